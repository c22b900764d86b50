package jtext

import (
	"regexp"
	"strings"
)

// inNumber is the next row if the break after row i cuts a number in two, at
// whatever width, else 0: 約1,2 and 00名.
func inNumber(s string, rows []row, i, last int) int {
	line := s[rows[i].start:rows[i].end]
	if !strings.ContainsRune("0123456789,", lastRune(line)) {
		return 0
	}
	next := nextRow(s, rows, i, last)
	if next > 0 && cutsNumber(line, s[rows[next].start:rows[next].end]) {
		return next
	}
	return 0
}

// cutsNumber tells whether a line ends within a number with which the next
// begins: in a group of three, or a wide line before what is counted.
func cutsNumber(line, next string) bool {
	if next == "" || next[0] < '0' || '9' < next[0] {
		return counterHead.MatchString(next) && numberTail.MatchString(line) // 患者さん 315 and 名分の氏名
	}
	if spacedTail.MatchString(line) && spacedHead.MatchString(next) {
		return true // 4 3 , and 2 1 8 名
	}
	tail, head := tailDigits.FindString(line), headDigits.FindStringSubmatch(next)
	if tail == "" || head == nil {
		return false
	}
	if comma := strings.LastIndexByte(tail, ','); comma >= 0 {
		return len(tail)-comma-1+len(head[1]) == 3
	}
	return columns(line) >= minWrap && head[2] != ""
}

// cutsDate tells whether a line ends within a date with which the next begins.
func cutsDate(line, next string) bool {
	if next == "" || next[0] < '0' || '9' < next[0] || !strings.HasSuffix(line, "年") && !strings.HasSuffix(line, "月") {
		return false
	}
	return dateCut.MatchString(line[max(0, len(line)-len("9 年")):] + next[:min(len(next), len("12 月"))])
}

var dateCut = regexp.MustCompile(`[0-9] ?(年[0-9]{1,2} ?月|月[0-9]{1,2} ?日)`)

var (
	spacedTail = regexp.MustCompile(`(^|[^0-9,. ]) ?[0-9]( [0-9]){0,2} ,$`)
	spacedHead = regexp.MustCompile(`^[0-9] [0-9] [0-9]( [^0-9]|$)`)
	// A sentence that stops at a number, and a line that begins with what is counted.
	numberTail  = regexp.MustCompile(`[^0-9,. ][^0-9,. ]{3} {0,3}[0-9]{1,3}(,?[0-9]{3})*$`)
	counterHead = regexp.MustCompile(`^(人|名|件|通|世帯)(分|様)?(の|が|は|を|に|で|と|、|。)|^月 ?[0-9]{1,2} ?日`)
	tailDigits  = regexp.MustCompile(`(^|[^0-9,.])([0-9]{1,3}(,[0-9]{3})*,[0-9]{0,2}|[0-9]{1,3})$`)
	headDigits  = regexp.MustCompile(`^([0-9]{1,3})(?:,[0-9]{3})* ?(人|名|件|通|枚|冊|社|世帯)?(?:[^0-9]|$)`)
)

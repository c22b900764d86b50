package jtext

import "strings"

// leaders may stand before what begins a line: list marks and brackets.
const leaders = " \u3000\t・•●○◯■□◆◇▪▲△※*-|()（）[]【】<>《》〈〉.,0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

// longLead is how many bytes of them there may be.
const longLead = 24

// endsLine tells whether a line ends at i, but for spaces and brackets.
func endsLine(s string, i int) bool {
	rest := TrimLeft(s[i:min(len(s), i+longLead)], " \u3000\t)]）】")
	return rest == "" || rest[0] == '\n'
}

// placeOnLines tells of each mark whether it begins its line, or stands behind
// one that does.
func placeOnLines(s string, marks []DateMark) {
	line, led, at := 0, -1, 0 // where the line of the last mark begins, that of the last leading one; how far it was looked for
	for k := range marks {
		m := &marks[k]
		if n := strings.LastIndexByte(s[at:m.Start], '\n'); n >= 0 {
			line = at + n + 1
		}
		at = m.Start
		m.Leads = at-line <= longLead && Trim(s[line:at], leaders) == ""
		m.Within = !m.Leads && led == line
		if m.Leads {
			led = line
			m.Alone = endsLine(s, m.End)
		}
		m.Acts = m.Day > 0 && m.Relative.Base == BaseNone && actsThen(s, line, m)
	}
}

// longTopic is how many bytes the topic may have of whom a sentence says what was
// done on a day.
const longTopic = 90

// actsThen tells whether a sentence begins with a topic and the day of m, on which that
// one did something: 市は7日、….
func actsThen(s string, line int, m *DateMark) bool {
	if !endsWithAny(s, m.Start, []string{"は"}) || !startsWithAny(s, m.End, []string{"、", "付", "までに、"}) {
		return false
	}
	from := max(line, m.Start-longTopic)
	stop := strings.LastIndex(s[from:m.Start], "。")
	if stop < 0 && from > line {
		return false
	}
	return m.Month > 0 || !ContainsAny(s[from+stop+1:m.Start], "、0123456789")
}

package read

import (
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// tailRun is how many headlines with a day behind them make a list, and tailNear
// how many lines they may stand apart: the day of a long one comes below it.
const (
	tailRun  = 3
	tailNear = 3
)

// findTails finds, in a list of headlines each of which ends with how many, who
// wrote it and when, where those begin: 名簿の紛失 2名 2017年1月5日.
func (p *page) findTails() {
	var run []int
	flush := func() {
		for _, i := range run {
			if len(run) >= tailRun {
				p.lines[i].tail = p.tailOf(i)
			}
		}
		run = run[:0]
	}
	for i := range p.lines {
		if p.tailOf(i) == 0 {
			continue
		}
		if len(run) > 0 && i-run[len(run)-1] > tailNear {
			flush()
		}
		run = append(run, i)
	}
	flush()
}

// tailedMost is how many bytes a headline with such a tail has at most, headedLeast
// how many characters it has at least without.
const (
	tailedMost  = 300
	headedLeast = 8
)

// tailOf is where the tail of line i begins; 0 if it has none.
func (p *page) tailOf(i int) int {
	l := p.lines[i]
	words := p.folded(l.Body, l.End)
	if len(words) > tailedMost || !tailed.MatchString(words) || strings.Contains(words, "。") {
		return 0
	}
	at := headlineTail.FindStringIndex(words)
	if at == nil || utf8.RuneCountInString(words[:at[0]]) < headedLeast || openEnd.MatchString(words[:at[0]]) {
		return 0
	}
	return l.Body + at[0]
}

var (
	tailed       = rule.MustPattern(`[12][0-9]{3} ?(年|/|\.)[0-9月日年/. ]*[0-9日]-?\)?$`)
	headlineTail = rule.MustPattern(`( ?[(約]?[0-9,万]+(名|人|件|枚|冊|台|個|通|社|校)分?\)?)?( [^ 、。]{2,12}| ?\p{Han}{1,6}新聞)? ?\(?[12][0-9]{3} ?(年|/|\.)[0-9月日年/. ]*[-)]*$`)
	// openEnd matches the end of words that are no headline without the day.
	openEnd = rule.MustPattern(`([~\-:、(は]|から|より|まで|日時?|期間|頃|月)$`)
)

// cutTail parts a headline from what its list prints behind it.
func (p *page) cutTail(s jtext.Sentence, line int) []jtext.Sentence {
	at := p.lines[line].tail
	if at <= s.Start || at >= s.End {
		return []jtext.Sentence{s}
	}
	head, tail := s, s
	head.End, tail.Start = at, at
	return []jtext.Sentence{head, tail}
}

// groupHeads are the headings of groups of such headlines: a few words between two.
func (p *page) groupHeads() (lines []int) {
	for i := 2; i < len(p.lines); i++ {
		l := p.lines[i-1]
		if p.lines[i-2].tail > 0 && p.lines[i].tail > 0 && l.tail == 0 && l.accent && l.Mark == "" && len(p.datesIn(l.Start, l.End)) == 0 {
			lines = append(lines, i-1)
		}
	}
	return lines
}

package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

const (
	farHead   = 40 // lines above a row at which the head of its table may stand
	firstCols = 4  // columns in which a date may stand with only words before it
)

// listedOn tells whether a date in sentence i stands in the column of the days on which
// the cases of a list came out, of which a notice would say when its page was made.
func (a *account) listedOn(i int, d jtext.Resolved) bool {
	if a.kind != byRow {
		return false
	}
	head := a.folded(a.sentences[i].Start, d.Start)
	if column, alone := a.cellOf(a.sentences[i].line, d); alone {
		over, _ := a.headCell(a.sentences[i].line, column)
		head = a.folded(over[0], over[1])
	}
	return daysOfList.MatchString(strings.Trim(head, " :"))
}

var daysOfList = cue("when_list_posted_head")

// bracketHead is the label in the brackets of a column's head, of a date that stands in
// those of its cell: 3日(5日) below 発生(判明)日.
func (a *account) bracketHead(n int, d jtext.Resolved) (rule.Hit, bool) {
	column, _ := a.cellOf(n, d)
	head, ok := a.headCell(n, column)
	if !ok || !strings.HasSuffix(a.folded(a.lines[n].Start, d.Start), "(") {
		return rule.Hit{}, false
	}
	words := a.folded(head[0], head[1])
	open, shut := strings.Index(words, "("), strings.Index(words, ")")
	if open < 0 || shut < open {
		return rule.Hit{}, false
	}
	return a.labelWithin(a.headRow(n), head[0]+open, head[0]+shut)
}

// spacedHead is the label at the head of the column of a table laid out with
// spaces, in whose row n a date is one of the first words.
func (a *account) spacedHead(n int, d jtext.Resolved) (rule.Hit, bool) {
	l := a.lines[n]
	before, after := a.folded(l.Start, d.Start), a.folded(d.End, l.End)
	if before != "" && !strings.HasSuffix(before, " ") || !strings.HasPrefix(after, " ") {
		return rule.Hit{}, false
	}
	column := len(strings.Fields(before))
	if column > firstCols {
		return rule.Hit{}, false
	}
	for k := n - 1; k >= max(0, n-farHead); k-- {
		if start, end, ok := a.headWord(k, column); ok {
			h, ok := a.headOf(k, start, end)
			return h, ok && !a.matches(eitherDay, start, end)
		}
	}
	return rule.Hit{}, false
}

// headWord is the word in a column of line k if that is the head of a table:
// words of which one labels dates.
func (a *account) headWord(k, column int) (start, end int, ok bool) {
	l := a.lines[k]
	if len(a.datesIn(l.Start, l.End)) > 0 || jtext.ContainsAny(a.folded(l.Start, l.End), "。、") {
		return 0, 0, false
	}
	words := strings.Fields(a.folded(l.Start, l.End))
	if len(words) < 3 || column >= len(words) {
		return 0, 0, false
	}
	if _, labelled := a.labelWithin(k, l.Start, l.End); !labelled {
		return 0, 0, false
	}
	start = l.Start
	for _, w := range words[:column+1] {
		start += strings.Index(a.folded(start, l.End), w) + len(w)
	}
	return start - len(words[column]), start, true
}

// eitherDay heads a column of days of which the row must say what they are.
var eitherDay = cue("when_either_head")

// headOf is the label in the head [start,end) of a column of the table that line n
// begins. A bare 日時 above the days of a course of events is none, nor is
// 期間 above those from which the data of several kinds are.
func (a *account) headOf(n, start, end int) (rule.Hit, bool) {
	if a.matches(bareHead, start, end) && a.daysBelow(n) > 1 {
		return rule.Hit{}, false
	}
	return a.labelWithin(n, start, end)
}

// bareHead heads a column of days of which it does not say what happened on them.
var bareHead = cue("when_bare_head")

// daysBelow is how many rows of the account below line n, the head of their table,
// have a date.
func (a *account) daysBelow(n int) int {
	rows := 0
	for k := max(n+1, a.firstLine); k < a.lastLine && a.cells(k) == a.cells(n); k++ {
		if len(a.datesIn(a.lines[k].Start, a.lines[k].End)) > 0 {
			rows++
		}
	}
	return rows
}

package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// headReach is how many lines above an item the heading of its list may stand.
const headReach = 60

// listHead are the lines above an item of a list that say what its items are of: the
// head of its table, or the nearest heading that tells, without a day of its own; all above
// it for what one more body announced in a story.
func (a *account) listHead() (lines []int) {
	if a.carriesOn() && a.isOthers() {
		for i := range a.firstLine {
			lines = append(lines, i)
		}
		return lines
	}
	if a.kind < byRow || a.kind == byCaption || a.firstLine == 0 || a.lastLine-a.firstLine > listedLines {
		return nil
	}
	if lines = a.tableHead(a.firstLine); len(lines) > 0 {
		return lines
	}
	own := a.lines[a.firstLine]
	for i := a.firstLine - 1; i >= max(0, a.firstLine-headReach); i-- {
		l := a.lines[i]
		if !l.accent || l.tail > 0 || own.Mark != "" && digitRuns(l.Mark) == digitRuns(own.Mark) || len(a.datesIn(l.Start, l.End)) > 0 {
			continue
		}
		if l.kind == jikenbo.Heading || a.tells(i) {
			return []int{i}
		}
	}
	return nil
}

// listedLines is how many lines an item has at most of which its list's head may say
// what happened.
const listedLines = 4

// typeOfList is what the head of its list says happened, if an item itself does not and
// that says one thing only.
func (a *account) typeOfList() []jikenbo.Fact[jikenbo.Type] {
	var told []rule.Hit
	for _, i := range a.listHead() {
		for s := a.lines[i].first; s < a.lines[i].last; s++ {
			for _, h := range a.sentences[s].hits {
				if h.Rule.Kind == "type" && h.Rule.Weight > hintWeight && a.sentences[s].mood.states() {
					told = append(told, h)
				}
			}
		}
	}
	if k := slices.IndexFunc(told, func(h rule.Hit) bool { return h.Rule.Value == "ransomware" }); k >= 0 {
		told = told[k : k+1] // which comes with others, and first
	}
	if len(told) == 0 || slices.ContainsFunc(told, func(h rule.Hit) bool { return h.Rule.Value != told[0].Rule.Value }) {
		return nil
	}
	return []jikenbo.Fact[jikenbo.Type]{factOf[jikenbo.Type](a, heaviestHit(told))}
}

// leakOfList is what the head of its table, or the title of a list of leaks, says of an
// item that says no more than who and how.
func (a *account) leakOfList(kind jikenbo.Type) (value jikenbo.Leak, evidence []jikenbo.Span) {
	if a.firstLine == 0 || kind != "" && kind != "unauthorized_access" && kind != "malware" {
		return "", nil
	}
	for _, i := range a.listHead() {
		l := a.lines[i]
		if at := a.place(leakHead, l.Start, l.End); at != nil {
			return jikenbo.LeakConfirmed, a.evidence(l.Start+at[0], l.Start+at[1])
		}
	}
	for i := range min(a.firstLine, titleLines) {
		l := a.lines[i]
		if at := a.place(leakList, l.Start, l.End); at != nil && l.kind == jikenbo.Heading && !againstLeaks.MatchString(a.lineText(i)) {
			return jikenbo.LeakConfirmed, a.evidence(l.Start+at[0], l.Start+at[1])
		}
	}
	return "", nil
}

// leakHead is how the head of a table of leaks is worded, leakList the title of a list.
var (
	leakHead = cue("list_leak_head")
	leakList = rule.MustPattern(`(漏えい|漏洩|流出)[^。]{0,16}(一覧|まとめ|年表|ランキング|リスト)`)
)

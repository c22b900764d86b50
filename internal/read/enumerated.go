package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// enumerated are the lines at which the incidents begin that one sheet tells of
// one by one: 事案1 and 事案2, (1) and (2) with the office where it happened, or
// the first section over again. Each has what happened and a day of its own.
func (p *page) enumerated() []int {
	if p.isListing() {
		return nil // items of a list have forms of all kinds
	}
	heads := map[string][]int{}
	var order []string
	for i := range p.lines {
		if form := p.caseForm(i); form != "" {
			if heads[form] == nil {
				order = append(order, form)
			}
			heads[form] = append(heads[form], i)
		}
	}
	for _, form := range order {
		if p.areIncidents(heads[form]) {
			return p.withTitles(heads[form])
		}
	}
	return nil
}

// caseForm is the form in which line i stands over one of several incidents,
// empty if it does not.
func (p *page) caseForm(i int) string {
	l := p.lines[i]
	words := jtext.TrimRight(p.lineText(i), "】>》〉]")
	if !l.accent || l.kind == jikenbo.Row || jtext.Length(words) > caseHeadMost || jtext.ContainsAny(words, "。、") {
		return ""
	}
	switch {
	case ofCase.MatchString(words):
		return "case"
	case l.opens == "overview":
		return "again" + p.folded(l.Start, l.End)
	case l.opens == "" && l.Mark != "" && (numbered(l.Mark) || strings.Contains(headMarks, l.Mark) && p.isNotice()) && caseTitle.MatchString(words):
		return p.markForm(i)
	}
	return ""
}

// headMarks are the signs before a head, besides numbers.
const headMarks = "【<■□●○◆◇"

// caseHeadMost is how many characters the head of one of several incidents has
// at most.
const caseHeadMost = 36

var (
	ofCase    = rule.MustPattern(`^[■●◆○(]*(事案|事例|案件|ケース) ?(その)?[\[(]?[0-9①-⑳一二三四五六七八九]`)
	caseAt    = rule.MustPattern(`(における|での|で発生した|の)(事案|事例|案件)$`)
	caseTitle = rule.MustPattern(`(課|局|室|係|所|校|園|館|署|センター|病院|支店|店|部|事案|事例|の件|案件|紛失|漏えい|漏洩|流出|盗難|誤\p{Han}{1,3}[し]?)(\([^()]{1,20}\))?(について)?$`)
)

// markForm is the mark of line i whatever its number.
func (p *page) markForm(i int) string {
	return "mark" + digitRuns(strings.Map(plainNumeral, p.lines[i].Mark))
}

// plainNumeral writes numerals in circles as digits, so that ① and ② are alike.
func plainNumeral(r rune) rune {
	if '①' <= r && r <= '⑳' {
		return '1'
	}
	return r
}

// areIncidents tells whether each of the lines, two or more, stands over an
// incident of its own, and none within the course of events or the measures of one.
func (p *page) areIncidents(heads []int) bool {
	if len(heads) < 2 {
		return false
	}
	switch p.sectionAbove(heads[0]) {
	case "", "overview", "other":
	default:
		return false
	}
	own, typed := 0, 0
	days := map[string]bool{}
	p.stretches(heads, func(from, to int) {
		if (p.telling(from, to) || ofCase.MatchString(p.lineText(from)) && p.concerns(from, to)) && len(p.datesIn(p.lines[from].Start, p.lines[to-1].End)) > 0 {
			own++
			days[p.firstDay(from, to)] = true
		}
		if p.hasType(from, to) {
			typed++
		}
	})
	told := own == len(heads) && len(days) > 1 && typed*2 >= own
	return (told || typed == len(heads) && p.headsOthers(heads)) && !p.areSome(heads)
}

// headsOthers tells whether each of the lines names another organization and says
// that a case at it follows: 1 青葉高校における事案.
func (p *page) headsOthers(heads []int) bool {
	seen := map[string]bool{}
	for _, i := range heads {
		l := p.lines[i]
		names := p.namesIn(l.Start, l.End)
		if len(names) == 0 || !caseAt.MatchString(p.lineText(i)) {
			return false
		}
		seen[p.key(names[0])] = true
	}
	return len(seen) == len(heads)
}

// areSome tells whether the lines are some of a series of which others are
// something else.
func (p *page) areSome(heads []int) bool {
	for i := heads[0]; i < heads[len(heads)-1]; i++ {
		if l := p.lines[i]; l.Mark != "" && l.opens == "" && p.markForm(i) == p.markForm(heads[0]) && !slices.Contains(heads, i) {
			return true
		}
	}
	return false
}

// withTitles are the heads of incidents, or the lines above them that are their
// titles.
func (p *page) withTitles(heads []int) []int {
	heads = slices.Clone(heads)
	for k, i := range heads {
		if k > 0 && p.lines[i].opens != "" && p.lines[i-1].accent && p.lines[i-1].opens == "" && i-1 > heads[k-1] {
			heads[k]--
		}
	}
	return heads
}

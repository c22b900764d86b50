package read

import (
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// listFoot is how many lines at the foot of a list may say when it was made public.
const listFoot = 3

// listDay is the day on which the head or the foot of a list says that it was made
// public, of a case of that list.
func (a *account) listDay() dated {
	if a.head == nil {
		return dated{}
	}
	if d := a.publicIn(0, min(edge, a.firstLine)); d.Value != "" {
		return d
	}
	n := len(a.lines)
	return a.publicIn(max(a.lastLine, n-listFoot), n)
}

// publicIn is the first day, printed in full, of which the lines [from,to) say that
// something was made public on it.
func (p *page) publicIn(from, to int) dated {
	for _, l := range p.lines[min(from, to):to] {
		for _, d := range jtext.Resolve(p.datesIn(l.Start, l.End), "") {
			if d.Year > 0 && d.Value.Precision() == 3 && p.saysPublic(d) {
				return dated{Resolved: d, role: disclosed, weight: 6, rule: "read/list"}
			}
		}
	}
	return dated{}
}

// saysPublic tells whether the words right before a date or behind it say that something
// was made public then: 公表日:, 掲載.
func (p *page) saysPublic(d jtext.Resolved) bool {
	if p.matchesRest(postedThen, d.End) {
		return true
	}
	h, ok := p.label(p.sentenceAt(d.Start), d)
	if !ok {
		return false
	}
	r, _ := roleOf(h)
	return r == disclosed
}

// postedThen follows the day on which a page was put up.
var postedThen = cue("when_posted_then")

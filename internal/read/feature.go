package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// goOnWithLead tells whether headings are those of the sections of one story: it
// begins above them, and under most of them no other body comes in.
func (p *page) goOnWithLead(heads []int) bool {
	if p.isListing() || len(p.selves) > 0 || !p.beginsStory(heads[0]) {
		return false
	}
	lead := p.keyOf(p.folded(0, p.lines[heads[0]].Start))
	others := 0
	p.stretches(heads, func(from, to int) {
		if p.bringsOther(from, to, lead) {
			others++
		}
	})
	return others*2 < len(heads)
}

// beginsStory tells whether a paragraph above line i tells what happened to a
// body that it names.
func (p *page) beginsStory(i int) bool {
	for k := range p.lines[:i] {
		l := p.lines[k]
		if p.isParagraph(k) && p.tells(k) && len(p.namesIn(l.Start, l.End)) > 0 && len(p.datesIn(l.Start, l.End)) > 0 {
			return true
		}
	}
	return false
}

// bringsOther tells whether the heading at line from names a body that the lead
// does not, or what happened to one stands right below it.
func (p *page) bringsOther(from, to int, lead string) bool {
	if who := p.nameAt(from); who != "" && !strings.Contains(lead, who) {
		return true
	}
	if from+1 >= to {
		return false
	}
	first := p.lines[from+1]
	s := p.sentences[first.first]
	names := p.namesIn(s.Start, min(s.End, first.Body+subjectWithin))
	return len(names) > 0 && p.tellsWhat(first.first) && !strings.Contains(lead, p.key(names[0])) && !p.matches(alsoThere, names[0].end, s.End)
}

// alsoThere follows a body to whom the like happened at another time.
var alsoThere = rule.MustPattern(`^[」』]?(で|に|から)?も`)

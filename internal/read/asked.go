package read

import "github.com/jikenbo/jikenbo/internal/rule"

// A pattern is asked of a stretch of the page through its sight, which knows of
// nearly all that they cannot match there.

// matches tells whether a pattern matches in [start,end) of the folded text.
func (p *page) matches(x *rule.Pattern, start, end int) bool {
	return p.sight.May(x, start, end) && x.MatchString(p.text.Folded[start:end])
}

// matchesIn is matches for sentence i.
func (p *page) matchesIn(x *rule.Pattern, i int) bool {
	return p.matches(x, p.sentences[i].Start, p.sentences[i].End)
}

// matchesRest is matches for the words from a place on.
func (p *page) matchesRest(x *rule.Pattern, at int) bool { return p.matches(x, at, p.restEnd(at)) }

// may tells whether a pattern may match in sentence i.
func (p *page) may(x *rule.Pattern, i int) bool {
	return p.sight.May(x, p.sentences[i].Start, p.sentences[i].End)
}

// mayOnLine is may for line i.
func (p *page) mayOnLine(x *rule.Pattern, i int) bool {
	return p.sight.May(x, p.lines[i].Start, p.lines[i].End)
}

// place is where a pattern first matches in [start,end), counted from its start; nil if
// nowhere.
func (p *page) place(x *rule.Pattern, start, end int) []int {
	if !p.sight.May(x, start, end) {
		return nil
	}
	return x.FindStringIndex(p.text.Folded[start:end])
}

// placeIn is place for sentence i.
func (p *page) placeIn(x *rule.Pattern, i int) []int {
	return p.place(x, p.sentences[i].Start, p.sentences[i].End)
}

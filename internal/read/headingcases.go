package read

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// headsCases tells whether headings of a style may stand over cases of one
// organization: those with a mark or a number.
func headsCases(style string) bool {
	switch style {
	case "date", "dated", "apart", "ruler", "plain":
		return false
	}
	return true
}

// isCase tells whether lines [i,end) tell of a case of a list: an incident with
// a date and a figure of its own, under a heading that is no section's.
func (p *page) isCase(i, end int) bool {
	from, to := p.lines[i].Start, p.lines[end-1].End
	return end-i <= 12 && p.hasType(i, end) && len(p.datesIn(from, to)) > 0 && len(p.countsIn(from, to)) > 0
}

// hasType tells whether a type rule matches in lines [from,to).
func (p *page) hasType(from, to int) bool {
	for i := from; i < to; i++ {
		for s := p.lines[i].first; s < p.lines[i].last; s++ {
			if slices.ContainsFunc(p.sentences[s].hits, isKind("type")) {
				return true
			}
		}
	}
	return false
}

// asides are plain lines that stand as headings over something else than
// incidents, between the items.
func (p *page) asides(heads []int) []int {
	var lines []int
	for i, l := range p.lines {
		n := jtext.Length(p.lineText(i))
		if !l.accent || l.Mark != "" || l.opens != "" || l.gap == 0 || n < 8 || slices.Contains(heads, i) {
			continue
		}
		end := len(p.lines)
		for _, h := range heads {
			if h > i && h < end {
				end = h
			}
		}
		if p.style(i) == "apart" || end-i >= 2 && !p.concerns(i, end) {
			lines = append(lines, i)
		}
	}
	return lines
}

// concerns tells whether lines [from,to) may belong to an account: any rule of
// facts matches there, or the writer speaks of itself.
func (p *page) concerns(from, to int) bool {
	for i := from; i < to; i++ {
		for s := p.lines[i].first; s < p.lines[i].last; s++ {
			if slices.ContainsFunc(p.sentences[s].hits, isKind("type", "leak", "incident", "response", "prevention", "data", "harm", "reported_to", "discovered_by")) {
				return true
			}
		}
	}
	start, end := p.lines[from].Start, p.lines[to-1].End
	return p.callsItself(start, end) || p.matches(signature, start, end)
}

// callsItself tells whether the writer speaks of its own organization there.
func (p *page) callsItself(start, end int) bool {
	_, _, ok := p.selfIn(start, end)
	return ok
}

package read

import (
	"slices"
)

// accounts cuts the page into stretches that each tell of one thing, and says
// of each whether it is an account of an incident, and if not why.
func (p *page) accounts() []*account {
	if len(p.sentences) == 0 {
		return nil
	}
	items := p.cut(p.boundaries())
	for _, a := range items {
		a.weigh()
	}
	items = p.join(items)
	p.dropLeads(items)
	p.dropCopies(items)
	return items
}

// cut makes one item of each stretch between boundaries (line indexes).
func (p *page) cut(starts []int) []*account {
	slices.Sort(starts)
	starts = slices.Compact(append([]int{0}, starts...))
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var items []*account
	for i, first := range starts {
		end := len(p.lines)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		a := &account{page: p, firstLine: first, lastLine: end}
		a.from, a.to = p.sentenceRange(first, end)
		if a.from < a.to {
			items = append(items, a)
		}
	}
	return items
}

// sentenceRange is the range of sentences of the lines [first,end).
func (p *page) sentenceRange(first, end int) (from, to int) {
	from = -1
	for i := first; i < end; i++ {
		if l := p.lines[i]; l.last > l.first {
			if from < 0 {
				from = l.first
			}
			to = l.last
		}
	}
	return max(from, 0), to
}

// boundaries are the lines at which a new item begins: the headings of the
// style in which the page heads its items, or the rows of a list of cases, or,
// in a page without either, the places where another account begins.
func (p *page) boundaries() []int {
	var starts []int
	if rows := p.caseRows(); len(rows) >= 3 {
		starts = rows
	} else if heads := p.itemHeadings(); len(heads) > 0 {
		starts = append(heads, p.asides(heads)...)
	} else {
		starts = p.changes()
	}
	return slices.Concat(starts, p.sideParts(), p.headlineItems())
}

// tells tells whether a heading says that something happened.
func (p *page) tells(i int) bool {
	for s := p.lines[i].first; s < p.lines[i].last; s++ {
		for _, h := range p.sentences[s].hits {
			switch h.Rule.Kind {
			case "type", "incident", "leak":
				return true
			}
		}
	}
	return false
}

// leadNames are the keys of the names in a heading and the two lines after it.
func (p *page) leadNames(i int) []string {
	end := min(i+3, len(p.lines))
	var keys []string
	for _, n := range p.namesIn(p.lines[i].Start, p.lines[end-1].End) {
		if key := p.key(n); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// sideParts are the lines at which the page leaves its subject: lists of
// related articles and the like, which section rules call "links".
func (p *page) sideParts() []int {
	var starts []int
	for i, l := range p.lines {
		if l.opens == "links" && i > 0 {
			starts = append(starts, i)
		}
	}
	return starts
}

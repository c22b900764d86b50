package read

import (
	"slices"
	"strings"
)

// accounts cuts the page into stretches that each tell of one thing, and says
// of each whether it is an account of an incident, and if not why.
func (p *page) accounts() []*account {
	if len(p.sentences) == 0 {
		return nil
	}
	starts, kind := p.boundaries()
	items := p.cut(starts, kind)
	for _, a := range items {
		a.weigh()
	}
	p.tellRows(items)
	p.inherit(items)
	p.takeUp(items)
	p.takeShares(items)
	p.takeGroup(items)
	p.believe(items)
	p.dropLeads(items, 2)
	items = p.join(items)
	p.dropLeads(items, 1)
	p.dropHeads(items)
	for _, a := range items {
		a.narrow()
	}
	p.dropCopies(items)
	return items
}

// cutBy says by what a page was cut into items.
type cutBy uint8

const (
	byChange  cutBy = iota // where another account begins
	byHeading              // at the headings of its items
	byRow                  // each row is a case
	byNumber               // each number of a list is one
	byCaption              // each story has its headline below it
	byItem                 // each item of a list is a story of its own
)

// endOfCases is the line after the last case of a numbered list: where its
// cases are as long as the others, or the next heading, note or gap.
func (p *page) endOfCases(cases []int) int {
	last := cases[len(cases)-1]
	size := last - cases[len(cases)-2]
	for i := last + 1; i < len(p.lines); i++ {
		if i-last >= size || p.lines[i].Mark == "※" || strings.HasPrefix(p.lineText(i), "(注") {
			return i
		}
	}
	return len(p.lines)
}

// cut makes one item of each stretch between boundaries (line indexes).
func (p *page) cut(starts []int, kind cutBy) []*account {
	starts = append(starts, 0)
	slices.Sort(starts)
	starts = slices.Compact(starts)
	var items []*account
	for i, first := range starts {
		end := len(p.lines)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		a := &account{page: p, firstLine: first, lastLine: end, kind: kind}
		a.from, a.to = p.sentenceRange(first, end)
		if a.from < a.to {
			p.assignSections(first, end)
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

// boundaries are the lines at which a new item begins: the rows of a list of
// cases, the headings of the style in which the page heads its items, the lines
// of the form in which they begin, or, in a page without any, the places where
// another account begins. A notice of one incident is not cut by its sections.
func (p *page) boundaries() ([]int, cutBy) {
	starts, kind := p.itemStarts()
	starts = slices.DeleteFunc(starts, func(i int) bool { return i >= len(p.lines) })
	if kind != byChange {
		if kind != byRow {
			starts = p.withLinesAbove(starts)
		}
		starts = append(starts, p.belowItems(starts)...)
	}
	starts = slices.Concat(starts, p.storiesOfDays(starts), p.sideParts(), p.headlineItems(), p.newsLines(), p.posts(), p.toldAbove(p.secondLines(), starts), p.groupHeads())
	return slices.DeleteFunc(starts, func(i int) bool { return i >= len(p.lines) || p.entersCourse(i) }), kind
}

// toldAbove are the lines inside a paragraph, and those above which something was told since
// the item began in which they stand: its heading is not cut from it.
func (p *page) toldAbove(lines, starts []int) []int {
	return slices.DeleteFunc(lines, func(i int) bool {
		if at := p.lines[i].Start; at > 0 && p.text.Folded[at-1] != '\n' {
			return false
		}
		from := 0
		for _, k := range starts {
			if k < i {
				from = max(from, k)
			}
		}
		return !p.anySentence(from, i)
	})
}

// tells tells whether a heading says that something happened.
func (p *page) tells(i int) bool {
	return p.asked[i].tells.or(func() bool { return p.saysIncident(i) })
}

func (p *page) saysIncident(i int) bool {
	for s := p.lines[i].first; s < p.lines[i].last; s++ {
		for _, h := range p.sentences[s].hits {
			if isKind("type", "incident", "leak")(h) && !isPlainOutage(h) {
				return true
			}
		}
	}
	return false
}

// leadNames are the keys of the names in lines [i,end), with which an item begins.
func (p *page) leadNames(i, end int) []string {
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

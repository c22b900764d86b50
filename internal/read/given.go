package read

import (
	"slices"
	"sort"

	"github.com/jikenbo/jikenbo"
)

// byEditor is the reason for what an editor says is no account.
const byEditor = "editor"

// Place is a sentence of a document, where an account may begin and end.
type Place struct {
	Span  jikenbo.Span
	Opens bool // a line begins with it
}

// Places are the sentences of a document, in order; a heading is one.
func (r *Reader) Places(d *jikenbo.Document) []Place {
	p := r.page(d)
	list := make([]Place, 0, len(p.sentences))
	for i, s := range p.sentences {
		at := p.text.Back(s.Start, s.End)
		if opens := i == 0 || p.sentences[i-1].line != s.line; opens || p.lines[s.line].kind != jikenbo.Heading {
			list = append(list, Place{at, opens})
		} else {
			list[len(list)-1].Span.End = at.End
		}
	}
	return list
}

// ReadGiven reads a document of which an editor says where its accounts stand:
// a report for each of these stretches, whatever weighing says, in place of
// those that Read finds. The stretches are in order and apart.
func (r *Reader) ReadGiven(d *jikenbo.Document, given []jikenbo.Span) ([]*jikenbo.Report, []jikenbo.Skipped) {
	p := r.page(d)
	borders := p.foldedBorders(given)
	p = r.prepare(d, slices.Compact(slices.Sorted(slices.Values(slices.Concat(p.cuts, borders)))))
	return told(p.givenAccounts(borders), func(*account, *jikenbo.Report) bool { return true })
}

// foldedBorders are where stretches of the document begin and end in the folded
// text, by turns.
func (p *page) foldedBorders(given []jikenbo.Span) (borders []int) {
	n := len(p.text.Folded)
	for _, g := range given {
		for _, at := range [2]int{g.Start, g.End} {
			borders = append(borders, sort.Search(n, func(i int) bool { return p.text.Back(i, i+1).Start >= at }))
		}
	}
	return borders
}

// givenAccounts cuts the page at the borders and no place else. What the page's
// head tells of its cases holds as if they had been found.
func (p *page) givenAccounts(borders []int) []*account {
	if len(p.sentences) == 0 {
		return nil
	}
	var starts []int
	for _, at := range borders {
		starts = append(starts, sort.Search(len(p.lines), func(i int) bool { return p.lines[i].Start >= at }))
	}
	_, kind := p.boundaries()
	items := p.cut(slices.DeleteFunc(starts, func(i int) bool { return i == len(p.lines) }), kind)
	for _, a := range items {
		a.weigh()
	}
	p.inherit(items)
	only := onlyNamed(items)
	for _, a := range items {
		a.settle(only, isWithin(a.start(), borders))
	}
	return items
}

// isWithin tells whether a place lies between a border and the next one.
func isWithin(at int, borders []int) bool {
	for i := 0; i+1 < len(borders); i += 2 {
		if borders[i] <= at && at < borders[i+1] {
			return true
		}
	}
	return false
}

// settle makes an account of an item, or none. One in which nobody is named is
// of the one organization that the page names.
func (a *account) settle(only *account, is bool) {
	a.why = byEditor
	if !is {
		return
	}
	a.why = ""
	if a.org == nil && only != nil {
		a.org, a.head = only.org, only
	}
}

// onlyNamed is the first item that names an organization, if no other names
// another one.
func onlyNamed(items []*account) (first *account) {
	for _, a := range items {
		switch {
		case a.org == nil:
		case first == nil:
			first = a
		case !a.sameOrganization(first):
			return nil
		}
	}
	return first
}

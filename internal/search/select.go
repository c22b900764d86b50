package search

import (
	"cmp"
	"math/bits"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// selection is a query made ready to be asked of many rows.
type selection struct {
	organization string
	root         string
	state        jikenbo.CaseState // empty for all
	open         bool              // the state is open
	facets       uint32            // a bit for each facet in which something is chosen
	chosen       []bool            // of each term
	facetOf      []uint8
}

// selection readies a query. A value that no case has is in no row.
func (x *Index) selection(q *Query) *selection {
	s := &selection{root: q.Root, state: jikenbo.CaseState(q.State), chosen: make([]bool, len(x.terms.values)), facetOf: x.terms.facets}
	if q.Organization != "" {
		s.organization = jtext.NameKey(q.Organization)
	}
	switch q.State {
	case "":
		s.state = jikenbo.StateOpen
	case "all":
		s.state = ""
	}
	s.open = s.state == jikenbo.StateOpen
	for i, f := range facets {
		for _, value := range *f.chosen(q) {
			s.facets |= 1 << i
			if id, known := x.terms.find(&f, value); known {
				s.chosen[id] = true
			}
		}
	}
	return s
}

// find is the number of a term; a contractor may be given by the key or by the
// name.
func (d *dictionary) find(f *facet, value string) (id int32, known bool) {
	id, known = d.ids[[2]string{f.name, value}]
	if !known && f.name == "contractor" {
		id, known = d.ids[[2]string{f.name, jtext.NameKey(value)}]
	}
	return id, known
}

// passes tells whether a row meets what is not a facet.
func (s *selection) passes(r *indexed) bool {
	return (s.state == "" || r.open == s.open && (s.open || r.State == s.state)) &&
		(s.organization == "" || r.OrganizationKey == s.organization) &&
		(s.root == "" || r.Root == s.root)
}

// fails are the facets by which a row is not let through, a bit each.
func (s *selection) fails(r *indexed) uint32 {
	if s.facets == 0 {
		return 0
	}
	met := uint32(0)
	for _, t := range r.terms {
		if s.chosen[t] {
			met |= 1 << s.facetOf[t]
		}
	}
	return s.facets &^ met
}

// counts are how many rows have each term. For the terms of a facet they are of
// the rows that all other conditions let through: what choosing one more
// would give.
type counts []int32

// add counts a row that fails by these facets.
func (n counts) add(r *indexed, fails uint32, facetOf []uint8) {
	switch bits.OnesCount32(fails) {
	case 0:
		for _, t := range r.terms {
			n[t]++
		}
	case 1:
		only := uint8(bits.TrailingZeros32(fails))
		for _, t := range r.terms {
			if facetOf[t] == only {
				n[t]++
			}
		}
	}
}

// maxTerms is how many terms of a facet without a closed list are told, besides
// those that are chosen.
const maxTerms = 50

// facets are the terms that were counted or chosen, as a page shows them.
func (x *Index) facets(n counts, s *selection) []Facet {
	ids := make([][]int32, len(facets))
	for id, count := range n {
		if count > 0 || s.chosen[id] {
			f := x.terms.facets[id]
			ids[f] = append(ids[f], int32(id))
		}
	}
	list := make([]Facet, len(facets))
	for i, f := range facets {
		title := termOf(facetTitles, f.name)
		list[i] = Facet{Name: f.name, Label: title.Japanese, LabelEN: title.English, Terms: []Term{}}
		if f.name == "contractor" {
			ids[i] = mostFrequent(ids[i], n, s)
		}
		for _, id := range ids[i] {
			list[i].Terms = append(list[i].Terms, x.terms.term(int(id), int(n[id]), s.chosen[id]))
		}
		slices.SortFunc(list[i].Terms, func(a, b Term) int { return compareTerms(f.name, &a, &b) })
	}
	return list
}

// mostFrequent are the terms that most rows have, and those that are chosen.
func mostFrequent(ids []int32, n counts, s *selection) []int32 {
	slices.SortFunc(ids, func(a, b int32) int { return cmp.Or(cmp.Compare(n[b], n[a]), cmp.Compare(a, b)) })
	first := min(maxTerms, len(ids))
	rest := slices.DeleteFunc(slices.Clone(ids[first:]), func(id int32) bool { return !s.chosen[id] })
	return append(ids[:first], rest...)
}

// term is a term for people.
func (d *dictionary) term(id, count int, chosen bool) Term {
	t := Term{Value: d.values[id], Count: count, Chosen: chosen}
	t.Label, t.LabelEN = Label(facets[d.facets[id]].name, t.Value)
	if d.labels[id] != "" {
		t.Label, t.LabelEN = d.labels[id], d.labels[id]
	}
	return t
}

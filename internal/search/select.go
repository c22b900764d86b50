package search

import (
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
	for i, f := range facets {
		for _, value := range *f.chosen(q) {
			s.facets |= 1 << i
			if f.name == "contractor" && value != Unsaid {
				value = jtext.NameKey(value)
			}
			if id, known := x.terms.ids[[2]string{f.name, value}]; known {
				s.chosen[id] = true
			}
		}
	}
	return s
}

// passes tells whether a row meets what is not a facet.
func (s *selection) passes(r *Row) bool {
	return (s.state == "" || r.State == s.state) &&
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

// maxTerms is how many terms of a facet without a closed list are told.
const maxTerms = 50

// facets are the terms that were counted or chosen, as a page shows them.
func (x *Index) facets(n counts, s *selection) []Facet {
	list := make([]Facet, len(facets))
	for i, f := range facets {
		title := termOf(facetTitles, f.name)
		list[i] = Facet{Name: f.name, Label: title.Japanese, LabelEN: title.English, Terms: []Term{}}
	}
	for id, count := range n {
		if count > 0 || s.chosen[id] {
			f := &list[x.terms.facets[id]]
			f.Terms = append(f.Terms, x.terms.term(id, int(count), s.chosen[id]))
		}
	}
	for i := range list {
		list[i].sort()
	}
	return list
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

// sort puts terms into the order in which they are read: times from the latest
// back, sizes from the smallest up, others by how many cases have them; what
// nobody says comes last.
func (f *Facet) sort() {
	slices.SortFunc(f.Terms, func(a, b Term) int { return compareTerms(f.Name, &a, &b) })
	if f.Name == "contractor" && len(f.Terms) > maxTerms {
		rest := slices.DeleteFunc(slices.Clone(f.Terms[maxTerms:]), func(t Term) bool { return !t.Chosen })
		f.Terms = append(f.Terms[:maxTerms], rest...)
	}
}

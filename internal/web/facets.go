package web

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// facetView is a facet beside a list of cases.
type facetView struct {
	Name  string
	Label string
	Terms []termView // those that are shown at once
	More  []termView
	Bars  []bar // a histogram, of sizes and years
}

// termView is a term of a facet: a step to the search that has it, or has it no more.
type termView struct {
	choice
	Cases int
	value string
}

// bar is one of a histogram.
type bar struct {
	X, Y, W, H float64
	Chosen     bool
}

// shownTerms is how many terms of a facet are shown at once.
const shownTerms = 8

// facet shows a facet of a search. Months are of use once a year is chosen.
func (v *searchView) facet(q search.Query, f public.Facet) facetView {
	out := facetView{Name: f.Name, Label: f.Japanese}
	if v.lang == english {
		out.Label = f.English
	}
	if chosenOf(&q, f.Name) == nil || f.Name == "month" && len(q.Year) == 0 && len(q.Month) == 0 {
		return out
	}
	if len(f.Terms) == 1 && f.Terms[0].Value == search.Unsaid && !f.Terms[0].Chosen {
		return out // nobody says it of any case
	}
	var all []termView
	for _, t := range f.Terms {
		one := termView{choice{facetLabel(v.lang, f.Name, t), "", t.Chosen}, t.Cases, t.Value}
		to := q
		toggle(&to, f.Name, t.Value)
		one.Href = v.address(to)
		all = append(all, one)
	}
	cut := min(shownTerms, len(all))
	if f.Name == "size" {
		cut = len(all)
	}
	out.Terms, out.More = all[:cut], all[cut:]
	if f.Name == "size" || f.Name == "year" {
		out.Bars = histogram(all)
	}
	return out
}

// facetLabel is how a term is called.
func facetLabel(l language, facet string, t public.Term) string {
	if v, ok := vocabulary(facetField(facet)); ok && v.Has(t.Value) {
		return label(l, v, t.Value)
	}
	if l == english {
		return t.English
	}
	return t.Japanese
}

// facetField is the field of a case that a facet is of.
func facetField(facet string) string {
	if facet == "source" {
		return "voice"
	}
	return facet
}

// chosenOf is what a search has chosen of a facet.
func chosenOf(q *search.Query, facet string) *[]string {
	return map[string]*[]string{
		"type": &q.Type, "sector": &q.Sector, "data": &q.Data, "leak": &q.Leak, "prefecture": &q.Prefecture,
		"contractor": &q.Contractor, "year": &q.Year, "month": &q.Month, "size": &q.Size, "source": &q.Source,
	}[facet]
}

// histogram draws the counts of terms that have an order, in a box of 200 to 40. What stands outside the order (other
// units, nothing said) is left out.
func histogram(all []termView) []bar {
	terms := slices.DeleteFunc(slices.Clone(all), func(t termView) bool { return t.value == search.Unsaid || t.value == "other" })
	most := 0
	for _, t := range terms {
		most = max(most, t.Cases)
	}
	if most == 0 || len(terms) < 3 {
		return nil
	}
	step := 200 / float64(len(terms))
	var list []bar
	for i, t := range terms {
		h := max(1, 40*float64(t.Cases)/float64(most))
		list = append(list, bar{float64(i)*step + step*0.08, 40 - h, step * 0.84, h, t.Chosen})
	}
	return list
}

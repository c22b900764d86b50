package web

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// facetNames are the facets of a search, in the order in which what is chosen of them is shown.
var facetNames = []string{"type", "sector", "data", "leak", "size", "year", "month", "prefecture", "contractor", "source"}

// conditions are what narrows a search, each with the address of path without it.
func conditions(l language, path string, q search.Query) []choice {
	var list []choice
	q.Offset = 0
	without := func(words string, change func(*search.Query)) {
		less := q
		change(&less)
		list = append(list, choice{Label: words, Href: searchAddress(l, path, less)})
	}
	if q.Text != "" {
		without(say(l, "quoted", q.Text), func(q *search.Query) { q.Text = "" })
	}
	if q.Organization != "" {
		without(q.Organization, func(q *search.Query) { q.Organization = "" })
	}
	if q.Root != "" {
		without(say(l, "root")+" "+q.Root, func(q *search.Query) { q.Root = "" })
	}
	if q.State != "" && q.State != "open" {
		without(term(l, "state", q.State), func(q *search.Query) { q.State = "" })
	}
	for _, name := range facetNames {
		for _, value := range *chosenOf(&q, name) {
			without(labelOf(l, name, value), func(q *search.Query) { toggle(q, name, value) })
		}
	}
	return list
}

// labelOf is how a value of a facet is called.
func labelOf(l language, facet, value string) string {
	ja, en := search.Label(facet, value)
	return facetLabel(l, facet, public.Term{Value: value, Japanese: ja, English: en})
}

// toggle chooses a value of a facet, or chooses it no more.
func toggle(q *search.Query, facet, value string) {
	list := chosenOf(q, facet)
	if i := slices.Index(*list, value); i >= 0 {
		*list = slices.Delete(slices.Clone(*list), i, i+1)
	} else {
		*list = append(slices.Clone(*list), value)
	}
}

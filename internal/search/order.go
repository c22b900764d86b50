package search

import (
	"cmp"
	"slices"
	"strings"
)

// found is a row that a query lets through.
type found struct {
	*indexed
	score float64
}

// page puts what was found into order and cuts out the page.
func page(all []found, q *Query) []found {
	by := compareBy(q.order())
	slices.SortFunc(all, func(a, b found) int { return cmp.Or(by(&a, &b), strings.Compare(b.Number, a.Number)) })
	all = all[min(q.Offset, len(all)):]
	return all[:min(q.limit(), len(all))]
}

// compareBy compares by an order; what is not said comes last.
func compareBy(order string) func(a, b *found) int {
	switch order {
	case "disclosed":
		return func(a, b *found) int {
			return cmp.Or(last(a.Disclosed == "", b.Disclosed == ""), cmp.Compare(a.Disclosed, b.Disclosed))
		}
	case "-changed":
		return func(a, b *found) int { return cmp.Compare(b.Changed, a.Changed) }
	case "-count":
		return func(a, b *found) int { return cmp.Compare(b.figure(), a.figure()) }
	case "count":
		return func(a, b *found) int {
			return cmp.Or(last(a.Figure == nil, b.Figure == nil), cmp.Compare(a.figure(), b.figure()))
		}
	case "organization":
		return func(a, b *found) int {
			return cmp.Or(last(a.Organization == "", b.Organization == ""), cmp.Compare(a.Organization, b.Organization))
		}
	case "number":
		return func(a, b *found) int { return cmp.Compare(a.Number, b.Number) }
	case "relevance":
		return func(a, b *found) int {
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.Disclosed, a.Disclosed))
		}
	}
	return func(a, b *found) int { return cmp.Compare(b.Disclosed, a.Disclosed) }
}

// last orders what has something before what has not.
func last(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// figure is the overall count, -1 if nobody says.
func (r *Row) figure() int64 {
	if r.Figure == nil {
		return -1
	}
	return r.Figure.Value
}

// compareTerms orders the terms of a facet.
func compareTerms(facet string, a, b *Term) int {
	unsaid := last(a.Value == Unsaid, b.Value == Unsaid)
	switch facet {
	case "year", "month":
		return cmp.Or(unsaid, strings.Compare(b.Value, a.Value))
	case "size":
		return cmp.Or(unsaid, cmp.Compare(placeOf(a.Value), placeOf(b.Value)))
	}
	return cmp.Or(unsaid, b.Count-a.Count, strings.Compare(a.Value, b.Value))
}

func placeOf(size string) int {
	for i, t := range Sizes.Terms {
		if t.Value == size {
			return i
		}
	}
	return len(Sizes.Terms)
}

package search

import (
	"cmp"
	"strings"
)

// found is a row that a query lets through.
type found struct {
	*indexed
	score float32
}

// page holds what is on the page of a query and before it.
func (q *Query) page() *best {
	by := compareBy(q.order())
	return &best{n: q.Offset + q.limit(), compare: func(a, b *found) int {
		return cmp.Or(by(a, b), strings.Compare(b.Number, a.Number))
	}}
}

// compareBy compares by an order; what is not said comes last.
func compareBy(order string) func(a, b *found) int {
	switch order {
	case "disclosed":
		return func(a, b *found) int {
			return cmp.Or(last(a.Told == "", b.Told == ""), cmp.Compare(a.Told, b.Told))
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
			return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(b.Told, a.Told))
		}
	}
	return func(a, b *found) int { return cmp.Compare(b.Told, a.Told) }
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

package search

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// found is a row that a query lets through.
type found struct {
	*indexed
	score float32
	key   int64 // by which it is sorted, the least first
}

// page holds what is on the page of a query and before it.
func (q *Query) page() *best {
	return &best{n: q.Offset + q.limit(), key: keyOf(q.order()), byName: q.Order == "organization"}
}

// compare orders what was found: by key, by name if that is wanted, then the
// latest number first.
func (h *best) compare(a, b *found) int {
	if a.key != b.key {
		return cmp.Compare(a.key, b.key)
	}
	if h.byName && a.Organization != b.Organization {
		return cmp.Or(last(a.Organization == "", b.Organization == ""), cmp.Compare(a.Organization, b.Organization))
	}
	return cmp.Compare(b.Number, a.Number)
}

// keyOf is the number by which an order sorts; what is not said comes last.
func keyOf(order string) func(*indexed, float32) int64 {
	switch order {
	case "disclosed":
		return func(r *indexed, _ float32) int64 { return orLast(int64(r.told), r.told != 0) }
	case "-changed":
		return func(r *indexed, _ float32) int64 { return -r.Changed }
	case "-count":
		return func(r *indexed, _ float32) int64 { return -r.figure() }
	case "count":
		return func(r *indexed, _ float32) int64 { return orLast(r.figure(), r.Figure != nil) }
	case "organization":
		return func(*indexed, float32) int64 { return 0 }
	case "number":
		return func(r *indexed, _ float32) int64 { return r.number() }
	case "relevance": // then the latest
		return func(r *indexed, score float32) int64 { return -(int64(math.Float32bits(score))<<32 | int64(r.told)) }
	}
	return func(r *indexed, _ float32) int64 { return -int64(r.told) }
}

func orLast(key int64, said bool) int64 {
	if !said {
		return math.MaxInt64
	}
	return key
}

// dayNumber is a date as a number, 20230512, with 0 for what is not said.
func dayNumber(d jikenbo.Date) int32 {
	n, _ := strconv.Atoi((strings.ReplaceAll(string(d), "-", "") + "00000000")[:8])
	return int32(n)
}

// number is the case's number as one: JB-2023-0207 is before JB-2023-10000.
func (r *Row) number() int64 {
	year, run, _ := strings.Cut(strings.TrimPrefix(r.Number, "JB-"), "-")
	y, _ := strconv.ParseInt(year, 10, 32)
	n, _ := strconv.ParseInt(run, 10, 32)
	return y<<32 | n
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

// compareTerms orders the terms of a facet as they are read: times from the
// latest back, sizes from the smallest up, others by how many cases have them;
// what nobody says comes last.
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

// Package search finds cases: by words of what their reports say, by facets,
// in the order and the pages wanted. The words are looked up in an index that
// stands in the store beside the reports; facets, orders and statistics come
// from one row per case that an Index holds in memory.
package search

// Query is a search, the same on the pages, in the API, in feeds and in saved
// searches. What is empty does not matter.
type Query struct {
	Text         string   // words; "phrase"; -word excluded; word* prefix; two characters are found
	Type         []string // facets: any of the values of each
	Sector       []string
	Data         []string
	Leak         []string
	Prefecture   []string
	Contractor   []string // keys of names
	Year         []string // of disclosure, "2023"
	Month        []string // "2023-05"
	Size         []string
	Source       []string
	Organization string // key of a name
	Root         string // a number
	State        string // open if empty; withdrawn, redirect, all
	Order        string // relevance (default with Text), -disclosed (default without) ...: Orders
	Offset       int
	Limit        int // 20 if 0, at most 200
}

// Limits of a query.
const (
	DefaultLimit = 20
	MaxLimit     = 200
	maxText      = 200    // characters
	maxValues    = 100    // of a facet
	maxOffset    = 100000 // cases
)

// Orders are the ways to sort; "-" is from the greatest down.
var Orders = []string{"relevance", "-disclosed", "disclosed", "-changed", "-count", "count", "organization", "number"}

// Unsaid is the value of a facet for cases of which nobody says.
const Unsaid = "unsaid"

// facet is one of the facets, in the order in which they are shown.
type facet struct {
	name   string
	chosen func(*Query) *[]string
}

var facets = []facet{
	{"type", func(q *Query) *[]string { return &q.Type }},
	{"sector", func(q *Query) *[]string { return &q.Sector }},
	{"data", func(q *Query) *[]string { return &q.Data }},
	{"leak", func(q *Query) *[]string { return &q.Leak }},
	{"size", func(q *Query) *[]string { return &q.Size }},
	{"year", func(q *Query) *[]string { return &q.Year }},
	{"month", func(q *Query) *[]string { return &q.Month }},
	{"prefecture", func(q *Query) *[]string { return &q.Prefecture }},
	{"contractor", func(q *Query) *[]string { return &q.Contractor }},
	{"source", func(q *Query) *[]string { return &q.Source }},
}

// order is the order wanted.
func (q *Query) order() string {
	switch {
	case q.Order != "":
		return q.Order
	case q.Text != "":
		return "relevance"
	}
	return "-disclosed"
}

// limit is how many cases are wanted.
func (q *Query) limit() int {
	if q.Limit == 0 {
		return DefaultLimit
	}
	return min(q.Limit, MaxLimit)
}

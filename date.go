package jikenbo

import "strings"

// Date is an ISO 8601 date as precise as its source: "2023", "2023-05" or
// "2023-05-12". The empty Date is not said.
type Date string

// Precision is the number of parts given: 1 year, 2 month, 3 day; 0 if empty.
func (d Date) Precision() int {
	if d == "" {
		return 0
	}
	return 1 + strings.Count(string(d), "-")
}

// Year is the year part, "" if empty.
func (d Date) Year() string { return d.part(4) }

// Month is the date cut to its month, or as it is if less precise.
func (d Date) Month() Date { return Date(d.part(7)) }

func (d Date) part(n int) string {
	if len(d) < n {
		return string(d)
	}
	return string(d[:n])
}

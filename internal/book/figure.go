package book

import (
	"fmt"

	"github.com/jikenbo/jikenbo"
)

// figureWords is a figure as one value: "2402233 records", with its bounds
// where it has any ("76000 addresses at_least possible").
func figureWords(f jikenbo.Figure) string {
	s := fmt.Sprintf("%d %s", f.Value, f.Unit)
	if f.Qualifier != "" && f.Qualifier != jikenbo.QualifierExact {
		s += " " + string(f.Qualifier)
	}
	if f.Status != "" && f.Status != jikenbo.StatusConfirmed {
		s += " " + string(f.Status)
	}
	return s
}

// within tells whether a number is what a figure says, as far as it says:
// 約5,100 may be 5,120, 5,000以上 any more than that.
func within(f *jikenbo.Figure, n int64) bool {
	switch f.Qualifier {
	case jikenbo.QualifierAbout:
		return max(n-f.Value, f.Value-n) < roundedTo(f.Value)
	case jikenbo.QualifierAtLeast:
		return n >= f.Value
	case jikenbo.QualifierAtMost:
		return n <= f.Value
	}
	return n == f.Value
}

// roundedTo is the last place that a figure gives: 100 for 5,100.
func roundedTo(n int64) int64 {
	place := int64(1)
	for n > 0 && n%10 == 0 {
		n, place = n/10, place*10
	}
	return place
}

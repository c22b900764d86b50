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

package book

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

// Two figures agree if one says of the other what may be so.
func TestFiguresAgree(t *testing.T) {
	figure := func(n int64, q jikenbo.Qualifier) jikenbo.Saying {
		return jikenbo.Saying{Value: "x", Figure: &jikenbo.Figure{Value: n, Unit: jikenbo.UnitPeople, Qualifier: q}}
	}
	for _, c := range []struct {
		a, b  int64
		how   jikenbo.Qualifier // of b
		agree bool
	}{
		{5120, 5120, jikenbo.QualifierExact, true},
		{5120, 5100, jikenbo.QualifierExact, false},
		{5120, 5100, jikenbo.QualifierAbout, true},
		{391204, 430000, jikenbo.QualifierAbout, false},
		{5120, 5000, jikenbo.QualifierAtLeast, true},
		{4980, 5000, jikenbo.QualifierAtLeast, false},
		{4980, 5000, jikenbo.QualifierAtMost, true},
		{5120, 5000, jikenbo.QualifierAtMost, false},
		{12, 12, jikenbo.QualifierAbout, true},
		{13, 12, jikenbo.QualifierAbout, false},
	} {
		x, y := figure(c.a, jikenbo.QualifierExact), figure(c.b, c.how)
		if Agree(x, y) != c.agree || Agree(y, x) != c.agree {
			t.Errorf("%d and %s %d: want %v", c.a, c.how, c.b, c.agree)
		}
	}
}

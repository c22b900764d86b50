package jtext

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
)

func TestCounts(t *testing.T) {
	for _, row := range tableRows(t, "counts.txt") {
		s := withoutMarks(row[0])
		var spans [][2]int
		var values []string
		for _, c := range Counts(s) {
			spans = append(spans, [2]int{c.Start, c.End})
			values = append(values, showCount(c))
		}
		checkSpans(t, s, spans)
		if got, values := withMarks(s, spans), strings.Join(values, " | "); got != row[0] || values != row[1] {
			t.Errorf("\nwant %s => %s\ngot  %s => %s", row[0], row[1], got, values)
		}
	}
}

// showCount is a count as the table writes it.
func showCount(c Count) string {
	s := fmt.Sprintf("%d %s %s", c.Value, cmp.Or(string(c.Unit), "-"), c.Qualifier)
	if c.Total {
		s += " total"
	}
	if c.Each {
		s += " each"
	}
	if c.Including {
		s += " including"
	}
	return s
}

func TestCountParts(t *testing.T) {
	c := Counts("会員のうち少なくとも約7万6000名分の情報")
	if len(c) != 1 || c[0].Counter != "名分" || c[0].Number.Value != 76000 || !c[0].Including {
		t.Errorf("%+v", c)
	}
}

package web

import (
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo"
)

func told(list ...string) []jikenbo.Event {
	var events []jikenbo.Event
	for _, one := range list {
		kind, date, _ := strings.Cut(one, " ")
		events = append(events, jikenbo.Event{Kind: jikenbo.EventKind(kind), Date: jikenbo.Date(date)})
	}
	return events
}

// The drawing is to scale, a month is as long as a month, and words do not lie on one another.
func TestTimeline(t *testing.T) {
	d := newTimeline(japanese, told("occurred_from 2023-10", "occurred_to 2024-05-01", "discovered 2024-05-02", "reported 2024-05-03", "disclosed 2024-06-11", "final 2024-06-11"))
	if len(d.Points) != 5 || !d.Points[0].Long || d.Points[1].Long || !d.Points[4].Disclosed {
		t.Fatalf("%+v", d.Points)
	}
	if want := "2024-06-11 公表、最終報"; d.Points[4].Words != want {
		t.Errorf("%s, want %s", d.Points[4].Words, want)
	}
	perDay := (d.Points[4].X1 - d.Points[1].X1) / 41 // from 1 May to 11 June
	if month := d.Points[0].X2 - d.Points[0].X1; month < 29*perDay || month > 31*perDay {
		t.Errorf("October is %f long, a day %f", month, perDay)
	}
	if d.Band == nil || d.Band.X1 != d.Points[0].X1 || d.Band.X2 != d.Points[1].X1 {
		t.Errorf("exposed %+v", d.Band)
	}
	for i, p := range d.Points {
		for _, q := range d.Points[:i] {
			if p.TextY == q.TextY && overlap(p, q) {
				t.Errorf("%s lies on %s", p.Words, q.Words)
			}
		}
		if left, right := extent(p); left < -5 || right > drawnWidth+5 {
			t.Errorf("%s is outside: %f to %f", p.Words, left, right)
		}
	}
}

func extent(p point) (left, right float64) {
	if p.Anchor == "end" {
		return p.TextX - textWidth(p.Words), p.TextX
	}
	return p.TextX, p.TextX + textWidth(p.Words)
}

func overlap(p, q point) bool {
	a, b := extent(p)
	c, d := extent(q)
	return a < d && c < b
}

// What has not two days, or no day at all, is not drawn.
func TestNoTimeline(t *testing.T) {
	for _, events := range [][]jikenbo.Event{nil, told("disclosed 2024-06-11"), told("disclosed 2024-06-11", "discovered 2024-06-11"), told("disclosed soon", "discovered 2024-06-11")} {
		if d := newTimeline(japanese, events); d != nil {
			t.Errorf("%v: %+v", events, d)
		}
	}
}

func TestTicks(t *testing.T) {
	for _, c := range []struct{ from, to, first, last string }{
		{"2024-06-11", "2024-06-15", "06-11", "06-15"},
		{"2024-06-11", "2024-07-20", "06-11", "07-16"},
		{"2024-06-11", "2024-11-20", "2024-07", "2024-11"},
		{"2022-06-11", "2024-11-20", "2022-07", "2024-10"},
		{"2005-06-11", "2024-11-20", "2006", "2024"},
		{"1950-01-01", "2024-11-20", "1950", "2020"},
	} {
		from, _, _ := days(jikenbo.Date(c.from))
		to, _, _ := days(jikenbo.Date(c.to))
		list := newAxis(from, to, 0, 1000).ticks()
		if len(list) < 2 || list[0].Label != c.first || list[len(list)-1].Label != c.last {
			t.Errorf("%s to %s: %v", c.from, c.to, list)
		}
		if !slices.IsSortedFunc(list, func(a, b tick) int { return int(a.X - b.X) }) || list[0].X < 0 || list[len(list)-1].X > 1000 {
			t.Errorf("%s to %s: places %v", c.from, c.to, list)
		}
	}
}

func TestFigures(t *testing.T) {
	for value, want := range map[string][2]string{
		"2402233 records":                   {"2,402,233 件", "2,402,233 records"},
		"76000 addresses at_least possible": {"76,000 アドレス以上", "at least 76,000 addresses"},
		"340 people about":                  {"約 340 人", "about 340 people"},
		"26140 people at_most possible":     {"最大 26,140 人", "at most 26,140 people"},
		"999 devices":                       {"999 台", "999 devices"},
	} {
		f, ok := figureIn(value)
		if !ok || figureOf(japanese, f).String() != want[0] || figureOf(english, f).String() != want[1] {
			t.Errorf("%s: %v, %s", value, figureOf(japanese, f), figureOf(english, f))
		}
	}
	for _, value := range []string{"", "many", "3 apples", "x people"} {
		if _, ok := figureIn(value); ok {
			t.Errorf("%q is a figure", value)
		}
	}
}

func TestSpan(t *testing.T) {
	for _, c := range []struct {
		from, to string
		n        int
		unit     string
	}{
		{"2024-08-18", "2024-09-03", 17, "days"}, {"2023-10-03", "2024-05-01", 7, "months"},
		{"2023-10", "2024-05-01", 7, "months"}, {"2023", "2024-05-01", 0, ""}, {"2024-05-01", "2024-05-02", 2, "days"},
	} {
		if n, unit := span(c.from, c.to); n != c.n || unit != c.unit {
			t.Errorf("%s to %s: %d %s", c.from, c.to, n, unit)
		}
	}
}

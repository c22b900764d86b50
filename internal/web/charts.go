package web

import (
	"math"
	"time"

	"github.com/jikenbo/jikenbo/internal/public"
)

// column is one of a chart of columns, in a box of 1000 to 100 that is stretched to its place.
type column struct {
	Label      string
	Cases      int
	Href       string
	Chosen     bool
	X, Y, W, H float64
}

// barRow is a row of a table that draws its number.
type barRow struct {
	Label  string
	Cases  int
	Href   string
	Chosen bool
	Share  string  // of those that say it
	Length float64 // of 1000
	Spread *public.Spread
	Box    *box
}

// box is how numbers lie, on a line of 1000.
type box struct{ Lower, Median, Upper float64 }

// arrange gives columns their places.
func arrange(list []column) {
	most := 1
	for _, c := range list {
		most = max(most, c.Cases)
	}
	step := 1000 / float64(max(1, len(list)))
	for i := range list {
		c := &list[i]
		c.H = rounded(96 * float64(c.Cases) / float64(most))
		c.X, c.Y, c.W = rounded(float64(i)*step+step*0.12), 100-c.H, rounded(step*0.76)
	}
}

// lengthen gives bars their lengths.
func lengthen(rows []barRow) {
	most := 1
	for _, r := range rows {
		most = max(most, r.Cases)
	}
	for i := range rows {
		rows[i].Length = rounded(1000 * float64(rows[i].Cases) / float64(most))
	}
}

// boxes gives rows with a spread their boxes, on one scale.
func boxes(rows []barRow) {
	most := 1.0
	for _, r := range rows {
		if r.Spread != nil {
			most = max(most, r.Spread.Upper)
		}
	}
	on := func(x float64) float64 { return rounded(990 * x / most) }
	for i, r := range rows {
		if r.Spread != nil {
			rows[i].Box = &box{on(r.Spread.Lower), on(r.Spread.Median), on(r.Spread.Upper)}
		}
	}
}

func rounded(x float64) float64 { return math.Round(x*10) / 10 }

// monthBefore is the month before one.
func monthBefore(month string) string {
	t, _ := time.Parse("2006-01", month)
	return t.AddDate(0, -1, 0).Format("2006-01")
}

package web

import (
	"math"
	"time"
)

// axis turns days into places on a drawing.
type axis struct {
	From, To int // days since 1970
	Min, Max float64
}

// tick is a mark on an axis.
type tick struct {
	X     float64
	Label string
}

func newAxis(from, to int, lowest, highest float64) axis {
	return axis{from, max(to, from+1), lowest, highest}
}

// at is the place of a day, to a tenth of a pixel.
func (a axis) at(day int) float64 {
	x := a.Min + (a.Max-a.Min)*float64(day-a.From)/float64(a.To-a.From)
	return math.Round(x*10) / 10
}

// ticks are beginnings of years, quarters, months or weeks, whichever gives a handful.
func (a axis) ticks() []tick {
	for _, step := range []struct {
		layout string
		next   func(time.Time) time.Time
		most   int
	}{
		{"01-02", func(t time.Time) time.Time { return t.AddDate(0, 0, 1) }, 8},
		{"01-02", func(t time.Time) time.Time { return t.AddDate(0, 0, 7) }, 9},
		{"2006-01", func(t time.Time) time.Time { return t.AddDate(0, 1, 0) }, 13},
		{"2006-01", func(t time.Time) time.Time { return t.AddDate(0, 3, 0) }, 13},
		{"2006", func(t time.Time) time.Time { return t.AddDate(1, 0, 0) }, 26},
		{"2006", func(t time.Time) time.Time { return t.AddDate(10, 0, 0) }, math.MaxInt},
	} {
		if list := a.steps(step.layout, step.next, step.most); list != nil {
			return list
		}
	}
	return nil
}

// steps are the ticks of one kind; nil if there are more than most.
func (a axis) steps(layout string, next func(time.Time) time.Time, most int) []tick {
	first := timeOf(a.From)
	t := first
	switch layout {
	case "2006-01":
		t = time.Date(first.Year(), 1, 1, 0, 0, 0, 0, time.UTC)
	case "2006":
		t = time.Date(first.Year()/10*10, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	list := []tick{}
	for ; dayOf(t) <= a.To; t = next(t) {
		if dayOf(t) < a.From {
			continue
		}
		if len(list) == most {
			return nil
		}
		list = append(list, tick{a.at(dayOf(t)), t.Format(layout)})
	}
	return list
}

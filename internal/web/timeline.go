package web

import (
	"cmp"
	"slices"

	"github.com/jikenbo/jikenbo"
)

// timeline is the drawing of a case's events to scale. A date that is only a month or a year is drawn as long as that.
type timeline struct {
	From, To string
	Axis     axis
	Height   int
	Base     int // of the line, from above
	Ticks    []tick
	Band     *stretch // in which data was exposed
	Points   []point
}

// stretch is a part of the line.
type stretch struct{ X1, X2 float64 }

// point is what happened on a day.
type point struct {
	stretch
	Long      bool // a month or a year
	Disclosed bool
	Words     string
	TextX     float64
	TextY     int
	Anchor    string
	LeaderY   int // where the line from the axis to the words ends
}

const (
	drawnWidth = 1200
	laneHeight = 19
	laneGap    = 14 // between words in one lane
)

// newTimeline draws the events; nil if they have not two days.
func newTimeline(l language, events []jikenbo.Event) *timeline {
	points, from, to := pointsOf(l, events)
	if len(points) < 2 || from == to {
		return nil
	}
	t := &timeline{Axis: newAxis(from, to, 24, drawnWidth-24)}
	for i := range points {
		p := &points[i]
		p.X1, p.X2 = t.Axis.at(int(p.X1)), t.Axis.at(int(p.X2))
	}
	above, below := placeWords(points)
	t.Base = 16 + above*laneHeight
	for i := range points {
		points[i].TextY += t.Base
		points[i].LeaderY += t.Base
	}
	t.Points, t.Ticks = points, t.Axis.ticks()
	t.Height = t.Base + 22 + below*laneHeight + 16
	t.From, t.To = string(events[0].Date), string(events[len(events)-1].Date)
	t.Band = exposed(events, t.Axis)
	return t
}

// pointsOf are the events with their days, those of one date together.
func pointsOf(l language, events []jikenbo.Event) (points []point, from, to int) {
	at := map[jikenbo.Date]int{}
	for _, e := range events {
		first, last, ok := days(e.Date)
		if !ok {
			continue
		}
		words := label(l, jikenbo.EventKinds, string(e.Kind))
		if i, seen := at[e.Date]; seen {
			points[i].Words += say(l, "comma") + words
			points[i].Disclosed = points[i].Disclosed || e.Kind == "disclosed"
			continue
		}
		if len(points) == 0 || first < from {
			from = first
		}
		to = max(to, last)
		at[e.Date] = len(points)
		points = append(points, point{stretch: stretch{float64(first), float64(last)}, Long: last > first, Disclosed: e.Kind == "disclosed", Words: string(e.Date) + " " + words})
	}
	slices.SortStableFunc(points, func(a, b point) int { return cmp.Or(cmp.Compare(a.X1, b.X1), cmp.Compare(a.X2, b.X2)) })
	return points, from, to
}

// placeWords finds for each point a lane above or below the line in which its words have room, the nearest first, and
// tells how many lanes there are.
func placeWords(points []point) (above, below int) {
	var ends [2][]float64 // of the last words in each lane above and below
	for i := range points {
		p := &points[i]
		width := textWidth(p.Words)
		left := p.X1 - 4
		p.TextX, p.Anchor = left, "start"
		if left+width > drawnWidth {
			left = p.X1 - width + 4
			p.TextX, p.Anchor = p.X1+4, "end"
		}
		side, lane := freeLane(&ends, left)
		ends[side][lane] = left + width + laneGap
		p.TextY, p.LeaderY = -13-lane*laneHeight, -9-lane*laneHeight
		if side == 1 {
			p.TextY, p.LeaderY = 24+lane*laneHeight, 12+lane*laneHeight
		}
	}
	return len(ends[0]), len(ends[1])
}

func freeLane(ends *[2][]float64, left float64) (side, lane int) {
	for lane := 0; ; lane++ {
		for side := range ends {
			if lane >= len(ends[side]) {
				ends[side] = append(ends[side], 0)
				return side, lane
			}
			if ends[side][lane] <= left {
				return side, lane
			}
		}
	}
}

// textWidth is about how wide words are at 12 pixels.
func textWidth(s string) float64 {
	w := 0.0
	for _, r := range s {
		if r < 0x2000 {
			w += 6.8
		} else {
			w += 12
		}
	}
	return w
}

// exposed is the stretch from beginning to end of what happened, if both are said.
func exposed(events []jikenbo.Event, a axis) *stretch {
	var from, to jikenbo.Date
	for _, e := range events {
		switch e.Kind {
		case "occurred_from":
			from = e.Date
		case "occurred_to":
			to = e.Date
		}
	}
	first, _, okA := days(from)
	_, last, okB := days(to)
	if !okA || !okB || last <= first {
		return nil
	}
	return &stretch{a.at(first), a.at(last)}
}

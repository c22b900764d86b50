package jtext

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// Basis tells where the year of a resolved date comes from.
type Basis uint8

// The bases of a year.
const (
	YearUnknown  Basis = iota
	YearPrinted        // in the expression itself
	YearFromText       // another date of the text
	YearFromAnchor
)

// Resolved is a date with its value as precise as the source.
type Resolved struct {
	DateMark
	Value    jikenbo.Date // "" if it cannot be known
	YearFrom Basis
	Conflict bool         // the printed weekday is not that of Value
	Doubt    bool         // the printed year is probably mistyped: the weekday or the year beside it fits another
	Likely   jikenbo.Date // what a doubtful date probably is, else ""
}

// near is the distance in bytes within which a date goes on with the month or
// year of the date before it.
const near = 320

// Resolve gives the marks of one text their values. Years, months and days that
// are not printed come from the dates before them in the text, from the weekday
// and from the anchor, the day of writing or publication, which may be empty:
//
//   - a date without a year takes the year that makes it the latest not after
//     the anchor, or within a month after it, as postscripts and plans are; the
//     end of a range, and what is told closely after a day of another time than
//     the anchor's, take the year that carries on the story; without an anchor
//     the nearest date before gives the year, else the nearest after, after which the
//     day was on which the text begins with what somebody announced;
//   - a printed weekday decides between such years;
//   - a bare day takes the month of the date closely before it, else that of the
//     anchor, which may be a month only, or the month before if it is later than
//     the anchor's day;
//   - 同日 and 翌日 start from the date before them, 本日 and 昨年 from the anchor;
//     where they begin a line, not from a date told in passing inside of a line
//     that another date begins.
//
// A printed year is never changed; Doubt and Likely say where it looks wrong.
func Resolve(marks []DateMark, anchor jikenbo.Date) []Resolved {
	r := resolver{anchor: dayOf(anchor), marks: marks, out: make([]Resolved, len(marks))}
	for i := range marks {
		r.out[i].DateMark = marks[i]
		r.see(&marks[i])
	}
	for i := range marks {
		r.resolve(i)
	}
	return r.out
}

// resolver goes through the marks of a text in order.
type resolver struct {
	anchor day
	marks  []DateMark
	out    []Resolved
	prev   day   // the date before, as far as it is known
	prevAt int   // where that ends
	ended  bool  // it is the end of a range
	stood  day   // the date before that is not told as the day before another
	lead   day   // the last date that does not stand in a line led by another
	told   bool  // its year goes back to a printed one
	acted  bool  // on it the topic of its sentence did something
	fiscal day   // the fiscal year before
	first  day   // the first date with a printed year; 2013年以降 is of no day
	latest day   // the last day with a printed year, by the calendar
	past   day   // the last day or month with a printed year that is not said to come
	years  []int // the first few years that the text prints
}

// see notes the printed year of a mark.
func (r *resolver) see(m *DateMark) {
	if m.Year == 0 {
		return
	}
	if r.first.year == 0 && !m.Fiscal && (m.Month > 0 || m.Hedge == 0 && m.Link == LinkNone) {
		r.first = day{m.Year, m.Month, m.Day}
	}
	if d := (day{m.Year, m.Month, m.Day}); d.after(r.latest) && !m.Fiscal && m.Day > 0 {
		r.latest = d
	}
	if d := (day{m.Year, m.Month, m.Day}); d.after(r.past) && !m.Fiscal && m.Month > 0 && m.Hedge&(HedgeToCome|HedgeUntil) == 0 {
		r.past = d
	}
	if len(r.years) < 12 && !slices.Contains(r.years, m.Year) {
		r.years = append(r.years, m.Year)
	}
}

// resolve gives mark i its value.
func (r *resolver) resolve(i int) {
	o := &r.out[i]
	d, basis := r.value(i)
	if !d.valid() {
		return
	}
	if d.month == 0 && o.Hedge&HedgeEnd != 0 && !o.Fiscal {
		d.month = 12 // 昨年末
	}
	o.Value, o.YearFrom = d.date(), basis
	if o.Weekday > 0 && d.day > 0 {
		o.Conflict = d.weekday() != o.Weekday
	}
	if basis == YearPrinted {
		r.doubt(o, d)
	}
	r.remember(o, d)
}

// remember keeps the date for those that start from it. A bare 昨年 tells
// nothing of the story's own days.
func (r *resolver) remember(o *Resolved, d day) {
	switch {
	case o.Fiscal:
		r.fiscal = d
	case o.Relative.Base == BaseAnchor && o.Relative.Of == PartMonth && o.Day == 0 && r.prev.day > 0:
		// 先月末 in passing
	case o.Relative.Base != BaseAnchor || o.Relative.Of != PartYear || o.Month > 0:
		r.prev, r.prevAt, r.ended, r.acted = d, o.End, o.Link == LinkTo, o.Acts
		if !o.Within && !looksBack(&o.DateMark) {
			r.lead = d
		}
		if !looksBack(&o.DateMark) {
			r.stood = d
		}
		r.told = o.YearFrom == YearPrinted || o.YearFrom == YearFromText && r.told
	}
}

// looksBack tells whether a mark is the day before another and no more: 前日の点検.
func looksBack(m *DateMark) bool {
	return m.Relative.Base == BaseText && m.Relative.Of == PartDay && m.Relative.Shift < 0 && m.Day == 0
}

// value is the date that mark i means and where its year is from.
func (r *resolver) value(i int) (day, Basis) {
	m := &r.marks[i]
	switch {
	case m.Relative.Base != BaseNone:
		return r.relative(m)
	case m.Year > 0:
		return day{m.Year, m.Month, m.Day}, YearPrinted
	case m.Month > 0:
		return r.yearless(i)
	}
	return r.bareDay(m)
}

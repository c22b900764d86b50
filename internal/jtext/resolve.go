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
//     the nearest date before gives the year, else the nearest after;
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
	lead   day   // the last date that does not stand in a line led by another
	told   bool  // its year goes back to a printed one
	fiscal day   // the fiscal year before
	first  day   // the first date with a printed year; 2013年以降 is of no day
	latest day   // the last day with a printed year, by the calendar
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
		r.prev, r.prevAt, r.ended = d, o.End, o.Link == LinkTo
		if !o.Within {
			r.lead = d
		}
		r.told = o.YearFrom == YearPrinted || o.YearFrom == YearFromText && r.told
	}
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

// relative is the date of 同日, 同月5日, 昨年12月, 翌20日.
func (r *resolver) relative(m *DateMark) (day, Basis) {
	base, basis := r.before(m), YearFromText
	if m.Relative.Base == BaseAnchor {
		base, basis = r.anchor, YearFromAnchor
	}
	if m.Fiscal {
		base = r.fiscalYear(m.Relative.Base, base)
	}
	if base.year == 0 && m.Day > 0 && m.Month == 0 {
		return r.bareDay(m)
	}
	d := base.plus(m.Relative.Shift, m.Relative.Of)
	switch {
	case d.year == 0:
		return d, YearUnknown
	case m.Relative.Of == PartYear:
		d.month, d.day = m.Month, m.Day
	case m.Relative.Of == PartMonth:
		d.day = m.Day
	case m.Day > 0:
		d = nextWithDay(d, m.Day)
	}
	return d, basis
}

// before is the date before a mark from which it goes on.
func (r *resolver) before(m *DateMark) day {
	if m.Leads && r.lead.year > 0 {
		return r.lead
	}
	return r.prev
}

// fiscalYear is the fiscal year that 同年度 and 今年度 start from.
func (r *resolver) fiscalYear(base Base, d day) day {
	if base == BaseText && r.fiscal.year > 0 {
		return r.fiscal
	}
	if d.month > 0 && d.month < 4 {
		d.year--
	}
	return day{year: d.year}
}

// nextWithDay is the first date from d on with the day of the month.
func nextWithDay(d day, n int) day {
	if d.day <= n {
		return day{d.year, d.month, n}
	}
	m := day{year: d.year, month: d.month}.plus(1, PartMonth)
	return day{m.year, m.month, n}
}

// yearless is a date whose month is printed and whose year is not.
func (r *resolver) yearless(i int) (day, Basis) {
	m := &r.marks[i]
	d := day{0, m.Month, m.Day}
	if m.Link == LinkTo && r.prev.year > 0 && r.prevAt == r.marks[i-1].End {
		return r.fits(i, following(d, r.prev), YearFromText)
	}
	if r.anchor.year == 0 {
		return r.fromText(i, d)
	}
	if r.goesOn(m) {
		if f := story(d, r.prev); !f.after(r.anchor) || r.prev.after(r.anchor) {
			return r.fits(i, f, YearFromText)
		}
	}
	return r.fits(i, r.lately(d, m), YearFromAnchor)
}

// goesOn tells whether a date continues the story of a day told just before
// that is more than a year older than the anchor, or later than it.
func (r *resolver) goesOn(m *DateMark) bool {
	far := r.anchor.after(day{r.prev.year + 1, r.prev.month, r.prev.day}) || r.prev.after(r.anchor)
	return far && r.told && r.prev.day > 0 && m.Start-r.prevAt < near/2
}

// lately is d in the year that makes it the latest not after the anchor; a
// month to come that is announced (5月末まで, 9月にも) is the next one.
func (r *resolver) lately(d day, m *DateMark) day {
	d.year = r.anchor.year
	ahead := d.month - r.anchor.month
	if m.Hedge&(HedgeToCome|HedgeUntil) != 0 && m.Link == LinkNone && r.anchor.month > 0 {
		if ahead < -6 {
			d.year++
		}
		if ahead >= -6 && ahead <= 6 && d.valid() {
			return d
		}
	}
	for n := 0; n < 8 && (d.after(r.anchor) && !r.soon(d) || !d.valid()); n++ {
		d.year--
	}
	return d
}

// soon tells whether d is within a month after the anchor: a postscript or a
// plan rather than a thing of the year before.
func (r *resolver) soon(d day) bool {
	return r.anchor.day > 0 && d.day > 0 && !d.after(r.anchor.plus(31, PartDay))
}

// following is d in the first year in which it is not before e.
func following(d, e day) day {
	d.year = e.year
	for n := 0; n < 8 && (e.after(d) || !d.valid()); n++ {
		d.year++
	}
	return d
}

// story is d in the year in which a story that has come to e tells it: the next
// d after e if that is some months on, else that of the same year.
func story(d, e day) day {
	if f := following(d, e); f.year == e.year || turnsYear(e, f) {
		return f
	}
	d.year = e.year
	return d
}

// fromText is a yearless date by the nearest dated mark before it, else after.
func (r *resolver) fromText(i int, d day) (day, Basis) {
	if r.prev.year > 0 {
		return r.fits(i, story(d, r.prev), YearFromText)
	}
	if r.first.year == 0 {
		return day{}, YearUnknown
	}
	if r.marks[i].Alone && r.latest.month > 0 {
		return r.fits(i, following(d, r.latest), YearFromText) // it dates the text
	}
	d.year = r.first.year
	if r.first.month > 0 && (d.month-r.first.month > 6 || d.month == r.first.month && d.after(r.first)) {
		d.year-- // rather shortly before than long after it
	}
	return r.fits(i, d, YearFromText)
}

// turnsYear tells whether a story rather went over New Year from e to d than
// back within the year.
func turnsYear(e, d day) bool {
	months := (d.year-e.year)*12 + d.month - e.month
	return e.month > 0 && months <= 5
}

// fits lets the weekday decide between the year found and its neighbours.
func (r *resolver) fits(i int, d day, basis Basis) (day, Basis) {
	m := &r.marks[i]
	if m.Weekday == 0 || d.day == 0 || d.valid() && d.weekday() == m.Weekday {
		return d, basis
	}
	for _, year := range append([]int{d.year - 1, d.year + 1}, r.years...) {
		c := day{year, d.month, d.day}
		if c.valid() && c.weekday() == m.Weekday && !r.far(c) {
			return c, basis
		}
	}
	return d, basis
}

// far tells whether d is more than half a year after the anchor.
func (r *resolver) far(d day) bool {
	limit := r.anchor.plus(200, PartDay)
	return limit.year > 0 && d.after(limit)
}

// bareDay is 26日: in the month of the date closely before, else by the anchor.
func (r *resolver) bareDay(m *DateMark) (day, Basis) {
	if prev := r.before(m); prev.month > 0 && (r.anchor.day == 0 || m.Start-r.prevAt < near || m.Link == LinkTo) {
		if d := r.sameMonth(m, prev); d.year > 0 {
			return d, YearFromText
		}
	}
	d := day{r.anchor.year, r.anchor.month, m.Day}
	switch {
	case r.anchor.month == 0:
		return day{}, YearUnknown
	case r.anchor.day == 0:
		return d, YearFromAnchor // a day of the month that a digest is of
	}
	for n := 0; n < 2 && (d.after(r.anchor) || !d.valid()); n++ {
		b := day{year: d.year, month: d.month}.plus(-1, PartMonth)
		d.year, d.month = b.year, b.month
	}
	return d, YearFromAnchor
}

// sameMonth is a bare day in the month of the date before it, or in the next if
// that is far down in its month or the end of a range that is later. It is the zero day if that would be after the
// anchor and is not said to be to come.
func (r *resolver) sameMonth(m *DateMark, prev day) day {
	d := day{prev.year, prev.month, m.Day}
	if prev.day-m.Day > 20 || r.ended && prev.day > m.Day {
		if next := nextWithDay(prev, m.Day); next.valid() && (r.anchor.year == 0 || !next.after(r.anchor)) {
			return next
		}
	}
	toCome := m.Hedge&(HedgeUntil|HedgeFrom|HedgeSince|HedgeToCome) != 0 && m.Link != LinkFrom
	if !d.valid() || r.anchor.day > 0 && d.after(r.anchor) && !prev.after(r.anchor) && !toCome {
		return day{}
	}
	return d
}

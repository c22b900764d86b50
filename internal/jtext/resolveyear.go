package jtext

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
	if then := (day{r.past.year, d.month, d.day}); r.marks[i].Acts && r.past.month > 0 && then.valid() && !then.plus(untilAdded, PartDay).after(r.past) {
		d, basis := r.fits(i, following(d, r.past), YearFromText) // it tells of what was before
		r.anchor = d
		return d, basis
	}
	d.year = r.first.year
	if r.first.month > 0 && (d.month-r.first.month > 6 || d.month == r.first.month && d.after(r.first)) {
		d.year-- // rather shortly before than long after it
	}
	return r.fits(i, d, YearFromText)
}

// untilAdded is within how many days a text is added to or brought up to date.
const untilAdded = 60

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
		if c.valid() && c.weekday() == m.Weekday && !r.far(c) && !r.turnsBack(m, d, c) {
			return c, basis
		}
	}
	return d, basis
}

// beside is how many bytes part two dates of one phrase: 7月19日(水)以降、8月3日(水)まで.
const beside = 24

// turnsBack tells whether c is before the date right before it and d, by a weekday that
// is then mistaken, is not.
func (r *resolver) turnsBack(m *DateMark, d, c day) bool {
	return m.Start-r.prevAt <= beside && r.prev.after(c) && !r.prev.after(d)
}

// far tells whether d is more than half a year after the anchor.
func (r *resolver) far(d day) bool {
	limit := r.anchor.plus(200, PartDay)
	return limit.year > 0 && d.after(limit)
}

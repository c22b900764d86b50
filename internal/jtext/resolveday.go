package jtext

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
	switch {
	case m.Leads && r.lead.year > 0:
		return r.lead
	case m.Relative == (Relative{BaseText, 0, PartDay}) && r.stood.year > 0:
		return r.stood // 3日、前日の誤りで見えた。同日
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

// bareDay is 26日: in the month of the date closely before, else by the anchor.
func (r *resolver) bareDay(m *DateMark) (day, Basis) {
	if prev := r.before(m); prev.month > 0 && (r.anchor.day == 0 || !r.breaksOff(m, prev) && m.Start-r.prevAt < near || m.Link == LinkTo) {
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

// ofMonth is how many bytes behind a month a day of it may stand: 7月の3日.
const ofMonth = 30

// breaksOff tells whether a bare day does not go on with the date before it: one that
// tells only the month of what had happened, or that of a story which the sentence leaves
// to say what somebody did on the days of which the news is. What two did on their days is
// one story: 県は8月9日、…。市は20日、.
func (r *resolver) breaksOff(m *DateMark, prev day) bool {
	return prev.day == 0 && !r.told && m.Start-r.prevAt > ofMonth || m.Acts && !r.acted && r.anchor.day > 0 && m.Day <= r.anchor.day
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

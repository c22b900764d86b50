package link

import "github.com/jikenbo/jikenbo"

// stretch is a range of days, counted from 0001-01-01 on, both ends included. A
// month is all its days: what is said no finer is not made finer.
type stretch struct{ from, to int }

// known tells whether the stretch is said at all.
func (s stretch) known() bool { return s.to != 0 }

// exact tells whether it is one day.
func (s stretch) exact() bool { return s.known() && s.from == s.to }

// meets tells whether two stretches share a day.
func (s stretch) meets(o stretch) bool { return s.from <= o.to && o.from <= s.to }

// gap is how many days lie between two stretches, 0 if they meet.
func (s stretch) gap(o stretch) int { return max(s.from-o.to, o.from-s.to, 0) }

// stretchOf is what a date covers.
func stretchOf(d jikenbo.Date) stretch {
	year, month, day := digits(d, 0, 4), digits(d, 5, 7), digits(d, 8, 10)
	switch {
	case year <= 0:
		return stretch{}
	case month <= 0:
		return stretch{dayNumber(year, 1, 1), dayNumber(year+1, 1, 1) - 1}
	case day <= 0:
		return stretch{dayNumber(year, month, 1), dayNumber(year, month+1, 1) - 1}
	}
	n := dayNumber(year, month, day)
	return stretch{n, n}
}

// period is what a beginning and an end cover; one of them may be unsaid.
func period(from, to jikenbo.Date) stretch {
	first, last := stretchOf(from), stretchOf(to)
	switch {
	case !first.known():
		return last
	case !last.known() || last.to < first.from:
		return first
	}
	return stretch{first.from, last.to}
}

// digits is the number that stands in a part of a date, -1 if there is none.
func digits(d jikenbo.Date, from, to int) int {
	if len(d) < to {
		return -1
	}
	n := 0
	for _, c := range []byte(d[from:to]) {
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}

// dayNumber counts days in the Gregorian calendar; month 13 is next January.
func dayNumber(year, month, day int) int {
	if month > 12 {
		year, month = year+1, month-12
	}
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day
}

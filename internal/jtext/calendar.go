package jtext

import (
	"strconv"
	"time"

	"github.com/jikenbo/jikenbo"
)

// day is a date with its parts; those that are not known are 0.
type day struct{ year, month, day int }

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// valid tells whether the calendar has the date.
func (d day) valid() bool {
	return d.year > 0 && (d.month == 0 || d.month <= 12 && (d.day == 0 || d.day <= daysIn(d.year, d.month)))
}

// plus is the date that is so many days, months or years away, no more precise
// than d and the unit.
func (d day) plus(n int, unit Part) day {
	switch {
	case d.year == 0 || unit >= PartMonth && d.month == 0 || unit == PartDay && d.day == 0:
		return day{}
	case unit == PartYear:
		return day{year: d.year + n}
	case unit == PartMonth:
		m := d.year*12 + d.month - 1 + n
		return day{year: m / 12, month: m%12 + 1}
	}
	t := time.Date(d.year, time.Month(d.month), d.day+n, 0, 0, 0, 0, time.UTC)
	return day{t.Year(), int(t.Month()), t.Day()}
}

// weekday is 1 for Monday to 7 for Sunday.
func (d day) weekday() int {
	w := int(time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Weekday())
	return (w+6)%7 + 1
}

// after tells whether d is later than e, as far as both are known.
func (d day) after(e day) bool {
	if d.year != e.year || e.month == 0 || d.month == 0 {
		return d.year > e.year
	}
	if d.month != e.month || e.day == 0 || d.day == 0 {
		return d.month > e.month
	}
	return d.day > e.day
}

// date is d in ISO form, "" if it has no year.
func (d day) date() jikenbo.Date {
	if d.year <= 0 || d.year > 9999 {
		return ""
	}
	b := pad(make([]byte, 0, 10), d.year, 4)
	if d.month > 0 {
		b = pad(append(b, '-'), d.month, 2)
		if d.day > 0 {
			b = pad(append(b, '-'), d.day, 2)
		}
	}
	return jikenbo.Date(b)
}

// pad appends v with at least width digits.
func pad(b []byte, v, width int) []byte {
	digits := strconv.Itoa(v)
	for range width - len(digits) {
		b = append(b, '0')
	}
	return append(b, digits...)
}

// dayOf is a date taken apart; what is malformed is 0.
func dayOf(d jikenbo.Date) day {
	s := string(d)
	var out day
	if len(s) >= 4 {
		out.year, _ = strconv.Atoi(s[:4])
	}
	if len(s) >= 7 {
		out.month, _ = strconv.Atoi(s[5:7])
	}
	if len(s) >= 10 {
		out.day, _ = strconv.Atoi(s[8:10])
	}
	if !out.valid() {
		return day{}
	}
	return out
}

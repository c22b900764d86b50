package jikenbo

import (
	"regexp"
	"strings"
	"time"
)

// addressForms are the ways in which a web address names the day of its page
// (/2021/05/26/, /20210526-1, /2105/26/, and at its end /210526.html) or the month (/2021/05/,
// /202105/, and before a number ?cd=2021050012). Each holds the date and, in it, its parts.
var addressForms = []*regexp.Regexp{
	regexp.MustCompile(`[/=_-]((20[0-2][0-9])[/-]?(0[1-9]|1[0-2])[/-]?([0-2][0-9]|3[01]))(?:[^0-9]|$)`),
	regexp.MustCompile(`/((1[0-9]|2[1-9])(0[1-9]|1[0-2])/([0-2][0-9]|3[01]))/`),
	regexp.MustCompile(`[/_-](([01][0-9]|2[0-9])(0[1-9]|1[0-2])([0-2][0-9]|3[01]))(?:\.[a-z]{3,5})?$`),
	regexp.MustCompile(`[/=_-]((20[0-2][0-9])/?(0[1-9]|1[0-2]))(?:/|[0-9]{4}(?:[^0-9]|$))`),
}

// DateInAddress is the day, or else the month, that a web address names, and the bytes
// of the address that name it; false if it names none that the calendar has.
func DateInAddress(address string) (value Date, start, end int, ok bool) {
	for _, form := range addressForms {
		if m := form.FindStringSubmatchIndex(address); m != nil {
			if value = addressDate(address, m); value != "" {
				return value, m[2], m[3], true
			}
		}
	}
	return "", 0, 0, false
}

// addressDate is the date of a match of one of the addressForms; empty if the calendar
// has no such day.
func addressDate(address string, m []int) Date {
	var parts []string
	for n := 4; n < len(m); n += 2 {
		parts = append(parts, address[m[n]:m[n+1]])
	}
	if len(parts[0]) == 2 {
		parts[0] = "20" + parts[0]
	}
	value := strings.Join(parts, "-")
	if _, err := time.Parse(time.DateOnly[:len(value)], value); err != nil {
		return ""
	}
	return Date(value)
}

package source

import (
	"regexp"

	"github.com/jikenbo/jikenbo"
)

// addressForms are the ways in which a web address names the day or the month of its
// page: /2021/05/26/, /20210526-1, /2021/05/, /202105/, ?cd=2021050012 (month and number).
var addressForms = []*regexp.Regexp{
	regexp.MustCompile(`[/=_-](20[0-2]\d)[/-]?(0[1-9]|1[0-2])[/-]?([0-2]\d|3[01])(?:\D|$)`),
	regexp.MustCompile(`[/=](20[0-2]\d)/?(0[1-9]|1[0-2])()(?:/|\d{4}(?:\D|$))`),
}

// addressDate is the date that an address names, empty if it names none.
func addressDate(address string) jikenbo.Date {
	for _, form := range addressForms {
		if m := form.FindStringSubmatch(address); m != nil {
			return day(m[1], m[2], m[3])
		}
	}
	return ""
}

package source

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/jikenbo/jikenbo"
)

// The forms in which pages and their settings write a day. The day is taken as
// written: a time zone beside it is the writer's, and no day is ever moved.
var (
	numericDay = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})(?:日|\D|$)`)
	compactDay = regexp.MustCompile(`^()((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|$)`)
	eraDay     = regexp.MustCompile(`(昭和|平成|令和|[SHR])\s?(元|\d{1,2})\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})(?:日|\D|$)`)
	dayMonth   = regexp.MustCompile(`(?:^|\D)(\d{1,2})[ -](Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?[ -](\d{4})(?:\D|$)`)
	monthDay   = regexp.MustCompile(`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:\D|$)`)
	monthOnly  = regexp.MustCompile(`^((?:19|20)\d\d)(?:[-/.年](\d{1,2})月?)?$`)
	clock      = regexp.MustCompile(`\d{1,2}(?::|時)\d{2}`)
)

// eraStart is the year before the first year of an era.
var eraStart = map[string]int{"昭和": 1925, "S": 1925, "平成": 1988, "H": 1988, "令和": 2018, "R": 2018}

const monthNames = "JanFebMarAprMayJunJulAugSepOctNovDec"

// dateOf reads a value that is a date, or has one in it; empty if it has none.
// Only a value that is nothing else may be less precise than a day.
func dateOf(value string) jikenbo.Date {
	date, _ := findDay(value)
	if m := monthOnly.FindStringSubmatch(strings.TrimSpace(halfWidth(value))); date == "" && m != nil {
		return day(m[1], or(m[2], "0"), "0")
	}
	return date
}

// findDay finds the first day of a text and where its words end in the text's
// half-width form.
func findDay(text string) (jikenbo.Date, int) {
	text = halfWidth(text)
	at, date, end := len(text)+1, jikenbo.Date(""), 0
	try := func(re *regexp.Regexp, y, m, d int, year, month func(string) string) {
		loc := re.FindStringSubmatchIndex(text)
		if loc == nil || loc[0] >= at {
			return
		}
		part := func(i int) string { return text[loc[2*i]:loc[2*i+1]] }
		if found := day(year(eraOf(re, part)+part(y)), month(part(m)), part(d)); found != "" {
			at, date, end = loc[0], found, loc[2*d+1]
		}
	}
	same := func(s string) string { return s }
	try(numericDay, 1, 2, 3, same, same)
	try(compactDay, 2, 3, 4, same, same)
	try(eraDay, 2, 3, 4, eraYear, same)
	try(dayMonth, 3, 2, 1, same, monthNumber)
	try(monthDay, 3, 1, 2, same, monthNumber)
	return date, end
}

// eraOf is the era that an eraDay names, nothing for the other forms.
func eraOf(re *regexp.Regexp, part func(int) string) string {
	if re == eraDay {
		return part(1)
	}
	return ""
}

func eraYear(s string) string {
	for era, start := range eraStart {
		if n, ok := strings.CutPrefix(s, era); ok {
			year, _ := strconv.Atoi(strings.Replace(n, "元", "1", 1))
			return strconv.Itoa(start + year)
		}
	}
	return s
}

func monthNumber(name string) string {
	return strconv.Itoa(strings.Index(monthNames, name)/3 + 1)
}

// day makes a Date of digits, as precise as they are ("0" is not said), and
// nothing of what is no day of the calendar.
func day(y, m, d string) jikenbo.Date {
	year, _ := strconv.Atoi(y)
	month, _ := strconv.Atoi(m)
	mday, _ := strconv.Atoi(d)
	switch {
	case year < 1950 || year > 2100 || month > 12:
		return ""
	case month == 0:
		return jikenbo.Date(fmt.Sprintf("%04d", year))
	case mday == 0:
		return jikenbo.Date(fmt.Sprintf("%04d-%02d", year, month))
	case time.Date(year, time.Month(month), mday, 0, 0, 0, 0, time.UTC).Day() != mday:
		return ""
	}
	return jikenbo.Date(fmt.Sprintf("%04d-%02d-%02d", year, month, mday))
}

// timedDate is a full date that has a time of day beside it, on one line.
func timedDate(value string) jikenbo.Date {
	for line := range strings.Lines(value) {
		line = halfWidth(line)
		if date, end := findDay(line); date != "" && clock.MatchString(line[end:]) {
			return date
		}
	}
	return ""
}

// postedOn is the date of a "posted on" line within the first lines of a text.
func postedOn(text string) jikenbo.Date {
	n := 0
	for line := range strings.Lines(text[:min(len(text), 4096)]) {
		if n++; n > 8 {
			break
		}
		if low := strings.ToLower(strings.TrimSpace(line)); strings.HasPrefix(low, "posted on ") || strings.HasPrefix(low, "posted: ") {
			date, _ := findDay(line)
			return date
		}
	}
	return ""
}

// halfWidth turns full-width digits and marks of dates to ASCII. It keeps the
// number of characters, not of bytes.
func halfWidth(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　', r == '\u00a0':
			return ' '
		}
		return r
	}, s)
}

func or(s, other string) string {
	if s != "" {
		return s
	}
	return other
}

// collapse makes one line of s, its white space single. The ideographic space is
// a character like others.
func collapse(s string) string {
	return strings.Trim(strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r < 0x80 && unicode.IsSpace(r) }), " "), "　 ")
}

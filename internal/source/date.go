package source

import (
	"regexp"
	"slices"
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
	compactDay = regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)(?:\D|$)`)
	eraDay     = regexp.MustCompile(`((?:昭和|平成|令和|[SHR])\s?(?:元|\d{1,2}))\s?(?:年|[-/.])\s?(\d{1,2})\s?(?:月|[-/.])\s?(\d{1,2})(?:日|\D|$)`)
	dayMonth   = regexp.MustCompile(`(?:^|\D)(\d{1,2})[ -](Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?[ -](\d{4})(?:\D|$)`)
	monthDay   = regexp.MustCompile(`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:\D|$)`)
	monthOnly  = regexp.MustCompile(`^((?:19|20)\d\d)(?:[-/.年](\d{1,2})月?)?$`)
	clock      = regexp.MustCompile(`\d{1,2}(?::|時)\d{2}`)
)

// eraStart is the year before the first year of an era.
var eraStart = map[string]int{"昭和": 1925, "S": 1925, "平成": 1988, "H": 1988, "令和": 2018, "R": 2018}

// maxTries bounds the search for a day among what only looks like one.
const maxTries = 16

const monthNames = "JanFebMarAprMayJunJulAugSepOctNovDec"

// dateOf reads a value that is a date, or has one in it; empty if it has none.
// Only a value that is nothing else may be less precise than a day.
func dateOf(value string) jikenbo.Date {
	if date, _, _ := findDay(value); date != "" {
		return date
	}
	if m := monthOnly.FindStringSubmatch(strings.TrimSpace(halfWidth(value))); m != nil {
		return day(m[1], m[2], "")
	}
	return ""
}

// form is one way to write a day, which groups of it are year, month, day, and
// sets of characters of each of which it has one: most lines have none, and need
// no regexp.
type form struct {
	re      *regexp.Regexp
	y, m, d int
	signs   []string
	century bool // the year begins with 19 or 20
}

var forms = []form{
	{numericDay, 1, 2, 3, []string{"年/-."}, true}, {compactDay, 1, 2, 3, nil, true}, {eraDay, 1, 2, 3, []string{"年/-.", "昭平令SHR"}, false},
	{dayMonth, 3, 2, 1, []string{"JFMASOND"}, false}, {monthDay, 3, 1, 2, []string{"JFMASOND"}, false},
}

// findDay finds the first day of a text and where its words stand in the text's
// half-width form.
func findDay(text string) (date jikenbo.Date, start, end int) {
	text = halfWidth(text)
	start = len(text) + 1
	if !strings.ContainsAny(text, "0123456789") {
		return "", start, 0
	}
	for _, f := range forms {
		if f.century && !strings.Contains(text, "19") && !strings.Contains(text, "20") || slices.ContainsFunc(f.signs, func(set string) bool { return !strings.ContainsAny(text, set) }) {
			continue
		}
		for _, loc := range f.re.FindAllStringSubmatchIndex(text, maxTries) {
			part := func(i int) string { return text[loc[2*i]:loc[2*i+1]] }
			found := day(yearOf(part(f.y)), monthOf(part(f.m)), part(f.d))
			if found == "" {
				continue
			}
			if at := loc[2*min(f.y, f.m, f.d)]; at < start {
				date, start, end = found, at, loc[2*max(f.y, f.d)+1]
			}
			break
		}
	}
	return date, start, end
}

// yearOf is the year in digits, of an era too: 令和元 is 2019.
func yearOf(s string) string {
	for era, start := range eraStart {
		if n, ok := strings.CutPrefix(s, era); ok {
			year, _ := strconv.Atoi(strings.Replace(strings.TrimSpace(n), "元", "1", 1))
			return strconv.Itoa(start + year)
		}
	}
	return s
}

// monthOf is the month in digits, of an English name too.
func monthOf(s string) string {
	if i := strings.Index(monthNames, s); i >= 0 && len(s) == 3 {
		return strconv.Itoa(i/3 + 1)
	}
	return s
}

// day makes a Date of digits, as precise as they are (an empty part is not
// said), and nothing of what is no day of the calendar.
func day(y, m, d string) jikenbo.Date {
	year, _ := strconv.Atoi(y)
	month, _ := strconv.Atoi(or(m, "1"))
	mday, _ := strconv.Atoi(or(d, "1"))
	t := time.Date(year, time.Month(month), mday, 0, 0, 0, 0, time.UTC)
	if year < 1950 || year > 2100 || t.Year() != year || int(t.Month()) != month {
		return ""
	}
	switch {
	case m == "":
		return jikenbo.Date(t.Format("2006"))
	case d == "":
		return jikenbo.Date(t.Format("2006-01"))
	}
	return jikenbo.Date(t.Format(time.DateOnly))
}

// timedDate is a full date that has a time of day beside it, on one line.
func timedDate(value string) jikenbo.Date {
	for line := range strings.Lines(value) {
		line = halfWidth(line)
		if date, _, end := findDay(line); date != "" && clock.MatchString(line[end:]) {
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
		words := strings.TrimSpace(line)
		if low := strings.ToLower(words[:min(len(words), len("posted on "))]); strings.HasPrefix(low, "posted on ") || strings.HasPrefix(low, "posted: ") {
			return dateOf(line)
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

// addressDate is the date that a web address names, empty if it names none.
func addressDate(address string) jikenbo.Date {
	date, _, _, _ := jikenbo.DateInAddress(address)
	return date
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

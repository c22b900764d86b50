package read

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// addressDay is the day, or else the month, in the last web address of lines [from,to),
// where newspapers put that of the article and others that of the notice:
// /2010/01/13/, /20100113-, /100113.html; /2010/01/, /201001/.
func (p *page) addressDay(from, to int) jtext.Resolved {
	for i := to - 1; i >= from; i-- {
		start := p.lines[i].Start
		words := p.folded(start, p.lines[i].End)
		if !strings.Contains(words, "://") {
			continue
		}
		for _, form := range addressForms {
			if m := form.FindStringSubmatchIndex(words); m != nil {
				if value := addressValue(words, m); value != "" {
					mark := jtext.DateMark{Start: start + m[2], End: start + m[3]}
					return jtext.Resolved{DateMark: mark, Value: value}
				}
			}
		}
	}
	return jtext.Resolved{}
}

// addressValue is the date of a match of one of the addressForms; empty if the calendar
// has no such day.
func addressValue(words string, m []int) jikenbo.Date {
	var parts []string
	for n := 4; n < len(m); n += 2 {
		parts = append(parts, words[m[n]:m[n+1]])
	}
	if len(parts[0]) == 2 {
		parts[0] = "20" + parts[0]
	}
	value := strings.Join(parts, "-")
	if _, err := time.Parse(time.DateOnly[:len(value)], value); err != nil {
		return ""
	}
	return jikenbo.Date(value)
}

// addressForms each hold the date and, in it, its parts; a month stands alone or before a number.
var addressForms = []*regexp.Regexp{
	regexp.MustCompile(address + `((20[0-2][0-9])[/-]?(0[1-9]|1[0-2])[/-]?([0-2][0-9]|3[01]))(?:[^0-9]|$)`),
	regexp.MustCompile(address + `(([01][0-9]|2[0-9])(0[1-9]|1[0-2])([0-2][0-9]|3[01]))(?:\.[a-z]{3,5})?$`),
	regexp.MustCompile(address + `((20[0-2][0-9])/?(0[1-9]|1[0-2]))(?:/|[0-9]{4}(?:[^0-9]|$))`),
}

const address = `(?:^|[^!-~]|[(:])https?://[!-~]*?[/=_-]`

// cited is the year in the address that an account among others cites.
func (a *account) cited() jikenbo.Date {
	if a.firstLine == 0 {
		return ""
	}
	day := a.addressDay(a.firstLine, a.lastLine).Value
	return day[:min(4, len(day))]
}

// citedDay is the day in the address from which a notice is quoted that does not
// say when it came out.
func (a *account) citedDay() jikenbo.Fact[jikenbo.Date] {
	day := a.addressDay(a.firstLine, a.lastLine)
	if day.Value.Precision() < 3 || a.doc.Published != "" || !a.ownWords() || !a.isSourceLine(a.sentences[a.sentenceAt(day.Start)].line) || !strings.HasSuffix(a.folded(0, day.Start), "/") {
		return jikenbo.Fact[jikenbo.Date]{}
	}
	return a.dateFact(dated{Resolved: day, role: disclosed, weight: 5, rule: "read/address"})
}

// neighbourYear is the year of the full dates next to an account that
// stands among others, of which none is otherwise dated; empty if they differ.
func (a *account) neighbourYear() jikenbo.Date {
	before, after := 0, 0
	for _, d := range a.datesIn(0, a.start()) {
		if d.Year > 0 && d.Month > 0 {
			before = d.Year
		}
	}
	for _, d := range a.datesIn(a.end(), len(a.text.Folded)) {
		if after == 0 && d.Year > 0 && d.Month > 0 {
			after = d.Year
		}
	}
	if year := max(before, after); year > 0 && (before == after || min(before, after) == 0) {
		return jikenbo.Date(fmt.Sprintf("%04d", year))
	}
	return ""
}

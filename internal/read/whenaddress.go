package read

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// webAddress is a web address and what may stand before it.
var webAddress = regexp.MustCompile(`(?:^|[^!-~]|[(:])(https?://[!-~]+)`)

// addressDay is the day, or else the month, in the last web address of lines [from,to)
// that names one: newspapers put that of the article there, others that of the notice.
func (p *page) addressDay(from, to int) jtext.Resolved {
	for i := to - 1; i >= from; i-- {
		if day := p.addressIn(p.lines[i].Start, p.lines[i].End); day.Value != "" {
			return day
		}
	}
	return jtext.Resolved{}
}

// addressIn is the date in the first web address of [start,end) that names one.
func (p *page) addressIn(start, end int) jtext.Resolved {
	words := p.folded(start, end)
	if !strings.Contains(words, "://") {
		return jtext.Resolved{}
	}
	for _, m := range webAddress.FindAllStringSubmatchIndex(words, -1) {
		if value, from, to, ok := jikenbo.DateInAddress(words[m[2]:m[3]]); ok {
			at := start + m[2]
			return jtext.Resolved{DateMark: jtext.DateMark{Start: at + from, End: at + to}, Value: value}
		}
	}
	return jtext.Resolved{}
}

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

// nextDates is how many dates behind an account are those of its neighbours.
const nextDates = 40

// neighbourYear is the year of the full dates next to an account that
// stands among others, of which none is otherwise dated; empty if they differ.
func (a *account) neighbourYear() jikenbo.Date {
	before, after := 0, 0
	for _, d := range a.datesIn(0, a.start()) {
		if d.Year > 0 && d.Month > 0 {
			before = d.Year
		}
	}
	for _, d := range jtext.Resolve(upTo(a.datesIn(a.end(), len(a.text.Folded)), nextDates), "") {
		if after == 0 && (d.Year > 0 || d.Acts) && d.Value.Precision() > 1 {
			after, _ = strconv.Atoi(string(d.Value[:len("2006")]))
		}
	}
	if year := max(before, after); year > 0 && (before == after || min(before, after) == 0) {
		return jikenbo.Date(fmt.Sprintf("%04d", year))
	}
	return ""
}

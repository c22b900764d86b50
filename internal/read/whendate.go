package read

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// datesIn are the date marks inside [start,end).
func (p *page) datesIn(start, end int) []jtext.DateMark {
	return inside(p.dates, start, end, func(d jtext.DateMark) (int, int) { return d.Start, d.End })
}

// resolveDates resolves the account's dates against the day it was written.
func (a *account) resolveDates() []jtext.Resolved {
	marks := upTo(a.datesIn(a.start(), a.end()), maxMarks)
	if a.carriesOn() {
		return a.resolveAsGoingOn(marks, a.anchor())
	}
	over := a.monthAbove(marks)
	return a.resolveAgainst(slices.Concat(over, marks), a.anchor())[len(over):]
}

// monthAbove is the month that stands alone above an item of a list that begins with a bare
// day: ■2024年5月, ・8日 ….
func (a *account) monthAbove(marks []jtext.DateMark) []jtext.DateMark {
	if len(marks) == 0 || marks[0].Month > 0 || marks[0].Day == 0 || marks[0].Start-a.lines[a.firstLine].Body > 3 {
		return nil
	}
	for i := a.firstLine - 1; i >= max(0, a.firstLine-headReach); i-- {
		l := a.lines[i]
		if dates := a.datesIn(l.Start, l.End); len(dates) == 1 && dates[0].Month > 0 && dates[0].Day == 0 && a.isBareLine(i) {
			return dates
		}
	}
	return nil
}

// resolveAgainst resolves dates against a day of writing, unless the account is younger.
func (a *account) resolveAgainst(marks []jtext.DateMark, anchor jikenbo.Date) []jtext.Resolved {
	for _, d := range a.resolve(marks, "") {
		if d.Year > 0 && d.Value.Precision() == 3 && !d.Fiscal && anchor != "" && later(d.Value, anchor) && d.Hedge&(jtext.HedgeUntil|jtext.HedgeToCome) == 0 {
			return a.resolve(marks, "") // the page is older than the account
		}
	}
	return a.resolve(marks, anchor)
}

// resolveAsGoingOn resolves dates of a sentence that goes on with the story of another body.
func (a *account) resolveAsGoingOn(marks []jtext.DateMark, anchor jikenbo.Date) []jtext.Resolved {
	all := a.resolve(upTo(a.datesIn(0, a.end()), maxMarks), anchor)
	return all[max(0, len(all)-len(marks)):]
}

// resolve gives dates their values. A date that only says as of when a thing is
// lends no month to those behind it: 4月1日時点の名簿。6日に落とした.
func (a *account) resolve(marks []jtext.DateMark, anchor jikenbo.Date) []jtext.Resolved {
	all := jtext.Resolve(marks, anchor)
	told := slices.DeleteFunc(slices.Clone(marks), func(d jtext.DateMark) bool { return a.matchesRest(asOf, d.End) })
	if len(told) == len(marks) {
		return all
	}
	for k, d := range jtext.Resolve(told, anchor) {
		for all[k].Start < d.Start {
			k++
		}
		all[k] = d
	}
	return all
}

// asOf follows the day as of which something is said to be so, or the month by which
// one calls what is held again and again, or in which people joined or bought.
var asOf = cue("when_as_of")

// anchor is the day of writing, from which missing years are told: the date in
// the account's heading or at its foot, the page's own, or that of the page's
// head.
func (a *account) anchor() jikenbo.Date {
	for _, r := range jtext.Resolve(a.headDates(), a.doc.Published) {
		if r.Value.Precision() == 3 {
			return r.Value
		}
	}
	if d := a.dayBeside(a.lastLine-1, a.lastLine); d != "" && a.lastLine-a.firstLine > 1 {
		return d
	}
	page := a.doc.Published
	if page.Precision() < 3 {
		page = cmp.Or(a.pageDate(), page) // the address names no more than a month
	}
	if page == "" {
		page = a.cited()
	}
	if page == "" {
		page = a.neighbourYear()
	}
	if end := a.period(); end != "" && (page == "" || later(page, end)) {
		return end
	}
	return page
}

// period is the last month of which the page's title says that it is a list.
func (p *page) period() jikenbo.Date {
	if !p.isListing() || p.isParagraph(0) {
		return ""
	}
	return p.issueIn(p.lines[0].End)
}

// headDates are the dates in the account's first line; of a day without a year
// in running text it is not said that the text was written then, nor of one on which
// something happened or came out; of one further on not either where the day of the page is
// known.
func (a *account) headDates() []jtext.DateMark {
	l := a.lines[a.firstLine]
	head := a.datesIn(l.Start, l.End)
	if strings.Contains(a.folded(l.Start, l.End), "。") {
		head = slices.DeleteFunc(slices.Clone(head), func(d jtext.DateMark) bool {
			return d.Year == 0 || a.ofDeed(d) || a.doc.Published.Precision() == 3 && d.Start-l.Body > headDateReach
		})
	}
	return head
}

// headDateReach is how many bytes may stand before the date that a text begins with.
const headDateReach = 12

// ofDeed tells whether a date stands right before what happened or came out then:
// 5月8日に紛失に気付いた.
func (a *account) ofDeed(d jtext.DateMark) bool {
	i := a.sentenceAt(d.Start)
	h, ok := a.verb(i, d.End, a.sentences[i].End, "")
	if !ok || !strings.HasPrefix(a.rest(d.End), "に") {
		return false
	}
	return verbRole(h) == occurred || verbRole(h) == discovered
}

// edge is how many lines at the head and the foot of a page may date it.
const edge = 8

// pageDate is the date that begins or ends a short line at the head of the
// page, or at its foot, or else anywhere.
func (p *page) pageDate() jikenbo.Date {
	if !p.dayKnown {
		p.day, p.dayKnown = p.findPageDate(), true
	}
	return p.day
}

func (p *page) findPageDate() jikenbo.Date {
	n := len(p.lines)
	if d := p.dayBeside(0, min(edge, n)); d != "" {
		return d
	}
	if d := p.dayBeside(max(0, n-edge), n); d != "" {
		return d
	}
	if d := p.dayBeside(0, n); d != "" {
		return d
	}
	if d := p.issueIn(p.lines[min(2, n-1)].End); d != "" {
		return d
	}
	return p.addressDay(max(0, n-edge), n).Value
}

// issueIn is the month in whose name a digest comes out (2024年7月号), the last
// that a list is of, as the page says before end.
func (p *page) issueIn(end int) jikenbo.Date {
	title := jtext.Resolve(p.datesIn(0, end), "")
	for k, d := range title {
		switch {
		case d.Year == 0 || d.Month == 0 || p.inStory(d.DateMark):
		case d.Link == jtext.LinkFrom && k+1 < len(title) && title[k+1].Value != "":
			return title[k+1].Value // 2024年4月~9月
		default:
			return d.Value
		}
	}
	if head := p.folded(0, end); hasMonth.MatchString(head) {
		if m := monthly.FindStringSubmatch(head); m != nil {
			return jikenbo.Date(m[1] + "-" + m[2])
		}
	}
	return p.endOfYear(end)
}

// endOfYear is the last month of the year that the title of a list is about
// (令和3年度の事案).
func (p *page) endOfYear(end int) jikenbo.Date {
	for _, d := range p.datesIn(0, end) {
		switch {
		case d.Year == 0 || d.Month > 0 || d.Link != jtext.LinkNone || p.inStory(d):
		case d.Fiscal:
			return jikenbo.Date(fmt.Sprintf("%04d-03", d.Year+1))
		default:
			return jikenbo.Date(fmt.Sprintf("%04d-12", d.Year))
		}
	}
	return ""
}

// inStory tells whether a date stands in running text: 2022年に開かれる大会の….
func (p *page) inStory(d jtext.DateMark) bool {
	l := p.lines[p.sentences[p.sentenceAt(d.Start)].line]
	return strings.Contains(p.folded(l.Start, l.End), "。")
}

// monthly is the month in the title of a log: 2025-08.
var monthly = regexp.MustCompile(`(?:^|[ (])(20[0-9]{2})[-/.](0[1-9]|1[0-2])(?:[ )号\n]|$)`)

// hasMonth tells whether there may be one.
var hasMonth = rule.MustPattern(`20[0-9]{2}[-/.](0[1-9]|1[0-2])`)

// dayBeside is the first date, printed in full, that begins or ends a short
// line of the lines [from,to).
func (p *page) dayBeside(from, to int) jikenbo.Date {
	for i := from; i < to; i++ {
		l := p.lines[i]
		if l.End-l.Start > 160 {
			continue
		}
		for _, d := range jtext.Resolve(p.datesIn(l.Start, l.End), "") {
			if d.Year > 0 && d.Value.Precision() == 3 && d.Link == jtext.LinkNone && d.Hedge == 0 && (l.End-d.End <= 6 || d.Start-l.Body <= 6) && !p.toTheHour(d) && !p.hasLabel(p.sentenceAt(d.Start), d) {
				return d.Value
			}
		}
	}
	return ""
}

// toTheHour tells whether a date goes on to the hour, as that of a deed does
// (5月10日午前2時) and that of a page does not.
func (p *page) toTheHour(d jtext.Resolved) bool {
	return strings.Contains(p.folded(d.Start, d.End), "時")
}

package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// dateline is the line that dates a notice, the last if there are more: that
// before it is of who copied it.
func (a *account) dateline() dated {
	var found dated
	for k, d := range a.when {
		dates := d.Value.Precision() == 3 && a.datesNotice(k) || d.Value.Precision() == 2 && a.matchesRest(luckyDay, d.End)
		if dates && d.Relative.Base == jtext.BaseNone && (found.Value == "" || !a.changed(d)) {
			found = dated{Resolved: d, weight: 7, rule: "read/dateline"}
		}
	}
	return found
}

// luckyDay follows the month of a letter that names no day.
var luckyDay = rule.MustPattern(`^ ?吉日[ )]*(\n|$)`)

// changed tells whether a date is that of the last change of a page.
func (a *account) changed(d jtext.Resolved) bool {
	l := a.lines[a.sentences[a.sentenceAt(d.Start)].line]
	return a.matches(lastChange, l.Start, d.Start) || a.matchesRest(changedThen, d.End)
}

// lastChange stands before the date of a change, changedThen behind it.
var (
	lastChange  = cue("when_last_change")
	changedThen = cue("when_page_changed")
)

// datesNotice tells whether date k stands on a line of its own or beside only
// the name of an office, or ends a text in brackets.
func (a *account) datesNotice(k int) bool {
	d := a.when[k]
	i := a.sentenceAt(d.Start)
	n := a.sentences[i].line
	l := a.lines[n]
	switch {
	case a.flat.row(n) > 0:
		return false
	case d.Year == 0 || n == a.firstLine && l.accent && !a.isDay(n) && !a.matches(mastheads, l.Body, d.Start) || a.inRange(k) || l.kind == jikenbo.Row && !a.matches(rowMasthead, l.Body, d.Start) || a.sentences[i].section == "timeline" && n > a.firstLine+3 && n < a.lastLine-6:
		return false
	case d.Start == a.start() && a.matchesRest(postedOn, d.End):
		return true
	case l.Mark != "" && n > a.firstLine+3 && a.toTheMinute(d):
		return false
	case a.matches(afterStop, l.Start, d.Start) && l.End-d.End <= 1:
		return strings.HasPrefix(a.rest(d.End), ")")
	}
	before, after := jtext.Trim(a.folded(l.Start, d.Start), " *_-・(["), strings.TrimLeft(a.folded(d.End, l.End), " *_)]")
	if after == "" && (issuedOn.MatchString(before) || n < a.firstLine+3 && strings.HasSuffix(before, "。")) {
		return true
	}
	if before != "" && after != "" && !mastheads.MatchString(before) || len(before)+len(after) > 120 || sentenceLike.MatchString(before+after) {
		return false
	}
	if mastheads.MatchString(before) {
		return true
	}
	if before != "" && (len(before) > 40 || a.hasLabel(i, d)) {
		return false
	}
	_, above := a.labelAbove(i, d.Start)
	return !above && !a.inTimeline(n)
}

// toTheMinute tells whether a date goes on to the minute, as those of a course of
// events do: ●11月28日(木)17:30.
func (a *account) toTheMinute(d jtext.Resolved) bool {
	return a.toTheHour(d) || strings.Contains(a.folded(d.Start, d.End), ":")
}

var (
	// mastheads are the words before the date of a notice.
	mastheads    = cue("when_masthead")
	rowMasthead  = cue("when_masthead_row")
	issuedOn     = cue("when_issued_on")
	postedOn     = rule.MustPattern(`^ ?(掲載|公表|発表|公開|配信)( |\n)`) // behind the date with which a text begins
	afterStop    = rule.MustPattern(`(^|。 ?)\($`)                // a bracket opens behind the text
	sentenceLike = cue("when_sentence_like")
)

// isDay tells whether line n is only a day.
func (a *account) isDay(n int) bool {
	l := a.lines[n]
	for _, d := range a.datesIn(l.Start, l.End) {
		return d.Start-l.Body <= 3 && (d.End == l.End || a.matches(dateOnly, d.End, l.End))
	}
	return false
}

// hasLabel tells whether words before a date say that it is another.
func (p *page) hasLabel(i int, d jtext.Resolved) bool {
	h, ok := p.label(i, d)
	return ok && !strings.HasPrefix(h.Rule.Value, string(disclosed))
}

// inRange tells whether date k is an end of a range.
func (a *account) inRange(k int) bool {
	first, last := a.group(k)
	return first != last
}

// fullDay tells whether the day that line n begins with is printed with its year, as
// those above it are not.
func (a *account) fullDay(n int) bool {
	year := func(k int) bool {
		dates := a.datesIn(a.lines[k].Start, a.lines[k].End)
		return len(dates) > 0 && dates[0].Year > 0
	}
	return year(n) && !year(n-1)
}

// inTimeline tells whether the line beside line n begins with a date too.
func (a *account) inTimeline(n int) bool {
	if n <= a.firstLine+2 {
		return false // a letterhead, whatever the text below begins with
	}
	for _, m := range []int{n - 2, n + 2} {
		if m <= a.firstLine || m >= a.lastLine {
			continue
		}
		marked := a.lines[n].Mark != "" && a.lines[m].Mark != "" && a.dateLed(n) && a.dateLed(m)
		if marked || a.isDay(n) && a.isDay(m) && a.gapAfter(n) == 0 && a.gapAfter(m) == 0 {
			return true // 5月1日, 6月2日: each above the line that tells it
		}
	}
	if n == a.lastLine-1 && a.isDay(n) && !a.isDay(n-1) && a.fullDay(n) {
		return false // at the foot, whatever stands above it
	}
	return n > 0 && a.entered(n-1) && n-1 > a.firstLine && a.lines[n].gap == 0 || n+1 < a.lastLine && a.entered(n+1) && a.gapAfter(n) == 0
}

// entered tells whether line n begins with a date as entries of a course of events do:
// none of the business year that files it, and not the day on which the page was changed.
func (a *account) entered(n int) bool {
	l := a.lines[n]
	dates := a.datesIn(l.Start, l.End)
	return a.dateLed(n) && !dates[0].Fiscal && !a.matchesRest(changedThen, dates[0].End)
}

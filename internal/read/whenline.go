package read

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// labelAbove is the label in the line above a date that begins its line, also
// where other such lines stand between them.
func (a *account) labelAbove(i, start int) (rule.Hit, bool) {
	l := a.sentences[i].line
	if start-a.lines[l].Body > 12 {
		return rule.Hit{}, false
	}
	for n := l - 1; n >= a.firstLine && n >= l-6; n-- {
		if h, ok := a.labelIn(n); ok {
			return h, true
		}
		if n+1 < l && a.lines[n+2].gap > 0 {
			break
		}
		if !a.dateLed(n) && len(a.datesIn(a.lines[n].Start, a.lines[n].Body+40)) == 0 {
			break
		}
	}
	return rule.Hit{}, false
}

// labelIn is the label that line n is, and nothing else, or with which it ends
// behind its last sentence: …わかっています。(1)侵入の日時.
func (a *account) labelIn(n int) (rule.Hit, bool) {
	l := a.lines[n]
	start, body := l.Start, l.Body
	if stop := strings.LastIndex(a.folded(start, l.End), "。"); stop >= 0 {
		start += stop + len("。")
		body = start
	}
	words := a.folded(start, l.End)
	words = words[len(kanjiMark.FindString(words)):]
	if len(words) > 75 || len(a.datesIn(start, l.End)) > 0 || strings.Contains(words, "、") || course.MatchString(words) && a.entriesBelow(n) > 1 {
		return rule.Hit{}, false
	}
	h, ok := a.labelWithin(n, start, l.End)
	if ok && a.cells(n) > 1 && bareHead.MatchString(strings.Trim(a.folded(h.Start, h.End), " |:")) && a.daysBelow(n) > 1 {
		return rule.Hit{}, false
	}
	return h, ok && h.Start-body <= 18 && l.End-h.End <= 24
}

// kanjiMark numbers a label with a comma: 一、期間.
var kanjiMark = regexp.MustCompile(`^ *[一二三四五六七八九十]{1,3}、 *`)

// continued is the first verb of the sentences and lines that go on from a line
// that begins with date k, or that is broken off after it, up to the next date
// or heading.
func (a *account) continued(i, k int) (rule.Hit, bool) {
	n := a.sentences[i].line
	leads := a.when[k].Start-a.lines[n].Body <= 12 && !strings.HasPrefix(a.rest(a.when[k].End), "、")
	if !leads && !a.brokenOff(i) || a.datesNotice(k) || n < a.firstLine+2 && a.alone(a.when[k]) {
		return rule.Hit{}, false
	}
	for s := i + 1; s < a.to && a.sentences[s].line <= n+3; s++ {
		l := a.lines[a.sentences[s].line]
		dates := a.datesIn(a.sentences[s].Start, min(a.sentences[s].End, a.sentences[s].Start+60))
		if !a.alone(a.when[k]) && l.gap > 0 && !a.entersCourse(n) || l.opens != "" || l.kind == jikenbo.Heading || !leads && a.sentences[s].line > n+1 || len(dates) > 0 && (dates[0].Start-l.Body <= 12 || !a.alone(a.when[k])) {
			break
		}
		h, ok := a.verb(s, a.sentences[s].Start, a.sentences[s].End, "")
		if ok && h.Rule.Weight > 3 && (len(dates) == 0 || h.Start < dates[0].Start) {
			if verbRole(h) == occurred && a.saysWhoIn(s) {
				break
			}
			if verbRole(h) == occurred {
				h = a.outer(s, h, a.sentences[s].End, false)
			}
			return h, true
		}
		if len(dates) > 0 {
			break
		}
	}
	return rule.Hit{}, false
}

// saysWhoIn tells whether sentence i only says who did something in the time above it,
// when nothing was taken as they did.
func (a *account) saysWhoIn(i int) bool {
	return a.matches(peopleLine, a.sentences[i].Start, a.sentences[i].End) && !a.tookInput()
}

// peopleLine is such a line.
var peopleLine = cue("when_people_line")

// brokenOff tells whether sentence i ends with its line though nothing ends it.
func (a *account) brokenOff(i int) bool {
	l := a.lines[a.sentences[i].line]
	return i+1 == l.last && l.End-l.Start > 60 && !strings.HasSuffix(a.textOf(i), "。") && a.gapAfter(a.sentences[i].line) == 0
}

// labelWithin is the heaviest label in a part of line n.
func (a *account) labelWithin(n, start, end int) (rule.Hit, bool) {
	var found rule.Hit
	for s := a.lines[n].first; s < a.lines[n].last; s++ {
		for _, h := range a.sentences[s].hits {
			if h.Rule.Kind != "when" || h.Start < start || h.End > end {
				continue
			}
			if _, label := roleOf(h); label && (found.Rule == nil || h.Rule.Weight > found.Rule.Weight) {
				found = h
			}
		}
	}
	return found, found.Rule != nil
}

// columnHead is the label at the head of the table's column in whose cell a
// date stands alone.
func (a *account) columnHead(i int, d jtext.Resolved) (rule.Hit, bool) {
	n := a.sentences[i].line
	if h, ok := a.flatHead(n); ok {
		return h, true
	}
	if h, ok := a.bracketHead(n, d); ok {
		return h, true
	}
	column, alone := a.cellOf(n, d)
	if !alone {
		return a.spacedHead(n, d)
	}
	if head, ok := a.headCell(n, column); ok {
		return a.headOf(a.headRow(n), head[0], head[1])
	}
	return rule.Hit{}, false
}

// cellOf is the number of the cell of line n in which a date stands, and whether
// it stands there alone.
func (a *account) cellOf(n int, d jtext.Resolved) (column int, alone bool) {
	if !a.isBarred(n) {
		return 0, false
	}
	for k, c := range a.cellsOf(n) {
		if c[0] <= d.Start && d.End <= c[1] {
			return k, d.Start-c[0] <= 3 && c[1]-d.End <= 12
		}
	}
	return 0, false
}

// moments are the words by which a sentence without a date goes on with the day
// before it.
var moments = cue("when_moment_told")

// thatDay follows a discovery on the day on which something was done about it:
// 気付き、同日中に止めた.
var thatDay = cue("when_then_that_day")

// broughtOut stands before what an inquiry brought out, which is no first sign.
var broughtOut = cue("when_inquiry_brought_out")

// sameDay are the discoveries told by the clock in sentences that follow the
// day on which it happened.
func (a *account) sameDay(all []dated) []dated {
	if !slices.ContainsFunc(all, dated.isItsDay) {
		return nil
	}
	var found []dated
	for i := a.from; i < a.to; i++ {
		s := a.sentences[i]
		h, ok := a.verb(i, s.Start, s.End, discovered)
		if !ok || !a.tellsDate(i) || a.matches(hadDone, s.Start, h.Start) || a.matches(broughtOut, s.Start, h.Start) || !a.matches(moments, s.Start, h.End) && !a.matchesRest(thatDay, h.End) {
			continue
		}
		if d, ok := a.dayBefore(all, h.Start); ok {
			x := byRule(d.Resolved, h)
			x.weight--
			found = append(found, x)
		}
	}
	return found
}

// isItsDay tells whether it is the day on which it happened.
func (d dated) isItsDay() bool { return d.role == occurred && d.Value.Precision() == 3 }

// dayBefore is the day of the incident if it is the last date before a place,
// but for those on which it was made public.
func (a *account) dayBefore(all []dated, at int) (dated, bool) {
	last := jtext.Resolved{}
	for _, d := range a.when {
		public := slices.ContainsFunc(all, func(x dated) bool { return x.Start == d.Start && x.role == disclosed })
		if d.End <= at && !d.Fiscal && !public {
			last = d
		}
	}
	for _, d := range all {
		if d.Value == last.Value && d.isItsDay() {
			return d, true
		}
	}
	return dated{}, false
}

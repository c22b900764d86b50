package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// datesIn are the date marks inside [start,end).
func (p *page) datesIn(start, end int) []jtext.DateMark {
	lo := 0
	for lo < len(p.dates) && p.dates[lo].Start < start {
		lo++
	}
	hi := lo
	for hi < len(p.dates) && p.dates[hi].End <= end {
		hi++
	}
	return p.dates[lo:hi]
}

// resolveDates resolves the account's dates against the date in its heading,
// or the page's own.
func (a *account) resolveDates() []jtext.Resolved {
	marks := a.datesIn(a.start(), a.end())
	return jtext.Resolve(marks, a.anchor(marks))
}

// anchor is the date from which missing years are told.
func (a *account) anchor(marks []jtext.DateMark) jikenbo.Date {
	head := a.datesIn(a.lines[a.firstLine].Start, a.lines[a.firstLine].End)
	for _, r := range jtext.Resolve(head, a.doc.Published) {
		if r.Value.Precision() == 3 {
			return r.Value
		}
	}
	if a.doc.Published != "" {
		return a.doc.Published
	}
	return a.pageDate()
}

// pageDate is the first date of the page that stands on a line of its own or
// ends one, with its year.
func (p *page) pageDate() jikenbo.Date {
	for _, r := range jtext.Resolve(p.dates, "") {
		i := p.sentences[p.sentenceAt(r.Start)].line
		if r.Year > 0 && r.Value.Precision() == 3 && p.lines[i].End-r.End <= 6 && p.lines[i].End-p.lines[i].Start < 120 {
			return r.Value
		}
	}
	return ""
}

// role is what a date is the date of.
type role string

// dated is a date with its role and the words that give it.
type dated struct {
	jtext.Resolved
	role   role
	weight int
	rule   string
}

// readWhen gives every date its role and takes the dates of the report.
func (a *account) readWhen(r *jikenbo.Report) {
	var all []dated
	for k := range a.when {
		if d, ok := a.roleOf(k); ok {
			all = append(all, d)
		}
	}
	r.OccurredFrom, r.OccurredTo = a.occurred(all)
	r.Discovered = a.firstOf(all, "discovered")
	r.Disclosed = a.disclosed(all)
}

// roleOf asks the words behind a date, in its clause, and then those before it
// (発生日:…, a heading above) what it is the date of.
func (a *account) roleOf(k int) (dated, bool) {
	d := a.when[k]
	if d.Value == "" {
		return dated{}, false
	}
	i := a.sentenceAt(d.Start)
	if !a.tellsDate(i) {
		return dated{}, false
	}
	end := a.sentences[i].End
	for n := k + 1; n < len(a.when) && a.when[n].Start < end; n++ {
		if !a.linked(n-1, n) {
			end = a.when[n].Start
			break
		}
	}
	if h, ok := a.cue(i, d.End, end, false); ok {
		return dated{d, role(h.Rule.Value), h.Rule.Weight, "rules/" + h.Rule.Position()}, true
	}
	if h, ok := a.cue(i, a.sentences[i].Start, d.Start, true); ok && a.isLabel(h, d.Start) {
		return dated{d, role(h.Rule.Value), h.Rule.Weight, "rules/" + h.Rule.Position()}, true
	}
	return a.roleAbove(i, d)
}

// tellsDate tells whether a date in sentence i may be one of the incident.
func (a *account) tellsDate(i int) bool {
	switch a.sentences[i].section {
	case "prevention", "request", "contact", "links":
		return a.isTitle(i)
	}
	return a.sentences[i].mood&hypothetical == 0
}

// linked tells whether dates n and m are the ends of one range.
func (a *account) linked(n, m int) bool {
	return a.when[n].Link == jtext.LinkFrom || a.when[m].Link == jtext.LinkTo
}

// cue is the nearest "when" rule match inside [start,end) of sentence i: the
// first one, or the last one.
func (a *account) cue(i, start, end int, last bool) (rule.Hit, bool) {
	var found rule.Hit
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind != "when" || h.End <= start || h.Start >= end {
			continue
		}
		if found.Rule == nil || last || h.Start == found.Start && h.Rule.Weight > found.Rule.Weight {
			found = h
		}
	}
	return found, found.Rule != nil
}

// isLabel tells whether a match stands as a label right before a date.
func (a *account) isLabel(h rule.Hit, at int) bool { return at-h.End <= 12 }

// roleAbove takes the role of a date that stands alone from the line above it
// (発生日時 / 令和5年5月2日).
func (a *account) roleAbove(i int, d jtext.Resolved) (dated, bool) {
	l := a.sentences[i].line
	if l == 0 || d.Start-a.lines[l].Start > 12 {
		return dated{}, false
	}
	above := a.lines[l-1]
	if above.first >= above.last || above.End-above.Start > 60 {
		return dated{}, false
	}
	h, ok := a.cue(above.last-1, above.Start, above.End, true)
	if !ok {
		return dated{}, false
	}
	return dated{d, role(h.Rule.Value), h.Rule.Weight, "rules/" + h.Rule.Position()}, true
}

func (a *account) firstOf(all []dated, want role) jikenbo.Fact[jikenbo.Date] {
	var top dated
	for _, d := range all {
		if d.role == want && (top.Value == "" || d.weight > top.weight) {
			top = d
		}
	}
	return a.dateFact(top)
}

func (a *account) dateFact(d dated) jikenbo.Fact[jikenbo.Date] {
	if d.Value == "" {
		return jikenbo.Fact[jikenbo.Date]{}
	}
	return jikenbo.Fact[jikenbo.Date]{Value: d.Value, Evidence: a.evidence(d.Start, d.End), Rule: d.rule, Confidence: float64(d.weight+1) / 10}
}

// occurred spans all dates on which the incident took place.
func (a *account) occurred(all []dated) (from, to jikenbo.Fact[jikenbo.Date]) {
	for _, d := range all {
		if d.role != "occurred" {
			continue
		}
		if !from.Said() || d.Value < from.Value {
			from = a.dateFact(d)
		}
		if !to.Said() || d.Value > to.Value {
			to = a.dateFact(d)
		}
	}
	return from, to
}

// disclosed is the date of the notice: in its heading, its dateline, or of
// 「X日、発表した」.
func (a *account) disclosed(all []dated) jikenbo.Fact[jikenbo.Date] {
	if f := a.headingDate(); f.Said() {
		return f
	}
	if f := a.firstOf(all, "disclosed"); f.Said() {
		return f
	}
	if f := a.dateline(); f.Said() || a.head == nil {
		return f
	}
	var head jikenbo.Report
	a.head.readWhen(&head)
	return head.Disclosed
}

// headingDate is the date that a heading of a post or headline ends with.
func (a *account) headingDate() jikenbo.Fact[jikenbo.Date] {
	l := a.lines[a.firstLine]
	for _, d := range a.when {
		if d.Start >= l.Start && d.End <= l.End && l.End-d.End <= 3 && d.Value.Precision() >= 2 && l.accent {
			return a.dateFact(dated{Resolved: d, weight: 8, rule: "read/heading"})
		}
	}
	return jikenbo.Fact[jikenbo.Date]{}
}

// dateline is a line that is only a date, near the head or at the foot.
func (a *account) dateline() jikenbo.Fact[jikenbo.Date] {
	for _, d := range a.when {
		l := a.lines[a.sentences[a.sentenceAt(d.Start)].line]
		if d.Value.Precision() == 3 && l.End-l.Start-(d.End-d.Start) <= 24 && d.End-d.Start >= 8 && a.sentences[a.sentenceAt(d.Start)].section == "" {
			return a.dateFact(dated{Resolved: d, weight: 7, rule: "read/dateline"})
		}
	}
	return jikenbo.Fact[jikenbo.Date]{}
}

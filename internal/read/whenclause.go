package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// roles are the dates of the account of which the words tell what they are the
// dates of.
func (a *account) roles() []dated {
	var all []dated
	for k, d := range a.when {
		i := a.sentenceAt(d.Start)
		if a.ofNothing(k) || !a.tellsDate(i) || a.tellsEarlier(i, d.End) || a.datesOther(i, d.Start) {
			continue
		}
		if x, ok := a.toTheHours(k, i); ok {
			if first, last := a.group(k); x.role == ended && first != last && a.ranges(last) {
				x.role = occurred // from a day till another
			}
			x = a.inNews(a.wholeRange(x, k), i)
			if s := a.sentences[i].section; x.role == occurred && (s == "response" || s == "affected") && !x.labelled {
				x.weight -= 3
			}
			x.since = a.beginning(k)
			all = append(all, x)
			all = append(all, a.lastedTill(x)...)
		}
		if first, last := a.group(k); first != last && k == last && a.ranges(k) {
			all = append(all, a.endedBy(k, i)...)
		}
	}
	all = append(all, a.sameDay(all)...)
	return append(all, a.sameEntry(all)...)
}

// toTheHours is the role of date k; a range of hours is that of what went wrong, also where
// it says who came then: 9日22時から10日6時までに応募した方.
func (a *account) toTheHours(k, i int) (dated, bool) {
	x, ok := a.roleAt(k, i)
	first, last := a.group(k)
	if ok && x.role != members || first == last || !a.when[first].Clock.Set || !a.ranges(last) {
		return x, ok
	}
	if end := a.when[last].End; !a.matchesRest(people, end) && !a.matchesRest(describing, end) {
		return x, ok
	}
	return dated{Resolved: a.when[k], role: occurred, weight: 5, rule: "read/hours"}, true
}

// soFar tells whether a date is the day of writing as the end of what is known
// of: 本日までに被害の報告はない.
func soFar(d jtext.Resolved) bool {
	return d.Relative == (jtext.Relative{Base: jtext.BaseAnchor, Of: jtext.PartDay}) && d.Hedge&(jtext.HedgeUntil|jtext.HedgeAsOf) != 0
}

// lastedTill is a discovery as the end of what went on till then: 12日に感染し、
// 15日の点検で判明するまで広がった.
func (a *account) lastedTill(x dated) []dated {
	if x.role != discovered || !a.matchesRest(foundTill, x.End) && !a.saidTill(x) {
		return nil
	}
	x.role, x.weight = occurred, 5
	return []dated{x}
}

// saidTill tells whether the words right before a day till which it went on say that it was
// noticed then: 知らせを受けた5日まで.
func (a *account) saidTill(x dated) bool {
	_, own := a.label(a.sentenceAt(x.Start), x.Resolved)
	return own && x.labelled && x.Hedge&jtext.HedgeUntil != 0
}

var foundTill = cue("when_found_till")

// endedBy is the discovery by which a range ended that date k of sentence i
// closes (22日に閲覧者の指摘で非公開にするまで).
func (a *account) endedBy(k, i int) []dated {
	d := a.when[k]
	if d.Hedge&jtext.HedgeUntil != 0 && !strings.HasPrefix(a.rest(d.End), "までで") {
		return nil
	}
	if h, ok := a.verb(i, d.End, a.clauseEnd(i, k), discovered); ok && h.Start-d.End <= 75 {
		return []dated{byRule(d, h)}
	}
	return nil
}

// tellsDate tells whether a date in sentence i may be one of the incident.
func (a *account) tellsDate(i int) bool {
	switch s := a.sentences[i].section; s {
	case "prevention", "request", "contact", "links":
		return a.isTitle(i) || a.sentences[a.from].section == s
	}
	return a.sentences[i].mood&hypothetical == 0
}

// tellsEarlier tells whether a date that ends at a place of sentence i is of an
// earlier incident, told in passing: 昨年も, 2月にも, 過去に…同様の.
func (a *account) tellsEarlier(i, at int) bool {
	return a.matchesRest(tooThen, at) && !a.matches(nextDay, a.sentences[i].Start, at) || a.matchesIn(beforeNow, i)
}

// datesOther tells whether a date at a place of sentence i is told of another body, to
// which the like happened: みなと銀行も27日から.
func (a *account) datesOther(i, at int) bool {
	for _, n := range a.namesIn(a.sentences[i].Start, at) {
		if a.org != nil && asOthers.MatchString(a.folded(n.end, at)) && !a.org.isOwn(a.key(n)) && !a.isNamedParty(a.folded(n.start, n.end)) {
			return true
		}
	}
	return false
}

var (
	asOthers  = cue("when_others_too")
	tooThen   = cue("when_earlier_too")
	nextDay   = cue("when_next_day") // of the same story
	beforeNow = cue("when_once_before")
)

// roleAt asks for date k in sentence i, in this order: the label right before
// it or at the head of its column, the words that it governs, the line above and
// those below, what the sentence tells besides.
func (a *account) roleAt(k, i int) (dated, bool) {
	d := a.when[k]
	first, last := a.group(k)
	start, end := a.when[first].Start, a.when[last].End
	if a.announcedAt(i) {
		return dated{Resolved: d, role: disclosed, weight: 8, rule: "read/sheet"}, true
	}
	if last+1 < len(a.when) && a.matches(sharesVerb, end, a.when[last+1].Start) && a.sentenceAt(a.when[last+1].Start) == i {
		x, ok := a.roleAt(last+1, i)
		x.Resolved = d
		return x, ok
	}
	if h, ok := a.headed(i, d, a.when[first], end); ok {
		return byRule(d, h), true
	}
	if a.listedOn(i, d) {
		return dated{Resolved: d, role: disclosed, weight: 8, rule: "read/column"}, true
	}
	if a.isCaseDay(k) {
		return dated{Resolved: d, role: occurred, weight: 7, rule: "read/case"}, true
	}
	if a.isCaseYear(first, last) {
		return dated{Resolved: d, role: occurred, weight: 4, rule: "read/case"}, true
	}
	if h, ok := a.inBracketsAfter(i, first, last); ok {
		return byRule(d, h), true
	}
	if h, ok := a.toldAround(i, start, end); ok && h.Rule.Weight >= 8 {
		return byRule(d, h), true
	}
	h, ok := a.governed(i, start, end, a.clauseEnd(i, last))
	if ok && h.Rule.Weight > 3 {
		return a.turned(byRule(d, h), h, first, last), true
	}
	if near, found := a.labelAbove(i, start); found {
		return byRule(d, near), true
	}
	if more, found := a.continued(i, k); found {
		return byRule(d, more), true
	}
	if !ok {
		h, ok = a.toldAround(i, start, end)
	}
	if ok {
		return byRule(d, h), true
	}
	return a.guessed(k, i, last)
}

// sharesVerb stands between two days of which one verb tells what was done: 3日に前半を、
// 5日に残りを送った; who told of it one after the other: 3日には会員から、5日には会社から知らせを受けた.
var sharesVerb = rule.MustPattern(`^に(は)?[^、。はがで]{1,30}([をへに]|から|より)、[^、。をがはにで]{0,10}$`)

// isCaseDay tells whether date k is that by which a list of its own cases tells
// one from another: of the day, days or month in which each happened.
func (a *account) isCaseDay(k int) bool {
	l, d := a.lines[a.firstLine], a.when[k]
	if a.head == nil || !l.accent && strings.Contains(a.folded(l.Start, l.End), "。") {
		return false
	}
	_, last := a.group(k)
	end := a.when[last].End
	return a.bounds(d, a.firstLine) || d.Start > l.Start && end <= l.End && d.Value.Precision() >= 2 && a.matches(headEnd, end, l.End)
}

// isCaseYear tells whether dates first to last are the years in brackets with which the
// heading of one of several cases ends: ミナモリ(2013年).
func (a *account) isCaseYear(first, last int) bool {
	l, from, to := a.lines[a.firstLine], a.when[first], a.when[last]
	if a.kind != byHeading && a.kind != byItem || from.Value.Precision() != 1 || to.End > l.End {
		return false
	}
	return strings.HasSuffix(a.folded(l.Body, max(l.Body, from.Start)), "(") && jtext.TrimSpace(a.folded(to.End, l.End)) == ")"
}

// headEnd may stand between the last date of a case's heading and its end.
var headEnd = rule.MustPattern(`^(まで|にかけて|中|頃|ごろ)?(の間)?[ )]*$`)

// headed is the label before a date or before the range that begins with date
// first and ends at a place, or at the head of the date's column.
func (a *account) headed(i int, d, first jtext.Resolved, end int) (rule.Hit, bool) {
	for _, at := range []jtext.Resolved{d, first} {
		if h, ok := a.label(i, at); ok && !a.describes(h, end) {
			return h, true
		}
	}
	first.End = end
	return a.columnHead(i, first)
}

// guessed is date k as that of a deed, or of the discovery told farther on.
func (a *account) guessed(k, i, last int) (dated, bool) {
	x, ok := a.told(i, k, last)
	if ok && !a.matchesRest(meanwhile, a.when[last].End) {
		return x, true
	}
	if f, found := a.farther(i, last, a.when[k]); found {
		return f, true
	}
	if y, found := a.toldBelow(i, k, last); found && !ok {
		return y, true
	}
	return x, ok
}

// meanwhile is what was being done as it was found out: 15日、書庫を整理していた際、….
var meanwhile = cue("when_meanwhile")

// describes tells whether a date after a topic (流出したのは) ending at a place
// describes people by what they did then, 1月までに応募した人, or papers.
func (a *account) describes(topic rule.Hit, at int) bool {
	return strings.HasSuffix(a.folded(topic.Start, topic.End), "は") && (a.matchesRest(people, at) || a.matchesRest(papersOf, at))
}

// papersOf follows the time of the papers that are meant: 4月から翌年3月の伝票.
var papersOf = cue("when_papers_of")

var people = cue("when_people_came")

// farther is the discovery told behind an earlier date of the sentence, if date
// last stands apart: 9月3日、7月に送った…が判明した.
func (a *account) farther(i, last int, d jtext.Resolved) (dated, bool) {
	if !strings.HasPrefix(a.rest(a.when[last].End), "、") {
		return dated{}, false
	}
	h, ok := a.verb(i, a.clauseEnd(i, last), a.sentences[i].End, discovered)
	if !ok {
		return dated{}, false
	}
	for _, between := range a.when[last+1:] {
		if between.Start < h.Start && later(between.Value, d.Value) {
			return dated{}, false
		}
	}
	return byRule(d, h), true
}

// tookInput tells whether card data was taken as people entered it: then the
// days on which they did are those of the incident.
func (a *account) tookInput() bool {
	words := a.folded(a.start(), a.end())
	return strings.Contains(words, "カード") && entryForm.MatchString(words)
}

var entryForm = cue("when_card_entered")

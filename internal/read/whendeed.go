package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// deed is the role of words that tell of the incident without a verb of their
// own in the rules: what happens to data, or to a thing that holds it.
const deed role = "deed"

// isDeed tells whether a rule gives that role. Such words stand in every other sentence
// and say something only to a date that no other word speaks for, so that they are looked
// for where one asks.
func isDeed(r *rule.Rule) bool { return r.Kind == "when" && role(r.Value) == deed }

// withDeeds are the matches in sentence i with those of deeds, in the order of the text.
func (p *page) withDeeds(i int) []rule.Hit {
	hits := p.sentences[i].hits
	if deeds := p.find(p.Reader.deeds, i, i+1); len(deeds) > 0 {
		hits = slices.Concat(hits, deeds)
		slices.SortStableFunc(hits, inText)
	}
	return hits
}

// told takes date k, to which no word gives another role, as the date of the
// incident if its clause tells of a deed: in an account that is what dates are
// given for. Words that name the type of the incident weigh more.
func (a *account) told(i, k, last int) (dated, bool) {
	at, end := a.when[last].End, a.clauseEnd(i, last)
	if a.changed(a.when[k]) || a.noStory(i, k, last) || a.aftermath(i, at, end) || a.ranges(last) && a.matchesRest(material, at) && !a.matchesRest(attacksTill, at) {
		return dated{}, false
	}
	if !strings.HasPrefix(a.rest(at), "、") {
		if noun := a.attributeEnd(at, end); !strings.HasPrefix(a.rest(noun), "で、") {
			end = noun // but 12日に開いた説明会で、名簿を配った
		}
	}
	if x, ok := a.deedIn(i, a.when[k], at, end); ok {
		return x, ok
	}
	return dated{Resolved: a.when[k], role: occurred, weight: guess, rule: "read/range"}, a.lastedFor(i, k, last)
}

// toldBelow takes date k, which stands with its range alone on a line of a course
// of events, as the date of the deed that the line below it tells.
func (a *account) toldBelow(i, k, last int) (dated, bool) {
	n := a.sentences[i].line
	if n+1 >= a.lastLine || n < a.firstLine+2 || !a.isDateLine(n, k, last) || !a.goesOnIn(n+1) {
		return dated{}, false
	}
	below := a.lines[n+1]
	s := a.sentences[below.first]
	if a.aftermath(below.first, s.Start, s.End) || a.saysWhoIn(below.first) {
		return dated{}, false
	}
	x, ok := a.deedWithin(below.first, a.when[k], s.Start, s.End)
	if x.weight = max(x.weight, 4); a.inCourse(n) {
		x.weight++ // a course of events tells deeds
	}
	return x, ok
}

// isDateLine tells whether line n holds only the range of date k, and does not
// date the notice.
func (a *account) isDateLine(n, k, last int) bool {
	l := a.lines[n]
	first, _ := a.group(k)
	if a.when[first].Start-l.Body > 3 || a.when[last].End > l.End {
		return false
	}
	rest := a.folded(a.when[last].End, l.End)
	return (rest == "" || dateOnly.MatchString(rest)) && !a.datesNotice(k)
}

// goesOnIn tells whether line n goes on with what the line above it begins.
func (a *account) goesOnIn(n int) bool {
	l := a.lines[n]
	return (l.gap == 0 || a.entersCourse(n-1)) && l.opens == "" && l.kind != jikenbo.Heading && !a.dateLed(n) && l.first < l.last
}

// dateOnly is what may follow a date that stands alone on its line.
var dateOnly = cue("when_hour_only")

// guess is the weight up to which words only let one guess that a day is that of
// the incident.
const guess = 3

// mainVerb is how many bytes of a clause its last verb may take up.
const mainVerb = 36

// mentioned is done about an incident, or to a thing before it.
var mentioned = cue("when_not_the_deed")

// noStory tells whether date k stands where no deed is told: in a title, alone
// on its line, among what was done about it or what was concerned.
func (a *account) noStory(i, k, last int) bool {
	d := a.when[k]
	first, _ := a.group(k)
	switch a.sentences[i].section {
	case "response":
		return true
	case "affected":
		if k == last {
			return true
		}
	}
	return a.isTitle(i) || d.Value.Precision() < 2 || a.alone(d) || first == last && (a.matchesRest(noDeed, d.End) || strings.HasPrefix(a.rest(d.End), ")"))
}

// lastedFor tells whether the range that date last ends is one over which
// something went on, not one from which documents or people are.
func (a *account) lastedFor(i, k, last int) bool {
	first, _ := a.group(k)
	after := a.rest(a.when[last].End)
	if first == last && isOpen(a.when[k]) && soLong.MatchString(after) {
		return pastTense.MatchString(jtext.TrimRight(a.folded(a.when[last].End, a.sentences[i].End), " 。"))
	}
	if first == last || !a.ranges(last) || people.MatchString(after) || material.MatchString(after) && !attacksTill.MatchString(after) {
		return false
	}
	return !notOpen.MatchString(after) && pastTense.MatchString(jtext.TrimRight(a.folded(a.when[last].End, a.sentences[i].End), " 。"))
}

// notOpen follows the time over which ordinary work rested.
var notOpen = cue("when_closed_then")

// soLong follows the beginning of what went on for a time: 4月から約1年間.
var soLong = cue("when_so_long")

// deedIn is the date with the words of the clause [at,end) that tell of a deed.
func (a *account) deedIn(i int, d jtext.Resolved, at, end int) (dated, bool) {
	if !a.past(at, a.sentences[i].End) {
		return dated{}, false
	}
	return a.deedWithin(i, d, at, end)
}

// deedWithin is as deedIn, of words in any tense.
func (a *account) deedWithin(i int, d jtext.Resolved, at, end int) (dated, bool) {
	var found dated
	from := a.clauseStart(i, max(d.Start, a.sentences[i].Start))
	for _, h := range a.withDeeds(i) {
		if h.Start < from || h.Start >= end || h.End > end && len(a.datesIn(h.Start, h.End)) > 0 || h.Start < d.Start && h.End > d.Start {
			continue
		}
		weight := 0
		switch {
		case h.Rule.Kind == "type" && h.Rule.Weight >= 5:
			weight = 4
		case isDeed(h.Rule):
			weight = h.Rule.Weight
		}
		if weight <= guess && a.matches(mentioned, max(at, end-mainVerb), end) {
			continue
		}
		if weight > found.weight {
			found = dated{Resolved: d, role: occurred, weight: weight, rule: "rules/" + h.Rule.Position(), open: isOpen(d)}
		}
	}
	return found, found.weight > 0
}

// aftermath tells whether a clause tells what was done about the incident:
// systems cut off, a thing searched for, an office told.
func (a *account) aftermath(i, at, end int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return (h.Rule.Kind == "response" || h.Rule.Kind == "reported_to") && h.Start < end && h.End > at
	})
}

// clauseStart is where the clause of a date at a place begins: behind the comma
// or date before it.
func (a *account) clauseStart(i, at int) int {
	start := a.sentences[i].Start
	for _, d := range a.datesIn(start, at) {
		start = d.End
	}
	if comma := strings.LastIndex(a.folded(start, at), "、"); comma >= 0 {
		start += comma + len("、")
	}
	return start
}

// past tells whether a stretch tells of what was done: a verb in the past, or
// none at the end of a headline's or table's words.
func (a *account) past(start, end int) bool {
	words := jtext.TrimRight(a.folded(start, end), " 。")
	return pastTense.MatchString(words) || a.sentences[a.sentenceAt(start)].retold || !strings.Contains(a.folded(start, end), "。")
}

var (
	pastTense = cue("when_past_at_end")
	// attacksTill are what attackers did over a time.
	attacksTill = cue("when_attacks_till")
	// material follows the time from which documents are: 4月から3月までの伝票.
	material = cue("when_material_of")
	// noDeed follows a date to come, or of what was done about the incident.
	noDeed = cue("when_no_deed")
)

// alone tells whether a date stands alone on its line, or printed in full at the
// end of one that is no sentence.
func (a *account) alone(d jtext.Resolved) bool {
	l := a.lines[a.sentences[a.sentenceAt(d.Start)].line]
	return (l.End-d.End <= 3 || jtext.Trim(a.folded(d.End, l.End), " ごろ頃") == "") && (d.Start-l.Body <= 3 || d.Year > 0 && !strings.Contains(a.folded(l.Start, l.End), "。"))
}

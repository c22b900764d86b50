package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// An entry of a course of events tells of the day with which it begins also in the
// sentences that follow without one: (1) 5日、控えを裁断した。その後、ないことに気付いた。
// So does prose where the next sentence says that it goes on: 降りる際、鞄がないことに….

// sameEntry are the deeds and discoveries in sentences that go on with the day with
// which their line begins.
func (a *account) sameEntry(all []dated) []dated {
	var found []dated
	for i := a.from; i < a.to; i++ {
		if d, ok := a.entryDay(i); ok && a.tellsDate(i) && !a.wasAnnounced(all, d) {
			found = append(found, a.goesOnWith(i, d)...)
		}
	}
	return found
}

// goesOnWith are the deed and the discovery that sentence i tells of a day told before
// it, and the deed told there if it is of a thing then missed.
func (a *account) goesOnWith(i int, d jtext.Resolved) []dated {
	const weight = 4 // what says the day beside its verb goes before
	var found []dated
	s := a.sentences[i]
	if h, ok := a.verb(i, s.Start, s.End, occurred); ok && h.Rule.Weight > 3 && !onLooking.MatchString(a.folded(s.Start, h.Start)) {
		x := byRule(d, h)
		x.weight = weight
		found = append(found, x)
	}
	if h, ok := a.verb(i, s.Start, s.End, discovered); ok && h.Rule.Weight > 3 && !broughtOut.MatchString(a.folded(s.Start, h.Start)) {
		x := byRule(d, h)
		x.weight = weight
		found = append(found, x)
		if carried.MatchString(a.folded(d.End, s.Start)) {
			found = append(found, dated{Resolved: d, role: occurred, weight: weight, rule: "read/carried"})
		}
	}
	return found
}

// carried is said of who goes about with a thing.
var carried = cue("when_carried_about")

// wasAnnounced tells whether a date is that on which it was made public.
func (a *account) wasAnnounced(all []dated, d jtext.Resolved) bool {
	return slices.ContainsFunc(all, func(x dated) bool { return x.Start == d.Start && x.role == disclosed })
}

// entryDay is the day that sentence i goes on with: the last that is printed before it
// in its line, if the line begins with a day and the sentence tells of no other.
func (a *account) entryDay(i int) (day jtext.Resolved, ok bool) {
	s := a.sentences[i]
	if s.Start == a.lines[s.line].Start || len(a.datesIn(s.Start, s.End)) > 0 || !a.goesOnInEntry(i) {
		return day, false
	}
	for k, d := range a.when {
		if d.Start >= a.lines[s.line].Start && d.End <= s.Start && !a.ofNothing(k) && !a.inRange(k) && !a.describesNoun(a.sentenceAt(d.Start), d) {
			day = d
		}
	}
	return day, day.Value.Precision() == 3
}

// goesOnInEntry tells whether sentence i goes on with the day that its line begins with.
func (a *account) goesOnInEntry(i int) bool {
	s := a.sentences[i]
	if !a.dateLed(s.line) || a.lines[s.line].kind == jikenbo.Heading {
		return false
	}
	words := a.folded(s.Start, s.End)
	return a.inCourse(s.line) && !otherDay.MatchString(words) || onTheWay.MatchString(words)
}

var (
	// otherDay is said of what happened at another time, or is done as a rule.
	otherDay = cue("when_another_day")
	// onTheWay begins what happened as one went on.
	onTheWay = cue("when_on_the_way")
)

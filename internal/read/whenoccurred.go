package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// occurred spans the dates on which the incident took place, of those that the
// clearest words give.
func (a *account) occurred(all []dated, types []jikenbo.Fact[jikenbo.Type]) (from, to jikenbo.Fact[jikenbo.Date]) {
	clarity := clarityOf(types)
	if len(types) > 0 && types[0].Value == "loss" {
		all = slices.DeleteFunc(slices.Clone(all), a.guesses)
	}
	if len(types) > 0 && slices.Contains(ofThings, types[0].Value) {
		all = slices.DeleteFunc(slices.Clone(all), a.ofPapers)
	}
	if len(types) > 0 && slices.Contains(intrusions, types[0].Value) {
		all = slices.DeleteFunc(slices.Clone(all), a.handedOn)
	}
	all = a.ofCards(all)
	best := 0
	for _, d := range all {
		if a.happened(d) {
			best = max(best, clarity(d))
		}
	}
	for _, d := range all {
		if !a.happened(d) || clarity(d) < best || a.closer(all, d) {
			continue
		}
		if !from.Said() || d.Value < from.Value {
			from = a.dateFact(d)
		}
		if !to.Said() || d.Value > to.Value {
			to = a.dateFact(d)
		}
	}
	if first := a.before(all, from.Value); first.Value != "" {
		from = a.dateFact(first)
	}
	if end := a.wentOnTill(all, to.Value); end.Value != "" {
		to = a.dateFact(end)
	}
	if from.Value == to.Value && a.goesOn(all, types, from.Value) {
		to = jikenbo.Fact[jikenbo.Date]{}
	}
	return from, to
}

// before is the day that less clear words give as the beginning of what clearer
// ones only say went on till a day: 更新の後、15日に停止するまで….
func (a *account) before(all []dated, from jikenbo.Date) (first dated) {
	for _, d := range all {
		if a.happened(d) && d.Value == from && (d.since != "" || !a.matchesRest(untilAfter, d.End)) {
			return dated{}
		}
		if a.happened(d) && later(from, d.Value) && (first.Value == "" || later(first.Value, d.Value)) {
			first = d
		}
	}
	return first
}

// withChanges takes the days on which a system was changed, or those that it says are
// meant, as those of what went wrong with it, if it is of a kind that does so then.
func withChanges(all []dated, types []jikenbo.Fact[jikenbo.Type]) []dated {
	if len(types) == 0 || types[0].Value != "system_defect" && types[0].Value != "misconfiguration" {
		return all
	}
	all = slices.Clone(all)
	for k, d := range all {
		if d.role == changed || d.role == exposed && d.labelled {
			all[k].role = occurred
		}
	}
	return all
}

// wentOnTill is the day till which less clear words say that it went on:
// 4月24日に投稿した。5月8日まで閲覧できた.
func (a *account) wentOnTill(all []dated, to jikenbo.Date) (last dated) {
	for _, d := range all {
		if to != "" && d.role == occurred && later(d.Value, to) && d.since == "" && a.matchesRest(untilAfter, d.End) {
			last, to = d, d.Value
		}
	}
	return last
}

// goesOn tells whether mails in the name of the organization, which are all that
// happened, go round since a day and still do.
func (a *account) goesOn(all []dated, types []jikenbo.Fact[jikenbo.Type], day jikenbo.Date) bool {
	return len(types) > 0 && types[0].Value == "impersonation" && slices.ContainsFunc(all, func(d dated) bool {
		return a.happened(d) && d.Value == day && a.matchesRest(stillDoes, d.End)
	})
}

// stillDoes follows the first day of what has not ended.
var stillDoes = cue("when_still_does")

// ofCards drops the days on which people registered or bought, where the account
// gives those on which cards were entered.
func (a *account) ofCards(all []dated) []dated {
	ofCard := func(d dated) bool { return strings.Contains(a.textOf(a.sentenceAt(d.Start)), "カード") }
	if !slices.ContainsFunc(all, func(d dated) bool { return d.role == exposed && ofCard(d) }) {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(d dated) bool { return d.role == exposed && !d.labelled && !ofCard(d) })
}

// ofThings are the kinds of incident that befall things, not what is kept in them.
var ofThings = []jikenbo.Type{"loss", "theft", "improper_disposal"}

// ofPapers tells whether a date is an end of a range of months of which nothing says that
// the thing went then: those that its papers are of.
func (a *account) ofPapers(d dated) bool {
	l := a.lines[a.sentences[a.sentenceAt(d.Start)].line]
	return d.role == occurred && d.since != "" && d.Value.Precision() < 3 && d.weight < 8 && !a.matches(befellThen, l.Start, d.Start)
}

// handedOn tells whether a date is that of one thing sent or handed over, not the end of
// what went on.
func (a *account) handedOn(d dated) bool {
	return d.handed && d.since == "" && !a.matchesRest(untilAfter, d.End)
}

// guesses tells whether a date is of what may have become of a thing that is
// missing: 6月に廃棄した可能性が高い, or of no day on which it was last seen.
func (a *account) guesses(d dated) bool {
	if d.labelled {
		return d.Value.Precision() < 3 && a.matches(lastSeen, max(a.start(), d.Start-45), d.Start)
	}
	return d.role == occurred && a.matchesRest(guessed, d.End)
}

var guessed = cue("when_guessed")

// closer tells whether another date gives more closely what d gives roughly: 4月
// beside 4月3日.
func (a *account) closer(all []dated, d dated) bool {
	return slices.ContainsFunc(all, func(x dated) bool {
		return a.happened(x) && x.weight >= d.weight && len(x.Value) > len(d.Value) && x.Value[:len(d.Value)] == d.Value
	})
}

// happened tells whether a date is one of the incident itself.
func (a *account) happened(d dated) bool {
	return d.role == occurred || d.role == exposed && a.tookInput()
}

// clarityOf ranks the words that date an incident of some types: a label, words
// that say what happened, then by their weight those that only let it be
// guessed. What went on from a day till another did so from then, not from the
// day on which it was set up; an attacker may have come before.
func clarityOf(types []jikenbo.Fact[jikenbo.Type]) func(dated) int {
	attacked := len(types) > 0 && slices.Contains(intrusions, types[0].Value)
	return func(d dated) int {
		if !attacked && d.weight >= 5 && d.weight < 8 && d.since != "" {
			return 25
		}
		return clarity(d)
	}
}

func clarity(d dated) int {
	switch {
	case d.weight >= 8:
		return 30
	case d.weight >= 5 && (d.Value.Precision() >= 2 || d.since != ""):
		return 20
	case d.weight >= guess:
		return guess
	}
	return d.weight
}

// began tells whether something is said to have begun on a day.
func (a *account) began(all []dated, day jikenbo.Date) bool {
	return slices.ContainsFunc(all, func(d dated) bool {
		return d.role == occurred && d.open && d.Value == day
	})
}

// handedOver tells whether what is dated with a day was a giving out to someone,
// which is over at once.
func (a *account) handedOver(all []dated, day jikenbo.Date) bool { return a.saidOf(all, day, handing) }

// saidOf tells whether words stand around the day of the incident.
func (a *account) saidOf(all []dated, day jikenbo.Date, words *rule.Pattern) bool {
	return slices.ContainsFunc(all, func(d dated) bool {
		i := a.sentenceAt(d.Start)
		end := a.sentences[i].End
		if n := a.sentences[i].line; a.isDay(n) && n+1 < a.lastLine {
			end = a.lines[n+1].End // what was done that day stands below it
		}
		return d.role == occurred && d.Value == day && a.matches(words, max(a.sentences[i].Start, d.Start-45), min(end, d.End+180))
	})
}

var (
	handing    = cue("when_handing")
	lastHeld   = cue("when_last_held")
	befellThen = cue("when_befell_then") // before the months of which it is said
	lostThen   = cue("when_lost_then")   // on that very day
	lastSeen   = rule.MustPattern(`最後(に|の|で)`)
	entering   = cue("when_entering") // of an attacker who stayed until he was noticed
)

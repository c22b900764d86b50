package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// lastDay is the last day of what is dated with one: that on which what stood
// open was shut, or on which it was found, if it went on until then. Of whole
// are the dates up to the disclosure, of all those up to the discovery.
func (a *account) lastDay(whole, all []dated, r *jikenbo.Report) (dated, bool) {
	from := r.OccurredFrom.Value
	if slices.ContainsFunc(all, func(d dated) bool { return d.role == occurred && d.since == from && d.Value == d.since }) {
		return dated{}, false // from an hour till another of that day
	}
	if end := firstAfter(whole, from, ended); end.Value != "" && a.stoodOpen(all, r) {
		return end, true
	}
	return firstAfter(all, from, discovered), a.wentOn(all, r)
}

// shown are the kinds of incident in which something can be seen until it is shut.
var shown = []jikenbo.Type{"misconfiguration", "mistaken_publication", "defacement", "system_defect"}

// stoodOpen tells whether what happened is of a kind that lasts until it is shut.
func (a *account) stoodOpen(all []dated, r *jikenbo.Report) bool {
	return len(r.Types) > 0 && slices.Contains(shown, r.Types[0].Value) && !a.handedOver(all, r.OccurredFrom.Value)
}

// lasted is said of what went on until it was found.
var lasted = cue("when_went_on")

// wentOn tells whether what is dated with one day lasted until it was found:
// it is said to have gone on from then, or is of the kinds that do.
func (a *account) wentOn(all []dated, r *jikenbo.Report) bool {
	switch {
	case !r.Discovered.Said() || !later(r.Discovered.Value, r.OccurredTo.Value):
		return false
	case len(r.Types) == 0:
		return a.began(all, r.OccurredFrom.Value)
	case r.OccurredFrom.Value.Precision() < 3 && !a.began(all, r.OccurredFrom.Value):
		return false // some time in that month
	case a.toAMoment(all, r.OccurredFrom.Value) && !a.saidOf(all, r.OccurredFrom.Value, lastSeen):
		return false
	}
	switch kind := r.Types[0].Value; {
	case slices.Contains(shown, kind), kind == "mail_abuse":
		return !a.handedOver(all, r.OccurredFrom.Value)
	case kind == "loss", kind == "theft":
		if a.saidOf(all, r.OccurredFrom.Value, lastHeld) && !a.saidOf(all, r.OccurredFrom.Value, lostThen) {
			return true // some time between the two days
		}
	}
	if slices.Contains(intrusions, r.Types[0].Value) && a.saidOf(all, r.OccurredFrom.Value, entering) {
		return true
	}
	if a.matches(lasted, a.start(), a.end()) {
		return true
	}
	return a.began(all, r.OccurredFrom.Value)
}

// toAMoment tells whether a label gives the hour of a day (発生日時: 5月10日午前2時).
func (a *account) toAMoment(all []dated, day jikenbo.Date) bool {
	return slices.ContainsFunc(all, func(d dated) bool {
		return d.role == occurred && d.Value == day && d.labelled && !d.open && d.since == "" && a.matches(hourAfter, d.Start, a.sentences[a.sentenceAt(d.Start)].End)
	})
}

// hourAfter is a day with its hour.
var hourAfter = rule.MustPattern(`^[^、。~]{4,20}[0-9](時|:[0-9])`)

// firstAfter is the first day of a role after another day.
func firstAfter(all []dated, day jikenbo.Date, want role) dated {
	var first dated
	for _, d := range all {
		if d.role == want && later(d.Value, day) && (first.Value == "" || later(first.Value, d.Value)) {
			first = d
		}
	}
	return first
}

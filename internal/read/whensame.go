package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// atOnce lets an attack of a kind that is seen as it happens be noticed on its
// one day, and what was noticed right after it begin on the day on which it was.
func (a *account) atOnce(all []dated, r *jikenbo.Report) {
	seen := len(r.Types) > 0 && (r.Types[0].Value == "service_outage" || r.Types[0].Value == "social_engineering")
	says := func(x *rule.Pattern) bool { return a.matches(x, a.start(), a.end()) }
	switch {
	case !r.OccurredFrom.Said() && says(rightAfter):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.OccurredFrom.Said() && len(r.Types) > 0 && r.Types[0].Value == "loss" && (says(onReturn) || says(missedOnTheWay) || says(missingSince)):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.OccurredFrom.Said() && r.Discovered.Value.Precision() == 3 && a.detectedThen(r):
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && a.cameOutThatDay(r.OccurredFrom.Value):
		r.Discovered = r.OccurredFrom
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && r.OccurredTo.Value == r.OccurredFrom.Value && a.setRightThen(r.OccurredFrom.Value):
		r.Discovered = r.OccurredFrom
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && len(r.Types) > 0 && r.Types[0].Value == "loss" && says(onReturn):
		r.Discovered = r.OccurredFrom
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && (says(robbed) || says(soonMissed)):
		r.Discovered = r.OccurredFrom
	case r.OccurredTo.Value.Precision() == 3 && len(r.Types) > 0 && r.Types[0].Value == "theft" && says(calledAtOnce) && !a.saidOf(all, r.OccurredTo.Value, lastSeen):
		r.Discovered = r.OccurredTo // whoever the organization heard of it from, its own saw it
	case !r.OccurredFrom.Said() && a.byTheClock(r.Disclosed.Value):
		r.OccurredFrom, r.OccurredTo = r.Disclosed, r.Disclosed
	case !seen:
	case !r.Discovered.Said() && r.OccurredFrom.Value.Precision() == 3 && says(noticed):
		r.Discovered = r.OccurredFrom
	case !r.OccurredFrom.Said():
		r.OccurredFrom, r.OccurredTo = r.Discovered, r.Discovered
	}
}

var (
	// rightAfter is said of what was noticed as soon as it was done.
	rightAfter = cue("when_right_after")
	// soonMissed is said of what was noticed within the day.
	soonMissed = cue("when_soon_missed")
	// onReturn is said of what was missed on the way back from where it had been taken.
	onReturn = cue("when_on_return")
	// missedOnTheWay is said of what was missed as its bearer went.
	missedOnTheWay = cue("when_missed_on_the_way")
	// missingSince is said of what was there till it was missed.
	missingSince = cue("when_missing_since")
	// calledAtOnce is said of a theft that was noticed on the spot.
	calledAtOnce = cue("when_called_at_once")
	// robbed is said of what its owner sees happen.
	robbed = cue("when_robbed")
)

var noticed = cue("when_noticed_then")

// cameOutThatDay tells whether the account goes on with the day on which it happened
// and tells how it came out, of which it names no other day.
func (a *account) cameOutThatDay(day jikenbo.Date) bool {
	for _, d := range a.when {
		if d.Value != day || d.Relative.Base != jtext.BaseNone {
			continue
		}
		return a.matches(sameDay, d.End, a.end()) && a.cameOutAfter(d.End)
	}
	return false
}

// setRightThen tells whether what happened on a day is said to have been set right at once
// or on the same day, as only what is known of is.
func (a *account) setRightThen(day jikenbo.Date) bool {
	for _, d := range a.when {
		if d.Value == day && d.Relative == (jtext.Relative{Base: jtext.BaseText, Of: jtext.PartDay}) && a.matchesRest(setRight, d.End) {
			return true
		}
	}
	return a.matches(onTheSpot, a.start(), a.end())
}

var (
	// setRight follows the same day as that on which something happened.
	setRight = cue("when_set_right")
	// onTheSpot is said of what was set right where it happened.
	onTheSpot = cue("when_on_the_spot")
)

// cameOutAfter tells whether it is told behind a place how it came out.
func (a *account) cameOutAfter(at int) bool {
	for i := a.sentenceAt(at); i < a.to; i++ {
		if _, ok := a.verb(i, max(at, a.sentences[i].Start), a.sentences[i].End, discovered); ok && a.tellsDate(i) {
			return true
		}
	}
	return false
}

// sameDay goes on with the day told of.
var sameDay = cue("when_same_day")

// detectedThen tells whether what was detected on the day of the discovery is what an
// attacker was doing, which instruments see as it is done.
func (a *account) detectedThen(r *jikenbo.Report) bool {
	if len(r.Types) == 0 || !slices.Contains(intrusions, r.Types[0].Value) {
		return false
	}
	for _, d := range a.when {
		if d.Value == r.Discovered.Value && a.matchesRest(detected, d.End) {
			return true
		}
	}
	return false
}

// detected follows the day on which instruments saw an attack.
var detected = cue("when_detected")

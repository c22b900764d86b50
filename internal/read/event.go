package read

import (
	"cmp"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// eventsBy gives the kinds of events that rules of other facts tell, by kind and
// value of the rule; "" stands for any value. Of two that tell the same event of
// the same day in the same words the first is named.
var eventsBy = []struct {
	rule, value string
	event       jikenbo.EventKind
}{
	{"reported_to", "", "reported"},
	{"response", "isolated", "stopped"},
	{"response", "suspended_service", "stopped"},
	{"response", "fixed", "restored"},
	{"response", "notified_persons", "notified"},
	{"leak", string(jikenbo.LeakConfirmed), "confirmed"},
}

// reach is how far before the words of an event its date may stand, in bytes.
const reach = 120

// events are the dated deeds that the account tells besides the incident: a date
// and, in the same clause behind it, what was done. Each kind's first day.
func (a *account) events() []jikenbo.Dated {
	var all []jikenbo.Dated
	for _, by := range eventsBy {
		a.hitsOf(by.rule, func(i int, h rule.Hit) {
			if by.value != "" && h.Rule.Value != by.value || a.hypothetical(i) {
				return
			}
			all = a.withEvent(all, by.event, i, h)
		})
	}
	a.hitsOf("telling", func(i int, h rule.Hit) {
		if _, ok := a.deedDay(i, h); !ok || a.hypothetical(i) { // most have no day, and who told is costly
			return
		}
		if event := a.toldEvent(i, h); event != "" {
			all = a.withEvent(all, event, i, h)
		}
	})
	return firstOfEach(all)
}

// toldEvent is the event that a verb of telling tells of, or none.
func (a *account) toldEvent(i int, h rule.Hit) jikenbo.EventKind {
	switch {
	case h.Rule.Value == "reported" && a.isDone(h) && len(a.receiversOf(i, h)) > 0:
		return "reported"
	case h.Rule.Value != "reported" && a.tellingAt(i, h).finder == jikenbo.FinderContractor:
		return "contractor_told"
	}
	return ""
}

// withEvent is all and the deed that a match in sentence i tells of, if it has a
// day.
func (a *account) withEvent(all []jikenbo.Dated, event jikenbo.EventKind, i int, h rule.Hit) []jikenbo.Dated {
	d, ok := a.deedDay(i, h)
	if !ok {
		return all
	}
	return append(all, jikenbo.Dated{Kind: event, Date: jikenbo.Fact[jikenbo.Date]{
		Value: d.Value, Evidence: a.evidence(d.Start, h.End), Rule: "rules/" + h.Rule.Position(), Confidence: 0.6}})
}

// deedDay is the day that the words of a deed in sentence i stand behind.
func (a *account) deedDay(i int, h rule.Hit) (day jtext.Resolved, ok bool) {
	if h.Rule.Kind == "leak" && !a.matches(confirming, h.Start, h.End) {
		return day, false
	}
	for _, d := range a.when {
		if d.Start >= a.sentences[i].Start && d.End <= h.Start && !d.Fiscal {
			day, ok = d, d.Value != "" && !soFar(d)
		}
	}
	between := a.folded(min(day.End, h.Start), h.Start)
	return day, ok && len(between) <= reach && !turning.MatchString(between)
}

var (
	confirming = rule.MustPattern(`確認|判明`)
	turning    = rule.MustPattern(`(た|し|り|て|れ)、|まで|予定|(以降|から)`)
)

// firstOfEach keeps the first day of each kind, in the order of days.
func firstOfEach(all []jikenbo.Dated) []jikenbo.Dated {
	slices.SortStableFunc(all, func(x, y jikenbo.Dated) int {
		return cmp.Or(cmp.Compare(x.Date.Value, y.Date.Value), cmp.Compare(x.Date.Evidence[0].Start, y.Date.Evidence[0].Start), cmp.Compare(x.Kind, y.Kind))
	})
	seen := map[jikenbo.EventKind]bool{}
	return slices.DeleteFunc(all, func(d jikenbo.Dated) bool {
		twice := seen[d.Kind]
		seen[d.Kind] = true
		return twice
	})
}

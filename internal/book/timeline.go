package book

import (
	"cmp"
	"maps"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
)

// timeline is the dated events of a case: the dates that hold, and each later
// report on the day on which it was told.
func timeline(fields []jikenbo.Field, tellings []*telling) []jikenbo.Event {
	events := []jikenbo.Event{}
	for _, f := range fields {
		if jikenbo.EventKinds.Has(f.Name) && len(f.Values) > 0 {
			events = append(events, jikenbo.Event{Kind: jikenbo.EventKind(f.Name), Date: jikenbo.Date(f.Values[0].Value), Saying: f.Values[0]})
		}
	}
	events = append(events, deeds(tellings)...)
	for _, t := range tellings {
		if t.said.Sequence != nil && !t.Copy && t.On != "" && jikenbo.EventKinds.Has(t.said.Sequence.Value) {
			s := one(t.said.Sequence)[0]
			s.Report, s.Voice, s.On = t.Report, t.Voice, t.On
			events = append(events, jikenbo.Event{Kind: jikenbo.EventKind(t.said.Sequence.Value), Date: t.On, Saying: s})
		}
	}
	events = dropEqualEnd(events)
	slices.SortStableFunc(events, func(a, b jikenbo.Event) int { return cmp.Compare(a.Date, b.Date) })
	return events
}

// deeds are the dated deeds that the best telling of each kind tells.
func deeds(tellings []*telling) []jikenbo.Event {
	best := map[jikenbo.EventKind]*telling{}
	of := map[jikenbo.EventKind]jikenbo.Event{}
	for _, t := range tellings {
		for _, e := range t.said.Events {
			kind := jikenbo.EventKind(e.Kind)
			if b := best[kind]; t.Copy || b != nil && b.rank() > t.rank() {
				continue
			}
			s := many([]export.Fact{e.Date})[0]
			s.Report, s.Voice, s.On = t.Report, t.Voice, t.On
			best[kind], of[kind] = t, jikenbo.Event{Kind: kind, Date: jikenbo.Date(s.Value), Saying: s}
		}
	}
	var events []jikenbo.Event
	for _, kind := range slices.Sorted(maps.Keys(of)) {
		events = append(events, of[kind])
	}
	return events
}

// dropEqualEnd leaves out the end of what happened in one moment.
func dropEqualEnd(events []jikenbo.Event) []jikenbo.Event {
	var from jikenbo.Date
	return slices.DeleteFunc(events, func(e jikenbo.Event) bool {
		if e.Kind == "occurred_from" {
			from = e.Date
		}
		return e.Kind == "occurred_to" && e.Date == from
	})
}

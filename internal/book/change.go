package book

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
)

// Step is what a report says that no earlier one of its case says.
type Step struct {
	Report string `json:"report"`
	Turns  []Turn `json:"turns"`
}

// Turn is how the word on one field turned. Of a list After has what came to it.
type Turn struct {
	Field  string           `json:"field"`
	Before []jikenbo.Saying `json:"before"` // nothing if nobody said so far, or for a list
	After  []jikenbo.Saying `json:"after"`
}

// quiet are the fields of which another wording is no news.
var quiet = []string{"organization", "site", "aliases", "sector", "disclosed"}

// steps are what each report of a case brought that was new, in the order in
// which they were told; those that brought nothing are left out.
func steps(told []jikenbo.Telling, said []*export.Report) []Step {
	list := []Step{}
	sofar := map[string][]jikenbo.Saying{}
	for i, t := range told {
		if t.Copy || said[i] == nil {
			continue
		}
		step := Step{Report: t.Report}
		for _, f := range fieldTable {
			turn := f.turn(sofar[f.name], &telling{Telling: t, said: said[i]})
			sofar[f.name] = append(sofar[f.name], turn.After...)
			if len(turn.After) > 0 && !slices.Contains(quiet, f.name) && !oneMoment(f.name, said[i]) {
				step.Turns = append(step.Turns, turn)
			}
		}
		if i > 0 && len(step.Turns) > 0 { // the first brought everything
			list = append(list, step)
		}
	}
	return list
}

// oneMoment tells whether the end of what happened says no more than its
// beginning.
func oneMoment(name string, r *export.Report) bool {
	return name == "occurred_to" && r.OccurredFrom != nil && r.OccurredTo.Value == r.OccurredFrom.Value
}

// turn is what a telling adds to what was said of a field.
func (f *field) turn(sofar []jikenbo.Saying, t *telling) Turn {
	turn := Turn{Field: f.name, Before: []jikenbo.Saying{}}
	for _, s := range f.sayings(t) {
		if !slices.ContainsFunc(sofar, func(x jikenbo.Saying) bool { return covers(x, s) }) {
			turn.After = append(turn.After, s)
		}
	}
	if !f.list && len(sofar) > 0 {
		turn.Before = sofar[len(sofar)-1:]
	}
	return turn
}

// covers tells whether a says all that b says: the same, or a date or leak
// more precisely.
func covers(a, b jikenbo.Saying) bool {
	if a.Figure != nil && b.Figure != nil {
		return a.Figure.Unit == b.Figure.Unit && a.Figure.Value == b.Figure.Value
	}
	return b.Value == string(jikenbo.LeakUnknown) || a.Role == b.Role && strings.HasPrefix(a.Value, b.Value)
}

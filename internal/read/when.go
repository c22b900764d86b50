package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// role is what a date is the date of. Rule files name it; those named
// ROLE_label match the words that stand before a date (発生日:…, 紛失したのは…).
type role string

const (
	occurred   role = "occurred"
	discovered role = "discovered"
	disclosed  role = "disclosed"
	exposed    role = "exposed" // when people entered what was taken
	other      role = "other"   // of no fact
	earlier    role = "earlier" // of a notice before this one
	ended      role = "ended"   // when what stood open was shut
	changed    role = "changed" // when a system was made what it is
	members    role = "members" // when people joined or bought, said right behind the date
)

// dated is a date with its role and the words that give it.
type dated struct {
	jtext.Resolved
	role   role
	weight int
	rule   string
	open   bool // it began then and went on

	failed   bool         // of a system that failed
	handed   bool         // of a thing sent, handed over or lost
	labelled bool         // a label gives the role, not a verb
	since    jikenbo.Date // of the range of which it is an end, the beginning
}

// readWhen gives every date its role and takes the dates of the report. Nothing
// is discovered after it was disclosed, or occurs after it was discovered.
func (a *account) readWhen(r *jikenbo.Report, found finding) {
	all := withOutage(a.roles(), r.Types)
	public := a.disclosed(all)
	if r.Disclosed = a.dateFact(public); !r.Disclosed.Said() {
		r.Disclosed = a.headDisclosed()
	}
	if !r.Disclosed.Said() {
		r.Disclosed = a.dateFact(a.listDay())
	}
	if !r.Disclosed.Said() {
		r.Disclosed = a.citedDay()
	}
	all = until(withoutDay(all, public), r.Disclosed.Value)
	all = a.withFinder(all, found, public)
	r.Discovered = a.dateFact(a.sign(all, r.Types))
	whole := all
	all = withChanges(until(all, r.Discovered.Value), r.Types)
	r.OccurredFrom, r.OccurredTo = a.occurred(all, r.Types)
	a.atOnce(all, r)
	if r.OccurredTo.Said() && r.OccurredFrom.Value == r.OccurredTo.Value {
		if day, ok := a.lastDay(whole, all, r); ok {
			r.OccurredTo = a.dateFact(day)
		}
	}
}

// withOutage takes the days on which systems failed as those of the incident, if it is
// that they did.
func withOutage(all []dated, types []jikenbo.Fact[jikenbo.Type]) []dated {
	for k := range all {
		if all[k].failed && len(types) > 0 && types[0].Value == "service_outage" {
			all[k].role = occurred
		}
	}
	return all
}

// withoutDay are the dates but for that on which it was made public: what bears that
// date in its heading did not happen then.
func withoutDay(all []dated, public dated) []dated {
	return slices.DeleteFunc(slices.Clone(all), func(d dated) bool {
		return d.role != disclosed && d.Start == public.Start && d.End == public.End
	})
}

// until drops the dates after a day; what is disclosed stays, and the end of
// what went on then.
func until(all []dated, day jikenbo.Date) []dated {
	if day == "" {
		return all
	}
	kept := slices.DeleteFunc(slices.Clone(all), func(d dated) bool {
		return d.role != disclosed && later(d.Value, day) && (d.since == "" || later(d.since, day))
	})
	if len(kept) == 0 {
		return all // the day itself is mistyped
	}
	return kept
}

// firstOf is the earliest date of a role.
func firstOf(all []dated, want role) jikenbo.Date {
	var first jikenbo.Date
	for _, d := range all {
		if d.role == want && (first == "" || later(first, d.Value)) {
			first = d.Value
		}
	}
	return first
}

// later tells whether x is after y, as far as both are known.
func later(x, y jikenbo.Date) bool {
	n := min(len(x), len(y))
	return x[:n] > y[:n]
}

func (a *account) dateFact(d dated) jikenbo.Fact[jikenbo.Date] {
	if d.Value == "" {
		return jikenbo.Fact[jikenbo.Date]{}
	}
	return jikenbo.Fact[jikenbo.Date]{Value: d.Value, Evidence: a.evidence(d.Start, d.End), Rule: d.rule, Confidence: float64(min(d.weight, 9)+1) / 10}
}

// byRule is a date whose role a rule gives.
func byRule(d jtext.Resolved, h rule.Hit) dated {
	r, label := roleOf(h)
	return dated{Resolved: d, role: r, weight: h.Rule.Weight, rule: "rules/" + h.Rule.Position(), open: isOpen(d), labelled: label, handed: h.Rule.Value == handed, failed: h.Rule.Value == failing}
}

// isOpen tells whether a date is the beginning of something of which the end is
// not said there.
func isOpen(d jtext.Resolved) bool {
	return d.Link == jtext.LinkNone && d.Hedge&(jtext.HedgeFrom|jtext.HedgeSince) != 0
}

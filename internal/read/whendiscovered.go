package read

import (
	"slices"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
)

// sign is the day on which the organization learned of it: the first that is said, or
// that on which systems failed if it is before, else one of which something else is told
// first.
func (a *account) sign(all []dated, types []jikenbo.Fact[jikenbo.Type]) dated {
	sign := firstSign(until(all, firstOf(all, earlier)))
	if trouble := a.firstTrouble(all, types); sign.Value == "" || trouble.Value != "" && longAfter(sign.Value, trouble.Value) {
		sign = trouble
	}
	if sign.Value == "" {
		sign = a.asWell(all)
	}
	return sign
}

// longAfter tells whether day x is so long after day y, on which systems failed, that
// somebody must have noticed before.
func longAfter(x, y jikenbo.Date) bool {
	const days = 7
	late, err1 := time.Parse(time.DateOnly, string(x))
	soon, err2 := time.Parse(time.DateOnly, string(y))
	return err1 == nil && err2 == nil && late.Sub(soon) > days*24*time.Hour
}

// firstSign is the earliest of the dates on which the organization learned of
// it. Words that say outright that it was told, or that label the date, go
// before those that may speak of others.
func firstSign(all []dated) dated {
	var top dated
	for _, d := range all {
		if d.role != discovered || d.Value.Precision() < 2 {
			continue
		}
		if top.Value == "" || d.weight > top.weight+1 || d.weight+1 >= top.weight && later(top.Value, d.Value) {
			top = d
		}
	}
	return exactly(all, top)
}

// exactly is the first date of the role of a month that gives its day, or the month.
func exactly(all []dated, month dated) dated {
	if month.Value.Precision() != 2 {
		return month
	}
	for _, d := range all {
		if d.role == month.role && len(d.Value) > len(month.Value) && strings.HasPrefix(string(d.Value), string(month.Value)) {
			return d
		}
	}
	return month
}

// firstTrouble is the day on which systems failed, the first sign of an attack
// of which no other is told.
func (a *account) firstTrouble(all []dated, types []jikenbo.Fact[jikenbo.Type]) dated {
	if len(types) == 0 || !slices.Contains(intrusions, types[0].Value) {
		return dated{}
	}
	for _, d := range all {
		if d.role == occurred && d.Value.Precision() == 3 && a.matchesRest(trouble, d.End) {
			return d
		}
	}
	return dated{}
}

var (
	intrusions = []jikenbo.Type{"ransomware", "unauthorized_access", "malware"}
	trouble    = cue("when_systems_fail")
)

// asWell is the first day of which the nearest words tell something else, but those
// behind them that it came out: 8日に点検を実施し、不足が分かった.
func (a *account) asWell(all []dated) dated {
	for _, d := range all {
		if !passing(d) {
			continue
		}
		i := a.sentenceAt(d.Start)
		if h, ok := a.verb(i, d.End, a.sentences[i].End, discovered); ok {
			x := byRule(d.Resolved, h)
			x.weight = guess
			return x
		}
	}
	return dated{}
}

// passing tells whether a date is of no fact, and of one moment.
func passing(d dated) bool {
	return (d.role == other || d.role == members || d.role == ended || d.role == changed) && d.Value.Precision() >= 2 && d.Hedge&lasting == 0
}

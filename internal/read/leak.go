package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// leakWords are the clauses of an account that say whether data leaked, by
// what they say; of clauses that overlap only the one that ends last counts,
// as the last predicate of a Japanese sentence decides.
type leakWords map[jikenbo.Leak][]rule.Hit

// given is what an incident of a type means for the data unless the account
// says otherwise.
var given = map[jikenbo.Type]jikenbo.Leak{
	"mail_cc": jikenbo.LeakConfirmed, "mail_wrong_recipient": jikenbo.LeakConfirmed,
	"mail_wrong_content": jikenbo.LeakConfirmed, "misdelivery": jikenbo.LeakConfirmed,
	"mistaken_publication": jikenbo.LeakConfirmed, "loss": jikenbo.LeakPossible,
	"theft": jikenbo.LeakPossible, "improper_disposal": jikenbo.LeakPossible,
}

// leak is the ladder of certainty of domain.md 4.4.
func (a *account) leak(types []jikenbo.Fact[jikenbo.Type]) jikenbo.Fact[jikenbo.Leak] {
	said := a.leakWords()
	var main jikenbo.Fact[jikenbo.Type]
	if len(types) > 0 {
		main = types[0]
	}
	for _, value := range a.ladder(said, given[main.Value]) {
		if hits := said[value]; len(hits) > 0 {
			return factOf[jikenbo.Leak](a, heaviestHit(hits))
		}
		if given[main.Value] == value {
			return jikenbo.Fact[jikenbo.Leak]{Value: value, Evidence: main.Evidence, Rule: main.Rule, Confidence: 0.6}
		}
	}
	return jikenbo.Fact[jikenbo.Leak]{}
}

// ladder is the order in which the statuses are asked.
func (a *account) ladder(said leakWords, given jikenbo.Leak) []jikenbo.Leak {
	none, possible, confirmed := top(said[jikenbo.LeakNone]), top(said[jikenbo.LeakPossible]), top(said[jikenbo.LeakConfirmed])
	switch {
	case none >= 8 && possible < 7 && confirmed < 9:
		return []jikenbo.Leak{jikenbo.LeakNone}
	case given == jikenbo.LeakConfirmed:
		return []jikenbo.Leak{jikenbo.LeakConfirmed}
	case confirmed >= 6 && confirmed >= possible:
		return []jikenbo.Leak{jikenbo.LeakConfirmed}
	case possible > 0:
		return []jikenbo.Leak{jikenbo.LeakPossible}
	case given == jikenbo.LeakPossible:
		return []jikenbo.Leak{jikenbo.LeakPossible}
	}
	return []jikenbo.Leak{jikenbo.LeakConfirmed, jikenbo.LeakNone, jikenbo.LeakUnknown}
}

// leakWords gathers the clauses, without those that a longer or later one of
// the same sentence overrules.
func (a *account) leakWords() leakWords {
	said := leakWords{}
	var last []rule.Hit
	flush := func() {
		for _, h := range last {
			v := jikenbo.Leak(h.Rule.Value)
			said[v] = append(said[v], h)
		}
		last = nil
	}
	sentence := -1
	a.hitsOf("leak", func(i int, h rule.Hit) {
		if !a.tellsAt(i) {
			return
		}
		if i != sentence {
			flush()
			sentence = i
		}
		last = overrule(last, h)
	})
	flush()
	return said
}

// overrule adds h to the clauses of its sentence; of two that overlap the one
// that ends later stays, and of two that end together the heavier.
func overrule(clauses []rule.Hit, h rule.Hit) []rule.Hit {
	kept := clauses[:0]
	for _, c := range clauses {
		if c.End <= h.Start || h.End <= c.Start {
			kept = append(kept, c)
			continue
		}
		if c.End > h.End || c.End == h.End && c.Rule.Weight >= h.Rule.Weight {
			h = c
		}
	}
	return append(kept, h)
}

func top(hits []rule.Hit) int {
	n := 0
	for _, h := range hits {
		n = max(n, h.Rule.Weight)
	}
	return n
}

func heaviestHit(hits []rule.Hit) rule.Hit {
	best := hits[0]
	for _, h := range hits[1:] {
		if h.Rule.Weight > best.Rule.Weight {
			best = h
		}
	}
	return best
}

package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// factOf is the value that a rule's match states.
func factOf[T ~string](a *account, h rule.Hit) jikenbo.Fact[T] {
	return jikenbo.Fact[T]{
		Value:      T(h.Rule.Value),
		Evidence:   a.evidence(h.Start, h.End),
		Rule:       "rules/" + h.Rule.Position(),
		Confidence: float64(h.Rule.Weight+1) / 10,
	}
}

// best is the one value of a kind for which the heaviest rule speaks; of equal
// ones the first in the text.
func best[T ~string](a *account, kind string) jikenbo.Fact[T] {
	return bestThat[T](a, kind, func(rule.Hit) bool { return true })
}

// bestThat is best of the matches that count.
func bestThat[T ~string](a *account, kind string, counts func(rule.Hit) bool) jikenbo.Fact[T] {
	top := a.bestOf(kind, counts)
	if top.Rule == nil {
		return jikenbo.Fact[T]{}
	}
	return factOf[T](a, top)
}

// sequence is which report on the incident the account is; what it says in a course of
// events came then: 3日 校長から第二報.
func (a *account) sequence() jikenbo.Fact[jikenbo.Sequence] {
	return bestThat[jikenbo.Sequence](a, "sequence", func(h rule.Hit) bool { return a.sentences[h.Sentence].section != "timeline" })
}

// bestOf is the best of the matches that count.
func (a *account) bestOf(kind string, counts func(rule.Hit) bool) rule.Hit {
	var top rule.Hit
	a.hitsOf(kind, func(i int, h rule.Hit) {
		if a.hypothetical(i) || !counts(h) {
			return
		}
		if top.Rule == nil || h.Rule.Weight > top.Rule.Weight {
			top = h
		}
	})
	return top
}

// all is every value of a kind, each with its heaviest rule's words, in the
// order of the text.
func all[T ~string](a *account, kind string) []jikenbo.Fact[T] {
	return allOf[T](a, kind, func(rule.Hit) bool { return true })
}

// allOf is every value for which a match counts.
func allOf[T ~string](a *account, kind string, counts func(rule.Hit) bool) []jikenbo.Fact[T] {
	at := map[string]int{}
	var tops []rule.Hit
	a.hitsOf(kind, func(i int, h rule.Hit) {
		if a.hypothetical(i) || !counts(h) {
			return
		}
		k, seen := at[h.Rule.Value]
		if !seen {
			at[h.Rule.Value] = len(tops)
			tops = append(tops, h)
		} else if h.Rule.Weight > tops[k].Rule.Weight {
			tops[k] = h
		}
	})
	facts := make([]jikenbo.Fact[T], 0, len(tops))
	for _, h := range tops {
		facts = append(facts, factOf[T](a, h))
	}
	return facts
}

// isKind makes a test for matches of rules of some kinds.
func isKind(kinds ...string) func(rule.Hit) bool {
	return func(h rule.Hit) bool { return slices.Contains(kinds, h.Rule.Kind) }
}

func (a *account) hypothetical(i int) bool {
	return a.sentences[i].mood&(hypothetical|general) != 0
}

package read

import (
	"cmp"
	"maps"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// typeScore is what speaks for one incident type.
type typeScore struct {
	value string
	best  rule.Hit // the heaviest match
	top   int      // its weight
	sum   int      // over distinct rules
	title bool     // the heading says it
	rules map[*rule.Rule]bool
}

// mostTypes is how many types an incident has at most; leastWeight is what one
// must have to be told by a single match; words of hintWeight decide only where
// none has it.
const mostTypes, leastWeight, hintWeight = 3, 3, 2

// types are the kinds of incident, the main one first.
func (a *account) types() []jikenbo.Fact[jikenbo.Type] {
	scores := a.typeScores(func(i int, h rule.Hit) bool { return a.tellsAt(i) && !a.refuted(i, h) })
	if len(scores) == 0 {
		scores = a.typeScores(a.warnsOf)
	}
	if len(scores) == 0 {
		if a.prior != nil {
			return a.prior.types()
		}
		if listed := a.typeOfList(); len(listed) > 0 {
			return listed
		}
		return a.guessedType()
	}
	a.byWhatLeft(scores)
	if scores[0].top < leadsFrom[scores[0].value] {
		return nil
	}
	var facts []jikenbo.Fact[jikenbo.Type]
	for i, s := range scores {
		if need, ok := beside[scores[0].value][s.value]; i > 0 && (!ok || s.top < need) {
			continue
		}
		if facts = append(facts, factOf[jikenbo.Type](a, s.best)); len(facts) == mostTypes {
			break
		}
	}
	return facts
}

// warnsOf tells whether a match warns of those who act in the organization's
// name: a warning tells that they do, though it only asks to beware.
func (a *account) warnsOf(i int, h rule.Hit) bool {
	return h.Rule.Value == "impersonation" && a.sentences[i].mood&(hypothetical|promising) == 0
}

var refutal = cue("type_refuted")

// refuted tells whether the words behind a match say that it did not happen.
func (a *account) refuted(i int, h rule.Hit) bool {
	return a.matches(refutal, h.End, max(h.End, a.sentences[i].End))
}

// typeScores weighs the types of the matches that count, the main one first.
func (a *account) typeScores(counts func(int, rule.Hit) bool) []typeScore {
	by := map[string]*typeScore{}
	a.hitsOf("type", func(i int, h rule.Hit) {
		if !counts(i, h) {
			return
		}
		s := by[h.Rule.Value]
		if s == nil {
			s = &typeScore{value: h.Rule.Value, rules: map[*rule.Rule]bool{}}
			by[h.Rule.Value] = s
		}
		s.add(h, a.isTitle(i))
	})
	least := leastWeight
	if !slices.ContainsFunc(slices.Collect(maps.Values(by)), (*typeScore).told) {
		least = hintWeight
	}
	scores := make([]typeScore, 0, len(by))
	for _, s := range by {
		if s.top >= least {
			scores = append(scores, *s)
		}
	}
	slices.SortFunc(scores, func(x, y typeScore) int {
		return cmp.Or(cmp.Compare(y.rank(by), x.rank(by)), cmp.Compare(x.best.Start, y.best.Start), cmp.Compare(x.value, y.value))
	})
	return scores
}

// told tells whether more than hints speak for the type.
func (s *typeScore) told() bool { return s.top >= leastWeight }

// add counts one match.
func (s *typeScore) add(h rule.Hit, title bool) {
	s.title = s.title || title
	if h.Rule.Weight > s.top {
		s.top, s.best = h.Rule.Weight, h
	}
	if !s.rules[h.Rule] {
		s.rules[h.Rule] = true
		s.sum += h.Rule.Weight
	}
}

// rank orders types by weight, but for those that one another follows by
// definition.
func (s *typeScore) rank(by map[string]*typeScore) int {
	for _, o := range order {
		if f := by[o.follower]; s.value == o.first && f != nil && s.top >= o.weight && f.top < o.under {
			return max(s.ownRank(), f.ownRank()+1)
		}
	}
	return s.ownRank()
}

// ownRank is the heaviest match first; a type that the heading says counts as
// one weight more, many different words for it as up to three.
func (s *typeScore) ownRank() int {
	r := 10*s.top + min(s.sum, 30)
	if s.title {
		r += 10
	}
	return r
}

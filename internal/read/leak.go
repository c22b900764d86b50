package read

import (
	"cmp"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// leakWords are the clauses of an account that say whether data leaked, by
// what they say; of clauses that overlap only the one that ends last counts,
// as the last predicate of a Japanese sentence decides.
type leakWords map[jikenbo.Leak][]rule.Hit

// How heavy words must be: to conclude that nothing leaked though it went to
// others, to say so of what was only exposed or lost, to speak against that,
// and to assert.
const (
	concluded = 9
	sure      = 8
	strong    = 7
	stated    = 6
)

// leak is the ladder of certainty of domain.md 4.4. Every account has a value:
// if nothing is said, it is unknown, and the words that tell the incident are
// the evidence.
func (a *account) leak(types []jikenbo.Fact[jikenbo.Type]) jikenbo.Fact[jikenbo.Leak] {
	said := a.leakWords()
	main := a.incidentWords(types)
	a.weighByType(said, main.Value)
	value := said.verdict(given[main.Value])
	if hits := said[value]; len(hits) > 0 {
		f := factOf[jikenbo.Leak](a, heaviestHit(hits))
		f.Value = value // of what only an attacker claims another than its rule's
		return f
	}
	confidence := 0.6
	if value == "" && likely[main.Value] == "" && main.Value != "impersonation" {
		if guess, words := a.guessedLeak(); guess != "" {
			return jikenbo.Fact[jikenbo.Leak]{Value: guess, Evidence: words, Rule: "read/leak", Confidence: guessSure}
		}
	}
	if value == "" {
		listed, words := a.leakOfList(main.Value)
		value, confidence = cmp.Or(likely[main.Value], listed, jikenbo.LeakUnknown), 0.3
		if value == listed && len(words) > 0 {
			main.Evidence, main.Rule = words, "read/leak"
		}
	}
	if main.Rule == byGuess {
		confidence = guessSure
	}
	return jikenbo.Fact[jikenbo.Leak]{Value: value, Evidence: main.Evidence, Rule: main.Rule, Confidence: confidence}
}

// verdict is what the clauses say together, for a type that by itself means
// something or nothing; empty if they say nothing.
func (said leakWords) verdict(given jikenbo.Leak) jikenbo.Leak {
	none, possible, confirmed := top(said[jikenbo.LeakNone]), top(said[jikenbo.LeakPossible]), top(said[jikenbo.LeakConfirmed])
	switch {
	case none >= concluded && possible < strong && confirmed < concluded:
		return jikenbo.LeakNone
	case given == jikenbo.LeakConfirmed:
		return given
	case none >= sure && possible < strong && confirmed < strong:
		return jikenbo.LeakNone
	case given == jikenbo.LeakPossible && possible >= strong && confirmed < concluded:
		return jikenbo.LeakPossible
	case confirmed >= stated || given == "" && possible > 0 && confirmed > possible:
		return jikenbo.LeakConfirmed
	case possible > 0:
		return jikenbo.LeakPossible
	case given != "":
		return given
	case confirmed > 0:
		return jikenbo.LeakConfirmed
	case none > 0 && (none >= sure || len(said[jikenbo.LeakUnknown]) == 0):
		return jikenbo.LeakNone
	case len(said[jikenbo.LeakUnknown]) > 0:
		return jikenbo.LeakUnknown
	}
	return ""
}

// incidentWords is the words that tell the incident: those of its main type, else the
// first sentence of the account that says that something happened.
func (a *account) incidentWords(types []jikenbo.Fact[jikenbo.Type]) jikenbo.Fact[jikenbo.Type] {
	if len(types) > 0 {
		return types[0]
	}
	first := a.from
	for i := a.from; i < a.to; i++ {
		if a.tellsWhat(i) {
			first = i
			break
		}
	}
	s := a.sentences[first]
	return jikenbo.Fact[jikenbo.Type]{Evidence: a.evidence(s.Start, s.End), Rule: "read/leak"}
}

// leakWords gathers the clauses, without those that a longer or later one of
// the same sentence overrules.
func (a *account) leakWords() leakWords {
	said := leakWords{}
	var last, groups, rest []rule.Hit
	sentence := -1
	flush := func() {
		for _, h := range last {
			v := jikenbo.Leak(h.Rule.Value)
			switch {
			case a.ofRest(sentence, h):
				rest = append(rest, h)
			case v == jikenbo.LeakNone && a.ofGroup(sentence, h):
				groups = append(groups, h)
			case v == jikenbo.LeakConfirmed && a.claimed(sentence):
				said[jikenbo.LeakPossible] = append(said[jikenbo.LeakPossible], h)
			default:
				said[v] = append(said[v], h)
			}
		}
		last = nil
	}
	a.hitsOf("leak", func(i int, h rule.Hit) {
		if !a.statesLeak(i, h) {
			return
		}
		if i != sentence {
			flush()
			sentence = i
		}
		last = overrule(last, h)
	})
	flush()
	said.addGroups(groups)
	if said.verdict("") == "" {
		said[jikenbo.LeakNone] = slices.DeleteFunc(rest, func(h rule.Hit) bool { return !a.matchesIn(peoplesData, h.Sentence) })
	}
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

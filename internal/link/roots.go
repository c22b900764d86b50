package link

import (
	"maps"
	"slices"
)

// Root is one event from which the cases of several organizations come.
type Root struct {
	Origin     string // the case of the body at which it happened, if there is one
	Contractor string // key of that body, if anybody names it
	Members    []Member
}

// Member is one case of a root.
type Member struct {
	Case     string
	Relation Relation // VictimOf the case To, or Siblings with it
	To       string
	Reasons  []Reason
}

// Roots groups cases into roots. Ties are an editor's words on two cases. It
// does not depend on the order of anything.
func Roots(cases []Case, ties []Tie) []Root {
	pairs := RootPairs(cases)
	var numbers []string
	for _, c := range cases {
		numbers = append(numbers, c.Number)
	}
	var out []Root
	for _, group := range Group(numbers, linksOf(pairs), ties) {
		if len(group) > 1 {
			out = append(out, rootOf(group, pairs, cases))
		}
	}
	return out
}

// linksOf are the pairs as Group takes them: those that have one root, and those
// that share a contractor but not the time. That two cases have nothing in
// common says nothing.
func linksOf(pairs []RootPair) []Pair {
	var out []Pair
	for _, p := range pairs {
		far := slices.ContainsFunc(p.Verdict.Reasons, func(r Reason) bool { return r.Code == table[rootOccurredApart].code })
		switch {
		case p.Verdict.Answer == Same:
			out = append(out, Pair{p.A, p.B, p.Verdict})
		case far:
			out = append(out, Pair{p.A, p.B, Verdict{Answer: Different, Points: veto, Reasons: p.Verdict.Reasons}})
		}
	}
	return out
}

// rootOf says who is who among cases of one root.
func rootOf(group []string, pairs []RootPair, cases []Case) Root {
	in := map[string]bool{}
	for _, number := range group {
		in[number] = true
	}
	inside := slices.DeleteFunc(slices.Clone(pairs), func(p RootPair) bool {
		return p.Verdict.Answer != Same || !in[p.A] || !in[p.B]
	})
	r := Root{Origin: origin(inside), Contractor: contractorOf(in, cases)}
	of := pairsOf(inside)
	for _, number := range group {
		if number != r.Origin {
			r.Members = append(r.Members, member(number, r.Origin, of[number]))
		}
	}
	return r
}

// pairsOf are the pairs of each case, which stands as A in its own.
func pairsOf(pairs []RootPair) map[string][]RootPair {
	of := map[string][]RootPair{}
	for _, p := range pairs {
		of[p.A] = append(of[p.A], p)
		of[p.B] = append(of[p.B], RootPair{p.B, p.A, p.Relation.reversed(), p.Verdict})
	}
	return of
}

// origin is the case that most others are victims of.
func origin(pairs []RootPair) string {
	victims := map[string]int{}
	for _, p := range pairs {
		switch p.Relation {
		case VictimOf:
			victims[p.B]++
		case OriginOf:
			victims[p.A]++
		}
	}
	best := ""
	for _, number := range slices.Sorted(maps.Keys(victims)) {
		if best == "" || victims[number] > victims[best] {
			best = number
		}
	}
	return best
}

// member says how a case stands to the origin, or to the sibling that fits best,
// by its pairs.
func member(number, origin string, pairs []RootPair) Member {
	m := Member{Case: number, Relation: Siblings, Reasons: []Reason{{table[editorJoined].code, 0, table[editorJoined].words}}}
	best := Verdict{}
	for _, p := range pairs {
		if p.B == origin && p.Relation == VictimOf {
			return Member{number, VictimOf, origin, p.Verdict.Reasons}
		}
		if best.Answer == "" || rank(p.Verdict, best) > 0 {
			best = p.Verdict
			m = Member{number, Siblings, p.B, p.Verdict.Reasons}
		}
	}
	return m
}

// contractorOf is the body that most cases of a root name.
func contractorOf(group map[string]bool, cases []Case) string {
	named := map[string]int{}
	for _, c := range cases {
		if !group[c.Number] {
			continue
		}
		var keys []string
		for _, t := range c.Reports {
			for _, k := range slices.Concat(t.Parties, t.Vendors) {
				keys = appendNew(keys, k)
			}
		}
		for _, k := range keys {
			named[k]++
		}
	}
	best := ""
	for _, k := range slices.Sorted(maps.Keys(named)) {
		if best == "" || named[k] > named[best] {
			best = k
		}
	}
	return best
}

package link

import (
	"cmp"
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

// RootPair is two cases, and what was said of them.
type RootPair struct {
	A, B     string
	Relation Relation // of A to B
	Verdict  Verdict
}

// RootPairs compares the cases that share a key, by their reports: the verdict
// on two cases is that on the two of their reports that fit best. Pairs without
// anything in common are left out.
func RootPairs(cases []Case) []RootPair {
	cases = inOrder(cases)
	byKey := map[string][]int{}
	for i, c := range cases {
		for _, k := range caseKeys(c) {
			byKey[k] = append(byKey[k], i)
		}
	}
	met := map[[2]int]bool{}
	for _, list := range byKey {
		for n, i := range list {
			for _, j := range list[n+1:] {
				met[[2]int{i, j}] = true
			}
		}
	}
	var out []RootPair
	for _, m := range slices.SortedFunc(maps.Keys(met), func(x, y [2]int) int { return slices.Compare(x[:], y[:]) }) {
		if p := pairCases(&cases[m[0]], &cases[m[1]]); len(p.Verdict.Reasons) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// inOrder are the cases by their numbers, the reports of each by their ids.
func inOrder(cases []Case) []Case {
	out := slices.Clone(cases)
	for i, c := range out {
		out[i].Reports = slices.SortedFunc(slices.Values(c.Reports), func(x, y Traits) int { return cmp.Compare(x.ID, y.ID) })
	}
	slices.SortFunc(out, func(x, y Case) int { return cmp.Compare(x.Number, y.Number) })
	return out
}

// caseKeys are the keys of all reports of a case, each once.
func caseKeys(c Case) []string {
	var out []string
	for _, t := range c.Reports {
		for _, k := range t.Keys() {
			out = appendNew(out, k)
		}
	}
	return out
}

// pairCases compares two cases by their reports. A contractor that one report
// hides does not fit where another report of its case names one, or where the
// cases tell of other days.
func pairCases(x, y *Case) RootPair {
	best, unfit := RootPair{A: x.Number, B: y.Number}, othersNamed(x, y) || othersNamed(y, x) || otherDays(x, y)
	for i := range x.Reports {
		for j := range y.Reports {
			r, v := compareRoot(&x.Reports[i], &y.Reports[j])
			if unfit && fits(v) {
				continue
			}
			if best.Verdict.Answer == "" || rank(v, best.Verdict) > 0 {
				best.Relation, best.Verdict = r, v
			}
		}
	}
	return best
}

// fits tells whether a verdict rests on a contractor that one of the two hides.
func fits(v Verdict) bool {
	return slices.ContainsFunc(v.Reasons, func(r Reason) bool { return r.Code == table[contractorFits].code })
}

// othersNamed tells whether x hides a contractor in one report, and names such
// as y neither names nor is in another.
func othersNamed(x, y *Case) bool {
	var named []string
	hides := false
	for _, t := range x.Reports {
		named, hides = append(named, t.Parties...), hides || t.Masked
	}
	if !hides {
		return false
	}
	for _, t := range y.Reports {
		if share(named, t.Parties) || share(named, t.Vendors) || share(named, t.Organizations) {
			return false
		}
	}
	return len(named) > 0
}

// otherDays tells whether both cases say on which day it happened, and never
// the same.
func otherDays(x, y *Case) bool {
	said := false
	for i := range x.Reports {
		for j := range y.Reports {
			s, t := stretchOf(x.Reports[i].OccurredFrom), stretchOf(y.Reports[j].OccurredFrom)
			if !s.known() || !t.known() || !s.exact() || !t.exact() {
				continue
			}
			if s.gap(t) <= daysBetween {
				return false
			}
			said = true
		}
	}
	return said
}

// daysBetween is how many days two tellers of one event may be apart on when it
// happened: one counts from the intrusion, the other from the damage.
const daysBetween = 7

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

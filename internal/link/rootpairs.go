package link

import (
	"cmp"
	"maps"
	"slices"
)

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
// the same, nor repeat the days of one story.
func otherDays(x, y *Case) bool {
	said := false
	for i := range x.Reports {
		for j := range y.Reports {
			c := rootComparison{comparison: newComparison(&x.Reports[i], &y.Reports[j])}
			if n, _ := c.sharedDays(); n > 1 {
				return false
			}
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

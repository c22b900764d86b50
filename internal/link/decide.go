package link

import (
	"cmp"
	"slices"
)

// Case is a case with the traits of its reports.
type Case struct {
	Number  string
	Reports []Traits
}

// Candidate is a case that a report may belong to, and why.
type Candidate struct {
	Number  string
	Verdict Verdict
}

// Decision says where a report belongs.
type Decision struct {
	Answer  Answer      // Same, New or Ask
	Number  string      // of the case, if Same
	Asked   []Candidate // cases that an editor should look at, the likeliest first
	Reasons []Reason    // why
}

// Decide says to which of the cases that are near a report belongs: what Group
// would do with it and the reports of those cases, each case held together.
func Decide(r Traits, near []Case) Decision {
	candidates, group := weighCases(r, near)
	var joined, asked []Candidate
	for _, c := range candidates {
		switch {
		case slices.Contains(group, c.Number):
			joined = append(joined, c)
		case c.Verdict.Points >= askPoints && !c.Verdict.Apart() && c.Verdict.Answer != Different:
			asked = append(asked, c)
		}
	}
	switch {
	case len(joined) > 0:
		return Decision{Same, joined[0].Number, append(joined[1:], asked...), joined[0].Verdict.Reasons}
	case len(asked) > 0:
		return Decision{Ask, "", asked, asked[0].Verdict.Reasons}
	}
	return Decision{Answer: New, Reasons: whyNew(candidates)}
}

// whyNew is what speaks against the likeliest case.
func whyNew(candidates []Candidate) []Reason {
	if len(candidates) == 0 {
		return nil
	}
	return candidates[0].Verdict.Reasons
}

// weighCases compares a report with every case: the verdict on a case is that
// on the likeliest of its reports. The second result names the cases that Group
// puts it into.
func weighCases(r Traits, near []Case) (candidates []Candidate, joined []string) {
	ids, number := []string{r.ID}, map[string]string{}
	var pairs []Pair
	var ties []Tie
	for _, c := range inOrder(near) {
		best := Candidate{Number: c.Number}
		for _, t := range c.Reports {
			v := compare(&r, &t)
			if best.Verdict.Answer == "" || rank(v, best.Verdict) > 0 {
				best.Verdict = v
			}
			ids, number[t.ID] = append(ids, t.ID), c.Number
			pairs = append(pairs, Pair{r.ID, t.ID, v})
			ties = append(ties, Tie{A: c.Reports[0].ID, B: t.ID})
		}
		if len(c.Reports) > 0 {
			candidates = append(candidates, best)
		}
	}
	slices.SortFunc(candidates, func(x, y Candidate) int {
		return cmp.Or(rank(y.Verdict, x.Verdict), cmp.Compare(x.Number, y.Number))
	})
	for _, id := range groupWith(r.ID, Group(ids, pairs, ties)) {
		if n := number[id]; n != "" && !slices.Contains(joined, n) {
			joined = append(joined, n)
		}
	}
	return candidates, joined
}

// rank orders verdicts by answer, then by points.
func rank(v, w Verdict) int {
	return cmp.Or(cmp.Compare(weight(v.Answer), weight(w.Answer)), cmp.Compare(v.Points, w.Points))
}

func weight(a Answer) int { return slices.Index([]Answer{Different, Ask, Same}, a) }

// groupWith is the group in which a report is.
func groupWith(id string, groups [][]string) []string {
	for _, g := range groups {
		if slices.Contains(g, id) {
			return g
		}
	}
	return nil
}

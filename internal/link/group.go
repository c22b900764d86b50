package link

import (
	"cmp"
	"slices"
)

// Group puts reports together: ties first, then pairs that are the same, the
// strongest first. It never joins what an editor keeps apart, nor two groups of
// which members speak strongly against being one incident; a weak pair joins
// only where nothing speaks against. The groups and their members are sorted,
// and depend on nothing but the reports, pairs and ties: not on their order.
func Group(ids []string, pairs []Pair, ties []Tie) [][]string {
	g := newGroups(ids)
	for _, t := range ties {
		if !t.Apart {
			g.join(t.A, t.B)
		}
	}
	for _, t := range ties {
		if t.Apart {
			g.forbid(t.A, t.B, apart)
		}
	}
	for _, p := range pairs {
		switch {
		case p.Verdict.Apart():
			g.forbid(p.A, p.B, apart)
		case p.Verdict.Answer == Different && p.Verdict.against():
			g.forbid(p.A, p.B, doubtful)
		}
	}
	for _, p := range strongest(pairs) {
		limit := apart
		if p.Verdict.Points < surePoints {
			limit = doubtful
		}
		g.joinUnless(p.A, p.B, limit)
	}
	return g.sorted()
}

// surePoints is from where on a pair may join groups of which other members
// look different, as long as nothing strong stands against it.
const surePoints = 100

// strongest are the pairs that are the same, the strongest first.
func strongest(pairs []Pair) []Pair {
	var out []Pair
	for _, p := range pairs {
		if p.Verdict.Answer == Same {
			if p.A > p.B {
				p.A, p.B = p.B, p.A
			}
			out = append(out, p)
		}
	}
	slices.SortFunc(out, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.Verdict.Points, x.Verdict.Points), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return out
}

// distance is how much stands between two reports.
type distance uint8

const (
	doubtful distance = 1 + iota // they look different
	apart                        // they are kept apart
)

// groups is a set of reports that are being put together.
type groups struct {
	of      map[string]int                 // the group of a report
	members map[int][]string               // the reports of a group
	between map[string]map[string]distance // what stands between reports
}

func newGroups(ids []string) *groups {
	g := &groups{of: map[string]int{}, members: map[int][]string{}, between: map[string]map[string]distance{}}
	for _, id := range ids {
		if _, ok := g.of[id]; !ok {
			n := len(g.of)
			g.of[id], g.members[n] = n, []string{id}
		}
	}
	return g
}

// forbid notes what stands between two reports.
func (g *groups) forbid(a, b string, d distance) {
	for _, p := range [2][2]string{{a, b}, {b, a}} {
		if g.between[p[0]] == nil {
			g.between[p[0]] = map[string]distance{}
		}
		g.between[p[0]][p[1]] = max(g.between[p[0]][p[1]], d)
	}
}

// joinUnless joins the groups of two reports unless so much, or more, stands
// between any of their members.
func (g *groups) joinUnless(a, b string, limit distance) {
	for _, x := range g.members[g.of[a]] {
		for y, d := range g.between[x] {
			if d >= limit && g.together(y, b) {
				return
			}
		}
	}
	g.join(a, b)
}

// together tells whether two reports are in one group.
func (g *groups) together(a, b string) bool {
	x, known := g.of[a]
	y, both := g.of[b]
	return known && both && x == y
}

// join puts the groups of two reports together, if both are known.
func (g *groups) join(a, b string) {
	to, known := g.of[a]
	from, both := g.of[b]
	if !known || !both || to == from {
		return
	}
	for _, id := range g.members[from] {
		g.of[id] = to
	}
	g.members[to] = append(g.members[to], g.members[from]...)
	delete(g.members, from)
}

// sorted are the groups in order.
func (g *groups) sorted() [][]string {
	out := make([][]string, 0, len(g.members))
	for _, m := range g.members {
		slices.Sort(m)
		out = append(out, m)
	}
	slices.SortFunc(out, slices.Compare)
	return out
}

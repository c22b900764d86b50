package rule

import (
	"cmp"
	"slices"
)

// frequency is in how many sentences of the kind that is read, the examples of
// the rules, a word of each list stands.
type frequency []uint32

// count counts the examples of rules.
func (f frequency) count(g glance, rules []*Rule) {
	for _, r := range rules {
		for _, example := range slices.Concat(r.Good, r.Bad) {
			lower := foldLower(example)
			g.look(lower, []Range{{0, len(lower)}})
			for _, list := range g.lists {
				f[list]++
			}
		}
	}
}

// cost guesses how often a need is met.
func (a *asks) cost(n *need) float64 {
	c := 0.0
	if n.words != nil {
		c = 0.3*float64(len(n.words)) + float64(a.count[a.list(n.words)])
	}
	for i, part := range n.parts {
		switch p := a.cost(part); {
		case n.all && i > 0:
			c = min(c, p)
		default:
			c += p
		}
	}
	return c
}

// byCost are the parts of a need, that met least often first.
func (a *asks) byCost(n *need) []*need {
	parts := slices.Clone(n.parts)
	slices.SortStableFunc(parts, func(x, y *need) int { return cmp.Compare(a.cost(x), a.cost(y)) })
	return parts
}

// triggers are lists of words of which one stands wherever the need is met,
// those least frequent.
func (a *asks) triggers(n *need) []int32 {
	switch {
	case n.words != nil:
		return []int32{a.list(n.words)}
	case n.all:
		return a.triggers(a.byCost(n)[0])
	}
	var lists []int32
	for _, part := range n.parts {
		lists = append(lists, a.triggers(part)...)
	}
	return lists
}

package rule

import (
	"cmp"
	"slices"
)

// frequency is in how many sentences of the kind that is read, the examples of
// the rules, a word of each list stands.
type frequency []uint32

// frequency counts the examples of rules.
func (a *asks) frequency(g glance, rules []*Rule) frequency {
	f, lists := make(frequency, len(a.lists)), a.listsOf(g.lexicon.words)
	last, n := make([]int, len(f)), 0 // the example counted last
	for _, r := range rules {
		for _, example := range slices.Concat(r.Good, r.Bad) {
			lower := foldLower(example)
			g.look(lower, []Range{{0, len(lower)}})
			n++
			for _, word := range g.words {
				for _, list := range lists[word] {
					if last[list] < n {
						f[list], last[list] = f[list]+1, n
					}
				}
			}
		}
	}
	return f
}

// listsOf are the lists that each word is in.
func (a *asks) listsOf(words int) [][]int32 {
	of := make([][]int32, words)
	for list := range a.lists {
		for _, word := range a.words.of(list) {
			of[word] = append(of[word], int32(list))
		}
	}
	return of
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

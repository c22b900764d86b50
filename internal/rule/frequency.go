package rule

import (
	"cmp"
	"slices"
)

// frequency is how often each mark stands in sentences of the kind that is
// read: the examples of the rules.
type frequency [marks]uint32

// frequencyIn counts the examples of rules.
func frequencyIn(rules []*Rule) *frequency {
	var count frequency
	var g glance
	for _, r := range rules {
		for _, example := range slices.Concat(r.Good, r.Bad) {
			g.look(foldLower(example))
			for m := range count {
				if g.has(uint16(m)) {
					count[m]++
				}
			}
		}
	}
	return &count
}

// rarest is the one of a word's marks that stands in the fewest sentences: of
// three characters in a row, if it has as many.
func (f *frequency) rarest(word string) uint16 {
	best := markOf(word)
	a, n := decode(word, 0)
	b, m := decode(word, n)
	for at := n + m; at < len(word); at += n {
		var c rune
		c, n = decode(word, at)
		if x := tripleMark(a, b, c); at == n+m || f[x] <= f[best%marks] {
			best = x
		}
		a, b = b, c
	}
	return uint16(best)
}

// cost guesses how often a need is met.
func (f *frequency) cost(n *need) float64 {
	c := 0.0
	for _, w := range n.words {
		c += 0.3 + float64(f[f.rarest(w)])
	}
	for i, part := range n.parts {
		switch p := f.cost(part); {
		case n.all && i > 0:
			c = min(c, p)
		default:
			c += p
		}
	}
	return c
}

// byCost are the parts of a need, that met least often first.
func (f *frequency) byCost(n *need) []*need {
	parts := slices.Clone(n.parts)
	slices.SortStableFunc(parts, func(a, b *need) int { return cmp.Compare(f.cost(a), f.cost(b)) })
	return parts
}

// triggers are words of which one stands wherever the need is met, those least
// frequent.
func (f *frequency) triggers(n *need) []string {
	switch {
	case n.words != nil:
		return n.words
	case n.all:
		return f.triggers(f.byCost(n)[0])
	}
	var words []string
	for _, part := range n.parts {
		words = append(words, f.triggers(part)...)
	}
	return words
}

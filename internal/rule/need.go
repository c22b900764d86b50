package rule

import (
	"cmp"
	"regexp/syntax"
	"slices"
)

// need is what a sentence must have for a pattern to match somewhere in it:
// one of some words, or all or one of several needs. A nil need asks nothing.
type need struct {
	words []string
	all   bool
	parts []*need
}

// needOf works out what a pattern cannot match without.
func needOf(re *syntax.Regexp) *need {
	if words := literalsOf(re); words != nil {
		return needWords(words)
	}
	switch re.Op {
	case syntax.OpCapture, syntax.OpPlus:
		return needOf(re.Sub[0])
	case syntax.OpRepeat:
		if re.Min > 0 {
			return needOf(re.Sub[0])
		}
	case syntax.OpAlternate:
		return needOne(re.Sub)
	case syntax.OpConcat:
		return needAll(re.Sub)
	}
	return nil
}

// needWords is the need for one of some words, none if one of them is empty.
func needWords(words []string) *need {
	if len(words) == 0 || slices.Contains(words, "") {
		return nil
	}
	return &need{words: words}
}

// needOne is the need for what one of the branches needs.
func needOne(subs []*syntax.Regexp) *need {
	one := &need{}
	var words []string
	for _, sub := range subs {
		switch n := needOf(sub); {
		case n == nil:
			return nil
		case n.words != nil:
			words = append(words, n.words...)
		default:
			one.parts = append(one.parts, n)
		}
	}
	if len(words) > 0 {
		one.parts = append(one.parts, &need{words: words})
	}
	return one.simple()
}

// needAll is the need for what all of the parts in a row need; neighbours that
// are exactly known are joined into longer words.
func needAll(subs []*syntax.Regexp) *need {
	all := &need{all: true}
	run := []string{""}
	add := func(n *need) {
		if n != nil {
			all.parts = append(all.parts, n)
		}
	}
	for _, sub := range subs {
		words := literalsOf(sub)
		if joined := cross(run, words); joined != nil {
			run = joined
			continue
		}
		add(needWords(run))
		if run = words; run == nil {
			add(needOf(sub))
			run = []string{""}
		}
	}
	add(needWords(run))
	return all.simple()
}

// simple is the need without a level that has only one part.
func (n *need) simple() *need {
	switch len(n.parts) {
	case 0:
		return nil
	case 1:
		return n.parts[0]
	}
	return n
}

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

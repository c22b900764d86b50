package rule

import "math/bits"

// Patterns are many patterns that are asked for together in short texts: one
// glance at a text tells which of them can match.
type Patterns struct{ set *Set }

// NewPatterns puts patterns together.
func NewPatterns(all []*Pattern) *Patterns {
	var rules []*Rule
	for i, p := range all {
		rules = append(rules, &Rule{order: i, matcher: p.m, needs: p.needs})
	}
	return &Patterns{NewSet(rules)}
}

// In tells of each of the patterns whether it matches somewhere in s.
func (p *Patterns) In(s string) []bool {
	f := p.set.finder()
	f.look(s, []Range{{0, len(s)}})
	found := make([]bool, len(f.rules))
	run := run{s: s}
	run.seen, run.spots = f.glance.of(0)
	for k, word := range f.held {
		for ; word != 0; word &= word - 1 {
			r := k*64 + bits.TrailingZeros64(word)
			m := &p.set.heads[r]
			run.program = m.program
			_, _, found[r] = m.findIn(&run, 0)
			f.rules[r] = 0
		}
		f.held[k] = 0
	}
	p.set.finders.Put(f)
	return found
}

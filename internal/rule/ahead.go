package rule

import "unicode/utf8"

// ahead is what every match from a node on has within some bytes, if it does not end the
// text there; nil if that is unknown: in [^、]{1,9}(に|へ) one of the particles.
type ahead struct {
	all    []begin
	within int
}

// maxWithin is how many bytes from where a match begins is looked for what it has ahead.
const maxWithin = 100

// ahead works out what the matches from a node on have ahead.
func (b *begins) ahead(n *node) ahead {
	if n == nil || n.op == opLoop || n.op == opDone {
		return ahead{}
	}
	if all := b.of(n); all != nil {
		return ahead{all, 0}
	}
	if _, done := b.far[n]; !done {
		b.far[n] = b.findAhead(n)
	}
	return b.far[n]
}

func (b *begins) findAhead(n *node) ahead {
	within := 0
	switch n.op {
	case opEither:
		return b.aheadOf(n.fork)
	case opClass:
		within = int(n.max) * utf8.UTFMax
	}
	next := b.ahead(n.next)
	if within < 0 || next.within+within > maxWithin {
		return ahead{}
	}
	return ahead{next.all, next.within + within}
}

// aheadOf joins what the branches have ahead.
func (b *begins) aheadOf(fork []*node) ahead {
	joined := ahead{all: []begin{}}
	for _, n := range fork {
		one := b.ahead(n)
		if one.all == nil {
			return ahead{}
		}
		joined.all, joined.within = append(joined.all, one.all...), max(joined.within, one.within)
	}
	return joined
}

package rule

import "strings"

// run is one attempt to match at one place.
type run struct {
	s    string
	left int // steps left
}

// from is where the match ends that goes on with n at i, -1 if there is none.
// The first way to match counts, as in Perl.
func (r *run) from(n *node, i int) int {
	for {
		if r.left--; r.left < 0 {
			return -1
		}
		switch n.op {
		case opDone:
			return i
		case opText:
			if !strings.HasPrefix(r.s[i:], n.text) {
				return -1
			}
			i += len(n.text)
		case opClass:
			if n.min != 1 || n.max != 1 {
				return r.repeat(n, i)
			}
			c, size := decode(r.s, i)
			if i >= len(r.s) || !in(n.class, c) {
				return -1
			}
			i += size
		case opWords:
			return r.words(n, i)
		case opEither:
			return r.either(n, i)
		case opLoop:
			return r.loop(n, i)
		default:
			if !r.holds(n.op, i) {
				return -1
			}
		}
		n = n.next
	}
}

func (r *run) words(n *node, i int) int {
	if i >= len(r.s) {
		return -1
	}
	for _, w := range n.set.at(r.s, i) {
		if strings.HasPrefix(r.s[i:], w) {
			if end := r.from(n.next, i+len(w)); end >= 0 {
				return end
			}
		}
	}
	return -1
}

func (r *run) either(n *node, i int) int {
	branches := n.branches
	if n.by != nil && i < len(r.s) {
		branches = n.by.branches(r.s, i)
	}
	for _, b := range branches {
		if end := r.from(b, i); end >= 0 {
			return end
		}
	}
	return -1
}

// loop takes the body once more, or goes on; a body that matches nothing ends
// the budget instead of the program.
func (r *run) loop(n *node, i int) int {
	if n.lazy {
		if end := r.from(n.next, i); end >= 0 {
			return end
		}
		return r.from(n.branches[0], i)
	}
	if end := r.from(n.branches[0], i); end >= 0 {
		return end
	}
	return r.from(n.next, i)
}

// repeat matches a repeated class: lazily from the fewest characters up, else
// from the most down.
func (r *run) repeat(n *node, i int) int {
	count := 0
	for count < n.min {
		c, size := decode(r.s, i)
		if i >= len(r.s) || !in(n.class, c) {
			return -1
		}
		i, count = i+size, count+1
	}
	if n.lazy {
		return r.fewest(n, i, count)
	}
	return r.most(n, i, count)
}

func (r *run) fewest(n *node, i, count int) int {
	for {
		if n.next.first.may(r.s, i) {
			if end := r.from(n.next, i); end >= 0 {
				return end
			}
		}
		c, size := decode(r.s, i)
		if r.left--; count == n.max || i >= len(r.s) || !in(n.class, c) || r.left < 0 {
			return -1
		}
		i, count = i+size, count+1
	}
}

func (r *run) most(n *node, i, count int) int {
	if c, size := decode(r.s, i); count != n.max && i < len(r.s) && in(n.class, c) && r.left > 0 {
		r.left--
		if end := r.most(n, i+size, count+1); end >= 0 {
			return end
		}
	}
	return r.from(n.next, i)
}

// holds tells whether a condition that takes no characters is met at i.
func (r *run) holds(o op, i int) bool {
	switch o {
	case opBegin:
		return i == 0
	case opEnd:
		return i == len(r.s)
	}
	border := wordAt(r.s, i-1) != wordAt(r.s, i)
	return border == (o == opBorder)
}

func wordAt(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	c := s[i]
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
}

// in tells whether a class, pairs of first and last, has the character.
func in(class []rune, c rune) bool {
	if len(class) > 16 {
		return inMany(class, c)
	}
	for i := 0; i < len(class); i += 2 {
		if c >= class[i] && c <= class[i+1] {
			return true
		}
	}
	return false
}

func inMany(class []rune, c rune) bool {
	lo, hi := 0, len(class)/2
	for lo < hi {
		mid := (lo + hi) / 2
		switch {
		case c < class[2*mid]:
			hi = mid
		case c > class[2*mid+1]:
			lo = mid + 1
		default:
			return true
		}
	}
	return false
}

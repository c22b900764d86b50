package rule

import "strings"

// run is one attempt to match at one place.
type run struct {
	s    string
	row  []seen // its characters, if a glance was taken
	seen []here // the same by their place
	left int    // steps left
}

// char is the mark of the character at i.
func (r *run) char(i int) mark {
	if r.seen != nil {
		return r.seen[i].char
	}
	a, _ := decode(r.s, i)
	return charMark(a)
}

// pair is the mark of the character at i and the one behind it.
func (r *run) pair(i int) mark {
	if r.seen != nil {
		return r.seen[i].pair
	}
	a, n := decode(r.s, i)
	b, _ := decode(r.s, i+n)
	return pairMark(a, b)
}

// may tells whether a match that goes on with n can do so at i.
func (r *run) may(n *node, i int) bool {
	switch {
	case n.op == opText && r.seen == nil:
		return strings.HasPrefix(r.s[i:], n.text)
	case n.op == opText:
		return i < len(r.s) && (n.mark == r.seen[i].pair || n.mark == r.seen[i].char)
	case n.first == nil:
		return true
	case i >= len(r.s):
		return false
	}
	return n.first.hasFirst(bucketAt(r.s, i)) && n.first.has(r.char(i), r.pair(i))
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
			if i >= len(r.s) || !n.class.has(c) {
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
	words := n.set.at(bucketAt(r.s, i))
	if len(words) == 0 {
		return -1
	}
	char, pair := r.char(i), r.pair(i)
	for _, w := range words {
		if (w.mark == pair || w.mark == char) && strings.HasPrefix(r.s[i:], n.set.text[w.from:w.to]) {
			if end := r.from(n.next, i+int(w.to-w.from)); end >= 0 {
				return end
			}
		}
	}
	return -1
}

func (r *run) either(n *node, i int) int {
	branches := n.fork.all
	if i < len(r.s) {
		branches = n.fork.at(bucketAt(r.s, i))
	}
	for _, b := range branches {
		if !r.may(b, i) {
			continue
		}
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
		return r.from(n.fork.all[0], i)
	}
	if end := r.from(n.fork.all[0], i); end >= 0 {
		return end
	}
	return r.from(n.next, i)
}

// repeat matches a repeated class: lazily from the fewest characters up, else
// from the most down.
func (r *run) repeat(n *node, i int) int {
	count := 0
	for count < int(n.min) {
		c, size := decode(r.s, i)
		if i >= len(r.s) || !n.class.has(c) {
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
		if r.may(n.next, i) {
			if end := r.from(n.next, i); end >= 0 {
				return end
			}
		}
		c, size := decode(r.s, i)
		if r.left--; count == int(n.max) || i >= len(r.s) || !n.class.has(c) || r.left < 0 {
			return -1
		}
		i, count = i+size, count+1
	}
}

func (r *run) most(n *node, i, count int) int {
	if c, size := decode(r.s, i); count != int(n.max) && i < len(r.s) && n.class.has(c) && r.left > 0 {
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

// has tells whether the class has the character.
func (k *class) has(c rune) bool {
	if len(k.ranges) > 16 {
		return k.amongMany(c)
	}
	for i := 0; i < len(k.ranges); i += 2 {
		if c >= k.ranges[i] && c <= k.ranges[i+1] {
			return true
		}
	}
	return false
}

func (k *class) amongMany(c rune) bool {
	lo, hi := 0, len(k.ranges)/2
	for lo < hi {
		mid := (lo + hi) / 2
		switch {
		case c < k.ranges[2*mid]:
			hi = mid
		case c > k.ranges[2*mid+1]:
			lo = mid + 1
		default:
			return true
		}
	}
	return false
}

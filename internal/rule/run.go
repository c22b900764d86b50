package rule

import "unicode/utf8"

// run is one attempt to match at one place.
type run struct {
	*program
	s     string
	seen  []here  // what begins at each of its bytes, if a glance was taken
	spots []spots // and where what begins
	left  int     // steps left
}

// here is what begins at i.
func (r *run) here(i int) here {
	if r.seen != nil {
		return r.seen[i]
	}
	return hereAt(r.s, i)
}

// hereAt is what begins at a place of a text.
func hereAt(s string, i int) here {
	if i+5 < len(s) && s[i]>>4 == 0xE && s[i+3]>>4 == 0xE { // as nearly always
		a, b := wide(s[i:i+3]), wide(s[i+3:i+6])
		return here{charMark(a), pairMark(a, b)}
	}
	a, n := decode(s, i)
	b, _ := decode(s, i+n)
	return here{charMark(a), pairMark(a, b)}
}

// wide is the character of three bytes.
func wide(s string) rune {
	return rune(s[0])<<12 ^ rune(s[1])<<6 ^ rune(s[2]) ^ (0xE0<<12 ^ 0x80<<6 ^ 0x80)
}

// may tells whether a match that goes on with n can do so at i.
func (r *run) may(n *step, i int) bool {
	switch {
	case i >= len(r.s) || n.first == 0:
		return true
	case !r.firsts[n.first].has(byteAt(r.s, i)):
		return false
	case r.seen == nil && (n.op == opText || n.op == opWords):
		return true // they look for themselves
	}
	return r.begins(&r.starts[n.first], r.here(i))
}

// from is where the match ends that goes on with step id at i, -1 if there is
// none. The first way to match counts, as in Perl.
func (r *run) from(id int32, i int) int {
	for {
		if r.left--; r.left < 0 {
			return -1
		}
		n := &r.steps[id]
		switch n.op {
		case opDone:
			return i
		case opText:
			if !r.standsAt(r.s, i, n.arg, n.size) {
				return -1
			}
			i += int(n.size)
		case opClass:
			if n.min != 1 || n.max != 1 {
				return r.repeat(n, i)
			}
			size := r.classes[n.arg].takes(r.s, i)
			if size == 0 {
				return -1
			}
			i += size
		case opWords:
			return r.oneOf(n, i)
		case opEither:
			return r.either(n, i)
		case opLoop:
			return r.loop(n, i)
		default:
			if !r.holds(n.op, i) {
				return -1
			}
		}
		id = n.next
	}
}

func (r *run) oneOf(n *step, i int) int {
	if i >= len(r.s) {
		return -1
	}
	from, to := r.at(&r.lists[n.arg], bucketAt(r.s, i))
	if from == to {
		return -1
	}
	here := r.here(i)
	for k, m := range r.marks[from:to] {
		if m != here.pair && m != here.char {
			continue
		}
		if w := r.words[int(from)+k]; r.standsAt(r.s, i, w.at, w.size) {
			if end := r.from(n.next, i+int(w.size)); end >= 0 {
				return end
			}
		}
	}
	return -1
}

func (r *run) either(n *step, i int) int {
	here := uint64(0)
	if i < len(r.s) {
		here = 1 << bucketAt(r.s, i)
	}
	for _, b := range r.fork(n) {
		if b.buckets&here != here || !r.mayTake(&b, i) {
			continue
		}
		if end := r.from(b.step, i); end >= 0 {
			return end
		}
	}
	return -1
}

// mayTake is may for a branch.
func (r *run) mayTake(b *branch, i int) bool {
	if b.mark != 0 && r.seen != nil {
		return i < len(r.s) && (b.mark == r.seen[i].pair || b.mark == r.seen[i].char)
	}
	return r.may(&r.steps[b.step], i)
}

// loop takes the body once more, or goes on; a body that matches nothing ends
// the budget instead of the program.
func (r *run) loop(n *step, i int) int {
	one, other := r.fork(n)[0].step, n.next
	if n.lazy {
		one, other = other, one
	}
	if end := r.from(one, i); end >= 0 {
		return end
	}
	return r.from(other, i)
}

// repeat matches a repeated class: lazily from the fewest characters up, else
// from the most down.
func (r *run) repeat(n *step, i int) int {
	class, count := &r.classes[n.arg], 0
	for count < int(n.min) {
		size := class.takes(r.s, i)
		if size == 0 {
			return -1
		}
		i, count = i+size, count+1
	}
	if n.lazy {
		return r.fewest(n, class, i, count)
	}
	return r.most(n, class, i, count)
}

func (r *run) fewest(n *step, class *class, i, count int) int {
	next := &r.steps[n.next]
	firsts := &r.firsts[next.first]
	for {
		if i >= len(r.s) || firsts.has(byteAt(r.s, i)) && r.may(next, i) {
			if end := r.from(n.next, i); end >= 0 {
				return end
			}
		}
		size := class.takes(r.s, i)
		if r.left--; count == int(n.max) || size == 0 || r.left < 0 {
			return -1
		}
		i, count = i+size, count+1
	}
}

func (r *run) most(n *step, class *class, i, count int) int {
	least, most := i, r.left
	if n.max >= 0 {
		most = min(most, int(n.max)-count)
	}
	i, count = class.run(r.s, i, most)
	r.left -= count
	next := &r.steps[n.next]
	for firsts := &r.firsts[next.first]; ; i = lastStart(r.s, i) {
		if i >= len(r.s) || firsts.has(byteAt(r.s, i)) && r.may(next, i) {
			if end := r.from(n.next, i); end >= 0 {
				return end
			}
		}
		if i <= least {
			return -1
		}
	}
}

// lastStart is where the character begins that ends before i.
func lastStart(s string, i int) int {
	if i > 2 && s[i-1] >= 0x80 && s[i-3]>>4 == 0xE {
		return i - 3
	}
	for i--; i > 0 && !utf8.RuneStart(s[i]); i-- {
	}
	return i
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

package rule

import "math/bits"

// matcher is a compiled pattern. Go's regexp runs every pattern in linear time
// whatever it is, and pays for it: on sentences of a hundred characters it is
// several times slower than this plain backtracking over the same syntax tree,
// and a second slower to compile. Time stays bounded by a budget of steps.
type matcher struct {
	program *program
	start   int32  // step
	first   int32  // what it can begin with behind the beginning of the text; anything if 0
	ahead   int32  // if so, what begins within a few bytes of where it begins; unknown if 0
	within  int32  // within how many
	reach   int32  // how many bytes before the end a match begins at most; -1 if anywhere
	ends    int32  // which of the program's ends a text must have then; any if 0
	begin   bool   // it begins where the text does
	early   bool   // there it can begin with something else
	buckets uint64 // of the characters that it can begin with
}

// budget is how many steps one attempt may take; a pattern that needs more at
// some place does not match there.
const budget = 20000

type op uint8

const (
	opDone   op = iota
	opText      // text, then next
	opClass     // between min and max characters of a class, then next
	opWords     // one of set, then next
	opEither    // one of fork; each goes on to what follows by itself
	opLoop      // fork.all[0] any number of times, then next
	opBegin     // at the start of the sentence
	opEnd       // at its end
	opBorder    // at a border of an ASCII word
	opInside    // not at one
)

// node is one step of a pattern that is being compiled, linked to what comes
// after it.
type node struct {
	op       op
	lazy     bool
	min, max int16
	arg      int32 // which class or list
	first    int32 // which starts
	text     string
	next     *node
	fork     []*node
}

// find returns the first match in s. It is a call, so that what calls it stays
// short enough to be inlined, and its answer needs no allocation.
//
//go:noinline
func (m *matcher) find(s string) (start, end int, ok bool) { return m.findFrom(s, 0) }

// findFrom returns the first match in s at or after from.
func (m *matcher) findFrom(s string, from int) (start, end int, ok bool) {
	return m.findIn(&run{program: m.program, s: s}, from)
}

// findIn is find in the text of a run.
func (m *matcher) findIn(r *run, from int) (start, end int, ok bool) {
	if m.reach >= 0 {
		if m.ends > 0 && !r.ends[m.ends].has(lastByte(r.s)) {
			return 0, 0, false
		}
		from = max(from, len(r.s)-int(m.reach))
	}
	if from == 0 && (m.begin || m.early) {
		if end, ok := m.atBegin(r); ok {
			return 0, end, true
		}
	}
	switch {
	case m.begin:
		return 0, 0, false
	case m.first == 0:
		return m.findAnywhere(r, from)
	case r.seen != nil:
		return m.findSeen(r, from)
	}
	return m.findUnseen(r, from)
}

// atBegin is at for the beginning of the text.
func (m *matcher) atBegin(r *run) (end int, ok bool) {
	if m.buckets != ^uint64(0) && (r.s == "" || m.buckets>>bucketAt(r.s, 0)&1 == 0) || !r.may(&r.steps[m.start], 0) {
		return 0, false
	}
	return m.at(r, 0)
}

// findAnywhere is findIn for a pattern that can begin with anything. Behind the beginning
// of the text it passes over places that are far from what a match has ahead.
func (m *matcher) findAnywhere(r *run, from int) (start, end int, ok bool) {
	ahead := 0
	for at := from; at <= len(r.s); at++ {
		if at < len(r.s) && r.s[at]&0xC0 == 0x80 {
			continue
		}
		if m.ahead > 0 && at > 0 {
			if ahead < at {
				ahead = r.next(m.ahead, at)
			}
			if far := ahead - int(m.within); far > at {
				at = far - 1
				continue
			}
		}
		if end, ok := m.at(r, at); ok {
			return at, end, true
		}
	}
	return 0, 0, false
}

// findUnseen is findSeen where no glance was taken.
func (m *matcher) findUnseen(r *run, from int) (start, end int, ok bool) {
	for at := r.next(m.first, from); at < len(r.s); at = r.next(m.first, at+1) {
		if end, ok := m.at(r, at); ok {
			return at, end, true
		}
	}
	return 0, 0, false
}

// next is the first place from one on where one of a set of starts is, the end of the text
// if none: the last byte of a character passes over most places before it is looked at with
// the one behind it.
func (r *run) next(of int32, at int) int {
	s, first, lasts := r.s, &r.starts[of], &r.firsts[of]
	for at < len(s) {
		last, size := s[at], 1
		switch c := s[at]; {
		case c < 0x80:
		case c&0xF0 == 0xE0 && at+2 < len(s):
			last, size = s[at+1]<<6|s[at+2]&0x3F, 3
		case c < 0xC0: // in the middle of a character
			at++
			continue
		default:
			var char rune
			char, size = decode(s, at)
			last = byte(char)
		}
		if lasts.has(last) && r.begins(first, r.here(at)) {
			return at
		}
		at += size
	}
	return len(s)
}

// findSeen is findIn at the places where the glance shows that a match can
// begin.
func (m *matcher) findSeen(r *run, from int) (start, end int, ok bool) {
	first := &r.starts[m.first]
	for k := from / 64; k < len(r.spots); k++ {
		for spots := r.spots[k].of(first.first) &^ before(from-64*k); spots != 0; spots &= spots - 1 {
			at := 64*k + bits.TrailingZeros64(spots)
			if !r.begins(first, r.seen[at]) {
				continue
			}
			if end, ok := m.at(r, at); ok {
				return at, end, true
			}
		}
	}
	return 0, 0, false
}

// before are the first n bits, all that are none if n is less.
func before(n int) uint64 {
	if n <= 0 {
		return 0
	}
	return 1<<n - 1
}

// at returns where the match that begins at i ends. A match of nothing is none.
func (m *matcher) at(r *run, i int) (end int, ok bool) {
	r.left = budget
	end = r.from(m.start, i)
	return end, end > i
}

package rule

import "slices"

// lexicon finds all words that rules need in one pass over a text, and tells
// of which lists each is. It is a trie in one hash table: an Aho-Corasick
// automaton of tens of thousands of Japanese words has a dense table that
// leaves the cache. Filters by what stands at a place turn most places away
// before the table is asked.
type lexicon struct {
	alone [marks / 64]uint64 // marks of words of one character
	pairs [marks / 64]uint64 // marks that longer words begin with
	steps []uint64           // open addressing: state, character, and the state they lead to
	from  []int32            // where the lists of each word begin
	lists []uint16
}

// A state is the only character before, or behind those the number of a node;
// the first nodes are the words.
const (
	nodeBits = 21
	words0   = 1 << 16         // the state of word 0
	start    = 1<<nodeBits - 1 // before the only character of a word
)

// maxWord is how many characters of a word are looked at: longer ones are no
// rarer.
const maxWord = 4

// newLexicon makes the lexicon of some lists of words.
func newLexicon(all [][]string) *lexicon {
	lists := map[string][]uint16{}
	var words []string
	for n, list := range all {
		for _, w := range list {
			if lists[w] == nil {
				words = append(words, w)
			}
			lists[w] = append(lists[w], uint16(n))
		}
	}
	x := &lexicon{from: []int32{0}}
	for _, w := range words {
		x.lists = append(x.lists, lists[w]...)
		x.from = append(x.from, int32(len(x.lists)))
	}
	x.grow(words)
	return x
}

// grow makes the steps to all words.
func (x *lexicon) grow(words []string) {
	states := map[string]int{}
	for n, w := range words {
		states[w] = words0 + n
	}
	steps := map[uint64]int{}
	for _, w := range words {
		x.filter(w)
		state := -1
		for at := 0; at < len(w); {
			r, n := decode(w, at)
			if at += n; state < 0 && at < len(w) {
				state = int(uint16(r))
				continue
			}
			if _, ok := states[w[:at]]; !ok {
				states[w[:at]] = words0 + len(states)
			}
			if state < 0 {
				state = start
			}
			steps[stepOf(state, r)] = states[w[:at]]
			state = states[w[:at]]
		}
	}
	x.pack(steps)
}

// filter lets the places pass at which a word may stand.
func (x *lexicon) filter(word string) {
	if m := markOf(word); m&alone != 0 {
		m %= marks
		x.alone[m>>6] |= 1 << (m & 63)
	} else {
		x.pairs[m>>6] |= 1 << (m & 63)
	}
}

func stepOf(state int, r rune) uint64 { return uint64(state)<<nodeBits | uint64(r) }

// pack puts the steps into the table.
func (x *lexicon) pack(steps map[uint64]int) {
	size := 64
	for size < 2*len(steps) {
		size *= 2
	}
	x.steps = make([]uint64, size)
	for step, to := range steps {
		i := x.slot(step)
		for x.steps[i] != 0 {
			i = (i + 1) % len(x.steps)
		}
		x.steps[i] = step<<nodeBits | uint64(to)
	}
}

func (x *lexicon) slot(step uint64) int {
	return int(step*0x9E3779B97F4A7C15>>32) & (len(x.steps) - 1)
}

// step is the state after a character, 0 if no word goes on so.
func (x *lexicon) step(state int, r rune) int {
	step := stepOf(state, r)
	for i := x.slot(step); x.steps[i] != 0; i = (i + 1) & (len(x.steps) - 1) {
		if x.steps[i]>>nodeBits == step {
			return int(x.steps[i] & (1<<nodeBits - 1))
		}
	}
	return 0
}

// mayBegin tells whether a word may begin with a character and the one behind
// it.
func (x *lexicon) mayBegin(at here) bool { return x.pairs[at.pair>>6]>>(at.pair&63)&1 != 0 }

// standsAlone tells whether a character may be a word.
func (x *lexicon) standsAlone(at here) bool {
	m := at.char % marks
	return x.alone[m>>6]>>(m&63)&1 != 0
}

// of are the lists of a word.
func (x *lexicon) of(word int32) []uint16 { return x.lists[x.from[word]:x.from[word+1]] }

// words is how many there are.
func (x *lexicon) words() int { return len(x.from) - 1 }

// fewest are the words of a list without those in which another stands, and
// without what of them is not looked at.
func fewest(words []string) []string {
	in := map[string]bool{}
	var all []string
	for _, w := range words {
		if w = beginning(w); !in[w] {
			all, in[w] = append(all, w), true
		}
	}
	all = slices.DeleteFunc(all, func(w string) bool { return hasShorter(w, in) })
	slices.Sort(all)
	return all
}

// beginning is as much of a word as is looked at.
func beginning(word string) string {
	n := 0
	for i := range word {
		if n++; n > maxWord {
			return word[:i]
		}
	}
	return word
}

// hasShorter tells whether another of the words stands in one.
func hasShorter(word string, in map[string]bool) bool {
	for i := range word {
		for k := range word[i:] {
			if k > 0 && in[word[i:i+k]] {
				return true
			}
		}
		if i > 0 && in[word[i:]] {
			return true
		}
	}
	return false
}

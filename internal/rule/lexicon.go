package rule

import "slices"

// lexicon finds all words that rules need in one pass over a text, by their
// numbers. It is a trie in one hash table: an Aho-Corasick
// automaton of tens of thousands of Japanese words has a dense table that
// leaves the cache. Filters by what stands at a place turn most places away
// before the table is asked.
type lexicon struct {
	alone [1 << 16]uint16    // of each character the number of the word that it is, plus 1
	pairs [marks / 64]uint64 // marks that longer words begin with
	steps []uint64           // open addressing: state, character, and the state they lead to
	words int                // how many there are
}

// A state is the only character before, or behind those the number of a node;
// the first nodes are the words. Its last bit tells whether a word goes on there.
const (
	stateBits = 21
	words0    = 1 << 17 // the state of word 0
	goesOn    = 1
)

// maxWord is how many characters of a word are looked at: longer ones are no
// rarer.
const maxWord = 4

// newLexicon makes the lexicon of some lists of words, and tells of which words
// each list is.
func newLexicon(all [][]string) (*lexicon, rows[uint16]) {
	number := map[string]uint16{}
	var words []string
	for _, list := range longestFirst(all) {
		for _, w := range list {
			if _, ok := number[w]; !ok {
				number[w] = uint16(len(words))
				words = append(words, w)
			}
		}
	}
	of := make([][]uint16, len(all))
	for n, list := range all {
		for _, w := range list {
			of[n] = append(of[n], number[w])
		}
	}
	x := &lexicon{words: len(words)}
	x.grow(words)
	return x, pack(of)
}

// longestFirst are lists in the order of their length, so that most words of a list have
// numbers in a row.
func longestFirst(all [][]string) [][]string {
	return slices.SortedStableFunc(slices.Values(all), func(a, b []string) int { return len(b) - len(a) })
}

// grow makes the steps to all words.
func (x *lexicon) grow(words []string) {
	states, further := map[string]int{}, map[int]int{}
	for n, w := range words {
		states[w] = words0 + 2*n
	}
	steps := map[uint64]int{}
	for n, w := range words {
		first, at := decode(w, 0)
		if at == len(w) {
			x.alone[uint16(first)] = uint16(n + 1)
			continue
		}
		m := markOf(w)
		x.pairs[m>>6] |= 1 << (m & 63)
		for state := firstState(first); at < len(w); {
			r, size := decode(w, at)
			at += size
			if _, ok := states[w[:at]]; !ok {
				states[w[:at]] = words0 + 2*len(states)
			}
			further[state] = goesOn
			steps[stepOf(state, r)] = states[w[:at]]
			state = states[w[:at]]
		}
	}
	for step, to := range steps {
		steps[step] = to | further[to]
	}
	x.pack(steps)
}

// firstState is the state behind the first character.
func firstState(r rune) int { return int(uint16(r)) << 1 }

func stepOf(state int, r rune) uint64 { return uint64(state&^goesOn)<<stateBits | uint64(r) }

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
		x.steps[i] = step<<stateBits | uint64(to)
	}
}

func (x *lexicon) slot(step uint64) int {
	return int(step*0x9E3779B97F4A7C15>>32) & (len(x.steps) - 1)
}

// step is the state after a character, 0 if no word goes on so.
func (x *lexicon) step(state int, r rune) int {
	step := stepOf(state, r)
	for i := x.slot(step); x.steps[i] != 0; i = (i + 1) & (len(x.steps) - 1) {
		if x.steps[i]>>stateBits == step {
			return int(x.steps[i] & (1<<stateBits - 1))
		}
	}
	return 0
}

// found are the words that begin at a place and have more than one character.
type found struct {
	words [maxWord]int
	n     int
}

// longer finds the words that begin with two characters and go on at a place of a text.
func (x *lexicon) longer(s string, at int, first, next rune) (f found) {
	state := x.step(firstState(first), next)
	for state != 0 {
		if word := (state - words0) >> 1; word < x.words {
			f.words[f.n] = word
			f.n++
		}
		if state&goesOn == 0 || at >= len(s) {
			break
		}
		r, n := decode(s, at)
		state, at = x.step(state, r), at+n
	}
	return f
}

// mayBegin tells whether a word may begin with a character and the one behind
// it.
func (x *lexicon) mayBegin(at here) bool { return x.pairs[at.pair>>6]>>(at.pair&63)&1 != 0 }

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

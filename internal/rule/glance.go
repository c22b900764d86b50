package rule

import (
	"maps"
	"math/bits"
	"slices"
)

// A glance at the sentences of a batch is all that most patterns get: in which
// of them each word stands that patterns need, and by hash, what stands at each
// place. Nearly every pattern needs words that are not there.
type glance struct {
	lexicon *lexicon
	stands  []sentences // in which each word does
	any     []uint64    // bits: the words that stand in any
	words   []int32     // the same words
	place   []here      // what begins at each byte of the sentences
	spots   []spots     // of each stretch of them
	from    [batch + 1]struct{ place, spots int }
}

// spots tell of a stretch of 64 bytes of a sentence which buckets its characters
// are of, and where in it those of each begin.
type spots struct {
	any uint64
	at  [buckets]uint64
}

// add takes down that a character begins at a place of the stretch.
func (s *spots) add(r rune, at int) {
	bucket := uint32(r) % buckets
	s.any |= 1 << bucket
	s.at[bucket] |= 1 << (at % 64)
}

// of are the spots of all buckets of a set.
func (s *spots) of(set uint64) uint64 {
	at := uint64(0)
	for set &= s.any; set != 0; set &= set - 1 {
		at |= s.at[bits.TrailingZeros64(set)]
	}
	return at
}

// here is the mark of a character, and of it and the one behind it.
type here struct{ char, pair mark }

// mark is the hash of a character, or of two in a row, by which a word is looked
// for.
type mark uint32

const (
	marks = 1 << 16 // how many hashes there are
	alone = 1 << 16 // set if the mark is of a single character
	above = 17      // from this bit on a mark of a character has its last byte
)

func pairMark(a, b rune) mark { return mark((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> 16) }

func charMark(r rune) mark {
	return mark(uint32(r)*0xC2B2AE35>>16) | alone | mark(uint8(r))<<above
}

// markOf is that of the first two characters of a word, or of its only one.
func markOf(word string) mark {
	a, n := decode(word, 0)
	if n >= len(word) {
		return charMark(a)
	}
	b, _ := decode(word, n)
	return pairMark(a, b)
}

// newGlance is for sentences in which the words of a lexicon are looked for.
func newGlance(x *lexicon) glance {
	return glance{lexicon: x, stands: make([]sentences, x.words), any: make([]uint64, x.words/64+1)}
}

// look takes the glance at the sentences of a batch.
func (g *glance) look(text string, all []Range) {
	for _, word := range g.words {
		g.stands[word], g.any[word/64] = 0, 0
	}
	g.words = g.words[:0]
	at := &g.from[0]
	for k, s := range all {
		size := s.End - s.Start
		g.from[k+1].place, g.from[k+1].spots = at.place+size, at.spots+(size+63)/64
		at = &g.from[k+1]
	}
	if len(g.place) < at.place || len(g.spots) < at.spots {
		g.place, g.spots = make([]here, 2*at.place), make([]spots, 2*at.spots)
	}
	clear(g.spots[:at.spots])
	for k, s := range all {
		g.sentence(text[s.Start:s.End], k)
	}
}

// sentence looks at sentence k.
func (g *glance) sentence(s string, k int) {
	place, spots := g.of(k)
	one := sentences(1) << k
	next, n := decode(s, 0)
	for at := 0; at < len(s); {
		r, size := next, n
		next, n = decode(s, at+size)
		place[at] = here{charMark(r), pairMark(r, next)}
		spots[at/64].add(r, at)
		if word := int(g.lexicon.alone[uint16(r)]); word > 0 {
			g.meet(word-1, one)
		}
		if g.lexicon.mayBegin(place[at]) {
			f := g.lexicon.longer(s, at+size+n, r, next)
			for _, word := range f.words[:f.n] {
				g.meet(word, one)
			}
		}
		at += size
	}
}

// meet takes down that a word stands in a sentence.
func (g *glance) meet(word int, one sentences) {
	if g.stands[word] == 0 {
		g.words = append(g.words, int32(word))
		g.any[word/64] |= 1 << (word % 64)
	}
	g.stands[word] |= one
}

// among are some of 64 words with numbers in a row.
type among struct {
	row  int
	bits uint64
}

// amongOf are the words of each of n lists.
func amongOf(words rows[uint16], n int) rows[among] {
	lists := make([][]among, n)
	for k := range lists {
		in := map[int]uint64{}
		for _, word := range words.of(k) {
			in[int(word)/64] |= 1 << (word % 64)
		}
		for _, row := range slices.Sorted(maps.Keys(in)) {
			lists[k] = append(lists[k], among{row, in[row]})
		}
	}
	return pack(lists)
}

// have are those of some sentences in which one of some words stands.
func (g *glance) have(words []among, in sentences) sentences {
	found := sentences(0)
	for _, some := range words {
		for left := g.any[some.row] & some.bits; left != 0; left &= left - 1 { // nearly always none
			if found |= g.stands[64*some.row+bits.TrailingZeros64(left)] & in; found == in {
				return found
			}
		}
	}
	return found
}

// of is what was seen of sentence k.
func (g *glance) of(k int) ([]here, []spots) {
	from, to := &g.from[k], &g.from[k+1]
	return g.place[from.place:to.place], g.spots[from.spots:to.spots]
}

package rule

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Index finds, in one pass over a text, every place where one of many literals
// stands. It is no Aho-Corasick automaton: with thousands of Japanese literals
// its dense table leaves the cache. Here a bit filter over
// pairs of characters, 8 KB, turns almost every place away; what passes is
// looked up by its first two characters and compared.
type Index struct {
	words  map[string][]int32 // until Build
	slots  []slot             // open addressing by the first two characters
	single map[rune][]int32
	filter [1 << 10]uint64
	first  [1 << 10]uint64 // bit set of the low 16 bits of single characters
}

// slot holds the literals that begin with one pair of characters.
type slot struct {
	pair  uint64
	words []literal // by their third and later bytes
}

type literal struct {
	rest  string // behind the first two characters
	rules []int32
}

// Add makes word a literal that belongs to rule.
func (x *Index) Add(word string, rule int32) {
	if x.words == nil {
		x.words = map[string][]int32{}
	}
	if !slices.Contains(x.words[word], rule) {
		x.words[word] = append(x.words[word], rule)
	}
}

// Build prepares the index once all literals are known.
func (x *Index) Build() {
	pairs := map[uint64][]literal{}
	x.single = map[rune][]int32{}
	for word, rules := range x.words {
		a, n := utf8.DecodeRuneInString(word)
		b, m := utf8.DecodeRuneInString(word[n:])
		if m == 0 {
			x.single[a] = rules
			x.first[uint16(a)>>6] |= 1 << (uint16(a) & 63)
			continue
		}
		pairs[pairOf(a, b)] = append(pairs[pairOf(a, b)], literal{word[n+m:], rules})
		h := pairHash(a, b)
		x.filter[h>>6] |= 1 << (h & 63)
	}
	size := 64
	for size < 3*len(pairs) {
		size *= 2
	}
	x.slots = make([]slot, size)
	for pair, words := range pairs {
		slices.SortFunc(words, func(a, b literal) int { return cmp.Compare(a.rest, b.rest) })
		x.insert(slot{pair, words})
	}
	x.words = nil
}

func (x *Index) insert(s slot) {
	i := slotHash(s.pair) & uint64(len(x.slots)-1)
	for x.slots[i].words != nil {
		i = (i + 1) & uint64(len(x.slots)-1)
	}
	x.slots[i] = s
}

func pairOf(a, b rune) uint64 { return uint64(a)<<32 | uint64(b) }

func slotHash(pair uint64) uint64 { return pair * 0x9E3779B97F4A7C15 >> 40 }

func pairHash(a, b rune) uint16 {
	h := uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B
	return uint16(h >> 16)
}

// Scan calls found for every literal in the text, in order of place.
func (x *Index) Scan(text string, found func(at int, rules []int32)) {
	a, n := decode(text, 0)
	for at := 0; at < len(text); {
		next := at + n
		b, m := decode(text, next)
		if x.first[uint16(a)>>6]>>(uint16(a)&63)&1 != 0 {
			if rules := x.single[a]; rules != nil {
				found(at, rules)
			}
		}
		if h := pairHash(a, b); x.filter[h>>6]>>(h&63)&1 != 0 && next < len(text) {
			x.look(pairOf(a, b), text[next+m:], at, found)
		}
		at, a, n = next, b, m
	}
}

// look calls found for the literals that begin with a pair and go on as rest.
func (x *Index) look(pair uint64, rest string, at int, found func(int, []int32)) {
	for i := slotHash(pair) & uint64(len(x.slots)-1); x.slots[i].words != nil; i = (i + 1) & uint64(len(x.slots)-1) {
		if x.slots[i].pair != pair {
			continue
		}
		for k := range x.slots[i].words {
			if w := &x.slots[i].words[k]; strings.HasPrefix(rest, w.rest) {
				found(at, w.rules)
			}
		}
		return
	}
}

// decode is utf8.DecodeRuneInString of valid text, quick for characters of three
// bytes, as nearly all are; at the end it is 0.
func decode(s string, i int) (rune, int) {
	if i+2 < len(s) && s[i]>>4 == 0xE {
		return wide(s[i : i+3]), 3
	}
	switch {
	case i >= len(s):
		return 0, 1
	case s[i] < utf8.RuneSelf:
		return rune(s[i]), 1
	}
	return utf8.DecodeRuneInString(s[i:])
}

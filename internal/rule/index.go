package rule

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Index finds, in one pass over a text, every place where one of many literals
// stands. It is not the Aho-Corasick automaton of the design: with thousands of
// Japanese literals its dense table leaves the cache. Here a bit filter over
// pairs of characters, 8 KB, turns almost every place away; what passes is
// looked up by its first two characters and compared.
type Index struct {
	pairs  map[[2]rune][]literal
	single map[rune][]literal
	filter [1 << 10]uint64
	first  [1 << 10]uint64 // bit set of the low 16 bits of first characters
}

type literal struct {
	word  string
	rules []int32
}

// Add makes word a literal that belongs to rule.
func (x *Index) Add(word string, rule int32) {
	if x.pairs == nil {
		x.pairs, x.single = map[[2]rune][]literal{}, map[rune][]literal{}
	}
	a, n := utf8.DecodeRuneInString(word)
	if n == len(word) {
		x.single[a] = addTo(x.single[a], word, rule)
		return
	}
	b, _ := utf8.DecodeRuneInString(word[n:])
	x.pairs[[2]rune{a, b}] = addTo(x.pairs[[2]rune{a, b}], word, rule)
}

func addTo(list []literal, word string, rule int32) []literal {
	for i := range list {
		if list[i].word == word {
			if !slices.Contains(list[i].rules, rule) {
				list[i].rules = append(list[i].rules, rule)
			}
			return list
		}
	}
	return append(list, literal{word, []int32{rule}})
}

// Build fills the filters once all literals are known.
func (x *Index) Build() {
	for p := range x.pairs {
		h := pairHash(p[0], p[1])
		x.filter[h>>6] |= 1 << (h & 63)
	}
	for r := range x.single {
		x.first[uint16(r)>>6] |= 1 << (uint16(r) & 63)
	}
}

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
			report(x.single[a], text, at, found)
		}
		if h := pairHash(a, b); x.filter[h>>6]>>(h&63)&1 != 0 {
			report(x.pairs[[2]rune{a, b}], text, at, found)
		}
		at, a, n = next, b, m
	}
}

func report(list []literal, text string, at int, found func(int, []int32)) {
	for i := range list {
		if strings.HasPrefix(text[at:], list[i].word) {
			found(at, list[i].rules)
		}
	}
}

// decode is utf8.DecodeRuneInString with the common lengths inlined.
func decode(s string, i int) (rune, int) {
	if i >= len(s) {
		return 0, 1
	}
	c := s[i]
	if c < utf8.RuneSelf {
		return rune(c), 1
	}
	if c>>4 == 0xE && i+2 < len(s) && s[i+1]>>6 == 2 && s[i+2]>>6 == 2 {
		return rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

package read

import "unicode/utf8"

// gate turns a text without any incident word away in one pass over its raw
// bytes, before folding. It looks only at the first two characters of each
// word, so that it may let a text pass, but never refuses one that has a word.
type gate struct {
	first [1 << 16]bool
	pairs map[[2]rune]bool
}

func newGate(words []string) *gate {
	g := &gate{pairs: map[[2]rune]bool{}}
	for _, w := range words {
		a, n := utf8.DecodeRuneInString(w)
		b, _ := utf8.DecodeRuneInString(w[n:])
		g.first[uint16(a)] = true
		g.pairs[[2]rune{a, b}] = true
	}
	// Half-width kana, combining marks and radicals hide words until folded.
	for _, r := range [][2]int{{0xFF61, 0xFF9F}, {0x2E80, 0x2FDF}, {0x3099, 0x309A}} {
		for c := r[0]; c <= r[1]; c++ {
			g.first[c] = true
		}
	}
	return g
}

// passes tells whether the text may tell of an incident.
func (g *gate) passes(text string) bool {
	for i := 0; i+2 < len(text); {
		c := text[i]
		if c < 0xE0 {
			i++
			continue
		}
		r := rune(c&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
		i += 3
		if g.first[uint16(r)] && g.follows(r, text, i) {
			return true
		}
	}
	return false
}

// follows tells whether the character after r completes a pair. White space
// between the two counts as nothing.
func (g *gate) follows(r rune, text string, i int) bool {
	if r >= 0xFF61 || r >= 0x2E80 && r <= 0x2FDF || r >= 0x3099 && r <= 0x309A {
		return true
	}
	for i < len(text) {
		next, n := utf8.DecodeRuneInString(text[i:])
		if next > ' ' && next != 0x3000 && next != 0xA0 && next != 0xFEFF && next != 0x200B {
			return g.pairs[[2]rune{r, next}]
		}
		i += n
	}
	return false
}

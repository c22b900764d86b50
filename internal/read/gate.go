package read

import "unicode/utf8"

// gate turns a text away that can tell of no incident, in one pass over its
// raw bytes, before folding: an account has a word of trouble (入口.txt) and
// near it one of a thing or a person (入口の物.txt), or a weaker word of trouble
// and near it one of personal data. It looks only at the first
// two characters of each word, so that it may let a text pass that tells of
// nothing, but refuses none that has both.
type gate struct {
	class [1 << 16]uint8    // what pairs a character begins
	pairs map[[2]rune]uint8 // the classes that a pair is of
}

const (
	ofTrouble = 1 << iota
	ofThing
	ofDoubt    // weaker trouble
	ofPerson   // personal data
	ofSpelling // a spelling that hides words until it is folded
)

// How far apart, in bytes, the two may stand; and up to where a text is so short
// that it is read whatever its words are: a note tells what happened in plain
// words that no list can hold, and costs little.
const (
	briefText    = 1800
	gateWindow   = 450
	narrowWindow = 400
)

func newGate(w words) *gate {
	g := &gate{pairs: map[[2]rune]uint8{}}
	for kind, list := range map[uint8][]string{ofTrouble: w.gate, ofThing: w.objects, ofDoubt: w.doubts, ofPerson: w.personal} {
		for _, word := range list {
			a, n := utf8.DecodeRuneInString(word)
			b, _ := utf8.DecodeRuneInString(word[n:])
			g.class[uint16(a)] |= kind
			g.pairs[[2]rune{a, b}] |= kind
		}
	}
	// Half-width kana, radicals and combining marks.
	for _, r := range [][2]int{{0xFF61, 0xFF9F}, {0x2E80, 0x2FDF}, {0x3099, 0x309A}} {
		for c := r[0]; c <= r[1]; c++ {
			g.class[c] = ofSpelling
		}
	}
	return g
}

// passes tells whether the text may tell of an incident, and whether it has to
// be folded to know.
func (g *gate) passes(text string) (pass, fold bool) {
	if len(text) < briefText {
		return true, false
	}
	last := [ofPerson + 1]int{ofTrouble: -1, ofThing: -1, ofDoubt: -1, ofPerson: -1}
	for i := 0; i+2 < len(text); {
		c := text[i]
		if c < 0xE0 {
			i++
			continue
		}
		r := rune(c&0x0F)<<12 | rune(text[i+1]&0x3F)<<6 | rune(text[i+2]&0x3F)
		i += 3
		kind := g.class[uint16(r)]
		if kind == 0 {
			continue
		}
		if kind == ofSpelling {
			return false, true
		}
		for kind = g.pairs[[2]rune{r, nextRune(text, i)}]; kind != 0; kind &= kind - 1 {
			last[kind&-kind] = i
		}
		if near(last[ofTrouble], last[ofThing], gateWindow) || near(last[ofDoubt], last[ofPerson], narrowWindow) {
			return true, false
		}
	}
	return false, false
}

func near(a, b, window int) bool { return a >= 0 && b >= 0 && a-b <= window && b-a <= window }

// nextRune is the first character from i on that is no white space.
func nextRune(text string, i int) rune {
	for i < len(text) {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r > ' ' && r != 0x3000 && r != 0xA0 && r != 0xFEFF && r != 0x200B {
			return r
		}
		i += n
	}
	return 0
}

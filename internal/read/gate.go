package read

import (
	"math"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

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
// be folded to know. Where two words stand near one another, tells is asked of
// the sentences from the one to the other: most such places are chance.
func (g *gate) passes(text string, tells func(string) bool) (pass, fold bool) {
	if len(text) < briefText {
		return true, false
	}
	last := [ofPerson + 1]int{ofTrouble: -1, ofThing: -1, ofDoubt: -1, ofPerson: -1}
	asked := 0 // up to where sentences were asked of
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
		from := min(nearest(last[ofTrouble], last[ofThing], i, gateWindow), nearest(last[ofDoubt], last[ofPerson], i, narrowWindow))
		if from <= i && i >= asked {
			from, asked = sentencesAround(text, from, i)
			if tells(text[from:asked]) {
				return true, false
			}
		}
	}
	return false, false
}

// sentencesAround are the sentences that stand, in part, in [from,to), as far
// as sentences are long.
func sentencesAround(text string, from, to int) (start, end int) {
	start, end = max(0, from-longSentence/3), min(len(text), to+longSentence/3)
	if at := jtext.LastIndexAny(text[start:from], "。\n"); at >= 0 {
		start += at
	}
	if at := jtext.IndexAny(text[to:end], "。\n"); at >= 0 {
		end = to + at
	}
	for !utf8.RuneStart(text[start]) {
		start++
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	return start, end
}

// nearest is the first of two places of which one is here and the other near,
// or else beyond any text.
func nearest(a, b, here, window int) int {
	if first := min(a, b); first >= 0 && max(a, b) == here && here-first <= window {
		return first
	}
	return math.MaxInt
}

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

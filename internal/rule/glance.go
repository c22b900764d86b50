package rule

// A glance at a sentence is all that most patterns get: by hash, the characters
// and pairs of characters that stand in it, and what stands at each place.
// Nearly every pattern needs words that are not there.
type glance struct {
	marks [marks / 64]uint64
	all   []mark // those that are set
	char  []mark // of each character of the sentence, at its first byte
	pair  []mark // of it and the one behind it
	row   []seen // the same without the bytes between
}

// seen is a character at a place, and it with the one behind it.
type seen struct {
	at         int32
	char, pair mark
}

// mark is the hash of a character, or of two or three in a row, by which a word
// is looked for.
type mark uint32

const (
	marks = 1 << 16 // how many hashes there are
	alone = 1 << 16 // set if the mark is of a single character
	above = 17      // from this bit on a mark of a character has its bucket
)

func pairMark(a, b rune) mark { return mark((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> 16) }

func tripleMark(a, b, c rune) mark {
	return mark((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B ^ uint32(c)*0x27D4EB2F) >> 16)
}

func charMark(r rune) mark {
	return mark(uint32(r)*0xC2B2AE35>>16) | alone | mark(r)%buckets<<above
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

func (g *glance) set(m mark) {
	g.marks[m%marks>>6] |= 1 << (m & 63)
	g.all = append(g.all, m%marks)
}

func (g *glance) has(m uint16) bool { return g.marks[m>>6]>>(m&63)&1 != 0 }

// hasOne tells whether one of some words may stand in the sentence.
func (g *glance) hasOne(words []uint16) bool {
	for _, m := range words {
		if g.has(m) {
			return true
		}
	}
	return false
}

// look takes the glance at s.
func (g *glance) look(s string) {
	for _, m := range g.all {
		g.marks[m>>6] = 0
	}
	g.all, g.row = g.all[:0], g.row[:0]
	if len(g.char) < len(s) {
		g.char, g.pair = make([]mark, 2*len(s)), make([]mark, 2*len(s))
	}
	last, r := rune(0), rune(0)
	next, n := decode(s, 0)
	for at := 0; at < len(s); {
		size := n
		last, r = r, next
		next, n = decode(s, at+size)
		char, pair := charMark(r), pairMark(r, next)
		g.char[at], g.pair[at] = char, pair
		g.row = append(g.row, seen{int32(at), char, pair})
		g.set(char)
		g.set(pair)
		g.set(tripleMark(last, r, next))
		at += size
	}
}

package rule

// A glance at the sentences of a batch is all that most patterns get: in which
// of them a word of each list stands that patterns need, and by hash, what
// stands at each place. Nearly every pattern needs words that are not there.
type glance struct {
	lexicon *lexicon
	in      []sentences // for each list
	lists   []uint16    // those for which there are any
	stands  []sentences // for each word, until the lists are known
	words   []int32     // those for which there are any
	row     []seen      // the characters of all sentences
	place   []here      // the same, of every byte
	from    [batch + 1]struct{ row, place int }
}

// seen is a character at a place of its sentence, and what begins there.
type seen struct {
	at int32
	here
}

// here is the mark of a character, and of it and the one behind it.
type here struct{ char, pair mark }

// mark is the hash of a character, or of two in a row, by which a word is looked
// for.
type mark uint32

const (
	marks = 1 << 16 // how many hashes there are
	alone = 1 << 16 // set if the mark is of a single character
	above = 17      // from this bit on a mark of a character has its bucket
)

func pairMark(a, b rune) mark { return mark((uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> 16) }

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

// newGlance is for sentences in which the words of some lists are looked for.
func newGlance(x *lexicon, lists int) glance {
	return glance{lexicon: x, in: make([]sentences, lists), stands: make([]sentences, x.words())}
}

// look takes the glance at the sentences of a batch.
func (g *glance) look(text string, all []Range) {
	for _, list := range g.lists {
		g.in[list] = 0
	}
	g.lists, g.row = g.lists[:0], g.row[:0]
	size := 0
	for _, s := range all {
		size += s.End - s.Start
	}
	if len(g.place) < size {
		g.place = make([]here, 2*size)
	}
	size = 0
	for k, s := range all {
		g.sentence(text[s.Start:s.End], g.place[size:], 1<<k)
		size += s.End - s.Start
		g.from[k+1].row, g.from[k+1].place = len(g.row), size
	}
	g.toLists()
}

// sentence looks at one sentence, a set of one.
func (g *glance) sentence(s string, place []here, one sentences) {
	next, n := decode(s, 0)
	for at := 0; at < len(s); {
		r, size := next, n
		next, n = decode(s, at+size)
		place[at] = here{charMark(r), pairMark(r, next)}
		g.row = append(g.row, seen{int32(at), place[at]})
		if word := int(g.lexicon.alone[uint16(r)]); word > 0 {
			g.meet(word-1, one)
		}
		if g.lexicon.mayBegin(place[at]) {
			g.longer(s, at+size, r, one)
		}
		at += size
	}
}

// longer takes down the words that begin with r and go on at a place of a
// sentence.
func (g *glance) longer(s string, at int, r rune, one sentences) {
	for state := firstState(r) | goesOn; state&goesOn != 0 && at < len(s); {
		r, n := decode(s, at)
		if state = g.lexicon.step(state, r); state == 0 {
			return
		}
		if word := (state - words0) >> 1; word < len(g.stands) {
			g.meet(word, one)
		}
		at += n
	}
}

// meet takes down that a word stands in a sentence.
func (g *glance) meet(word int, one sentences) {
	if g.stands[word] == 0 {
		g.words = append(g.words, int32(word))
	}
	g.stands[word] |= one
}

// toLists tells of the words that stand in the sentences the lists.
func (g *glance) toLists() {
	for _, word := range g.words {
		for _, list := range g.lexicon.of(word) {
			if g.in[list] == 0 {
				g.lists = append(g.lists, list)
			}
			g.in[list] |= g.stands[word]
		}
		g.stands[word] = 0
	}
	g.words = g.words[:0]
}

// of is what was seen of sentence k: its characters in a row, and by their
// place.
func (g *glance) of(k int) (row []seen, place []here) {
	from, to := g.from[k], g.from[k+1]
	return g.row[from.row:to.row], g.place[from.place:to.place]
}

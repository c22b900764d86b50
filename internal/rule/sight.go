package rule

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A Sight of a text tells of every pattern of the program in which stretches of the
// text it may match: where one of the words begins without which it does not. It is
// taken in one pass, so that hundreds of questions about the same text do not read
// it hundreds of times.
type Sight struct {
	begin [][]sentences // of each batch of blocks, those in which each pattern's words begin
}

// block is how many bytes of a text are one bit of a sight.
const block = 64

// sights is what they are taken with, made of all patterns when the first is.
var sights struct {
	sync.Mutex
	words   [][]string // that each pattern needs one of
	lexicon *lexicon
	fires   rows[int32] // the patterns that need each word
}

// know takes up the words that a pattern needs one of, and gives its number; 0 if there
// are none.
func know(n *need) int {
	words := rarest(n)
	if words == nil {
		return 0
	}
	sights.Lock()
	defer sights.Unlock()
	sights.words = append(sights.words, words)
	return len(sights.words)
}

// rarest are words of which one stands wherever a need is met, nil if they stand
// everywhere.
func rarest(n *need) []string {
	if n == nil {
		return nil
	}
	words := n.words
	for i, part := range n.parts {
		more := rarest(part)
		if !n.all {
			words = append(words[:len(words):len(words)], more...)
		} else if i == 0 || commonness(more) < commonness(words) {
			words = more
		}
		if !n.all && more == nil {
			return nil
		}
	}
	if commonness(words) >= everywhere {
		return nil
	}
	return words
}

// everywhere is how common words are that every other sentence has.
const everywhere = 4

// commonness guesses how often one of some words stands in a sentence: single characters
// do most, above all those of particles.
func commonness(words []string) float64 {
	if words == nil {
		return everywhere
	}
	sum := 0.0
	for _, w := range words {
		switch first, n := utf8.DecodeRuneInString(w); {
		case n < len(w):
			sum += 0.02
		case unicode.Is(unicode.Hiragana, first):
			sum += 1
		default:
			sum += 0.1
		}
	}
	return sum
}

// ready makes what sights are taken with.
var ready = sync.OnceFunc(func() {
	sights.Lock()
	defer sights.Unlock()
	var of rows[uint16]
	for _, words := range sights.words {
		for i, w := range words {
			words[i] = strings.ToLower(w)
		}
	}
	sights.lexicon, of = newLexicon(sights.words)
	fires := make([][]int32, sights.lexicon.words)
	for k := range sights.words {
		for _, word := range of.of(k) {
			fires[word] = append(fires[word], int32(k))
		}
	}
	sights.fires = pack(fires)
})

// See takes the sight of a folded, lower-cased text.
func See(lower string) *Sight {
	ready()
	s := &Sight{}
	for at := 0; at < len(lower); at += batch * block {
		s.begin = append(s.begin, make([]sentences, len(sights.words)))
	}
	x := sights.lexicon
	next, n := decode(lower, 0)
	for at := 0; at < len(lower); {
		r, size := next, n
		next, n = decode(lower, at+size)
		if word := int(x.alone[uint16(r)]); word > 0 {
			s.meet(word-1, at)
		}
		if x.mayBegin(here{pair: pairMark(r, next)}) {
			f := x.longer(lower, at+size+n, r, next)
			for _, word := range f.words[:f.n] {
				s.meet(word, at)
			}
		}
		at += size
	}
	return s
}

// meet takes down that a word begins at a place.
func (s *Sight) meet(word, at int) {
	begin, in := s.begin[at/block/batch], sentences(1)<<(at/block%batch)
	for _, pattern := range sights.fires.of(word) {
		begin[pattern] |= in
	}
}

// May tells whether a pattern may match in [start,end) of the text.
func (s *Sight) May(p *Pattern, start, end int) bool {
	k := p.number - 1
	if k < 0 {
		return true
	}
	first, last := start/block, (end-1)/block
	for b := first / batch; b <= last/batch && b < len(s.begin); b++ {
		if s.begin[b][k]&^sentences(before(first-b*batch))&sentences(before(last-b*batch+1)) != 0 {
			return true
		}
	}
	return false
}

package rule

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// finder is one pass over a text, sentence by sentence.
type finder struct {
	set      *Set
	text     string
	sentence Range
	n        int         // index of the sentence
	cands    []candidate // of this sentence, in the order of the text
	also     []int32     // 1 + the sentence in which a rule's other words were last seen
	tried    []int32     // 1 + the sentence in which it was last tried
	done     []int32     // where its last match there ended
	refused  []bool      // whether an unless pattern stands there
	hits     []Hit
}

// candidate is a rule one of whose words stands at a place.
type candidate struct{ rule, at int32 }

// Find matches all rules against the sentences of a folded, lower-cased text:
// one pass over the text finds which rules can match where, and only those run.
// Hits come in order of sentence, place and length.
func (s *Set) Find(lower string, sentences []Range) []Hit {
	f := s.newFinder(lower)
	n := 0
	s.index.Scan(lower, func(at int, words []int32) {
		for n < len(sentences) && sentences[n].End <= at {
			f.flush(sentences[n], n)
			n++
		}
		if n < len(sentences) && at >= sentences[n].Start {
			f.saw(words, at, n)
		}
	})
	for ; n < len(sentences); n++ {
		f.flush(sentences[n], n)
	}
	slices.SortStableFunc(f.hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return f.hits
}

func (s *Set) newFinder(lower string) *finder {
	n := len(s.Rules)
	marks := make([]int32, 3*n)
	return &finder{set: s, text: lower, also: marks[:n], tried: marks[n : 2*n], done: marks[2*n:], refused: make([]bool, n)}
}

// saw notes words at a place of sentence n: even numbers are those that rules
// begin with or need, odd ones those that they need besides.
func (f *finder) saw(words []int32, at, n int) {
	for _, w := range words {
		if w&1 != 0 {
			f.also[w>>1] = int32(n + 1)
		} else {
			f.cands = append(f.cands, candidate{w >> 1, int32(at)})
		}
	}
}

// flush runs on sentence n the rules that can match in it.
func (f *finder) flush(sentence Range, n int) {
	f.sentence, f.n = sentence, n
	for _, c := range f.cands {
		if !f.set.heads[c.rule].also || f.also[c.rule] == int32(n+1) {
			f.try(c.rule, int(c.at)-sentence.Start)
		}
	}
	for _, r := range f.set.free {
		f.try(r, 0)
	}
	f.cands = f.cands[:0]
}

// try runs rule r, one of its words standing at a place of the sentence: a
// rule that begins with it there, another once on the whole sentence.
func (f *finder) try(r int32, at int) {
	head := &f.set.heads[r]
	if f.tried[r] != int32(f.n+1) {
		f.tried[r], f.done[r], f.refused[r] = int32(f.n+1), 0, false
		if !head.prefix {
			f.all(r)
		}
	}
	if head.back {
		_, size := utf8.DecodeLastRuneInString(f.words()[:at])
		at -= size
	}
	if !head.prefix || f.refused[r] || at < int(f.done[r]) {
		return
	}
	m := matcher{head.start}
	if end, ok := m.at(f.words(), at); ok {
		f.add(r, at, end)
	}
}

func (f *finder) words() string { return f.text[f.sentence.Start:f.sentence.End] }

// all adds every match of rule r in the sentence.
func (f *finder) all(r int32) {
	for !f.refused[r] {
		start, end, ok := f.set.Rules[r].matcher.find(f.words(), int(f.done[r]))
		if !ok {
			return
		}
		f.add(r, start, end)
	}
}

// add takes a match, unless the sentence refuses the rule.
func (f *finder) add(r int32, start, end int) {
	rule := f.set.Rules[r]
	if f.done[r] == 0 && rule.refused(f.words()) {
		f.refused[r] = true
		return
	}
	f.done[r] = int32(end)
	f.hits = append(f.hits, Hit{rule, f.sentence.Start + start, f.sentence.Start + end, f.n})
}

package rule

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// finder is one pass over a text. For each rule it remembers the sentence it
// was last tried in, so that a rule without a literal at its head runs once a
// sentence, and one with it only where the literal stands.
type finder struct {
	set       *Set
	text      string
	sentences []Range
	hits      []Hit
	last      []int32 // 1 + the sentence each rule was last tried in
	done      []int32 // where its last match there ended
	refused   []bool  // whether an unless pattern stands there
}

// Find matches all rules against the sentences of a folded, lower-cased text:
// one pass over the text finds which rules can match where, and only those run.
// Hits come in order of sentence, place and length.
func (s *Set) Find(lower string, sentences []Range) []Hit {
	f := &finder{set: s, text: lower, sentences: sentences}
	f.last = make([]int32, 2*len(s.Rules))
	f.last, f.done = f.last[:len(s.Rules)], f.last[len(s.Rules):]
	f.refused = make([]bool, len(s.Rules))
	n := 0
	s.index.Scan(lower, func(at int, rules []int32) {
		for n < len(sentences) && sentences[n].End <= at {
			n++
		}
		if n < len(sentences) && at >= sentences[n].Start {
			for _, r := range rules {
				f.try(r, n, at)
			}
		}
	})
	for _, r := range s.free {
		for n := range sentences {
			f.try(r, n, sentences[n].Start)
		}
	}
	slices.SortStableFunc(f.hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(a.Sentence, b.Sentence), cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return f.hits
}

// try runs rule r on sentence n, one of its literals standing at a place.
func (f *finder) try(r int32, n, at int) {
	rule, sentence := f.set.Rules[r], f.sentences[n]
	if first := f.last[r] != int32(n+1); first {
		f.last[r], f.done[r], f.refused[r] = int32(n+1), 0, false
		if !rule.needs.Prefix {
			f.all(r, n)
		}
	}
	at -= sentence.Start
	if rule.needs.Back {
		_, size := utf8.DecodeLastRuneInString(f.text[sentence.Start : sentence.Start+at])
		at -= size
	}
	if !rule.needs.Prefix || f.refused[r] || at < int(f.done[r]) {
		return
	}
	if end, ok := rule.matcher.at(f.text[sentence.Start:sentence.End], at); ok {
		f.add(r, n, at, end)
	}
}

// all adds every match of rule r in sentence n.
func (f *finder) all(r int32, n int) {
	rule, sentence := f.set.Rules[r], f.sentences[n]
	for !f.refused[r] {
		start, end, ok := rule.matcher.find(f.text[sentence.Start:sentence.End], int(f.done[r]))
		if !ok {
			return
		}
		f.add(r, n, start, end)
	}
}

// add takes a match, unless the sentence refuses the rule.
func (f *finder) add(r int32, n, start, end int) {
	rule, sentence := f.set.Rules[r], f.sentences[n]
	if f.done[r] == 0 && rule.refused(f.text[sentence.Start:sentence.End]) {
		f.refused[r] = true
		return
	}
	f.done[r] = int32(end)
	f.hits = append(f.hits, Hit{rule, sentence.Start + start, sentence.Start + end, n})
}

package read

import (
	"github.com/jikenbo/jikenbo/internal/rule"
)

// signIndex finds the words of all lists of signs in one pass over a sentence.
type signIndex struct {
	index rule.Index
	words []signWord // by their numbers in the index
}

// signWord is a word of a list and its place in it.
type signWord struct{ list, order, size int }

// typeSign is the first word of a list that stands in a sentence, and where; its end
// is 0 if none does.
type typeSign struct{ order, start, end int }

func newSignIndex(lists map[string][]string) *signIndex {
	x := &signIndex{}
	for n, name := range signLists() {
		for order, w := range lists[name] {
			x.index.Add(w, int32(len(x.words)))
			x.words = append(x.words, signWord{n, order, len(w)})
		}
	}
	x.index.Build()
	return x
}

// in are the signs of each list in a sentence of a text.
func (x *signIndex) in(text string, start, end int) []typeSign {
	signs := make([]typeSign, len(signNumber))
	x.index.Scan(text[start:end], func(at int, words []int32) {
		for _, n := range words {
			w := x.words[n]
			if s := &signs[w.list]; s.end == 0 || w.order < s.order {
				*s = typeSign{w.order, start + at, start + at + w.size}
			}
		}
	})
	return signs
}

// signNumber is the number of each list of signs.
var signNumber = func() map[string]int {
	number := map[string]int{}
	for n, name := range signLists() {
		number[name] = n
	}
	return number
}()

// together is where the signs of a guess begin and end in a sentence that has all.
func (g signGroup) together(signs []typeSign) (from, to int, ok bool) {
	for i, list := range g.signs {
		s := signs[signNumber[list]]
		if s.end == 0 {
			return 0, 0, false
		}
		if from, to = min(from, s.start), max(to, s.end); i == 0 {
			from = s.start
		}
	}
	return from, to, true
}

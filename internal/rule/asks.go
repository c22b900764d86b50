package rule

import (
	"slices"
	"strings"
)

// asks are needs as code: the number of a list of words, or how many parts
// follow of which all or one must hold.
type asks struct {
	code   []int32
	lists  [][]string
	words  rows[uint16]     // of each list, by their numbers in the lexicon
	among  rows[among]      // the same words
	number map[string]int32 // of each list
	count  frequency
}

const (
	askWords = iota // code>>2 is a list
	askAll          // the next place says where the parts end
	askOne
)

// newAsks knows the lists of words of all needs of rules, and how often one of
// each stands in a sentence.
func newAsks(rules []*Rule) (*asks, *lexicon) {
	a := &asks{number: map[string]int32{}}
	for _, r := range rules {
		a.collect(r.needs)
		for _, n := range r.unlessNeeds {
			a.collect(n)
		}
	}
	var x *lexicon
	x, a.words = newLexicon(a.lists)
	a.among = amongOf(a.words, len(a.lists))
	a.count = a.frequency(newGlance(x), rules)
	return a, x
}

// collect takes up the lists of a need.
func (a *asks) collect(n *need) {
	if n == nil {
		return
	}
	if n.words != nil {
		a.list(n.words)
	}
	for _, part := range n.parts {
		a.collect(part)
	}
}

// list is the number of a list of words, each made once.
func (a *asks) list(words []string) int32 {
	key := strings.Join(words, "|")
	n, ok := a.number[key]
	if !ok {
		n = int32(len(a.lists))
		a.number[key], a.lists = n, append(a.lists, words)
	}
	return n
}

// add adds a need and returns its place, -1 if it asks nothing.
func (a *asks) add(n *need) int32 {
	if n == nil {
		return -1
	}
	at := int32(len(a.code))
	if n.words != nil {
		a.code = append(a.code, a.list(n.words)<<2|askWords)
		return at
	}
	parts := a.byCost(n)
	kind := int32(askAll)
	if !n.all {
		slices.Reverse(parts)
		kind = askOne
	}
	a.code = append(a.code, kind, 0)
	for _, part := range parts {
		a.add(part)
	}
	a.code[at+1] = int32(len(a.code))
	return at
}

// besides adds what a need asks besides its triggers.
func (a *asks) besides(n *need) int32 {
	switch {
	case n.words != nil:
		return -1
	case a.byCost(n)[0].words == nil:
		return a.add(n)
	}
	return a.add((&need{all: true, parts: a.byCost(n)[1:]}).simple())
}

// after is the place behind what is asked at a place of the code.
func (a *asks) after(at int32) int32 {
	if a.code[at]&3 == askWords {
		return at + 1
	}
	return a.code[at+1]
}

package rule

import (
	"slices"
	"strings"
)

// asks are needs as code: the number of a list of words, or how many parts
// follow of which all or one must hold.
type asks struct {
	code   []int32
	words  []uint16
	from   []int32 // where the words of each list begin
	number map[string]int32
	count  *frequency
}

const (
	askWords = iota // code>>2 is a list
	askAll          // the next place says where the parts end
	askOne
)

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
	parts := a.count.byCost(n)
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
	case a.count.byCost(n)[0].words == nil:
		return a.add(n)
	}
	return a.add((&need{all: true, parts: a.count.byCost(n)[1:]}).simple())
}

// list is the number of a list of words, each made once.
func (a *asks) list(words []string) int32 {
	all := make([]uint16, len(words))
	for i, w := range words {
		all[i] = a.count.rarest(w)
	}
	slices.Sort(all)
	all = slices.Compact(all)
	var key strings.Builder
	for _, m := range all {
		key.Write([]byte{byte(m), byte(m >> 8)})
	}
	n, ok := a.number[key.String()]
	if !ok {
		n = int32(len(a.from))
		a.number[key.String()], a.from = n, append(a.from, int32(len(a.words)))
		slices.SortStableFunc(all, func(x, y uint16) int { return int(a.count[y]) - int(a.count[x]) })
		a.words = append(a.words, all...)
	}
	return n
}

// of are the words of a list.
func (a *asks) of(list int32) []uint16 {
	if int(list)+1 < len(a.from) {
		return a.words[a.from[list]:a.from[list+1]]
	}
	return a.words[a.from[list]:]
}

package rule

import (
	"slices"
	"strings"
)

// arm is one way in which a rule can match: where a trigger of it stands in the
// sentence and what it asks besides holds, the rule is tried.
type arm struct {
	rule int32
	asks int32 // place in the code; -1 if it asks nothing
}

// arms are those of all rules of a set, packed to stay in the cache.
type arms struct {
	all    []arm
	free   []int32            // without a trigger
	marked [marks / 64]uint64 // the marks that are triggers
	from   [marks + 1]uint32  // where those of each mark begin
	fired  []int32
	unless [][]int32 // what each unless pattern of each rule asks
	asks   asks
}

func newArms(rules []*Rule) *arms {
	a := &arms{asks: asks{number: map[string]int32{}, count: frequencyIn(rules)}}
	fires := make([][]int32, marks)
	for i, r := range rules {
		a.add(int32(i), r.needs, fires)
		a.unless = append(a.unless, nil)
		for _, n := range r.unlessNeeds {
			a.unless[i] = append(a.unless[i], a.asks.add(n))
		}
	}
	for m, arms := range fires {
		if len(arms) > 0 {
			a.marked[m>>6] |= 1 << (m & 63)
			a.fired = append(a.fired, slices.Compact(arms)...)
		}
		a.from[m+1] = uint32(len(a.fired))
	}
	return a
}

// add adds the arms of a rule with a need.
func (a *arms) add(rule int32, n *need, fires [][]int32) {
	if n != nil && !n.all && n.words == nil {
		for _, part := range n.parts {
			a.add(rule, part, fires)
		}
		return
	}
	id := int32(len(a.all))
	if n == nil {
		a.all, a.free = append(a.all, arm{rule, -1}), append(a.free, id)
		return
	}
	for _, w := range a.asks.count.triggers(n) {
		m := a.asks.count.rarest(w)
		fires[m] = append(fires[m], id)
	}
	a.all = append(a.all, arm{rule, a.asks.besides(n)})
}

// fire calls use for every arm of which a trigger stands in a sentence, for
// some more than once.
func (a *arms) fire(g *glance, use func(id int32)) {
	for _, id := range a.free {
		use(id)
	}
	for _, m := range g.all {
		if a.marked[m>>6]>>(m&63)&1 != 0 {
			for _, id := range a.fired[a.from[m]:a.from[m+1]] {
				use(id)
			}
		}
	}
}

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

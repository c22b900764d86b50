package rule

import (
	"slices"
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

// of are the arms that a mark triggers.
func (a *arms) of(m mark) []int32 {
	if a.marked[m>>6]>>(m&63)&1 == 0 {
		return nil // as nearly always, and the table is large
	}
	return a.fired[a.from[m]:a.from[m+1]]
}

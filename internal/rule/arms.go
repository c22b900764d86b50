package rule

// arm is one way in which a rule can match: where a trigger of it stands in the
// sentence and what it asks besides holds, the rule is tried.
type arm struct {
	rule int32
	asks int32 // place in the code; -1 if it asks nothing
}

// arms are those of all rules of a set, packed to stay in the cache.
type arms struct {
	all     []arm
	free    []int32 // without a trigger
	lexicon *lexicon
	asks    *asks
	fires   rows[int32] // the arms that each word triggers
	unless  [][]int32   // what each unless pattern of each rule asks
}

func newArms(rules []*Rule) *arms {
	a := &arms{}
	a.asks, a.lexicon = newAsks(rules)
	fires := make([][]int32, a.lexicon.words)
	for i, r := range rules {
		a.add(int32(i), r.needs, fires)
		a.unless = append(a.unless, nil)
		for _, n := range r.unlessNeeds {
			a.unless[i] = append(a.unless[i], a.asks.add(n))
		}
	}
	a.fires = pack(fires)
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
	for _, list := range a.asks.triggers(n) {
		for _, word := range a.asks.words.of(int(list)) {
			fires[word] = append(fires[word], id)
		}
	}
	a.all = append(a.all, arm{rule, a.asks.besides(n)})
}

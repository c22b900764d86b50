package public

import (
	"cmp"
	"math"
	"slices"
	"sync"

	"github.com/jikenbo/jikenbo/internal/search"
)

// trait is one thing by which cases are compared.
type trait struct{ facet, value string }

// traitsOf are the traits of a case, each once. A size is compared within its unit.
func traitsOf(r *search.Row) []trait {
	var list []trait
	add := func(facet string) func(string) {
		return func(v string) { list = append(list, trait{facet, v}) }
	}
	said(add("type"), r.Types...)
	said(add("sector"), r.Sector)
	said(add("data"), r.Data...)
	said(add("leak"), r.Leak)
	if r.Figure != nil && r.Size != search.Unsaid {
		add("size")(r.Size + " " + string(r.Figure.Unit))
	}
	for _, p := range r.Contractors {
		said(add("contractor"), p.Role)
	}
	slices.SortFunc(list, func(a, b trait) int { return cmp.Or(cmp.Compare(a.facet, b.facet), cmp.Compare(a.value, b.value)) })
	return slices.Compact(list)
}

// likenesses knows the traits of all cases as small numbers, and which cases have
// the same: many do, and are compared at once. Of cases that changed since it was
// asked last it learns anew.
type likenesses struct {
	mu    sync.Mutex
	ids   map[trait]uint16
	list  []trait // by number; 0 is none
	times []int   // how many cases have each
	rows  []*search.Row
	sets  []traitSet // of each row
	same  map[traitSet]*lookalikes
}

// traitSet are the numbers of a case's traits, then zeros.
type traitSet [20]uint16

// most are the rows most like one, and how much each of its traits weighs.
func (l *likenesses) most(rows []*search.Row, of *search.Row, limit int) ([]alikeRow, map[trait]float64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	set := l.numbers(of)
	l.learn(rows)
	weights := l.weights()
	mine, own, told := make([]float64, len(l.list)), 0.0, map[trait]float64{}
	for _, id := range set {
		if id != 0 {
			mine[id], told[l.list[id]] = weights[id], weights[id]
			own += weights[id]
		}
	}
	var best []alikeRow
	least := 0.0
	for theirs, same := range l.same {
		if alike := likeness(&theirs, weights, mine, own); alike > 0 && alike >= least {
			best = same.among(best, of, alike, limit)
		}
		if limit > 0 && len(best) == limit {
			least = best[limit-1].alike
		}
	}
	return best, told
}

// weights are how much each trait says.
func (l *likenesses) weights() []float64 {
	weights := make([]float64, len(l.list))
	for id, n := range l.times {
		weights[id] = math.Log2(float64(len(l.rows)+1) / float64(max(n, 1)))
	}
	return weights
}

// likeness is what two cases have in common of all that they have, where mine
// are the weights of one of them, own in all.
func likeness(theirs *traitSet, weights, mine []float64, own float64) float64 {
	both, all := 0.0, 0.0
	for _, id := range theirs {
		if id == 0 {
			break
		}
		both += mine[id]
		all += weights[id]
	}
	return both / (own + all - both)
}

// learn takes in the rows that are not the ones it knows.
func (l *likenesses) learn(rows []*search.Row) {
	for i := len(rows); i < len(l.rows); i++ {
		l.forget(i)
	}
	known := min(len(rows), len(l.rows))
	l.rows, l.sets = l.rows[:known], l.sets[:known]
	for i, r := range rows {
		switch {
		case i == len(l.rows):
			l.rows, l.sets = append(l.rows, nil), append(l.sets, traitSet{})
		case l.rows[i] == r:
			continue
		default:
			l.forget(i)
		}
		l.rows[i], l.sets[i] = r, l.numbers(r)
		l.count(l.sets[i], 1)
		l.put(l.sets[i], r)
	}
}

func (l *likenesses) put(set traitSet, r *search.Row) {
	if l.same == nil {
		l.same = map[traitSet]*lookalikes{}
	}
	if l.same[set] == nil {
		l.same[set] = &lookalikes{}
	}
	l.same[set].rows, l.same[set].sorted = append(l.same[set].rows, r), false
}

// forget takes out a row that is known.
func (l *likenesses) forget(i int) {
	set := l.sets[i]
	l.count(set, -1)
	same := l.same[set]
	at := slices.Index(same.rows, l.rows[i])
	if same.rows = slices.Delete(same.rows, at, at+1); len(same.rows) == 0 {
		delete(l.same, set)
	}
}

func (l *likenesses) count(set traitSet, by int) {
	for _, id := range set {
		if id != 0 {
			l.times[id] += by
		}
	}
}

// numbers are the traits of a row as numbers; more than a set holds nobody has.
func (l *likenesses) numbers(r *search.Row) (set traitSet) {
	if l.ids == nil {
		l.ids, l.list, l.times = map[trait]uint16{}, make([]trait, 1), make([]int, 1)
	}
	for i, t := range traitsOf(r) {
		id, known := l.ids[t]
		if !known {
			id = uint16(len(l.list))
			l.ids[t], l.list, l.times = id, append(l.list, t), append(l.times, 0)
		}
		if i < len(set) {
			set[i] = id
		}
	}
	return set
}

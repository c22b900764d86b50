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

// likenesses knows the traits of all cases as small numbers, so that comparing a
// case with a hundred thousand others is adding up numbers that stand in a row.
// Of cases that changed since it was asked last it learns anew.
type likenesses struct {
	mu     sync.Mutex
	ids    map[trait]uint16
	list   []trait // by number; 0 is none
	times  []int   // how many cases have each
	rows   []*search.Row
	traits []traitSet // of each row
}

// traitSet are the numbers of a case's traits, then zeros.
type traitSet [20]uint16

// alikeRow is a case and how much it is like another, from 0 to 1.
type alikeRow struct {
	row   *search.Row
	alike float64
}

// most are the rows most like one, and how much each of its traits weighs.
func (l *likenesses) most(rows []*search.Row, of *search.Row, limit int) ([]alikeRow, map[trait]float64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	set := l.numbers(of)
	l.learn(rows)
	weights := make([]float64, len(l.list))
	for id, n := range l.times {
		weights[id] = math.Log2(float64(len(rows)+1) / float64(max(n, 1)))
	}
	mine, own, told := make([]float64, len(l.list)), 0.0, map[trait]float64{}
	for _, id := range set {
		if id != 0 {
			mine[id], told[l.list[id]] = weights[id], weights[id]
			own += weights[id]
		}
	}
	var best []alikeRow
	least := 0.0
	for i := range l.traits {
		both, theirs := 0.0, 0.0
		for _, id := range l.traits[i] {
			if id == 0 {
				break
			}
			both += mine[id]
			theirs += weights[id]
		}
		if alike := both / (own + theirs - both); both > 0 && alike >= least && foreign(rows[i], of) {
			if best = among(best, alikeRow{rows[i], alike}, limit); len(best) == limit && limit > 0 {
				least = best[limit-1].alike
			}
		}
	}
	return best, told
}

// foreign tells whether a case is another's: not of its root or organization.
func foreign(r, of *search.Row) bool {
	return r.Number != of.Number && r.OrganizationKey != of.OrganizationKey && (r.Root == "" || r.Root != of.Root)
}

// among puts a row among the best, which are few.
func among(best []alikeRow, r alikeRow, limit int) []alikeRow {
	at, _ := slices.BinarySearchFunc(best, r, func(a, b alikeRow) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), latest(a.row, b.row))
	})
	if at >= limit {
		return best
	}
	best = slices.Insert(best, at, r)
	return best[:min(limit, len(best))]
}

// learn takes in the rows that are not the ones it knows.
func (l *likenesses) learn(rows []*search.Row) {
	for i, r := range rows {
		if i == len(l.rows) {
			l.rows, l.traits = append(l.rows, nil), append(l.traits, traitSet{})
		}
		if l.rows[i] != r {
			l.count(l.traits[i], -1)
			l.rows[i], l.traits[i] = r, l.numbers(r)
			l.count(l.traits[i], 1)
		}
	}
	for _, gone := range l.traits[len(rows):] {
		l.count(gone, -1)
	}
	l.rows, l.traits = l.rows[:len(rows)], l.traits[:len(rows)]
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

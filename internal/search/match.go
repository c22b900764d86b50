package search

import (
	"errors"
	"math"
	"sync"

	"github.com/jikenbo/jikenbo/internal/store"
)

// errBehind says that the Index knows of blocks that a transaction does not
// see, since it began before they were written.
var errBehind = errors.New("search: the transaction is behind the index")

// matches are the cases that the words of a query find.
type matches struct {
	met   []uint8 // of each row: how many of the words that must be there
	need  uint8
	score []float32
}

const never = math.MaxUint8 // met by a case that has an excluded word

// weights of a match by its column, and of each further one up to a limit: a
// case whose facts match comes before one whose text merely mentions.
var weights = [...]float32{columnText: 1, columnFacts: 4, columnNames: 8}

const again, againLimit = 0.1, 0.9

// numbers are arrays of a number for each row, and counts of a small one, used
// again: each is as large as all that a search else needs.
var numbers, smallNumbers sync.Pool

// ofRows is an array of zeros for each row.
func (x *Index) ofRows() []float32 {
	if a, ok := numbers.Get().(*[]float32); ok && cap(*a) >= len(x.rows) {
		clear((*a)[:len(x.rows)])
		return (*a)[:len(x.rows)]
	}
	return make([]float32, len(x.rows), len(x.rows)+len(x.rows)/8)
}

// zeros is an array of small zeros for each row.
func (x *Index) zeros() []uint8 {
	if a, ok := smallNumbers.Get().(*[]uint8); ok && cap(*a) >= len(x.rows) {
		clear((*a)[:len(x.rows)])
		return (*a)[:len(x.rows)]
	}
	return make([]uint8, len(x.rows), len(x.rows)+len(x.rows)/8)
}

// release gives an array back.
func release(a []float32) { numbers.Put(&a) }

func (m *matches) release() {
	release(m.score)
	smallNumbers.Put(&m.met)
}

// match finds the cases that have the words. The matches are to be released.
func (x *Index) match(tx *store.Tx, w *wish) (*matches, error) {
	look, err := x.lookUp(tx, w)
	if err != nil {
		return nil, err
	}
	m := &matches{met: x.zeros(), need: uint8(len(w.all)), score: x.ofRows()}
	for _, any := range w.all {
		m.add(x.weigh(look, any))
	}
	for _, one := range w.none {
		weight := x.weigh(look, []word{one})
		for i := range weight {
			if weight[i] > 0 {
				m.met[i] = never
			}
		}
		release(weight)
	}
	return m, nil
}

// add takes in what one of the words that must be there has found.
func (m *matches) add(weight []float32) {
	for i, w := range weight {
		if w > 0 {
			m.met[i]++
			m.score[i] += w
		}
	}
	release(weight)
}

// weigh is how well each row matches the best of some words; the rarer a word,
// the more it says.
func (x *Index) weigh(look *lookedUp, any []word) []float32 {
	var best []float32
	for i := range any {
		weight, rows := x.weighWord(look, &any[i])
		rare := float32(math.Log(1 + float64(len(x.rows))/float64(1+rows)))
		for row := range weight {
			weight[row] *= rare
			if best != nil {
				weight[row] = max(weight[row], best[row])
			}
		}
		if best != nil {
			release(best)
		}
		best = weight
	}
	return best
}

// weighWord is how well each row matches a word, and how many do.
func (x *Index) weighWord(look *lookedUp, w *word) (weight []float32, rows int) {
	weight = x.ofRows()
	for b := range len(x.blocks) + 1 {
		for _, p := range look.phrase(w, b) {
			entry := b*blockSize + entryOf(p)
			if entry >= len(x.owners) || x.owners[entry] < 0 {
				continue
			}
			here, now := &weight[x.owners[entry]], weights[columnOf(p)]
			switch {
			case *here == 0:
				rows++
				*here = now
			case now > *here:
				*here = now
			case *here < now+againLimit:
				*here += again
			}
		}
	}
	if i, known := x.at[w.number]; known && w.number != "" {
		weight[i] = 100
		rows++
	}
	return weight, rows
}

// phrase are the places where all tokens of a word stand as they do in the
// word, by the place of its first letter. It begins with the token that stands
// in the fewest: most phrases are decided by that. They are good until the next
// phrase is asked for.
func (l *lookedUp) phrase(w *word, block int) []place {
	lists, rarest := make([]list, 0, 16), 0
	for i := range w.tokens {
		lists = append(lists, l.list(&w.tokens[i], block))
		if lists[i].size() == 0 {
			return nil
		}
		if lists[i].size() < lists[rarest].size() {
			rarest = i
		}
	}
	l.places = lists[rarest].unpack(l.places)
	places := begin(l.places, place(w.tokens[rarest].at))
	for i := range lists {
		if i != rarest && len(places) > 0 {
			l.other = lists[i].unpack(l.other)
			places = together(places, l.other, place(w.tokens[i].at))
		}
	}
	return places
}

// begin turns the places of a token, in place, into those of the first letter of
// the word in which it is so many letters on.
func begin(places []place, on place) []place {
	kept := places[:0]
	for _, p := range places {
		if letterOf(p) >= on {
			kept = append(kept, p-on)
		}
	}
	return kept
}

// together leaves, in place, the places from which another is so many letters
// on. A column is never so long that this leads into the next.
func together(places, others []place, on place) []place {
	both, j := places[:0], 0
	for _, p := range places {
		for j < len(others) && others[j] < p+on {
			j++
		}
		if j == len(others) {
			break
		}
		if others[j] == p+on {
			both = append(both, p)
		}
	}
	return both
}

package search

import (
	"errors"
	"math"
	"slices"
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

// numbers are arrays of a number for each row, used again: each is as large as
// all that a search else needs.
var numbers sync.Pool

// ofRows is an array of zeros for each row.
func (x *Index) ofRows() []float32 {
	if a, ok := numbers.Get().(*[]float32); ok && cap(*a) >= len(x.rows) {
		clear((*a)[:len(x.rows)])
		return (*a)[:len(x.rows)]
	}
	return make([]float32, len(x.rows), len(x.rows)+len(x.rows)/8)
}

// release gives an array back.
func release(a []float32) { numbers.Put(&a) }

// match finds the cases that have the words. The matches are to be released.
func (x *Index) match(tx *store.Tx, w *wish) (*matches, error) {
	m := &matches{met: make([]uint8, len(x.rows)), need: uint8(len(w.all)), score: x.ofRows()}
	var tokens []*token
	w.each(func(one *word) {
		for i := range one.tokens {
			tokens = append(tokens, &one.tokens[i])
		}
	})
	found, err := x.lookUp(tx, tokens)
	if err != nil {
		return nil, err
	}
	for _, any := range w.all {
		m.add(x.weigh(found, any))
	}
	for _, one := range w.none {
		weight := x.weigh(found, []word{one})
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
func (x *Index) weigh(found map[*token]lists, any []word) []float32 {
	var best []float32
	for i := range any {
		weight, rows := x.weighWord(found, &any[i])
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
func (x *Index) weighWord(found map[*token]lists, w *word) (weight []float32, rows int) {
	weight = x.ofRows()
	for b := range len(x.blocks) + 1 {
		for _, p := range phrase(found, w, b) {
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
// word, by the place of its first letter.
func phrase(found map[*token]lists, w *word, block int) []place {
	first := &w.tokens[0]
	places := sorted(found[first][block], first)
	for i := range w.tokens[1:] {
		t := &w.tokens[1+i]
		if len(places) == 0 {
			return nil
		}
		places = together(places, sorted(found[t][block], t), place(t.at))
	}
	return places
}

// sorted are the places of a token in their order; those of a prefix come token
// by token.
func sorted(places []place, t *token) []place {
	if t.prefix {
		slices.Sort(places)
	}
	return places
}

// together are the places from which another is so many letters on. A column is
// never so long that this leads into the next.
func together(places, others []place, on place) []place {
	var both []place
	j := 0
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

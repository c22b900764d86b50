package search

import (
	"container/heap"
	"slices"
)

// best holds the first n of all that it is given, by an order: more of them are
// never in memory, nor sorted.
type best struct {
	n      int
	key    func(*indexed, float32) int64
	byName bool
	all    []found // a heap, the last on top
}

func (h *best) Len() int           { return len(h.all) }
func (h *best) Less(i, j int) bool { return h.compare(&h.all[i], &h.all[j]) > 0 }
func (h *best) Swap(i, j int)      { h.all[i], h.all[j] = h.all[j], h.all[i] }
func (h *best) Push(x any)         { h.all = append(h.all, x.(found)) }
func (h *best) Pop() any           { panic("search: nothing is taken from the heap but by sorting it") }

// add takes one in if it is among the first.
func (h *best) add(r *indexed, score float32) {
	key := h.key(r, score)
	if len(h.all) < h.n {
		heap.Push(h, found{r, score, key})
		return
	}
	if last := &h.all[0]; key > last.key || key == last.key && h.compare(&found{r, score, key}, last) >= 0 {
		return
	}
	h.all[0] = found{r, score, key}
	heap.Fix(h, 0)
}

// from is what is left of them in order after the first ones.
func (h *best) from(offset int) []found {
	slices.SortFunc(h.all, func(a, b found) int { return h.compare(&a, &b) })
	return h.all[min(offset, len(h.all)):]
}

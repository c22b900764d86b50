package rule

// rows are many short lists, packed to stay in the cache.
type rows[T any] struct {
	all  []T
	from []int32 // where each begins; the last place is where the last ends
}

func pack[T any](lists [][]T) rows[T] {
	r := rows[T]{from: []int32{0}}
	for _, list := range lists {
		r.all = append(r.all, list...)
		r.from = append(r.from, int32(len(r.all)))
	}
	return r
}

// of is list n.
func (r *rows[T]) of(n int) []T { return r.all[r.from[n]:r.from[n+1]] }

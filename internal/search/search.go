package search

import (
	"context"
	"errors"

	"github.com/jikenbo/jikenbo/internal/store"
)

// Search finds cases. A mistake in the query is a Problem.
func (x *Index) Search(ctx context.Context, q Query) (result *Result, err error) {
	return result, x.ask(ctx, &q, func(tx *store.Tx, w *wish, m *matches) (err error) {
		s, page := x.selection(&q), q.page()
		n := make(counts, len(x.terms.values))
		result = &Result{Query: q}
		x.each(s, m, func(r *indexed, score float32) {
			fails := s.fails(r)
			n.add(r, fails, s.facetOf)
			if fails == 0 {
				result.Total++
				page.add(r, score)
			}
		})
		result.Facets = x.facets(n, s)
		result.Hits, err = hits(tx, page.from(q.Offset), w)
		return err
	})
}

// Each goes through the rows of all cases that a query lets through, whatever
// its page, in the order in which the Index came to know them. The rows are the
// Index's: fn must not change them, nor call the Index.
func (x *Index) Each(ctx context.Context, q Query, fn func(*Row)) error {
	return x.ask(ctx, &q, func(_ *store.Tx, _ *wish, m *matches) error {
		s := x.selection(&q)
		x.each(s, m, func(r *indexed, _ float32) {
			if s.fails(r) == 0 {
				fn(r.Row)
			}
		})
		return nil
	})
}

// ask runs fn on the index as it is at a moment, with what the words of the
// query find.
func (x *Index) ask(ctx context.Context, q *Query, fn func(*store.Tx, *wish, *matches) error) error {
	if err := q.check(); err != nil {
		return err
	}
	w, err := parse(q.Text)
	if err != nil {
		return err
	}
	for {
		err := x.db.Read(ctx, func(tx *store.Tx) error { return x.askAt(tx, w, fn) })
		if !errors.Is(err, errBehind) {
			return err
		}
	}
}

func (x *Index) askAt(tx *store.Tx, w *wish, fn func(*store.Tx, *wish, *matches) error) (err error) {
	made, err := x.follow(tx)
	if err != nil {
		return err
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	if made != x.made {
		return errBehind
	}
	var m *matches
	if !w.empty() {
		if m, err = x.match(tx, w); err != nil {
			return err
		}
		defer m.release()
	}
	return fn(tx, w, m)
}

// each goes through the rows that have the words and meet all but the facets.
func (x *Index) each(s *selection, m *matches, fn func(r *indexed, score float32)) {
	look := func(i int) {
		r := &x.rows[i]
		switch {
		case m != nil && m.met[i] != m.need, !s.passes(r):
		case m == nil:
			fn(r, 0)
		default:
			fn(r, m.score[i])
		}
	}
	if group, narrow := x.group(s); narrow {
		for _, i := range group {
			look(int(i))
		}
		return
	}
	for i := range x.rows {
		look(i)
	}
}

// group are the only rows that can pass, where a search asks for one
// organization or root.
func (x *Index) group(s *selection) (rows []int32, narrow bool) {
	switch {
	case s.organization != "":
		return x.bodies[s.organization], true
	case s.root != "":
		return x.roots[s.root], true
	}
	return nil, false
}

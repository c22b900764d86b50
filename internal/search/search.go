package search

import (
	"context"
	"errors"

	"github.com/jikenbo/jikenbo/internal/store"
)

// Search finds cases. A mistake in the query is a Problem.
func (x *Index) Search(ctx context.Context, q Query) (result *Result, err error) {
	return result, x.ask(ctx, &q, func(tx *store.Tx, w *wish, m *matches) error {
		s, page := x.selection(&q), q.page()
		n := make(counts, len(x.terms.values))
		result = &Result{Query: q, Hits: []Hit{}}
		x.each(s, m, func(r *indexed, score float32) {
			fails := s.fails(r)
			n.add(r, fails, s.facetOf)
			if fails == 0 {
				result.Total++
				page.add(r, score)
			}
		})
		result.Facets = x.facets(n, s)
		for _, f := range page.from(q.Offset) {
			hit, err := hitOf(tx, &f, w)
			if err != nil {
				return err
			}
			result.Hits = append(result.Hits, *hit)
		}
		return nil
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
	if err := x.follow(tx); err != nil {
		return err
	}
	x.mu.RLock()
	defer x.mu.RUnlock()
	var m *matches
	if !w.empty() {
		if m, err = x.match(tx, w); err != nil {
			return err
		}
		defer release(m.score)
	}
	return fn(tx, w, m)
}

// each goes through the rows that have the words and meet all but the facets.
func (x *Index) each(s *selection, m *matches, fn func(r *indexed, score float32)) {
	for i := range x.rows {
		r := &x.rows[i]
		switch {
		case !s.passes(r):
		case m == nil:
			fn(r, 0)
		case m.met[i] == m.need:
			fn(r, m.score[i])
		}
	}
}

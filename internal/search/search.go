package search

import (
	"context"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Search finds cases. A mistake in the query is a Problem.
func (x *Index) Search(ctx context.Context, q Query) (*Result, error) {
	if err := q.check(); err != nil {
		return nil, err
	}
	result := &Result{Query: q, Hits: []Hit{}}
	return result, x.db.Read(ctx, func(tx *store.Tx) error {
		if err := x.follow(tx); err != nil {
			return err
		}
		x.mu.RLock()
		defer x.mu.RUnlock()
		s := x.selection(&q)
		n := make(counts, len(x.terms.values))
		var all []found
		x.each(&q, s, func(r *indexed, fails uint32) {
			n.add(r, fails, s.facetOf)
			if fails == 0 {
				all = append(all, found{indexed: r})
			}
		})
		result.Total, result.Facets = len(all), x.facets(n, s)
		for _, f := range page(all, &q) {
			result.Hits = append(result.Hits, Hit{Number: f.Number, Matched: []string{}, Words: []Snippet{}, Score: f.score})
		}
		return nil
	})
}

// Each goes through the rows of all cases that a query lets through, whatever
// its page, in the order in which their numbers were given. The rows are the
// Index's: fn must not change them, nor call the Index.
func (x *Index) Each(ctx context.Context, q Query, fn func(*Row)) error {
	if err := q.check(); err != nil {
		return err
	}
	return x.db.Read(ctx, func(tx *store.Tx) error {
		if err := x.follow(tx); err != nil {
			return err
		}
		x.mu.RLock()
		defer x.mu.RUnlock()
		x.each(&q, x.selection(&q), func(r *indexed, fails uint32) {
			if fails == 0 {
				fn(r.Row)
			}
		})
		return nil
	})
}

// each goes through the rows that meet all but the facets.
func (x *Index) each(q *Query, s *selection, fn func(r *indexed, fails uint32)) {
	words := jtext.NameKey(q.Text)
	for _, r := range x.rows {
		if s.passes(r.Row) && strings.Contains(r.OrganizationKey, words) {
			fn(r, s.fails(r))
		}
	}
}

package book

import (
	"context"
	"encoding/json"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/store"
)

func questionsOf(asks []store.Ask) ([]Question, error) {
	list := make([]Question, 0, len(asks))
	for _, a := range asks {
		var q Question
		if err := json.Unmarshal(a.Body, &q); err != nil {
			return nil, err
		}
		list = append(list, q)
	}
	return list, nil
}

// List are the cases that a filter lets through.
func (b *Book) List(ctx context.Context, f store.Filter) ([]*jikenbo.Case, error) {
	list := []*jikenbo.Case{}
	err := b.DB.Read(ctx, func(tx *store.Tx) error {
		rows, err := tx.ListCases(f)
		for _, r := range rows {
			c, err := CaseOf(r)
			if err != nil {
				return err
			}
			list = append(list, c)
		}
		return err
	})
	return list, err
}

// EachCase lends all cases to a function, in the order of their numbers.
func (b *Book) EachCase(ctx context.Context, use func(export.Cases) error) error {
	return b.DB.ReadOnce(ctx, func(tx *store.Tx) error {
		return use(func(yield func(*jikenbo.Case, error) bool) {
			for row, err := range tx.EachCase() {
				var c *jikenbo.Case
				if err == nil && row.Kind != kindCase {
					continue
				}
				if err == nil {
					c, err = CaseOf(row)
				}
				if !yield(c, err) || err != nil {
					return
				}
			}
		})
	})
}

// Review is the queue of the editor, the most doubtful first; all of it if
// limit is 0.
func (b *Book) Review(ctx context.Context, limit, offset int) ([]Question, error) {
	var list []Question
	err := b.DB.Read(ctx, func(tx *store.Tx) error {
		asks, err := tx.Asks(limit, offset)
		if err != nil {
			return err
		}
		if list, err = questionsOf(asks); err != nil {
			return err
		}
		for i := range list {
			c, err := tx.Case(list[i].Number)
			if err != nil || c == nil {
				return err
			}
			list[i].Organization = c.Organization
		}
		return nil
	})
	return list, err
}

// Log lists what became of documents, the latest first.
func (b *Book) Log(ctx context.Context, f store.EntryFilter) ([]*store.Entry, error) {
	var list []*store.Entry
	err := b.DB.Read(ctx, func(tx *store.Tx) (err error) {
		list, err = tx.Log(f)
		return err
	})
	return list, err
}

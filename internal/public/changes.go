package public

import (
	"context"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Change is something that became of a case, with the line of the case.
type Change struct {
	jikenbo.Change
	Case *Summary `json:"case"`
}

// ChangeQuery says which changes are asked for.
type ChangeQuery struct {
	Since  int64        // a Seq: only what came after it, the oldest first
	Latest bool         // the latest first
	Cases  search.Query // of which cases; all if it says nothing
	Number string       // of this one; one that was never given is a Problem of book
	Kinds  []string     // of ChangeKinds; all if empty
	Limit  int
}

// Changes lists what became of cases.
func (c *Casebook) Changes(ctx context.Context, q ChangeQuery) ([]Change, error) {
	filter := store.ChangeFilter{Since: q.Since, Latest: q.Latest, Limit: q.Limit, Kinds: q.Kinds}
	if len(q.Cases.Values()) > 0 {
		rows, err := c.rows(ctx, q.Cases)
		if err != nil {
			return nil, err
		}
		filter.Numbers = []string{}
		for _, r := range rows {
			filter.Numbers = append(filter.Numbers, r.Number)
		}
	}
	if q.Number != "" {
		if c.index.Row(q.Number) == nil {
			return nil, book.Problem(q.Number + " という番号はありません")
		}
		filter.Numbers = []string{q.Number}
	}
	var list []jikenbo.Change
	err := c.book.DB.Read(ctx, func(tx *store.Tx) (err error) {
		list, err = tx.Changes(filter)
		return err
	})
	return c.told(list), err
}

// told adds the cases, and covers the values, which may be in the words of a
// document.
func (c *Casebook) told(list []jikenbo.Change) []Change {
	out := make([]Change, 0, len(list))
	for _, change := range list {
		t := Change{Change: change}
		t.Before, t.After = c.covered(change.Before), c.covered(change.After)
		if row := c.index.Row(change.Number); row != nil {
			s := c.summary(row)
			t.Case = &s
		}
		out = append(out, t)
	}
	return out
}

func (c *Casebook) covered(list []string) []string {
	list = slices.Clone(list)
	for i := range list {
		list[i] = c.mask.Text(list[i])
	}
	return list
}

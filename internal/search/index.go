package search

import (
	"context"
	"encoding/json"
	"sync"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Index is what searches look at in memory: a row for each case. It follows
// the casebook by its changes. It may be used by many goroutines.
type Index struct {
	db *store.DB

	mu    sync.RWMutex
	seq   int64 // of the last change that the rows know
	rows  []*indexed
	at    map[string]int // number -> place in rows
	terms dictionary
}

// indexed is a row with its terms.
type indexed struct {
	*Row
	terms []int32
}

// Open reads the rows of a casebook.
func Open(ctx context.Context, db *store.DB) (*Index, error) {
	x := &Index{db: db, at: map[string]int{}}
	return x, db.Read(ctx, func(tx *store.Tx) (err error) {
		if x.seq, err = tx.LastChange(); err != nil {
			return err
		}
		for c, err := range tx.EachCase() {
			if err == nil {
				err = x.put(c)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// put takes in a case as it is now.
func (x *Index) put(c *store.Case) error {
	var kept struct{ Case *jikenbo.Case }
	if err := json.Unmarshal(c.Body, &kept); err != nil || kept.Case == nil {
		return err
	}
	row := RowOf(kept.Case, c.Changed, "")
	i, known := x.at[row.Number]
	if !known {
		i = len(x.rows)
		x.rows, x.at[row.Number] = append(x.rows, nil), i
	}
	x.rows[i] = &indexed{row, x.terms.of(row)}
	return nil
}

// Row is the row of a number, nil if it was not given.
func (x *Index) Row(number string) *Row {
	x.mu.RLock()
	defer x.mu.RUnlock()
	if i, known := x.at[number]; known {
		return x.rows[i].Row
	}
	return nil
}

// follow brings the rows up to date.
func (x *Index) follow(tx *store.Tx) error {
	last, err := tx.LastChange()
	if err != nil {
		return err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if last <= x.seq {
		return nil
	}
	changes, err := tx.Changes(store.ChangeFilter{Since: x.seq})
	if err != nil {
		return err
	}
	done := map[string]bool{}
	for _, c := range changes {
		if done[c.Number] {
			continue
		}
		done[c.Number] = true
		row, err := tx.Case(c.Number)
		if err == nil && row != nil {
			err = x.put(row)
		}
		if err != nil {
			return err
		}
	}
	x.seq = last
	return nil
}

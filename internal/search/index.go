package search

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Index is what searches look at in memory: a row for each case, where the
// pages of the written blocks are, and the block that is still open. It
// follows the casebook. It may be used by many goroutines.
type Index struct {
	db *store.DB

	mu      sync.RWMutex
	made    string // which making of the index it is
	version int64  // of the last row that it has
	rows    []indexed
	at      map[string]int32 // number -> place in rows
	words   interned
	bodies  groups // by the key of the organization
	roots   groups
	terms   dictionary
	owners  []int32 // the row of each entry, by Seq - 1; -1 for those of none
	blocks  []directory
	open    block   // the entries after the blocks
	last    int64   // the Seq of its last
	chunk   []int64 // room for the entries of the next rows
	pages   pages
}

// indexed is a row with what is asked of every row, so that going through all
// of them touches little else.
type indexed struct {
	*Row
	entries []int64
	terms   []int32
	told    int32 // the day as a number: 20230512
	open    bool
}

// Open reads the index of a casebook.
func Open(ctx context.Context, db *store.DB) (*Index, error) {
	x := &Index{db: db}
	x.reset("")
	return x, db.Read(ctx, func(tx *store.Tx) error {
		_, err := x.follow(tx)
		return err
	})
}

// reset forgets everything.
func (x *Index) reset(made string) {
	x.made, x.version, x.last = made, 0, 0
	x.rows, x.at, x.terms, x.owners, x.blocks, x.open = nil, map[string]int32{}, dictionary{}, nil, nil, block{}
	x.words, x.bodies, x.roots = interned{}, groups{}, groups{}
	x.pages.forget()
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

// follow brings the index up to the moment of a transaction, unless it is
// there or beyond, and tells which making of the index the transaction sees.
func (x *Index) follow(tx *store.Tx) (made string, err error) {
	if made, err = tx.Meta("search"); err != nil {
		return made, err
	}
	version, err := tx.SearchVersion()
	if err != nil {
		return made, err
	}
	x.mu.RLock()
	there := made == x.made && version <= x.version
	x.mu.RUnlock()
	if there {
		return made, nil
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if made != x.made {
		x.reset(made)
	}
	return made, x.catchUp(tx)
}

// catchUp reads what came since.
func (x *Index) catchUp(tx *store.Tx) error {
	blocks, err := tx.SearchBlocks(int64(len(x.blocks)))
	if err != nil {
		return err
	}
	for _, b := range blocks {
		x.blocks = append(x.blocks, directory{b.Page, strings.Split(string(b.Firsts), "\n")})
		x.open, x.last = block{}, int64(len(x.blocks))*blockSize
	}
	entries, err := tx.SearchEntries(x.last)
	if err != nil {
		return err
	}
	for _, e := range entries {
		x.open.entry(e)
		x.last = e.Seq
	}
	for r, err := range tx.SearchRows(x.version) {
		if err == nil {
			err = x.put(r.Body)
		}
		if err != nil {
			return err
		}
		x.version = r.Version
	}
	return nil
}

// put takes in a row as it is now.
func (x *Index) put(body []byte) error {
	var kept keptRow
	if err := json.Unmarshal(body, &kept); err != nil {
		return err
	}
	x.words.row(kept.Row)
	i, known := x.at[kept.Number]
	if !known {
		i = int32(len(x.rows))
		x.rows, x.at[kept.Number] = append(x.rows, indexed{Row: &Row{}}), i
	}
	x.bodies.move(i, x.rows[i].OrganizationKey, kept.OrganizationKey)
	x.roots.move(i, x.rows[i].Root, kept.Root)
	for _, e := range x.rows[i].entries {
		if x.owners[e-1] == i {
			x.owners[e-1] = -1
		}
	}
	for _, e := range kept.Entries {
		for int64(len(x.owners)) < e {
			x.owners = append(x.owners, -1)
		}
		x.owners[e-1] = i
	}
	x.rows[i] = indexed{kept.Row, x.numbers(kept.Entries), x.terms.of(kept.Row), dayNumber(kept.Told), kept.State == jikenbo.StateOpen}
	return nil
}

// numbers are the same numbers in a place beside others: most lists have one.
func (x *Index) numbers(list []int64) []int64 {
	if cap(x.chunk)-len(x.chunk) < len(list) {
		x.chunk = make([]int64, 0, max(1<<12, len(list)))
	}
	start := len(x.chunk)
	x.chunk = append(x.chunk, list...)
	return x.chunk[start:len(x.chunk):len(x.chunk)]
}

// keptRow is a row as the store keeps it, with the entries of its reports.
type keptRow struct {
	*Row
	Entries []int64 `json:",omitempty"`
}

// KeepRow keeps the row of a case whose reports are in the index.
func KeepRow(tx *store.Tx, r *Row) error {
	hits, err := tx.SearchHits([]string{r.Number})
	if err != nil {
		return err
	}
	kept := keptRow{Row: r}
	for _, h := range hits {
		kept.Entries = append(kept.Entries, h.Entry.Seq)
	}
	body, err := json.Marshal(kept)
	if err != nil {
		return err
	}
	return tx.PutSearchRow(r.Number, string(body))
}

// State names what the Index has: while it is the same, so are all rows. It
// brings the Index up to date.
func (x *Index) State(ctx context.Context) (state string, err error) {
	return state, x.ask(ctx, &Query{}, func(*store.Tx, *wish, *matches) error {
		state = fmt.Sprint(x.made, x.version)
		return nil
	})
}

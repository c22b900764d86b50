package store

import (
	"context"
	"database/sql"
	_ "embed" // the tables
	"errors"
	"io"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/jikenbo/jikenbo"
)

//go:embed tables.sql
var tables string

// WriteTables writes a SQLite file of the cases for analysis: no casebook, only
// what the cases say, in plain tables. It is made beside and then written.
func WriteTables(ctx context.Context, w io.Writer, cases iter.Seq2[*jikenbo.Case, error]) (err error) {
	dir, err := os.MkdirTemp("", "jikenbo-export-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	file := filepath.Join(dir, "cases.db")
	if err := makeTables(ctx, file, cases); err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, f)
	return errors.Join(err, f.Close())
}

func makeTables(ctx context.Context, file string, cases iter.Seq2[*jikenbo.Case, error]) error {
	pool, err := sql.Open(sqliteDialect.driver, (&url.URL{Scheme: "file", Path: filepath.ToSlash(file)}).String())
	if err != nil {
		return err
	}
	return errors.Join(fillTables(ctx, pool, cases), pool.Close())
}

func fillTables(ctx context.Context, pool *sql.DB, cases iter.Seq2[*jikenbo.Case, error]) error {
	if _, err := pool.ExecContext(ctx, tables); err != nil {
		return err
	}
	tx, err := pool.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	r := &tableRows{ctx: ctx, tx: tx}
	for c, err := range cases {
		if r.err = errors.Join(r.err, err); r.err != nil {
			break
		}
		r.tell(c)
	}
	if r.err != nil {
		return errors.Join(r.err, tx.Rollback())
	}
	return tx.Commit()
}

// tableRows puts rows into tables until one fails.
type tableRows struct {
	ctx context.Context
	tx  *sql.Tx
	err error
}

// put adds a row; empty text is null.
func (r *tableRows) put(table string, values ...any) {
	if r.err != nil {
		return
	}
	for i, v := range values {
		if v == "" {
			values[i] = nil
		}
	}
	_, r.err = r.tx.ExecContext(r.ctx, "INSERT INTO "+table+" VALUES (?"+strings.Repeat(", ?", len(values)-1)+")", values...)
}

func (r *tableRows) tell(c *jikenbo.Case) {
	figure := make([]any, 5)
	if f := c.Figure(); f != nil {
		figure = []any{f.Value, string(f.Unit), string(f.Qualifier), string(f.Status), f.What}
	}
	row := []any{c.Number, string(c.State), string(c.Reason), c.RedirectTo, c.Root, c.Origin}
	for _, name := range []string{"organization", "site", "sector", "types", "leak"} {
		row = append(row, c.Value(name))
	}
	row = append(row, figure...)
	for _, name := range []string{"occurred_from", "occurred_to", "discovered", "disclosed", "discovered_by", "harm"} {
		row = append(row, c.Value(name))
	}
	r.put("cases", row...)
	for _, t := range c.Reports {
		r.put("reports", c.Number, t.Report, t.Document, t.Address, t.Title, string(t.Voice), string(t.On), string(t.Sequence), t.Copy)
	}
	for _, f := range c.Fields {
		r.sayings(c, f.Name, f.Values, true)
		r.sayings(c, f.Name, f.Earlier, false)
	}
	for _, e := range c.Timeline {
		words, _ := quoted(e.Saying)
		r.put("timeline", c.Number, string(e.Kind), string(e.Date), e.Saying.Report, words)
	}
}

func (r *tableRows) sayings(c *jikenbo.Case, field string, said []jikenbo.Saying, holds bool) {
	for _, s := range said {
		words, place := quoted(s)
		r.put("sayings", c.Number, field, holds, s.Value, s.Label, string(s.Role), s.Report, string(s.Voice), string(s.On), words, place, s.Rule)
		if f := s.Figure; f != nil {
			r.put("counts", c.Number, holds, f.Value, string(f.Unit), string(f.Qualifier), string(f.Status), f.What, s.Report, string(s.Voice), string(s.On))
		}
	}
}

// quoted are the words of a saying, and where the first of them stand.
func quoted(s jikenbo.Saying) (words string, place any) {
	for i, e := range s.Evidence {
		if i == 0 {
			place, words = e.Start, e.Exact
		} else {
			words += " … " + e.Exact
		}
	}
	return words, place
}

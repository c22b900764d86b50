package public

import (
	"cmp"
	"context"
	"io"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Export writes the cases that a query finds in one of the formats of internal/export or "sqlite", in the
// order of their numbers, as they are read. It returns in words what the format could not say.
func (c *Casebook) Export(ctx context.Context, w io.Writer, format string, q search.Query) (notes []string, err error) {
	write, known := c.writer(ctx, w, format)
	if !known {
		return nil, search.Problem(format + " という形式はありません")
	}
	rows, err := c.rows(ctx, q)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *search.Row) int { return byNumber(a.Number, b.Number) })
	return notes, c.book.DB.ReadOnce(ctx, func(tx *store.Tx) error {
		notes, err = write(c.whole(tx, rows, format == "jsonl" || format == "sqlite"))
		return err
	})
}

// writer writes a format.
func (c *Casebook) writer(ctx context.Context, w io.Writer, format string) (write func(export.Cases) ([]string, error), known bool) {
	if format == "sqlite" { // only the store knows a database
		return func(cases export.Cases) ([]string, error) { return nil, store.WriteTables(ctx, w, cases) }, true
	}
	for _, f := range export.Formats {
		if f.Name == format {
			return func(cases export.Cases) ([]string, error) { return f.Write(w, cases) }, true
		}
	}
	return nil, false
}

// byNumber orders JB-2024-9999 before JB-2024-10000.
func byNumber(a, b string) int {
	const year = len("JB-2024-")
	return cmp.Or(cmp.Compare(a[:year], b[:year]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// whole are whole cases with their words covered: with quotes by their place in
// the documents, else, which is a hundred times faster, only what stands for itself.
func (c *Casebook) whole(tx *store.Tx, rows []*search.Row, quotes bool) export.Cases {
	return func(yield func(*jikenbo.Case, error) bool) {
		for _, r := range rows {
			if of, err := c.wholeCase(tx, r.Number, quotes); !yield(of, err) || err != nil {
				return
			}
		}
	}
}

func (c *Casebook) wholeCase(tx *store.Tx, number string, quotes bool) (*jikenbo.Case, error) {
	row, err := tx.Case(number)
	if err != nil {
		return nil, err
	}
	of, err := book.CaseOf(row)
	if err != nil {
		return nil, err
	}
	v := &covering{mask: c.mask, bare: true}
	if quotes {
		if v, err = c.covering(tx, of); err != nil {
			return nil, err
		}
	}
	v.cover(of)
	return of, nil
}

// WriteReports writes every document with what it tells as `jikenbo read --json`
// does, a line for each address.
func (c *Casebook) WriteReports(ctx context.Context, w io.Writer) error {
	return c.book.WriteReports(ctx, w, func(d *store.Document, line *export.Document) {
		v := c.cover(string(d.Text))
		if line.Title != nil {
			title := c.mask.Text(v.words(*line.Title))
			line.Title = &title
		}
		of := &covering{mask: c.mask, of: map[string]*veil{"": v}}
		for i := range line.Reports {
			of.said("", &line.Reports[i])
		}
	})
}

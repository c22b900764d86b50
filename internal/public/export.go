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
// order of their numbers. It returns in words what the format could not say.
func (c *Casebook) Export(ctx context.Context, w io.Writer, format string, q search.Query) (notes []string, err error) {
	rows, err := c.rows(ctx, q)
	if err != nil {
		return nil, err
	}
	slices.SortFunc(rows, func(a, b *search.Row) int { return byNumber(a.Number, b.Number) })
	cases, err := c.whole(ctx, rows, format == "jsonl" || format == "sqlite")
	if err != nil {
		return nil, err
	}
	if format == "sqlite" { // only the store knows a database
		return nil, store.WriteTables(ctx, w, cases)
	}
	for _, f := range export.Formats {
		if f.Name == format {
			return f.Notes(cases), f.Write(w, cases)
		}
	}
	return nil, search.Problem(format + " という形式はありません")
}

// byNumber orders JB-2024-9999 before JB-2024-10000.
func byNumber(a, b string) int {
	const year = len("JB-2024-")
	return cmp.Or(cmp.Compare(a[:year], b[:year]), cmp.Compare(len(a), len(b)), cmp.Compare(a, b))
}

// whole are whole cases with their words covered: with quotes by their place in
// the documents, else, which is a hundred times faster, only what stands for itself.
func (c *Casebook) whole(ctx context.Context, rows []*search.Row, quotes bool) ([]*jikenbo.Case, error) {
	cases := make([]*jikenbo.Case, 0, len(rows))
	return cases, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		for _, r := range rows {
			row, err := tx.Case(r.Number)
			if err != nil {
				return err
			}
			of, err := book.CaseOf(row)
			if err != nil {
				return err
			}
			v := &covering{mask: c.mask, bare: true}
			if quotes {
				if v, err = c.covering(tx, of); err != nil {
					return err
				}
			}
			v.cover(of)
			cases = append(cases, of)
		}
		return nil
	})
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

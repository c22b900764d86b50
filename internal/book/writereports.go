package book

import (
	"context"
	"encoding/json"
	"io"

	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/store"
)

// WriteReports writes every document as `jikenbo read --json` does, with the
// numbers of the case and the root in each report, one line for each address,
// in the order of arrival. cover, if there is one, may change what is written.
func (b *Book) WriteReports(ctx context.Context, out io.Writer, cover func(*store.Document, *export.Document)) error {
	return b.DB.ReadOnce(ctx, func(tx *store.Tx) error {
		for d, err := range tx.EachDocument(0) {
			if err != nil {
				return err
			}
			if err := writeDocument(tx, d, cover, out); err != nil {
				return err
			}
		}
		return nil
	})
}

func writeDocument(tx *store.Tx, d *store.Document, cover func(*store.Document, *export.Document), out io.Writer) error {
	line := export.Document{MediaType: d.MediaType, SHA256: d.TextSHA256, Reports: []export.Report{}, Skipped: []export.Skipped{}}
	line.Title, line.Published = orNil(d.Title), orNil(d.Published)
	rows, err := tx.ReportsOf(d.ID)
	if err != nil {
		return err
	}
	for _, r := range rows {
		if !r.Active {
			continue
		}
		said, err := Said(tx, r)
		if err != nil {
			return err
		}
		line.Reports = append(line.Reports, *said)
	}
	if cover != nil {
		cover(d, &line)
	}
	addresses, err := tx.AddressesOf(d.ID)
	for _, a := range addresses {
		line.Document = a.Address
		if err := line.Write(out); err != nil {
			return err
		}
	}
	return err
}

// Said is what a report says, with the numbers of its case and root.
func Said(tx *store.Tx, r *store.Report) (*export.Report, error) {
	var k kept
	if err := json.Unmarshal(r.Body, &k); err != nil {
		return nil, err
	}
	numbers, err := tx.CasesOf([]string{r.ID})
	if err != nil {
		return nil, err
	}
	k.Said.Case = numbers[r.ID]
	c, err := tx.Case(k.Said.Case)
	if err == nil && c != nil {
		k.Said.Root = c.Root
	}
	return k.Said, err
}

func orNil(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

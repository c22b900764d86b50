package public

import (
	"context"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Report is what one document tells of one incident.
type Report struct {
	ID       string `json:"id"`
	Document string `json:"document"` // its ID; empty if an editor says it
	Active   bool   `json:"active"`   // false once a later reading does not find it any more
	export.Report
}

// Kept is a document with what it tells, in a list.
type Kept struct {
	Seq int64 `json:"seq"` // in the order of arrival
	Document
	Reports []Report `json:"reports"`
}

// Report is the report of an ID; one that is not known is a Problem of book.
func (c *Casebook) Report(ctx context.Context, id string) (out *Report, err error) {
	return out, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		rows, err := tx.Reports([]string{id})
		if err != nil {
			return err
		}
		if len(rows) == 0 {
			return book.Problem("報告 " + id + " はありません")
		}
		out, err = c.report(tx, rows[0])
		return err
	})
}

// report is a row of the store with its words covered.
func (c *Casebook) report(tx *store.Tx, row *store.Report) (*Report, error) {
	said, err := book.Said(tx, row)
	if err != nil {
		return nil, err
	}
	v := &covering{mask: c.mask, of: map[string]*veil{}}
	if row.Document != "" {
		if v.of[row.ID], err = c.veil(tx, row.Document); err != nil {
			return nil, err
		}
	}
	v.said(row.ID, said)
	return &Report{row.ID, row.Document, row.Active, *said}, nil
}

// Told is a kept document with its text and what it tells; one that is not known
// is a Problem of book.
func (c *Casebook) Told(ctx context.Context, id string) (k *Kept, err error) {
	return k, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		if _, err := c.veil(tx, id); err != nil { // which knows what no document can be called
			return err
		}
		row, err := tx.Document(id)
		if err != nil {
			return err
		}
		k, err = c.kept(tx, row, true)
		return err
	})
}

// Documents are the documents that came after a Seq with what they tell, in the
// order of arrival. Their texts are left out unless asked for.
func (c *Casebook) Documents(ctx context.Context, after int64, limit int, texts bool) ([]Kept, error) {
	list := []Kept{}
	return list, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		for row, err := range tx.EachDocument(after) {
			if err != nil {
				return err
			}
			if len(list) == limit {
				return nil
			}
			k, err := c.kept(tx, row, texts)
			if err != nil {
				return err
			}
			list = append(list, *k)
		}
		return nil
	})
}

func (c *Casebook) kept(tx *store.Tx, row *store.Document, texts bool) (*Kept, error) {
	v, err := c.veil(tx, row.ID)
	if err != nil {
		return nil, err
	}
	d, err := v.document(tx)
	if err != nil {
		return nil, err
	}
	if !texts {
		d.Text = ""
	}
	k := &Kept{Seq: row.Seq, Document: *d, Reports: []Report{}}
	reports, err := tx.ReportsOf(row.ID)
	for _, r := range reports {
		if !r.Active {
			continue
		}
		said, err := c.report(tx, r)
		if err != nil {
			return nil, err
		}
		k.Reports = append(k.Reports, *said)
	}
	return k, err
}

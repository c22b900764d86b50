package public

import (
	"context"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Case is a case with all that belongs to it and the texts that tell it.
type Case struct {
	book.Shown
	Documents []*Document `json:"documents"` // those of Case.Reports, each once, in their order
}

// Document is the text in which a report stands, nil for an editor's.
func (c *Case) Document(t jikenbo.Telling) *Document {
	for _, d := range c.Documents {
		if d.ID == t.Document {
			return d
		}
	}
	return nil
}

// Case is the case of a number, redirects followed; a number that was never
// given is a Problem of book.
func (c *Casebook) Case(ctx context.Context, number string) (*Case, error) {
	shown, err := c.book.Show(ctx, number)
	if err != nil {
		return nil, err
	}
	out := &Case{Shown: *shown, Documents: []*Document{}}
	return out, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		v, err := c.covering(tx, out.Case)
		if err != nil {
			return err
		}
		v.cover(out.Case)
		v.beside(&out.Shown)
		for _, d := range v.veils {
			full, err := d.document(tx)
			if err != nil {
				return err
			}
			out.Documents = append(out.Documents, full)
		}
		return nil
	})
}

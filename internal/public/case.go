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

// Case is the case of a number, redirects followed.
func (c *Casebook) Case(ctx context.Context, number string) (*Case, error) {
	shown, err := c.book.Show(ctx, number)
	if err != nil {
		return nil, err
	}
	out := &Case{Shown: *shown, Documents: []*Document{}}
	err = c.book.DB.Read(ctx, func(tx *store.Tx) error {
		veils, err := c.veils(tx, out.Case)
		if err != nil {
			return err
		}
		veils.case_(out.Case)
		veils.shown(&out.Shown)
		out.Documents = veils.documents
		return nil
	})
	return out, err
}

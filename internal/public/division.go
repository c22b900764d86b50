package public

import (
	"context"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Division is where the reports of a kept document stand, or would stand, and
// what they say there.
type Division struct {
	book.Division
	Of *Document
}

// Division is what the document would tell if an editor divided it into these
// pieces, or what it tells now. Nothing is kept.
func (c *Casebook) Division(ctx context.Context, id string, pieces *[]book.Piece) (*Division, error) {
	found, err := c.book.Division(ctx, id, pieces)
	if err != nil {
		return nil, err
	}
	d := &Division{Division: *found}
	return d, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		v, err := c.veil(tx, id)
		if err != nil {
			return err
		}
		cover := &covering{mask: c.mask, of: map[string]*veil{id: v}}
		for i := range d.Said {
			cover.said(id, &d.Said[i])
		}
		d.Of, err = v.document(tx)
		d.Text = d.Of.Text
		return err
	})
}

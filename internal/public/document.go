package public

import (
	"context"
	"path"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Document is a kept page or file with its text, personal data covered.
type Document struct {
	ID        string       `json:"id"` // SHA-256 of its bytes
	Title     string       `json:"title"`
	MediaType string       `json:"media_type"`
	Published jikenbo.Date `json:"published"`
	Addresses []string     `json:"addresses"` // where it was found, the first one first
	Added     time.Time    `json:"added"`
	SHA256    string       `json:"text_sha256"` // of the text before anything was covered
	Text      string       `json:"text"`
	Covered   []Covered    `json:"covered"`
}

// Covered is a stretch of a text, in code points, that is not shown.
type Covered struct {
	Start int       `json:"start"`
	End   int       `json:"end"`
	Kind  mask.Kind `json:"kind"`
}

// Address is where the document was found first.
func (d *Document) Address() string {
	if len(d.Addresses) == 0 {
		return ""
	}
	return d.Addresses[0]
}

// Name is the title of the document, or where there is none the last part of
// its address.
func (d *Document) Name() string {
	if d.Title != "" {
		return d.Title
	}
	return path.Base(strings.TrimRight(d.Address(), "/"))
}

// Document is a kept document; one that is not known is a Problem of book.
func (c *Casebook) Document(ctx context.Context, id string) (d *Document, err error) {
	return d, c.book.DB.Read(ctx, func(tx *store.Tx) error {
		v, err := c.veil(tx, id)
		if err != nil {
			return err
		}
		d, err = v.document(tx)
		return err
	})
}

// Package public is what anybody may see of a casebook: cases, roots, texts,
// searches, statistics and changes, with personal data covered in every word
// of them. The pages, the API, the feeds and MCP show what this package gives
// and nothing else, so that covering cannot be forgotten.
package public

import (
	"context"
	"io/fs"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/search"
)

// Casebook is a casebook as anybody may see it. It may be used by many
// goroutines.
type Casebook struct {
	book   *book.Book
	index  *search.Index
	reader *read.Reader
	mask   *mask.Masker
	veils  shelf
	memo   memo
	lists  memo // searches without words
	alike  likenesses
}

// Open is what anybody may see of b, with what is personal told by rules. The
// reader reads texts that are posted.
func Open(ctx context.Context, b *book.Book, reader *read.Reader, rules fs.FS) (*Casebook, error) {
	m, err := mask.New(rules)
	if err != nil {
		return nil, err
	}
	x, err := search.Open(ctx, b.DB)
	return &Casebook{book: b, index: x, reader: reader, mask: m}, err
}

// Warm does what the first readers would wait for: it counts all cases, learns
// what they have in common and reads the index of words.
func (c *Casebook) Warm(ctx context.Context) error {
	rows, err := c.open(ctx)
	if err != nil {
		return err
	}
	c.alike.mu.Lock()
	c.alike.learn(rows)
	c.alike.mu.Unlock()
	if _, err := c.Statistics(ctx, search.Query{}, RootsEach); err != nil {
		return err
	}
	return c.index.Warm(ctx)
}

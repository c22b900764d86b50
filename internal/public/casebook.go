// Package public is what anybody may see of a casebook: cases, roots, texts,
// searches, statistics and changes, with personal data covered in every word
// of them. The pages, the API, the feeds and MCP show what this package gives
// and nothing else, so that covering cannot be forgotten.
package public

import (
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
}

// New is what anybody may see of b, of which x is the index. The reader reads
// texts that are posted.
func New(b *book.Book, x *search.Index, reader *read.Reader, m *mask.Masker) *Casebook {
	return &Casebook{book: b, index: x, reader: reader, mask: m}
}

// Package public is what anybody may see of a casebook: cases, roots, texts,
// searches, statistics and changes, with personal data covered in every word
// of them. The pages, the API, the feeds and MCP show what this package gives
// and nothing else, so that covering cannot be forgotten.
package public

import (
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/mask"
	"github.com/jikenbo/jikenbo/internal/read"
)

// Casebook is a casebook as anybody may see it. It may be used by many
// goroutines.
type Casebook struct {
	book   *book.Book
	reader *read.Reader
	mask   *mask.Masker
}

// New is what anybody may see of b. The reader reads texts that are posted.
func New(b *book.Book, reader *read.Reader, m *mask.Masker) *Casebook {
	return &Casebook{book: b, reader: reader, mask: m}
}

package public

import (
	"bytes"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/source"
)

// Reading is what a text that was posted tells. It is not kept, and not
// covered: whoever posts it has it.
type Reading struct {
	Told
	Text string `json:"text"` // in which the places stand
}

// Told is a document and what it tells, as `jikenbo read --json` prints it.
type Told = export.Document

// Read reads a text or a page (HTML, Markdown, plain; encodings are found out).
// Nothing of it is kept. An error says in Japanese why it cannot be read.
func (c *Casebook) Read(raw []byte, from source.Origin) (*Reading, error) {
	var d *jikenbo.Document
	for one, err := range source.Documents(bytes.NewReader(raw), from) {
		if err != nil {
			return nil, err
		}
		d = one
	}
	reports, none := c.reader.Read(d)
	return &Reading{export.Of(d, reports, none), d.Text}, nil
}

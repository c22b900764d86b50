package public

import (
	"bytes"
	"context"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/source"
)

// Reading is what a text that was posted tells. It is not kept, and not
// covered: whoever posts it has it.
type Reading struct {
	Told
	Text  string   `json:"text"`  // in which the places stand
	Cases []Likely `json:"cases"` // of each of Reports: which case it belongs to, if the casebook has it
}

// Likely is the case to which a report that is not kept seems to belong.
type Likely struct {
	Answer  link.Answer   `json:"answer"`         // same, ask (perhaps one of Others) or new
	Case    *Summary      `json:"case,omitempty"` // if it is the same
	Others  []Summary     `json:"others"`         // that it may belong to, the likeliest first
	Reasons []link.Reason `json:"reasons"`        // why
}

// Told is a document and what it tells, as `jikenbo read --json` prints it.
type Told = export.Document

// Read reads a text or a page (HTML, Markdown, plain; encodings are found out).
// Nothing of it is kept. An Unreadable says in Japanese why it cannot be read.
func (c *Casebook) Read(ctx context.Context, raw []byte, from source.Origin) (*Reading, error) {
	var d *jikenbo.Document
	for one, err := range source.Documents(bytes.NewReader(raw), from) {
		if err != nil {
			return nil, Unreadable{err}
		}
		d = one
	}
	reports, none := c.reader.Read(d)
	out := &Reading{export.Of(d, reports, none), d.Text, []Likely{}}
	decisions, err := c.book.Likely(ctx, d, reports)
	for _, d := range decisions {
		out.Cases = append(out.Cases, c.likely(&d))
	}
	return out, err
}

// Unreadable is why a text cannot be read.
type Unreadable struct{ error }

func (c *Casebook) likely(d *link.Decision) Likely {
	out := Likely{Answer: d.Answer, Others: []Summary{}, Reasons: listed(d.Reasons)}
	if row := c.index.Row(d.Number); row != nil {
		s := c.summary(row)
		out.Case = &s
	}
	for _, a := range d.Asked {
		if row := c.index.Row(a.Number); row != nil {
			out.Others = append(out.Others, c.summary(row))
		}
	}
	return out
}

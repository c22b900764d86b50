// Package source turns foreign bytes into Documents. All distrust of what
// comes from outside lives here: wrong or missing encodings, hostile nesting,
// pages that are mostly menus. Nothing here dials, and nothing here knows what
// an incident is.
//
// The way through the package:
//
//	take   bytes, up to a limit               take.go errors.go
//	kind   HTML, Markdown or text             kind.go
//	decode bytes -> UTF-8                     decode.go guess.go plausible.go
//	plain  text and Markdown                  plain.go front.go markdown.go date.go
//	html   a page                             html.go
//	       its elements                       build.go nest.go skip.go tags.go tree.go
//	       which of them are its content      body.go weigh.go frames.go names.go related.go trim.go outward.go
//	       the lines they make                show.go lines.go table.go cell.go row.go
//	       its title, owner and dates         head.go title.go owner.go seen.go
package source

import (
	"fmt"
	"io"
	"iter"

	"github.com/jikenbo/jikenbo"
)

// Origin tells where bytes come from.
type Origin struct {
	Name      string // path or address, for messages and for the kind of file
	MediaType string // what the sender called it, a hint only; may be empty
	URL       string // address it was fetched from; may be empty
}

// Documents reads every document that r holds. One page or file holds one; the
// sequence is there for archives and feeds, which hold many. An error is told
// in the place of the document that it cost and names the origin.
func Documents(r io.Reader, from Origin) iter.Seq2[*jikenbo.Document, error] {
	return func(yield func(*jikenbo.Document, error) bool) {
		d, err := document(r, from)
		if err != nil {
			err = fmt.Errorf("%s: %w", from.Name, err)
		}
		yield(d, err)
	}
}

func document(r io.Reader, from Origin) (*jikenbo.Document, error) {
	raw, err := take(r, Limit)
	if err != nil {
		return nil, err
	}
	media := mediaType(raw, from)
	text, encoding, err := decode(raw, media == html)
	if err != nil {
		return nil, err
	}
	d := &jikenbo.Document{Name: from.Name, MediaType: media, Encoding: encoding, Site: host(from.URL)}
	if media == html {
		return d, readHTML(d, text, from.URL)
	}
	readPlain(d, text)
	return d, nil
}

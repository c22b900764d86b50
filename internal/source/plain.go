package source

import (
	"strings"

	"github.com/jikenbo/jikenbo"
)

// readPlain fills in a text or Markdown document. Its text is the file itself:
// whoever counts characters in the file finds every span where we say it is.
func readPlain(d *jikenbo.Document, text string) {
	d.Text = text
	d.Broken = strings.Count(text, "\ufffd")
	front, end := splitFront(text)
	if end > 0 {
		m := readFront(front)
		d.Title, d.Published, d.Modified = m.title, m.published, m.modified
		d.Published = firstOf(d.Published, postedOn(text[end:]), m.address)
		d.Blocks = append(d.Blocks, jikenbo.Block{Span: trimmed(text, 0, end), Kind: jikenbo.Frame})
	}
	if d.MediaType == markdown {
		d.Blocks = append(d.Blocks, markdownBlocks(text, end)...)
	} else {
		d.Blocks = append(d.Blocks, rowBlocks(text, end)...)
	}
	d.Links = links(text)
}

// trimmed is the span without the white space at its ends.
func trimmed(text string, start, end int) jikenbo.Span {
	s := text[start:end]
	start += len(s) - len(strings.TrimLeft(s, " \t\n\f\v"))
	return jikenbo.Span{Start: start, End: start + len(strings.TrimSpace(text[start:end]))}
}

package source

import (
	"net/url"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"github.com/jikenbo/jikenbo"
)

// page writes the lines of a page. Every line is one Block.
type page struct {
	text   []byte
	blocks []jikenbo.Block
	links  []jikenbo.Link
	base   *url.URL

	start int    // of the line being written
	kind  style  // of the line being written: that of its first word
	lead  []byte // spaces that collapse nowhere, before the first word of a line
	space byte   // white space before the next word: 0, ' ' or '\n' as it was in the source
	last  rune   // the last character written
	open  int    // number of the link whose words are being written, counted from 1
	blank bool   // the page draws an empty line before the next word
	spare *int   // bytes of a table that may still be said again, see table.go
}

func newPage(base *url.URL) *page {
	spare := maxAgain
	return &page{base: base, spare: &spare}
}

// style is what the words of an element are.
type style struct {
	kind   jikenbo.BlockKind
	level  int
	pre    bool // line ends of the source count
	tables int  // that the element stands in
}

// line writes one line of its own.
func (p *page) line(text string, kind jikenbo.BlockKind) {
	p.endLine()
	p.words(text, style{kind: kind})
	p.endLine()
}

// words writes text with its white space collapsed as a browser does: none at
// the ends of a line, one space elsewhere, and a line end of the source between
// two Japanese characters is nothing at all (CSS Text 3, segment breaks).
func (p *page) words(text string, s style) {
	for _, r := range text {
		switch {
		case r == '\n' && s.pre:
			p.breakLine()
		case r == '\n' || r == '\r':
			p.space = '\n'
		case r == ' ' || r == '\t' || r == '\f':
			if p.space == 0 {
				p.space = ' '
			}
		case unicode.Is(unicode.Cc, r): // no control character has a place in a line
		case len(p.text) == p.start && invisible(r):
			p.lead, p.space = utf8.AppendRune(p.lead, r), 0
		default:
			p.rune(r, s)
		}
	}
}

func (p *page) rune(r rune, s style) {
	switch {
	case len(p.text) == p.start:
		p.drawBlank()
		p.text = append(p.text, p.lead...)
		p.kind, p.lead = s, p.lead[:0]
	case p.space == ' ' || p.space == '\n' && !(wide(p.last) && wide(r)):
		p.text = append(p.text, ' ')
	}
	p.space, p.last = 0, r
	if p.open > 0 {
		span := &p.links[p.open-1].Span
		if span.End == 0 {
			span.Start = len(p.text)
		}
		span.End = len(p.text) + utf8.RuneLen(r)
	}
	p.text = utf8.AppendRune(p.text, r)
}

// wide tells the characters between which Japanese has no spaces.
func wide(r rune) bool {
	if r < 0x2e80 {
		return false
	}
	kind := width.LookupRune(r).Kind()
	return kind == width.EastAsianWide || kind == width.EastAsianFullwidth
}

// invisible tells what leaves a line empty to a reader: &nbsp; and the like.
func invisible(r rune) bool {
	return r == '\u200b' || r == '\ufeff' || r > 0x7f && unicode.IsSpace(r)
}

// breakLine ends the line being written, as the page itself breaks it: where it has no
// words, an empty line is seen there.
func (p *page) breakLine() {
	p.blank = len(p.text) == p.start && p.start > 0
	p.endLine()
}

// drawBlank writes the empty line that the page draws here, if any.
func (p *page) drawBlank() {
	if p.blank {
		p.text, p.start, p.blank = append(p.text, '\n'), p.start+1, false
	}
}

// endLine ends the line being written, if it has any words.
func (p *page) endLine() {
	p.space, p.lead = 0, p.lead[:0]
	if len(p.text) == p.start {
		return
	}
	span := jikenbo.Span{Start: p.start, End: len(p.text)}
	p.blocks = append(p.blocks, jikenbo.Block{Span: span, Kind: p.kind.kind, Level: p.kind.level})
	p.text = append(p.text, '\n')
	p.start = len(p.text)
}

// seen are the links that have words.
func (p *page) seen() []jikenbo.Link {
	p.links = slices.DeleteFunc(p.links, func(l jikenbo.Link) bool { return l.Span.End == 0 })
	return p.links
}

// lines are the lines written so far.
func (p *page) lines() []string {
	lines := make([]string, len(p.blocks))
	for i, b := range p.blocks {
		lines[i] = string(p.text[b.Span.Start:b.Span.End])
	}
	return lines
}

package source

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/jikenbo/jikenbo"
)

// cell is one cell of a table, its words on one line.
type cell struct {
	page   *page
	text   string
	header bool
	layout bool // holds lines that belong on lines of their own
	again  bool // stands here because it reaches across or down
}

func (p *page) cell(td *node, s style) cell {
	inner := &page{base: p.base, spare: p.spare}
	inner.element(td, s)
	inner.endLine()
	text := strings.TrimSuffix(string(inner.text), "\n")
	return cell{page: inner, text: strings.ReplaceAll(text, "\n", " "), header: td.tag == atom.Th, layout: lays(inner, text)}
}

// again is c where it reaches into another place. What is long is not said
// twice.
func (p *page) again(c cell) cell {
	c.again = true
	if *p.spare -= len(c.text); len(c.text) > maxName || *p.spare < 0 {
		c.text = ""
	}
	return c
}

// lays tells a cell that is a piece of the page: it has a heading or a row of a
// table inside, or more lines than an entry has.
func lays(inner *page, text string) bool {
	for _, b := range inner.blocks {
		if b.Kind == jikenbo.Heading || b.Kind == jikenbo.Row {
			return true
		}
	}
	return len(inner.blocks) >= 4 && utf8.RuneCountInString(text) > 200
}

func span(td *node, key string) int {
	n, err := strconv.Atoi(strings.TrimSpace(td.attr(key)))
	if err != nil || n < 1 {
		return 1
	}
	return min(n, maxSpan)
}

// layout tells a row that is no entry: a cell lays out the page, or there is
// only one with words.
func layout(row []cell) bool {
	full, lays := 0, false
	for i, c := range row {
		lays = lays || c.layout && !c.again
		if c.text != "" && (i == 0 || row[i-1].page != c.page) {
			full++
		}
	}
	return lays || full <= 1
}

// headers tells a row that names the columns below it. A long name is none: it
// would be said again in every row.
func headers(tr *node, row []cell) bool {
	head := tr.parent != nil && tr.parent.tag == atom.Thead
	for _, c := range row {
		if !c.header && !head && c.text != "" || len(c.text) > maxName {
			return false
		}
	}
	return len(row) > 1
}

// columns writes the cells of a row one below the other, as they are.
func (p *page) columns(row []cell) {
	for _, c := range row {
		if c.again {
			continue
		}
		p.endLine()
		p.take(string(c.page.text), c.page)
		for _, b := range c.page.blocks {
			b.Span.Start += p.start
			b.Span.End += p.start
			p.blocks = append(p.blocks, b)
		}
		p.start = len(p.text)
	}
}

// take writes words that were written elsewhere, with their links. A line of a
// cell ends where the cell's text has a space, so places stay.
func (p *page) take(text string, from *page) {
	at := len(p.text)
	for _, l := range from.seen() {
		l.Span.Start += at
		l.Span.End += at
		p.links = append(p.links, l)
	}
	p.text = append(p.text, text...)
}

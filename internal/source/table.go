package source

import (
	"strings"

	"golang.org/x/net/html/atom"
)

// Bounds of a table. A cell may claim to span a million columns, and a table may
// stand in a table in a table; a text that is said again must not let a small
// page grow without end.
const (
	maxSpan   = 50
	maxAcross = 100
	maxTables = 6
	maxName   = 300     // bytes of one text that is said again
	maxAgain  = 4 << 20 // of all of them on a page
)

// grid is a table being read.
type grid struct {
	names []cell    // of the columns, once a row of headers was seen
	named bool      // a row has been written under them
	above []carried // cells that reach down, by column
}

// carried is a cell that reaches down into further rows.
type carried struct {
	cell cell
	rows int
}

// table writes the rows of a table as 項目: 内容. A row whose cells hold
// headings, tables or many paragraphs lays out the page and is no row.
func (p *page) table(n *node, s style) {
	p.endLine()
	s.tables++
	g := &grid{named: true}
	rows(n, func(tr *node) {
		if tr.tag == atom.Tr {
			p.tableRow(g, tr, s)
			return
		}
		p.element(tr, s)
		p.endLine()
	})
	p.unused(g, s)
}

func (p *page) tableRow(g *grid, tr *node, s style) {
	row := p.cells(g, tr, s)
	switch {
	case layout(row):
		p.columns(row)
	case headers(tr, row):
		p.unused(g, s)
		g.names, g.named = row, false
	case entryHeader(g.names):
		p.unused(g, s)
		fallthrough
	default:
		p.row(row, p.affordable(g.names), s)
		g.named = true
	}
}

// unused writes a row of headers that no row came under, or that says no more
// than 項目 and 内容: nothing is lost.
func (p *page) unused(g *grid, s style) {
	if !g.named {
		p.row(g.names, nil, s)
	}
	g.names, g.named = nil, true
}

// entryHeader tells the two headers of a table that is a list of entries, whose
// first column names what the second says.
func entryHeader(names []cell) bool {
	return len(names) == 2 && (names[1].text == "内容" || names[1].text == "詳細" || names[1].text == "説明")
}

// affordable is the names of the columns, as long as they may be said again.
func (p *page) affordable(names []cell) []cell {
	for _, n := range names {
		*p.spare -= len(n.text)
	}
	if *p.spare < 0 {
		return nil
	}
	return names
}

// rows visits the rows of a table, not those of tables inside, and whatever
// else stands in it: a caption, or what belongs into a cell.
func rows(n *node, visit func(*node)) {
	for c := range n.kids {
		switch {
		case c.drop:
		case c.tag == atom.Thead || c.tag == atom.Tbody || c.tag == atom.Tfoot:
			rows(c, visit)
		case c.element || strings.TrimSpace(c.text) != "":
			visit(c)
		}
	}
}

// cells reads a row, its columns in their places: a cell over several columns
// stands in each, one over several rows in each row.
func (p *page) cells(g *grid, tr *node, s style) []cell {
	var row []cell
	below := make([]carried, 0, len(g.above))
	put := func(c cell, more int) {
		row = append(row, c)
		if more > 0 {
			c = p.again(c)
		}
		below = append(below, carried{c, more})
	}
	fromAbove := func() {
		for len(row) < len(g.above) && g.above[len(row)].rows > 0 {
			put(g.above[len(row)].cell, g.above[len(row)].rows-1)
		}
	}
	for td := range tr.kids {
		if td.drop || td.tag != atom.Td && td.tag != atom.Th {
			continue
		}
		fromAbove()
		c, more := p.cell(td, s), span(td, "rowspan")-1
		put(c, more)
		for i := 1; i < span(td, "colspan") && len(row) < maxAcross; i++ {
			put(p.again(c), more)
		}
	}
	fromAbove()
	g.above = below[:min(len(below), maxAcross)]
	return row
}

package source

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/jikenbo/jikenbo"
)

// row writes one line: 見出し: 値 / 見出し: 値 where the columns have names,
// else the first cell, or each header cell, before what it names.
func (p *page) row(row, names []cell, s style) {
	p.endLine()
	if p.kind = s; s.kind != jikenbo.Quote {
		p.kind = style{kind: jikenbo.Row}
	}
	label := false // the last cell written names the next
	for i, c := range row {
		if c.text == "" || i > 0 && row[i-1].page == c.page {
			continue
		}
		first := len(p.text) == p.start
		if label {
			p.colon()
		} else if !first {
			p.text = append(p.text, " / "...)
		}
		if i < len(names) && names[i].text != "" && names[i].text != c.text {
			p.text = append(p.text, names[i].text...)
			p.colon()
		}
		p.take(c.text, c.page)
		label = len(names) == 0 && (first || c.header)
	}
	p.endLine()
}

// colon parts an entry's name from its content, once: 「項目：」 has its own.
func (p *page) colon() {
	if line := p.text[p.start:]; !bytes.HasSuffix(line, []byte(":")) && !bytes.HasSuffix(line, []byte("：")) {
		p.text = append(p.text, ": "...)
	}
}

// definitions writes a dl: each dt with the dd that follow as one line, unless
// a dd holds lines of its own.
func (p *page) definitions(n *node, s style) {
	p.endLine()
	s.tables++
	var row []cell
	flush := func() {
		if layout(row) {
			p.columns(row)
		} else {
			p.row(row, nil, s)
		}
		row = nil
	}
	entries(n, func(c *node) {
		if c.tag == atom.Dt {
			flush()
		}
		row = append(row, p.cell(c, s))
	})
	flush()
}

// entries visits the dt and dd of a list; HTML allows a div around each pair.
func entries(n *node, visit func(*node)) {
	for c := range n.kids {
		switch {
		case c.drop:
		case c.tag == atom.Div:
			entries(c, visit)
		case c.element || strings.TrimSpace(c.text) != "":
			visit(c)
		}
	}
}

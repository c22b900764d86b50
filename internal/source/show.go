package source

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/jikenbo/jikenbo"
)

// body writes the lines of the elements under n.
func (p *page) body(n *node) {
	p.element(n, style{})
	p.endLine()
}

// frame writes lines of the page's frame that the text does not have yet.
func (p *page) frame(lines ...string) {
	written := p.lines()
	for _, line := range lines {
		if !slices.Contains(written, line) {
			p.line(line, jikenbo.Frame)
		}
	}
}

func (p *page) element(n *node, s style) {
	switch {
	case n.drop:
	case !n.element:
		p.words(n.text, s)
	case n.tag == atom.Br:
		p.breakLine()
	case n.tag == atom.Hr:
		p.endLine()
	case n.tag == atom.A:
		p.link(n, s)
	case n.tag == atom.Table && s.tables < maxTables:
		p.table(n, s)
	case n.tag == atom.Dl && s.tables < maxTables:
		p.definitions(n, s)
	case n.is(inline):
		p.children(n, s)
	default:
		p.endLine()
		p.children(n, s.inside(n))
		p.endLine()
	}
}

func (p *page) children(n *node, s style) {
	for c := range n.kids {
		p.element(c, s)
	}
}

// inside is the style of the words of a block element. What is quoted stays
// quoted, and a heading inside a list item is a heading.
func (s style) inside(n *node) style {
	switch {
	case s.kind == jikenbo.Quote:
	case isHeading(n):
		s.kind, s.level = jikenbo.Heading, rank(n)
	case isNamedTitle(n):
		s.kind, s.level = jikenbo.Heading, namedRank
	case n.tag == atom.Li:
		s.kind, s.level = jikenbo.Item, 0
	case n.tag == atom.Blockquote:
		s.kind, s.level = jikenbo.Quote, 0
	case n.tag == atom.Pre:
		s.pre = true
	}
	return s
}

// isNamedTitle tells whether a paragraph is a heading by its class alone, as those over the
// posts of many blogs are.
func isNamedTitle(n *node) bool {
	return n.tag == atom.P && hasName(n, "title", "ttl", "entrytitle", "posttitle", "articletitle", "newstitle", "headline", "midashi") && len(n.words()) <= namedMost
}

// namedRank is the rank of such a heading, namedMost how many bytes it has at most.
const namedRank, namedMost = 3, 240

// link notes the words of an <a href> as they are written. A link inside a link
// ends the outer one, as in browsers.
func (p *page) link(n *node, s style) {
	if address := p.resolve(n.attr("href")); address != "" {
		p.links = append(p.links, jikenbo.Link{URL: address})
		p.open = len(p.links)
	}
	p.children(n, s)
	p.open = 0
}

// resolve makes an address absolute where the page says relative to what. A
// fragment of the page itself and a script are no addresses.
func (p *page) resolve(href string) string {
	href = strings.TrimSpace(href)
	u, err := url.Parse(href)
	switch {
	case href == "" || href[0] == '#' || err == nil && u.Scheme == "javascript":
		return ""
	case err != nil || p.base == nil:
		return href
	}
	return p.base.ResolveReference(u).String()
}

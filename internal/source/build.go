package source

import (
	"io"
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Bounds of the tree. No honest page comes near them.
const (
	maxDepth = 256     // deeper elements stand beside each other
	maxNodes = 1 << 20 // more is ErrTooLarge
	maxToken = 1 << 20 // of one tag or one piece of text
	maxAttr  = 8 << 10 // of one attribute that is kept
)

// builder makes a tree of the tokens of x/net/html. Its parser is not used: it
// refuses pages deeper than 512 elements, copies unclosed formatting elements
// into every later paragraph (a small page becomes gigabytes) and spends half
// its time on what lines of text do not need. Ours opens and closes as browsers
// do for every element that makes a line, and makes one node per tag.
type builder struct {
	root    *node
	top     *node // the innermost open element
	depth   int
	over    int   // open elements beyond maxDepth
	drawing *node // the open <svg> or <math>, where other rules hold
	nodes   int   // and end tags: what the work is counted by
	slab    []node
	raw     atom.Atom // of script and the like, whose text is not content
	data    bool      // raw is JSON-LD
	head    head
}

// parse reads the page's elements; only a page of too many is an error.
func parse(text string) (*node, *head, error) {
	b := &builder{}
	b.root = b.new(elementOf(atom.Body))
	b.top = b.root
	for rest := text; rest != ""; {
		z := xhtml.NewTokenizer(strings.NewReader(rest))
		z.SetMaxBuf(maxToken)
		read := b.tokens(z)
		if b.nodes > maxNodes {
			return nil, nil, ErrTooLarge
		}
		if z.Err() == io.EOF {
			break
		}
		rest = b.skip(rest[read:])
	}
	return b.root, &b.head, nil
}

// tokens takes tokens until the tokenizer stops and says how many bytes they
// were.
func (b *builder) tokens(z *xhtml.Tokenizer) (read int) {
	for b.nodes <= maxNodes {
		kind := z.Next()
		size := len(z.Raw())
		if kind == xhtml.ErrorToken || size >= maxToken { // then it is cut off
			return read
		}
		read += size
		switch kind {
		case xhtml.TextToken:
			b.text(z)
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			b.start(z, kind == xhtml.SelfClosingTagToken)
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			b.raw = 0
			b.nodes++
			b.end(atom.Lookup(name))
		}
	}
	return read
}

func (b *builder) text(z *xhtml.Tokenizer) {
	switch b.raw {
	case 0:
		if text := string(z.Text()); text != "" {
			b.add(&node{text: text})
		}
	case atom.Title:
		b.head.title = or(b.head.title, collapse(string(z.Text())))
	case atom.Script:
		if b.data {
			b.head.jsonLD = append(b.head.jsonLD, string(z.Text()))
		}
	}
}

func (b *builder) start(z *xhtml.Tokenizer, closed bool) {
	name, more := z.TagName()
	n := elementOf(atom.Lookup(name))
	for more {
		var key, val []byte
		if key, val, more = z.TagAttr(); len(val) <= maxAttr && len(n.attrs) < 32 {
			n.attrs = append(n.attrs, xhtml.Attribute{Key: string(key), Val: string(val)})
		}
	}
	switch {
	case n.is(raw) && b.drawing != nil:
		z.NextIsNotRawText() // <svg><style/> has no end tag
		b.open(n, closed)
	case n.is(raw):
		b.raw = n.tag
		b.data = n.tag == atom.Script && strings.Contains(strings.ToLower(n.attr("type")), "ld+json")
	case n.tag == atom.Html || n.tag == atom.Head || n.tag == atom.Body:
	case n.tag == atom.Meta || n.tag == atom.Link || n.tag == atom.Base:
		b.head.take(n)
	default:
		b.open(n, closed && (n.tag == 0 || n.tag == atom.Svg || n.tag == atom.Math))
	}
}

// new keeps nodes in slabs: a page is some thousand of them.
func (b *builder) new(n *node) *node {
	if len(b.slab) == 0 {
		b.slab = make([]node, 256)
	}
	kept := &b.slab[0]
	b.slab = b.slab[1:]
	*kept = *n
	kept.own = textWeight(n.text)
	b.nodes++
	return kept
}

func (b *builder) add(n *node) *node {
	n = b.new(n)
	n.parent = b.top
	if b.top.last == nil {
		b.top.first = n
	} else {
		b.top.last.next = n
	}
	b.top.last = n
	return n
}

package source

import (
	"strings"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// node is an element, or a piece of text (then tag and name are empty).
type node struct {
	parent, first, last, next *node
	tag                       atom.Atom // 0 for text and for tags unknown to HTML
	element                   bool
	attrs                     []xhtml.Attribute
	text                      string
	own                       int // weight of text
	size                      int // weight of the text inside, see weigh.go
	linked                    int // the part of it that stands in links
	drop                      bool
}

func (n *node) attr(key string) string {
	for _, a := range n.attrs {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func (n *node) has(key string) bool {
	for _, a := range n.attrs {
		if a.Key == key {
			return true
		}
	}
	return false
}

// kids is the children in order.
func (n *node) kids(yield func(*node) bool) {
	for c := n.first; c != nil; c = c.next {
		if !yield(c) {
			return
		}
	}
}

// walk visits n and what is under it; visit says whether to go deeper. The tree
// is no deeper than maxDepth, so recursion is safe.
func (n *node) walk(visit func(*node) bool) {
	if !visit(n) {
		return
	}
	for c := range n.kids {
		c.walk(visit)
	}
}

// find is the first node that holds, in document order.
func (n *node) find(holds func(*node) bool) (found *node) {
	n.walk(func(c *node) bool {
		if found == nil && holds(c) {
			found = c
		}
		return found == nil
	})
	return found
}

// words is the text under n in one line.
func (n *node) words() string {
	var b strings.Builder
	n.walk(func(c *node) bool {
		b.WriteString(c.text)
		if c.element && !isInline(c) {
			b.WriteByte(' ')
		}
		return !c.drop
	})
	return collapse(b.String())
}

// inline are the elements that do not begin a line of their own. What HTML does
// not know is inline too, as browsers have it.
var inline = set("a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark math nobr " +
	"picture q rb rbc rp rt rtc ruby s samp small span strike strong sub sup svg time tt u var wbr button output meter progress")

// void are the elements without content.
var void = set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr")

func set(names string) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, name := range strings.Fields(names) {
		if a := atom.Lookup([]byte(name)); a != 0 {
			m[a] = true
		}
	}
	return m
}

func isInline(n *node) bool { return n.tag == 0 || inline[n.tag] }

func isHeading(n *node) bool {
	switch n.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

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
	traits                    trait
	family                    *family
	attrs                     []xhtml.Attribute
	text                      string
	own                       int // weight of text
	size                      int // weight of the text inside, see weigh.go
	linked                    int // the part of it that stands in links
	drop                      bool
}

func elementOf(tag atom.Atom) *node {
	return &node{tag: tag, element: true, traits: traitsOf[tag], family: familyOf[tag]}
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
	n.say(&b)
	return collapse(b.String())
}

func (n *node) say(b *strings.Builder) {
	if n.drop {
		return
	}
	if n.element && !n.is(inline) {
		b.WriteByte(' ')
		defer b.WriteByte(' ')
	}
	b.WriteString(n.text)
	for c := range n.kids {
		c.say(b)
	}
}

func (n *node) is(t trait) bool { return n.traits&t != 0 }

func isHeading(n *node) bool { return n.is(heading) }

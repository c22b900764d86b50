package source

import (
	"strings"
	"unicode"
)

// textLength is how much prose is a text of its own, and no line above a list.
const textLength = 150

// core is the innermost element that holds the headline and three quarters of the
// prose, nil if that is too little to be what the page is for: a list of notices
// has a line of prose above it.
func (c *chooser) core(root *node) *node {
	if c.headline == nil {
		return nil
	}
	all := sentences(root)
	core := c.headline.parent
	said := 0
	for ; core != nil; core = core.parent {
		if said = sentences(core); said*4 >= all*3 {
			break
		}
	}
	if core == nil || said < textLength {
		return nil
	}
	return core
}

// sentences is the weight of the sentences under n that are no links.
func sentences(n *node) int {
	weight := 0
	n.walk(func(k *node) bool {
		if !k.drop && !k.element && k.linked == 0 && isProse(k.text) {
			weight += k.size
		}
		return !k.drop
	})
	return weight
}

// offers drops what leads to other pages of the site and stands outside the core:
// there it is a column, a ranking or a list of other articles, whatever the page
// calls it, and their headlines are not told here. Nor is what the site says of itself
// above.
func (c *chooser) offers(root *node) {
	core := c.core(root)
	if core == nil {
		return
	}
	reached := false
	root.walk(func(n *node) bool {
		switch {
		case n.drop || n == core:
			reached = reached || n == core
			return false
		case n.element && !n.is(inline) && n.linked > 0 && !n.holds(core) && besides(n)*3 <= n.linked && c.leadsInside(n),
			!reached && !n.element && n.linked == 0 && isProse(n.text) && n.size < textLength:
			n.drop = true
		}
		return !n.drop
	})
}

// besides is the weight of the words under n that are no links, but for days and
// numbers: of a list of news that is nothing.
func besides(n *node) int {
	weight := 0
	n.walk(func(k *node) bool {
		if !k.drop && !k.element && k.linked == 0 && strings.ContainsFunc(k.text, isWord) {
			weight += k.size
		}
		return !k.drop
	})
	return weight
}

// isWord tells a letter that stands in no date.
func isWord(r rune) bool { return unicode.IsLetter(r) && !strings.ContainsRune("年月日時分", r) }

package source

import (
	"golang.org/x/net/html/atom"
)

// mainContent marks what of the tree is not content as dropped and gives the
// element to read. When unsure it keeps: a menu too many costs the reader a
// moment, a lost paragraph costs the case.
//
// goquery is not used: its selectors would walk the tree once per rule, and all
// the rules here are asked of each element in a few walks. go-trafilatura is not
// used: it gives text without places and takes tables apart.
func mainContent(root *node, c chooser) *node {
	hide(root)
	measure(root, false)
	if c.total = root.size; c.total == 0 {
		return root
	}
	c.frames(root, false)
	measure(root, false)
	c.related(root)
	measure(root, false)
	body := c.named(root)
	if body == root {
		body = c.narrow(root)
		c.trim(body, false)
	} else {
		c.trim(body, true)
	}
	if measure(body, false); body.size*50 < c.total {
		restore(root) // everything looked like frame: then nothing was
		return root
	}
	c.recover(root, body)
	return body
}

// chooser holds what the rules ask about the page.
type chooser struct {
	total   int    // weight of all that is shown
	title   string // of the page, bare
	host    string // of the page, without www
	article bool   // the page says that it is one article, no list
}

// contentNames are the ways in which pages name their content, the surest
// first.
var contentNames = []func(*node) bool{
	func(n *node) bool { return n.attr("itemprop") == "articleBody" },
	func(n *node) bool { return n.tag == atom.Main || n.attr("role") == "main" },
	func(n *node) bool { return n.tag == atom.Article },
	func(n *node) bool {
		return hasName(n, "main", "content", "contents", "maincontent", "maincontents", "mainbody", "honbun", "entry", "article", "post")
	},
}

// named is the element that the page itself calls its content, if that holds
// most of what is left; else the root. Of an article page the <article> inside
// <main> is the content, and the rest of <main> leads elsewhere.
func (c *chooser) named(root *node) *node {
	for _, is := range contentNames {
		found := root.find(func(n *node) bool { return n.element && !n.drop && prose(n)*10 >= prose(root)*7 && is(n) })
		if found == nil {
			continue
		}
		inner := found.find(func(n *node) bool { return n.tag == atom.Article && !n.drop && prose(n)*10 >= prose(found)*9 })
		if c.article && inner != nil {
			return inner
		}
		return found
	}
	return root
}

// prose is the weight of what stands under n and leads nowhere.
func prose(n *node) int { return n.size - n.linked }

// whole are the elements whose parts make no sense alone.
var whole = set("table ul ol dl p pre blockquote h1 h2 h3 h4 h5 h6")

// narrow goes down from n as long as one element holds nine tenths of the words
// that are no links, and no heading is left behind.
func (c *chooser) narrow(n *node) *node {
	for {
		var next *node
		heading := false
		for k := range n.kids {
			if k.element && prose(k)*10 >= prose(n)*9 && !whole[k.tag] && !isInline(k) {
				next = k
				break
			}
			heading = heading || ownHeading(k)
		}
		if next == nil || heading {
			return n
		}
		n = next
	}
}

// ownHeading tells an element with a heading that is not all link, as a logo is.
func ownHeading(n *node) bool {
	return n.find(func(k *node) bool {
		return !k.drop && (k.tag == atom.H1 || k.tag == atom.H2) && prose(k) > 0
	}) != nil
}

// recover puts the page's heading before a body that does not hold it: many
// pages have it in a header of its own.
func (c *chooser) recover(root, body *node) {
	if body == root || body.find(func(n *node) bool { return !n.drop && c.isHeadline(n) }) != nil {
		return
	}
	h := root.find(c.isHeadline)
	if h == nil && body.find(isHeading) == nil {
		h = root.find(func(n *node) bool { return n.tag == atom.H1 && !n.drop })
	}
	if h == nil {
		return
	}
	moved := &node{tag: h.tag, element: true, first: h.first, parent: body, next: body.first}
	body.first = moved
}

// isHeadline tells a heading whose words are in the page's title.
func (c *chooser) isHeadline(n *node) bool {
	return n.element && (n.tag == atom.H1 || n.tag == atom.H2) && sameHeadline(bare(n.words()), c.title)
}

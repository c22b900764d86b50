package source

import (
	"golang.org/x/net/html/atom"
)

// chooser tells the content of a page from its frame. When unsure it keeps: a
// menu too many costs the reader a moment, a lost paragraph costs the case.
//
// goquery is not used: its selectors would walk the tree once per rule, and all
// the rules here are asked of each element in a few walks. go-trafilatura is not
// used: it gives text without places and takes tables apart.
type chooser struct {
	title    string // of the page, bare
	host     string // of the page, without www
	article  bool   // the page says that it is one article, no list
	total    int    // weight of all that is shown
	headline *node  // the heading that says the title, nil if none does
}

// mainContent marks what is not content as dropped and gives the element to
// read.
func (c *chooser) mainContent(root *node) *node {
	hide(root)
	measure(root, false)
	if c.total = root.size; c.total == 0 {
		return root
	}
	c.headline = c.findHeadline(root)
	siteWide(root)
	c.frames(root, false)
	measure(root, false)
	c.related(root)
	measure(root, false)
	c.offers(root)
	measure(root, false)
	body := c.named(root)
	named := body != root
	if !named {
		body = c.narrow(root)
	}
	body = c.withHeadline(body)
	c.trim(body, named)
	if measure(body, false); body.size*50 < c.total {
		restore(root) // everything looked like frame: then nothing was
		return root
	}
	c.recover(root, body)
	return body
}

// contentNames are the ways in which pages name their content, the surest
// first.
var contentNames = []func(*node) bool{
	func(n *node) bool { return n.tag == atom.Main || n.attr("role") == "main" },
	func(n *node) bool { return n.tag == atom.Article || n.attr("itemprop") == "articleBody" },
	func(n *node) bool {
		return hasName(n, "main", "content", "contents", "maincontent", "maincontents", "mainbody", "honbun", "entry", "article", "post")
	},
}

// named is the element that the page itself calls its content, if that holds
// nearly all of what is left; else the root. On a page that is one article its
// only <article> is the content, for the rest leads elsewhere.
func (c *chooser) named(root *node) *node {
	if only := onlyArticle(root); c.article && only != nil {
		return only
	}
	for _, is := range contentNames {
		found := root.find(func(n *node) bool { return n.element && !n.drop && prose(n)*100 >= prose(root)*85 && is(n) })
		if found != nil {
			return found
		}
	}
	return root
}

// onlyArticle is the <article> with most of the prose under n, nil if there is
// none or a second one of some length.
func onlyArticle(n *node) *node {
	var only *node
	some := 0
	n.walk(func(k *node) bool {
		article := k.tag == atom.Article && !k.drop
		if article && prose(k)*100 >= prose(n)*60 {
			only = k
		}
		if article && prose(k)*100 >= prose(n)*15 {
			some++
		}
		return !article && !k.drop
	})
	if some > 1 {
		return nil
	}
	return only
}

// prose is the weight of what stands under n and leads nowhere.
func prose(n *node) int { return n.size - n.linked }

// narrow goes down from n as long as one element holds nine tenths of the words
// that are no links, and no heading is left behind.
func (c *chooser) narrow(n *node) *node {
	for {
		var next *node
		heading := false
		for k := range n.kids {
			if k.element && prose(k)*10 >= prose(n)*9 && !k.is(whole|inline) {
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

// withHeadline goes up from a body that lacks the headline to the element that
// holds both, for the lead of an article stands between them; not if that
// element holds much else.
func (c *chooser) withHeadline(body *node) *node {
	top := body
	for top != nil && !top.holds(c.headline) {
		top = top.parent
	}
	if c.headline == nil || top == nil || prose(top)*2 > prose(body)*3 {
		return body
	}
	for n := body; c.article && n != top; n = n.parent {
		for k := n.next; k != nil; k = k.next { // below an article other pages are offered
			k.drop = k.drop || k.linked*3 >= k.size
		}
	}
	return top
}

// holds tells whether k is n or stands under it.
func (n *node) holds(k *node) bool {
	for ; k != nil; k = k.parent {
		if k == n {
			return true
		}
	}
	return false
}

// findHeadline is the heading that says most of the page's title. A logo is a
// heading too, but all of it is a link.
func (c *chooser) findHeadline(root *node) *node {
	var best *node
	most := 0
	root.walk(func(n *node) bool {
		if !n.drop && (n.tag == atom.H1 || n.tag == atom.H2) && prose(n) > 0 {
			if words := bare(n.words()); len(words) > most && sameHeadline(words, c.title) {
				best, most = n, len(words)
			}
		}
		return !n.drop
	})
	return best
}

// recover puts the page's heading before a body that has none: many pages have
// it in a header of its own.
func (c *chooser) recover(root, body *node) {
	h := c.headline
	if h == nil && body.find(func(n *node) bool { return isHeading(n) && !n.drop }) == nil {
		h = root.find(func(n *node) bool { return n.tag == atom.H1 && !n.drop })
	}
	if h == nil || body.holds(h) {
		return
	}
	moved := *h
	moved.drop, moved.next = false, body.first
	body.first = &moved
}

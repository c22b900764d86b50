package source

import "golang.org/x/net/html/atom"

// frames drops the frame of the page.
func (c *chooser) frames(n *node, inContent bool) {
	for k := range n.kids {
		if !k.element || k.drop {
			continue
		}
		if frame, sure := isFrame(k, inContent); frame && c.expendable(k, inContent, sure) || c.isAside(k) || isButtons(k) || c.isPoll(k) {
			k.drop = true
			continue
		}
		c.frames(k, inContent || k.tag == atom.Main || k.tag == atom.Article)
	}
}

// expendable tells whether an element is frame indeed. One that holds the
// headline, or half of the page, is called so for another reason; one that only
// has a word in its name must be links or have little to say; and inside of the
// content it must be links, or a word or two, and stay on the site: links out of
// an article are its sources.
func (c *chooser) expendable(n *node, inContent, sure bool) bool {
	links, little := n.linked*2 >= n.size, prose(n)*8 < c.total
	switch {
	case n.holds(c.headline):
		return false
	case n.size*2 >= c.total:
		return n.linked*10 > n.size*8 && n.size*10 < c.total*9
	case inContent:
		return (links || n.size*20 < c.total && !saysMore(n)) && c.leadsInside(n)
	}
	return sure || links || little
}

// saysMore tells whether a sentence stands under n outside of links.
func saysMore(n *node) bool {
	return n.find(func(k *node) bool { return !k.drop && k.linked == 0 && isProse(k.text) }) != nil
}

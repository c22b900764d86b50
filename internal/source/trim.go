package source

import (
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"
)

// place is an element and where it stands among the leaves of the tree.
type place struct {
	n  *node
	at int
}

// trim drops the way to the page (breadcrumbs) before the first prose of body,
// and lists of links before the first and after the last. Inside an element
// that the page names its content, lists below the text are dropped only from
// an article and only if they lead to the same site: elsewhere they may be what
// the page is for, a list of notices or the sources of an account.
func (c *chooser) trim(body *node, named bool) {
	c.dropBanners(body)
	lists, crumbs, first, last := c.survey(body)
	if first < 0 {
		return
	}
	for _, p := range crumbs {
		p.n.drop = p.at < first
	}
	for _, p := range lists {
		after := p.at > last && (!named || c.article && c.leadsInside(p.n))
		p.n.drop = after || p.at < first && !named
	}
}

// survey finds the lists of links, the breadcrumbs, and the first and last leaf
// of prose outside of them; -1 if there is none.
func (c *chooser) survey(body *node) (lists, crumbs []place, first, last int) {
	first, last = -1, -1
	at := 0
	body.walk(func(n *node) bool {
		at++
		switch {
		case n.drop:
			return false
		case n.element && n != body && first < 0 && isCrumbs(n):
			crumbs = append(crumbs, place{n, at})
			return false
		case n.element && n != body && c.linkList(n):
			lists = append(lists, place{n, at})
			return false
		case !n.element && n.linked == 0 && isProse(n.text):
			if last = at; first < 0 {
				first = at
			}
		}
		return true
	})
	return lists, crumbs, first, last
}

// linkList tells an element of three links or more and little else: no sentence
// outside of the links, and not the headline.
func (c *chooser) linkList(n *node) bool {
	if n.is(inline) || n.linked*4 < n.size*3 || countLinks(n) < 3 || n.holds(c.headline) {
		return false
	}
	return !saysMore(n)
}

// bannerLength is how much the news of a site weighs that it shows on all its pages;
// what is shorter may be its name.
const bannerLength = 14

// dropBanners drops what stands before the headline and only leads elsewhere: a shop
// warns of false shops above all its goods.
func (c *chooser) dropBanners(body *node) {
	if c.headline == nil {
		return
	}
	reached := false
	body.walk(func(n *node) bool {
		switch {
		case reached || n.drop || n == c.headline:
			reached = reached || n == c.headline
			return false
		case n.element && n != body && !n.is(inline) && n.size >= bannerLength && n.linked == n.size && !n.holds(c.headline):
			n.drop = !sameHeadline(bare(n.words()), c.title)
			return false
		}
		return true
	})
}

func countLinks(n *node) int {
	links := 0
	n.walk(func(k *node) bool {
		if k.tag == atom.A && !k.drop {
			links++
		}
		return !k.drop && links < 3
	})
	return links
}

var homeWord = regexp.MustCompile(`^(?i:home|top)$|^(?:総合)?(?:ホーム|トップ|サイトトップ)(?:ページ)?$`)

// isCrumbs tells the line that begins with the way from the home page: short,
// without a sentence or a heading of its own.
func isCrumbs(n *node) bool {
	if n.is(inline) || n.size == 0 || n.size > 200 || n.linked == 0 || n.find(isHeading) != nil {
		return false
	}
	first := n.find(func(k *node) bool { return k.tag == atom.A && !k.drop })
	words := n.words()
	return first != nil && !strings.Contains(words, "。") &&
		(homeWord.MatchString(first.words()) || strings.Count(words, " > ")+strings.Count(words, " › ")+strings.Count(words, " » ") >= 2)
}

package source

import (
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html/atom"
)

// isButtons tells an element of nothing but links of one kind that every article of a
// site has: to tell others of it, to its tags, to the one before and the one after.
func isButtons(n *node) bool {
	if n.is(inline) || n.linked == 0 || n.size-n.linked > 4 || besides(n) > 0 {
		return false // a day beside them is the article's
	}
	for _, of := range []func(*node) bool{isShare, isTag, isTurn} {
		if allLinks(n, of) {
			return true
		}
	}
	return isPair(n)
}

// allLinks tells whether links stand under n, all of one kind.
func allLinks(n *node, of func(*node) bool) bool {
	links, other := 0, false
	n.walk(func(k *node) bool {
		if k.tag == atom.A && !k.drop && k.linked > 0 {
			links++
			other = other || !of(k)
		}
		return !k.drop && !other
	})
	return links > 0 && !other
}

// isShare tells the link by which one tells others of the page.
func isShare(a *node) bool {
	u, err := url.Parse(strings.TrimSpace(a.attr("href")))
	return err == nil && shareHosts[strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")] && a.size <= 24
}

// isTag tells the link to all articles with a tag: #不正アクセス says of what the site
// tells, and nothing of this article that its text does not say better.
func isTag(a *node) bool {
	words := a.words()
	return strings.HasPrefix(words, "#") || strings.HasPrefix(words, "＃")
}

// turnWords are what the links to the articles before and after begin with.
var turnWords = regexp.MustCompile(`^[«‹←＜<≪◀\s]*(?:(?:[前次]|古い|新しい|過去)の(?:記事|投稿|エントリー?|ニュース)|(?i:prev|next|older|newer)\b)`)

func isTurn(a *node) bool { return turnWords.MatchString(a.words()) }

// isPair tells an element of two links, one that points back and one that points on.
func isPair(n *node) bool {
	var links []string
	n.walk(func(k *node) bool {
		if k.tag == atom.A && !k.drop && k.linked > 0 {
			links = append(links, k.words())
		}
		return !k.drop && len(links) < 3
	})
	return len(links) == 2 && strings.IndexAny(links[0], "«‹←＜<≪◀") == 0 && strings.LastIndexAny(links[1], "»›→＞>≫▶") > 0
}

// isPoll tells the questions to readers that stand below every page of a site, with
// answers to choose from.
func (c *chooser) isPoll(n *node) bool {
	return n.tag == atom.Form && n.size*8 < c.total && !n.holds(c.headline) && n.find(func(k *node) bool {
		return k.tag == atom.Input && strings.EqualFold(k.attr("type"), "radio")
	}) != nil
}

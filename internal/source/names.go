package source

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// nameWords are the words of an element's id and class, split at -, _ and
// capitals, in lower case.
func nameWords(n *node) []string {
	id, class := n.attr("id"), n.attr("class")
	if id == "" && class == "" {
		return nil
	}
	var b strings.Builder
	lower := false
	for _, r := range id + " " + class {
		if unicode.IsUpper(r) && lower {
			b.WriteByte(' ')
		}
		if lower = unicode.IsLower(r); !unicode.IsLetter(r) {
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return strings.Fields(b.String())
}

// hasName tells whether the id, or a class, is one of these when the marks
// inside it are left out.
func hasName(n *node, wanted ...string) bool {
	for _, name := range strings.Fields(n.attr("id") + " " + n.attr("class")) {
		name = strings.ToLower(strings.ReplaceAll(strings.ReplaceAll(name, "-", ""), "_", ""))
		if isAny(name, wanted) {
			return true
		}
	}
	return false
}

// hasClass tells whether a class is one of these exactly.
func hasClass(n *node, wanted ...string) bool {
	for _, name := range strings.Fields(n.attr("class")) {
		if isAny(name, wanted) {
			return true
		}
	}
	return false
}

// frameWords in an id or class say that an element is part of the frame.
var frameWords = words(`nav navi navigation gnav gnavi lnav lnavi snav snavi globalnav localnav menu submenu megamenu
	breadcrumb breadcrumbs pankuzu topicpath topicspath related relation sidebar side aside footer ranking recommend recommended recommendation
	popular sns share sharing social pager pagination pagenavi banner banners bnr ad ads adsense advertisement cookie cookies consent modal popup
	search toc skip login signup subscribe newsletter pagetop totop tagcloud widget fontsize`)

// frameParts are words that stand inside longer names: #topicPath, .relatedPosts.
var frameParts = []string{"breadcrumb", "pankuzu", "topicpath", "globalnav", "sidebar", "sociallink", "socialbutton", "cookie", "関連", "パンくず"}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// isFrame tells what calls itself menu, breadcrumb, side bar, footer and so on.
func isFrame(n *node, inContent bool) bool {
	switch n.tag {
	case atom.Nav, atom.Aside, atom.Menu:
		return true
	case atom.Footer, atom.Header:
		return !inContent
	}
	if len(n.attrs) == 0 {
		return false
	}
	switch n.attr("role") {
	case "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar":
		return true
	case "banner":
		return !inContent
	}
	return framed(nameWords(n)) || !inContent && hasName(n, "header", "siteheader", "globalheader", "gheader", "lheader", "headerarea", "footerarea")
}

func framed(names []string) bool {
	for _, w := range names {
		if frameWords[w] {
			return true
		}
	}
	joined := strings.Join(names, "")
	for _, part := range frameParts {
		if strings.Contains(joined, part) {
			return true
		}
	}
	return false
}

// frames drops the frame of the page.
func (c *chooser) frames(n *node, inContent bool) {
	for k := range n.kids {
		if !k.element || k.drop {
			continue
		}
		if isFrame(k, inContent) && c.expendable(k, inContent) {
			k.drop = true
			continue
		}
		c.frames(k, inContent || k.tag == atom.Main || k.tag == atom.Article)
	}
}

// expendable tells whether an element is frame indeed. One that holds half of
// the page is called so for another reason (class="has-sidebar"), unless it is
// all links; one inside the content must be links or small, and stay on the
// site: links out of an article are its sources.
func (c *chooser) expendable(n *node, inContent bool) bool {
	switch {
	case n.size*2 >= c.total:
		return n.linked*10 > n.size*8 && n.size*10 < c.total*9
	case inContent:
		return (n.linked*2 >= n.size || n.size*20 < c.total) && c.leadsInside(n)
	}
	return true
}

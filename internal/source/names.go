package source

import (
	"slices"
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
		if slices.Contains(wanted, name) {
			return true
		}
	}
	return false
}

// hasClass tells whether a class is one of these exactly.
func hasClass(n *node, wanted ...string) bool {
	for _, name := range strings.Fields(n.attr("class")) {
		if slices.Contains(wanted, name) {
			return true
		}
	}
	return false
}

// frameWords in an id or class say that an element is part of the frame; those
// of sureWords alone say it for certain.
var (
	sureWords = words(`nav navi navigation gnav gnavi lnav lnavi snav snavi globalnav localnav submenu megamenu breadcrumb breadcrumbs
		pankuzu topicpath sidebar footer ranking sns share pager pagination pagenavi pagetop totop cookie tagcloud`)
	frameWords = words(`menu related relation side aside recommend recommended recommendation popular sharing social banner banners bnr
		ad ads adsense advertisement cookies consent modal popup search toc skip login signup subscribe newsletter widget fontsize`)
)

// frameParts are words that stand inside longer names: relatedposts.
var frameParts = []string{"breadcrumb", "pankuzu", "globalnav", "sidebar", "関連", "パンくず"}

func words(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// isFrame tells what calls itself menu, breadcrumb, side bar, footer and so on,
// and whether it says so by what it is or only by a word in its name.
func isFrame(n *node, inContent bool) (frame, sure bool) {
	switch n.tag {
	case atom.Nav, atom.Aside, atom.Menu:
		return true, true
	case atom.Footer, atom.Header:
		return !inContent, true
	}
	switch n.attr("role") {
	case "navigation", "complementary", "contentinfo", "search", "dialog", "alertdialog", "menu", "menubar":
		return true, true
	case "banner":
		return !inContent, true
	}
	switch {
	case len(n.attrs) == 0 || n.is(inline|heading):
		return false, false
	case hasNameOf(n, sureWords), !inContent && hasName(n, "header", "siteheader", "globalheader", "gheader", "lheader", "headerarea", "footerarea"):
		return true, true
	}
	return framed(nameWords(n)), false
}

// isAside tells what readers say below an article, and what the site offers there
// with a link: less than half of the page, and not the headline.
func (c *chooser) isAside(n *node) bool {
	switch {
	case len(n.attrs) == 0 || n.is(inline|heading) || n.size*2 >= c.total || n.holds(c.headline):
		return false
	case hasName(n, "comments", "commentlist", "commentarea", "commentbox", "commentsection", "commentform", "respond"):
		return true
	}
	return n.size*3 < c.total && n.find(func(k *node) bool { return k.tag == atom.A }) != nil && slices.Contains(nameWords(n), "cta")
}

// hasNameOf tells whether a whole class, or the id, is one of the words.
func hasNameOf(n *node, list map[string]bool) bool {
	for _, name := range strings.Fields(n.attr("id") + " " + n.attr("class")) {
		if list[strings.ToLower(name)] {
			return true
		}
	}
	return false
}

// notFrame before such a word turns its meaning: has-sidebar, no-share.
var notFrame = words("has have with without no non is not")

func framed(names []string) bool {
	for i, w := range names {
		if (frameWords[w] || sureWords[w]) && (i == 0 || !notFrame[names[i-1]]) || i > 0 && sureWords[names[i-1]+w] {
			return true
		}
		for _, part := range frameParts {
			if len(w) > len(part) && strings.Contains(w, part) {
				return true
			}
		}
	}
	return false
}

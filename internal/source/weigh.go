package source

import (
	"strings"
	"unicode"

	"golang.org/x/net/html/atom"
)

// hide drops what the page does not show. An element that hides most of the
// page is only waiting for its script to show it.
func hide(root *node) {
	measure(root, false)
	total := root.size
	root.walk(func(n *node) bool {
		little := n.size*2 < total
		if n.element && (n.is(unseen) && (little || n.tag != atom.Noscript) || little && hidden(n) || n.tag == atom.Button && !inHeading(n)) {
			n.drop = true
		}
		return !n.drop
	})
}

func hidden(n *node) bool {
	switch {
	case len(n.attrs) == 0:
		return false
	case n.has("hidden") && n.attr("hidden") != "until-found", n.attr("aria-hidden") == "true":
		return true
	}
	style := strings.ToLower(strings.ReplaceAll(n.attr("style"), " ", ""))
	if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
		return true
	}
	return hasClass(n, "sr-only", "visually-hidden", "screen-reader-text", "material-icons", "material-symbols-outlined")
}

// inHeading tells the button that opens a section and bears its heading.
func inHeading(n *node) bool {
	return isHeading(n.parent) || n.parent.tag == atom.Dt || n.parent.tag == atom.Summary
}

// measure weighs the text under every element, and how much of it is links.
func measure(n *node, inLink bool) {
	n.linked = 0
	if !n.element || n.drop {
		n.size = n.own
		if n.drop {
			n.size = 0
		}
		if inLink {
			n.linked = n.size
		}
		return
	}
	n.size = 0
	inLink = inLink || n.tag == atom.A
	for c := range n.kids {
		measure(c, inLink)
		n.size += c.size
		n.linked += c.linked
	}
}

// textWeight counts characters, and sentences more: prose has 。 and 、, menus
// have not.
func textWeight(s string) int {
	w := 0
	before := ' '
	for _, r := range s {
		switch {
		case r == '。' || r == '、' || r == '，' || r == '．':
			w += 10
		case !unicode.IsSpace(r):
			w++
		case before == '.' || before == ',': // prose in Latin letters
			w += 5
		}
		before = r
	}
	return w
}

// isProse tells text that has a sentence.
func isProse(s string) bool {
	return strings.Contains(s, "。") || len(s) > 80 && strings.Contains(s, ". ")
}

// restore takes back all but what is not shown.
func restore(root *node) {
	root.walk(func(n *node) bool {
		n.drop = n.element && n.is(unseen) && n.tag != atom.Noscript
		return !n.drop
	})
	measure(root, false)
}

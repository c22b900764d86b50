package source

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"
)

// leadsInside tells a list whose links mostly stay on the site of the page.
func (c *chooser) leadsInside(n *node) bool {
	inside, all := 0, 0
	n.walk(func(k *node) bool {
		if k.tag == atom.A && !k.drop {
			all++
			if host := linkHost(k); host == "" || host == c.host {
				inside++
			}
		}
		return !k.drop
	})
	return inside*10 >= all*8
}

// shareHosts are where buttons lead that tell others of the page.
var shareHosts = words("twitter.com x.com facebook.com line.me social-plugins.line.me timeline.line.me b.hatena.ne.jp getpocket.com pinterest.com")

// linkHost is the host that a link names, without www; empty if it names none
// or only passes the page on.
func linkHost(a *node) string {
	u, err := url.Parse(strings.TrimSpace(a.attr("href")))
	if err != nil {
		return ""
	}
	host := strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
	if shareHosts[host] {
		return ""
	}
	return host
}

// ownHost is the host of the page or, if nothing says it, the one that most of
// its links name: menus write the site's own address, or none.
func ownHost(root *node, base *url.URL) string {
	if base != nil {
		return strings.TrimPrefix(strings.ToLower(base.Hostname()), "www.")
	}
	count := map[string]int{}
	best := ""
	root.walk(func(n *node) bool {
		if n.tag == atom.A {
			host := linkHost(n)
			if count[host]++; count[host] > count[best] {
				best = host
			}
		}
		return true
	})
	return best
}

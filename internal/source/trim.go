package source

import (
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

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
		case n.element && n != body && linkList(n):
			lists = append(lists, place{n, at})
			return false
		case !n.element && n.linked == 0 && strings.Contains(n.text, "。"):
			if last = at; first < 0 {
				first = at
			}
		}
		return true
	})
	return lists, crumbs, first, last
}

// linkList tells an element of three links or more and little else.
func linkList(n *node) bool {
	return !isInline(n) && n.linked*4 >= n.size*3 && countLinks(n) >= 3
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

var homeWord = regexp.MustCompile(`^(?i:home|top)$|^(?:総合)?(?:ホーム|トップ|サイトトップ)(?:ページ)?$`)

// isCrumbs tells the line that begins with the way from the home page: short,
// without a sentence or a heading of its own.
func isCrumbs(n *node) bool {
	if isInline(n) || n.size == 0 || n.size > 200 || n.linked == 0 || n.find(isHeading) != nil {
		return false
	}
	first := n.find(func(k *node) bool { return k.tag == atom.A && !k.drop })
	words := n.words()
	return first != nil && !strings.Contains(words, "。") &&
		(homeWord.MatchString(first.words()) || strings.Count(words, " > ")+strings.Count(words, " › ")+strings.Count(words, " » ") >= 2)
}

// marks may stand before the words of a heading.
const marks = `[■◆●▼【＜<≪≫・\s]*`

// relatedHeading is what stands above links to other pages of the site.
var relatedHeading = regexp.MustCompile(`^` + marks + `(?:関連(?:記事|ニュース|コンテンツ|投稿|タグ|キーワード)|おすすめ|オススメ|人気(?:の)?(?:記事|ページ)?|` +
	`(?:アクセス)?ランキング|最新(?:の)?(?:記事|ニュース)|最近の(?:記事|投稿|コメント)|新着(?:記事|情報|ニュース)?|カテゴリー?|(?:月別)?アーカイブ|タグ|` +
	`(?:この記事を)?(?:SNSで)?シェア(?:する)?|あわせて読みたい|こちらもおすすめ|よく読まれている|スポンサー(?:ド)?リンク|スポンサード リンク|広告|前の記事|次の記事|同じカテゴリ|` +
	`(?i:related (?:articles?|posts?|stories)|recommended|popular|ranking|latest (?:news|posts)))`)

// related drops headings of links to elsewhere with what stands under them, if
// that is mostly links.
func (c *chooser) related(root *node) {
	root.walk(func(n *node) bool {
		if n.element && !n.drop && n.size > 0 && n.size <= 24 && !isInline(n) {
			words := n.words()
			if m := relatedHeading.FindString(words); m != "" && (isTitle(n) || utf8.RuneCountInString(words)-utf8.RuneCountInString(m) <= 2) {
				c.dropSection(n)
			}
		}
		return !n.drop
	})
}

// dropSection drops a heading and its sisters up to the next heading. A heading
// alone in its wrapper speaks for the wrapper's sisters.
func (c *chooser) dropSection(h *node) {
	top := h
	for top.parent != nil && top.parent.parent != nil && top.parent.size == h.size {
		top = top.parent
	}
	var under []*node
	size, linked := 0, 0
	for k := top.next; k != nil && !startsSection(k, h); k = k.next {
		if !c.leadsInside(k) {
			return
		}
		under = append(under, k)
		size, linked = size+k.size, linked+k.linked
	}
	if linked*2 < size {
		return
	}
	top.drop = true
	for _, k := range under {
		k.drop = true
	}
}

// startsSection tells an element whose first heading is of the rank of h, or
// above. The cards of related articles have headings of a lower rank.
func startsSection(n, h *node) bool {
	next := n.find(isHeading)
	return next != nil && (!isHeading(h) || rank(next) <= rank(h))
}

func rank(h *node) int { return int(h.tag.String()[1] - '0') }

func isTitle(n *node) bool {
	if isHeading(n) || n.tag == atom.Dt {
		return true
	}
	for _, w := range nameWords(n) {
		if w == "title" || w == "ttl" || w == "heading" || w == "midashi" {
			return true
		}
	}
	return false
}

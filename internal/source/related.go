package source

import "regexp"

// relatedHeading is all the words of what stands above links to other pages of
// the site; newsHeading too, but on a page of its own it is what the page is for.
var (
	relatedHeading = regexp.MustCompile(`^` + marks + `(?:関連(?:記事|ニュース|コンテンツ|投稿|タグ|キーワード)|おすすめ|オススメ|(?:編集部|この(?:記事|カテゴリー?))の(?:おすすめ|オススメ|関連)|人気|(?:アクセス)?ランキング|` +
		`カテゴリー?|(?:月別|年別)?アーカイブ|[月年]別|タグ|(?:この記事を)?(?:SNSで)?シェア(?:する)?|あわせて読みたい|こちらもおすすめ|よく読まれている|スポンサー(?:ド)? ?リンク|広告|` +
		`[前次]の記事|同じカテゴリー?|(?i:related (?:articles?|posts?|stories)|recommended|popular|ranking))` + tail)
	newsHeading = regexp.MustCompile(`^` + marks + `(?:最新|最近|新着|(?:その他|ほか|他)の(?:お知らせ|ニュース|記事|リリース)|(?i:latest (?:news|posts)))` + tail)
)

const (
	marks = `[■◆●▼【＜<≪≫・\s]*`
	tail  = `(?:の?(?:記事|ニュース|情報|ページ|コンテンツ|投稿|コメント|一覧|ランキング|クラウド|リスト|はこちら|を見る)){0,3}[】＞>≫》：:\s]*$`
)

// related drops headings of links to elsewhere with what stands under them, if
// that is mostly links.
func (c *chooser) related(root *node) {
	root.walk(func(n *node) bool {
		if n.element && !n.drop && n.size > 0 && n.size <= 24 && !n.is(inline) && n != c.headline {
			words := n.words()
			if relatedHeading.MatchString(words) || c.headline != nil && newsHeading.MatchString(words) {
				c.dropSection(n)
			} else if c.headline != nil {
				c.dropVoices(n, words)
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
	size, linked := 0, 0
	under := sectionOf(top, h)
	for _, k := range under {
		if !c.leadsInside(k) {
			return
		}
		size, linked = size+k.size, linked+k.linked
	}
	if linked*2 < size {
		return
	}
	dropAll(top, under)
}

// sectionOf is what stands under a heading h that is all of top.
func sectionOf(top, h *node) (under []*node) {
	for k := top.next; k != nil && !startsSection(k, h); k = k.next {
		under = append(under, k)
	}
	return under
}

func dropAll(top *node, under []*node) {
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

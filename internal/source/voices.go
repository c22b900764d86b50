package source

import (
	"regexp"

	"golang.org/x/net/html/atom"
)

// commentHeading and authorHeading are all the words above what readers say of an
// article, and above who wrote it.
var (
	commentHeading = regexp.MustCompile(`^` + marks + `(?:コメント(?:一覧)?\s*(?:[(（]\s*\d*\s*件?\s*[)）])?|\d+\s*件のコメント|(?i:\d* ?comments?))[】＞>≫》：:\s]*$`)
	authorHeading  = regexp.MustCompile(`^` + marks + `(?:この記事を書いた(?:人|ライター)|(?:著者|執筆者|筆者|ライター)(?:の?紹介|の?プロフィール|について)|(?i:about the author))[】＞>≫》：:\s]*$`)
	invitation     = regexp.MustCompile(`コメントを?(?:する|残す|書く|送信|投稿)|返信する|名無し|通りすがり|匿名|(?i:leave a (?:comment|reply))`)
)

// dropVoices drops comments of readers, where they are asked for one, and the lines on
// who wrote an article: they tell of other things, and in another tone. More than a
// third of the page is neither.
func (c *chooser) dropVoices(h *node, words string) {
	comments := commentHeading.MatchString(words)
	if !comments && !authorHeading.MatchString(words) {
		return
	}
	size, asked := h.size, false
	under := sectionOf(h, h)
	for _, k := range under {
		size += k.size
		asked = asked || invites(k)
		if k.holds(c.headline) {
			return
		}
	}
	if size*3 <= c.total && (asked || !comments) {
		dropAll(h, under)
	}
}

// invites tells an element that asks for comments, or has a form for them.
func invites(n *node) bool {
	return n.find(func(k *node) bool { return k.tag == atom.Form || !k.element && invitation.MatchString(k.text) }) != nil
}

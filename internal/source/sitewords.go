package source

import "strings"

// siteWords are words that stand together in what a site says on all its pages: of
// cookies, of its rights, of programs that one needs, and whether the page was of use.
// Such a sentence is of no account, but it has the tone of a notice.
var siteWords = [][2]string{
	{"クッキー", "同意"}, {"Cookie", "同意"}, {"cookie", "同意"}, {"無断", "転載"}, {"無断", "複製"}, {"Acrobat", "Reader"}, {"Adobe", "Reader"},
	{"JavaScript", "有効"}, {"JavaScript", "無効"}, {"このページ", "役に立ちましたか"}, {"このページ", "見つけやすかった"}, {"この記事", "役に立ちましたか"},
	{"個人情報", "記入しない"}, {"個人情報", "入力しない"}, {"いただいたご意見", "返信"}, {"いただいたご意見", "回答"},
}

// siteLength is how much such a sentence weighs at most.
const siteLength = 200

// siteWide drops what a site says on all its pages.
func siteWide(root *node) {
	root.walk(func(n *node) bool {
		if !n.element && !n.drop && n.size <= siteLength && (isProse(n.text) || asksWhether(n.text)) {
			n.drop = saysOfSite(n.text)
		}
		return !n.drop
	})
}

// asksWhether tells a question without a full stop: このページは役に立ちましたか？
func asksWhether(s string) bool { return strings.HasSuffix(strings.TrimSpace(s), "か？") }

func saysOfSite(s string) bool {
	for _, w := range siteWords {
		if strings.Contains(s, w[0]) && strings.Contains(s, w[1]) {
			return true
		}
	}
	return false
}

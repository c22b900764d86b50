package read

import (
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// words are the word lists that Go code uses, loaded once.
type words struct {
	gate     []string            // 入口: an account has at least one of them
	objects  []string            // 入口の物: and near it one of these
	doubts   []string            // 入口の弱い語: or one of these
	personal []string            // 入口の個人情報: and near it one of these
	suffixes []string            // 組織の語尾: 大学, 病院, ...
	legal    []string            // 法人格: 株式会社, ...
	openers  []string            // 組織の語頭: words before a name in hiragana: ホテル, こども園
	generic  []string            // 一般名詞: stems that make no name (各, 民間, ...)
	leading  []string            // 名前の前: words before a name that are not of it
	firsts   []string            // 名前の始まり: words of a name that begin like one of them
	selves   []string            // 自称: 当社, 弊社, 本市, ...
	prefs    []string            // 都道府県
	inside   []string            // 名前の中のかな: がん, こども, ...
	begins   []string            // 名前にならない始まり: 個人, 情報, ...
	ends     []string            // 名前にならない終わり: 職員, 担当者, ...
	things   []string            // 物事の終わり: システム, 情報, ...
	standing []string            // 単独の組織名: 国土交通省, ... names that need no stem
	units    []string            // 名前の後の部署: first words of offices behind a name
	parts    []string            // 名前の後の一部: parts and people of a body behind its name
	behind   []string            // 名前の後の語: words behind a name that are not of it
	kana     []string            // ひらがなの名: words in hiragana that houses are called
	firmEnds []string            // 商号の語尾: ordinary words with which names of firms end
	firmMids []string            // 商号の間の語: words before those
	firms    []string            // 商号の語幹: what firms call themselves, before those
	surnames []string            // personal/姓.txt
	general  []string            // 一般の組織の語尾: endings of names that marks alone asks for
	carriers []string            // 情報に触れる語: without any of them a loss is of things or money
	signs    map[string][]string // 兆し_…: of types that no rule tells
}

func listFields(w *words) map[string]*[]string {
	return map[string]*[]string{
		"入口": &w.gate, "入口の物": &w.objects, "入口の弱い語": &w.doubts, "入口の個人情報": &w.personal,
		"組織の語尾": &w.suffixes, "組織の語頭": &w.openers, "法人格": &w.legal, "名前でない語": &w.generic,
		"名前の前": &w.leading, "名前の始まり": &w.firsts, "自称": &w.selves, "都道府県": &w.prefs, "省庁": &w.standing, "名前の中のかな": &w.inside,
		"名前にならない始まり": &w.begins, "名前にならない終わり": &w.ends, "物事の終わり": &w.things, "情報に触れる語": &w.carriers,
		"名前の後の部署": &w.units, "名前の後の一部": &w.parts, "名前の後の語": &w.behind, "ひらがなの名": &w.kana,
		"一般の組織の語尾": &w.general, "商号の語尾": &w.firmEnds, "商号の間の語": &w.firmMids, "商号の語幹": &w.firms,
	}
}

func wordListNames() []string {
	var names []string
	for name := range listFields(&words{}) {
		names = append(names, name)
	}
	return append(names, signLists()...)
}

func loadWords(fsys fs.FS) (words, error) {
	var w words
	for name, field := range listFields(&w) {
		list, err := rule.Words(fsys, name)
		if err != nil {
			return w, err
		}
		*field = list
	}
	surnames, err := rule.List(fsys, "personal/姓.txt")
	if err != nil {
		return w, err
	}
	w.surnames = surnames
	w.signs = map[string][]string{}
	for _, name := range signLists() {
		list, err := rule.Words(fsys, name)
		if err != nil {
			return w, err
		}
		w.signs[name] = list
	}
	return w, nil
}

// aloneNobody are the endings that name no body alone: 運輸, but not 県教委.
func aloneNobody(endings []string) map[string]bool {
	set := make(map[string]bool, len(endings))
	for _, w := range endings {
		set[w] = !strings.HasSuffix(w, "委") && !strings.HasSuffix(w, "委員会") && !strings.HasSuffix(w, "警")
	}
	return set
}

// longerEndings are the endings of names that are more than one character: one
// of these is no 市 or 県.
func longerEndings(endings []string) []string {
	return slices.DeleteFunc(slices.Clone(endings), func(w string) bool { return jtext.Length(w) < 2 })
}

// affixes are words that a text may begin or end with, found by their first and
// last character.
type affixes struct{ first, last map[rune][]string }

func newAffixes(begins, ends []string) affixes {
	a := affixes{map[rune][]string{}, map[rune][]string{}}
	for _, w := range begins {
		r, _ := utf8.DecodeRuneInString(w)
		a.first[r] = append(a.first[r], w)
	}
	for _, w := range ends {
		r, _ := jtext.LastRune(w)
		a.last[r] = append(a.last[r], w)
	}
	return a
}

func (a affixes) begins(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return slices.ContainsFunc(a.first[r], func(w string) bool { return strings.HasPrefix(s, w) })
}

func (a affixes) ends(s string) bool {
	r, _ := jtext.LastRune(s)
	return slices.ContainsFunc(a.last[r], func(w string) bool { return strings.HasSuffix(s, w) })
}

// longestEnd is how long the longest of the words is that a text ends with, 0 if it ends
// with none.
func (a affixes) longestEnd(s string) (n int) {
	r, _ := jtext.LastRune(s)
	for _, w := range a.last[r] {
		if len(w) > n && strings.HasSuffix(s, w) {
			n = len(w)
		}
	}
	return n
}

// prefixes are words that a text may begin with, by the last byte of their first
// character: nearly all texts begin with none of them.
type prefixes struct{ of *[256][]string }

func newPrefixes(list []string) prefixes {
	p := prefixes{new([256][]string)}
	for _, w := range list {
		r, _ := utf8.DecodeRuneInString(w)
		p.of[byte(r)] = append(p.of[byte(r)], w)
	}
	return p
}

// at is how long the first of the words is that the text begins with, 0 if it
// begins with none.
func (p prefixes) at(s string) int {
	r, _ := utf8.DecodeRuneInString(s)
	for _, w := range p.of[byte(r)] {
		if strings.HasPrefix(s, w) {
			return len(w)
		}
	}
	return 0
}

// within tells whether one of the words stands anywhere in a text.
func (p prefixes) within(s string) bool {
	for i := range s {
		if p.at(s[i:]) > 0 {
			return true
		}
	}
	return false
}

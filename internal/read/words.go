package read

import (
	"io/fs"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// words are the word lists that Go code uses, loaded once.
type words struct {
	gate     []string // 入口: an account has at least one of them
	suffixes []string // 組織の語尾: 大学, 病院, ...
	legal    []string // 法人格: 株式会社, ...
	generic  []string // 一般名詞: stems that make no name (各, 民間, ...)
	leading  []string // 名前の前: words before a name that are not of it
	selves   []string // 自称: 当社, 弊社, 本市, ...
	prefs    []string // 都道府県
	inside   []string // 名前の中のかな: がん, こども, ...
	standing []string // 単独の組織名: 国土交通省, ... names that need no stem
}

func listFields(w *words) map[string]*[]string {
	return map[string]*[]string{
		"入口": &w.gate, "組織の語尾": &w.suffixes, "法人格": &w.legal, "名前でない語": &w.generic,
		"名前の前": &w.leading, "自称": &w.selves, "都道府県": &w.prefs, "省庁": &w.standing, "名前の中のかな": &w.inside,
	}
}

func wordListNames() []string {
	var names []string
	for name := range listFields(&words{}) {
		names = append(names, name)
	}
	return names
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
	return w, nil
}

package read

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/jtext"
)

// byFirm is an ordinary word with which names of firms end too: 設計, サービス.
const byFirm nameKind = 251

// firms know the names of firms that end so by what stands before: 青葉設計, 平林写真館,
// みなと情報システム, but not 詳細設計.
type firms struct {
	stems map[string]bool // what firms call themselves, and surnames
	later affixes         // words that may stand behind that
}

func newFirms(w words) firms {
	f := firms{map[string]bool{}, newAffixes(nil, slices.Concat(w.firmEnds, w.firmMids, w.suffixes))}
	for _, stem := range slices.Concat(w.firms, w.kana, w.surnames) {
		f.stems[stem] = jtext.Length(stem) > 1
	}
	return f
}

// firmName reads a name that ends with such a word.
func (p *page) firmName(s string, at, end int) (name, bool) {
	start := p.nameStart(s, at)
	return name{start, end, bySuffix}, start < at && !p.goesOnBehind(s, at, end) && p.firms.has(s[start:at])
}

// has tells whether nothing but a stem and such words stand there.
func (f firms) has(words string) bool {
	for words != "" && !f.stems[words] {
		n := f.later.longestEnd(words)
		if n == 0 {
			return false
		}
		words = words[:len(words)-n]
	}
	return words != ""
}

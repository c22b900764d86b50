package jtext

import (
	"strings"

	"github.com/jikenbo/jikenbo"
)

// bounds is what the words around a number say of it.
type bounds struct {
	about, least, most, total, each, including bool
}

// qualifier is the bound that the words give; 少なくとも約 is at least.
func (b *bounds) qualifier() jikenbo.Qualifier {
	switch {
	case b.most:
		return jikenbo.QualifierAtMost
	case b.least:
		return jikenbo.QualifierAtLeast
	case b.about:
		return jikenbo.QualifierAbout
	}
	return jikenbo.QualifierExact
}

// note keeps what a word says.
func (b *bounds) note(kind byte) {
	switch kind {
	case 'a':
		b.about = true
	case 'l':
		b.least = true
	case 'm':
		b.most = true
	case 't':
		b.total = true
	case 'e':
		b.each = true
	case 'i':
		b.including = true
	}
}

// boundWord is a word beside a number: a about, l at least, m at most, t total,
// e each, i including.
type boundWord struct {
	word string
	kind byte
	not  string // characters on its far side with which it is another word
}

// wordsBefore are the words before a number, a longer one before its own tail.
var wordsBefore = []boundWord{
	{"少なくとも", 'l', ""}, {"少なくても", 'l', ""}, {"最低でも", 'l', ""}, {"最低", 'l', ""},
	{"おおよそ", 'a', ""}, {"およそ", 'a', ""}, {"凡そ", 'a', ""}, {"概ね", 'a', ""}, {"おおむね", 'a', ""},
	{"ほぼ", 'a', ""}, {"推定", 'a', ""}, {"推計", 'a', ""}, {"約", 'a', "契解予制要節規条誓公成婚集倹簡"},
	{"最大では", 'm', ""}, {"最大でも", 'm', ""}, {"最大で", 'm', ""}, {"最大", 'm', ""}, {"最多で", 'm', ""}, {"最多", 'm', ""},
	{"上限", 'm', ""}, {"多くとも", 'm', ""}, {"多くても", 'm', ""}, {"多くて", 'm', ""},
	{"合計は", 't', ""}, {"合計で", 't', ""}, {"合計", 't', ""}, {"総計で", 't', ""}, {"総計", 't', ""}, {"累計で", 't', ""}, {"累計", 't', ""},
	{"小計", 't', ""}, {"総数は", 't', ""}, {"総数で", 't', ""}, {"総数", 't', ""}, {"全部で", 't', ""}, {"全体で", 't', ""}, {"総勢", 't', ""}, {"全", 't', "安完万保健"},
	{"合わせて", 't', ""}, {"あわせて", 't', ""}, {"併せて", 't', ""}, {"延べで", 't', ""}, {"延べ", 't', ""}, {"のべ", 't', ""}, {"述べ", 't', ""}, {"延", 't', "遅順蔓繰外"}, {"計", 't', "統設会時家余温度集"},
	{"それぞれ", 'e', ""}, {"各", 'e', ""}, {"うち", 'i', ""}, {"内", 'i', "国案社県市町村区都府院校室館店学園道圏域期以年車屋署庁局案体管構機"},
}

// wordsAfter are the words after a counter, or between number and counter.
var wordsAfter = []boundWord{
	{"以上", 'l', ""}, {"を超える", 'l', ""}, {"を超え", 'l', ""}, {"をこえる", 'l', ""}, {"を上回る", 'l', ""}, {"を上回", 'l', ""},
	{"超える", 'l', ""}, {"超え", 'l', ""}, {"超", 'l', "過"}, {"余り", 'l', ""}, {"あまり", 'l', ""}, {"余", 'l', "計儀裕剰地波白念所分"},
	{"強", 'l', "化制い引調靭固力要盗"}, {"弱", 'm', "点性者い体視"}, {"程度", 'a', ""}, {"程", 'a', "度"}, {"ほど", 'a', "な"}, {"前後", 'a', ""},
	{"近く", 'a', ""}, {"くらい", 'a', ""}, {"ぐらい", 'a', ""}, {"内外", 'a', ""}, {"以下", 'm', "、「『:の"}, {"以内", 'm', ""}, {"未満", 'm', ""},
	{"を下回る", 'm', ""}, {"に満たない", 'm', ""}, {"足らず", 'm', ""},
}

// after reads the words from i on and returns where they end.
func (b *bounds) after(s string, i int) int {
	for {
		j := i
		if j < len(s) && s[j] == ' ' {
			j++
		}
		w := wordAt(s, j)
		if w == nil {
			return i
		}
		b.note(w.kind)
		i = j + len(w.word)
	}
}

// wordAt is the word of wordsAfter at i, or nil.
func wordAt(s string, i int) *boundWord {
	if !HasRune("以を超余あ強弱程ほ前近くぐ内未に足", orSpace(runeAt(s, i))) {
		return nil
	}
	for k := range wordsAfter {
		w := &wordsAfter[k]
		if hasAt(s, i, w.word) && !HasRune(w.not, orSpace(runeAt(s, i+len(w.word)))) {
			return w
		}
	}
	return nil
}

// before reads the words that end at i, not before floor, and returns where
// they begin.
func (b *bounds) before(s string, floor, i int) int {
	for {
		j := i
		for j > floor && (s[j-1] == ' ' || s[j-1] == ':') {
			j--
		}
		w := wordUpTo(s[floor:j])
		if w == nil {
			return i
		}
		b.note(w.kind)
		i = j - len(w.word)
	}
}

// wordUpTo is the word of wordsBefore at the end of s, or nil.
func wordUpTo(s string) *boundWord {
	if !HasRune("てもそねむぼ定計約はで大多限て数勢全べ延ぞれ各ち内低", orSpace(runeBefore(s, len(s)))) {
		return nil
	}
	for k := range wordsBefore {
		w := &wordsBefore[k]
		if strings.HasSuffix(s, w.word) && !HasRune(w.not, orSpace(runeBefore(s, len(s)-len(w.word)))) {
			return w
		}
	}
	return nil
}

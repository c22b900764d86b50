package mask

import (
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// surnames finds where a surname stands.
type surnames struct {
	index *rule.Index
	list  []string
}

func loadSurnames(fsys fs.FS) (surnames, error) {
	list, err := rule.List(fsys, "personal/姓.txt")
	s := surnames{&rule.Index{}, list}
	for i, name := range list {
		s.index.Add(name, int32(i))
	}
	s.index.Build()
	return s, err
}

// notGiven are characters that units, bodies and places are written with and
// given names hardly ever.
const notGiven = "県市区町村郡府庁省局部課係室班署店社校院所館園場会組協党労銀電機製運輸業商設医病支線州号番丁第各当等及者員氏様方側外前後年時分秒円件台枚歳曜港駅空温以宛域辺被容元故団隊軍系産農薬券証式立国語内准助教講巡警査師任補学護技"

// givenEnds are characters with which given names end. A surname of one
// ideograph begins many words (原因, 関連): only these tell that it is one.
const givenEnds = "子美恵香奈郎太介也夫男雄一二三彦樹人司志治幸之助代江枝絵希菜花華音乃穂保紀貴輝明昭秋春夏冬斗翔馬真誠健賢康浩弘広博文史則典徳隆孝聡敏俊利和義良直久尚正政勝勲修進豊茂実稔悟亮涼蓮陸海大智仁哲徹剛武猛学昇登晃光洋佑祐悠優裕里理莉織紗沙咲桜葵凛結愛衣世砂緒"

// given are the ends of the given names that may stand behind a surname: a space
// or none, then some ideographs, or kana up to where they end.
func given(s string, at int, single bool) []int {
	var ends []int
	from := at
	if strings.HasPrefix(s[from:], " ") {
		from++
	}
	sure := !single || from > at
	r, _ := utf8.DecodeRuneInString(s[from:])
	switch {
	case unicode.Is(unicode.Han, r):
		for i, n := from, 0; n < 3; n++ {
			r, size := utf8.DecodeRuneInString(s[i:])
			if !han(r) || strings.ContainsRune(notGiven, r) {
				break
			}
			if i += size; sure || strings.ContainsRune(givenEnds, r) {
				ends = append(ends, i)
			}
		}
	case kana(r) && sure:
		if end, n := kanaRun(s, from); n >= 2 && n <= 5 && !particles[s[from:end]] && (from > at || !strings.ContainsRune("にはがのをとでもかへやよな", r)) {
			ends = append(ends, end)
		}
	}
	return ends
}

func han(r rune) bool  { return unicode.Is(unicode.Han, r) || r == '々' || r == 'ヶ' }
func kana(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) || r == 'ー' }

// kanaRun is where the kana of one kind that begin at a place end, and how many
// they are.
func kanaRun(s string, at int) (end, n int) {
	first, _ := utf8.DecodeRuneInString(s[at:])
	kind := unicode.Katakana
	if unicode.Is(unicode.Hiragana, first) {
		kind = unicode.Hiragana
	}
	for at < len(s) {
		r, size := utf8.DecodeRuneInString(s[at:])
		if !unicode.Is(kind, r) && r != 'ー' {
			break
		}
		at, n = at+size, n+1
	}
	return at, n
}

// particles are kana that follow a surname and are no given name.
var particles = set("まで より から です など さん さま くん ちゃん による により として とは では には にて ほか らが らは らの のみ だけ あて グループ チーム センター コース ビル マンション ホール")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

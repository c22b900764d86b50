package read

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// unitBehind are the first words of offices and papers that follow a name
// without a particle.
var unitBehind = rule.MustPattern(`^(報道|職員|総務|福祉|都市|建設|教育|環境|健康|企画|財政|税務|産業|経済|農林|土木|上下水道|消防|危機|広報|人事|情報(政策|システム[課部室]|推進|管理|公開|セキュリティ|[課部室局]|基盤|処理セ)|保健|保険|介護|高齢|障害|生活|地域|文化|国際|観光|商工|政策|会計|議会|選挙|監査|公式|主催|発表|提供|公表|電子|市民課|住民|窓口|事務局|巡査|警部|警視|監察|刑事|交通|捜査|機動|教職員|医学部|公式|大臣|官房|本省|記者|会員|組合員|被保険者|加入者|加盟店|理事)`)

// partBehind are a part of a body, or people of it, that follow its name: a word
// of their own and what they are.
var partBehind = rule.MustPattern(`^[\p{Han}\p{Katakana}ー]{0,8}(学部|研究科|学科|専攻|研究室|研究所|病棟|診療科|支社|支店|支部|支所|本店|出張所|工場|営業所|事業所|事業部|部長|課長|係長|室長|所長|学長|教授|准教授|講師|助教|教諭|教員|教師|教頭|校長|園長|生徒|児童|園児|研究員|司書|看護師|医師|助手|館員|学生|院生|行員|署員|卒業|出身|入学|入社|退社|勤務|在学|在籍|名義|代表|取締役|直営|跡地)`)

// placeName tells whether a stem before 市, 町, 村, 区 or 県 makes a place: one
// to six characters, and nothing behind that makes it another word (市場, 区分).
func placeName(stem string, next rune) bool {
	n := jtext.Length(stem)
	if first := stem[0]; first >= '0' && first <= '9' {
		return false // 21都道府県
	}
	if before, ok := strings.CutSuffix(stem, "都"); ok && strings.HasSuffix(before, "市") {
		return false // 霞浜市都市計画部
	}
	return n >= 1 && n <= 12 && !strings.ContainsRune("場分間域立道営制別外民内政費税議", next)
}

// continues tells whether a word ending in last goes on with next, so that no
// name ends between them.
func continues(last, next rune) bool {
	switch {
	case unicode.Is(unicode.Katakana, next) || next == 'ー':
		return unicode.Is(unicode.Katakana, last) || last == 'ー'
	case next < utf8.RuneSelf && unicode.IsLetter(next):
		return last < utf8.RuneSelf && unicode.IsLetter(last)
	}
	return unicode.Is(unicode.Han, next) && !strings.ContainsRune("内側等各間長職発公第保様宛行主約現元全計今同本一二三四五六七八九十", next)
}

func isHiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' }

// nameRune tells whether a character may stand anywhere in a name.
func nameRune(r rune) bool {
	switch {
	case r >= '一' && r <= '鿿', r >= 'ァ' && r <= 'ヺ': // nearly all there are
		return true
	case isHiragana(r), r == '。', r == '、': // and nearly all others
		return false
	case unicode.Is(unicode.Han, r), unicode.Is(unicode.Katakana, r):
		return true
	case r < utf8.RuneSelf:
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' || r == '-' || r == '.' || r == '\''
	}
	return r == 'ー' || r == '・' || r == '々' || r == 'ヶ' || r == '〆'
}

// joinNames sorts names and joins those that overlap or adjoin (霞浜市 +
// 教育委員会), and a corporation with the institution that it runs, one space
// behind it (医療法人… …病院).
func joinNames(found []name, s string) []name {
	slices.SortFunc(found, func(a, b name) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	var out []name
	for _, n := range found {
		k := len(out) - 1
		if k >= 0 && (n.start <= out[k].end || runs(out[k], n, s)) {
			if n.end > out[k].end {
				out[k].end, out[k].kind = n.end, min(n.kind, out[k].kind)
			}
			continue
		}
		out = append(out, n)
	}
	return out
}

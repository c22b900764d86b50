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

// followers are the words that tell that a name has ended although the letters go
// on: behind it stands an office of it (霞浜市総務課), a part of it or a person of it
// (みどり銀行西支店, みどり銀行支店長), or what is none of it (みどり銀行及び).
type followers struct{ units, parts, words prefixes }

// farthestPart is how many bytes the part's own word may take before 支店.
const farthestPart = 8 * len("支")

// unit tells whether an office begins right behind a name, or a word that is none of it.
func (f followers) unit(rest string) bool { return f.units.at(rest) > 0 || f.words.at(rest) > 0 }

// part tells whether a part of a body, or one of its people, stands behind a name.
func (f followers) part(rest string) bool {
	for i, r := range rest {
		if i > farthestPart || !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Katakana, r) && r != 'ー' {
			return false
		}
		if n := f.parts.at(rest[i:]); n > len("店") || n > 0 && wordEnds(rest[i+n:]) {
			return true
		}
	}
	return false
}

// wordEnds tells whether no ideograph or katakana goes on with a word.
func wordEnds(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Katakana, r) && r != 'ー'
}

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
	if next == '長' && twice.MatchString(stem) {
		return false // 霞浜市市長
	}
	return n >= 1 && n <= 12 && !jtext.HasRune("場分間域立道営制別外民内政費税議", next)
}

// twice ends what is a place already, before the 市長 or 町長 of it; not 八日市, whose city is 八日市市.
var twice = rule.MustPattern(`[^日々][市町村区県]$`)

// continues tells whether a word ending in last goes on with next, so that no
// name ends between them.
func continues(last, next rune) bool {
	switch {
	case unicode.Is(unicode.Katakana, next) || next == 'ー':
		return unicode.Is(unicode.Katakana, last) || last == 'ー'
	case next < utf8.RuneSelf && unicode.IsLetter(next):
		return last < utf8.RuneSelf && unicode.IsLetter(last)
	}
	return unicode.Is(unicode.Han, next) && !jtext.HasRune("内側等各間長職発公第保様宛行主約現元全計今同本一二三四五六七八九十", next)
}

func isHiragana(r rune) bool { return r >= 'ぁ' && r <= 'ゖ' }

// nameRune tells whether a character may stand anywhere in a name.
func nameRune(r rune) bool {
	switch {
	case r >= '一' && r <= '鿿', r >= 'ァ' && r <= 'ヺ', r == 'ー': // nearly all there are
		return true
	case isHiragana(r), r >= '、' && r <= '。', r >= '「' && r <= '』': // and nearly all others
		return false
	case r < utf8.RuneSelf:
		return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' || r == '-' || r == '.' || r == '\''
	case unicode.Is(unicode.Han, r), unicode.Is(unicode.Katakana, r):
		return true
	}
	return r == '・' || r == '々' || r == 'ヶ' || r == '〆'
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

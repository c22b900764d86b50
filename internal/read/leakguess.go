package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// guessedLeak is what the account says of its data where no rule knows the words: a
// word of getting out beside data in a sentence that states, and how that sentence goes on.
func (a *account) guessedLeak() (jikenbo.Leak, []jikenbo.Span) {
	var found jikenbo.Leak
	at := -1
	for i := a.from; i < a.to; i++ {
		if !a.tellsAt(i) || !a.matchesIn(outOfData, i) && !a.counted(i) {
			continue
		}
		if v := outSaid(a.textOf(i)); v != "" && certainty[v] > certainty[found] {
			found, at = v, i
		}
	}
	if at < 0 {
		return "", nil
	}
	return found, a.evidence(a.sentences[at].Start, a.sentences[at].End)
}

// certainty orders what sentences say: of several the surest stands.
var certainty = map[jikenbo.Leak]int{jikenbo.LeakUnknown: 1, jikenbo.LeakNone: 2, jikenbo.LeakPossible: 3, jikenbo.LeakConfirmed: 4}

// outSaid is what one sentence says of its last word of getting out.
func outSaid(sentence string) jikenbo.Leak {
	m := outWord.FindStringIndex(sentence)
	if m == nil {
		return ""
	}
	rest := sentence[m[1]:]
	for n := outWord.FindStringIndex(rest); n != nil; n = outWord.FindStringIndex(rest) {
		rest = rest[n[1]:]
	}
	switch {
	case outOpen.MatchString(rest) && !nowKnown.MatchString(rest):
		return jikenbo.LeakUnknown
	case outMay.MatchString(rest):
		return jikenbo.LeakPossible
	case outNot.MatchString(rest):
		return jikenbo.LeakNone
	}
	return jikenbo.LeakConfirmed
}

var (
	// outOfData is said of data; money gets out too.
	outOfData = rule.MustPattern(dataWords + `|漏え?い|漏洩`)

	outWord  = rule.MustPattern(`流出|漏えい|漏洩|(情報|データ|秘密|内容|[ぁ-ん、])漏れ|盗み?(出|ま)|窃取|抜き取|持ち出さ|取得され`)
	outOpen  = rule.MustPattern(`^[^。]{0,24}(調査|調べ|確認中|不明|有無|かどうか|か否か)`)
	nowKnown = rule.MustPattern(`判明し(た|まし)|分か(った|りま)|わか(った|りま)|明らかにな`)
	outMay   = rule.MustPattern(`可能性|おそれ|恐れ|虞|疑い|懸念|とみられ|もよう|模様|^か(。|$|、|」)`)
	outNot   = rule.MustPattern(`(な(い|かった|く)|ありま?せん|ございません|おりません|いません|おらず|せず|無し|なし)`)
)

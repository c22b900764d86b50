package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// trade is what a company does, glued to its name: 化学大手, 部品メーカー.
var trade = rule.MustPattern(`^[\p{Han}\p{Katakana}ーA-Za-z・]{0,16}(大手|中堅|老舗|メーカー|商社|ゼネコン|チェーン|ベンチャー|スタートアップ|販売代理店|保険代理店|ブランド|子会社|現地法人|グループ会社|(通販|予約|情報|販売|求人|投稿|配信)サイト)`)

// venture is like trade, but other words go on with it (企業団, 企業年金), so that
// no ideograph may follow.
var venture = rule.MustPattern(`^[\p{Han}\p{Katakana}ーA-Za-z・]{0,20}(企業|[^式限同資名相]会社|業者|(提供|開発|販売|製造|配信)元)`)

// tradeOf is how many bytes at the beginning of a name at [i,end) only say what the body
// does.
func (p *page) tradeOf(i, end int) int {
	s := p.folded(i, end)
	if m := p.place(trade, i, end); m != nil && m[1] < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[m[1]:]); !jtext.HasRune("町前筋等各向側社", r) {
			return m[1]
		}
	}
	if m := p.place(venture, i, end); m != nil && m[1] < len(s) {
		if r, _ := utf8.DecodeRuneInString(s[m[1]:]); !unicode.Is(unicode.Han, r) {
			return m[1]
		}
	}
	return 0
}

// trimLeading takes words off the left of a name that are not of it.
func (p *page) trimLeading(s string, i, end int) int {
	i += caseNumbered(s[i:end])
	i += p.tradeOf(i, end)
	for changed := true; changed; {
		changed = false
		_, last := jtext.LastRune(s[i:end]) // which stays
		if n := p.leading.at(s[i : end-last]); n > 0 && p.firsts.at(s[i:]) == 0 && !ofAllOf.MatchString(s[i:min(len(s), i+longestName)]) {
			i, changed = i+n, true
		}
		for i < end && strings.IndexByte("-.'&", s[i]) >= 0 || strings.HasPrefix(s[i:end], "・") || strings.HasPrefix(s[i:end], "ー") {
			_, n := utf8.DecodeRuneInString(s[i:])
			i, changed = i+n, true
		}
	}
	return i
}

// caseNumbered is how many bytes before a name only number its case: 事案1 青葉高校.
func caseNumbered(s string) int {
	if !strings.HasPrefix(s, "事") && !strings.HasPrefix(s, "案") && !strings.HasPrefix(s, "ケース") {
		return 0
	}
	if m := caseLabel.FindStringIndex(s); m != nil && m[1] < len(s) {
		return m[1]
	}
	return 0
}

var caseLabel = rule.MustPattern(`^(事案|事例|案件|事件|事故|ケース)[0-9①-⑳]{1,3}`)

// ofAllOf matches the name of a body of all of a prefecture or the like: 全東海県保証協会.
var ofAllOf = rule.MustPattern(`^全\p{Han}{1,4}[県道都府市][\p{Han}\p{Katakana}]{2,12}(協会|連盟|連合会|組合|協議会|連合)`)

// longestName is how many bytes the name of such a body may take.
const longestName = 90

// isGeneric tells whether a stem makes no name: every part of it is a common
// word (大学・病院), or it has none.
func (p *page) isGeneric(stem string) bool {
	if toldApart.MatchString(stem) {
		return false
	}
	for stem != "" {
		n := p.generic.at(stem)
		if n == 0 || p.firsts.at(stem) > n {
			return false
		}
		stem = strings.TrimPrefix(stem[n:], "・")
	}
	return true
}

// toldApart tells one public house from others of its kind: 県立中央(病院), 市立第二(中学校).
var toldApart = rule.MustPattern(`^[都道府県市区町村国]立(中央|総合|第[0-9一二三四五六七八九十]+|[東西南北])$`)

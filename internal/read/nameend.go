package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// nameEnd walks right over the characters of a name from i.
func (p *page) nameEnd(s string, i int) int {
	start := i
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsDigit(r) && i == start || !nameRune(r) && !(isHiragana(r) && p.inName(s, i, start)) && !(i > start && betweenWords(s, i)) {
			break
		}
		i += n
	}
	if tail := notOfName.FindStringIndex(s[start:i]); tail != nil && tail[0] > 0 {
		return start + tail[0]
	}
	return i
}

// notOfName are the words that follow a name without a particle.
var notOfName = rule.MustPattern(`(及び|並びに|各社|各位|様|御中|宛|等|側|社長|社員|従業員|職員|(代表取締役|取締役|代表|執行役員|理事長|院長|学長|校長|園長|所長)(兼?[A-Z]{2,4}|社長|会長|専務|常務|理事)*|製|提供|運営|主催|公式((ウェブ|web|WEB|Web)?サイト|ホームページ|HP|ブログ|アカウント)?)$`)

// inName tells whether the hiragana at i goes on with a name: it is no
// particle, or a の inside one (…の森ゼミナール).
func (p *page) inName(s string, i, start int) bool {
	r, n := utf8.DecodeRuneInString(s[i:])
	next, _ := utf8.DecodeRuneInString(s[i+n:])
	if i == start {
		return !jtext.HasRune("はがのをにでともへや", r) || isHiragana(next) && !jtext.HasRune("はがのをにで", next)
	}
	switch {
	case hill.MatchString(s[i:]), isBegun(s[start:i]) && isHiragana(next):
		return true
	case r == 'や' && followsHiragana(s, i) && !unicode.Is(unicode.Han, next):
		return true // まなびやは, まなびやシステムズ
	case (r == 'も' || r == 'や') && followsHiragana(s, i) && jtext.HasRune("はがをに)」】", next):
		return true // あさもが, (あさも): nothing that binds so follows these
	case r != 'の' && strings.HasSuffix(s[start:i], string(r)):
		return true // やまももファーム: no two particles are alike
	case jtext.HasRune("とやもで", r) && isStub(s[start:i]):
		return nameRune(next) || isHiragana(next) || r == 'と' && (i+n == len(s) || next == '\n')
	case r == 'の' && (oneWord.MatchString(s[i+n:]) || trades.MatchString(s[i+n:])) && strings.IndexFunc(s[start:i], isNoHiragana) < 0:
		return true
	case r == 'の':
		return followsHiragana(s, i) && isHiragana(next) && !verbal.MatchString(s[i+n:]) || p.goesOn(s[i+n:])
	case jtext.HasRune("はがをにでともへやか", r):
		return followsHiragana(s, i) && (isHiragana(next) && !verbal.MatchString(s[i:]) || p.goesOn(s[i+n:]))
	}
	return followsHiragana(s, i) || isHiragana(next) && !verbal.MatchString(s[i:]) || nameRune(next)
}

// hill is the middle of names of places: 桜が丘, 霞が岳.
var hill = rule.MustPattern(`^が(丘|岳|崎|峰|淵)`)

// isBegun tells whether what is read of a name asks for more: コープ, JA.
func isBegun(name string) bool {
	return strings.HasSuffix(name, "コープ") || strings.HasSuffix(name, "JA")
}

// isStub tells whether what is read of a name is too short for a word in
// hiragana, so that と goes on with it: みなと….
func isStub(name string) bool {
	return jtext.Length(name) < 3 && strings.IndexFunc(name, isNoHiragana) < 0
}

func isNoHiragana(r rune) bool { return !isHiragana(r) }

// oneWord is one ideograph, and no word for a part of a body or its people,
// that ends a name behind its の: あかりの灯は….
var oneWord = rule.MustPattern(`^[^側件方者社人物前後中際他元例職店客計分名本下上内外間\P{Han}]([はがをにで、。(「」\s]|$)`)

// trades are what companies and hospitals do whose name in hiragana ends with
// の: あけぼの銀行.
var trades = cue("name_of_trade")

// verbal are the hiragana with which a sentence goes on behind a name.
var verbal = rule.MustPattern(`^(より|から|まで|ほか|など|および|ならびに|について|による|における|では|とは|には|へは|さま|さん|を|こと|という|として)`)

// goesOn tells whether a name goes on behind its の: a word that ends as names
// do comes before the next particle.
func (p *page) goesOn(rest string) bool {
	return nameTail.MatchString(rest) && !strings.HasPrefix(rest, "従業員") && !strings.HasPrefix(rest, "委託")
}

var nameTail = rule.MustPattern(`^[\p{Han}\p{Katakana}ーぁ-ゖ]{0,10}?(室|隊|団|教室|学習会|支援会|の会|クラブ|ネット|ケア|サポート|森|里|家|園|郷|杜|丘|会|基金|館|塾|屋|舎|木|花|実|虹|窓|輪|泉|湯|葉|ゼミナール|事務所|クリニック|病院|学園|学院|保育園|幼稚園|福祉会|協会|財団|会計|企画|商店|工業|製作所|ひろば|いえ|もり|さと|ネットワーク\p{Han}{0,4})([はがのをにで、。()「」』】:\s]|から|より|へ|も|$)`)

func followsHiragana(s string, i int) bool {
	prev, _ := jtext.LastRune(s[:i])
	return isHiragana(prev)
}

package read

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// systemName finds named services and systems by what their name is (「受付システム」),
// what stands before it (サービス「…」, 利用している「…」) or behind it (「…」を運営する,
// 「…」のサーバー).
var systemName = regexp.MustCompile(systemWords)

// tellsSystem finds the same, but not which words of it are the name.
var tellsSystem = rule.MustPattern(systemWords)

const systemWords = `「([^「」]{2,30}` + systemNoun + `)」` +
	`|(?:` + systemNoun + `|(?:使|利用|運営|運用|提供|導入)[しすっ]?[ている]{0,3}|いただいている|社の)「([^「」。、]{2,20})」` +
	`|「([^「」。、]{2,20})」(?:を(?:運営|提供|開発)す|への?(?:第三者[^。、]{0,6})?不正|の(?:` + systemNoun + `|会員|運営会社|運営元|利用者|登録者))`

const systemNoun = `(?:システム|サービス|サイト|フォーム|アプリ|クラウド|サーバー?|ネットワーク|データベース|ストア|ショップ|ポータル|マイページ|メールマガジン|プラットフォーム)`

// sayingEnd ends quoted titles and sayings, which are no names.
var sayingEnd = regexp.MustCompile(`(?:[るただい]|について|こと|もの|お知らせ|お詫び|情報|報告|.の件|です|ます)$`)

// ownOrFake matches what the writer only calls so (当社ECサイト), and what others
// made to deceive.
var ownOrFake = cue("system_own_or_fake")

// systems are the named services and systems that the account speaks of.
func (a *account) systems() []jikenbo.Fact[string] {
	var facts []jikenbo.Fact[string]
	for i := a.from; i < a.to; i++ {
		words := a.textOf(i)
		if !a.tellsAt(i) || !strings.Contains(words, "「") {
			continue
		}
		for at := a.sentences[i].Start; ; {
			m := tellsSystem.FindStringIndex(words)
			if m == nil {
				break
			}
			if of := systemName.FindStringSubmatchIndex(words[m[0]:m[1]]); of != nil {
				facts = a.withSystem(facts, at+m[0], of)
			}
			at, words = at+m[1], words[m[1]:]
		}
	}
	return facts
}

// withSystem adds the name that systemName found in the sentence at from.
func (a *account) withSystem(facts []jikenbo.Fact[string], from int, m []int) []jikenbo.Fact[string] {
	g := 2
	for m[g] < 0 {
		g += 2
	}
	start, end := from+m[g], from+m[g+1]
	name := a.folded(start, end)
	if ownOrFake.MatchString(name) || g > 2 && (sayingEnd.MatchString(name) || a.isParty(name)) || slices.ContainsFunc(facts, func(f jikenbo.Fact[string]) bool { return f.Value == name }) {
		return facts
	}
	return append(facts, jikenbo.Fact[string]{Value: name, Evidence: a.evidence(start, end), Rule: "read/system", Confidence: 0.6})
}

// isParty tells whether a name is that of another body in whose hands it happened.
func (a *account) isParty(name string) bool {
	return slices.ContainsFunc(a.named, func(m partyMention) bool { return a.folded(m.start, m.end) == name })
}

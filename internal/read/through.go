package read

import (
	"regexp"
	"slices"

	"github.com/jikenbo/jikenbo"
)

// party patterns: how a text says in what role another body had the data.
// before stands before the name, after behind it.
var partyPatterns = []struct {
	role          jikenbo.Role
	before, after *regexp.Regexp
}{
	{jikenbo.RoleSubcontractor, regexp.MustCompile(`(再々?委託(先|業者|事業者|会社)|下請け?(業者|会社)?)(である|の|で|、|\(|「|:|・)*$`), regexp.MustCompile(`^[」\)]?(に|へ)再委託|^[」\)]?[\(、].{0,8}再委託先`)},
	{jikenbo.RoleContractor, regexp.MustCompile(`(委託先|委託(会社|業者|事業者)|受託(者|会社|業者|事業者|企業)|指定管理者|運営(事業者|会社)|管理会社|請負業者|派遣元|発送業者|配送業者|印刷業者|外部(業者|事業者))(である|の|で|、|\(|「|:|として)*$`), regexp.MustCompile(`^[」\)]?(\([^)]{1,30}\))?(に|へ)(業務を|運営を|作成を|.{0,14}を)?(業務)?委託|^[」\)]?(\([^)]{1,30}\))?(が|の)?(受託|指定管理)|^\((委託先|受託者|受託事業者|指定管理者|以下.{0,3}(受託|委託))|^[」\)]?が受託`)},
	{jikenbo.RoleAffiliate, regexp.MustCompile(`(子会社|グループ会社|グループ企業|関連会社|親会社|関係会社)(である|の|で|、|\(|「|:)*$`), regexp.MustCompile(`^[」\)]?\((当社|同社|弊社)?の?(連結)?(子会社|グループ会社|親会社)`)},
	{jikenbo.RoleVendor, regexp.MustCompile(`(システム(会社|ベンダー|開発会社)|ベンダー|開発元|提供元|サービス提供(者|会社|事業者)|保守(会社|業者|事業者))(である|の|で|、|\(|「|:)*$`), regexp.MustCompile(`^[」\)]?(社)?(が|の)(提供|開発|運用|管理・運営|運営|管理|製造)(・運営|・管理|・運用)?(する|している|して|していた|の)?.{0,12}(システム|サービス|クラウド|ツール|ソフト|サーバ|プラットフォーム|フォーム|製品|装置|カート)`)},
}

// unnamed are contractors that the text speaks of without a name.
var unnamed = regexp.MustCompile(`(再委託先|業務委託先|委託先|受託者|受託事業者|受託業者|委託業者|委託会社|外部業者|指定管理者|委託する外部業者|運営(事業者|会社))(の|が|に|で|は|から|である[A-ZＡ-Ｚ]社|[A-Z]社)`)

// through are the other bodies in whose hands the incident happened.
func (a *account) through() []jikenbo.Party {
	var parties []jikenbo.Party
	seen := map[string]bool{}
	for _, n := range a.namesIn(a.start(), a.end()) {
		key := a.key(n)
		if seen[key] || a.org.isOwn(key) || !a.tellsAt(a.sentenceAt(n.start)) {
			continue
		}
		if role, ok := a.partyRole(n); ok {
			seen[key] = true
			parties = append(parties, a.party(n, role))
		}
	}
	if len(parties) == 0 {
		return a.unnamedParty()
	}
	return parties
}

// partyRole is the role in which a name stands.
func (a *account) partyRole(n name) (jikenbo.Role, bool) {
	before, after := a.around(n)
	for _, p := range partyPatterns {
		if p.before.MatchString(before) || p.after.MatchString(after) {
			return p.role, true
		}
	}
	return "", false
}

func (a *account) party(n name, role jikenbo.Role) jikenbo.Party {
	at := a.evidence(n.start, n.end)
	return jikenbo.Party{
		Name: jikenbo.Fact[string]{Value: a.folded(n.start, n.end), Evidence: at, Rule: "read/through", Confidence: 0.7},
		Role: jikenbo.Fact[jikenbo.Role]{Value: role, Evidence: at, Rule: "read/through", Confidence: 0.7},
	}
}

// unnamedParty is a contractor spoken of without a name.
func (a *account) unnamedParty() []jikenbo.Party {
	for i := a.from; i < a.to; i++ {
		if !a.tellsAt(i) {
			continue
		}
		if m := unnamed.FindStringSubmatchIndex(a.textOf(i)); m != nil {
			s := a.sentences[i].Start
			role := jikenbo.RoleContractor
			if a.folded(s+m[2], s+m[3]) == "再委託先" {
				role = jikenbo.RoleSubcontractor
			}
			return []jikenbo.Party{{Role: jikenbo.Fact[jikenbo.Role]{Value: role, Evidence: a.evidence(s+m[2], s+m[3]), Rule: "read/through", Confidence: 0.6}}}
		}
	}
	return nil
}

var systemName = regexp.MustCompile(`「([^「」]{2,30}(システム|サービス|サイト|フォーム|アプリ|クラウド|サーバー?|ネットワーク|データベース|ストア|ショップ|ポータル|マイページ|メールマガジン))」`)

// systems are the named services and systems that the account speaks of.
func (a *account) systems() []jikenbo.Fact[string] {
	var facts []jikenbo.Fact[string]
	for i := a.from; i < a.to; i++ {
		if !a.tellsAt(i) {
			continue
		}
		for _, m := range systemName.FindAllStringSubmatchIndex(a.textOf(i), -1) {
			s := a.sentences[i].Start
			text := a.folded(s+m[2], s+m[3])
			if !slices.ContainsFunc(facts, func(f jikenbo.Fact[string]) bool { return f.Value == text }) {
				facts = append(facts, jikenbo.Fact[string]{Value: text, Evidence: a.evidence(s+m[2], s+m[3]), Rule: "read/system", Confidence: 0.6})
			}
		}
	}
	return facts
}

var caseNumber = regexp.MustCompile(`#([0-9]{4}-[0-9]{1,4}|[0-9]{1,5})|No\.? ?([0-9]{4}-[0-9]{1,4}|[0-9]{2,5})`)

// number is the case number that the source gives in the heading.
func (a *account) number() jikenbo.Fact[string] {
	l := a.lines[a.firstLine]
	m := caseNumber.FindStringSubmatchIndex(a.folded(l.Start, l.End))
	if m == nil {
		return jikenbo.Fact[string]{}
	}
	start, end := m[2], m[3]
	if start < 0 {
		start, end = m[4], m[5]
	}
	return jikenbo.Fact[string]{Value: a.folded(l.Start+start, l.Start+end), Evidence: a.evidence(l.Start+start, l.Start+end), Rule: "read/number", Confidence: 0.9}
}

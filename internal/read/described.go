package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// byOwnNames puts names in the place of words that only say what a body is: the name
// that stands right behind the word (保険代理店「みほん保険」), or the one that ends
// with it (事務局 of 湊競艇事務局). A story's title loses such words that the story
// does not take up.
func (a *account) byOwnNames(all []mention) []mention {
	opening, opens := a.storyOpening()
	for i := range all {
		m := &all[i]
		if m.hasForm() || m.weight <= 0 || m.start < a.start() {
			continue
		}
		n, ok := a.ownName(*m)
		for hops := 0; ok && hops < 2; hops++ {
			m.name, m.text, m.key = n, a.folded(n.start, n.end), a.key(n)
			n, ok = a.ownName(*m)
		}
		if opens && (a.isOnlyTitled(*m, opening) || bareBoard.MatchString(m.text) && a.matches(facilityEnd, opening.start, opening.end)) {
			m.weight = 0
		}
	}
	return slices.DeleteFunc(all, func(m mention) bool { return m.weight == 0 })
}

// ownName is the name of the body of which a mention only says the kind.
func (a *account) ownName(m mention) (name, bool) {
	kind := m.kind != bySuffix && kindOfBody.MatchString(m.text)
	if !kind && !(m.kind == bySubject && partOfName.MatchString(m.text)) {
		return name{}, false
	}
	words := a.folded(a.start(), a.end())
	for at := 0; ; {
		k := strings.Index(words[at:], m.text)
		if k < 0 {
			return name{}, false
		}
		from := a.start() + at + k
		at += k + len(m.text)
		if n, ok := a.nameBehind(a.start() + at); ok && kind {
			return n, true
		}
		if start := a.nameStart(a.text.Folded, from); m.kind == bySubject && from < m.start && start < from && a.couldBeName(a.folded(start, from+len(m.text))) {
			return name{start, from + len(m.text), bySubject}, true
		}
	}
}

// nameBehind is the name, without any form, right behind the word at whose end at is.
func (a *account) nameBehind(at int) (name, bool) {
	words := a.rest(at)
	place := namedBehind.FindStringIndex(words)
	if place == nil {
		return name{}, false
	}
	n := name{at + len("の"), at + place[1], byQuote}
	if strings.HasSuffix(words[:place[1]], "」") {
		n = name{at + strings.Index(words, "「") + len("「"), at + place[1] - len("」"), byQuote}
	} else {
		for _, w := range [...]string{"から", "は", "が", "で"} {
			n.end = min(n.end, at+len(strings.TrimSuffix(words[:place[1]], w)))
		}
	}
	text := a.folded(n.start, n.end)
	return n, a.couldBeName(text) && !a.isThing(text) && (brand(text) || n.start > at+len("の") || !a.matches(person, n.start, n.end))
}

// kindNames are the names in quotation marks behind what their bodies are, in the first
// sentences: 手芸店「みほん」の会員….
func (a *account) kindNames() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+leadSentences; i++ {
		at := a.placeIn(kindNamed, i)
		if at == nil || a.isTitle(i) || !a.tellsAt(i) {
			continue
		}
		start := a.sentences[i].Start + at[0]
		words := a.folded(start, a.sentences[i].Start+at[1])
		n := name{start + strings.Index(words, "「") + len("「"), start + strings.Index(words, "」"), byQuote}
		if text := a.folded(n.start, n.end); len(a.namesIn(n.start, n.end)) == 0 && a.couldBeName(text) && !a.isThing(text) {
			out = append(out, mention{name: n, text: text, key: a.key(n), weight: nameIntroduced})
		}
	}
	return out
}

// storyOpening is the name with which a story about others begins below its title.
func (a *account) storyOpening() (name, bool) {
	if a.speaksOfItself() {
		return name{}, false
	}
	for i := a.from; i < a.to; i++ {
		if a.isTitle(i) {
			continue
		}
		s := a.sentences[i]
		names := a.namesIn(s.Start, s.End)
		if len(names) == 0 || !a.matches(opensStory, names[0].end, s.End) {
			return name{}, false
		}
		before := a.folded(s.Start, names[0].start)
		return names[0], before == "" || leadsSentence.MatchString(before) || clauseQuote.MatchString(before)
	}
	return name{}, false
}

// isOnlyTitled tells whether a mention is of a word in the title that is no form of the
// name with which the story begins, and does not come again.
func (a *account) isOnlyTitled(m mention, opening name) bool {
	i := a.sentenceAt(m.start)
	if !a.isTitle(i) || opening.start < m.end || publicName.MatchString(m.text) {
		return false
	}
	key := a.key(opening)
	_, size := utf8.DecodeRuneInString(m.text)
	return !isForm(m.key, key) && !isForm(key, m.key) && !isUnit(m.key, key) && !isUnit(key, m.key) &&
		!strings.Contains(key, m.text[:size]) && !a.comesAgain(m)
}

// comesAgain tells whether the words of a mention stand behind it too; of those that may
// be any word close by only, or with the customers that they have.
func (a *account) comesAgain(m mention) bool {
	if strings.Contains(a.rest(m.end), m.text) {
		return true
	}
	_, behind, again := strings.Cut(a.folded(m.end, max(m.end, a.end())), m.text)
	return again && (m.kind != byHeadline || hasCustomers.MatchString(behind))
}

// hasCustomers follows the name of a body that has customers or members.
var hasCustomers = cue("name_has_customers")

var (
	// kindOfBody ends what says the kind of a body, partOfName what a name ends with.
	kindOfBody = cue("name_kind_of_body")
	partOfName = rule.MustPattern(`^\p{Han}{0,2}(事務局|相談所|代理店|事務所|支援室|本部|管理室|案内所|交流館|営業所|販売店|図書室|編集部)$`)
	// namedBehind matches a name right behind what its body is.
	namedBehind = rule.MustPattern(`^(の|である)?「[^「」、。]{2,25}」|^の[\p{Katakana}ー・A-Za-z]{2,16}\p{Hiragana}{0,6}?[\p{Han}\p{Katakana}ーA-Za-z]{0,8}(は|が|から|で)`)
	person      = rule.MustPattern(`(員|者|人|性|長|生)$`)
	// kindNamed matches a name in quotation marks behind what its body is.
	kindNamed = rule.MustPattern(`([代理門量販売具貨服器籍茶花菓物食髪酒]店|チェーン|メーカー|商社|業者|会社|財団|団体|法人|農園|教室|塾|サロン|クラブ|サークル|スクール|所|施設|ホーム|薬局|病院|クリニック|医院|園|旅館|ホテル|食堂|レストラン|ジム|事務所|学校|館|組合|協会|グループ)「[^「」、。]{2,25}」(\([^()]{1,40}\))?(は|が|から|で|の|に|を)`)
	// bareBoard is a board of education that is only called what it is; it answers for schools.
	bareBoard = rule.MustPattern(`^[都道府県市町村区]教(委|育委員会)$`)
	// opensStory follows the name with which a story begins.
	opensStory  = rule.MustPattern(`^[」』]?(\([^()]{1,40}\))?(は|が|では|において|における|で|の|から|に|によると)`)
	clauseQuote = rule.MustPattern(`^[^、。「」]{2,16}[うくすつむるぐぶた]「?$`)
	publicName  = rule.MustPattern(`([都道府県市区町村署]|大学?|教委|教育委員会|銀行|警察|県警)$`)
)

package read

import (
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// introducedNames are words without a form that the first sentences introduce
// by what the body is (通販大手の…, …を運営する…), or whose things were
// attacked (…のサーバーに不正アクセス).
func (a *account) introducedNames() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+leadSentences; i++ {
		if !a.tellsAt(i) || a.isTitle(i) {
			continue
		}
		s := a.sentences[i]
		for n := range runsOfNameRunes(a.text.Folded, s.Start, s.End) {
			if m, ok := a.introduced(n, s.Start, s.End); ok {
				out = append(out, m)
				break
			}
		}
	}
	return out
}

const (
	nameIntroduced = 2.5 // by what the body is
	nameOwner      = 2.0 // by its things
)

// introduced makes a mention of a word of the sentence [start,end) that its
// surroundings introduce as a body.
func (a *account) introduced(n name, start, end int) (mention, bool) {
	run := n.start
	if a.afterKana(run) {
		return mention{}, false
	}
	n = a.bareWord(n)
	n.kind = byHeadline
	text := a.folded(n.start, n.end)
	before, after := a.folded(start, n.start), a.folded(n.end, end)
	w := 0.0
	placed := inPlace.MatchString(after) && asKind.MatchString(before) && !asPerson.MatchString(before)
	switch {
	case !placed && !a.befalls(text, n.end, end) || !a.couldStandAlone(text):
		return mention{}, false
	case placed, a.matches(trade, run, n.start) || asBody.MatchString(before):
		w = nameIntroduced
	case (brand(text) || jtext.Length(text) >= 3) && (before == "" || leadsSentence.MatchString(before)) && owned.MatchString(after) && befell.MatchString(after):
		w = nameOwner
	default:
		return mention{}, false
	}
	m := mention{name: n, text: text, key: a.keyOf(text), weight: w}
	m.weight += a.asSelf(m)
	return m, true
}

var (
	// asBody are the words before a name that say what the body is.
	asBody = rule.MustPattern(`((運営|経営|販売|発行|開発)(会社|元|法人|企業)の|を(運営|経営|展開|販売|製造|手掛け|手がけ)(する|している|る)|[\p{Han}\p{Katakana}ー](運営|経営|展開|販売|製造|開発|発行|卸|小売)の|大手の|(子会社|現地法人|グループ会社)(の|である)|(メーカー|会社|企業|商社|業者|チェーン|専門店|代理店|量販店|事業者|団体|農園|財団|教室|塾|サロン|ジム)(の|である))「?$`)
	// asKind is a noun before a name that a place in brackets follows (inPlace): what
	// the body is, if it is not what a person does (asPerson).
	asKind   = rule.MustPattern(`(^|[^\p{Han}\p{Katakana}ー])[\p{Han}\p{Katakana}ー・]{2,16}の「?$`)
	asPerson = rule.MustPattern(`([^社]員|者|[^衛]生|人|男性?|女性?|[^市町村]長|家|士|師|氏|被告|代表|選手|さん|住所|在住|出身)の「?$`)
	inPlace  = rule.MustPattern(`^[」』]?\((本社|本店|本部)?[・:、は]?(東京都?|北海道|大阪|京都|\p{Han}{1,5}[都府県市区町村])[^()0-9]{0,16}\)(は|が|で|に|の|から|を)`)
	// leadsSentence is what may stand before the first name of a story.
	leadsSentence = rule.MustPattern(`^([0-9年月日]+(未明|早朝|夜|深夜)?(に|、)?「?|「)$`)
	// owned are the things behind a name that were attacked or lost.
	owned = rule.MustPattern(`^[」』]?社?の[^0-9、。はがをに][^、。はがをに]{0,24}(に|が|は|で|から|を)`)
)

package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// frame is a place in a sentence that only a body takes: what follows it, and
// what may stand before it there.
type frame struct {
	after, before *rule.Pattern
	weight        float64
	place         bool // a place may stand there as well, so that only a brand is a body
}

// frames are the places by which names without any form are known.
var frames = []frame{
	// …が運営する会員サイト
	{rule.MustPattern(`(が|の)(運営|経営|管理|提供|展開|主催)(する|している|します|しております|いたします)`), headOrClause, 2, false},
	// …の40代の男性職員が
	{rule.MustPattern(`の[^、。はがを]{0,16}(職員|社員|従業員|教諭|教員|講師|店員|行員|局員|局長|課長|係長|部長|店長|医師|看護師|担当者|スタッフ|アルバイト|役員|乗務員|運転手|駅員|配達員)[^、。はがを]{0,14}(が|は)`), headOnly, 2, false},
	// …として、…は20日、謝罪した
	{rule.MustPattern(`(は|が)([0-9]{1,2}月)?[0-9]{1,2}日(付け?で)?、?[^。]{0,20}(発表|公表|謝罪|陳謝|明らか)`), clauseBefore, 4, false},
	// …で3日、名簿がなくなった
	{rule.MustPattern(`で([0-9]{1,2}月)?[0-9]{1,2}日(未明|早朝|朝|午前|午後|夜|深夜|ごろ|頃|まで)*(に|、)[^。]{0,60}(紛失|流出|漏え?い|漏洩|盗|なくな|無くな|不正アクセス|感染|障害|送信|判明|分か|わか|発覚)`), headOnly, 2, true},
	// …に100万円の損害賠償を求めた
	{rule.MustPattern(`に(対し、?|計|総額|約|[0-9])?[^、。]{0,14}(損害賠償|慰謝料|賠償)(金)?(の支払い?)?を求め`), suedBefore, 4, false},
	// …によると
	{rule.MustPattern(`によると`), headOnly, 2, false},
}

var (
	headOnly     = rule.MustPattern(`^◆([0-9年月日]+(未明|早朝|夜|深夜)?(に|、)?「?|「)?$`)
	headOrClause = rule.MustPattern(`^◆「?$|[、「]$`)
	suedBefore   = rule.MustPattern(`^◆$|[がは、「]$`)
	clauseBefore = rule.MustPattern(`(として|とし|ため|受けて?|問題で|件で|めぐり|巡り|について|などで|ことを|と)、$`)
)

// framedNames are names without any form that stand where only a body does.
func (a *account) framedNames() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+leadSentences; i++ {
		if !a.tellsAt(i) || a.isTitle(i) {
			continue
		}
		for _, f := range frames {
			if m, ok := a.framed(f, i); ok {
				out = append(out, m)
			}
		}
	}
	return out
}

// framed is the name that stands in a frame in sentence i.
func (a *account) framed(f frame, i int) (mention, bool) {
	s := a.sentences[i]
	at := a.placeIn(f.after, i)
	if at == nil {
		return mention{}, false
	}
	end := s.Start + at[0]
	start := a.nameStart(a.text.Folded, end)
	if words := a.folded(s.Start, end); strings.HasSuffix(words, "」") {
		start, end = s.Start+strings.LastIndex(words, "「")+len("「"), end-len("」")
	}
	if start < s.Start || len(a.namesIn(start, end)) > 0 {
		return mention{}, false // weighed by its place
	}
	text := a.folded(start, end)
	if f.place && !brand(text) || !a.couldStandAlone(text) || !f.before.MatchString("◆"+a.folded(s.Start, start)) {
		return mention{}, false
	}
	return mention{name: name{start, end, bySubject}, text: text, key: a.keyOf(text), weight: f.weight}, true
}

package read

import "github.com/jikenbo/jikenbo/internal/rule"

// nameCleft is what it speaks for a name that a sentence is made to say whom it befell:
// 攻撃を受けたのは…だ.
const nameCleft = 12.0

// cleftNames are the names that end a sentence which begins with what befell somebody.
func (a *account) cleftNames() []mention {
	var out []mention
	for i := a.from; i < a.to && i < a.from+8; i++ {
		if m, ok := a.cleft(i); ok {
			out = append(out, m)
		}
	}
	return out
}

func (a *account) cleft(i int) (mention, bool) {
	s, words := a.sentences[i], a.textOf(i)
	topic := a.placeIn(befalling, i)
	if topic == nil || !a.tellsAt(i) {
		return mention{}, false
	}
	copula := isOne.FindStringIndex(words[topic[1]:])
	if copula == nil || goesOnAnew.MatchString(words[topic[1]:]) {
		return mention{}, false
	}
	end := s.Start + topic[1] + copula[0]
	start := a.nameStart(a.text.Folded, end)
	names := a.namesIn(s.Start+topic[1], end)
	known := len(names) > 0 && names[len(names)-1].end == end
	if known {
		start = names[len(names)-1].start
	}
	text := a.folded(max(start, 0), end)
	if start < s.Start+topic[1] || !known && (!a.couldStandAlone(text) || endsInTime.MatchString(text)) {
		return mention{}, false
	}
	return mention{name: name{start, end, bySubject}, text: text, key: a.keyOf(text), weight: nameCleft}, true
}

var (
	// befalling begins a sentence with what befell or was announced by somebody.
	befalling = rule.MustPattern(`^[^。「」]{0,60}((攻撃|不正アクセス|被害|侵入|指摘)(を受け|に(遭|あ)っ|があっ|が(出|判明し|確認され))|感染し|侵入され|起き|起こし|紛失し|流出させ|漏えいさせ|漏らし|誤送信し|発表し|公表し|明らかにし)(た|ていた)(と(みられる|される|見られる))?(の|[^、。はがをに]{0,10}(先|元|社|企業|者|業者|メーカー|病院|学校|大学|団体|施設|自治体))は、?`)
	// goesOnAnew matches what has told whom it befell already, and goes on with something
	// else: …のは一部の端末のみであり、漏えいはありませんでした。
	goesOnAnew = rule.MustPattern(`(で(あり|す|した)?(が)?|だっ(たが|て)|のみ|だけ)、[^。]{0,60}(は|が|も)`)
	endsInTime = rule.MustPattern(`[日夜朝夕昼時分月年頃前後]$|未明$`)
	// isOne ends it after the name.
	isOne = rule.MustPattern(`(\([^()]{1,30}\))?(です|だ|だった|でした|である|だという|という|とみられる)?。?$`)
)

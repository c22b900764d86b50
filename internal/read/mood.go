package read

import "github.com/jikenbo/jikenbo/internal/rule"

// mood says in what voice a sentence speaks. Only a sentence that states (the
// zero mood) tells what happened.
type mood uint8

const (
	hypothetical mood = 1 << iota // 〜の場合は, 万一
	advising                      // 〜しましょう, 〜してください
	general                       // 〜が増えている, 〜することがある
	promising                     // 〜に努めてまいります
	denying                       // 〜は含まれておりません
)

var moods = map[string]mood{
	"hypothetical": hypothetical, "advising": advising, "general": general,
	"promising": promising, "denying": denying,
}

func moodOf(hits []rule.Hit) mood {
	var m mood
	for _, h := range hits {
		if h.Rule.Kind == "mood" {
			m |= moods[h.Rule.Value]
		}
	}
	return m
}

// states tells whether the sentence states what happened.
func (m mood) states() bool { return m&(hypothetical|advising|general|promising) == 0 }

package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

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

// moodOf is the mood of a sentence by its own words, not by those of an aside in
// it: 氏名(登録がある場合は社名)が流出しました.
func (p *page) moodOf(s sentence) mood {
	var m mood
	for _, h := range s.hits {
		if h.Rule.Kind != "mood" || isAside(p.folded(s.Start, h.Start), p.folded(h.End, s.End)) {
			continue
		}
		if said := moods[h.Rule.Value]; said != hypothetical || !toldAfter(p.folded(h.End, s.End)) {
			m |= said
		}
	}
	return m
}

// figuresOfMany is how many sentences, and how many of all, give figures about
// many incidents before the page is one of such figures.
const (
	figuresOfMany = 3
	figuresShare  = 5
)

// markStatistics makes general the title of a page of figures about many
// incidents, and the sentences that give them (構成比, 最も多く).
func (p *page) markStatistics() {
	var figures []int
	for i, s := range p.sentences {
		if slices.ContainsFunc(s.hits, func(h rule.Hit) bool { return h.Rule.Kind == "skip" && h.Rule.Value == "statistics" }) {
			figures = append(figures, i)
		}
	}
	if len(figures) < figuresOfMany || len(figures)*figuresShare < len(p.sentences) {
		return
	}
	for i := 0; i < len(p.lines) && i < titleLines; i++ {
		for s := p.lines[i].first; s < p.lines[i].last && p.lines[i].kind == jikenbo.Heading; s++ {
			p.sentences[s].mood |= general
		}
	}
	for _, i := range figures {
		p.sentences[i].mood |= general
	}
}

// toldAfter tells whether a sentence, behind the case that it puts, goes on to
// what was done on a day: 継続を希望される場合の申請書を4日に送ったところ、….
func toldAfter(rest string) bool { return pastEnd.MatchString(rest) && dayTold.MatchString(rest) }

var (
	pastEnd = rule.MustPattern(`(ました|でした|発覚|判明|[いしちっんれけ]た(もの)?)。?$`)
	dayTold = rule.MustPattern(`[0-9]日(\([^()]{1,6}\))?(に|、)|気(付|づ)き、`)
)

// isAside tells whether what stands between the words before and after it is in
// round brackets behind which the sentence goes on.
func isAside(before, after string) bool {
	open, shut := strings.LastIndexAny(before, "()"), strings.IndexAny(after, "()")
	return open > 0 && before[open] == '(' && shut >= 0 && after[shut] == ')' && len(after)-shut > len(")。")
}

// states tells whether the sentence states what happened.
func (m mood) states() bool { return m&(hypothetical|advising|general|promising) == 0 }

package read

import (
	"slices"
	"strings"
	"unicode"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// selfEndings are the names that fit what a writer calls its organization by,
// where the word itself does not stand in the name.
var selfEndings = map[string]*rule.Pattern{
	"社":   rule.MustPattern(`会社|\((株|有|同)\)|社$`),
	"学":   rule.MustPattern(`大学|学園|学院|高専|高等専門学校`),
	"校":   rule.MustPattern(`学校|高校|中学|小学|学院|学園`),
	"院":   rule.MustPattern(`病院|医院|クリニック|センター|診療所|歯科`),
	"行":   rule.MustPattern(`銀行`),
	"団体":  rule.MustPattern(`法人|団|会$|協会`),
	"園":   rule.MustPattern(`園`),
	"店":   rule.MustPattern(`店|堂|屋|ストア|ショップ`),
	"クラブ": rule.MustPattern(`クラブ|倶楽部|株式会社`),
}

// findSelves finds every place at which the writer speaks of its own
// organization; 一本県道 is no 本県, and 担当課 no 当課.
func (p *page) findSelves() []rule.Range {
	var found []rule.Range
	s := p.text.Folded
	p.selfIndex.Scan(s, func(at int, ids []int32) {
		word := p.words.selves[ids[0]]
		prev, _ := jtext.LastRune(s[:at])
		ofName := word == "学園" && (isHiragana(prev) || nameRune(prev)) // ひばり学園
		if !unicode.Is(unicode.Han, prev) && !ofName {
			found = append(found, rule.Range{Start: at, End: at + len(word)})
		}
	})
	return found
}

// selfIn is the first place in [start,end) at which the writer speaks of its
// own organization.
func (p *page) selfIn(start, end int) (from, to int, ok bool) {
	i, _ := slices.BinarySearchFunc(p.selves, start, func(r rule.Range, at int) int { return r.Start - at })
	if i < len(p.selves) && p.selves[i].End <= end {
		return p.selves[i].Start, p.selves[i].End, true
	}
	return 0, 0, false
}

// besideSelf is what speaks against a name in a role, or of a company, where the
// writer speaks of its own organization before it in the same sentence:
// 弊社のサイトに入れていた株式会社みほんのサービス; also elsewhere, if the name does not
// fit the writer's word: 当院 and システム会社(株式会社みほん).
func (a *account) besideSelf(n name, role float64) float64 {
	if fits, speaks := a.fitsSelf(a.folded(n.start, n.end)); role > 0 && speaks && !fits && !a.speaksAsCompany() {
		return nameToldOther
	}
	_, end, ok := a.selfIn(a.sentences[a.sentenceAt(n.start)].Start, n.start)
	between := a.folded(min(end, n.start), n.start)
	switch {
	case !ok, role == 0 && n.kind != byLegalForm:
		return 0
	case jtext.Trim(between, "、「(・ ") == "", ownBodies.MatchString(between):
		return 0 // 弊社、株式会社みほん
	}
	return nameToldOther
}

// ownBodies stands between the writer and a body of its own.
var ownBodies = rule.MustPattern(`子会社|グループ|関連会社|関係会社|親会社|店舗`)

// isOwnService tells whether a word without a form is what the writer calls a
// service of its own: 弊社が提供するみほんポータル.
func (a *account) isOwnService(m mention) bool {
	if m.kind != byHeadline && m.kind != bySubject && m.kind != byQuote {
		return false
	}
	for _, self := range inside(a.selves, a.start(), a.end(), func(r rule.Range) (int, int) { return r.Start, r.End }) {
		after := a.folded(self.End, min(a.end(), self.End+240))
		if at := strings.Index(after, m.text); at > 0 && offering.MatchString(after[:at]) {
			return true
		}
	}
	return false
}

// offering stands between the writer and what it offers.
var offering = cue("name_offering")

func newSelfIndex(selves []string) *rule.Index {
	x := &rule.Index{}
	for i, w := range selves {
		x.Add(w, int32(i))
	}
	x.Build()
	return x
}

// fitsSelf tells whether a name fits the writer's word for its organization
// (本市 and 鳴瀬市, 当院 and 鳴瀬病院), if the writer has one.
func (a *account) fitsSelf(name string) (fits, speaks bool) {
	start, end, ok := a.firstSelf()
	if !ok {
		return false, false
	}
	word := a.folded(start, end)
	for _, own := range [...]string{"当", "弊", "本", "小"} {
		word = strings.TrimPrefix(word, own)
	}
	if word == "校" && strings.HasPrefix(name, "学校法人") {
		return false, true // which runs the school
	}
	if ending := selfEndings[word]; ending != nil {
		return ending.MatchString(name), true
	}
	return strings.Contains(name, word), true
}

// speaksAsCompany tells whether the writer's word for its organization fits any
// company: 弊社.
func (a *account) speaksAsCompany() bool {
	start, end, ok := a.firstSelf()
	return ok && strings.HasSuffix(a.folded(start, end), "社")
}

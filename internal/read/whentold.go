package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// toldContent tells whether the words from a place to the verb h are what was told
// by it, not when it was.
func (a *account) toldContent(at int, h rule.Hit) bool {
	words := a.folded(at, h.Start)
	return contentOf.MatchString(words) || a.matchesRest(thatSo, h.Start) && endsPast.MatchString(words)
}

// onDay follows the day on which somebody did something: 7日、 and 7日の会見で、.
var onDay = rule.MustPattern(`^(の[^、。をがは]{1,8}(で|に|中に)|までに|付け?で?)?、`)

// announcement is the first verb behind a place by which it was made public and
// that no other date has for its own.
func (a *account) announcement(i, at int) (rule.Hit, bool) {
	for from := at; ; {
		h, ok := a.verb(i, from, a.sentences[i].End, disclosed)
		if !ok || !a.taken(i, at, h.Start) {
			return h, ok
		}
		from = h.End
	}
}

// announcedNext is the verb by which it was made public at the end of the next sentence,
// if sentence i, with the day beside its subject, only ends in a noun: 市は9日、端末が感染。
// 名簿が流出したと発表した.
func (a *account) announcedNext(i, start int) (rule.Hit, bool) {
	s, next := a.sentences[i], i+1
	if next >= a.to || a.sentences[next].line != s.line || !a.matches(besideSubject, s.Start, start) || !a.matches(endsInNoun, s.Start, s.End) {
		return rule.Hit{}, false
	}
	if n := a.sentences[next]; len(a.datesIn(n.Start, n.End)) > 0 {
		return rule.Hit{}, false
	}
	return a.verb(next, a.sentences[next].Start, a.sentences[next].End, disclosed)
}

var (
	besideSubject = rule.MustPattern(`は、?$`)
	endsInNoun    = rule.MustPattern(`[一-龠ァ-ヺー]。$`)
)

// taken tells whether another date between a date's end and a verb has the verb
// for its own: 14日、人が申し出て、市は18日に発表した.
func (a *account) taken(i, at, verb int) bool {
	for _, d := range a.datesIn(at, verb) {
		subject := strings.TrimSuffix(a.folded(at, d.Start), "、")
		if d.Month+d.Day > 0 && (verb-d.End <= 9 || strings.HasSuffix(subject, "は")) {
			return true
		}
	}
	return false
}

// byTelling is a second verb by which somebody told of it, saidSo the words between the
// first and it: 7日、改ざんされたと保守の会社より連絡を受けた.
var byTelling = cue("when_told_by_others")

var saidSo = rule.MustPattern(`^[^、。]{0,30}[たるい](と|旨)[^、。]{0,24}$`)

// lossFound stands between what was lost and that somebody saw it: 3日、紛失したことに気付いた.
var lossFound = rule.MustPattern(`^(し?た)?(こと|の)(に|が)$`)

// isLoss is a deed of which one only knows the day on which it was noticed: 10月に紛失したことに気付いた.
var isLoss = rule.MustPattern(`紛失|遺失|亡失|なくし|無くし|置き忘れ|落とし`)

// asNoun stands between what was found, told as a noun, and that it was: 設定の誤りが見つかった.
var asNoun = rule.MustPattern(`^[ぁ-ん]{0,2}(が|を)[^、。]{0,4}$`)

// deedOfPerson is a deed that only says who learned of it: 送られた人が打ち明けて.
var deedOfPerson = cue("when_deed_of_person")

// isContent tells whether a date stands inside what is made public (市は14日、
// 11日から…開けずと発表した), not beside who does it.
func (a *account) isContent(i, start, at int, h rule.Hit) bool {
	quote := a.place(quotes, h.Start, h.End)
	return quote != nil && h.Start+quote[0]-at > 24 && !a.withSubject(i, start) && len(a.datesIn(a.sentences[i].Start, start)) > 0
}

// announcedBefore tells whether an earlier date of sentence i stands with its
// subject: 市は20日、6日、….
func (a *account) announcedBefore(i, start int) bool {
	return slices.ContainsFunc(a.datesIn(a.sentences[i].Start, start), func(d jtext.DateMark) bool {
		return a.matchesRest(onDay, d.End) && strings.HasSuffix(a.folded(a.sentences[i].Start, d.Start), "は")
	})
}

var quotes = rule.MustPattern(`^(と|こと|旨)|[たるい](と|こと|旨)`)

// toldAround is a discovery told around a date [start,at): 見た人から5月21日に電話が.
func (a *account) toldAround(i, start, at int) (rule.Hit, bool) {
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind != "when" || verbRole(h) != discovered || h.Start >= start || h.End <= at || len(a.datesIn(h.Start, h.End)) != 1 {
			continue
		}
		rest := a.folded(at, h.End)
		if strings.HasSuffix(a.folded(h.Start, start), "が") {
			rest = strings.TrimSuffix(rest, "た") // 拾った人が5月21日に届けた
		}
		if !jtext.ContainsAny(strings.ReplaceAll(rest, "いただ", ""), "とた「") {
			return h, true
		}
	}
	return rule.Hit{}, false
}

// nested tells of the words between two verbs that the first is what was found
// out by the second: 流出していたことが判明した.
var nested = cue("when_found_so")

// withSubject tells whether the date at start follows the subject of its
// sentence, or begins a sentence in which no later date does.
func (a *account) withSubject(i, start int) bool {
	before := a.folded(a.sentences[i].Start, start)
	if strings.HasSuffix(before, "は") || strings.HasSuffix(before, "は、") {
		return !strings.HasSuffix(before, "のは")
	}
	if strings.HasSuffix(before, "が") && len(a.datesIn(a.sentences[i].Start, start)) == 0 {
		return true
	}
	body := a.lines[a.sentences[i].line].Body
	return start-body <= 6 || start == a.sentences[i].Start || strings.HasSuffix(before, "と") || strings.HasSuffix(before, "ことが") ||
		a.sentences[i].Start <= body && a.matches(itemHead, body, start)
}

// itemHead stands before a day, with no clause of its own, in an item that begins
// with whom it is about: 北浜市 6日、….
var itemHead = rule.MustPattern(`^[^、。「0-9]{2,40}[ *:】」)>](\([^()]{1,12}\))?[ *:]*$`)

var (
	// contentOf stands between what was told and that it was told.
	contentOf = rule.MustPattern(`[いしちっんれけ]た(旨|との|という)の?[^、。]{0,4}$`)
	thatSo    = rule.MustPattern(`^(旨|との)`)
	endsPast  = rule.MustPattern(`[いしちっんれけ]た$`)
)

// inNews is a discovery that opens a story as the day of the news: 14日、…が名簿を失くして
// いたことが分かった. What a notice says so of is what its writer learned.
func (a *account) inNews(x dated, i int) dated {
	if x.role != discovered && x.role != occurred || a.ownWords() || !a.leads(i) {
		return x
	}
	if x.Start-a.sentences[i].Start <= 6 && strings.HasPrefix(a.rest(x.End), "、") && a.matches(foundToBe, x.End, a.fullStop(i)) {
		x.role, x.weight, x.since = disclosed, 7, ""
	}
	return x
}

// leads tells whether sentence i is the first of the account's text.
func (a *account) leads(i int) bool {
	for k := i - 1; k >= a.from; k-- {
		if strings.HasSuffix(a.textOf(k), "。") {
			return false
		}
	}
	return true
}

// fullStop is where what sentence i begins ends with 。, in its line or one of the next two.
func (a *account) fullStop(i int) int {
	for k := i; k < min(i+3, a.to); k++ {
		if strings.HasSuffix(a.textOf(k), "。") {
			return a.sentences[k].End
		}
	}
	return a.sentences[i].End
}

var foundToBe = cue("when_news_came_out")

package read

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// governed is the rule match for the words that a date [start,at) governs: the
// verb that ends the sentence if the date stands with its subject (市は7日、…と
// 発表した), else the first verb of its clause.
func (a *account) governed(i, start, at, end int) (rule.Hit, bool) {
	if h, ok := a.cameOut(i, start, at); ok {
		return h, true
	}
	apart := strings.HasPrefix(a.rest(at), "、")
	if a.matchesRest(onDay, at) && a.withSubject(i, start) {
		if h, ok := a.announcement(i, at); ok {
			return h, true
		}
		if h, ok := a.announcedNext(i, start); ok {
			return h, true
		}
	}
	whole := end
	if !apart {
		end = a.attributeEnd(at, end)
	}
	if h, ok := a.verb(i, at, whole, discovered); ok && end < whole && h.Start-at < 12 && h.End > end {
		return h, true // 閲覧した人が電話し
	}
	h, ok := a.verb(i, at, end, "")
	if over, found := a.overDay(i, start, at); found && (!ok || h.Start >= over.End) {
		return over, true
	}
	if ok && (!apart || a.announcedBefore(i, start)) && role(h.Rule.Value) == disclosed && a.isContent(i, start, at, h) {
		return rule.Hit{}, false
	}
	if ok && apart && role(h.Rule.Value) == disclosed && a.matches(describesNoun, h.Start, min(h.End+len("資料"), end)) {
		if main, found := a.verb(i, h.End, a.sentences[i].End, discovered); found {
			return main, true // 5日、公表した資料に氏名が残っていると分かった
		}
	}
	if ok && !apart && !strings.HasPrefix(a.rest(at), " ") && verbRole(h) == discovered && a.toldContent(at, h) {
		return rule.Hit{}, false // 5日に攻撃を受けた旨の報告があった
	}
	if ok && verbRole(h) == discovered && a.matches(laterHour, at, h.Start) {
		return rule.Hit{}, false
	}
	if !ok && end < whole && strings.Contains(a.folded(start, at), "日") && !a.matchesRest(beganThen, at) {
		return a.verb(i, end, whole, discovered) // of a year or a month only what it describes
	}
	if !ok {
		return h, false
	}
	if verbRole(h) != occurred {
		return h, true
	}
	return a.outer(i, h, end, apart), true
}

// overDay is the match of what was done that has the date between its thing and its verb:
// 紛失を8月3日に確認した.
func (a *account) overDay(i, start, at int) (rule.Hit, bool) {
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind != "when" || h.Start >= start || h.End <= at || strings.Contains(jtext.TrimRight(a.folded(h.Start, h.End), "、"), "、") || a.denies(h) {
			continue
		}
		if r, label := roleOf(h); !label && (r == discovered || r == occurred) {
			h.Start = at // of what it says the date governs the verb
			return h, true
		}
	}
	return rule.Hit{}, false
}

// beganThen follows the day from which something is held or open, in what describes it:
// 3月28日より開始した企画で指摘を受けた.
var beganThen = cue("when_began_then")

// outer is the discovery behind a deed h of sentence i that the date tells of, if the
// deed only says what was found out, or who told it; else the deed.
func (a *account) outer(i int, h rule.Hit, end int, apart bool) rule.Hit {
	if over, found := a.verb(i, h.Start+1, end, discovered); found && over.Start < h.End && strings.Contains(a.folded(h.End, max(h.End, over.End)), "見つか") {
		return over // 設定の誤りが見つかった
	}
	if main, found := a.verb(i, h.Start, end, discovered); found && apart && a.matches(confirmed, main.Start, min(main.End+len("いたしました"), end)) {
		return main // 12日、攻撃を受け、止まったことを確認した
	}
	if apart && a.matches(attributeAfter, h.Start, min(h.End+len("たご覧"), end)) {
		if main, found := a.verb(i, h.End, end, discovered); found && (a.matches(cameOutBy, main.Start, main.End) || a.matches(onLooking, main.Start, min(main.End+len("ところ"), end))) {
			return main // 12日、誤って届いた書類を客が返してきて分かった
		}
	}
	if outer, found := a.verb(i, h.End, end, discovered); found && (apart && nested.MatchString(strings.TrimPrefix(a.folded(h.End, outer.Start), "し")) || apart && a.matches(byTelling, outer.Start, outer.End) && a.matches(saidSo, h.End, outer.Start) || (apart || a.matches(isLoss, h.Start, h.End)) && a.matches(lossFound, h.End, outer.Start) || a.matches(nested, h.End, outer.Start) || a.matches(deedOfPerson, h.Start, outer.Start) || a.matches(asNoun, h.End, outer.Start) || a.matches(seenDone, h.End, outer.Start)) {
		return outer
	}
	return h
}

// seenDone stands between what somebody did and who saw it: 投稿したのを職員が見つけた.
var seenDone = rule.MustPattern(`^た?の(を|に)[^。]{0,30}$`)

// cameOut is the verb that ends a sentence of the kind これは4月18日、…が判明したというもの,
// whose date is that on which it came out.
func (a *account) cameOut(i, start, at int) (found rule.Hit, ok bool) {
	s := a.sentences[i]
	if !a.matches(thisIs, s.Start, start) {
		return found, false
	}
	for from := at; ; from = found.End {
		h, more := a.verb(i, from, s.End, discovered)
		if !more {
			return found, ok && a.matchesRest(thatIs, found.End)
		}
		found, ok = h, true
	}
}

var (
	thisIs = rule.MustPattern(`^(これ|それ|本件|同件|今回)は、?$`)
	thatIs = rule.MustPattern(`^(し)?(た)?(という|との|といった|とした)(もの|こと)`)
)

// confirmed is what somebody saw to be so.
var confirmed = cue("when_confirmed")

// cameOutBy is how it came out, or who let it: 12日、入れられた人の指摘で.
var cameOutBy = cue("when_came_out_by")

// onLooking is the deed by which somebody saw it: 届いた封筒を確認したところ.
var onLooking = rule.MustPattern(`(し|み|け|べ|め|い)(た|てみた)ところ`)

// describesNoun is a verb by which something was made public, with what was.
var describesNoun = rule.MustPattern(`(した|された|している)[一-龠々ァ-ヺ]`)

// attributeAfter is a verb in the past that ends in describing a noun.
var attributeAfter = rule.MustPattern(`[いきけしせちっべめんれ][ただ][一-龠ァ-ヺ]`)

// laterHour stands before what happened at another hour than the deed that the
// date begins with: 14日11時に配信し、12時に…気付いた.
var laterHour = rule.MustPattern(`、(午前|午後|同)?[0-9]{1,2}時`)

// verb is the first match of a verb in [start,end) of sentence i, of a role if
// one is wanted. What others are quoted with in 「」 is passed over.
func (a *account) verb(i, start, end int, want role) (rule.Hit, bool) {
	var found rule.Hit
	for _, h := range a.sentences[i].hits {
		if h.Rule.Kind != "when" || h.Start < start || h.End > end || found.Rule != nil && (h.Start != found.Start || !nearer(h, found)) {
			continue
		}
		r, label := roleOf(h)
		if label || want != "" && r != want || r == members && a.noDayOf(i, start, h) || r == exposed && !a.tookInput() {
			continue
		}
		if !a.quoted(start, h.Start) && !a.denies(h) {
			found = h
		}
	}
	return found, found.Rule != nil
}

// noDayOf tells whether words that say when people came are too far from a
// date that ends at start, or date what was taken from them then.
func (a *account) noDayOf(i, start int, h rule.Hit) bool {
	if r, _ := utf8.DecodeRuneInString(a.rest(h.Start)); jtext.HasRune("のに分付以末", r) && h.Start > start+1 {
		return true // 13日に市民45人分の申請書
	}
	return h.Start-start > 15 || len(a.datesIn(start, h.End)) > 0 || a.bought(i, h)
}

// bought tells whether words that say when people bought date what was taken as
// they entered it: 7月2日から5月7日の間に購入されたお客様のカード情報.
func (a *account) bought(i int, h rule.Hit) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(x rule.Hit) bool {
		return x.Rule.Kind == "when" && role(x.Rule.Value) == exposed && x.Start < h.End && x.End > h.Start
	}) && a.tookInput()
}

// nearer tells whether of two verbs that begin alike the first counts: the
// heavier, or that which needs fewer words.
func nearer(x, y rule.Hit) bool {
	return x.Rule.Weight > y.Rule.Weight || x.Rule.Weight == y.Rule.Weight && x.End < y.End
}

// denies tells whether a verb is said not to be so.
func (a *account) denies(h rule.Hit) bool {
	switch r, _ := roleOf(h); r {
	case other, earlier, ended, members:
		return false
	case disclosed:
		if a.matchesRest(planned, h.End) {
			return true
		}
	}
	if a.matches(meant, h.Start, a.sentences[a.sentenceAt(h.Start)].End) {
		return true
	}
	return a.matchesRest(denied, h.End) && !strings.Contains(a.folded(h.Start, h.End), "しか")
}

// meant ends a sentence that only says what something was for: 支店ごとの数を把握し、支えるため。
var meant = rule.MustPattern(`[るう]ため。?$`)

// planned follows what is to be made public: 来月に公表する予定.
var planned = cue("when_planned")

// denied follows a verb that is said not to be so: 届出はございません, 流出していない.
var denied = cue("when_denied")

// quoted tells whether a bracket 「 opened since start is still open.
func (a *account) quoted(start, at int) bool {
	words := a.folded(start, at)
	return strings.Contains(words, "「") && strings.LastIndex(words, "「") > strings.LastIndex(words, "」")
}

// attribute is a verb in the past that describes the noun after it. The nouns
// that only carry the sentence on (事案, 場合, 結果) are not described.
var (
	attribute = regexp.MustCompile(`(?:[ぁ-ん]た|んだ)([一-龠々ァ-ヺA-Za-z「『][一-龠々ァ-ヺーA-Za-z]*|[0-9万千百]+(?:人|名|世帯))`)
	pastVerb  = rule.MustPattern(`([ぁ-ん]た|んだ)[一-龠々ァ-ヺA-Za-z「『0-9]`)
	carrying  = cue("when_noun_carries_on")
)

// attributeEnd is where the noun ends that takes the date from the sentence's
// verb (2月18日に開いた説明会の…), or end.
func (a *account) attributeEnd(at, end int) int {
	words, _, _ := strings.Cut(a.folded(at, end), "、")
	if !pastVerb.MatchString(words) {
		return end
	}
	for _, m := range attribute.FindAllStringSubmatchIndex(words, -1) {
		if !a.matches(carrying, at+m[2], end) {
			return at + m[3]
		}
	}
	return end
}

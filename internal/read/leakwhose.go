package read

import (
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// statesLeak tells whether the words of a clause say something of the data of the
// incident that holds.
func (a *account) statesLeak(i int, h rule.Hit) bool {
	if !a.tellsAt(i) || a.ofNoData(i, h) || !a.concernsData(i, h) || a.othersWord(i, h) || a.headsLeak(i, h) {
		return false
	}
	if h.Rule.Value == "none" && (withdrawn.MatchString(a.behind(i, h)) || a.overtaken(i, h)) {
		return false
	}
	if h.Rule.Value == "possible" && a.isFirstDoubt(i, h) {
		return false
	}
	return !(h.Rule.Value == "confirmed" && a.refuted(i, h)) && !a.asked(i, h) && !a.inCitedTitle(i, h)
}

// inCitedTitle tells whether the words stand in the title of another notice, which
// may have been overtaken: 「…流出の可能性に関するお知らせ」で公表した.
func (a *account) inCitedTitle(i int, h rule.Hit) bool {
	before := a.folded(a.sentences[i].Start, h.Start)
	return strings.LastIndex(before, "「") > strings.LastIndex(before, "」") && citedTitle.MatchString(a.behind(i, h))
}

var citedTitle = rule.MustPattern(`^[^「」。]{0,30}(お知らせ|お詫び|おわび|報告|ご報告|について)[^「」。]{0,12}」`)

// behind is what sentence i says after the words of a clause.
func (a *account) behind(i int, h rule.Hit) string {
	return a.folded(h.End, max(h.End, a.sentences[i].End))
}

// asked tells whether a clause is what somebody only wants to know.
func (a *account) asked(i int, h rule.Hit) bool { return isAsked.MatchString(a.behind(i, h)) }

// withdrawn follows what was said at first: …流出はないと説明していたが、.
var withdrawn = cue("leak_withdrawn")

// overtaken tells whether the next sentence says that a denial in this one was
// wrong: …流出はないと説明した。だが、のちに流出が判明した.
func (a *account) overtaken(i int, h rule.Hit) bool {
	return i+1 < a.to && quotedDenial.MatchString(a.behind(i, h)) && turnedOut.MatchString(a.textOf(i+1))
}

var (
	quotedDenial = rule.MustPattern(`^([^。]{0,14}と)?(説明|発表|公表|報告|回答|案内|主張)?(した|して(いた|きた)|しました|していました|してきました|いう)。?$`)
	turnedOut    = cue("leak_turned_out")
)

// isFirstDoubt tells whether a doubt is what was said before the inquiry ended: 当初…可能性が
// あるとしていたが, 流出の可能性があるとしていた約500件のうち.
func (a *account) isFirstDoubt(i int, h rule.Hit) bool {
	behind := a.behind(i, h)
	return ofWhatWasSaid.MatchString(behind) || saidThen.MatchString(behind) && atFirst.MatchString(a.folded(a.sentences[i].Start, h.Start))
}

var (
	saidThen      = rule.MustPattern(`^[^、。]{0,12}(と|旨を)[^、。]{0,10}して(いた|いました|おりました)`)
	ofWhatWasSaid = rule.MustPattern(`^[^、。]{0,12}と(公表|発表|説明|報告)?して(いた|いました|おりました)[^、。]{0,16}[0-9][^、。]{0,8}のうち`)
)

// isAsked follows what somebody only wants to know: …していなかったかを調べる.
var isAsked = cue("leak_is_asked")

// othersWord tells whether the words of a clause are not what the organization
// says of it now: a view that it had at first, the assurance of whoever received
// the data.
func (a *account) othersWord(i int, h rule.Hit) bool {
	before, after := a.folded(a.sentences[i].Start, h.Start), a.folded(h.Start, a.sentences[i].End)
	switch jikenbo.Leak(h.Rule.Value) {
	case jikenbo.LeakNone:
		return atFirst.MatchString(before) && tookBack.MatchString(after) || assured.MatchString(after)
	}
	return false
}

// claimed tells whether sentence i says only what an attacker or a seller claims.
func (a *account) claimed(i int) bool { return a.matchesIn(claim, i) }

var (
	// atFirst stands before what was said before now.
	atFirst = cue("leak_at_first")
	// tookBack stands behind it.
	tookBack = cue("leak_told_before")
	// assured stands behind what others promised.
	assured = rule.MustPattern(`(と|旨|と(言|い)う)の、?(ご?回答|お?話|返答|返事|確約|証言|お言葉|申告|確認書|誓約)`)
	// claim says that only an attacker says so.
	claim = cue("leak_claimed")
)

// ofGroup tells whether a denial speaks of the data of one group of people or of
// one place, which it names as its topic.
func (a *account) ofGroup(i int, h rule.Hit) bool {
	return a.matches(groupTopic, a.sentences[i].Start, h.End)
}

var groupTopic = cue("leak_group_topic")

// headsLeak tells whether the words are the heading of a section on whether data
// leaked, which does not say that it did.
func (a *account) headsLeak(i int, h rule.Hit) bool {
	return h.Rule.Value == "confirmed" && !a.isTitle(i) && a.matchesIn(leakHeading, i)
}

var leakHeading = rule.MustPattern(`^[^。]{0,30}(漏えい|漏洩|流出)(の状況|の有無|等)?(について|に関して|に関すること|に関し)[】\])」 ]*$`)

// addGroups adds the denials of groups, unless a leak is stated beside them.
func (said leakWords) addGroups(groups []rule.Hit) {
	if top(said[jikenbo.LeakConfirmed]) < stated {
		said[jikenbo.LeakNone] = append(said[jikenbo.LeakNone], groups...)
	}
}

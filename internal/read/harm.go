package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// harm is what is said of secondary damage, in a list of cases also by its
// head or a note about all of them.
func (a *account) harm(types []jikenbo.Fact[jikenbo.Type], leak jikenbo.Leak) jikenbo.Fact[jikenbo.Harm] {
	h := a.bestOf("harm", func(h rule.Hit) bool {
		return !isWholeHarm(h, types, leak) && !a.asked(h.Sentence, h) && !a.ofApart(h.Sentence, h)
	})
	switch {
	case h.Rule == nil && a.head != nil:
		return a.harmOfAll()
	case h.Rule == nil, a.noLeak(h, types, leak), a.ofIncident(h, leak):
		return jikenbo.Fact[jikenbo.Harm]{}
	}
	return factOf[jikenbo.Harm](a, h)
}

// wentOut are words for data that went out, damage those for what came of it.
var wentOut = rule.MustPattern(`漏|流出|流れ|(外部?|第三者|人手)[にへ][^、。]{0,4}(持ち出|出|渡)`)

var damage = rule.MustPattern(`被害|損害|悪用|不正|不審|使|用|売`)

// isWholeHarm tells of words that mail is sent in the organization's name
// whether that is the incident itself: nothing else happened.
func isWholeHarm(h rule.Hit, types []jikenbo.Fact[jikenbo.Type], leak jikenbo.Leak) bool {
	return h.Rule.Value == string(jikenbo.HarmReported) && leak != jikenbo.LeakConfirmed && len(types) > 0 &&
		(types[0].Value == "mail_abuse" || types[0].Value == "impersonation" && len(types) == 1)
}

// noLeak tells of words whether they only say that nothing went out, where it
// is not known that anything did, or where it was probably thrown away.
func (a *account) noLeak(h rule.Hit, types []jikenbo.Fact[jikenbo.Type], leak jikenbo.Leak) bool {
	words := a.folded(h.Start, h.End)
	away := slices.ContainsFunc(types, func(t jikenbo.Fact[jikenbo.Type]) bool { return t.Value == "improper_disposal" })
	return h.Rule.Value == string(jikenbo.HarmNoneKnown) && leak != jikenbo.LeakConfirmed && (leak != jikenbo.LeakPossible || away) &&
		wentOut.MatchString(words) && !damage.MatchString(words)
}

// ofIncident tells of words that deny damage whether they may mean that of the
// incident itself: where nothing is known to have leaked, only those that name
// what comes after it speak of secondary damage.
func (a *account) ofIncident(h rule.Hit, leak jikenbo.Leak) bool {
	return h.Rule.Value == string(jikenbo.HarmNoneKnown) && (leak == jikenbo.LeakNone || leak == jikenbo.LeakUnknown) &&
		!a.matches(secondary, h.Start, h.End)
}

// secondary names damage that comes after a leak.
var secondary = rule.MustPattern(`[二2]次|悪用|(利|使)用|不審|迷惑|なりすま|報告|届|連絡|相談|把握`)

// ofAll matches how a note speaks of all cases of a list.
var ofAll = rule.MustPattern(`いずれ(の|も)|(すべて|全て|全|各)の?(事案|案件|事故|件|ケース)`)

// harmOfAll is what the head of the list says, or a note below it about all
// its cases.
func (a *account) harmOfAll() jikenbo.Fact[jikenbo.Harm] {
	if f := best[jikenbo.Harm](a.head, "harm"); f.Said() {
		return f
	}
	for _, h := range a.byKind["harm"] {
		if h.Sentence >= a.to && a.matchesIn(ofAll, h.Sentence) {
			return factOf[jikenbo.Harm](a, h)
		}
	}
	return jikenbo.Fact[jikenbo.Harm]{}
}

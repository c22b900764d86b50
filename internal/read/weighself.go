package read

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// speaksFor sums, over distinct rules, what says that an incident happened;
// core is the heaviest single one. Only sentences about somebody or a certain
// day count in full; others, as columns and products speak of incidents in
// general, add a little at most.
func (a *account) speaksFor() (plus, core int) {
	weights := map[*rule.Rule]int{}
	loose, denied := 0, 0
	for _, kind := range [...]string{"incident", "type", "leak"} {
		a.hitsOf(kind, func(i int, h rule.Hit) {
			switch {
			case !a.tellsHit(i, h) || h.Rule.Kind == "leak" && h.Rule.Value == "unknown":
			case h.Rule.Value == "none":
				denied += h.Rule.Weight
			case h.Rule.Kind == "type" && h.Rule.Weight <= hintWeight: // tells what happened, not that it did
			case a.isAnchored(i) && h.Rule.Value == "impersonation":
				weights[h.Rule] = 2 * h.Rule.Weight // the warning is the whole notice
			case a.isAnchored(i):
				weights[h.Rule] = h.Rule.Weight
			default:
				loose += h.Rule.Weight
			}
		})
	}
	for _, w := range weights {
		plus += w
		core = max(core, w)
	}
	if len(weights) > 0 || loose > 0 {
		plus += min(denied, deniedMost)
	}
	return plus + min(loose/3, looseMost), core
}

// ruledOut tells whether a match lies in words that say that no harm came:
// 悪用した攻撃は確認しておりません.
func (a *account) ruledOut(i int, h rule.Hit) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(d rule.Hit) bool {
		return d.Rule.Kind == "harm" && d.Rule.Value == "none_known" && d.Start < h.End && h.Start < d.End
	})
}

// tellsHit tells whether a match in sentence i states what happened. A warning
// of impersonation states it while it advises.
func (a *account) tellsHit(i int, h rule.Hit) bool {
	if a.ruledOut(i, h) || a.ofNoData(i, h) || h.Rule.Kind != "leak" && a.matches(neverSo, h.Start, a.sentences[i].End) {
		return false
	}
	if h.Rule.Value == "impersonation" && a.sentences[i].mood&(hypothetical|general) == 0 {
		return true
	}
	return a.tellsAt(i)
}

// ofNoData tells whether what got out is neither data nor holds any: 資金が流出した.
func (a *account) ofNoData(i int, h rule.Hit) bool {
	return h.Rule.Kind == "leak" && a.matches(noData, a.sentences[i].Start, h.Start) && !a.matchesIn(anyData, i)
}

// neverSo matches what is said never to have happened: 不正アクセスの事故は発生しておりません.
var neverSo = cue("weigh_never_so")

var anyData = cue("weigh_any_data")

// noData matches what gets out too, before the words that say so.
var noData = cue("weigh_flows_out")

// disclosedHere tells whether the account itself announces the incident.
func (a *account) disclosedHere() bool {
	found := false
	a.hitsOf("incident", func(i int, h rule.Hit) {
		found = found || a.tellsAt(i) && a.isAnchored(i) && h.Rule.Weight >= 6
	})
	return found
}

// tellsLeak tells whether the account says what became of the data.
func (a *account) tellsLeak() bool {
	found := false
	a.hitsOf("leak", func(i int, h rule.Hit) {
		found = found || h.Rule.Value != "unknown" && a.tellsAt(i)
	})
	return found
}

// speaksOfItself tells whether the writer calls the organization 当社 and so on.
func (a *account) speaksOfItself() bool {
	_, _, ok := a.firstSelf()
	return ok
}

// apologizes tells whether the writer apologizes as one does for oneself: then
// it happened at its own organization, though the text does not say which it is.
func (a *account) apologizes() bool {
	found := false
	a.hitsOf("voice", func(i int, h rule.Hit) {
		found = found || h.Rule.Value == "own" && h.Rule.Weight >= 6 && !a.quoted(a.sentences[i].Start, h.Start)
	})
	return found
}

// firstSelf is the first place at which the writer speaks of its own
// organization.
func (a *account) firstSelf() (start, end int, ok bool) { return a.selfIn(a.start(), a.end()) }

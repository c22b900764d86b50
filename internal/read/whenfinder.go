package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// withFinder takes the day on which somebody, as the words say, found it as that of the
// discovery, where no other words date that: 取引先の担当者が8日に電話で伝えた. It is no day after
// that on which it was made announced.
func (a *account) withFinder(all []dated, found finding, announced dated) []dated {
	if found.finder == "" || slices.ContainsFunc(all, func(d dated) bool { return d.role == discovered }) {
		return all
	}
	for k, d := range a.when {
		if d.Start == announced.Start || announced.Value != "" && later(d.Value, announced.Value) || !a.besideFinder(k, found) {
			continue
		}
		at := slices.IndexFunc(all, func(x dated) bool { return x.Start == d.Start })
		switch {
		case at < 0:
			return append(slices.Clone(all), dated{Resolved: d, role: discovered, weight: guess, rule: found.rule})
		case a.mayBeFinders(all[at], found):
			all = slices.Clone(all)
			all[at].role, all[at].weight, all[at].rule = discovered, guess, found.rule
			return all
		}
	}
	return all
}

// besideFinder tells whether date k is one moment and stands in the words that say who found
// it, in the same clause before them, or behind them as when they came: 連絡が入ったのが9日.
func (a *account) besideFinder(k int, found finding) bool {
	d := a.when[k]
	i := a.sentenceAt(found.start)
	first, last := a.group(k)
	if first != last || d.Hedge&lasting != 0 || d.Value.Precision() < 2 || d.Fiscal {
		return false
	}
	if i != a.sentenceAt(d.Start) || inquired.MatchString(a.folded(a.sentences[i].Start, d.Start)) || a.ofNothing(k) || !a.tellsDate(i) || a.tellsEarlier(i, d.End) {
		return false
	}
	switch {
	case d.Start >= found.end:
		return a.matches(cleftDay, found.end, d.Start)
	case d.Start >= found.start:
		return !a.matches(whatWasSaid, d.End, found.end)
	}
	between := strings.TrimPrefix(a.folded(d.End, found.start), "、")
	return !strings.Contains(between, "、") && a.clauseEnd(i, k) >= found.start && a.attributeEnd(d.End, found.start) == found.start
}

// mayBeFinders tells whether a date that other words take for that of the incident may be
// of who found it: what only lets it be guessed, or whatever stands outside those words.
func (a *account) mayBeFinders(d dated, found finding) bool {
	return d.role == occurred && !d.labelled && (d.weight < 5 || d.Start >= found.start)
}

// lasting are the hedges of a day on which something began, ended or was so.
const lasting = jtext.HedgeFrom | jtext.HedgeSince | jtext.HedgeUntil | jtext.HedgeAsOf

// whatWasSaid ends what somebody told, in which a day is that of the deed.
var whatWasSaid = rule.MustPattern(`との|という|旨`)

// cleftDay stands between what somebody said or saw and when.
var cleftDay = rule.MustPattern(`^[^、。]{0,8}(のが|のは)、?$`)

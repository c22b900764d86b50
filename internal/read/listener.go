package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// listener is to whom something is told.
type listener int

const (
	toNobody listener = iota // that the clause says
	toUs                     // to the organization
	toParty                  // to who works for it, and passes it on
	toOthers
)

// toldTo is to whom the words between who tells and the verb say that it is
// told, the last of several.
func (a *account) toldTo(between string) listener {
	to := toNobody
	for m := toWhom.FindStringIndex(between); m != nil; m = toWhom.FindStringIndex(between) {
		if l := a.listener(jtext.TrimRight(between[:m[1]], "にへはも対し")); l != toNobody {
			to = l
		}
		between = between[m[1]:]
	}
	return to
}

// listener is who the noun is with which words end.
func (a *account) listener(words string) listener {
	word := lastWord(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(words, "あて"), "宛"), "まで"))
	switch {
	case everybody.MatchString(words):
		return toOthers
	case offices.MatchString(word) || a.isOwnName(word) || a.isOfOwn(word):
		return toUs
	case word == "警察" && a.isPolice():
		return toUs
	case party.MatchString(word):
		return toParty
	case others.MatchString(word):
		return toOthers
	}
	return toNobody
}

// isOfOwn tells whether a word is what the organization is called by: 町 of
// the schools of a 町.
func (a *account) isOfOwn(word string) bool {
	word = strings.TrimPrefix(word, "同")
	if word == "署" && a.org != nil && hasStations.MatchString(a.org.name) {
		return true
	}
	return bodies.MatchString(word) && (a.org == nil || strings.Contains(jtext.Lower(a.org.name), word))
}

var (
	// toWhom stands right before the verb or the first in the clause.
	toWhom      = rule.MustPattern(`[^、。はがを]{1,20}(に|へ|あてに|宛に|まで)(は|も)?(対し)?`)
	hasStations = rule.MustPattern(`労働局|消防|税務|国税|警察|[都道府県]警|警視庁`)
	offices     = cue("told_offices")
	// everybody is told what to do from now on.
	everybody = rule.MustPattern(`(全|すべての|全ての|各)[^、。はがを]{0,8}$`)
	// workplace are offices that only those go to who work there.
	workplace = cue("told_workplace")
	party     = cue("told_party")
	bodies    = rule.MustPattern(`^([市町村区県府都道社園店会所局庁校行院館]|大学|金庫|法人|財団|機構|病院|銀行|組合|協会|連合)$`)
	others    = cue("told_others")
)

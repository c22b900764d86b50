package read

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// isNamedParty tells whether it is a body, or one who works there, in whose
// hands the account says that it happened.
func (a *account) isNamedParty(who string) bool {
	if len(a.named) == 0 {
		return false
	}
	word := lastWord(staffOf.strip(who))
	if bodies.MatchString(word) {
		return a.isPartyShort(word)
	}
	key := a.keyOf(strings.TrimSuffix(word, "社"))
	return utf8.RuneCountInString(key) > 2 && slices.ContainsFunc(a.named, func(p partyMention) bool { return sameParty(key, p.key) || strings.Contains(p.key, key) })
}

// isPartyShort tells whether a word for bodies fits a party that was named, and not the
// organization: 協会 of one that runs a house of a city.
func (a *account) isPartyShort(word string) bool {
	return utf8.RuneCountInString(word) > 1 && (a.org == nil || !strings.Contains(jtext.Lower(a.org.name), word)) &&
		slices.ContainsFunc(a.named, func(p partyMention) bool { return strings.HasSuffix(a.text.Lower[p.start:p.end], word) })
}

// isPartyAgain tells whether 同社 at a place is the party that was named last before
// it, behind the organization.
func (a *account) isPartyAgain(who string, at int) bool {
	if len(a.named) == 0 || !sameAgain.MatchString(lastWord(staffOf.strip(who))) {
		return false
	}
	text, last := a.text.Lower[a.start():max(at, a.start())], -1
	for _, p := range a.named {
		last = max(last, strings.LastIndex(text, a.text.Lower[p.start:p.end]))
	}
	return last >= 0 && (a.org == nil || last > strings.LastIndex(text, jtext.Lower(a.org.name)))
}

// isMaskedParty tells whether it is a body without its name (A社) that was given work
// where the account speaks of it first.
func (a *account) isMaskedParty(who string) bool {
	word := lastWord(staffOf.strip(who))
	if !letterOnly.MatchString(word) {
		return false
	}
	text := a.text.Lower[a.start():a.end()]
	at := strings.Index(text, word)
	if at < 0 {
		return false
	}
	first := calledSo.strip(text[:at])
	if first == text[:at] {
		first += word
	}
	h := a.classOf(first[phraseStart(first):])
	return h.Rule != nil && h.Rule.Value == string(jikenbo.FinderContractor)
}

var (
	letterOnly = rule.MustPattern(`^[a-z甲乙丙丁]社$`)
	// calledSo stands before what a body is called from now on: 会社(以下「A社」).
	calledSo = ending{rule.MustPattern(`\((以下、?)?「?$`)}
)

// sameAgain calls a body again that was named.
var sameAgain = cue("told_same_body")

// isOwnName tells whether it is the organization: its name, 当社, or 市 and 同市
// of a city.
func (a *account) isOwnName(who string) bool {
	word := lastWord(staffOf.strip(who))
	if slices.Contains(a.words.selves, word) {
		return true
	}
	if a.org == nil || word == "" || word == "同社" && a.speaksOfItself() {
		return false
	}
	name := jtext.Lower(a.org.name)
	switch short := strings.TrimPrefix(word, "同"); {
	case short == "社":
		return !publicBody.MatchString(name)
	case short == "学校":
		return strings.HasSuffix(name, "校") || strings.HasSuffix(name, "学園")
	case strings.HasSuffix(short, "署"):
		return hasStations.MatchString(name) || strings.HasSuffix(name, "署")
	case bodies.MatchString(short):
		return strings.HasSuffix(name, short)
	default:
		return a.org.isOwn(a.keyOf(short))
	}
}

// lastWord is what of words stands behind every particle and comma.
func lastWord(words string) string {
	at := jtext.LastIndexAny(words, "、はがをにでとかやも ・")
	if at < 0 {
		return words
	}
	_, size := utf8.DecodeRuneInString(words[at:])
	return words[at+size:]
}

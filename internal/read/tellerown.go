package read

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// isNamedParty tells whether it is a body, or one who works there, in whose
// hands the account says that it happened.
func (a *account) isNamedParty(who string) bool {
	if len(a.named) == 0 {
		return false
	}
	key := a.keyOf(strings.TrimSuffix(lastWord(staffOf.strip(who)), "社"))
	return utf8.RuneCountInString(key) > 2 && slices.ContainsFunc(a.named, func(p partyMention) bool { return sameParty(key, p.key) })
}

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
	name := strings.ToLower(a.org.name)
	switch short := strings.TrimPrefix(word, "同"); {
	case short == "社":
		return !publicBody.MatchString(name)
	case short == "学校":
		return strings.HasSuffix(name, "校") || strings.HasSuffix(name, "学園")
	case strings.HasSuffix(short, "署"):
		return hasStations.MatchString(name)
	case bodies.MatchString(short):
		return strings.HasSuffix(name, short)
	default:
		return a.org.isOwn(a.keyOf(short))
	}
}

// lastWord is what of words stands behind every particle and comma.
func lastWord(words string) string {
	at := strings.LastIndexAny(words, "、はがをにでとかやも ・")
	if at < 0 {
		return words
	}
	_, size := utf8.DecodeRuneInString(words[at:])
	return words[at+size:]
}

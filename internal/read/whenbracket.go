package read

import (
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// inBracketsAfter is the verb behind which the dates from first to last stand in
// brackets of their own, and which they date: 別の保護者に渡した(12月1日).
func (a *account) inBracketsAfter(i, first, last int) (rule.Hit, bool) {
	open := a.when[first].Start - len("(")
	s := a.sentences[i]
	if open <= s.Start || a.folded(open, a.when[first].Start) != "(" || !a.matchesRest(shutsBracket, a.when[last].End) || !a.tellsUpTo(s.Start, open) {
		return rule.Hit{}, false
	}
	var found rule.Hit
	for _, h := range a.withDeeds(i) {
		if h.Rule.Kind != "when" || h.Rule.Weight <= 3 || h.End > open || a.denies(h) || h.End < open && !a.matches(verbEnding, h.End, open) {
			continue
		}
		if _, label := roleOf(h); !label && (found.Rule == nil || h.End > found.End || h.End == found.End && h.Rule.Weight > found.Rule.Weight) {
			found = h
		}
	}
	return found, found.Rule != nil
}

// tellsUpTo tells whether a stretch ends as what was done is told: in the past, or
// in a noun that stands for it.
func (a *account) tellsUpTo(start, end int) bool {
	return toldPast.MatchString(jtext.TrimSpace(a.folded(start, end)))
}

var (
	// shutsBracket follows dates that stand in brackets alone.
	shutsBracket = cue("when_bracket_closes")
	// toldPast ends a clause that tells of a deed.
	toldPast = cue("when_told_past")
	// verbEnding may stand between the words that a rule needs and the bracket.
	verbEnding = rule.MustPattern(`^[ぁ-ん]{0,8}(状態|可能性|原因|こと|もの)?[ぁ-ん]{0,6}。?$`)
)

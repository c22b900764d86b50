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
	shutsBracket = rule.MustPattern(`^ ?(まで|頃|ごろ|夜|朝|夕方|未明|午前|午後|深夜)?\)`)
	// toldPast ends a clause that tells of a deed.
	toldPast = rule.MustPattern(`[いしちっんれけきてさ](た|だ)(もの|こと|ため|疑い|の?が原因)?(です|でした|だ)?。?$|(紛失|流出|漏えい|送信|送付|誤送信|誤送付|交付|掲載|公開|感染|盗難|発表|公表|判明|発覚|連絡|指摘|発生)$`)
	// verbEnding may stand between the words that a rule needs and the bracket.
	verbEnding = rule.MustPattern(`^[ぁ-ん]{0,8}(状態|可能性|原因|こと|もの)?[ぁ-ん]{0,6}。?$`)
)

package read

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

var (
	// itemBreak separates the members of a list of data.
	itemBreak = rule.MustPattern(`^(等|など)?(\([^()]{1,24}\))?(、|・|や|及び|および|並びに|と|,|/|」「|』『)`)
	// itemEnd follows a member: the list goes on, or is said to be the data.
	itemEnd = rule.MustPattern(`(等|など)|(、|・|や|及び|および|並びに|と|が|を|も|の(情報|[0-9]|データ|項目)|[。)」』,/ ])`)
)

// itemMost is how many characters such a member has at most.
const itemMost = 18

// unnamedItem is an item of a list of data, right behind one that a rule knows,
// that is of a kind without a row: 氏名、電話番号、設置の年月日など.
func (a *account) unnamedItem(i int, known rule.Hit) (item rule.Hit, ok bool) {
	rest := headTo(a.folded(known.End, a.sentences[i].End), 60)
	at := itemBreak.FindStringIndex(rest)
	if at == nil {
		return item, false
	}
	noun := rest[at[1]:]
	if end := itemEnd.FindStringIndex(noun); end != nil {
		noun = noun[:end[0]]
	}
	if noun == "" || jtext.Length(noun) > itemMost {
		return item, false
	}
	start := known.End + at[1]
	hits := a.items.Find(a.text.Lower, []rule.Range{{Start: start, End: start + len(noun)}})
	if len(hits) == 0 {
		return item, false
	}
	item = rule.Hit{Rule: hits[0].Rule, Start: start, End: start + len(noun)}
	return item, !a.knows(i, item) && !a.denied(i, item)
}

// knows tells whether a rule knows data that stands in an item of sentence i.
func (a *account) knows(i int, item rule.Hit) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "data" && h.Start < item.End && item.Start < h.End
	})
}

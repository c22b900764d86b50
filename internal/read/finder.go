package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// atDiscovery is what it adds to the weight of words that say who found it
// that they stand where the discovery is told.
const atDiscovery = 3

// discoveredBy is who found it: a party that the account names, else words in a sentence that tells the discovery
// before others, as persons also write and call afterwards; then the heavier,
// then the first.
func (a *account) discoveredBy() jikenbo.Fact[jikenbo.Finder] {
	if f := a.partyFinder(); f.Said() {
		return f
	}
	var top rule.Hit
	most := 0
	a.hitsOf("discovered_by", func(i int, h rule.Hit) {
		if a.hypothetical(i) || a.sentences[i].section == "harm" || a.sentences[i].section == "impact" {
			return
		}
		rank := h.Rule.Weight
		if a.tellsDiscovery(i) {
			rank += atDiscovery
		}
		if rank > most {
			top, most = h, rank
		}
	})
	if top.Rule == nil {
		return jikenbo.Fact[jikenbo.Finder]{}
	}
	return factOf[jikenbo.Finder](a, top)
}

// tellsDiscovery tells whether sentence i says that it was found out.
func (a *account) tellsDiscovery(i int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return h.Rule.Kind == "when" && (h.Rule.Value == "discovered" || h.Rule.Value == "discovered_label")
	})
}

package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// saysWhat tells whether a report says at whom, what happened or what became of the data: an
// apology for something else, of a page with addresses and figures, says nothing of this.
func (a *account) saysWhat(r *jikenbo.Report) bool {
	if !leaks(r.Leak.Value) && (len(r.Types) == 0 && a.matches(noAttack, a.start(), a.end()) || r.Leak.Value == jikenbo.LeakNone && len(r.Counts) == 0 && a.disclaims(r)) {
		return false // a mere breakdown, or what befell another
	}
	whole := a.kind == byChange && a.pageTitle() && r.Depth == jikenbo.DepthAccount
	switch {
	case len(r.Types) > 0:
		return !whole || a.needsNoData(r.Types) || len(r.Data) > 0 || a.holdsData()
	case r.Leak.Said() && r.Leak.Value != jikenbo.LeakUnknown:
		return true
	}
	return r.Organization.Said() && !a.isFramed() && saysMore(r) && !(whole && a.isOwnVoice() && len(r.Counts)+len(r.ReportedTo) == 0 && !r.Harm.Said())
}

// saysMore tells whether a report that says neither what happened nor what became of the
// data has some particular of an incident: a name and words of trouble have none.
func saysMore(r *jikenbo.Report) bool {
	return len(r.Counts)+len(r.Data)+len(r.ReportedTo) > 0 || r.DiscoveredBy.Said() || r.Harm.Said() || r.Discovered.Said() || r.Disclosed.Said()
}

// disclaims tells whether the writer says that it has nothing to do with what befell another.
func (a *account) disclaims(r *jikenbo.Report) bool {
	weight := 0
	if len(r.Types) > 0 && r.Types[0].Value == "impersonation" {
		return false // who is named is the victim, and says that the others are none of its own
	}
	a.hitsOf("skip", func(_ int, h rule.Hit) {
		if h.Rule.Value == "no_impact" && len(h.Rule.In) == 0 {
			weight = max(weight, h.Rule.Weight)
		}
	})
	return weight >= surelyApart
}

// surelyApart is the weight of words that say so of one's own organization.
const surelyApart = 7

// leaks tells whether something got out or may have.
func leaks(value jikenbo.Leak) bool {
	return value == jikenbo.LeakConfirmed || value == jikenbo.LeakPossible
}

// noAttack says of a breakdown that nobody brought it about.
var noAttack = cue("weigh_no_attack")

// needsNoData tells whether one of the types is trouble whatever it happened to: a
// leaflet with a mistake is published and delivered, too.
func (a *account) needsNoData(types []jikenbo.Fact[jikenbo.Type]) bool {
	for _, t := range types {
		if t.Value != "mistaken_publication" && t.Value != "misdelivery" {
			return true
		}
	}
	return false
}

// holdsData tells whether the account speaks of what is somebody's, or of papers.
func (a *account) holdsData() bool {
	text := a.folded(a.start(), a.end())
	return heldData.MatchString(text) || paper.MatchString(text)
}

// heldData matches what is somebody's, or must not be seen by others.
var heldData = cue("weigh_held_data")

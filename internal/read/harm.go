package read

import (
	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// harm is what is said of secondary damage, in a list of cases also by its
// head.
func (a *account) harm(types []jikenbo.Fact[jikenbo.Type], leak jikenbo.Leak) jikenbo.Fact[jikenbo.Harm] {
	h := a.bestHit("harm")
	switch {
	case h.Rule == nil && a.head != nil:
		return best[jikenbo.Harm](a.head, "harm")
	case h.Rule == nil, a.noDamage(h, types, leak):
		return jikenbo.Fact[jikenbo.Harm]{}
	}
	return factOf[jikenbo.Harm](a, h)
}

var damage = rule.MustPattern(`被害|損害|悪用|不正|不審|使|用|売`)

// noDamage tells of words whether they speak of the incident itself: that
// nothing went out, where it is not known that anything did, or that mail is
// sent in the organization's name, where nothing else happened.
func (a *account) noDamage(h rule.Hit, types []jikenbo.Fact[jikenbo.Type], leak jikenbo.Leak) bool {
	if h.Rule.Value == string(jikenbo.HarmReported) {
		return leak != jikenbo.LeakConfirmed && len(types) == 1 && (types[0].Value == "impersonation" || types[0].Value == "mail_abuse")
	}
	words := a.folded(h.Start, h.End)
	return (leak == jikenbo.LeakNone || leak == jikenbo.LeakUnknown) && leakNoun.MatchString(words) && !damage.MatchString(words)
}

package read

import (
	"slices"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// dropAttackers takes out the mentions of a group of attackers, which is named
// and answers for no data.
func (a *account) dropAttackers(all []mention) []mention {
	attackers := map[string]bool{}
	for _, m := range all {
		before, after := a.inPlace(m)
		attackers[m.key] = attackers[m.key] || m.kind != byLegalForm && (ofAttackers.MatchString(before) || claims.MatchString(after))
	}
	return slices.DeleteFunc(all, func(m mention) bool { return attackers[m.key] })
}

var (
	// ofAttackers stands before the name of a group of attackers.
	ofAttackers = cue("name_of_attackers")
	// claims follows such a name.
	claims = rule.MustPattern(`^[」』](が|の|による|から)?、?(犯行声明|犯行を(主張|認)|攻撃を(主張|認))`)
)

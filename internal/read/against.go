package read

import (
	"github.com/jikenbo/jikenbo/internal/rule"
)

// outweighed tells whether what speaks against an incident weighs more than
// what speaks for it: half as much is enough, unless the account announces one.
func (a *account) outweighed(plus, minus int) bool {
	if a.disclosedHere() {
		return minus*3 > plus*2
	}
	return minus*2 > plus
}

// speaksAgainst sums what says that the stretch is advice, a policy, a
// product ..., and names the heaviest reason.
func (a *account) speaksAgainst() (minus int, reason string) {
	seen := map[*rule.Rule]bool{}
	by := map[string]int{}
	a.hitsOf("skip", func(i int, h rule.Hit) {
		if seen[h.Rule] || a.inClosing(i) || a.isPost(a.sentences[i].line) || h.Rule.Value == "outage_only" && a.tellsAttack() {
			return
		}
		seen[h.Rule] = true
		w := h.Rule.Weight
		if a.isTitle(i) {
			w *= 2 // the title says what the page is
		}
		minus += w
		by[h.Rule.Value] += w
		if reason == "" || by[h.Rule.Value] > by[reason] {
			reason = h.Rule.Value
		}
	})
	if by["template"] >= templateMost {
		minus += decisive // no notice has that many places to fill in
	}
	return minus, reason
}

// tellsAttack tells whether the account says that an attack was behind it.
func (a *account) tellsAttack() bool {
	found := false
	a.hitsOf("type", func(i int, h rule.Hit) {
		attack := h.Rule.Value == "ransomware" || h.Rule.Value == "unauthorized_access" || h.Rule.Value == "malware"
		found = found || attack && h.Rule.Weight >= 6 && a.tellsAt(i) && !a.refuted(i, h)
	})
	return found
}

// inClosing tells whether sentence i is where notices give advice and promise.
func (a *account) inClosing(i int) bool {
	switch a.sentences[i].section {
	case "prevention", "request", "contact", "response":
		return true
	}
	return false
}

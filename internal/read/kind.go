package read

import (
	"cmp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// typeScore is what speaks for one incident type.
type typeScore struct {
	value string
	best  rule.Hit // the heaviest match
	top   int      // its weight, with the place it stands in
	sum   int      // over distinct rules
	rules map[*rule.Rule]bool
}

// beside lists which types may stand second to a main type: those that tell
// another side of the same incident, not another guess at it.
var beside = map[string]string{
	"ransomware":          "unauthorized_access",
	"unauthorized_access": "defacement malware mail_abuse impersonation social_engineering service_outage insider misconfiguration",
	"defacement":          "unauthorized_access",
	"malware":             "impersonation unauthorized_access mail_abuse",
	"mail_abuse":          "unauthorized_access malware",
	"social_engineering":  "unauthorized_access malware impersonation",
	"impersonation":       "malware unauthorized_access",
	"loss":                "improper_disposal theft",
	"service_outage":      "unauthorized_access",
	"insider":             "unauthorized_access theft",
	"misconfiguration":    "unauthorized_access mistaken_publication",
	"mail_wrong_content":  "mail_wrong_recipient",
	"theft":               "loss",
}

// types are the kinds of incident, the main one first.
func (a *account) types() []jikenbo.Fact[jikenbo.Type] {
	scores := a.typeScores()
	if len(scores) == 0 {
		return nil
	}
	var facts []jikenbo.Fact[jikenbo.Type]
	for i, s := range scores {
		second := strings.Contains(" "+beside[scores[0].value]+" ", " "+s.value+" ")
		if i == 0 || second && s.top >= 6 {
			facts = append(facts, factOf[jikenbo.Type](a, s.best))
		}
		if len(facts) == 2 {
			break
		}
	}
	return facts
}

// typeScores weighs the types that the account states, heaviest first.
func (a *account) typeScores() []typeScore {
	by := map[string]*typeScore{}
	a.hitsOf("type", func(i int, h rule.Hit) {
		if !a.tellsAt(i) {
			return
		}
		w := h.Rule.Weight
		s := by[h.Rule.Value]
		if s == nil {
			s = &typeScore{value: h.Rule.Value, rules: map[*rule.Rule]bool{}}
			by[h.Rule.Value] = s
		}
		if w > s.top {
			s.top, s.best = w, h
		}
		if !s.rules[h.Rule] {
			s.rules[h.Rule] = true
			s.sum += w
		}
	})
	var scores []typeScore
	for _, s := range by {
		if s.top >= 3 {
			scores = append(scores, *s)
		}
	}
	slices.SortFunc(scores, func(x, y typeScore) int {
		return cmp.Or(cmp.Compare(y.rank(), x.rank()), cmp.Compare(x.best.Start, y.best.Start), cmp.Compare(x.value, y.value))
	})
	return scores
}

// rank orders types: ransomware is first wherever it was found.
func (s typeScore) rank() int {
	r := 10*s.top + min(s.sum, 30)
	if s.value == "ransomware" && s.top >= 5 {
		r += 100
	}
	return r
}

package read

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// beside lists which types may stand after a main type, and how heavy the
// words for them must be: they tell another side of the same incident, not
// another guess at it. Business that stops is told in plain words and counts
// only beside an attack that stops it.
var beside = map[string]map[string]int{
	"ransomware":           {"unauthorized_access": 6, "service_outage": 4},
	"unauthorized_access":  {"defacement": 6, "malware": 6, "mail_abuse": 6, "impersonation": 6, "social_engineering": 6, "service_outage": 4, "insider": 6, "misconfiguration": 6},
	"defacement":           {"unauthorized_access": 6},
	"malware":              {"impersonation": 5, "unauthorized_access": 5, "mail_abuse": 6, "service_outage": 6},
	"mail_abuse":           {"unauthorized_access": 5, "malware": 6, "social_engineering": 6},
	"social_engineering":   {"unauthorized_access": 5, "malware": 6, "impersonation": 8},
	"impersonation":        {"malware": 6, "unauthorized_access": 6},
	"loss":                 {"improper_disposal": 5, "theft": 6},
	"improper_disposal":    {"insider": 6},
	"service_outage":       {"unauthorized_access": 7},
	"insider":              {"unauthorized_access": 6, "theft": 6},
	"misconfiguration":     {"unauthorized_access": 6, "mistaken_publication": 6},
	"mail_wrong_content":   {"mail_wrong_recipient": 6},
	"mail_wrong_recipient": {"system_defect": 6},
}

// leadsFrom is how heavy the words must be for types that plain words tell
// beside others: business also stops without any attack.
var leadsFrom = map[string]int{"service_outage": 5}

// flooded is the weight of words that say that the stoppage is the attack.
const flooded = 9

// order is what the guide fixes whatever the weights: the first comes before
// its follower if its own words are heavy enough and the follower's are not.
var order = []struct {
	first    string
	weight   int
	follower string
	under    int
}{
	{"ransomware", 5, "unauthorized_access", 10},
	{"ransomware", 5, "malware", 10},
	{"ransomware", 5, "service_outage", 10},
	{"malware", 6, "impersonation", 10},
	{"loss", 5, "improper_disposal", 6}, // gone, and probably thrown away
	{"theft", 6, "loss", 7},             // gone, because it was stolen
	{"defacement", 8, "malware", 10},    // a site that infects who looks at it
	{"mail_abuse", 7, "unauthorized_access", 10},
	{"mail_abuse", 7, "social_engineering", 10},
	{"improper_disposal", 8, "insider", 10}, // sold with the data on it
	{"insider", 9, "unauthorized_access", 10},
	{"service_outage", flooded, "unauthorized_access", 8},
	{"unauthorized_access", 4, "service_outage", flooded},
	{"unauthorized_access", 5, "impersonation", 10},
}

// altered is how heavy the words for a site altered for all to see are at least;
// lighter ones tell of pages altered to copy what is entered there, and seen
// that of what visitors were shown or where they were led.
const altered, seen = 7, 9

// byWhatLeft puts an altered site before the intrusion by which it was altered
// where nothing is said to have got out, and behind it where something did.
func (a *account) byWhatLeft(scores []typeScore) {
	site := slices.IndexFunc(scores, func(s typeScore) bool { return s.value == "defacement" && s.top >= altered })
	entry := slices.IndexFunc(scores, func(s typeScore) bool { return s.value == "unauthorized_access" })
	if site < 0 || entry < 0 || min(site, entry) > 0 {
		return
	}
	said := a.leakWords()
	left := len(said[jikenbo.LeakConfirmed])+len(said[jikenbo.LeakPossible]) > 0
	if left == (site < entry) && !(left && scores[site].top >= seen) {
		scores[site], scores[entry] = scores[entry], scores[site]
	}
}

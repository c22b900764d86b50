package export

import (
	"slices"

	"github.com/jikenbo/jikenbo"
)

// verisKind is a type of incident as VERIS says it. What our type does not tell
// is Unknown there.
type verisKind struct {
	action, variety, vector string
	asset                   string
	integrity, availability string
	more                    string // a second kind of integrity
}

var verisTypes = map[jikenbo.Type]verisKind{
	"mail_cc":              {action: "error", variety: "Misdelivery", asset: "S - Mail"},
	"mail_wrong_recipient": {action: "error", variety: "Misdelivery", asset: "S - Mail"},
	"mail_wrong_content":   {action: "error", variety: "Misdelivery", asset: "S - Mail"},
	"misdelivery":          {action: "error", variety: "Misdelivery"},
	"mistaken_publication": {action: "error", variety: "Publishing error"},
	"misconfiguration":     {action: "error", variety: "Misconfiguration"},
	"system_defect":        {action: "error", variety: "Programming error"},
	"loss":                 {action: "error", variety: "Loss", availability: "Loss"},
	"theft":                {action: "physical", variety: "Theft", availability: "Loss"},
	"improper_disposal":    {action: "error", variety: "Disposal error"},
	"unauthorized_access":  {action: "hacking"},
	"ransomware":           {action: "malware", variety: "Ransomware", integrity: "Software installation", availability: "Obscuration"},
	"malware":              {action: "malware", integrity: "Software installation"},
	"mail_abuse":           {action: "hacking", asset: "S - Mail", integrity: "Repurpose"},
	"defacement":           {action: "hacking", vector: "Web application", asset: "S - Web application", integrity: "Defacement", availability: "Interruption"},
	"impersonation":        {action: "social", integrity: "Alter behavior", more: "Misrepresentation"},
	"social_engineering":   {action: "social", integrity: "Alter behavior"},
	"insider":              {action: "misuse"},
	"service_outage":       {action: "hacking", availability: "Interruption"},
}

func verisKinds(c *jikenbo.Case) []verisKind {
	var kinds []verisKind
	for _, t := range values(c, "types") {
		if k, ok := verisTypes[jikenbo.Type(t)]; ok {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// add adds a value to a list of a record, once; Unknown stands only alone.
func (n node) add(key, value string) {
	list, _ := n[key].([]string)
	switch {
	case len(list) == 0 && value == "":
		n[key] = []string{"Unknown"}
	case value == "" || slices.Contains(list, value):
	case len(list) == 1 && list[0] == "Unknown":
		n[key] = []string{value}
	default:
		n[key] = append(list, value)
	}
}

func (n node) in(key string) node {
	if n[key] == nil {
		n[key] = node{}
	}
	return n[key].(node)
}

func verisAction(kinds []verisKind) node {
	actions := node{}
	for _, k := range kinds {
		a := actions.in(k.action)
		a.add("variety", k.variety)
		a.add("vector", k.vector)
		if k.action == "social" {
			a.add("target", "")
		}
	}
	if len(actions) == 0 {
		return node{"unknown": node{}}
	}
	return actions
}

// verisActor says who acted as far as the kind of incident tells: attackers are
// outside, those who err and misuse inside, unless the case was in others'
// hands, when nobody knows whose.
func verisActor(c *jikenbo.Case, kinds []verisKind) node {
	actors := node{}
	for _, k := range kinds {
		inside := k.action == "error" || k.action == "misuse"
		switch {
		case !inside:
			actors["external"] = node{"variety": []string{"Unknown"}, "motive": []string{"Unknown"}}
		case k.action == "misuse" || len(c.Field("through").Values) == 0:
			motive := map[string]string{"error": "NA", "misuse": "Unknown"}[k.action]
			actors["internal"] = node{"variety": []string{"Unknown"}, "motive": []string{motive}}
		}
	}
	if len(actors) == 0 {
		return node{"unknown": node{}}
	}
	return actors
}

func verisAssets(kinds []verisKind) []node {
	var list []node
	for _, k := range kinds {
		if k.asset != "" && !slices.ContainsFunc(list, func(n node) bool { return n["variety"] == k.asset }) {
			list = append(list, node{"variety": k.asset})
		}
	}
	if list == nil {
		return []node{{"variety": "Unknown"}}
	}
	return list
}

// verisChain is what VERIS wants beside malware.
func verisChain(kinds []verisKind) node {
	chain := node{}
	for _, k := range kinds {
		if k.variety == "Ransomware" {
			chain.in("cash-out").add("variety", "Cryptocurrency")
			chain.in("development").add("variety", "Ransomware")
		} else if k.action == "malware" {
			chain.in("development").add("variety", "")
		}
	}
	return chain
}

var verisDisclosures = map[jikenbo.Leak]string{
	jikenbo.LeakConfirmed: "Yes", jikenbo.LeakPossible: "Potentially", jikenbo.LeakNone: "No", jikenbo.LeakUnknown: "Unknown",
}

func verisAttribute(c *jikenbo.Case, kinds []verisKind) node {
	all := node{}
	for _, k := range kinds {
		for _, x := range [][2]string{{"integrity", k.integrity}, {"integrity", k.more}, {"availability", k.availability}} {
			if x[1] != "" {
				all.in(x[0]).add("variety", x[1])
			}
		}
	}
	if told := verisDisclosures[jikenbo.Leak(c.Value("leak"))]; told != "" {
		all["confidentiality"] = verisConfidentiality(c, told)
	}
	return all
}

func verisConfidentiality(c *jikenbo.Case, told string) node {
	n := node{"data_disclosure": told}
	if told == "No" {
		return n // data that did not get out is not data disclosed
	}
	if f := c.Figure(); f != nil && verisCounts(f) {
		n["data_total"] = f.Value
	}
	var list []node
	for _, d := range values(c, "data") {
		kind := verisData(jikenbo.Data(d))
		if !slices.ContainsFunc(list, func(n node) bool { return n["variety"] == kind }) {
			list = append(list, node{"variety": kind})
		}
	}
	if list != nil {
		n["data"] = list
	}
	return n
}

// verisCounts tells whether the figure counts what VERIS calls records.
func verisCounts(f *jikenbo.Figure) bool {
	return f.Status != jikenbo.StatusNone &&
		slices.Contains([]jikenbo.Unit{jikenbo.UnitPeople, jikenbo.UnitRecords, jikenbo.UnitAccounts, jikenbo.UnitAddresses}, f.Unit)
}

func verisData(d jikenbo.Data) string {
	switch d {
	case "password":
		return "Credentials"
	case "payment_card":
		return "Payment"
	case "bank_account":
		return "Bank"
	case "national_id":
		return "Sensitive Personal"
	case "health":
		return "Medical"
	case "business":
		return "Internal"
	case "other":
		return "Other"
	}
	return "Personal"
}

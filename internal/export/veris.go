package export

import (
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
)

// verisVersion is the version of VERIS that the records are valid against.
const verisVersion = "1.4.1"

// writeVERIS writes a VERIS record a line. What VERIS has no place for stands
// under plus.jikenbo.
func writeVERIS(w io.Writer, cases Cases) error { return encodeLines(w, cases, verisRecord) }

func verisRecord(c *jikenbo.Case) node {
	kinds := verisKinds(c)
	plus := held(c)
	timeline := verisTimeline(c, plus)
	r := node{
		"schema_version": verisVersion, "incident_id": c.Number, "source_id": "jikenbo", "security_incident": verisCertainty(c, kinds),
		"summary": summary(c), "victim": verisVictim(c), "actor": verisActor(c, kinds), "action": verisAction(kinds),
		"asset":            node{"assets": verisAssets(kinds), "cloud": []string{"Unknown"}},
		"discovery_method": verisFinder(c), "timeline": timeline, "plus": node{"jikenbo": plus},
	}
	for key, value := range map[string]string{"reference": strings.Join(sources(c), "; "), "campaign_id": c.Root} {
		if value != "" {
			r[key] = value
		}
	}
	for key, value := range map[string]node{"attribute": verisAttribute(c, kinds), "value_chain": verisChain(kinds)} {
		if len(value) > 0 {
			r[key] = value
		}
	}
	return r
}

// verisCertainty says how sure it is that security was broken at all: what was
// altered, lost or stopped was, whatever is said of a leak. That people were
// approached is not yet that they were deceived.
func verisCertainty(c *jikenbo.Case, kinds []verisKind) string {
	harmed := slices.ContainsFunc(kinds, func(k verisKind) bool { return k.action != "social" && k.integrity+k.availability != "" })
	switch leak := jikenbo.Leak(c.Value("leak")); {
	case harmed || leak == jikenbo.LeakConfirmed:
		return "Confirmed"
	case leak == jikenbo.LeakNone:
		return "Near miss"
	}
	return "Suspected"
}

// summary is the case in a sentence, of its values alone.
func summary(c *jikenbo.Case) string {
	words := []string{}
	for _, name := range []string{"organization", "types", "leak", "count", "data"} {
		if text := fieldCell(c.Field(name)); text != "" {
			words = append(words, text)
		}
	}
	if len(words) == 0 {
		return c.Number
	}
	return strings.Join(words, " / ")
}

// verisIndustries are the NAICS sectors; one that is part of several has none.
var verisIndustries = map[string]string{
	"national_government": "92", "local_government": "92", "police_defence": "92", "education": "61", "healthcare": "62", "research": "5417",
	"finance": "52", "it_telecom": "51", "manufacturing": "31-33", "retail": "44-45", "transport": "48-49", "energy": "22", "media": "51", "nonprofit": "813",
}

// prefecture is the name of a prefecture's body, and of no town's in it.
var prefecture = regexp.MustCompile(`^[^市区町村]{2,3}[都道府県][^市区町村]*$`)

func verisVictim(c *jikenbo.Case) node {
	sector := c.Value("sector")
	v := node{"country": []string{"Unknown"}, "employee_count": "Unknown", "industry": "00", "government": []string{"Unknown"}}
	if code := verisIndustries[sector]; code != "" {
		v["industry"] = code
	}
	if verisIndustries[sector] == "92" { // written about in Japanese by itself or its press
		v["country"], v["region"] = []string{"JP"}, []string{"142030"}
	}
	switch {
	case sector == "national_government":
		v["government"] = []string{"Federal"}
	case sector == "local_government" && prefecture.MatchString(c.Value("organization")):
		v["government"] = []string{"Regional"}
	case sector == "local_government":
		v["government"] = []string{"Local"}
	}
	if name := c.Value("organization"); name != "" {
		v["victim_id"] = name
	}
	return v
}

// verisFinders are who found it, as VERIS says it.
var verisFinders = map[jikenbo.Finder][2]string{
	jikenbo.FinderSelf: {"internal", "Unknown"}, jikenbo.FinderContractor: {"partner", "Unknown"},
	jikenbo.FinderRecipientOrCustomer: {"external", "Customer"}, jikenbo.FinderPolice: {"external", "Law enforcement"},
	jikenbo.FinderAuthority: {"external", "Other"}, jikenbo.FinderOutsideExpert: {"external", "Other"}, jikenbo.FinderMedia: {"external", "Unrelated 3rd party"},
}

func verisFinder(c *jikenbo.Case) node {
	if f, ok := verisFinders[jikenbo.Finder(c.Value("discovered_by"))]; ok {
		return node{f[0]: node{"variety": []string{f[1]}}}
	}
	return node{"unknown": true}
}

// verisTimeline dates the incident, which VERIS demands. Where nobody says when
// it happened it is dated by what is known, and plus tells by what.
func verisTimeline(c *jikenbo.Case, plus node) node {
	for _, name := range []string{"occurred_from", "discovered", "disclosed"} {
		if day := c.Value(name); day != "" {
			plus["timeline_from"] = name
			t := node{"incident": dateParts(day)}
			if days, ok := daysBetween(c.Value("occurred_from"), c.Value("discovered")); ok {
				t["discovery"] = node{"unit": "Days", "value": days}
			}
			return t
		}
	}
	plus["timeline_from"] = "number"
	return node{"incident": dateParts(numberYear(c))}
}

func dateParts(day string) node {
	parts := node{}
	for i, digits := range strings.Split(day, "-") {
		parts[[]string{"year", "month", "day"}[i]], _ = strconv.Atoi(digits)
	}
	return parts
}

// numberYear is the year in JB-2024-0001.
func numberYear(c *jikenbo.Case) string { return strings.Split(c.Number, "-")[1] }

// daysBetween are known where both days are.
func daysBetween(from, to string) (int, bool) {
	a, errA := time.Parse(time.DateOnly, from)
	b, errB := time.Parse(time.DateOnly, to)
	return int(b.Sub(a).Hours() / 24), errA == nil && errB == nil && !b.Before(a)
}

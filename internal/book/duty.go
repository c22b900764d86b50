package book

import (
	"slices"
	"time"

	"github.com/jikenbo/jikenbo"
)

// Duty is a reporting duty that may apply to a case: 該当のおそれ, never a
// finding of law.
type Duty struct {
	Rule        string       `json:"rule"`         // the provision, in Japanese
	Why         string       `json:"why"`          // what in the case suggests it
	RuleEnglish string       `json:"rule_english"` // the same for readers of English
	WhyEnglish  string       `json:"why_english"`
	First       jikenbo.Date `json:"first"`   // end of the 3 to 5 days for the first report, if the day of discovery is known
	Final       jikenbo.Date `json:"final"`   // end of the 30 or 60 days for the final one
	Sources     string       `json:"sources"` // where the rule stands
}

// dutyRule is one row of the dated table of duties.
type dutyRule struct {
	from, to  jikenbo.Date // in force on the day of discovery; to "" is still
	rule, why [2]string    // in Japanese, in English
	sources   string
	days      int // to the final report
	applies   func(*jikenbo.Case) bool
}

// dutyTable holds the classes of 個人情報保護法 26条・68条 (施行規則 7条, 43条) and of
// 番号法 29条の4, as in force from each day on. A case discovered before 2022-04
// had no statutory duty.
var dutyTable = []dutyRule{
	{"2022-04-01", "", [2]string{"個人情報保護法 要配慮個人情報(施行規則7条1号・43条1号)", "Personal Information Protection Act: sensitive data (Enforcement Rules 7(1), 43(1))"},
		[2]string{"要配慮個人情報が含まれる可能性", "may have sensitive data"}, "施行規則7条・8条", 30, hasData("health")},
	{"2022-04-01", "", [2]string{"個人情報保護法 財産的被害のおそれ(施行規則7条2号・43条2号)", "Personal Information Protection Act: risk of financial loss (Enforcement Rules 7(2), 43(2))"},
		[2]string{"財産的被害につながる情報", "data by which money may be taken"}, "施行規則7条・8条", 30, financial},
	{"2022-04-01", "", [2]string{"個人情報保護法 不正の目的(施行規則7条3号・43条3号)", "Personal Information Protection Act: wrongful purpose (Enforcement Rules 7(3), 43(3))"},
		[2]string{"不正の目的で行われたおそれ", "may have been done with a wrongful purpose"}, "施行規則7条・8条", 60, malicious},
	{"2022-04-01", "", [2]string{"個人情報保護法 1,000人を超える(施行規則7条4号)", "Personal Information Protection Act: more than 1,000 persons (Enforcement Rules 7(4))"},
		[2]string{"本人の数", "number of persons"}, "施行規則7条・8条", 30, privateOver(1000)},
	{"2023-04-01", "", [2]string{"個人情報保護法 100人を超える(施行規則43条4号)", "Personal Information Protection Act: more than 100 persons (Enforcement Rules 43(4))"},
		[2]string{"本人の数", "number of persons"}, "施行規則43条・44条", 30, publicOver(100)},
	{"2022-04-01", "", [2]string{"番号法 特定個人情報(29条の4)", "My Number Act: individual numbers (article 29-4)"},
		[2]string{"マイナンバーを含む", "has individual numbers"}, "平成27年特定個人情報保護委員会規則第5号", 30, hasData("national_id")},
}

// Duties lists the reporting duties that may apply to a case, by the table in
// force on the day of discovery, or of disclosure where only that is known. A
// case of which a leak is ruled out has none.
func Duties(c *jikenbo.Case) []Duty {
	duties := []Duty{}
	day := jikenbo.Date(c.Value("discovered"))
	known := day
	if known == "" {
		known = jikenbo.Date(c.Value("disclosed"))
	}
	if known == "" || c.Value("leak") == string(jikenbo.LeakNone) {
		return duties
	}
	for _, r := range dutyTable {
		if after(r.from, known) || r.to != "" && !after(r.to, known) {
			continue
		}
		if r.applies(c) {
			duties = append(duties, Duty{r.rule[0], r.why[0], r.rule[1], r.why[1], plusDays(day, 5), plusDays(day, r.days), r.sources})
		}
	}
	return duties
}

func hasData(kinds ...string) func(*jikenbo.Case) bool {
	return func(c *jikenbo.Case) bool { return has(c, "data", kinds...) }
}

// financial: the data may be used to take money. A card number does, an account
// with its password; an account number alone does not.
func financial(c *jikenbo.Case) bool {
	return has(c, "data", "payment_card") || has(c, "data", "bank_account") && has(c, "data", "password")
}

// malicious: someone meant it, or may have.
func malicious(c *jikenbo.Case) bool {
	return has(c, "types", "unauthorized_access", "ransomware", "malware", "theft", "insider", "social_engineering", "defacement")
}

func privateOver(n int64) func(*jikenbo.Case) bool {
	return func(c *jikenbo.Case) bool { return !public(c) && people(c) > n }
}

func publicOver(n int64) func(*jikenbo.Case) bool {
	return func(c *jikenbo.Case) bool { return public(c) && people(c) > n }
}

// public tells whether the body is one of 行政機関等, as far as its sector says.
func public(c *jikenbo.Case) bool {
	return slices.Contains([]string{"national_government", "local_government", "police_defence"}, c.Value("sector"))
}

// people is the number of persons: records are not persons.
func people(c *jikenbo.Case) int64 {
	if f := c.Figure(); f != nil && f.Unit == jikenbo.UnitPeople {
		return f.Value
	}
	return 0
}

func has(c *jikenbo.Case, name string, values ...string) bool {
	return slices.ContainsFunc(c.Field(name).Values, func(s jikenbo.Saying) bool { return slices.Contains(values, s.Value) })
}

// plusDays is the nth day of which d is the first, "" if d is no full date.
func plusDays(d jikenbo.Date, n int) jikenbo.Date {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return ""
	}
	return jikenbo.Date(t.AddDate(0, 0, n-1).Format(time.DateOnly))
}

// DaysToDisclosure is the number of days from discovery to disclosure; ok only
// if both are known to the day and in that order.
func DaysToDisclosure(c *jikenbo.Case) (days int, ok bool) {
	a, errA := time.Parse(time.DateOnly, c.Value("discovered"))
	b, errB := time.Parse(time.DateOnly, c.Value("disclosed"))
	if errA != nil || errB != nil || b.Before(a) {
		return 0, false
	}
	return int(b.Sub(a).Hours() / 24), true
}

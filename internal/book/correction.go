package book

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
)

// correctable are the fields that an editor may state.
var correctable = map[string]func(*export.Report, export.Fact){
	"organization":  func(r *export.Report, f export.Fact) { r.Organization = &f },
	"sector":        func(r *export.Report, f export.Fact) { r.Sector = &f },
	"types":         func(r *export.Report, f export.Fact) { r.Types = split(f) },
	"leak":          func(r *export.Report, f export.Fact) { r.Leak = &f },
	"data":          func(r *export.Report, f export.Fact) { r.Data = split(f) },
	"occurred_from": func(r *export.Report, f export.Fact) { r.OccurredFrom = &f },
	"occurred_to":   func(r *export.Report, f export.Fact) { r.OccurredTo = &f },
	"discovered":    func(r *export.Report, f export.Fact) { r.Discovered = &f },
	"disclosed":     func(r *export.Report, f export.Fact) { r.Disclosed = &f },
	"discovered_by": func(r *export.Report, f export.Fact) { r.DiscoveredBy = &f },
	"reported_to":   func(r *export.Report, f export.Fact) { r.ReportedTo = split(f) },
	"harm":          func(r *export.Report, f export.Fact) { r.Harm = &f },
	"responses":     func(r *export.Report, f export.Fact) { r.Responses = split(f) },
	"prevention":    func(r *export.Report, f export.Fact) { r.Prevention = split(f) },
	"count":         nil, // has a unit
	"through":       nil, // has a role
}

// Correctable are the names of the fields that an editor may state, in the
// order in which a case has them.
func Correctable() []string {
	var names []string
	for _, f := range fieldTable {
		if _, ok := correctable[f.name]; ok {
			names = append(names, f.name)
		}
	}
	return names
}

// split makes a list of "a,b".
func split(f export.Fact) []export.Fact {
	var out []export.Fact
	for v := range strings.SplitSeq(f.Value, ",") {
		g := f
		g.Value = strings.TrimSpace(v)
		out = append(out, g)
	}
	return out
}

// correction is the report in which an editor states one value, with the
// editor's words as its evidence.
func correction(name, value, words string) (*export.Report, error) {
	set, ok := correctable[name]
	if !ok {
		return nil, Problem(fmt.Sprintf("%q は訂正できません。訂正できる項目: %s", name, strings.Join(Correctable(), " ")))
	}
	if words == "" {
		return nil, Problem("訂正の根拠を --words で書いてください(例: --words '2023-06-05 の最終報 別紙2')")
	}
	r := &export.Report{Depth: string(jikenbo.DepthAccount)}
	said := []jikenbo.Evidence{{Exact: words}}
	switch name {
	case "count":
		return r, setCount(r, value, said)
	case "through":
		return r, setThrough(r, value, said)
	}
	if err := checkValue(name, value); err != nil {
		return nil, err
	}
	set(r, export.Fact{Value: value, Evidence: said, Rule: "editor", Confidence: 1})
	return r, nil
}

var isoDate = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

// checkValue demands a term of the field's vocabulary, or a date.
func checkValue(name, value string) error {
	for _, f := range fieldTable {
		if f.name != name || f.terms == nil {
			continue
		}
		for v := range strings.SplitSeq(value, ",") {
			if !f.terms.Has(strings.TrimSpace(v)) {
				return Problem(fmt.Sprintf("%s に %q という値はありません。次から選んでください: %s", name, v, termList(*f.terms)))
			}
		}
		return nil
	}
	if strings.HasPrefix(name, "occurred_") || name == "discovered" || name == "disclosed" {
		full := (value + "-01-01")[:10]
		if len(value) == 7 {
			full = value + "-01"
		}
		if _, err := time.Parse(time.DateOnly, full); err != nil || !isoDate.MatchString(value) {
			return Problem(fmt.Sprintf("%q は日付ではありません(例: 2023-05-12, 2023-05, 2023)", value))
		}
	}
	if value == "" {
		return Problem("値が空です")
	}
	return nil
}

// setCount reads "390 people" into the report.
func setCount(r *export.Report, value string, said []jikenbo.Evidence) error {
	number, unit, _ := strings.Cut(value, " ")
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n < 0 || !jikenbo.Units.Has(unit) {
		return Problem(fmt.Sprintf("件数 %q を読めません。数と単位を書いてください(例: '390 people')。単位: %s", value, termList(jikenbo.Units)))
	}
	r.Counts = []export.Count{{Rule: "editor", Evidence: said, Figure: jikenbo.Figure{
		Value: n, Unit: jikenbo.Unit(unit), Qualifier: jikenbo.QualifierExact, Status: jikenbo.StatusConfirmed}}}
	return nil
}

// setThrough reads "contractor 名前" into the report; the name may be missing.
func setThrough(r *export.Report, value string, said []jikenbo.Evidence) error {
	role, name, _ := strings.Cut(value, " ")
	if !jikenbo.Roles.Has(role) {
		return Problem(fmt.Sprintf("委託先など %q を読めません。役割と名前を書いてください(例: 'contractor 株式会社…')。役割: %s", value, termList(jikenbo.Roles)))
	}
	fact := func(v string) *export.Fact {
		return &export.Fact{Value: v, Evidence: said, Rule: "editor", Confidence: 1}
	}
	party := export.Party{Role: fact(role)}
	if name = strings.TrimSpace(name); name != "" {
		party.Name = fact(name)
	}
	r.Through = []export.Party{party}
	return nil
}

package read

import (
	"regexp"
	"slices"
	"strings"
)

// foreign is a name in Latin letters with its legal form behind it, as foreign
// companies of a group have: Mihon Precision (Thailand) Co., Ltd.
var foreign = regexp.MustCompile(`\b[A-Z][A-Za-z0-9&'.-]*(?: [A-Z&][A-Za-z0-9&'.-]*){0,5}(?: ?\([A-Za-z .]{2,20}\))?,? ?(?:(?i:co)\.?,? ?(?i:ltd)\b|(?i:pte)\.? ?(?i:ltd)\b|(?i:ltd|inc|corp|llc|gmbh|corporation|limited)\b|B\.V|S\.A|N\.V)\.?`)

// foreignForms stand in every such name.
var foreignForms = []string{"ltd", "inc", "corp", "llc", "gmbh", "limited", "b.v", "s.a", "n.v"}

// foreignNames are the names of foreign companies, in order and without
// overlap.
func (p *page) foreignNames() []name {
	var out []name
	if !hasForeignForm(p.text.Lower) {
		return nil
	}
	for start := 0; start < len(p.text.Folded); {
		line, _, _ := strings.Cut(p.text.Folded[start:], "\n")
		end := start + len(line)
		if hasForeignForm(p.text.Lower[start:end]) {
			for _, at := range foreign.FindAllStringIndex(line, -1) {
				out = append(out, name{start + at[0], start + at[1], byLegalForm})
			}
		}
		start = end + 1
	}
	return out
}

// hasForeignForm tells whether one of the forms stands in a lower-cased text.
func hasForeignForm(lower string) bool {
	return slices.ContainsFunc(foreignForms, func(form string) bool { return strings.Contains(lower, form) })
}

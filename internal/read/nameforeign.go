package read

import (
	"regexp"
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
	for _, form := range foreignForms {
		if strings.Contains(p.text.Lower, form) {
			return p.findForeign()
		}
	}
	return nil
}

func (p *page) findForeign() []name {
	var out []name
	for _, at := range foreign.FindAllStringIndex(p.text.Folded, -1) {
		out = append(out, name{at[0], at[1], byLegalForm})
	}
	return out
}

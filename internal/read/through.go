package read

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// through are the other bodies in whose hands the incident happened: those
// that the text names, else one that it speaks of without a name.
func (a *account) through() []jikenbo.Party {
	var parties []jikenbo.Party
	a.named = a.partyMentions()
	for _, m := range a.named {
		parties = append(parties, a.party(m))
	}
	switch {
	case len(parties) == 0:
		return a.unnamedParty("")
	case len(parties) == 1 && parties[0].Role.Value == jikenbo.RoleSubcontractor:
		role := parties[0].Role // whoever gave the work on is a contractor
		role.Value = jikenbo.RoleContractor
		return append([]jikenbo.Party{{Role: role}}, parties...)
	case len(parties) == 1 && parties[0].Role.Value == jikenbo.RoleContractor:
		return append(parties, a.unnamedParty(jikenbo.RoleSubcontractor)...)
	}
	return parties
}

// unnamedParty is the body in a role, or in any if none is given, that the text
// speaks of without a name.
func (a *account) unnamedParty(role jikenbo.Role) []jikenbo.Party {
	var top rule.Hit
	a.hitsOf("role", func(i int, h rule.Hit) {
		asked := role == "" || jikenbo.Role(h.Rule.Value) == role
		if asked && a.tellsAt(i) && (top.Rule == nil || h.Rule.Weight > top.Rule.Weight) {
			top = h
		}
	})
	if top.Rule == nil {
		return nil
	}
	return []jikenbo.Party{{Role: factOf[jikenbo.Role](a, top)}}
}

// partyMention is a name at a place that gives it a role.
type partyMention struct {
	candidate
	hit   rule.Hit
	words rule.Range // those that give the role, in the folded text
}

// partyMentions are the named parties in the order of the text, each with the
// heaviest words that give it a role.
func (a *account) partyMentions() []partyMention {
	var found []partyMention
	for _, m := range a.roleHits() {
		k := slices.IndexFunc(found, func(f partyMention) bool { return sameParty(f.key, m.key) })
		switch {
		case k < 0:
			found = append(found, m)
		case m.hit.Rule.Weight > found[k].hit.Rule.Weight:
			m.name, m.key = longer(found[k].candidate, m.candidate)
			found[k] = m
		default:
			found[k].name, found[k].key = longer(found[k].candidate, m.candidate)
		}
	}
	return found
}

// sameParty tells whether two keys are forms of one name.
func sameParty(x, y string) bool {
	return x == y || strings.HasSuffix(x, y) || strings.HasSuffix(y, x) || strings.HasPrefix(x, y) || strings.HasPrefix(y, x)
}

// longer is the fuller form of a name.
func longer(x, y candidate) (name, string) {
	if y.end-y.start > x.end-x.start {
		return y.name, y.key
	}
	return x.name, x.key
}

// roleHits matches the rules of roles around every name that could be a
// party's, all at once.
func (a *account) roleHits() []partyMention {
	var text strings.Builder
	var ranges []rule.Range
	candidates := a.partyCandidates()
	for _, c := range candidates {
		start := text.Len()
		text.WriteString(c.before + mask + c.after)
		ranges = append(ranges, rule.Range{Start: start, End: text.Len()})
		text.WriteByte('\n')
	}
	var found []partyMention
	for _, h := range a.parties.Find(text.String(), ranges) {
		c := candidates[h.Sentence]
		if h.Rule.Weight < c.demands || !h.Rule.Allows(a.sectionAt(a.sentenceAt(c.start))) {
			continue
		}
		from := ranges[h.Sentence].Start
		found = append(found, partyMention{c, h, rule.Range{Start: c.place(h.Start - from), End: c.place(h.End - from)}})
	}
	return found
}

// foreignFirm is a word in katakana or Latin letters that 社 only calls a company.
var foreignFirm = rule.MustPattern(`^[A-Za-z0-9&+.\-ァ-ヺー・]{2,}社$`)

func (a *account) party(m partyMention) jikenbo.Party {
	if m.kind != byQuote && a.matches(foreignFirm, m.start, m.end) {
		m.end -= len("社") // ナギテック社
	}
	position, confidence := "rules/"+m.hit.Rule.Position(), float64(m.hit.Rule.Weight)/10
	return jikenbo.Party{
		Name: jikenbo.Fact[string]{Value: a.folded(m.start, m.end), Evidence: a.evidence(m.start, m.end), Rule: position, Confidence: confidence},
		Role: jikenbo.Fact[jikenbo.Role]{Value: jikenbo.Role(m.hit.Rule.Value), Evidence: a.evidence(m.words.Start, m.words.End), Rule: position, Confidence: confidence},
	}
}

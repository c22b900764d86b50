package read

import (
	"slices"
	"unicode/utf8"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// organization is the one an account is about.
type organization struct {
	name    string
	weight  float64 // of all that speaks for it
	fact    jikenbo.Fact[string]
	aliases []jikenbo.Fact[string]
	keys    []string // of the name and its aliases
}

// mention is a name at a place of the account, and how much that place speaks
// for its being the organization the account is about.
type mention struct {
	name
	key    string
	text   string
	weight float64
}

// key is the comparison key of a name.
func (p *page) key(n name) string { return p.keyOf(p.folded(n.start, n.end)) }

// keyOf is the comparison key of a text of the page, which asks for the same
// names again and again.
func (p *page) keyOf(text string) string {
	key, ok := p.keys[text]
	if !ok {
		key = jtext.NameKey(text)
		p.keys[text] = key
	}
	return key
}

// namesIn are the names inside [start,end).
func (p *page) namesIn(start, end int) []name {
	return inside(p.names, start, end, func(n name) (int, int) { return n.start, n.end })
}

// maxNames is how many names of one account are weighed: more are a list.
const maxNames = 300

// firstNames are the names in the account, as many as are weighed.
func (a *account) firstNames() []name {
	return upTo(a.namesIn(a.start(), a.end()), maxNames)
}

// findOrganization weighs every name in the account by where it stands.
func (a *account) findOrganization() *organization {
	var all []mention
	names := a.firstNames()
	roles := a.rolesOf(names)
	for i, n := range names {
		m := a.weighName(n)
		if !a.headsTitle(n) {
			m.weight += a.besideSelf(n, roles[i]) - roles[i]
		}
		all = append(all, m)
	}
	a.calledInShort(all)
	all = append(all, a.subjects()...)
	all = append(all, a.impersonated()...)
	all = append(all, a.quotedSubjects()...)
	all = append(all, a.headlineNames()...)
	all = append(all, a.introducedNames()...)
	all = append(all, a.kindNames()...)
	all = append(all, a.framedNames()...)
	all = append(all, a.robbedNames()...)
	all = append(all, a.cleftNames()...)
	all = append(all, a.frameNames()...)
	all = append(all, a.writerNames()...)
	if m, ok := a.cellName(); ok {
		all = append(all, m)
	}
	all = slices.DeleteFunc(all, func(m mention) bool {
		return a.isCutFrom(m, names) || a.isOwnService(m) || veiled.MatchString(m.text) || m.kind != bySuffix && investigates.MatchString(m.text) && a.arrests()
	})
	a.areServed(all)
	all = a.dropBystanders(a.dropAttackers(all))
	all = a.byOwnNames(all)
	top := heaviest(all)
	if top == nil || top.weight < 2 && (top.weight <= 0 || !a.standsOut(*top, all)) {
		return nil
	}
	return a.describe(*top, all)
}

// isCutFrom tells whether a mention is only the beginning of one of the names known by their
// form, in which a particle seemed to stand: みな of みながわ信用金庫.
func (a *account) isCutFrom(m mention, names []name) bool {
	if next, _ := utf8.DecodeRuneInString(a.rest(m.end)); m.kind != bySubject && m.kind != byHeadline || !isHiragana(next) {
		return false
	}
	return slices.ContainsFunc(names, func(n name) bool {
		return n.start <= m.start && m.end < n.end && (n.hasForm() || n.kind == bySuffix)
	})
}

// veiled matches what stands for a name that is not told: K社, 通販T社, 自治体Y.
var veiled = rule.MustPattern(`^([\p{Han}\p{Katakana}ー]{1,8})?[A-Z](社|市|町|村|県|区|氏|大学?|校|店|病院|法人|県警|道警|府警|銀行|信金|高校|(市|町|県)?教委|教育委員会)$|^某|^(自治体|団体|企業|会社|大学|病院|学校|法人|メーカー|銀行|サービス)[A-Z]$`)

// standsOut tells whether no other organization is named that could as well
// be the one.
func (a *account) standsOut(top mention, all []mention) bool {
	if _, after := a.inPlace(top); oneOfMany.MatchString(after) {
		return false
	}
	return !slices.ContainsFunc(all, func(m mention) bool {
		return m.weight > top.weight-0.4 && m.key != top.key && !isForm(m.key, top.key) && !isUnit(m.key, top.key)
	})
}

// oneOfMany follows a name in a list of several.
var oneOfMany = rule.MustPattern(`^[」』]?、[^、。はがをに]{2,30}(、[^、。はがをに]{2,30}|など)(の|は|が|で|を)`)

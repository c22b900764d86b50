package read

import (
	"regexp"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// against is how much a role of another body speaks against a name's being
// the organization: the victim of a vendor names it as often as the vendor
// names itself.
var against = map[string]float64{"contractor": 8, "subcontractor": 9, "vendor": 2, "affiliate": 1}

// rolesOf asks, for each name at its place, what the role it stands in there
// speaks against it.
func (a *account) rolesOf(names []name) []float64 {
	var text strings.Builder
	var ranges []rule.Range
	for _, n := range names {
		c := a.candidate(n)
		start := text.Len()
		text.WriteString(c.before + mask + c.after)
		ranges = append(ranges, rule.Range{Start: start, End: text.Len()})
		text.WriteByte('\n')
	}
	roles := make([]float64, len(names))
	for _, h := range a.parties.Find(text.String(), ranges) {
		if h.Rule.Weight >= 6 {
			roles[h.Sentence] = max(roles[h.Sentence], against[h.Rule.Value])
		}
	}
	return roles
}

// weighName weighs a name by its place.
func (a *account) weighName(n name) mention {
	m := mention{name: n, text: a.folded(n.start, n.end), key: a.key(n)}
	i := a.sentenceAt(n.start)
	m.weight = 0.5
	if n.kind == byLegalForm {
		m.weight += 0.5
	}
	before, after := a.around(n)
	switch {
	case otherRoleAfter.MatchString(after) || a.isTold(n, i):
		m.weight -= 8
	case a.isTitle(i):
		m.weight += 4
		if a.headsTitle(n) {
			m.weight += 2
		}
	}
	if selfAfter.MatchString(after) {
		m.weight += 8
	}
	if fits, speaks := a.fitsSelf(m.text); speaks && m.weight > 0 {
		m.weight += map[bool]float64{true: 2.5, false: -1}[fits]
	}
	if seatAfter.MatchString(after) {
		m.weight += 2
	}
	if strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")") && !n.hasForm() {
		return mention{name: n, text: m.text, key: m.key, weight: m.weight - 1} // where it is
	}
	if strings.HasSuffix(before, "「") && !n.hasForm() {
		m.weight--
	}
	switch {
	case ownAfter.MatchString(after):
		if i < a.from+5 {
			m.weight += 2
		}
	case subjectAfter.MatchString(after):
		m.weight += a.asSubject(i)
	}
	if a.isSignature(n, i) {
		m.weight += 5
	}
	if a.sentences[i].section == "contact" {
		m.weight += 0.5
	}
	return m
}

// isTold tells whether a name is of somebody the organization reported to, or
// who told it.
func (a *account) isTold(n name, i int) bool {
	return slices.ContainsFunc(a.sentences[i].hits, func(h rule.Hit) bool {
		return (h.Rule.Kind == "reported_to" || h.Rule.Kind == "discovered_by") && h.Rule.Value != "self" && h.Start < n.end && n.start < h.End && h.Start+3 >= n.start
	})
}

// around gives the words of the sentence before and after a name.
func (a *account) around(n name) (before, after string) {
	s := a.sentences[a.sentenceAt(n.start)]
	return a.folded(max(s.Start, n.start-45), n.start), a.folded(n.end, min(max(s.End, n.end), n.end+60))
}

var (
	otherRoleAfter = rule.MustPattern(`^[」\)]?(に|へ|から)?(の)?(報告|相談|届け|届出|被害届|通報|指摘|委託|連絡)|^[」\)]?(に|へ)(被害|対し.{0,6}報告|報告|相談)|^(の)?(記者|報道|記事|によると|の取材|の報道)|^(など)?(が|は|も)?(報じ|報道し|伝え(た|て)|取材)`)
	selfAfter      = rule.MustPattern(`^[\)」]?(\([^)]{1,30}\))?\(以下.{0,4}「?(当|弊|本|(局|市|県|町|村|区|法人|財団|協会|機構|大学|病院|会社|組合|学校|センター|連盟|学会|同会|甲)」)`)
	seatAfter      = rule.MustPattern(`^[\)」]?\((本社|本部|本店|事務局|所在地|東京|大阪|代表)`)
	bracketed      = regexp.MustCompile(`【[^】]*】|\[[^\]]*\]|[■●◆▼□◇○・#*\s:]|^[0-9]{1,2}[.)]`)
	subjectAfter   = rule.MustPattern(`^[」\)]?(\([^)]{1,40}\))?(は|が|では|において|における|によると|で|の)`)
	ownAfter       = rule.MustPattern(`^[」\)]?(\([^)]{1,40}\))?(が(運営|管理|提供|運用|保守|開発)|にて|内)`)
	disclosing     = rule.MustPattern(`(発表|公表|明らかに|報告|お知らせ|掲載|陳謝|謝罪|会見)(した|しました|し、|している|いたしま|いたします|します|があった)|(明か|認め|説明し|呼び(か|掛)け|頭を下げ)た`)
	officer        = rule.MustPattern(officers)
)

package read

import (
	"strings"

	"github.com/jikenbo/jikenbo/internal/rule"
)

// isOfParts tells whether a list is of what happened at the offices and
// facilities of whom its head names: a municipality that dates it, or who speaks
// there of its own organization; few of its cases are headed by another body.
func (a *account) isOfParts(cases []*account) bool {
	if a.org == nil || len(cases) < 2 || !a.speaksOfItself() && !(municipality.MatchString(a.org.name) && a.isDated()) {
		return false
	}
	others := 0
	for _, c := range cases {
		if c.isParagraph(c.firstLine) {
			return false
		}
		if c.isHeadedByOther(a) {
			others++
		}
	}
	return others*3 < len(cases)
}

// municipality matches the names of bodies of which much else is an office.
var municipality = rule.MustPattern(`([^都道府県市町村区](都|県|市|町|村|区)|[^都道府県市町村区鉄軌柔剣書茶]道|[^都道府県市町村区政幕]府)$`)

// isHeadedByOther tells whether the first line of a case begins with a body that
// is no part of whom the head of the list names: of a municipality, with a
// company, or another municipality or what is in it.
func (a *account) isHeadedByOther(head *account) bool {
	l := a.lines[a.firstLine]
	names := a.namesIn(l.Start, l.End)
	if len(names) == 0 || strings.Contains(a.folded(l.Body, names[0].start), "(") || head.org.isOwn(a.key(names[0])) {
		return false
	}
	if a.matches(placed, names[0].end, l.End) {
		return false
	}
	text := a.folded(names[0].start, names[0].end)
	if !municipality.MatchString(head.org.name) {
		return !facility.MatchString(text)
	}
	return names[0].kind == byLegalForm || ofAnother.MatchString(text) && !strings.HasPrefix(text, head.org.name)
}

// facility matches the names of parts of a university, a hospital or a company.
var facility = rule.MustPattern(`^(附属|付属|併設|直営|本(社|店|校)|第[一二三四五1-5])`)

// placed follows the name of a company that works for whom the list is of.
var placed = rule.MustPattern(`^ ?\([^()]*(指定管理|委託|受託|請負|派遣)`)

// ofAnother matches a municipality or, in front of its name, of what it runs.
var ofAnother = rule.MustPattern(`^[\p{Han}ぁ-ヶー]{1,8}[^都道府県市町村区](県|市|町|村|区)($|[^立内民])|^[\p{Han}ぁ-ヶー]{1,8}(県|市|町|村|区)立`)

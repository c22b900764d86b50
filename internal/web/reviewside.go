package web

import (
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
)

// side is one of the passages that are looked at together: a report, and where it stands.
type side struct {
	Number   string
	Title    string
	Told     *telling
	Document *public.Document // nil for an editor's report
	Lines    []line
	of       *caseView
}

// compared is a row of what the sides say on one thing.
type compared struct {
	Label string
	Said  [][]said // of each side; or, of one case, each word on it
	Alike bool
}

// comparedFields are those by which one sees whether two cases are one.
var comparedFields = []string{"organization", "types", "through", "count", "occurred_from", "discovered", "disclosed", "data", "systems", "leak"}

// compare are the fields of two cases side by side, those that both are silent on left out.
func compare(a, b *caseView) []compared {
	var rows []compared
	for _, name := range comparedFields {
		x, y := a.fact(name), b.fact(name)
		if x.Silent() && y.Silent() {
			continue
		}
		alike := slices.EqualFunc(x.Values, y.Values, func(p, q said) bool { return p.Value == q.Value })
		rows = append(rows, compared{Label: x.Label, Said: [][]said{x.Values, y.Values}, Alike: alike})
	}
	return rows
}

// doubted are the words on the fields that are doubted, of each report that says something; without a doubt those on
// all fields that can be corrected.
func (c *caseView) doubted(q *book.Question) []compared {
	names := book.Correctable()
	if q != nil {
		names = q.Fields
	}
	var rows []compared
	for _, name := range names {
		f := c.fact(name)
		row := compared{Label: f.Label, Said: [][]said{f.Values, f.Earlier}, Alike: !f.Conflict}
		if !f.Silent() || q != nil {
			rows = append(rows, row)
		}
	}
	return rows
}

// sides are the passages to look at: those that raise the doubt, else those whose words hold and stand against them.
func (c *caseView) sides(q *book.Question) []*side {
	var list []*side
	add := func(report string) {
		t := c.source(report)
		if t != nil && len(list) < 2 && !slices.ContainsFunc(list, func(s *side) bool { return s.Told == t }) {
			list = append(list, c.side(t))
		}
	}
	if q != nil {
		for _, r := range q.Reports {
			add(r)
		}
		for _, name := range q.Fields {
			for _, s := range sayings(c.Case.Field(name)) {
				add(s.Report)
			}
		}
	}
	for _, t := range c.Sources {
		if len(list) == 0 || q == nil {
			add(t.Report)
		}
	}
	return list
}

// sayings are the words on a field: what holds, then what stands against it.
func sayings(f jikenbo.Field) (list []jikenbo.Saying) {
	if len(f.Values) > 0 {
		list = append(list, f.Values[0])
	}
	for _, s := range f.Earlier {
		if len(f.Values) == 0 || !book.Agree(f.Values[0], s) {
			list = append(list, s)
		}
	}
	return list
}

// side shows one report.
func (c *caseView) side(t *telling) *side {
	return &side{Number: c.Case.Number, Title: c.Title, Told: t, of: c}
}

// finish writes the text of a side once every quote of its case is known: the account, and what is quoted elsewhere.
func (s *side) finish() {
	if s.Told == nil || s.Told.text == nil {
		return
	}
	s.Document = s.Told.text.Document
	kept := *s.Told.text.kept
	kept.focus = true
	if said := s.of.saidBy(s.Told.Report); said != nil {
		kept.spans = [][2]int{{said.Start, said.End}}
	}
	s.Lines = kept.lines()
}

// teller is the first report of the case among these, else its first.
func (c *caseView) teller(reports []string) *telling {
	for _, r := range reports {
		if t := c.source(r); t != nil {
			return t
		}
	}
	if len(c.Sources) > 0 {
		return c.Sources[0]
	}
	return nil
}

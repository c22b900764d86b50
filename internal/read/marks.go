package read

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/rule"
)

// Mark is something a scanner sees in a text, whatever the text is about.
type Mark struct {
	Span  jikenbo.Span
	Kind  string // "number", "count", "date" or "organization"
	Value string // 76000, 2023-05-12, or the name as it stands; "" if it cannot be known
}

// Marks returns every number, count, date and organization name in a text, in
// its order; of municipalities those that act, not the places where something
// is. Years and relative days are resolved from at, which may be empty.
func (r *Reader) Marks(text string, at jikenbo.Date) []Mark {
	t := jtext.Fold(text)
	p := &page{Reader: r, doc: &jikenbo.Document{Text: text}, text: t, sight: rule.See(t.Lower), keys: map[string]string{}}
	var marks []Mark
	add := func(kind string, start, end int, value string) {
		marks = append(marks, Mark{t.Back(start, end), kind, value})
	}
	for _, n := range jtext.Numbers(t.Folded) {
		add("number", n.Start, n.End, strconv.FormatInt(n.Value, 10))
	}
	for _, c := range jtext.Counts(t.Folded) {
		add("count", c.Start, c.End, strconv.FormatInt(c.Value, 10))
	}
	for _, d := range jtext.Resolve(jtext.Dates(t.Folded), at) {
		add("date", d.Start, d.End, string(d.Value))
	}
	names := joinNames(append(p.findNames(), p.namesBy(p.general)...), t.Folded)
	for _, n := range append(names, p.framedWords(names)...) {
		if p.isPlace(n) {
			continue
		}
		add("organization", n.start, n.end, t.Folded[n.start:n.end])
	}
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
	})
	return marks
}

// isPlace tells whether a municipality is named as the place where something is,
// not as a body that acts.
func (p *page) isPlace(n name) bool {
	return municipality.MatchString(p.text.Folded[n.start:n.end]) && locates.MatchString(p.text.Folded[n.end:]) && !asParty.MatchString(p.text.Folded[n.end:])
}

// locates follows a place; asParty follows a body that is told, asked or paid.
var (
	locates = rule.MustPattern(`^(に|で|を|から|へ|まで|内|在住|出身|生まれ|産)`)
	asParty = cue("marks_as_party")
)

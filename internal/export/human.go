package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/jikenbo/jikenbo"
)

// Human writes reports for people to read, one block a report, each fact with
// its words; with explain also the rule that read them.
func Human(w io.Writer, d *jikenbo.Document, reports []*jikenbo.Report, none []jikenbo.Skipped, explain bool) error {
	h := &human{w: w, text: d.Text, explain: explain}
	h.line("== %s", d.Name)
	for i, r := range reports {
		h.line("")
		h.line("[%d/%d] %s", i+1, len(reports), depthLabel(r.Depth))
		h.report(r)
	}
	if len(reports) == 0 {
		h.line("   事件の記事はありません。")
	}
	if explain {
		for _, s := range none {
			h.line("   (事件でない: %s) %s", s.Why, clip(s.Span.Of(d.Text)))
		}
	}
	h.line("")
	return h.err
}

type human struct {
	w       io.Writer
	text    string
	explain bool
	err     error
}

func (h *human) line(format string, args ...any) {
	if h.err == nil {
		_, h.err = fmt.Fprintf(h.w, format+"\n", args...)
	}
}

func depthLabel(d jikenbo.Depth) string { return jikenbo.Depths.Japanese(string(d)) }

func (h *human) report(r *jikenbo.Report) {
	show(h, "番号", r.Number, nil)
	show(h, "組織", r.Organization, nil)
	show(h, "サイト", r.Site, nil)
	list(h, "別の呼び名", r.Aliases, nil)
	show(h, "業種", r.Sector, &jikenbo.Sectors)
	for _, p := range r.Through {
		h.party(p)
	}
	list(h, "種類", r.Types, &jikenbo.Types)
	show(h, "漏えい", r.Leak, &jikenbo.Leaks)
	for _, c := range r.Counts {
		h.count(c)
	}
	list(h, "情報", r.Data, &jikenbo.DataKinds)
	show(h, "発生", r.OccurredFrom, nil)
	if r.OccurredTo.Value != r.OccurredFrom.Value {
		show(h, "  まで", r.OccurredTo, nil)
	}
	show(h, "発覚", r.Discovered, nil)
	show(h, "公表", r.Disclosed, nil)
	show(h, "発見者", r.DiscoveredBy, &jikenbo.Finders)
	list(h, "報告先", r.ReportedTo, &jikenbo.Receivers)
	show(h, "二次被害", r.Harm, &jikenbo.Harms)
	show(h, "報", r.Sequence, &jikenbo.Sequences)
	list(h, "システム", r.Systems, nil)
	list(h, "対応", r.Responses, &jikenbo.Responses)
	list(h, "再発防止", r.Prevention, &jikenbo.Measures)
	for _, e := range r.Events {
		h.fact("経過", string(e.Date.Value)+" "+jikenbo.EventKinds.Japanese(string(e.Kind)), e.Date.Evidence, e.Date.Rule)
	}
}

// show prints one fact: label, value, the words in 「」.
func show[T ~string](h *human, label string, f jikenbo.Fact[T], v *jikenbo.Vocabulary) {
	if f.Said() {
		h.fact(label, named(string(f.Value), v), f.Evidence, f.Rule)
	}
}

func list[T ~string](h *human, label string, facts []jikenbo.Fact[T], v *jikenbo.Vocabulary) {
	for _, f := range facts {
		show(h, label, f, v)
	}
}

func named(value string, v *jikenbo.Vocabulary) string {
	if v == nil {
		return value
	}
	return value + "(" + v.Japanese(value) + ")"
}

func (h *human) fact(label, value string, at []jikenbo.Span, rule string) {
	words := make([]string, 0, len(at))
	for _, s := range at {
		words = append(words, "「"+clip(s.Of(h.text))+"」")
	}
	if h.explain {
		words = append(words, "← "+rule)
	}
	h.line("   %s %s  %s", pad(label), value, strings.Join(words, " "))
}

func (h *human) party(p jikenbo.Party) {
	name := p.Name.Value
	if !p.Name.Said() {
		name = "(名前の記載なし)"
	}
	h.fact(jikenbo.Roles.Japanese(string(p.Role.Value)), name, p.Role.Evidence, p.Role.Rule)
}

func (h *human) count(c jikenbo.Count) {
	value := fmt.Sprintf("%d %s (%s, %s)", c.Value, c.Unit, jikenbo.Qualifiers.Japanese(string(c.Qualifier)), jikenbo.Statuses.Japanese(string(c.Status)))
	h.fact("件数", value, c.Evidence, c.Rule)
}

// pad makes labels of Japanese text equally wide, ten columns.
func pad(label string) string {
	return label + strings.Repeat(" ", max(0, 10-2*len([]rune(label))))
}

// clip shows words on one line, without control characters, shortened.
func clip(s string) string {
	s = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:59]) + "…"
	}
	return s
}

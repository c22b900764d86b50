package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// labelColumns is how wide labels are.
const labelColumns = 12

// caseSheet prints one case. Reports are cited as [1], [2] ... in the order in
// which they were told.
type caseSheet struct {
	*book.Shown
	cited map[string]string
}

func showCase(s *book.Shown) {
	c := &caseSheet{s, map[string]string{}}
	for i, r := range s.Case.Reports {
		c.cited[r.Report] = fmt.Sprintf("[%d]", i+1)
	}
	c.head()
	for _, f := range s.Case.Fields {
		c.field(f)
	}
	c.timeline()
	c.reports()
	c.steps()
	c.links()
	c.root()
	c.duties()
	for _, q := range s.Asks {
		fmt.Printf("\n要確認  %s\n", clean(q.Words))
		if len(q.Reasons) > 0 {
			fmt.Printf("   理由: %s\n", reasonWords(q.Reasons))
		}
	}
}

// head is the number and what became of it.
func (c *caseSheet) head() {
	if c.Asked != c.Case.Number {
		fmt.Printf("%s は %s に統合されています。\n", c.Asked, c.Case.Number)
	}
	fmt.Printf("%s  %s\n", c.Case.Number, clean(orDash(c.Case.Value("organization"))))
	if c.Case.State == jikenbo.StateWithdrawn {
		words := jikenbo.Reasons.Japanese(string(c.Case.Reason))
		if c.Case.ReasonWords != "" {
			words += " 「" + clean(c.Case.ReasonWords) + "」"
		}
		fmt.Printf("取下げ  %s\n", words)
	}
	if others := slices.DeleteFunc(slices.Clone(c.Numbers), func(n string) bool { return n == c.Asked }); len(others) > 0 {
		fmt.Printf("統合された番号  %s\n", strings.Join(others, " "))
	}
	fmt.Println()
}

// field prints what holds, and below it what was said otherwise.
func (c *caseSheet) field(f jikenbo.Field) {
	if len(f.Values) == 0 || f.Name == "occurred_to" && f.Values[0].Value == c.Case.Value("occurred_from") {
		return
	}
	label := fieldLabel(f.Name)
	for _, v := range folded(f.Values) {
		fmt.Printf("  %s%s\n", wide(label, labelColumns), c.said(v, f.Earlier))
		label = ""
	}
	for _, v := range folded(f.Earlier) {
		if !slices.ContainsFunc(f.Values, func(h jikenbo.Saying) bool { return valueWords(h) == valueWords(v) }) && !ownDay(f, v) {
			fmt.Printf("  %s%s: %s\n", wide("", labelColumns), otherWord(f, v), c.said(v, f.Earlier))
		}
	}
}

func (c *caseSheet) timeline() {
	if len(c.Case.Timeline) > 0 {
		fmt.Println("\n経過")
	}
	var rows [][]string
	for _, e := range c.Case.Timeline {
		rows = append(rows, []string{"  " + string(e.Date), jikenbo.EventKinds.Japanese(string(e.Kind)), quoteWords(e.Saying) + " " + c.cited[e.Saying.Report]})
	}
	fmt.Print(table(rows, labelColumns))
	if c.Days != nil {
		fmt.Printf("  発覚から公表まで %d 日\n", *c.Days)
	}
}

func (c *caseSheet) reports() {
	fmt.Println("\n報告")
	var rows [][]string
	for _, r := range c.Case.Reports {
		what := jikenbo.Voices.Japanese(string(r.Voice))
		if r.Sequence != "" {
			what += " " + jikenbo.Sequences.Japanese(string(r.Sequence))
		}
		if r.Copy {
			what += " 写し"
		}
		rows = append(rows, []string{"  " + c.cited[r.Report], orDash(string(r.On)), orDash(strings.TrimSpace(what)), short(r.Report), clean(r.Address), clip(clean(r.Title), quoteColumns)})
	}
	fmt.Print(table(rows, 40))
}

// short is how an ID is shown; commands take it so.
func short(id string) string { return id[:min(len(id), 8)] }

// steps print what changed from report to report.
func (c *caseSheet) steps() {
	if len(c.Steps) > 0 {
		fmt.Println("\n報告ごとの変化")
	}
	for _, s := range c.Steps {
		lead := c.cited[s.Report]
		for _, t := range s.Turns {
			fmt.Printf("  %s %s%s\n", wide(lead, 4), wide(fieldLabel(t.Field), labelColumns), turnWords(t))
			lead = ""
		}
	}
}

func turnWords(t book.Turn) string {
	after := wordsOf(t.After)
	if len(t.Before) > 0 {
		return wordsOf(t.Before) + " → " + after
	}
	return "+ " + after
}

// links print why each report stands with an earlier one: the strongest reasons.
func (c *caseSheet) links() {
	if len(c.Case.Reports) < 2 {
		return
	}
	fmt.Println("\n同じ事件とした理由")
	for i, r := range c.Case.Reports {
		if l := c.strongest(i); l != nil {
			other := l.A
			if other == r.Report {
				other = l.B
			}
			fmt.Printf("  %s%s  %s\n", c.cited[r.Report], c.cited[other], linkWords(l))
		}
	}
}

// strongest is the link of a report with one before it; an editor's word first.
func (c *caseSheet) strongest(i int) (best *book.Link) {
	report := c.Case.Reports[i].Report
	before := func(id string) bool {
		return slices.ContainsFunc(c.Case.Reports[:i], func(r jikenbo.Telling) bool { return r.Report == id })
	}
	for _, l := range c.Links {
		if l.A == report && before(l.B) || l.B == report && before(l.A) {
			if best == nil || l.Tie || !best.Tie && l.Points > best.Points {
				best = &l
			}
		}
	}
	return best
}

func linkWords(l *book.Link) string {
	if l.Tie {
		return "編集者の判断"
	}
	return reasonWords(l.Reasons)
}

func (c *caseSheet) duties() {
	if len(c.Duties) > 0 {
		fmt.Println("\n報告義務(該当のおそれ。法的な判断ではありません)")
	}
	for _, d := range c.Duties {
		fmt.Printf("  %s: %s", d.Rule, d.Why)
		if d.Final != "" {
			fmt.Printf("  速報 %s ごろ、確報 %s まで", d.First, d.Final)
		}
		fmt.Println()
	}
}

package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/link"
)

// showCommand is jikenbo show.
type showCommand struct {
	casebook
	JSON    bool     `name:"json" help:"JSON で出力する。"`
	Numbers []string `arg:"" name:"NUMBER" help:"事件(JB-…)か根(JR-…)の番号。"`
}

// Help is shown by jikenbo show --help.
func (*showCommand) Help() string {
	return "例:\n  jikenbo show JB-2023-0207\n  jikenbo show JR-2024-0003            一つの根から起きた事件\n  jikenbo show --json JB-2023-0207 | jq .case.fields"
}

// Run shows cases and roots.
func (c *showCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		for _, n := range c.Numbers {
			if err := c.number(ctx, b, strings.ToUpper(n)); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *showCommand) number(ctx context.Context, b *book.Book, n string) error {
	if strings.HasPrefix(n, "JR-") {
		r, err := b.Root(ctx, n)
		if err != nil || c.JSON {
			return errorsOf(err, printJSON(r))
		}
		showRoot(r)
		return nil
	}
	s, err := b.Show(ctx, n)
	if err != nil {
		return err
	}
	if c.JSON {
		return printJSON(s)
	}
	showCase(s)
	return nil
}

func showRoot(r *book.Root) {
	fmt.Printf("%s  %s\n", r.Number, clean(orDash(r.Contractor)))
	if r.Origin != "" {
		fmt.Printf("   起点 %s\n", r.Origin)
	}
	for _, m := range r.Members {
		fmt.Printf("   %s %s %s  理由: %s\n", m.Number, relations[m.Relation], m.To, reasonWords(m.Reasons))
	}
}

var relations = map[link.Relation]string{link.VictimOf: "被害 ←", link.Siblings: "同じ根"}

// fieldLabels are the Japanese names of a case's fields.
var fieldLabels = map[string]string{
	"organization": "組織", "site": "サイト", "aliases": "別の呼び名", "sector": "業種", "through": "委託先など", "types": "種類",
	"leak": "漏えい", "count": "件数", "data": "情報", "occurred_from": "発生", "occurred_to": "  まで", "discovered": "発覚",
	"disclosed": "公表", "discovered_by": "発見者", "reported_to": "報告先", "harm": "二次被害", "systems": "システム",
	"responses": "対応", "prevention": "再発防止",
}

func fieldLabel(name string) string { return fieldLabels[name] }

func showCase(s *book.Shown) {
	c := s.Case
	if s.Asked != c.Number {
		fmt.Printf("%s は %s に統合されています。\n", s.Asked, c.Number)
	}
	fmt.Printf("%s  %s\n", c.Number, clean(orDash(c.Value("organization"))))
	if c.State == jikenbo.StateWithdrawn {
		fmt.Printf("   取下げ: %s\n", jikenbo.Reasons.Japanese(string(c.Reason)))
	}
	for _, f := range c.Fields {
		showField(f)
	}
	showTimeline(s)
	showReports(s)
	showBeside(s)
}

func showField(f jikenbo.Field) {
	for _, v := range f.Values {
		fmt.Printf("   %s  %s  %s%s\n", wide(fieldLabel(f.Name)), valueWords(v), quoteWords(v), signed(v))
	}
	for _, v := range f.Earlier {
		word := "以前・別の値"
		if f.Conflict {
			word = "食い違い"
		}
		fmt.Printf("   %s  (%s) %s  %s%s\n", wide(""), word, valueWords(v), quoteWords(v), signed(v))
	}
}

func valueWords(v jikenbo.Saying) string {
	switch {
	case v.Figure != nil:
		return fmt.Sprintf("%d %s (%s, %s)", v.Figure.Value, jikenbo.Units.Japanese(string(v.Figure.Unit)),
			jikenbo.Qualifiers.Japanese(string(v.Figure.Qualifier)), jikenbo.Statuses.Japanese(string(v.Figure.Status)))
	case v.Value == "":
		return "(名前の記載なし, " + v.Label + ")"
	case v.Label != "":
		return clean(v.Value) + "(" + v.Label + ")"
	}
	return clean(v.Value)
}

func quoteWords(v jikenbo.Saying) string {
	words := ""
	for _, e := range v.Evidence {
		words += "「" + clean(e.Exact) + "」"
	}
	return words
}

// signed says who says so, and when.
func signed(v jikenbo.Saying) string {
	voice := jikenbo.Voices.Japanese(string(v.Voice))
	if voice == "" {
		voice = "文書"
	}
	return fmt.Sprintf(" [%s %s %s]", voice, orDash(string(v.On)), short(v.Report))
}

// short is how an ID is shown; commands take it so.
func short(id string) string { return id[:min(len(id), 8)] }

// wide makes labels equally wide, ten columns.
func wide(label string) string { return label + strings.Repeat(" ", max(0, 10-2*len([]rune(label)))) }

func showTimeline(s *book.Shown) {
	if len(s.Case.Timeline) > 0 {
		fmt.Println("  経過")
	}
	for _, e := range s.Case.Timeline {
		fmt.Printf("   %-10s %s  %s\n", e.Date, jikenbo.EventKinds.Japanese(string(e.Kind)), quoteWords(e.Saying))
	}
	if s.Days != nil {
		fmt.Printf("   発覚から公表まで %d 日\n", *s.Days)
	}
}

func showReports(s *book.Shown) {
	fmt.Println("  報告")
	for _, r := range s.Case.Reports {
		note := ""
		if r.Copy {
			note = " (写し)"
		}
		if r.Sequence != "" {
			note += " " + jikenbo.Sequences.Japanese(string(r.Sequence))
		}
		fmt.Printf("   %s  %s  %s  %s%s\n", short(r.Report), orDash(string(r.On)), clean(r.Address), clean(r.Title), note)
	}
	for _, l := range s.Links {
		why := reasonWords(l.Reasons)
		if l.Tie {
			why = "編集者の判断"
		}
		fmt.Printf("   %s = %s  %s\n", short(l.A), short(l.B), why)
	}
}

// showBeside shows the root, what is to be checked and which duties may apply.
func showBeside(s *book.Shown) {
	if s.Case.Root != "" {
		fmt.Printf("  根 %s\n", s.Case.Root)
	}
	for _, o := range s.Others {
		fmt.Printf("   %s  %s  %s\n", o.Number, orDash(string(o.Disclosed)), clean(o.Organization))
	}
	if len(s.Duties) > 0 {
		fmt.Println("  報告義務(該当のおそれ。法的な判断ではありません)")
	}
	for _, d := range s.Duties {
		fmt.Printf("   %s: %s", d.Rule, d.Why)
		if d.Final != "" {
			fmt.Printf("  速報 %s ごろ、確報 %s まで", d.First, d.Final)
		}
		fmt.Println()
	}
	for _, q := range s.Asks {
		fmt.Printf("  要確認: %s\n", clean(q.Words))
	}
}

// reviewCommand is jikenbo review.
type reviewCommand struct {
	casebook
	JSON  bool `name:"json" help:"JSON Lines で出力する。"`
	Limit int  `default:"20" help:"件数の上限(0 は無制限、既定 20)。"`
}

// Help is shown by jikenbo review --help.
func (*reviewCommand) Help() string {
	return "例:\n  jikenbo review\n\n疑わしいものから順に示します。判断は merge、split、correct、withdraw で。"
}

// Run shows the review queue.
func (c *reviewCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		list, err := b.Review(ctx, c.Limit, 0)
		for _, q := range list {
			if c.JSON {
				err = errorsOf(err, printJSON(q))
				continue
			}
			fmt.Printf("%s  %s", q.Number, clean(q.Words))
			if len(q.Reasons) > 0 {
				fmt.Printf("  (%s)", reasonWords(q.Reasons))
			}
			if q.Other != "" {
				fmt.Printf("\n   同じなら: jikenbo merge %s %s", q.Other, q.Number)
			}
			fmt.Println()
		}
		return err
	})
}

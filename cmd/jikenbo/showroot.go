package main

import (
	"fmt"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/link"
)

// root prints the event behind the case, and some of the other cases of it.
func (c *caseSheet) root() {
	if c.Root == nil {
		return
	}
	fmt.Printf("\n根  %s  %s\n", c.Root.Number, rootWords(c.Root, c.Case.Number))
	for _, m := range c.Root.Members {
		if m.Number == c.Case.Number {
			fmt.Printf("  理由: %s\n", reasonWords(m.Reasons))
		}
	}
	const some = 10
	var rows [][]string
	for _, o := range c.Others[:min(some, len(c.Others))] {
		rows = append(rows, []string{"  " + o.Number, orDash(string(o.Disclosed)), clean(o.Organization)})
	}
	fmt.Print(table(rows, 40))
	if len(c.Others) > some {
		fmt.Printf("  ほか %d 件: jikenbo show %s\n", len(c.Others)-some, c.Root.Number)
	}
}

// rootWords say how a case stands to its root.
func rootWords(r *book.Root, number string) string {
	for _, m := range r.Members {
		switch {
		case m.Number != number:
		case m.Relation == link.VictimOf:
			return m.To + " の被害"
		default:
			return m.To + " と同じ根"
		}
	}
	if r.Origin == number {
		return "ここが起点"
	}
	return ""
}

// showRoot prints a root with its cases.
func showRoot(asked string, r *book.Root, cases []*jikenbo.Case) {
	if asked != r.Number {
		fmt.Printf("%s は %s に統合されています。\n", asked, r.Number)
	}
	fmt.Printf("%s  %s  %d 事件\n", r.Number, clean(orDash(r.Contractor)), len(cases))
	if r.Origin != "" {
		fmt.Printf("起点 %s\n", r.Origin)
	}
	var rows [][]string
	for _, c := range cases {
		why := ""
		for _, m := range r.Members {
			if m.Number == c.Number {
				why = "理由: " + reasonWords(m.Reasons)
			}
		}
		rows = append(rows, []string{"  " + c.Number, orDash(c.Value("disclosed")), clean(orDash(c.Value("organization"))), rootWords(r, c.Number), why})
	}
	fmt.Print(table(rows, 40))
}

package main

import (
	"context"
	"fmt"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/store"
)

// listCommand is jikenbo list.
type listCommand struct {
	casebook
	JSON   bool   `name:"json" help:"JSON Lines で出力する(一事件一行)。"`
	Text   string `arg:"" optional:"" help:"組織名に含まれる文字。"`
	Type   string `placeholder:"TYPE" help:"種類で絞る(mail_cc、ransomware など)。"`
	Sector string `placeholder:"SECTOR" help:"業種で絞る(local_government など)。"`
	Leak   string `placeholder:"LEAK" help:"漏えいの有無で絞る(confirmed possible none unknown)。"`
	State  string `default:"open" placeholder:"STATE" help:"番号の状態で絞る(open redirect withdrawn all、既定 open)。"`
	From   string `placeholder:"DATE" help:"公表日がこの日以降。"`
	To     string `placeholder:"DATE" help:"公表日がこの日まで(2023-05 なら 5 月末まで)。"`
	Root   string `placeholder:"JR-..." help:"根の番号で絞る。"`
	Order  string `default:"-disclosed" help:"並び順。number disclosed changed organization count、逆順は - を付ける(既定 -disclosed)。"`
	Limit  int    `default:"50" help:"件数の上限(0 は無制限、既定 50)。"`
}

// Help is shown by jikenbo list --help.
func (*listCommand) Help() string {
	return "例:\n  jikenbo list\n  jikenbo list 市 --type mail_cc --from 2023-04\n  jikenbo list --json --limit 0 | jq -r .number\n  jikenbo list --order=-count --leak confirmed"
}

// Validate refuses values that no case can have, and says which there are.
func (c *listCommand) Validate() error {
	return errorsOf(
		oneOf("--type", c.Type, jikenbo.Types), oneOf("--sector", c.Sector, jikenbo.Sectors), oneOf("--leak", c.Leak, jikenbo.Leaks))
}

func oneOf(flag, value string, v jikenbo.Vocabulary) error {
	if value == "" || v.Has(value) {
		return nil
	}
	words := ""
	for _, t := range v.Terms {
		words += " " + t.Value
	}
	return fmt.Errorf("%s %q はありません。次から選んでください:%s", flag, value, words)
}

// Run lists cases.
func (c *listCommand) Run() error {
	f := store.Filter{Text: c.Text, Kind: "case", Type: c.Type, Sector: c.Sector, Leak: c.Leak, State: c.State, Root: c.Root, From: c.From, To: c.To, Order: c.Order, Limit: c.Limit}
	if c.State == "all" {
		f.State = ""
	}
	return c.with(func(ctx context.Context, b *book.Book) error {
		cases, err := b.List(ctx, f)
		if err != nil {
			return err
		}
		for _, x := range cases {
			if err := c.show(x); err != nil {
				return err
			}
		}
		return nil
	})
}

func (c *listCommand) show(x *jikenbo.Case) error {
	if c.JSON {
		return printJSON(x)
	}
	count := "件数の記載なし"
	if f := x.Figure(); f != nil {
		count = fmt.Sprintf("%d %s", f.Value, jikenbo.Units.Japanese(string(f.Unit)))
	}
	state := ""
	if x.State != jikenbo.StateOpen {
		state = "  [" + jikenbo.CaseStates.Japanese(string(x.State)) + " " + x.RedirectTo + jikenbo.Reasons.Japanese(string(x.Reason)) + "]"
	}
	_, err := fmt.Printf("%s  %-10s  %s  %s  %s  %s%s\n", x.Number, orDash(x.Value("disclosed")), clean(orDash(x.Value("organization"))),
		orDash(jikenbo.Types.Japanese(x.Value("types"))), orDash(jikenbo.Leaks.Japanese(x.Value("leak"))), count, state)
	return err
}

func orDash(s string) string {
	if s == "" {
		return "－"
	}
	return s
}

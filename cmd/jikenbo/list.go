package main

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

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
	if c.Limit < 0 {
		return fmt.Errorf("--limit %d は負の数です(0 は無制限)", c.Limit)
	}
	return errorsOf(
		oneOf("--type", c.Type, values(jikenbo.Types)), oneOf("--sector", c.Sector, values(jikenbo.Sectors)),
		oneOf("--leak", c.Leak, values(jikenbo.Leaks)), oneOf("--state", c.State, append(values(jikenbo.CaseStates), "all")),
		oneOf("--order", strings.TrimPrefix(c.Order, "-"), strings.Fields("number disclosed changed organization count")),
		isDay("--from", c.From), isDay("--to", c.To))
}

func values(v jikenbo.Vocabulary) []string {
	var list []string
	for _, t := range v.Terms {
		list = append(list, t.Value)
	}
	return list
}

func oneOf(flag, value string, known []string) error {
	if value == "" || slices.Contains(known, value) {
		return nil
	}
	return fmt.Errorf("%s %s はありません。次から選んでください: %s", flag, value, strings.Join(known, " "))
}

var dayPattern = regexp.MustCompile(`^\d{4}(-\d{2}(-\d{2})?)?$`)

func isDay(flag, value string) error {
	if value == "" || dayPattern.MatchString(value) {
		return nil
	}
	return fmt.Errorf("%s %s は日付ではありません(例: 2023-05-12, 2023-05, 2023)", flag, value)
}

// Run lists cases.
func (c *listCommand) Run() error {
	f := store.Filter{Text: c.Text, Kind: "case", Type: c.Type, Sector: c.Sector, Leak: c.Leak, State: c.State, Root: c.Root, From: c.From, To: c.To, Order: c.Order}
	if c.Limit > 0 {
		f.Limit = c.Limit + 1 // to know whether there are more
	}
	if c.State == "all" {
		f.State = ""
	}
	return c.with(func(ctx context.Context, b *book.Book) error {
		cases, err := b.List(ctx, f)
		if err != nil {
			return err
		}
		more := c.Limit > 0 && len(cases) > c.Limit
		if more {
			cases = cases[:c.Limit]
		}
		err = c.print(cases)
		if more {
			fmt.Fprintf(os.Stderr, "jikenbo: 初めの %d 件です。すべて見るには --limit 0\n", c.Limit)
		}
		return err
	})
}

func (c *listCommand) print(cases []*jikenbo.Case) error {
	var rows [][]string
	for _, x := range cases {
		if c.JSON {
			if err := printJSON(x); err != nil {
				return err
			}
			continue
		}
		rows = append(rows, caseRow(x))
	}
	_, err := fmt.Print(table(rows, 36))
	return err
}

// caseRow is a case in a line.
func caseRow(x *jikenbo.Case) []string {
	count, state := "件数の記載なし", ""
	if f := x.Figure(); f != nil {
		count = figureWords(f)
	}
	switch x.State {
	case jikenbo.StateRedirect:
		state = "統合 → " + x.RedirectTo
	case jikenbo.StateWithdrawn:
		state = "取下げ: " + jikenbo.Reasons.Japanese(string(x.Reason))
	}
	return []string{x.Number, orDash(x.Value("disclosed")), clean(orDash(x.Value("organization"))),
		orDash(wordsOf(x.Field("types").Values)), orDash(jikenbo.Leaks.Japanese(x.Value("leak"))), count, state}
}

func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

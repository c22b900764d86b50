package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/store"
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
		if err != nil {
			return err
		}
		if c.JSON {
			return printJSON(r)
		}
		cases, err := b.List(ctx, store.Filter{Kind: "case", Root: r.Number, Order: "number"})
		showRoot(n, r, cases)
		return err
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
		if err == nil && len(list) == 0 && !c.JSON {
			fmt.Println("確かめることはありません。")
		}
		for _, q := range list {
			if c.JSON {
				err = errorsOf(err, printJSON(q))
				continue
			}
			fmt.Printf("%s  %s\n   %s", q.Number, clean(orDash(q.Organization)), clean(q.Words))
			if len(q.Reasons) > 0 {
				fmt.Printf("\n   理由: %s", reasonWords(q.Reasons))
			}
			if q.Other != "" {
				fmt.Printf("\n   同じなら: jikenbo merge %[1]s %[2]s\n   違うなら: jikenbo split %[1]s %[2]s", q.Other, q.Number)
			}
			fmt.Println()
		}
		return err
	})
}

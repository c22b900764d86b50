package main

import (
	"context"
	"fmt"

	"github.com/jikenbo/jikenbo/internal/book"
)

// lintCommand is jikenbo lint.
type lintCommand struct {
	casebook
	JSON bool `name:"json" help:"JSON Lines で出力する。"`
}

// Help is shown by jikenbo lint --help.
func (*lintCommand) Help() string {
	return "例:\n  jikenbo lint\n\n曜日や元号と合わない日付、延べ数と実数、万と億、一桁の違いなど、書き誤りらしいところを示します。"
}

// Run looks for slips.
func (c *lintCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		found, err := b.Lint(ctx)
		for _, f := range found {
			if c.JSON {
				err = errorsOf(err, printJSON(f))
				continue
			}
			fmt.Printf("%s%s: %s", f.Number, clean(f.Address), f.Words)
			for _, e := range f.Evidence {
				fmt.Printf(" 「%s」", clean(e.Exact))
			}
			fmt.Println()
		}
		return err
	})
}

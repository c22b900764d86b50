package main

import (
	"bufio"
	"context"
	"fmt"
	"os"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/store"
)

// exportCommand is jikenbo export.
type exportCommand struct {
	casebook
	Format string `enum:"reports,cases,jsonl,csv,parquet,sqlite,veris,stix" default:"reports" help:"reports: read --json の行に事件と根の番号を加えたもの。jsonl(cases も同じ): 一行一事件。csv: 表計算ソフト用の表。parquet、sqlite: 分析用の表。veris: VERIS 1.4.1(一行一事件)。stix: STIX 2.1。"`
	Schema bool   `help:"jsonl の一行の JSON Schema を示す。"`
}

// Help is shown by jikenbo export --help.
func (*exportCommand) Help() string {
	return "例:\n  jikenbo export --format reports > reports.jsonl\n  jikenbo export --format csv > jiken.csv\n  jikenbo export --format parquet > jiken.parquet\n  jikenbo export --format stix > jiken.stix.json\n  jikenbo export --schema > case.schema.json\n\nその形式で表せなかったことは標準エラー出力に示します。"
}

// Run writes the casebook to standard output.
func (c *exportCommand) Run() error {
	if c.Schema {
		return export.Schema(os.Stdout)
	}
	return c.with(func(ctx context.Context, b *book.Book) error {
		if c.Format == "reports" {
			return b.WriteReports(ctx, os.Stdout)
		}
		cases, err := b.List(ctx, store.Filter{Kind: "case", Order: "number"})
		if err != nil {
			return err
		}
		if c.Format == "sqlite" { // only the store knows a database
			return store.WriteTables(ctx, os.Stdout, cases)
		}
		f := c.format()
		for _, words := range f.Notes(cases) {
			fmt.Fprintf(os.Stderr, "jikenbo: %s\n", clean(words))
		}
		out := bufio.NewWriter(os.Stdout)
		return errorsOf(f.Write(out, cases), out.Flush())
	})
}

// format is the one asked for; cases is what jsonl was called first.
func (c *exportCommand) format() export.Format {
	for _, f := range export.Formats {
		if f.Name == c.Format {
			return f
		}
	}
	return export.Formats[0]
}

package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"slices"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// exportCommand is jikenbo export.
type exportCommand struct {
	casebook
	Format   string `enum:"reports,cases,jsonl,csv,parquet,sqlite,veris,stix" default:"reports" help:"reports: read --json の行に事件と根の番号を加えたもの。jsonl(cases も同じ): 一行一事件。csv: 表計算ソフト用の表。parquet、sqlite: 分析用の表。veris: VERIS 1.4.1(一行一事件)。stix: STIX 2.1。"`
	Unmasked bool   `help:"電話番号、メールアドレス、私人の名前などを隠さずに書き出す(手元で使うときだけ)。"`
	Schema   bool   `help:"jsonl の一行の JSON Schema を示す。"`
}

// Help is shown by jikenbo export --help.
func (*exportCommand) Help() string {
	return "例:\n  jikenbo export --format reports > reports.jsonl\n  jikenbo export --format csv > jiken.csv\n  jikenbo export --format parquet > jiken.parquet\n  jikenbo export --format stix > jiken.stix.json\n  jikenbo export --schema > case.schema.json\n\n電話番号、メールアドレス、私人の名前などは一字ずつ＊で隠し、言葉の位置は変えません。\nその形式で表せなかったことは標準エラー出力に示します。"
}

// Run writes the casebook to standard output.
func (c *exportCommand) Run() error {
	if c.Schema {
		return export.Schema(os.Stdout)
	}
	if c.Unmasked {
		return c.with(c.unmasked)
	}
	return c.with(c.masked)
}

// masked writes what anybody may see.
func (c *exportCommand) masked(ctx context.Context, b *book.Book) error {
	pub, err := public.Open(ctx, b, nil, rules.Files)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(os.Stdout)
	if c.Format == "reports" {
		return errorsOf(pub.WriteReports(ctx, out), out.Flush())
	}
	notes, err := pub.Export(ctx, out, c.name(), search.Query{State: "all"})
	tell(notes)
	return errorsOf(err, out.Flush())
}

// unmasked writes everything as it is kept.
func (c *exportCommand) unmasked(ctx context.Context, b *book.Book) error {
	if c.Format == "reports" {
		return b.WriteReports(ctx, os.Stdout, nil)
	}
	out := bufio.NewWriter(os.Stdout)
	return b.EachCase(ctx, func(cases export.Cases) error {
		if c.Format == "sqlite" { // only the store knows a database
			return errorsOf(store.WriteTables(ctx, out, cases), out.Flush())
		}
		notes, err := c.format().Write(out, cases)
		tell(notes)
		return errorsOf(err, out.Flush())
	})
}

// tell says what a format could not.
func tell(notes []string) {
	for _, words := range notes {
		fmt.Fprintf(os.Stderr, "jikenbo: %s\n", clean(words))
	}
}

// name is the format asked for; cases is what jsonl was called first.
func (c *exportCommand) name() string {
	if c.Format == "cases" {
		return "jsonl"
	}
	return c.Format
}

func (c *exportCommand) format() export.Format {
	at := slices.IndexFunc(export.Formats, func(f export.Format) bool { return f.Name == c.name() })
	return export.Formats[at]
}

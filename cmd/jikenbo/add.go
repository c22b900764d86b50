package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/source"
)

// addCommand is jikenbo add.
type addCommand struct {
	reading
	JSON  bool     `name:"json" help:"JSON Lines で出力する(一文書一行)。"`
	Paths []string `arg:"" name:"FILE|DIR|-" help:"加えるファイル、フォルダー、または - (標準入力)。"`
}

// Help is shown by jikenbo add --help.
func (*addCommand) Help() string {
	return "例:\n  jikenbo add examples/\n  jikenbo add --db postgres://localhost/jikenbo notices/\n  curl -s https://www.example/notice.html | jikenbo add -\n\n同じ文書を二度加えても変わりません。表示されたものは保存済みです。読めなかったものは log にも残ります。"
}

// batchSize is how many documents are kept at once: what is shown is kept.
const batchSize = 64

// Run adds every input and shows which cases were made, extended, asked about,
// and what was refused.
func (c *addCommand) Run() error {
	return c.with(true, func(ctx context.Context, b *book.Book) error {
		list := inputs(c.Paths)
		a := &adding{ctx: ctx, book: b, bar: newBar(len(list)), show: c.show, size: batchSize}
		if len(list) < 4*batchSize {
			a.size = 1 // few: show each as it is done
		}
		err := inOrder(list, func(in input) (*book.Prepared, error) { return prepare(b, in) }, a.use)
		err = errorsOf(err, a.flush())
		a.bar.done()
		if err == nil && a.failed {
			return errSome
		}
		return err
	})
}

// prepare reads one input.
func prepare(b *book.Book, in input) (*book.Prepared, error) {
	if in.err != nil {
		return nil, in.err
	}
	raw, err := in.bytes()
	if err != nil {
		return nil, err
	}
	return b.Prepare(raw, source.Origin{Name: in.name})
}

// bytes are the bytes of an input, one more than the limit if there are more.
func (in input) bytes() ([]byte, error) {
	r := os.Stdin
	if in.name != "-" {
		f, err := os.Open(in.name)
		if err != nil {
			return nil, named(in.name, err)
		}
		defer f.Close()
		r = f
	}
	raw, err := io.ReadAll(io.LimitReader(r, source.Limit+1))
	if err != nil {
		return nil, named(in.name, err)
	}
	return raw, nil
}

// adding is a run of add.
type adding struct {
	ctx    context.Context
	book   *book.Book
	bar    bar
	size   int
	batch  []*book.Prepared
	show   func(book.Added) error
	failed bool
}

// use puts what was read into the batch; what could not be read is named and logged.
func (a *adding) use(in input, p *book.Prepared, err error) error {
	a.bar.step()
	if err != nil {
		a.failed = true
		a.bar.clear()
		fmt.Fprintf(os.Stderr, "jikenbo: %v\n", err)
		return errorsOf(a.flush(), a.book.Refuse(a.ctx, in.name, err))
	}
	a.batch = append(a.batch, p)
	if len(a.batch) < a.size {
		return nil
	}
	return a.flush()
}

func (a *adding) flush() error {
	if len(a.batch) == 0 {
		return nil
	}
	added, err := a.book.Add(a.ctx, a.batch...)
	if err != nil {
		return err
	}
	a.batch = a.batch[:0]
	a.bar.clear()
	for _, x := range added {
		if err := a.show(x); err != nil {
			return err
		}
	}
	return nil
}

// outcomes are the words for what became of a document.
var outcomes = map[string]string{
	book.OutcomeAdded: "追加", book.OutcomeNoIncident: "事件なし", book.OutcomeKnown: "登録済み", book.OutcomeRefused: "読めず",
}

func (c *addCommand) show(a book.Added) error {
	if c.JSON {
		return printJSON(a)
	}
	fmt.Printf("%s  %s\n", outcomes[a.Outcome], clean(a.Address))
	for _, p := range a.Placed {
		what := "続き"
		if p.New {
			what = "新規"
		}
		fmt.Printf("   %s %s %s", what, p.Number, clean(p.Organization))
		if words := reasonWords(p.Reasons); !p.New && words != "" {
			fmt.Printf("  理由: %s", words)
		}
		if len(p.Asks) > 0 {
			fmt.Printf("  要確認: %s と同じ事件か", strings.Join(p.Asks, ", "))
		}
		fmt.Println()
	}
	return nil
}

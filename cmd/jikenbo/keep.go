package main

import (
	"context"
	"fmt"
	"os"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// rereadCommand is jikenbo reread.
type rereadCommand struct {
	reading
	Write bool `help:"違いを見るだけでなく、事件簿に反映する。"`
	JSON  bool `name:"json" help:"JSON で出力する。"`
}

// Help is shown by jikenbo reread --help.
func (*rereadCommand) Help() string {
	return "例:\n  jikenbo reread                       今の規則で読み直した場合の違いを見る\n  jikenbo reread --rules ./rules\n  jikenbo reread --write               反映する\n\n番号、編集者の判断と訂正は残ります。--write は少しずつ反映し、途中で止めても、もう一度実行すれば続きから進みます。"
}

// Run reads the archive again.
func (c *rereadCommand) Run() error {
	return c.with(false, func(ctx context.Context, b *book.Book) error {
		r, err := b.Reread(ctx, c.Write, nil)
		if err != nil {
			return err
		}
		if c.JSON {
			return printJSON(r)
		}
		for _, x := range r.Cases {
			showChange(x)
		}
		for _, words := range r.Failed {
			fmt.Fprintf(os.Stderr, "jikenbo: %s\n", clean(words))
		}
		fmt.Printf("文書 %d、新しい報告 %d、なくなる報告 %d、変わる報告 %d、変わる事件 %d\n", r.Documents, r.New, r.Gone, r.Changed, len(r.Cases))
		if !c.Write && len(r.Cases) > 0 {
			fmt.Println("反映するには: jikenbo reread --write")
		}
		return nil
	})
}

// showChange shows which values of a case change.
func showChange(x book.Change) {
	switch {
	case x.Before == nil:
		fmt.Printf("%s 新しい事件 %s\n", x.Number, clean(x.After.Value("organization")))
		return
	case x.Before.State != x.After.State:
		fmt.Printf("%s %s → %s\n", x.Number, jikenbo.CaseStates.Japanese(string(x.Before.State)), jikenbo.CaseStates.Japanese(string(x.After.State)))
	default:
		fmt.Printf("%s %s\n", x.Number, clean(x.After.Value("organization")))
	}
	for _, f := range x.After.Fields {
		if was := x.Before.Value(f.Name); was != x.After.Value(f.Name) {
			fmt.Printf("   %s: %s → %s\n", fieldLabel(f.Name), clean(orDash(was)), clean(orDash(x.After.Value(f.Name))))
		}
	}
}

// verifyCommand is jikenbo verify.
type verifyCommand struct {
	casebook
	JSON bool `name:"json" help:"JSON で出力する。"`
}

// Help is shown by jikenbo verify --help.
func (*verifyCommand) Help() string {
	return "例:\n  jikenbo verify\n\nすべての引用が保存した本文のその場所にあること、すべてのハッシュ、番号の行き先を確かめます。誤りがあれば終了コードは 1 です。"
}

// Run checks the casebook.
func (c *verifyCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		v, err := b.Verify(ctx)
		if err != nil {
			return err
		}
		if c.JSON {
			err = printJSON(v)
		} else {
			for _, words := range v.Wrong {
				fmt.Println(clean(words))
			}
			fmt.Printf("文書 %d、報告 %d、引用 %d、事件 %d を確かめました。誤り %d\n", v.Documents, v.Reports, v.Quotes, v.Cases, len(v.Wrong))
		}
		if len(v.Wrong) > 0 {
			return errSome
		}
		return err
	})
}

// backupCommand is jikenbo backup.
type backupCommand struct {
	casebook
	File string `arg:"" help:"控えのファイル。"`
}

// Help is shown by jikenbo backup --help.
func (*backupCommand) Help() string {
	return "例:\n  jikenbo backup 2026-11-21.db\n\nほかの jikenbo が動いていても、その時点の控えができます。"
}

// Run makes a backup.
func (c *backupCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error { return b.DB.Backup(ctx, c.File) })
}

package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
)

// mergeCommand is jikenbo merge.
type mergeCommand struct {
	editor
	A string `arg:"" name:"NUMBER" help:"事件の番号。"`
	B string `arg:"" name:"NUMBER" help:"同じ事件の番号。"`
}

// Help is shown by jikenbo merge --help.
func (*mergeCommand) Help() string {
	return "例:\n  jikenbo merge JB-2023-0207 JB-2023-0212\n\n先に付いた番号が残り、もう一方はそこへ案内します。undo で元に戻せます。"
}

// Run merges two cases.
func (c *mergeCommand) Run() error {
	return c.decide(func(ctx context.Context, b *book.Book) (book.Operation, error) {
		return b.Merge(ctx, c.who(), c.A, c.B)
	})
}

// splitCommand is jikenbo split.
type splitCommand struct {
	editor
	Number  string   `arg:"" help:"事件の番号。"`
	Reports []string `arg:"" name:"REPORT" help:"別の事件である報告の ID(show で分かる。始めの数文字でよい)か、別の事件の番号。"`
}

// Help is shown by jikenbo split --help.
func (*splitCommand) Help() string {
	return "例:\n  jikenbo show JB-2023-0207            報告の ID を見る\n  jikenbo split JB-2023-0207 3fa9c1\n  jikenbo split JB-2023-0207 JB-2023-0212   二つは別の事件だと決める\n\n分けた報告は新しい番号になります。undo で元に戻せます。"
}

// Run splits a case.
func (c *splitCommand) Run() error {
	return c.decide(func(ctx context.Context, b *book.Book) (book.Operation, error) {
		if len(c.Reports) == 1 && strings.HasPrefix(strings.ToUpper(c.Reports[0]), "JB-") {
			return b.Part(ctx, c.who(), c.Number, c.Reports[0])
		}
		return b.Split(ctx, c.who(), c.Number, c.Reports...)
	})
}

// withdrawCommand is jikenbo withdraw.
type withdrawCommand struct {
	editor
	Number string `arg:"" help:"事件の番号。"`
	Reason string `required:"" placeholder:"REASON" help:"理由: not_an_incident duplicate outage_only drill vulnerability_only no_organization other。"`
	Words  string `placeholder:"WORDS" help:"理由の説明。"`
}

// Help is shown by jikenbo withdraw --help.
func (*withdrawCommand) Help() string {
	return "例:\n  jikenbo withdraw JB-2023-0207 --reason drill --words '訓練の案内だった'\n\n番号は欠番にならず、理由とともに残ります。undo で元に戻せます。"
}

// Run withdraws a case.
func (c *withdrawCommand) Run() error {
	return c.decide(func(ctx context.Context, b *book.Book) (book.Operation, error) {
		return b.Withdraw(ctx, c.who(), c.Number, jikenbo.Reason(c.Reason), c.Words)
	})
}

// correctCommand is jikenbo correct.
type correctCommand struct {
	editor
	Number string `arg:"" help:"事件の番号。"`
	Field  string `arg:"" name:"FIELD=VALUE" help:"項目と値。"`
	Words  string `required:"" placeholder:"WORDS" help:"訂正の根拠。"`
}

// Help is shown by jikenbo correct --help.
func (*correctCommand) Help() string {
	return "例:\n  jikenbo correct JB-2023-0207 'count=390 people' --words '最終報の別紙2'\n  jikenbo correct JB-2023-0207 occurred_from=2023-05-09 --words '市への電話で確認'\n\n訂正は編集者の報告として残り、元の値も消えません。読み直しても残ります。undo で元に戻せます。"
}

// Run corrects a value.
func (c *correctCommand) Run() error {
	field, value, ok := strings.Cut(c.Field, "=")
	if !ok {
		return fmt.Errorf("%q は 項目=値 の形ではありません(例: occurred_from=2023-05-09)", c.Field)
	}
	return c.decide(func(ctx context.Context, b *book.Book) (book.Operation, error) {
		return b.Correct(ctx, c.who(), c.Number, field, value, c.Words)
	})
}

// undoCommand is jikenbo undo.
type undoCommand struct {
	reader
	Operation int64 `arg:"" help:"操作の番号(log --operations で分かる)。"`
}

// Help is shown by jikenbo undo --help.
func (*undoCommand) Help() string {
	return "例:\n  jikenbo log --operations\n  jikenbo undo 12\n\n操作の前とまったく同じに戻ります。undo を undo すると、操作がまた効きます。"
}

// Run takes back an operation.
func (c *undoCommand) Run() error {
	return c.decide(func(ctx context.Context, b *book.Book) (book.Operation, error) {
		return b.Undo(ctx, c.who(), c.Operation)
	})
}

// decide carries out an editor's act and says what it did.
func (e *editor) decide(act func(context.Context, *book.Book) (book.Operation, error)) error {
	return e.with(telling(act))
}

// decide carries out an act that reads documents again, or may.
func (r *reader) decide(act func(context.Context, *book.Book) (book.Operation, error)) error {
	return r.with(telling(act))
}

// telling is an act that says what it did.
func telling(act func(context.Context, *book.Book) (book.Operation, error)) func(context.Context, *book.Book) error {
	return func(ctx context.Context, b *book.Book) error {
		op, err := act(ctx, b)
		if err != nil {
			return err
		}
		fmt.Printf("操作 %d (%s): %s\n取り消すには: jikenbo undo %d\n", op.ID, operationWords[op.Kind], strings.Join(op.Numbers, " "), op.ID)
		return nil
	}
}

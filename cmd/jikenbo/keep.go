package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/store"
)

// rereadCommand is jikenbo reread.
type rereadCommand struct {
	reading
	Write bool `help:"違いを見るだけでなく、事件簿に反映する。"`
	JSON  bool `name:"json" help:"JSON で出力する。"`
}

// Help is shown by jikenbo reread --help.
func (*rereadCommand) Help() string {
	return "例:\n  jikenbo reread                       今の規則で読み直した場合の違いを見る\n  jikenbo reread --rules ./rules\n  jikenbo reread --write               反映する\n\n番号、編集者の判断と訂正は残ります。"
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

// logCommand is jikenbo log.
type logCommand struct {
	casebook
	JSON       bool   `name:"json" help:"JSON Lines で出力する。"`
	Operations bool   `help:"文書ではなく、編集者の操作を示す。"`
	Outcome    string `enum:",added,known,no_incident,refused" default:"" placeholder:"OUTCOME" help:"結果で絞る(added known no_incident refused)。"`
	Text       string `arg:"" optional:"" help:"文書の場所に含まれる文字。"`
	Limit      int    `default:"50" help:"件数の上限(0 は無制限、既定 50)。"`
}

// Help is shown by jikenbo log --help.
func (*logCommand) Help() string {
	return "例:\n  jikenbo log                          読んだもの、事件でなかったもの、読めなかったもの\n  jikenbo log --outcome refused\n  jikenbo log --operations             編集者の操作"
}

// logLine is an entry of the log as JSON; at is in seconds since 1970, UTC.
type logLine struct {
	At       int64           `json:"at"`
	Address  string          `json:"address"`
	Document string          `json:"document"`
	Outcome  string          `json:"outcome"`
	Why      string          `json:"why"`
	Counts   json.RawMessage `json:"counts"`
}

// Run shows the log.
func (c *logCommand) Run() error {
	return c.with(func(ctx context.Context, b *book.Book) error {
		if c.Operations {
			return c.operations(ctx, b)
		}
		var rows [][]string
		entries, err := b.Log(ctx, store.EntryFilter{Outcome: c.Outcome, Address: c.Text, Limit: c.Limit})
		for _, e := range entries {
			if c.JSON {
				err = errorsOf(err, printJSON(logLine{e.At, e.Address, e.Document, e.Outcome, e.Why, e.Counts}))
				continue
			}
			rows = append(rows, []string{when(e.At), outcomes[e.Outcome], clean(e.Address), whyWords(e.Why)})
		}
		fmt.Print(table(rows, 60))
		return err
	})
}

func (c *logCommand) operations(ctx context.Context, b *book.Book) error {
	var rows [][]string
	ops, err := b.Operations(ctx)
	for _, o := range ops {
		if c.JSON {
			err = errorsOf(err, printJSON(o))
			continue
		}
		rows = append(rows, operationRow(o))
	}
	fmt.Print(table(rows, 40))
	return err
}

// operationWords are the words for what an editor does.
var operationWords = map[string]string{"merge": "統合", "split": "分割", "correct": "訂正", "withdraw": "取下げ", "undo": "取消し"}

// operationRow is an act of an editor in a line.
func operationRow(o book.Operation) []string {
	var a struct {
		Numbers, Reports            []string
		Reason, Words, Field, Value string
		Operation                   int64
	}
	_ = json.Unmarshal(o.What, &a) // what it does not understand it leaves out
	what := strings.Join(a.Numbers, " ")
	for _, r := range a.Reports {
		what += " " + short(r)
	}
	switch {
	case a.Field != "":
		what += " " + fieldLabel(a.Field) + "=" + a.Value
	case a.Reason != "":
		what += " " + jikenbo.Reasons.Japanese(a.Reason)
	case a.Operation != 0:
		what = fmt.Sprintf("操作 %d", a.Operation)
	}
	if a.Words != "" {
		what += " 「" + a.Words + "」"
	}
	if o.UndoneBy != 0 {
		what += fmt.Sprintf("  (操作 %d で取り消し)", o.UndoneBy)
	}
	return []string{fmt.Sprint(o.ID), when(o.At), clean(o.Who), operationWords[o.Kind], clean(what)}
}

// noneWords are the words for why a stretch is no report; see doc/format.md.
var noneWords = map[string]string{
	"no_incident": "事件を述べていない", "no_organization": "どこで起きたか分からない", "digest_lead": "まとめの前置き", "copy": "写し",
	"advice": "助言", "campaign": "販促", "drill": "訓練", "fiction": "作品の話", "glossary": "用語の説明", "law": "法令・制度の説明",
	"no_impact": "影響なしの知らせ", "opinion": "意見・感想", "outage_only": "障害のみ", "policy": "方針・規約", "product": "製品の宣伝",
	"recruiting": "求人", "seminar": "催しの案内", "statistics": "統計・調査", "template": "ひな形", "vulnerability": "脆弱性情報",
}

// whyWords are the reasons kept in the log, in words.
func whyWords(why string) string {
	var words []string
	for _, code := range strings.Split(why, "; ") {
		word := noneWords[code]
		if word == "" {
			word = clean(code)
		}
		words = append(words, word)
	}
	return strings.Join(words, "、")
}

func when(at int64) string { return time.Unix(at, 0).Format("2006-01-02 15:04:05") }

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

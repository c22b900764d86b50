package main

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/store"
)

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
var operationWords = map[string]string{"merge": "統合", "split": "分割", "correct": "訂正", "withdraw": "取下げ", "undo": "取消し", "accept": "承認", "divide": "報告の範囲"}

// operationRow is an act of an editor in a line.
func operationRow(o book.Operation) []string {
	var a struct {
		Numbers, Reports            []string
		Reason, Words, Field, Value string
		Operation                   int64
		Document                    string
		Pieces                      []book.Piece
	}
	_ = json.Unmarshal(o.What, &a) // what it does not understand it leaves out
	what := strings.Join(a.Numbers, " ")
	if o.Kind == "split" { // a withdrawal has all that its case had
		for _, r := range a.Reports {
			what += " " + short(r)
		}
	}
	switch {
	case a.Field != "":
		what += " " + fieldLabel(a.Field) + "=" + a.Value
	case a.Reason != "":
		what += " " + jikenbo.Reasons.Japanese(a.Reason)
	case a.Document != "":
		what += fmt.Sprintf(" 文書 %s 報告 %d 件", short(a.Document), len(a.Pieces))
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
	"no_incident": "事件を述べていない", "no_organization": "どこで起きたか分からない", "digest_lead": "まとめの前置き", "copy": "写し", "editor": "編集者が報告でないとした",
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

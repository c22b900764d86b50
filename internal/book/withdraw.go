package book

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// withdrawal is an editor's word that a case is none.
type withdrawal struct {
	Reason jikenbo.Reason
	Words  string
	Seen   []string // the reports that the case had
}

// Withdraw says that a case is none, and why. Its number stays. A report that
// comes to it later is asked about.
func (b *Book) Withdraw(ctx context.Context, who, number string, reason jikenbo.Reason, words string) (Operation, error) {
	if !jikenbo.Reasons.Has(string(reason)) {
		return Operation{}, Problem(fmt.Sprintf("理由 %q はありません。次から選んでください: %s", reason, termList(jikenbo.Reasons)))
	}
	return b.operate(ctx, who, opWithdraw, arguments{Numbers: []string{number}, Reason: reason, Words: words}, func(_ *writer, _ int64, cases []*store.Case) ([]string, error) {
		return []string{cases[0].Anchor}, nil
	})
}

func termList(v jikenbo.Vocabulary) string {
	s := ""
	for i, t := range v.Terms {
		if i > 0 {
			s += ", "
		}
		s += t.Value + "(" + t.Japanese + ")"
	}
	return s
}

// withdrawalOf is the withdrawal that holds for a number, if there is one.
func (w *writer) withdrawalOf(number string) (withdrawal, error) {
	if w.withdrawn == nil {
		ops, err := w.Operations(0)
		if err != nil {
			return withdrawal{}, err
		}
		w.withdrawn = map[string]withdrawal{}
		for _, o := range ops {
			var a arguments
			if o.Kind != opWithdraw || o.UndoneBy != 0 {
				continue
			}
			if err := json.Unmarshal(o.Arguments, &a); err != nil {
				return withdrawal{}, err
			}
			w.withdrawn[a.Numbers[0]] = withdrawal{a.Reason, a.Words, a.Reports}
		}
	}
	return w.withdrawn[number], nil
}

package book

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// operate logs an editor's act, does it, and groups anew what it touches. act is
// given the cases that the numbers stand for, which the log names, and returns
// the reports that it concerns.
func (b *Book) operate(ctx context.Context, who, kind string, args arguments, act func(*writer, int64, []*store.Case) ([]string, error)) (Operation, error) {
	var done Operation
	err := b.write(ctx, func(w *writer) error {
		cases, err := w.cases(args.Numbers)
		if err != nil {
			return err
		}
		body, err := w.asked(kind, args, cases)
		if err != nil {
			return err
		}
		op := &store.Operation{At: w.now, Who: who, Kind: kind, Arguments: body}
		if err := w.AppendOperation(op); err != nil {
			return err
		}
		w.operationID = op.ID
		reports, err := act(w, op.ID, cases)
		if err != nil {
			return err
		}
		if err := w.regroup(reports); err != nil {
			return err
		}
		numbers, err := w.CasesOf(reports)
		done = Operation{ID: op.ID, At: op.At, Who: who, Kind: kind, What: body, Numbers: sortedValues(numbers)}
		return err
	})
	return done, err
}

// asked is what the log keeps of the arguments: with the numbers for which
// cases stand now, where a case is withdrawn, the reports that it has, and where
// a document is divided, what its reports are called.
func (w *writer) asked(kind string, args arguments, cases []*store.Case) (json.RawMessage, error) {
	args.Numbers = nil
	for _, c := range cases {
		args.Numbers = append(args.Numbers, c.Number.String())
	}
	if kind == opDivide {
		if err := w.nameDivision(&args); err != nil {
			return nil, err
		}
	}
	if kind == opWithdraw {
		rows, err := w.ReportsOfCase(args.Numbers[0])
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			args.Reports = append(args.Reports, r.ID)
		}
	}
	return json.Marshal(args)
}

// cases are those that numbers stand for.
func (w *writer) cases(numbers []string) (list []*store.Case, err error) {
	for _, n := range numbers {
		c, err := standing(w.Tx, n)
		if err != nil {
			return nil, err
		}
		if c.Kind != kindCase {
			return nil, Problem(n + " は根の番号です。事件の番号(JB-…)を指定してください")
		}
		list = append(list, c)
	}
	return list, nil
}

// standing is the case or root that a number stands for, redirects followed.
func standing(tx *store.Tx, number string) (*store.Case, error) {
	number = strings.ToUpper(number)
	if !isNumber(number) {
		return nil, Problem(fmt.Sprintf("%s は番号ではありません(例: JB-2023-0207)。番号は jikenbo list %s で探せます", number, number))
	}
	c, err := tx.Case(number)
	for err == nil && c != nil && c.RedirectTo != "" {
		c, err = tx.Case(c.RedirectTo)
	}
	if err == nil && c == nil {
		err = Problem(fmt.Sprintf("%s という番号はありません。jikenbo list で確かめてください", number))
	}
	return c, err
}

func (w *writer) day() jikenbo.Date {
	return jikenbo.Date(time.Unix(w.now, 0).UTC().Format(time.DateOnly))
}

// Undo takes back an operation: everything is as if it had not been. Taking
// back an undo makes the operation hold again.
func (b *Book) Undo(ctx context.Context, who string, operation int64) (Operation, error) {
	return b.operate(ctx, who, opUndo, arguments{Operation: operation}, func(w *writer, op int64, _ []*store.Case) ([]string, error) {
		target, err := w.operation(operation)
		if err != nil {
			return nil, err
		}
		if target.UndoneBy != 0 {
			return nil, Problem(fmt.Sprintf("操作 %d はすでに操作 %d で取り消されています", operation, target.UndoneBy))
		}
		return w.revoke(target, op)
	})
}

func (w *writer) operation(id int64) (*store.Operation, error) {
	ops, err := w.Operations(id - 1)
	if err != nil {
		return nil, err
	}
	if len(ops) == 0 || ops[0].ID != id {
		return nil, Problem(fmt.Sprintf("操作 %d はありません。jikenbo log --operations で確かめてください", id))
	}
	return ops[0], nil
}

// revoke takes an operation back; what it had taken back holds again.
func (w *writer) revoke(o *store.Operation, by int64) ([]string, error) {
	if err := w.MarkUndone(o.ID, by); err != nil {
		return nil, err
	}
	return w.turn(o, false)
}

// restore lets an operation hold again; what it takes back does not.
func (w *writer) restore(o *store.Operation) ([]string, error) {
	if err := w.MarkUndone(o.ID, 0); err != nil {
		return nil, err
	}
	return w.turn(o, true)
}

// turn does what follows from an operation that holds from now on, or no more.
func (w *writer) turn(o *store.Operation, holds bool) ([]string, error) {
	var a arguments
	if err := json.Unmarshal(o.Arguments, &a); err != nil {
		return nil, err
	}
	if o.Kind != opUndo {
		return w.concerned(o, &a, holds)
	}
	target, err := w.operation(a.Operation)
	switch {
	case err != nil:
		return nil, err
	case holds:
		return w.revoke(target, o.ID)
	}
	return w.restore(target)
}

// concerned are the reports that an operation is about; the report of a
// correction comes and goes with it.
func (w *writer) concerned(o *store.Operation, a *arguments, holds bool) ([]string, error) {
	var ids []string
	if o.Kind == opWithdraw || o.Kind == opAccept {
		w.withdrawn, w.accepted = nil, nil
		c, err := w.Case(a.Numbers[0])
		if err != nil {
			return nil, err
		}
		return []string{c.Anchor}, nil
	}
	ties, err := w.TiesOf(o.ID)
	if err != nil {
		return nil, err
	}
	for _, t := range ties {
		ids = append(ids, t.A, t.B)
	}
	if o.Kind == opDivide {
		w.divided = nil
		touched, err := w.redivide(a.Document, a.Found)
		return append(ids, touched...), err
	}
	if o.Kind == opCorrect {
		err = w.setActive(ties[0].A, ties[0].B, holds, o.ID)
	}
	return ids, err
}

// setActive lets the editor's report of a correction be heard, or not.
func (w *writer) setActive(a, b string, active bool, op int64) error {
	rows, err := w.Reports([]string{a, b})
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r.Kind == "editor" && r.ID == editorID(op) {
			r.Active = active
			return w.PutReport(r, nil)
		}
	}
	return nil
}

// Operations are the editors' acts, the oldest first.
func (b *Book) Operations(ctx context.Context) ([]Operation, error) {
	list := []Operation{}
	err := b.DB.Read(ctx, func(tx *store.Tx) error {
		ops, err := tx.Operations(0)
		for _, o := range ops {
			list = append(list, Operation{ID: o.ID, At: o.At, Who: o.Who, Kind: o.Kind, What: o.Arguments, UndoneBy: o.UndoneBy})
		}
		return err
	})
	return list, err
}

package book

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Problem is a mistake in what an editor asked for, in words that say what to
// do.
type Problem string

// Error is the problem in words.
func (p Problem) Error() string { return string(p) }

// Kinds of operations.
const (
	opMerge    = "merge"
	opSplit    = "split"
	opWithdraw = "withdraw"
	opCorrect  = "correct"
	opUndo     = "undo"
	opAccept   = "accept"
	opDivide   = "divide"
)

// arguments are what an operation was asked to do.
type arguments struct {
	Numbers   []string       `json:"numbers,omitempty"`
	Reports   []string       `json:"reports,omitempty"`
	Reason    jikenbo.Reason `json:"reason,omitempty"`
	Words     string         `json:"words,omitempty"`
	Field     string         `json:"field,omitempty"`
	Value     string         `json:"value,omitempty"`
	Operation int64          `json:"operation,omitempty"`
	About     string         `json:"about,omitempty"`
	Document  string         `json:"document,omitempty"`
	Pieces    []Piece        `json:"pieces,omitempty"` // its reports
	Found     []Piece        `json:"found,omitempty"`  // and those that reading found
}

// Operation is one act of an editor, as the log shows it.
type Operation struct {
	ID       int64           `json:"id"`
	At       int64           `json:"at"` // seconds since 1970, UTC
	Who      string          `json:"who"`
	Kind     string          `json:"kind"`
	What     json.RawMessage `json:"what"`
	UndoneBy int64           `json:"undone_by,omitempty"`
	Numbers  []string        `json:"numbers,omitempty"` // the cases that it touched, as they stand now
}

// Merge says that two cases are one: all reports that they have now. The older
// number holds, the other becomes a redirect.
func (b *Book) Merge(ctx context.Context, who, x, y string) (Operation, error) {
	return b.operate(ctx, who, opMerge, arguments{Numbers: []string{x, y}}, func(w *writer, op int64, cases []*store.Case) ([]string, error) {
		one, two := cases[0].Number.String(), cases[1].Number.String()
		if one == two {
			return nil, Problem(fmt.Sprintf("%s と %s はすでに同じ事件です", x, y))
		}
		here, err := w.reportsIn(one)
		if err != nil {
			return nil, err
		}
		there, err := w.reportsIn(two)
		if err != nil {
			return nil, err
		}
		all := slices.Concat(here, there)
		return all, w.PutTies(together(op, all))
	})
}

// together ties reports to the first of them: what else stands between two of
// them must not leave one out.
func together(op int64, reports []string) []store.Tie {
	var ties []store.Tie
	for _, r := range reports[min(1, len(reports)):] {
		if r == reports[0] {
			continue
		}
		ties = append(ties, store.Tie{Operation: op, A: reports[0], B: r})
	}
	return ties
}

// reportsIn are the IDs of the reports of a case.
func (w *writer) reportsIn(number string) ([]string, error) {
	rows, err := w.ReportsOfCase(number)
	ids := make([]string, 0, len(rows))
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return ids, err
}

// Split says that some reports of a case tell of another incident. They get a
// new number, unless the case's number was given to one of them.
func (b *Book) Split(ctx context.Context, who, number string, reports ...string) (Operation, error) {
	return b.operate(ctx, who, opSplit, arguments{Numbers: []string{number}, Reports: reports}, func(w *writer, op int64, cases []*store.Case) ([]string, error) {
		moved, stay, err := w.divide(cases[0].Number.String(), reports)
		if err != nil {
			return nil, err
		}
		ties := slices.Concat(together(op, moved), together(op, stay), apart(op, moved, stay))
		return slices.Concat(moved, stay), w.PutTies(ties)
	})
}

// Part says that two cases are different incidents: no report of the one is to
// meet one of the other, and nobody asks about them again.
func (b *Book) Part(ctx context.Context, who, x, y string) (Operation, error) {
	return b.operate(ctx, who, opSplit, arguments{Numbers: []string{x, y}}, func(w *writer, op int64, cases []*store.Case) ([]string, error) {
		one, two := cases[0].Number.String(), cases[1].Number.String()
		if one == two {
			return nil, Problem(fmt.Sprintf("%s と %s は同じ事件です。分ける報告を指定してください(jikenbo show %s で分かります)", x, y, one))
		}
		here, err := w.reportsIn(one)
		if err != nil {
			return nil, err
		}
		there, err := w.reportsIn(two)
		if err != nil {
			return nil, err
		}
		return slices.Concat(here, there), w.PutTies(apart(op, here, there))
	})
}

// apart keeps each of the one from each of the other.
func apart(op int64, these, those []string) (ties []store.Tie) {
	for _, a := range these {
		for _, b := range those {
			ties = append(ties, store.Tie{Operation: op, A: a, B: b, Apart: true})
		}
	}
	return ties
}

// divide finds the reports that are to leave a case by the beginnings of their
// IDs, and those that stay. Each side needs a document: a correction alone is
// no case.
func (w *writer) divide(number string, reports []string) (moved, stay []string, err error) {
	rows, err := w.ReportsOfCase(number)
	if err != nil {
		return nil, nil, err
	}
	var leaves, stays bool // documents
	for _, r := range rows {
		document := r.Kind == "document"
		if slices.ContainsFunc(reports, func(prefix string) bool { return prefix != "" && strings.HasPrefix(r.ID, prefix) }) {
			moved, leaves = append(moved, r.ID), leaves || document
		} else {
			stay, stays = append(stay, r.ID), stays || document
		}
	}
	switch {
	case len(moved) == 0:
		return nil, nil, Problem(fmt.Sprintf("%s に報告 %s はありません。jikenbo show %s で確かめてください", number, strings.Join(reports, " "), number))
	case !leaves:
		return nil, nil, Problem("訂正だけを分けることはできません。訂正をやめるには jikenbo undo を使ってください")
	case !stays:
		return nil, nil, Problem("すべての報告を分けることはできません。残す報告を除いて指定してください")
	}
	return moved, stay, nil
}

package book

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Divide says where the reports of a document begin and end: just these
// stretches, whatever reading finds, are a report each. A report keeps its ID,
// and with it its number, in the first stretch that has most of its words. One
// that is cut in two tells of two incidents, those that are joined of one.
func (b *Book) Divide(ctx context.Context, who, document string, pieces []Piece) (Operation, error) {
	numbers, err := b.numbersIn(ctx, document)
	if err != nil {
		return Operation{}, err
	}
	args := arguments{Numbers: numbers, Document: document, Pieces: pieces}
	return b.operate(ctx, who, opDivide, args, func(w *writer, op int64, _ []*store.Case) ([]string, error) {
		return w.applyDivision(op, document)
	})
}

// numbersIn are the numbers of the cases of a document's reports.
func (b *Book) numbersIn(ctx context.Context, document string) (numbers []string, err error) {
	return numbers, b.DB.Read(ctx, func(tx *store.Tx) error {
		now, err := piecesNow(tx, document)
		if err != nil {
			return err
		}
		of, err := tx.CasesOf(reportsOf(now))
		numbers = sortedValues(of)
		return err
	})
}

// nameDivision checks where an editor wants the reports of a document, and
// completes what the log keeps of it: which report each stretch is, and what
// reading had found.
func (w *writer) nameDivision(args *arguments) error {
	now, err := piecesNow(w.Tx, args.Document)
	if err != nil {
		return err
	}
	p, err := w.book.divided(w.Tx, args.Document, args.Pieces)
	if err != nil {
		return err
	}
	if err := checkPieces(args.Pieces, w.book.places(p.doc)); err != nil {
		return err
	}
	args.Pieces = piecesOf(p.renamed(now))
	if slices.Equal(args.Pieces, now) {
		return Problem("報告の範囲は今のままです")
	}
	args.Found = now
	if before, err := w.divisionOf(args.Document); err != nil || before != nil {
		args.Found = before.found()
		return err
	}
	return nil
}

// found are the reports as reading finds them, to which an undo goes back.
func (a *arguments) found() []Piece {
	if a == nil {
		return nil
	}
	return a.Found
}

// applyDivision gives a document the reports of a division that was just logged.
func (w *writer) applyDivision(op int64, document string) ([]string, error) {
	before, err := piecesNow(w.Tx, document)
	if err != nil {
		return nil, err
	}
	w.divided = nil
	after, err := w.divisionOf(document)
	if err != nil {
		return nil, err
	}
	ties, err := w.inherited(op, before, after.Pieces)
	if err != nil {
		return nil, err
	}
	touched, err := w.redivide(document, nil)
	if err != nil {
		return nil, err
	}
	ties = append(ties, cutApart(op, before, after.Pieces)...)
	return append(touched, reportsOf(before)...), w.PutTies(ties)
}

// divisionOf is the division of a document that holds, nil if there is none: the
// editor's last.
func (w *writer) divisionOf(document string) (*arguments, error) {
	if w.divided == nil {
		ops, err := w.Operations(0)
		if err != nil {
			return nil, err
		}
		w.divided = map[string]*arguments{}
		for _, o := range ops {
			if o.Kind != opDivide || o.UndoneBy != 0 {
				continue
			}
			var a arguments
			if err := json.Unmarshal(o.Arguments, &a); err != nil {
				return nil, err
			}
			w.divided[a.Document] = &a
		}
	}
	return w.divided[document], nil
}

// redivide gives a document the reports of the division that holds now. If none
// does, they have the names again that they had when reading found them.
func (w *writer) redivide(document string, found []Piece) ([]string, error) {
	d, err := w.FullDocument(document)
	if err != nil {
		return nil, err
	}
	return w.readAgain(d, found, &Reread{})
}

// documentOf is a kept document as it was read first.
func documentOf(row *store.Document, name string) (*jikenbo.Document, error) {
	d := &jikenbo.Document{
		Name: name, MediaType: row.MediaType, Encoding: row.Encoding, Title: row.Title, Published: jikenbo.Date(row.Published),
		Modified: jikenbo.Date(row.Modified), Site: row.Site, SiteName: row.SiteName, Text: string(row.Text),
	}
	return d, errorsOf(json.Unmarshal(row.Blocks, &d.Blocks), json.Unmarshal(row.Links, &d.Links))
}

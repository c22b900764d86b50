package book

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"maps"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Piece is a stretch of a document's text, in code points, that tells of one
// incident.
type Piece struct {
	Start  int    `json:"start"`
	End    int    `json:"end"`
	Report string `json:"report,omitempty"` // the ID of the report that it is
}

// overlap is how many characters two stretches share.
func (p Piece) overlap(q Piece) int { return max(0, min(p.End, q.End)-max(p.Start, q.Start)) }

// isIn tells whether most of a stretch is in another.
func (p Piece) isIn(q Piece) bool { return 2*p.overlap(q) > p.End-p.Start }

// mostly tells whether most of the shorter of two stretches is the other's too.
func (p Piece) mostly(q Piece) bool {
	n := p.overlap(q)
	return n > 0 && 2*n >= min(p.End-p.Start, q.End-q.Start)
}

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

// inherited ties the reports that were joined to each other, with all of their
// cases, and those that tell of nothing now to the next report of theirs: so
// that numbers stay with who tells of them.
func (w *writer) inherited(op int64, before, after []Piece) (ties []store.Tie, err error) {
	joined := map[string][]string{} // by the report that has their words now
	for _, old := range before {
		heir := old.heir(after)
		joined[heir] = append(joined[heir], old.Report)
	}
	for _, heir := range slices.Sorted(maps.Keys(joined)) {
		for _, old := range joined[heir] {
			fellows, err := w.fellows([]string{old})
			if err != nil {
				return nil, err
			}
			switch {
			case heir == "":
				others := slices.DeleteFunc(fellows, func(id string) bool { return slices.Contains(reportsOf(before), id) })
				ties = append(ties, together(op, append([]string{old}, others[:min(1, len(others))]...))...)
			case len(joined[heir]) > 1:
				ties = append(ties, together(op, append([]string{heir}, fellows...))...)
			}
		}
	}
	return ties, nil
}

// heir is the report that has the words of one now, empty if there is none.
func (p Piece) heir(after []Piece) string {
	for _, x := range after {
		if x.Report == p.Report {
			return x.Report
		}
	}
	for _, x := range after {
		if p.isIn(x) {
			return x.Report
		}
	}
	return ""
}

// cutApart keeps apart what was cut out of one report.
func cutApart(op int64, before, after []Piece) (ties []store.Tie) {
	for i, x := range after {
		for _, y := range after[:i] {
			if slices.ContainsFunc(before, func(old Piece) bool { return x.isIn(old) && y.isIn(old) }) {
				ties = append(ties, store.Tie{Operation: op, A: y.Report, B: x.Report, Apart: true})
			}
		}
	}
	return ties
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

// piecesNow are where the reports of a document stand now. An unknown document
// is a Problem.
func piecesNow(tx *store.Tx, document string) ([]Piece, error) {
	none := Problem("文書 " + document + " はありません")
	if _, err := hex.DecodeString(document); err != nil {
		return nil, none // no document can be called that
	}
	d, err := tx.Document(document)
	if err != nil {
		return nil, err
	}
	if d == nil {
		return nil, none
	}
	rows, err := activeReports(tx, document)
	return piecesIn(rows), err
}

func activeReports(tx *store.Tx, document string) ([]*store.Report, error) {
	rows, err := tx.ReportsOf(document)
	return slices.DeleteFunc(rows, func(r *store.Report) bool { return !r.Active }), err
}

func piecesIn(rows []*store.Report) []Piece {
	list := []Piece{}
	for _, r := range rows {
		list = append(list, Piece{r.Start, r.End, r.ID})
	}
	return list
}

func piecesOf(reports []prepared) []Piece {
	list := []Piece{}
	for _, r := range reports {
		list = append(list, Piece{r.kept.Said.Start, r.kept.Said.End, r.id})
	}
	return list
}

func reportsOf(pieces []Piece) []string {
	ids := make([]string, 0, len(pieces))
	for _, p := range pieces {
		ids = append(ids, p.Report)
	}
	return ids
}

// documentOf is a kept document as it was read first.
func documentOf(row *store.Document, name string) (*jikenbo.Document, error) {
	d := &jikenbo.Document{
		Name: name, MediaType: row.MediaType, Encoding: row.Encoding, Title: row.Title, Published: jikenbo.Date(row.Published),
		Modified: jikenbo.Date(row.Modified), Site: row.Site, SiteName: row.SiteName, Text: string(row.Text),
	}
	return d, errorsOf(json.Unmarshal(row.Blocks, &d.Blocks), json.Unmarshal(row.Links, &d.Links))
}

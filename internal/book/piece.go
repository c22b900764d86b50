package book

import (
	"encoding/hex"
	"slices"

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

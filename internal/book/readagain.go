package book

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"

	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
)

// readAgain reads one document again and returns the reports that this touches.
// An editor's division holds; without one reports keep their IDs, those of
// found if there are any.
func (w *writer) readAgain(d *store.Document, found []Piece, out *Reread) ([]string, error) {
	rows, err := activeReports(w.Tx, d.ID)
	if err != nil {
		return nil, err
	}
	division, err := w.divisionOf(d.ID)
	if err != nil {
		return nil, err
	}
	if division != nil {
		p, err := w.book.divided(w.Tx, d.ID, division.Pieces)
		if err != nil {
			return nil, err
		}
		return w.replace(rows, p.named(division.Pieces), out)
	}
	p, err := w.readKept(d)
	if err != nil {
		out.Failed = append(out.Failed, err.Error())
		return nil, nil
	}
	if found == nil {
		found = piecesIn(rows)
	}
	return w.replace(rows, p.renamed(found), out)
}

// readKept reads a document again from its bytes, or, where they would now give
// another text, in the text that is kept: what is quoted stands there.
func (w *writer) readKept(d *store.Document) (*Prepared, error) {
	address, err := firstAddress(w.Tx, d.ID)
	if err != nil {
		return nil, err
	}
	p, err := w.book.Prepare(d.Raw, source.Origin{Name: address})
	if err == nil && p.doc.Text == string(d.Text) {
		return p, nil
	}
	kept, err := documentOf(d, address)
	if err != nil {
		return nil, err
	}
	return w.book.prepare(d.Raw, kept), nil
}

func firstAddress(tx *store.Tx, document string) (string, error) {
	addresses, err := tx.AddressesOf(document)
	if err != nil || len(addresses) == 0 {
		return "", err
	}
	return addresses[0].Address, nil
}

// replace puts what a new reading found in place of what the old one had, and
// returns the reports that are not what they were.
func (w *writer) replace(old []*store.Report, list []prepared, out *Reread) (touched []string, err error) {
	before := map[string][]byte{}
	for _, o := range old {
		before[o.ID] = o.Body
	}
	for i := range list {
		r := &list[i]
		body, err := json.Marshal(r.kept)
		if err != nil {
			return nil, err
		}
		was, known := before[r.id]
		delete(before, r.id)
		if known && bytes.Equal(was, body) {
			continue
		}
		if known {
			out.Changed++
		} else {
			out.New++
		}
		touched = append(touched, r.id)
		if err := errorsOf(w.retire(known, r.id), w.keepReport(r, "document")); err != nil {
			return nil, err
		}
	}
	gone := slices.Sorted(maps.Keys(before))
	out.Gone += len(gone)
	return append(touched, gone...), w.retire(len(gone) > 0, gone...)
}

// retire takes reports out of what is compared, with their pairs.
func (w *writer) retire(really bool, ids ...string) error {
	if !really {
		return nil
	}
	return w.RetireReports(ids)
}

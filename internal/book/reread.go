package book

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"maps"
	"math"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Reread says what reading the archive again changes.
type Reread struct {
	Documents int      `json:"documents"` // read again
	New       int      `json:"new"`       // reports that were not found before
	Gone      int      `json:"gone"`      // reports that are not found any more
	Changed   int      `json:"changed"`   // reports with other values
	Cases     []Change `json:"cases"`
	Failed    []string `json:"failed"` // documents that cannot be read any more, and why
}

// Change is what became of a case.
type Change struct {
	Number string        `json:"number"`
	Before *jikenbo.Case `json:"before"` // nil if it is new
	After  *jikenbo.Case `json:"after"`
}

// errDryRun ends a transaction that was only to show what it would do.
var errDryRun = errors.New("book: dry run")

// rereadBatch is how many documents are read again in one transaction.
const rereadBatch = 64

// Reread reads every kept document again with the present rules, and makes the
// difference if write is set. It shows just the difference that it makes or would
// make. What it makes it keeps after every few documents, so that others may write
// meanwhile; if it ends early it goes on where it is begun again, since what was
// read again does not change any more. What it would make it can tell only in one
// transaction, which is taken back. progress is told the number of documents done;
// it may be nil.
func (b *Book) Reread(ctx context.Context, write bool, progress func(int)) (*Reread, error) {
	all := &rereading{out: Reread{Cases: []Change{}, Failed: []string{}}, changes: map[string]*Change{}, progress: progress}
	most := rereadBatch
	if !write {
		most = math.MaxInt
	}
	for more := true; more; {
		part := &rereading{}
		err := b.write(ctx, func(w *writer) (err error) {
			*part = rereading{last: all.last, changes: map[string]*Change{}, progress: all.tell}
			w.changes = part.changes
			if more, err = w.rereadSome(part, most); err == nil && !write {
				err = errDryRun
			}
			return err
		})
		if err != nil && !errors.Is(err, errDryRun) {
			return nil, err
		}
		all.take(part)
	}
	all.out.Cases = changed(all.changes)
	return &all.out, nil
}

// rereading is how far reading again has come, and what it found.
type rereading struct {
	out      Reread
	last     int64 // the document read last
	changes  map[string]*Change
	progress func(int)
}

// tell tells how many documents are done, those of a batch added to all before.
func (all *rereading) tell(n int) {
	if all.progress != nil {
		all.progress(all.out.Documents + n)
	}
}

// take adds what a batch found.
func (all *rereading) take(part *rereading) {
	all.last = part.last
	all.out.Documents += part.out.Documents
	all.out.New += part.out.New
	all.out.Gone += part.out.Gone
	all.out.Changed += part.out.Changed
	all.out.Failed = append(all.out.Failed, part.out.Failed...)
	for number, c := range part.changes {
		if before := all.changes[number]; before != nil {
			c.Before = before.Before
		}
		all.changes[number] = c
	}
}

// rereadSome reads so many documents again, and tells whether there are more.
func (w *writer) rereadSome(r *rereading, most int) (more bool, err error) {
	for d, err := range w.EachDocument(r.last) {
		if err != nil {
			return false, err
		}
		if r.out.Documents == most {
			return true, nil
		}
		touched, err := w.readAgain(d, nil, &r.out)
		if err != nil {
			return false, err
		}
		if len(touched) > 0 {
			if err := w.regroup(touched); err != nil {
				return false, err
			}
		}
		r.last = d.Seq
		r.out.Documents++
		r.progress(r.out.Documents)
	}
	return false, nil
}

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

// renamed are the reports of a new reading; one that covers mostly the same
// words as an old one has its ID, so that numbers and decisions stay with it.
func (p *Prepared) renamed(old []Piece) []prepared {
	taken := map[string]bool{}
	list := slices.Clone(p.reports)
	var fresh []int
	for i := range list {
		here := Piece{Start: list[i].kept.Said.Start, End: list[i].kept.Said.End}
		best, most := "", 0
		for _, o := range old {
			if n := here.overlap(o); !taken[o.Report] && n > most && here.mostly(o) {
				best, most = o.Report, n
			}
		}
		if best == "" {
			fresh = append(fresh, i)
			continue
		}
		taken[best] = true
		list[i].rename(best)
	}
	for _, i := range fresh {
		list[i].rename(freeID(list[i].id, taken))
	}
	return list
}

// freeID is an ID, or where an older report has it that now stands elsewhere,
// one made of it.
func freeID(id string, taken map[string]bool) string {
	for taken[id] {
		id = reportID(id, 0)
	}
	taken[id] = true
	return id
}

// named are the reports of a division under the IDs that it gave them.
func (p *Prepared) named(pieces []Piece) []prepared {
	list := slices.Clone(p.reports)
	for i := range list {
		at := list[i].kept.Said.Start
		if k := slices.IndexFunc(pieces, func(x Piece) bool { return x.Start <= at && at < x.End }); k >= 0 {
			list[i].rename(pieces[k].Report)
		}
	}
	return list
}

func (r *prepared) rename(id string) {
	r.id, r.traits.ID, r.kept.Telling.Report = id, id, id
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

// note remembers what a case was before this transaction, and what it is now.
func (w *writer) note(number string, before, after *jikenbo.Case) {
	if w.changes == nil {
		return
	}
	if w.changes[number] == nil {
		w.changes[number] = &Change{Number: number, Before: before}
	}
	w.changes[number].After = after
}

// changed are the cases that are not what they were.
func changed(changes map[string]*Change) []Change {
	list := []Change{}
	for _, c := range changes {
		a, _ := json.Marshal(c.Before)
		b, _ := json.Marshal(c.After)
		if !bytes.Equal(a, b) {
			list = append(list, *c)
		}
	}
	slices.SortFunc(list, func(a, b Change) int { return bytes.Compare([]byte(a.Number), []byte(b.Number)) })
	return list
}

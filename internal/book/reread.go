package book

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
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

// Reread reads every kept document again with the present rules, and makes the
// difference if write is set. It shows just the difference that it makes or
// would make: both go the same way, the one is taken back at the end. progress
// is told the number of documents done; it may be nil.
func (b *Book) Reread(ctx context.Context, write bool, progress func(int)) (*Reread, error) {
	var out *Reread
	err := b.write(ctx, func(w *writer) error {
		out = &Reread{Cases: []Change{}, Failed: []string{}}
		w.changes = map[string]*Change{}
		if err := w.rereadAll(b, out, progress); err != nil {
			return err
		}
		out.Cases = w.changed()
		if !write {
			return errDryRun
		}
		return nil
	})
	if errors.Is(err, errDryRun) {
		err = nil
	}
	return out, err
}

func (w *writer) rereadAll(b *Book, out *Reread, progress func(int)) error {
	for d, err := range w.EachDocument(0) {
		if err != nil {
			return err
		}
		out.Documents++
		if progress != nil {
			progress(out.Documents)
		}
		if err := w.reread(b, d, out); err != nil {
			return err
		}
	}
	return nil
}

// reread reads one document again.
func (w *writer) reread(b *Book, d *store.Document, out *Reread) error {
	address, err := w.firstAddress(d.ID)
	if err != nil {
		return err
	}
	p, err := b.Prepare(d.Raw, source.Origin{Name: address})
	if err != nil {
		out.Failed = append(out.Failed, err.Error())
		return nil
	}
	rows, err := w.ReportsOf(d.ID)
	if err != nil {
		return err
	}
	old := slices.DeleteFunc(rows, func(r *store.Report) bool { return !r.Active })
	return w.replace(old, p.renamed(old), out)
}

func (w *writer) firstAddress(document string) (string, error) {
	addresses, err := w.AddressesOf(document)
	if err != nil || len(addresses) == 0 {
		return "", err
	}
	return addresses[0].Address, nil
}

// renamed are the reports of a new reading; one that covers mostly the same
// words as an old one has its ID, so that numbers and decisions stay with it.
func (p *Prepared) renamed(old []*store.Report) []prepared {
	taken := map[string]bool{}
	list := slices.Clone(p.reports)
	for i := range list {
		r := &list[i]
		best, most := "", 0
		for _, o := range old {
			if n := overlap(r.kept.Said.Start, r.kept.Said.End, o.Start, o.End); !taken[o.ID] && n > most && 2*n >= min(o.End-o.Start, r.kept.Said.End-r.kept.Said.Start) {
				best, most = o.ID, n
			}
		}
		if best != "" {
			taken[best] = true
			r.id, r.traits.ID, r.kept.Telling.Report = best, best, best
		}
	}
	return list
}

func overlap(a, b, c, d int) int { return max(0, min(b, d)-max(a, c)) }

// replace puts what a new reading found in place of what the old one had.
func (w *writer) replace(old []*store.Report, list []prepared, out *Reread) error {
	before := map[string][]byte{}
	for _, o := range old {
		before[o.ID] = o.Body
	}
	var touched []string
	for i := range list {
		r := &list[i]
		body, err := json.Marshal(r.kept)
		if err != nil {
			return err
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
			return err
		}
	}
	gone := make([]string, 0, len(before))
	for id := range before {
		gone = append(gone, id)
	}
	out.Gone += len(gone)
	if err := w.retire(len(gone) > 0, gone...); err != nil || len(touched)+len(gone) == 0 {
		return err
	}
	return w.regroup(append(touched, gone...))
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
func (w *writer) changed() []Change {
	list := []Change{}
	for _, c := range w.changes {
		a, _ := json.Marshal(c.Before)
		b, _ := json.Marshal(c.After)
		if !bytes.Equal(a, b) {
			list = append(list, *c)
		}
	}
	slices.SortFunc(list, func(a, b Change) int { return bytes.Compare([]byte(a.Number), []byte(b.Number)) })
	return list
}

package book

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"math"
	"slices"

	"github.com/jikenbo/jikenbo"
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

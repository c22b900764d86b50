package book

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/store"
)

// Outcomes of adding a document.
const (
	OutcomeAdded      = "added"       // it told of incidents
	OutcomeNoIncident = "no_incident" // kept, but it tells of none
	OutcomeKnown      = "known"       // the same bytes were added before
	OutcomeRefused    = "refused"     // it could not be read
)

// Added says what became of a document.
type Added struct {
	Address  string   `json:"address"`
	Document string   `json:"document"`
	Outcome  string   `json:"outcome"`
	Why      string   `json:"why,omitempty"`
	Placed   []Placed `json:"reports"`
}

// Add puts documents into the casebook, all of them or, on an error, none. It
// may be called again with the same documents: those that are known stay as
// they are. What is returned is committed.
func (b *Book) Add(ctx context.Context, batch ...*Prepared) ([]Added, error) {
	var added []Added
	err := b.write(ctx, func(w *writer) error {
		added = nil // the store may run this again
		for _, p := range batch {
			a, err := w.add(p)
			if err != nil {
				return err
			}
			added = append(added, a)
		}
		return nil
	})
	return added, err
}

// writer is the casebook inside one transaction.
type writer struct {
	*store.Tx
	book        *Book
	now         int64
	operationID int64                 // the editor's act that is going on, 0 if none
	withdrawn   map[string]withdrawal // by number; read when first asked
	accepted    map[[2]string]bool    // by number and what is doubted; read when first asked
	divided     map[string]*arguments // by document; read when first asked
	changes     map[string]*Change    // by number, if they are to be told
}

// write runs fn in one transaction.
func (b *Book) write(ctx context.Context, fn func(*writer) error) error {
	return b.DB.Write(ctx, func(tx *store.Tx) error {
		return fn(&writer{Tx: tx, book: b, now: b.now().Unix()})
	})
}

// add is the story: keep the document, keep its reports, compare them with
// those that are near, group anew what that touches.
func (w *writer) add(p *Prepared) (Added, error) {
	a := Added{Address: p.doc.Name, Document: p.id, Outcome: OutcomeKnown}
	fresh, err := w.keep(p)
	if err != nil || !fresh {
		return a, errorsOf(err, w.log(&a))
	}
	a.Outcome = OutcomeAdded
	if len(p.reports) == 0 {
		a.Outcome, a.Why = OutcomeNoIncident, whyNone(p)
		return a, w.log(&a)
	}
	ids, err := w.keepReports(p)
	if err != nil {
		return a, err
	}
	before, err := w.CasesOf(ids)
	if err != nil {
		return a, err
	}
	if err := w.regroup(ids); err != nil {
		return a, err
	}
	a.Placed, err = w.placed(p, before)
	return a, errorsOf(err, w.log(&a))
}

// log keeps what became of a document.
func (w *writer) log(a *Added) error {
	counts, err := json.Marshal(map[string]int{"reports": len(a.Placed)})
	if err != nil {
		return err
	}
	return w.AppendLog(&store.Entry{At: w.now, Address: a.Address, Document: a.Document, Outcome: a.Outcome, Why: a.Why, Counts: counts})
}

// whyNone says why a document has no report: the reasons of what was weighed.
func whyNone(p *Prepared) string {
	var whys []string
	for _, s := range p.line.Skipped {
		if !slices.Contains(whys, s.Why) {
			whys = append(whys, s.Why)
		}
	}
	return strings.Join(whys, "; ")
}

// errorsOf is the first of errs that is not nil.
func errorsOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// Refuse logs an input that could not be read, so that silence can be told from
// absence.
func (b *Book) Refuse(ctx context.Context, address string, why error) error {
	return b.write(ctx, func(w *writer) error {
		return w.log(&Added{Address: address, Outcome: OutcomeRefused, Why: why.Error()})
	})
}

package book

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/link"
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

// Placed says which case a report came to, and why.
type Placed struct {
	Report       string        `json:"report"`
	Number       string        `json:"number"`
	Organization string        `json:"organization"`
	New          bool          `json:"new"` // the case was made for it
	Reasons      []link.Reason `json:"reasons,omitempty"`
	Asks         []string      `json:"asks,omitempty"` // numbers of cases that an editor should compare
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
	now         int64
	operationID int64                 // the editor's act that is going on, 0 if none
	withdrawn   map[string]withdrawal // by number; read when first asked
	changes     map[string]*Change    // by number, if they are to be told
}

// write runs fn in one transaction.
func (b *Book) write(ctx context.Context, fn func(*writer) error) error {
	return b.DB.Write(ctx, func(tx *store.Tx) error {
		return fn(&writer{Tx: tx, now: b.now().Unix()})
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

// keep keeps the document and where it was found; false if it was known.
func (w *writer) keep(p *Prepared) (fresh bool, err error) {
	blocks, err := json.Marshal(p.doc.Blocks)
	if err != nil {
		return false, err
	}
	links, err := json.Marshal(p.doc.Links)
	if err != nil {
		return false, err
	}
	row := &store.Document{
		ID: p.id, TextSHA256: p.line.SHA256, Title: p.doc.Title, MediaType: p.doc.MediaType, Encoding: p.doc.Encoding,
		Published: string(p.doc.Published), Modified: string(p.doc.Modified), Site: p.doc.Site, SiteName: p.doc.SiteName,
		Added: w.now, Raw: p.raw, Text: []byte(p.doc.Text), Blocks: blocks, Links: links,
	}
	fresh, err = w.PutDocument(row)
	return fresh, errorsOf(err, w.AddAddress(p.id, p.doc.Name, w.now))
}

// keepReports keeps the reports of a document and what comparing them with
// those near them says.
func (w *writer) keepReports(p *Prepared) (ids []string, err error) {
	for _, r := range p.reports {
		if err := w.keepReport(&r, "document"); err != nil {
			return nil, err
		}
		ids = append(ids, r.id)
	}
	return ids, nil
}

func (w *writer) keepReport(r *prepared, kind string) error {
	body, err := json.Marshal(r.kept)
	if err != nil {
		return err
	}
	traits, err := json.Marshal(r.traits)
	if err != nil {
		return err
	}
	var keys []string
	if kind == "document" {
		keys = r.traits.Keys()
	}
	row := &store.Report{ID: r.id, Document: r.kept.Telling.Document, Start: r.kept.Said.Start, End: r.kept.Said.End, Kind: kind, Active: true, Traits: traits, Body: body}
	if err := w.PutReport(row, keys); err != nil || kind != "document" {
		return err
	}
	return w.compare(&r.traits)
}

// How many reports one is compared with at most: those that share most keys
// come first. Of texts of one mould only the nearest can be copies.
const (
	nearLimit = 600
	copyLimit = 24
)

// compare keeps what comparing a report with those near it says, as far as it
// is not that they have nothing in common.
func (w *writer) compare(t *link.Traits) error {
	near, err := w.near(t)
	if err != nil {
		return err
	}
	var pairs []store.Pair
	for _, n := range near {
		other, err := traitsOf(n)
		if err != nil {
			return err
		}
		pairs, err = appendPairs(pairs, t, other)
		if err != nil {
			return err
		}
	}
	return w.PutPairs(pairs)
}

// near are the other reports that one could belong with, each once.
func (w *writer) near(t *link.Traits) ([]*store.Report, error) {
	facts, copies := t.Lookup()
	near, err := w.ReportsByKeys(facts, nearLimit)
	if err != nil {
		return nil, err
	}
	alike, err := w.ReportsByKeys(copies, copyLimit)
	seen := map[string]bool{t.ID: true}
	return slices.DeleteFunc(append(near, alike...), func(r *store.Report) bool {
		twice := seen[r.ID]
		seen[r.ID] = true
		return twice
	}), err
}

func traitsOf(r *store.Report) (*link.Traits, error) {
	var t link.Traits
	if err := json.Unmarshal(r.Traits, &t); err != nil {
		return nil, fmt.Errorf("report %s: traits: %w", r.ID, err)
	}
	return &t, nil
}

// placed says where the reports of a document came to.
func (w *writer) placed(p *Prepared, before map[string]string) ([]Placed, error) {
	var ids []string
	for _, r := range p.reports {
		ids = append(ids, r.id)
	}
	numbers, err := w.CasesOf(ids)
	if err != nil {
		return nil, err
	}
	var all []Placed
	for _, r := range p.reports {
		x, err := w.place(&r, numbers[r.id])
		if err != nil {
			return nil, err
		}
		all = append(all, x)
	}
	return all, nil
}

// place says why a report is in its case: the case's anchor is the report it
// was made for.
func (w *writer) place(r *prepared, number string) (Placed, error) {
	x := Placed{Report: r.id, Number: number}
	if r.kept.Said.Organization != nil {
		x.Organization = r.kept.Said.Organization.Value
	}
	c, err := w.Case(number)
	if err != nil || c == nil {
		return x, err
	}
	x.New = c.Anchor == r.id
	if x.Reasons, err = w.whyHere(r.id, number); err != nil {
		return x, err
	}
	asks, err := w.AsksOf([]string{number})
	for _, a := range asks {
		if other := otherOf(a, number); other != "" {
			x.Asks = append(x.Asks, other)
		}
	}
	return x, err
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

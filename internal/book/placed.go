package book

import (
	"github.com/jikenbo/jikenbo/internal/link"
)

// Placed says which case a report came to, and why.
type Placed struct {
	Report       string        `json:"report"`
	Number       string        `json:"number"`
	Organization string        `json:"organization"`
	New          bool          `json:"new"` // the case was made for it
	Reasons      []link.Reason `json:"reasons,omitempty"`
	Asks         []string      `json:"asks,omitempty"` // numbers of cases that an editor should compare
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

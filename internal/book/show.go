package book

import (
	"context"
	"encoding/json"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/export"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Shown is a case with all that belongs to it.
type Shown struct {
	Asked   string           `json:"asked"` // the number asked for; Case may be where it redirects to
	Case    *jikenbo.Case    `json:"case"`
	Said    []*export.Report `json:"said"`                         // what each of Case.Reports says, in their order
	Steps   []Step           `json:"steps"`                        // what changed from report to report
	Links   []Link           `json:"links"`                        // why its reports are together
	Root    *Root            `json:"root,omitempty"`               // the root event, if it has one
	Others  []Related        `json:"others"`                       // other cases of its root
	Asks    []Question       `json:"asks"`                         // what an editor should look at
	Duties  []Duty           `json:"duties"`                       // that may apply
	Days    *int             `json:"days_to_disclosure,omitempty"` // from discovery
	Numbers []string         `json:"redirects"`                    // numbers that lead here
}

// Link is why two reports of a case are together.
type Link struct {
	A       string        `json:"a"`
	B       string        `json:"b"`
	Tie     bool          `json:"tie,omitempty"` // an editor's word
	Points  int           `json:"points"`
	Reasons []link.Reason `json:"reasons"`
}

// Related is another case of the same root.
type Related struct {
	Number       string       `json:"number"`
	Organization string       `json:"organization"`
	Disclosed    jikenbo.Date `json:"disclosed"`
	Origin       bool         `json:"origin,omitempty"`
}

// Show is the case of a number, redirects followed. A number that was never
// given is a Problem.
func (b *Book) Show(ctx context.Context, number string) (*Shown, error) {
	s := &Shown{Asked: number, Said: []*export.Report{}, Links: []Link{}, Others: []Related{}, Asks: []Question{}, Numbers: []string{}}
	return s, b.DB.Read(ctx, func(tx *store.Tx) error {
		row, err := standing(tx, number)
		if err != nil {
			return err
		}
		if s.Case, err = CaseOf(row); err != nil {
			return err
		}
		return errorsOf(s.readReports(tx), s.readOthers(tx), s.readAsks(tx), s.derive())
	})
}

// readReports reads what the case's reports say, and why they are together.
func (s *Shown) readReports(tx *store.Tx) error {
	rows, err := tx.ReportsOfCase(s.Case.Number)
	if err != nil {
		return err
	}
	said := map[string]*export.Report{}
	ids := []string{}
	for _, r := range rows {
		var k kept
		if err := json.Unmarshal(r.Body, &k); err != nil {
			return err
		}
		said[r.ID] = k.Said
		ids = append(ids, r.ID)
	}
	for _, t := range s.Case.Reports {
		s.Said = append(s.Said, said[t.Report])
	}
	if err := s.readNumbers(tx, ids); err != nil {
		return err
	}
	return s.readLinks(tx, ids, said)
}

// readNumbers reads which other numbers were given to the case's reports.
func (s *Shown) readNumbers(tx *store.Tx, ids []string) error {
	rows, err := tx.NumbersAnchoredAt(ids)
	for _, c := range rows {
		if c.Kind == kindCase && c.RedirectTo != "" {
			s.Numbers = append(s.Numbers, c.Number.String())
		}
	}
	return err
}

func (s *Shown) readLinks(tx *store.Tx, ids []string, said map[string]*export.Report) error {
	pairs, err := tx.PairsOf(ids)
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if p.Kind != kindCase || said[p.A] == nil || said[p.B] == nil {
			continue
		}
		var v link.Verdict
		if err := json.Unmarshal(p.Body, &v); err != nil {
			return err
		}
		s.Links = append(s.Links, Link{A: p.A, B: p.B, Points: p.Points, Reasons: v.Reasons})
	}
	ties, err := tx.Ties(ids)
	for _, t := range ties {
		if !t.Apart && said[t.A] != nil && said[t.B] != nil {
			s.Links = append(s.Links, Link{A: t.A, B: t.B, Tie: true, Reasons: []link.Reason{}})
		}
	}
	return err
}

func (s *Shown) readOthers(tx *store.Tx) error {
	root, err := tx.Case(s.Case.Root)
	if err != nil || root == nil {
		return err
	}
	var k keptRoot
	if err := json.Unmarshal(root.Body, &k); err != nil {
		return err
	}
	s.Root = k.Root
	rows, err := tx.CasesOfRoot(s.Case.Root)
	for _, r := range rows {
		if r.Number.String() == s.Case.Number || r.Kind != kindCase {
			continue
		}
		c, err := CaseOf(r)
		if err != nil {
			return err
		}
		s.Others = append(s.Others, Related{r.Number.String(), r.Organization, jikenbo.Date(r.Disclosed), c.Origin})
	}
	return err
}

func (s *Shown) readAsks(tx *store.Tx) error {
	asks, err := tx.AsksOf([]string{s.Case.Number})
	if err != nil {
		return err
	}
	s.Asks, err = questionsOf(asks)
	return err
}

// derive computes what follows from the case's values.
func (s *Shown) derive() error {
	s.Steps = steps(s.Case.Reports, s.Said)
	s.Duties = Duties(s.Case)
	if days, ok := DaysToDisclosure(s.Case); ok {
		s.Days = &days
	}
	return nil
}

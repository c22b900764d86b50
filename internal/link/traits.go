package link

import (
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// Traits are what linking looks at in a report. They are made once per report
// and kept, so that linking needs no document later. Names are keys
// (jtext.NameKey), texts are folded.
type Traits struct {
	ID            string           `json:"id"`
	Document      string           `json:"document"`
	Name          string           `json:"name,omitempty"`          // the organization as written, for people
	Organizations []string         `json:"organizations,omitempty"` // keys: its own name first, then its other names
	Stem          string           `json:"stem,omitempty"`          // key of the body of which it is a department
	Prefecture    string           `json:"prefecture,omitempty"`    // in which its city lies, if said
	Site          string           `json:"site,omitempty"`          // only where no organization is named
	Number        string           `json:"number,omitempty"`        // the case number that the source gives
	Depth         jikenbo.Depth    `json:"depth,omitempty"`
	Types         []jikenbo.Type   `json:"types,omitempty"`
	Counts        []Figure         `json:"counts,omitempty"`
	OccurredFrom  jikenbo.Date     `json:"occurred_from,omitempty"`
	OccurredTo    jikenbo.Date     `json:"occurred_to,omitempty"`
	Discovered    jikenbo.Date     `json:"discovered,omitempty"`
	Disclosed     jikenbo.Date     `json:"disclosed,omitempty"`
	Told          jikenbo.Date     `json:"told,omitempty"` // disclosed, else when the document was published
	Days          []jikenbo.Date   `json:"days,omitempty"` // every day that the account names
	Sequence      jikenbo.Sequence `json:"sequence,omitempty"`
	Title         string           `json:"title,omitempty"`
	CitedDates    []jikenbo.Date   `json:"cited_dates,omitempty"`  // of earlier notices
	CitedTitles   []string         `json:"cited_titles,omitempty"` // of earlier notices
	Systems       []string         `json:"systems,omitempty"`
	Parties       []string         `json:"parties,omitempty"` // contractors, subcontractors, affiliates
	Vendors       []string         `json:"vendors,omitempty"` // makers and operators of what was used
	Places        []string         `json:"places,omitempty"`  // branches, schools and the like
	Work          []string         `json:"work,omitempty"`    // what is said to be given out, or taken
	Masked        bool             `json:"masked,omitempty"`  // a contractor is told of and not named
	MaskedAs      string           `json:"masked_as,omitempty"`
	Copy          []byte           `json:"copy,omitempty"`   // MinHash of the account
	Length        int              `json:"length,omitempty"` // characters of the account
}

// Of makes the traits of a report. d is the document in whose text the report's
// words stand.
func Of(id, document string, d *jikenbo.Document, r *jikenbo.Report) Traits {
	text := jtext.Fold(r.Span.Of(d.Text)).Folded
	owner := bodyOf(r.Organization, r.Aliases)
	t := Traits{
		ID: id, Document: document, Name: r.Organization.Value,
		Organizations: owner.keys, Stem: owner.stem, Prefecture: owner.prefecture,
		Number: r.Number.Value, Depth: r.Depth, Sequence: r.Sequence.Value,
		OccurredFrom: r.OccurredFrom.Value, OccurredTo: r.OccurredTo.Value,
		Discovered: r.Discovered.Value, Disclosed: r.Disclosed.Value,
	}
	if t.Name == "" {
		t.Site = strings.TrimPrefix(r.Site.Value, "www.")
	}
	t.told(d.Published)
	t.facts(r)
	t.parties(r, text)
	t.Places = placesIn(text, t.Organizations)
	t.citations(text, d)
	t.Copy, t.Length = sketch(text)
	return t
}

// told sets when it was told, and drops a disclosure that lies before the
// incident itself: its year is a slip.
func (t *Traits) told(published jikenbo.Date) {
	occurred, disclosed := stretchOf(t.OccurredFrom), stretchOf(t.Disclosed)
	if occurred.known() && disclosed.known() && disclosed.to < occurred.from {
		t.Disclosed = ""
	}
	t.Told = t.Disclosed
	if t.Told == "" {
		t.Told = published
	}
}

// facts takes over what the report says.
func (t *Traits) facts(r *jikenbo.Report) {
	for _, f := range r.Types {
		t.Types = append(t.Types, f.Value)
	}
	for _, c := range r.Counts[:min(len(r.Counts), maxFigures)] {
		t.Counts = append(t.Counts, Figure{c.Value, c.Unit, c.Qualifier})
	}
	for _, s := range r.Systems {
		if key := jtext.NameKey(s.Value); !genericSystem.MatchString(key) {
			t.Systems = appendNew(t.Systems, key)
		}
	}
}

// maxFigures is how many figures of a report are compared.
const maxFigures = 8

// parties takes over who else had the data in its hands.
func (t *Traits) parties(r *jikenbo.Report, text string) {
	for _, p := range r.Through {
		key := canonical(jtext.NameKey(p.Name.Value))
		switch {
		case key == "" && p.Role.Value != jikenbo.RoleAffiliate:
			t.Masked = true
		case generic(key) || slices.Contains(t.Organizations, key):
		case p.Role.Value == jikenbo.RoleVendor:
			t.Vendors = appendNew(t.Vendors, key)
		default:
			t.Parties = appendNew(appendNew(t.Parties, key), shortOf(key))
		}
	}
	if t.Masked {
		t.MaskedAs = maskIn(text)
	}
	if t.Masked || len(t.Parties) > 0 || strings.Contains(text, "受託") { // it gives work out, or takes it
		t.Work = workIn(text)
	}
}

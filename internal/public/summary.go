package public

import (
	"context"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Summary is a case in a line of a list.
type Summary struct {
	Number       string            `json:"number"`
	State        jikenbo.CaseState `json:"state"`
	RedirectTo   string            `json:"redirect_to,omitempty"`
	Organization string            `json:"organization"` // or the site, where nobody names one
	Key          string            `json:"key"`          // of the organization's name, for its page
	Sector       string            `json:"sector,omitempty"`
	Types        []string          `json:"types"` // the main one first
	Leak         string            `json:"leak,omitempty"`
	Count        *jikenbo.Figure   `json:"count,omitempty"`
	Data         []string          `json:"data"`
	Through      []Party           `json:"through"`
	Occurred     jikenbo.Date      `json:"occurred"`
	Discovered   jikenbo.Date      `json:"discovered"`
	Disclosed    jikenbo.Date      `json:"disclosed"`
	Root         string            `json:"root,omitempty"`
	Origin       bool              `json:"origin,omitempty"`
	Reports      int               `json:"reports"`
	Changed      time.Time         `json:"changed"`
}

// Party is another body in whose hands it happened; without a Name where
// nobody names it.
type Party struct {
	Name string       `json:"name"`
	Key  string       `json:"key"`
	Role jikenbo.Role `json:"role"`
}

// summary is the line of a case. Names of bodies stay; what is counted is told
// in the words of the document.
func (c *Casebook) summary(of *jikenbo.Case, changed int64) Summary {
	s := Summary{
		Number: of.Number, State: of.State, RedirectTo: of.RedirectTo, Organization: of.Value("organization"),
		Sector: of.Value("sector"), Types: valuesOf(of, "types"), Leak: of.Value("leak"), Count: of.Figure(),
		Data: valuesOf(of, "data"), Through: []Party{},
		Occurred: jikenbo.Date(of.Value("occurred_from")), Discovered: jikenbo.Date(of.Value("discovered")),
		Disclosed: jikenbo.Date(of.Value("disclosed")), Root: of.Root, Origin: of.Origin,
		Reports: len(of.Reports), Changed: time.Unix(changed, 0).UTC(),
	}
	if s.Count != nil {
		s.Count.What = c.mask.Text(s.Count.What)
	}
	s.Key = jtext.NameKey(s.Organization)
	if s.Organization == "" {
		s.Organization = of.Value("site")
	}
	for _, p := range of.Field("through").Values {
		s.Through = append(s.Through, Party{p.Value, jtext.NameKey(p.Value), p.Role})
	}
	return s
}

func valuesOf(c *jikenbo.Case, field string) []string {
	list := []string{}
	for _, s := range c.Field(field).Values {
		list = append(list, s.Value)
	}
	return list
}

// rows goes through the cases that a filter of the store lets through.
func (c *Casebook) rows(ctx context.Context, f store.Filter, each func(Summary, *jikenbo.Case)) error {
	return c.book.DB.Read(ctx, func(tx *store.Tx) error {
		rows, err := tx.ListCases(f)
		if err != nil {
			return err
		}
		for _, r := range rows {
			of, err := book.CaseOf(r)
			if err != nil {
				return err
			}
			each(c.summary(of, r.Changed), of)
		}
		return nil
	})
}

package public

import (
	"cmp"
	"context"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/search"
)

// Body is an organization or contractor in a line of a list.
type Body struct {
	Key       string       `json:"key"`
	Name      string       `json:"name"`
	Own       int          `json:"own"`       // cases at itself
	Cases     int          `json:"through"`   // cases of others, through it
	Clients   int          `json:"clients"`   // the bodies concerned by those
	Latest    string       `json:"latest"`    // number of the case disclosed last
	Disclosed jikenbo.Date `json:"disclosed"` // when that was
}

// Contractors are the bodies in whose hands others' data was, those with the
// most cases first.
func (c *Casebook) Contractors(ctx context.Context, offset, limit int) (list []Body, total int, err error) {
	all, err := remembered(ctx, c, "contractors", func() ([]Body, error) {
		all, err := c.bodies(ctx)
		all = slices.DeleteFunc(all, func(b Body) bool { return b.Cases == 0 })
		slices.SortFunc(all, func(a, b Body) int { return cmp.Or(cmp.Compare(b.Cases, a.Cases), cmp.Compare(a.Key, b.Key)) })
		return all, err
	})
	return page(all, offset, limit), len(all), err
}

// Organizations are all bodies, those with the most cases at themselves first.
func (c *Casebook) Organizations(ctx context.Context, offset, limit int) (list []Body, total int, err error) {
	all, err := remembered(ctx, c, "organizations", func() ([]Body, error) {
		all, err := c.bodies(ctx)
		slices.SortFunc(all, func(a, b Body) int { return cmp.Or(cmp.Compare(b.Own, a.Own), cmp.Compare(a.Key, b.Key)) })
		return all, err
	})
	return page(all, offset, limit), len(all), err
}

func page[T any](all []T, offset, limit int) []T {
	from := min(max(offset, 0), len(all))
	return slices.Clone(listed(all[from:min(from+max(limit, 0), len(all))]))
}

// bodies are all bodies of open cases.
func (c *Casebook) bodies(ctx context.Context) ([]Body, error) {
	rows, err := c.rows(ctx, search.Query{})
	slices.SortFunc(rows, latest)
	known, clients := map[string]*Body{}, map[[2]string]bool{}
	body := func(key, name string, r *search.Row) *Body {
		if known[key] == nil {
			known[key] = &Body{Key: key, Name: name, Latest: r.Number, Disclosed: r.Disclosed}
		}
		return known[key]
	}
	for _, r := range rows {
		if r.OrganizationKey != "" {
			body(r.OrganizationKey, r.Organization, r).Own++
		}
		for _, p := range r.Contractors {
			b := body(p.Key, p.Name, r)
			b.Cases++
			if client := [2]string{p.Key, r.OrganizationKey}; !clients[client] {
				clients[client] = true
				b.Clients++
			}
		}
	}
	list := make([]Body, 0, len(known))
	for _, b := range known {
		list = append(list, *b)
	}
	return list, err
}

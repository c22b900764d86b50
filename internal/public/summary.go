package public

import (
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/search"
)

// Summary is a case in a line of a list.
type Summary struct {
	Number       string            `json:"number"`
	State        jikenbo.CaseState `json:"state"`
	Organization string            `json:"organization"` // or the site, where nobody names one
	Key          string            `json:"key"`          // of the organization's name, for its page
	Sector       jikenbo.Sector    `json:"sector,omitempty"`
	Types        []jikenbo.Type    `json:"types"` // the main one first
	Leak         jikenbo.Leak      `json:"leak"`
	Count        *jikenbo.Figure   `json:"count,omitempty"` // the overall figure
	Data         []jikenbo.Data    `json:"data"`
	Through      []Party           `json:"through"` // named others in whose hands it happened
	Occurred     jikenbo.Date      `json:"occurred"`
	Discovered   jikenbo.Date      `json:"discovered"`
	Disclosed    jikenbo.Date      `json:"disclosed"`
	Told         jikenbo.Date      `json:"told"` // disclosed, or the day of the first report
	Prefecture   string            `json:"prefecture,omitempty"`
	Root         string            `json:"root,omitempty"`
	Origin       bool              `json:"origin,omitempty"` // the root happened here
	Reports      int               `json:"reports"`
	Changed      time.Time         `json:"changed"`
}

// Party is another body in whose hands it happened.
type Party struct {
	Key  string       `json:"key"` // for its page
	Name string       `json:"name"`
	Role jikenbo.Role `json:"role"`
}

// summary is the line of a case. Names of bodies stay; what is counted is told
// in the words of a document.
func (c *Casebook) summary(r *search.Row) Summary {
	s := Summary{
		Number: r.Number, State: r.State, Organization: r.Organization, Key: r.OrganizationKey, Sector: r.Sector,
		Types: listed(r.Types), Leak: r.Leak, Data: listed(r.Data), Through: []Party{},
		Occurred: r.Occurred, Discovered: r.Discovered, Disclosed: r.Disclosed, Told: r.Told, Prefecture: r.Prefecture,
		Root: r.Root, Origin: r.Origin, Reports: r.Reports, Changed: time.Unix(r.Changed, 0).UTC(),
	}
	if r.Figure != nil {
		figure := *r.Figure
		figure.What = c.mask.Text(figure.What)
		s.Count = &figure
	}
	for _, p := range r.Contractors {
		s.Through = append(s.Through, Party{p.Key, p.Name, p.Role})
	}
	return s
}

func (c *Casebook) summaries(rows []*search.Row) []Summary {
	list := make([]Summary, 0, len(rows))
	for _, r := range rows {
		list = append(list, c.summary(r))
	}
	return list
}

// listed is a list that JSON writes as [] where it is empty.
func listed[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

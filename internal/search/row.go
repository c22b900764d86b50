package search

import (
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
)

// Row is what facets, orders and statistics look at in a case. It belongs to
// the Index: nobody changes it.
type Row struct {
	Number          string            `json:",omitempty"`
	State           jikenbo.CaseState `json:",omitempty"`
	Organization    string            `json:",omitempty"`
	OrganizationKey string            `json:",omitempty"`
	Types           []jikenbo.Type    `json:",omitempty"` // the main type first
	Sector          jikenbo.Sector    `json:",omitempty"`
	Data            []jikenbo.Data    `json:",omitempty"`
	Leak            jikenbo.Leak      `json:",omitempty"` // LeakUnknown if nobody says
	Disclosed       jikenbo.Date      `json:",omitempty"`
	Told            jikenbo.Date      `json:",omitempty"` // Disclosed, else the day of the first report; of it are year and month
	Discovered      jikenbo.Date      `json:",omitempty"`
	Occurred        jikenbo.Date      `json:",omitempty"`
	Prefecture      string            `json:",omitempty"` // a value of jikenbo.Prefectures, only where words say it
	Figure          *jikenbo.Figure   `json:",omitempty"` // the overall count, nil if nobody says
	Size            string            `json:",omitempty"` // a value of Sizes, Unsaid if nobody says
	Contractors     []Contractor      `json:",omitempty"` // who else had the data in hands
	Sources         []jikenbo.Voice   `json:",omitempty"` // whose words its reports are
	Reports         int               `json:",omitempty"`
	Root            string            `json:",omitempty"`
	Origin          bool              `json:",omitempty"` // the root happened here
	Days            int               // from discovery to disclosure, -1 if not known
	Changed         int64             `json:",omitempty"` // seconds since 1970, UTC
}

// Contractor is another body in whose hands it happened.
type Contractor struct {
	Key  string       `json:",omitempty"` // of the name, by which it is found
	Name string       `json:",omitempty"`
	Role jikenbo.Role `json:",omitempty"`
}

// RowOf is the row of a case. changed is when the case last changed,
// prefecture where its reports say that it is.
func RowOf(c *jikenbo.Case, changed int64, prefecture string) *Row {
	r := &Row{
		Number: c.Number, State: c.State, Root: c.Root, Origin: c.Origin, Changed: changed, Prefecture: prefecture,
		Organization: c.Value("organization"), Sector: jikenbo.Sector(c.Value("sector")), Leak: jikenbo.Leak(c.Value("leak")),
		Types: valuesOf[jikenbo.Type](c, "types"), Data: valuesOf[jikenbo.Data](c, "data"),
		Disclosed: jikenbo.Date(c.Value("disclosed")), Discovered: jikenbo.Date(c.Value("discovered")),
		Occurred: jikenbo.Date(c.Value("occurred_from")), Figure: c.Figure(), Reports: len(c.Reports),
	}
	if r.Leak == "" {
		r.Leak = jikenbo.LeakUnknown
	}
	if r.Organization == "" {
		r.Organization = c.Value("site")
	}
	if r.Told = r.Disclosed; r.Told == "" {
		r.Told = firstTold(c)
	}
	r.OrganizationKey = jtext.NameKey(r.Organization)
	r.Contractors = contractorsOf(c)
	r.Sources = voicesOf(c)
	r.Size = sizeOf(r.Figure)
	r.Days = daysBetween(r.Discovered, r.Disclosed)
	return r
}

func valuesOf[T ~string](c *jikenbo.Case, field string) []T {
	var list []T
	for _, s := range c.Field(field).Values {
		list = append(list, T(s.Value))
	}
	return list
}

// contractorsOf are the others that are named.
func contractorsOf(c *jikenbo.Case) []Contractor {
	var list []Contractor
	for _, s := range c.Field("through").Values {
		if key := jtext.NameKey(s.Value); key != "" {
			list = append(list, Contractor{key, s.Value, s.Role})
		}
	}
	return list
}

// voicesOf are the voices of a case's reports, each once.
func voicesOf(c *jikenbo.Case) []jikenbo.Voice {
	var list []jikenbo.Voice
	for _, v := range jikenbo.Voices.Terms {
		for _, t := range c.Reports {
			if string(t.Voice) == v.Value {
				list = append(list, t.Voice)
				break
			}
		}
	}
	return list
}

// firstTold is the day of the first report that has one.
func firstTold(c *jikenbo.Case) jikenbo.Date {
	for _, t := range c.Reports { // in the order in which they were told
		if t.On != "" {
			return t.On
		}
	}
	return ""
}

// daysBetween is the number of days between two days, -1 if it is not known.
func daysBetween(from, to jikenbo.Date) int {
	a, errA := time.Parse(time.DateOnly, string(from))
	b, errB := time.Parse(time.DateOnly, string(to))
	if errA != nil || errB != nil || b.Before(a) {
		return -1
	}
	return int(b.Sub(a).Hours() / 24)
}

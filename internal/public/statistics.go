package public

import (
	"cmp"
	"context"

	"github.com/jikenbo/jikenbo/internal/search"
)

// Statistics count the cases of a query.
type Statistics struct {
	Cases  int     `json:"cases"` // open cases that the query finds
	Over   int     `json:"over"`  // what is counted: those cases, or with RootsOnce one for each root
	Roots  Roots   `json:"roots"`
	Tables []Table `json:"tables"`
}

// Roots says how the cases of one root are counted.
type Roots string

// The values of Roots.
const (
	RootsEach Roots = "each" // every victim's case counts
	RootsOnce Roots = "once" // a root counts once: as the case at which it happened, else as the one told first
)

// Table counts cases by one thing. What it counts over is Said + Silent.
type Table struct {
	Name     string  `json:"name"`           // month, year, type, sector, data, leak, size, prefecture, days, days_by_type, days_by_sector
	Unit     string  `json:"unit,omitempty"` // of size: what the figures count; unlike units are never in one table
	Japanese string  `json:"japanese"`       // what it counts
	English  string  `json:"english"`
	Said     int     `json:"said"`    // cases that say it
	Silent   int     `json:"silent"`  // cases of which nobody says it
	Several  bool    `json:"several"` // a case may stand in several rows, so rows add up to more than Said
	Rows     []Row   `json:"rows"`
	Spread   *Spread `json:"spread,omitempty"` // of size and days
}

// Row is one value and how many cases have it.
type Row struct {
	Value    string  `json:"value"` // that of the facet, where there is one
	Japanese string  `json:"japanese"`
	English  string  `json:"english"`
	Cases    int     `json:"cases"`
	Spread   *Spread `json:"spread,omitempty"` // of days_by_...: of the days of these cases
}

// Table is the table of a name, and of a unit if it is of sizes.
func (s *Statistics) Table(name, unit string) *Table {
	for i := range s.Tables {
		if s.Tables[i].Name == name && s.Tables[i].Unit == unit {
			return &s.Tables[i]
		}
	}
	return nil
}

// Statistics count the cases that a query finds, whatever its page. They are
// kept until a case changes: nobody may change them.
func (c *Casebook) Statistics(ctx context.Context, q search.Query, roots Roots) (*Statistics, error) {
	if roots == "" {
		roots = RootsEach
	}
	q.Order, q.Offset, q.Limit = "", 0, 0
	return remembered(ctx, c, "statistics "+string(roots)+q.Values().Encode(), func() (*Statistics, error) { return c.count(ctx, q, roots) })
}

func (c *Casebook) count(ctx context.Context, q search.Query, roots Roots) (*Statistics, error) {
	rows, err := c.rows(ctx, q)
	if err != nil {
		return nil, err
	}
	s := &Statistics{Cases: len(rows), Roots: roots}
	if roots == RootsOnce {
		rows = once(rows)
	}
	s.Over = len(rows)
	for _, t := range tables {
		s.Tables = append(s.Tables, t(rows)...)
	}
	return s, nil
}

// once leaves of each root one case.
func once(rows []*search.Row) []*search.Row {
	first := map[string]*search.Row{}
	for _, r := range rows {
		if r.Root != "" && (first[r.Root] == nil || stands(r, first[r.Root]) < 0) {
			first[r.Root] = r
		}
	}
	var list []*search.Row
	for _, r := range rows {
		if r.Root == "" || first[r.Root] == r {
			list = append(list, r)
		}
	}
	return list
}

// stands orders the cases of a root by which of them stands for it.
func stands(a, b *search.Row) int {
	if a.Origin != b.Origin {
		if a.Origin {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(unknown(a.Told), unknown(b.Told)), cmp.Compare(a.Told, b.Told), cmp.Compare(a.Number, b.Number))
}

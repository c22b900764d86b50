package web

import (
	"fmt"
	"net/url"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// chart is a table of the statistics as it is drawn. Its title is the sentence that it shows.
type chart struct {
	ID      string
	Title   string
	What    string // what it counts
	Said    int
	Silent  int
	Several bool
	Spread  *public.Spread
	Unit    string   // of the spread
	Columns []column // of months and years
	Rows    []barRow
	CSV     string
}

// fewColumns is from how many rows on time is drawn as columns.
const fewColumns = 6

// newChart draws a table.
func newChart(l language, t *public.Table, q search.Query, roots public.Roots) chart {
	c := chart{ID: t.Name, What: t.Japanese, Said: t.Said, Silent: t.Silent, Several: t.Several, Spread: t.Spread, CSV: tableAddress(l, t, q, roots)}
	if l == english {
		c.What = t.English
	}
	if t.Unit != "" {
		c.ID, c.Unit = t.Name+"-"+t.Unit, label(l, jikenbo.Units, t.Unit)
	} else {
		c.Unit = say(l, "days")
	}
	for _, row := range t.Rows {
		c.Rows = append(c.Rows, barRow{Label: rowLabel(l, t.Name, row), Cases: row.Cases, Share: share(row.Cases, t.Said), Spread: row.Spread, Href: rowAddress(l, t.Name, row.Value, q)})
	}
	lengthen(c.Rows)
	boxes(c.Rows)
	most := mostOf(c.Rows)
	if len(c.Rows) >= fewColumns && (t.Name == "month" || t.Name == "year") {
		c.columns(most)
	} else if most >= 0 && t.Spread == nil {
		c.Rows[most].Chosen = true
	}
	c.Title = c.title(l, t, most)
	return c
}

// columns draws the rows as columns, that of the most cases marked.
func (c *chart) columns(most int) {
	for i, r := range c.Rows {
		c.Columns = append(c.Columns, column{Label: r.Label, Cases: r.Cases, Href: r.Href, Chosen: i == most})
	}
	arrange(c.Columns)
}

// title is the sentence that the chart shows.
func (c *chart) title(l language, t *public.Table, most int) string {
	switch {
	case t.Said == 0:
		return c.What
	case t.Spread != nil:
		return say(l, "chart."+t.Name, c.Unit, short(t.Spread.Median))
	case most >= 0 && c.Rows[most].Spread != nil:
		return say(l, "chart."+t.Name)
	case most >= 0:
		return say(l, "chart."+t.Name, c.Rows[most].Label, number(c.Rows[most].Cases))
	}
	return c.What
}

// mostOf is the row of the most cases, -1 if there is none.
func mostOf(rows []barRow) int {
	most := -1
	for i, r := range rows {
		if r.Cases > 0 && (most < 0 || r.Cases > rows[most].Cases) {
			most = i
		}
	}
	return most
}

// rowLabel is how a row of a table is called.
func rowLabel(l language, table string, row public.Row) string {
	facet := map[string]string{"days_by_type": "type", "days_by_sector": "sector"}[table]
	if facet == "" {
		facet = table
	}
	return facetLabel(l, facet, public.Term{Value: row.Value, Japanese: row.Japanese, English: row.English})
}

// rowAddress is the address of the cases of a row, where a search can ask for them.
func rowAddress(l language, table, value string, q search.Query) string {
	if table == "size" || chosenOf(&q, table) == nil { // sizes are counted by unit, which a search is not
		return ""
	}
	*chosenOf(&q, table) = []string{value}
	return searchAddress(l, "/search", q)
}

func tableAddress(l language, t *public.Table, q search.Query, roots public.Roots) string {
	v := q.Values()
	v.Set("table", t.Name)
	if t.Unit != "" {
		v.Set("unit", t.Unit)
	}
	if roots == public.RootsOnce {
		v.Set("roots", string(roots))
	}
	return (&url.URL{Path: l.link("/statistics.csv"), RawQuery: v.Encode()}).String()
}

// share is a part in per cent.
func share(n, of int) string {
	if of == 0 {
		return ""
	}
	return fmt.Sprintf("%.0f%%", 100*float64(n)/float64(of))
}

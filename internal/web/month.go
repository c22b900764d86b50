package web

import (
	"context"
	"slices"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// monthView is the latest month at a glance.
type monthView struct {
	Label   string
	Href    string
	Cases   int
	Before  int // in the month before it
	Types   []barRow
	Columns []column // of the months up to it
	From    string
}

// homeMonths is how many months are drawn on the first page.
const homeMonths = 24

// month tells of the latest month in which cases were made public; nil if no day of disclosure is known.
func (s *site) month(ctx context.Context, l language, all *public.Found) (*monthView, error) {
	counts := map[string]int{}
	latest := ""
	for _, t := range termsOf(all, "month") {
		if t.Value != search.Unsaid && t.Value <= s.Now().Format("2006-01") {
			counts[t.Value] = t.Cases
			latest = max(latest, t.Value)
		}
	}
	if latest == "" {
		return nil, nil
	}
	months := monthsTo(latest, homeMonths)
	q := search.Query{Month: []string{latest}, Limit: 1}
	found, err := s.Casebook.Search(ctx, q)
	if err != nil {
		return nil, err
	}
	m := &monthView{Label: labelOf(l, "month", latest), Href: searchAddress(l, "/search", search.Query{Month: q.Month}), Cases: counts[latest], Before: counts[months[len(months)-2]], From: labelOf(l, "month", months[0])}
	for i, name := range months {
		m.Columns = append(m.Columns, column{Label: labelOf(l, "month", name), Cases: counts[name], Chosen: i == len(months)-1, Href: searchAddress(l, "/search", search.Query{Month: []string{name}})})
	}
	arrange(m.Columns)
	m.Types = typeRows(l, latest, termsOf(found, "type"))
	return m, nil
}

// typeRows are the most frequent types of a month.
func typeRows(l language, month string, terms []public.Term) []barRow {
	var rows []barRow
	for _, t := range terms {
		if t.Cases > 0 && t.Value != search.Unsaid {
			rows = append(rows, barRow{Label: facetLabel(l, "type", t), Cases: t.Cases, Href: searchAddress(l, "/search", search.Query{Month: []string{month}, Type: []string{t.Value}})})
		}
	}
	slices.SortStableFunc(rows, func(a, b barRow) int { return b.Cases - a.Cases })
	rows = rows[:min(5, len(rows))]
	lengthen(rows)
	return rows
}

func termsOf(f *public.Found, facet string) []public.Term {
	for _, x := range f.Facets {
		if x.Name == facet {
			return x.Terms
		}
	}
	return nil
}

// monthsTo are n months, the last one given.
func monthsTo(last string, n int) []string {
	list := make([]string, n)
	for i := n - 1; i >= 0; i-- {
		list[i] = last
		last = monthBefore(last)
	}
	return list
}

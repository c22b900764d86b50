package web

import (
	"encoding/csv"
	"net/http"
	"net/url"
	"strconv"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// statisticsView is the page of statistics.
type statisticsView struct {
	*public.Statistics
	Chosen []choice
	Clear  string
	Search string // address of the cases that are counted
	Each   choice
	Once   choice
	Charts []chart
}

// statisticsPage counts the cases that a search finds.
func (s *site) statisticsPage(w http.ResponseWriter, r *http.Request) error {
	counted, q, err := s.count(r)
	if err != nil {
		return err
	}
	l := languageOf(r)
	v := statisticsView{Statistics: counted, Chosen: conditions(l, "/statistics", q), Clear: l.link("/statistics"), Search: searchAddress(l, "/search", q)}
	v.Each = rootsChoice(l, q, public.RootsEach, counted.Roots)
	v.Once = rootsChoice(l, q, public.RootsOnce, counted.Roots)
	for i := range counted.Tables {
		v.Charts = append(v.Charts, newChart(l, &counted.Tables[i], q, counted.Roots))
	}
	return s.show(w, r, "statistics", view{Title: say(l, "nav.statistics"), Words: q.Text, Section: "statistics", NoIndex: len(v.Chosen) > 0, Data: v})
}

// count asks for the statistics of an address: a search, and how the cases of a root are counted.
func (s *site) count(r *http.Request) (*public.Statistics, search.Query, error) {
	q, err := search.ParseQuery(r.URL.Query())
	if err != nil {
		return nil, q, badQuery(err)
	}
	q.Offset, q.Order = 0, ""
	roots := public.RootsEach
	if r.URL.Query().Get("roots") == string(public.RootsOnce) {
		roots = public.RootsOnce
	}
	counted, err := s.Casebook.Statistics(r.Context(), q, roots)
	return counted, q, badQuery(err)
}

// rootsChoice is a way to count the cases of a root.
func rootsChoice(l language, q search.Query, roots, now public.Roots) choice {
	v := q.Values()
	if roots == public.RootsOnce {
		v.Set("roots", string(roots))
	}
	return choice{say(l, "roots."+string(roots)), (&url.URL{Path: l.link("/statistics"), RawQuery: v.Encode()}).String(), roots == now}
}

// statisticsCSV is one table of the statistics for a spreadsheet.
func (s *site) statisticsCSV(w http.ResponseWriter, r *http.Request) error {
	counted, _, err := s.count(r)
	if err != nil {
		return err
	}
	t := counted.Table(r.URL.Query().Get("table"), r.URL.Query().Get("unit"))
	if t == nil {
		return errNotFound
	}
	w.Header().Set("Content-Type", "text/csv; charset=utf-8")
	w.Header().Set("Content-Disposition", `attachment; filename="statistics-`+t.Name+`.csv"`)
	return writeTable(w, languageOf(r), t)
}

// writeTable writes a table with the mark by which spreadsheets know UTF-8, and what it counts over in its last rows.
func writeTable(w http.ResponseWriter, l language, t *public.Table) error {
	if _, err := w.Write([]byte("\ufeff")); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.UseCRLF = true
	rows := [][]string{{say(l, "csv.value"), say(l, "csv.label"), say(l, "csv.cases"), say(l, "spread.lower"), say(l, "spread.median"), say(l, "spread.upper")}}
	for _, row := range t.Rows {
		rows = append(rows, append([]string{row.Value, rowLabel(l, t.Name, row), strconv.Itoa(row.Cases)}, quartiles(row.Spread)...))
	}
	rows = append(rows, append([]string{"", say(l, "csv.said"), strconv.Itoa(t.Said)}, quartiles(t.Spread)...), []string{"", say(l, "csv.silent"), strconv.Itoa(t.Silent), "", "", ""})
	return out.WriteAll(rows)
}

func quartiles(s *public.Spread) []string {
	if s == nil {
		return []string{"", "", ""}
	}
	return []string{short(s.Lower), short(s.Median), short(s.Upper)}
}

// short writes a number with one digit behind the point, if it needs it.
func short(x float64) string { return strconv.FormatFloat(rounded(x), 'f', -1, 64) }

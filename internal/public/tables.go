package public

import (
	"cmp"
	"slices"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/search"
)

// tables are all tables, in the order in which they are shown.
var tables = []func([]*search.Row) []Table{
	byMonth, byYear, byType, bySector, byData, byLeak, bySize, byPrefecture, byDays, byDaysOf("days_by_type", typesOf), byDaysOf("days_by_sector", sectorOf),
}

// values tells a function what a case has for a facet, whether it has anything.
type values func(r *search.Row, tell func(string)) bool

// counted counts the values that cases have for a facet.
func counted(t Table, facet string, rows []*search.Row, of values) Table {
	n := map[string]int{}
	for _, r := range rows {
		if of(r, func(v string) { n[v]++ }) {
			t.Said++
		} else {
			t.Silent++
		}
	}
	t.Rows = []Row{}
	for v, cases := range n {
		ja, en := search.Label(facet, v)
		t.Rows = append(t.Rows, Row{Value: v, Japanese: ja, English: en, Cases: cases})
	}
	slices.SortFunc(t.Rows, func(a, b Row) int { return cmp.Or(cmp.Compare(b.Cases, a.Cases), cmp.Compare(a.Value, b.Value)) })
	return t
}

func byMonth(rows []*search.Row) []Table {
	t := counted(Table{Name: "month", Japanese: "公表された月(公表の日が分からないものは最初の報告の月)ごとの事件の数", English: "cases by month of disclosure, or of the first report where that is not known"}, "month", rows, func(r *search.Row, tell func(string)) bool {
		return r.Told.Precision() >= 2 && said(tell, r.Told.Month())
	})
	t.Rows = inTime(t.Rows, "month", func(v string) string {
		at, _ := time.Parse("2006-01", v)
		return at.AddDate(0, 1, 0).Format("2006-01")
	})
	return []Table{t}
}

func byYear(rows []*search.Row) []Table {
	t := counted(Table{Name: "year", Japanese: "公表された年(公表の日が分からないものは最初の報告の年)ごとの事件の数", English: "cases by year of disclosure, or of the first report where that is not known"}, "year", rows, func(r *search.Row, tell func(string)) bool {
		return said(tell, r.Told.Year())
	})
	t.Rows = inTime(t.Rows, "year", func(v string) string {
		at, _ := time.Parse("2006", v)
		return at.AddDate(1, 0, 0).Format("2006")
	})
	return []Table{t}
}

// inTime puts rows into the order of time, with those between them of which there
// are no cases.
func inTime(rows []Row, facet string, next func(string) string) []Row {
	slices.SortFunc(rows, func(a, b Row) int { return cmp.Compare(a.Value, b.Value) })
	out := []Row{}
	for _, r := range rows {
		for n := len(out); n > 0 && next(out[n-1].Value) < r.Value; n++ {
			v := next(out[n-1].Value)
			ja, en := search.Label(facet, v)
			out = append(out, Row{Value: v, Japanese: ja, English: en})
		}
		out = append(out, r)
	}
	return out
}

func byType(rows []*search.Row) []Table {
	return []Table{counted(Table{Name: "type", Several: true, Japanese: "種類ごとの事件の数", English: "cases by type"}, "type", rows, typesOf)}
}

func bySector(rows []*search.Row) []Table {
	return []Table{counted(Table{Name: "sector", Japanese: "業種ごとの事件の数", English: "cases by sector"}, "sector", rows, sectorOf)}
}

func byData(rows []*search.Row) []Table {
	return []Table{counted(Table{Name: "data", Several: true, Japanese: "情報の種類ごとの事件の数", English: "cases by kind of data"}, "data", rows, func(r *search.Row, tell func(string)) bool { return said(tell, r.Data...) })}
}

func byLeak(rows []*search.Row) []Table {
	return []Table{counted(Table{Name: "leak", Japanese: "漏えいの有無ごとの事件の数", English: "cases by whether data leaked"}, "leak", rows, func(r *search.Row, tell func(string)) bool {
		return r.Leak != jikenbo.LeakUnknown && said(tell, r.Leak)
	})}
}

func byPrefecture(rows []*search.Row) []Table {
	return []Table{counted(Table{Name: "prefecture", Japanese: "都道府県ごとの事件の数(名前などから分かるものだけ)", English: "cases by prefecture, where words say it"}, "prefecture", rows, func(r *search.Row, tell func(string)) bool {
		return said(tell, r.Prefecture)
	})}
}

func typesOf(r *search.Row, tell func(string)) bool  { return said(tell, r.Types...) }
func sectorOf(r *search.Row, tell func(string)) bool { return said(tell, r.Sector) }

// said tells the values that are said, and whether any is.
func said[T ~string](tell func(string), list ...T) bool {
	any := false
	for _, v := range list {
		if v != "" {
			tell(string(v))
			any = true
		}
	}
	return any
}

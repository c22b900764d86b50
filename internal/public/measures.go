package public

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/search"
)

// bin is a row of numbers up to the beginning of the next one.
type bin struct {
	from              int64
	japanese, english string
}

// sizes and delays are the rows of figures and of days.
var (
	sizes = []bin{
		{1, "1～9", "1 to 9"}, {10, "10～99", "10 to 99"}, {100, "100～999", "100 to 999"}, {1000, "1,000～9,999", "1,000 to 9,999"},
		{10_000, "1万～10万未満", "10,000 to 99,999"}, {100_000, "10万～100万未満", "100,000 to 999,999"}, {1_000_000, "100万以上", "1,000,000 and more"},
	}
	delays = []bin{
		{0, "当日", "the same day"}, {1, "1～3日", "1 to 3 days"}, {4, "4～7日", "4 to 7 days"}, {8, "8～14日", "8 to 14 days"}, {15, "15～30日", "15 to 30 days"},
		{31, "31～60日", "31 to 60 days"}, {61, "61～180日", "61 to 180 days"}, {181, "181日～1年", "181 to 365 days"}, {366, "1年を超える", "more than a year"},
	}
)

// binned counts numbers by bins; every bin has a row.
func binned(t Table, bins []bin, numbers []int64, over int) Table {
	t.Said, t.Silent = len(numbers), over-len(numbers)
	t.Spread = spread(numbers)
	for _, b := range bins {
		t.Rows = append(t.Rows, Row{Value: strconv.FormatInt(b.from, 10), Japanese: b.japanese, English: b.english})
	}
	for _, n := range numbers {
		at, found := slices.BinarySearchFunc(bins, n, func(b bin, n int64) int { return cmp.Compare(b.from, n) })
		if !found {
			at--
		}
		t.Rows[at].Cases++
	}
	return t
}

// bySize has a table for each unit, that of most cases first. What did not leak
// is no size.
func bySize(rows []*search.Row) []Table {
	of := map[jikenbo.Unit][]int64{}
	for _, r := range rows {
		if r.Figure != nil && r.Figure.Value > 0 && r.Figure.Status != jikenbo.StatusNone {
			of[r.Figure.Unit] = append(of[r.Figure.Unit], r.Figure.Value)
		}
	}
	var list []Table
	for _, u := range jikenbo.Units.Terms {
		numbers := of[jikenbo.Unit(u.Value)]
		if len(numbers) == 0 && u.Value != "people" {
			continue
		}
		list = append(list, binned(Table{
			Name: "size", Unit: u.Value,
			Japanese: "全体の数を「" + u.Japanese + "」で公表した事件の規模(可能性のある数を含む)",
			English:  "size of cases whose overall figure counts " + u.English + ", possible ones too",
		}, sizes, numbers, len(rows)))
	}
	return list
}

func byDays(rows []*search.Row) []Table {
	return []Table{binned(Table{Name: "days", Japanese: "発覚から公表までの日数(どちらも日まで分かる事件)", English: "days from discovery to disclosure, where both are known to the day"}, delays, days(rows), len(rows))}
}

func days(rows []*search.Row) []int64 {
	var list []int64
	for _, r := range rows {
		if r.Days >= 0 {
			list = append(list, int64(r.Days))
		}
	}
	return list
}

// DaysIn is how the days from discovery to disclosure lie in the cases of a
// sector; nil if none has them.
func (c *Casebook) DaysIn(ctx context.Context, sector string) (*Spread, error) {
	of, err := remembered(ctx, c, "days by sector", func() (map[string]*Spread, error) {
		days := map[string][]int64{}
		err := c.index.Each(ctx, search.Query{}, func(r *search.Row) {
			if r.Days >= 0 && r.Sector != "" {
				days[string(r.Sector)] = append(days[string(r.Sector)], int64(r.Days))
			}
		})
		spreads := map[string]*Spread{}
		for s, list := range days {
			spreads[s] = spread(list)
		}
		return spreads, err
	})
	return of[sector], err
}

// byDaysOf has how the days lie for each value of a facet.
func byDaysOf(name string, of values) func([]*search.Row) []Table {
	facet := name[len("days_by_"):]
	title := map[string][2]string{"type": {"種類", "type"}, "sector": {"業種", "sector"}}[facet]
	return func(rows []*search.Row) []Table {
		dated := slices.DeleteFunc(slices.Clone(rows), func(r *search.Row) bool { return r.Days < 0 })
		t := counted(Table{Name: name, Several: facet == "type", Japanese: title[0] + "ごとの発覚から公表までの日数", English: "days from discovery to disclosure by " + title[1]}, facet, dated, of)
		t.Silent = len(rows) - t.Said
		days := map[string][]int64{}
		for _, r := range dated {
			of(r, func(v string) { days[v] = append(days[v], int64(r.Days)) })
		}
		for i, row := range t.Rows {
			t.Rows[i].Spread = spread(days[row.Value])
		}
		return []Table{t}
	}
}

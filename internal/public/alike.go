package public

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strings"

	"github.com/jikenbo/jikenbo/internal/search"
)

// Alike is a case that is like another one, and why.
type Alike struct {
	Summary
	Alike   int      `json:"alike"`   // in hundredths: 100 is the same in all that is compared
	Reasons []Reason `json:"reasons"` // the strongest first
}

// Reason is something that two cases have in common.
type Reason struct {
	Code     string   `json:"code"` // type, sector, data, leak, size, contractor
	Values   []string `json:"values"`
	Japanese string   `json:"japanese"`
	English  string   `json:"english"`
}

// Alike are the cases most like that of a number, the most alike first. A rare
// thing in common says more than one that most cases have. Others of its root or
// of its organization are left out: its page shows them by themselves.
func (c *Casebook) Alike(ctx context.Context, number string, limit int) ([]Alike, error) {
	rows, err := c.open(ctx)
	if err != nil {
		return nil, err
	}
	list := []Alike{}
	of := c.index.Row(number)
	if of == nil {
		return list, nil
	}
	found, weight := c.alike.most(rows, of, limit)
	for _, f := range found {
		list = append(list, Alike{c.summary(f.row), int(math.Round(100 * f.alike)), reasons(of, f.row, weight)})
	}
	return list, nil
}

// reasons are what two cases have in common.
func reasons(a, b *search.Row, weight map[trait]float64) []Reason {
	list, heavy := []Reason{}, map[string]float64{}
	theirs := traitsOf(b)
	for _, t := range traitsOf(a) {
		if !slices.Contains(theirs, t) {
			continue
		}
		if n := len(list); n == 0 || list[n-1].Code != t.facet {
			list = append(list, Reason{Code: t.facet})
		}
		r := &list[len(list)-1]
		r.Values = append(r.Values, t.value)
		heavy[t.facet] += weight[t]
	}
	for i := range list {
		list[i].explain()
	}
	slices.SortStableFunc(list, func(a, b Reason) int { return cmp.Compare(heavy[b.Code], heavy[a.Code]) })
	return list
}

func (r *Reason) explain() {
	var ja, en []string
	for _, v := range r.Values {
		j, e := traitLabel(r.Code, v)
		ja, en = append(ja, j), append(en, e)
	}
	title := traitTitles[r.Code]
	r.Japanese = title[0] + "が同じ: " + strings.Join(ja, "、")
	r.English = "same " + title[1] + ": " + strings.Join(en, ", ")
}

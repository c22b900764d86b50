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

// trait is one thing by which cases are compared.
type trait struct{ facet, value string }

// traitsOf are the traits of a case. A size is compared within its unit.
func traitsOf(r *search.Row) []trait {
	var list []trait
	add := func(facet string, values ...string) {
		for _, v := range values {
			list = append(list, trait{facet, v})
		}
	}
	add("type", typesOf(r)...)
	add("sector", sectorOf(r)...)
	add("data", texts(r.Data)...)
	add("leak", string(r.Leak))
	if r.Figure != nil && r.Size != search.Unsaid {
		add("size", r.Size+" "+string(r.Figure.Unit))
	}
	for _, p := range r.Contractors {
		add("contractor", string(p.Role))
	}
	slices.SortFunc(list, func(a, b trait) int { return cmp.Or(cmp.Compare(a.facet, b.facet), cmp.Compare(a.value, b.value)) })
	return slices.Compact(list)
}

// Alike are the cases most like that of a number, the most alike first. A rare
// thing in common says more than one that most cases have. Others of its root or
// of its organization are left out: its page shows them by themselves.
func (c *Casebook) Alike(ctx context.Context, number string, limit int) ([]Alike, error) {
	rows, err := c.rows(ctx, search.Query{})
	if err != nil {
		return nil, err
	}
	of := c.index.Row(number)
	if of == nil {
		return []Alike{}, nil
	}
	weight := weights(rows)
	var list []Alike
	for _, found := range mostAlike(rows, of, weight, limit) {
		list = append(list, Alike{c.summary(found.Row), int(math.Round(100 * found.alike)), reasons(of, found.Row, weight)})
	}
	return listed(list), nil
}

// weights says of each trait how much it tells: its information, in bits.
func weights(rows []*search.Row) map[trait]float64 {
	n := map[trait]float64{}
	for _, r := range rows {
		for _, t := range traitsOf(r) {
			n[t]++
		}
	}
	for t := range n {
		n[t] = math.Log2(float64(len(rows)+1) / n[t])
	}
	return n
}

type likeness struct {
	*search.Row
	alike float64
}

func mostAlike(rows []*search.Row, of *search.Row, weight map[trait]float64, limit int) []likeness {
	var best []likeness
	own := traitsOf(of)
	for _, r := range rows {
		if r.Number == of.Number || r.OrganizationKey == of.OrganizationKey || r.Root != "" && r.Root == of.Root {
			continue
		}
		if a := overlap(own, traitsOf(r), weight); a > 0 {
			best = append(best, likeness{r, a})
		}
	}
	slices.SortFunc(best, func(a, b likeness) int { return cmp.Or(cmp.Compare(b.alike, a.alike), latest(a.Row, b.Row)) })
	return best[:min(limit, len(best))]
}

// overlap is what two cases have in common of what either has.
func overlap(a, b []trait, weight map[trait]float64) float64 {
	both, all := 0.0, 0.0
	for _, t := range a {
		all += weight[t]
		if slices.Contains(b, t) {
			both += weight[t]
		}
	}
	for _, t := range b {
		if !slices.Contains(a, t) {
			all += weight[t]
		}
	}
	if all == 0 {
		return 0
	}
	return both / all
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

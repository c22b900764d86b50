package public

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/search"
)

// Comparing with cases of the same traits at once finds what comparing with each
// finds, while cases come, change and go.
func TestLikeness(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	var l likenesses
	var rows []*search.Row
	for range 40 {
		for range 30 {
			rows = append(rows, rowByChance(chance, len(rows)))
		}
		for range 5 {
			i := chance.IntN(len(rows))
			rows[i] = rowByChance(chance, i)
		}
		rows = rows[:len(rows)-chance.IntN(5)]
		of := rows[chance.IntN(len(rows))]
		got, _ := l.most(rows, of, 8)
		want := mostOneByOne(&l, rows, of, 8)
		if !slices.EqualFunc(got, want, func(a, b alikeRow) bool { return a.row == b.row && a.alike == b.alike }) {
			t.Fatalf("%d rows:\n%v\n%v", len(rows), got, want)
		}
	}
}

func rowByChance(chance *rand.Rand, i int) *search.Row {
	pick := func(v jikenbo.Vocabulary) string { return v.Terms[chance.IntN(3)].Value }
	return &search.Row{
		Number: fmt.Sprintf("JB-2024-%04d", i+1), OrganizationKey: fmt.Sprint(chance.IntN(40)), Root: []string{"", "", "JR-2024-0001"}[chance.IntN(3)],
		Types: []jikenbo.Type{jikenbo.Type(pick(jikenbo.Types))}, Sector: jikenbo.Sector(pick(jikenbo.Sectors)), Leak: jikenbo.Leak(pick(jikenbo.Leaks)),
		Told: jikenbo.Date(fmt.Sprintf("2024-%02d", 1+chance.IntN(12))), Size: search.Unsaid,
	}
}

// mostOneByOne compares with every row.
func mostOneByOne(l *likenesses, rows []*search.Row, of *search.Row, limit int) []alikeRow {
	weights := l.weights()
	sum := func(set traitSet, counts func(id uint16) bool) (all float64) {
		for _, id := range set {
			if id != 0 && counts(id) {
				all += weights[id]
			}
		}
		return all
	}
	mine := l.numbers(of)
	any := func(uint16) bool { return true }
	var list []alikeRow
	for _, r := range rows {
		theirs := l.numbers(r)
		both := sum(theirs, func(id uint16) bool { return slices.Contains(mine[:], id) })
		if both > 0 && foreign(r, of) {
			list = append(list, alikeRow{r, both / (sum(mine, any) + sum(theirs, any) - both)})
		}
	}
	slices.SortFunc(list, func(a, b alikeRow) int { return cmp.Or(cmp.Compare(b.alike, a.alike), latest(a.row, b.row)) })
	return list[:min(limit, len(list))]
}

package public

import (
	"cmp"
	"slices"

	"github.com/jikenbo/jikenbo/internal/search"
)

// alikeRow is a case and how much it is like another, from 0 to 1.
type alikeRow struct {
	row   *search.Row
	alike float64
}

// lookalikes are the cases with the same traits.
type lookalikes struct {
	rows   []*search.Row
	sorted bool // the latest first
}

// among puts the first cases that are foreign to one among the best.
func (s *lookalikes) among(best []alikeRow, of *search.Row, alike float64, limit int) []alikeRow {
	if !s.sorted {
		slices.SortFunc(s.rows, latest)
		s.sorted = true
	}
	taken := 0
	for _, r := range s.rows {
		if taken == limit {
			break
		}
		if foreign(r, of) {
			best = among(best, alikeRow{r, alike}, limit)
			taken++
		}
	}
	return best
}

// foreign tells whether a case is another's: not of its root or organization.
func foreign(r, of *search.Row) bool {
	return r.Number != of.Number && r.OrganizationKey != of.OrganizationKey && (r.Root == "" || r.Root != of.Root)
}

// among puts a row among the best, which are few.
func among(best []alikeRow, r alikeRow, limit int) []alikeRow {
	at, _ := slices.BinarySearchFunc(best, r, func(a, b alikeRow) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), latest(a.row, b.row))
	})
	if at >= limit {
		return best
	}
	best = slices.Insert(best, at, r)
	return best[:min(limit, len(best))]
}

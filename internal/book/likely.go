package book

import (
	"context"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Likely says to which case each report of a document would belong if it was
// added, and why. Nothing is kept.
func (b *Book) Likely(ctx context.Context, d *jikenbo.Document, reports []*jikenbo.Report) ([]link.Decision, error) {
	list := make([]link.Decision, 0, len(reports))
	return list, b.DB.Read(ctx, func(tx *store.Tx) error {
		list = list[:0]
		for _, r := range reports {
			t := link.Of("posted", "posted", d, r)
			near, err := nearCases(tx, &t)
			if err != nil {
				return err
			}
			list = append(list, link.Decide(t, near))
		}
		return nil
	})
}

// nearCases are the cases with a report that has something to do with one.
func nearCases(tx *store.Tx, t *link.Traits) ([]link.Case, error) {
	rows, err := near(tx, t)
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, row := range rows {
		other, err := traitsOf(row)
		if err != nil {
			return nil, err
		}
		if link.Compare(*t, *other).Answer != link.Different {
			ids = append(ids, row.ID)
		}
	}
	in, err := tx.CasesOf(ids)
	if err != nil {
		return nil, err
	}
	var numbers []string
	for _, n := range in {
		numbers = append(numbers, n)
	}
	slices.Sort(numbers)
	return wholeCases(tx, slices.Compact(numbers))
}

// wholeCases are cases with the traits of all their reports that count.
func wholeCases(tx *store.Tx, numbers []string) ([]link.Case, error) {
	var list []link.Case
	for _, n := range numbers {
		rows, err := activeReportsOf(tx, n)
		if err != nil {
			return nil, err
		}
		c := link.Case{Number: n}
		for _, row := range rows {
			t, err := traitsOf(row)
			if err != nil {
				return nil, err
			}
			c.Reports = append(c.Reports, *t)
		}
		list = append(list, c)
	}
	return list, nil
}

func activeReportsOf(tx *store.Tx, number string) ([]*store.Report, error) {
	rows, err := tx.ReportsOfCase(number)
	return slices.DeleteFunc(rows, func(r *store.Report) bool { return !r.Active }), err
}

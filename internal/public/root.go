package public

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Root is one event behind the cases of several organizations.
type Root struct {
	Asked string `json:"asked"` // the number asked for; Number may be where it redirects to
	book.Root
	Cases []Victim `json:"cases"` // in the order of their disclosure
}

// Victim is a case of a root on its time axis. Days are counted only between
// dates that are known to the day.
type Victim struct {
	Summary
	Member *book.Member `json:"member,omitempty"`      // why it comes from the root; none of the origin
	Told   *Day         `json:"told,omitempty"`        // when it learned of it: told by the contractor, else discovered
	Lag    *int         `json:"lag_in_days,omitempty"` // from Told to its own disclosure
	Wait   *int         `json:"after_first,omitempty"` // days from the first disclosure of the root to its own
}

// Day is an event and its date.
type Day struct {
	Kind jikenbo.EventKind `json:"kind"`
	Date jikenbo.Date      `json:"date"`
}

// Root is the root of a number, redirects followed.
func (c *Casebook) Root(ctx context.Context, number string) (*Root, error) {
	r, err := c.book.Root(ctx, number)
	if err != nil {
		return nil, err
	}
	out := &Root{Asked: number, Root: *r, Cases: []Victim{}}
	err = c.book.DB.Read(ctx, func(tx *store.Tx) error {
		rows, err := tx.CasesOfRoot(r.Number)
		for _, row := range rows {
			of, err := book.CaseOf(row)
			if err != nil {
				return err
			}
			if of != nil && of.State == jikenbo.StateOpen {
				out.Cases = append(out.Cases, victim(c.summary(search.RowOf(of, row.Changed, "")), of, r))
			}
		}
		return err
	})
	slices.SortStableFunc(out.Cases, func(a, b Victim) int { // those without a day last
		return cmp.Or(cmp.Compare(unknown(a.Disclosed), unknown(b.Disclosed)), cmp.Compare(a.Disclosed, b.Disclosed))
	})
	out.wait()
	return out, err
}

func unknown(d jikenbo.Date) int {
	if d == "" {
		return 1
	}
	return 0
}

func victim(s Summary, of *jikenbo.Case, r *book.Root) Victim {
	v := Victim{Summary: s}
	for i, m := range r.Members {
		if m.Number == s.Number {
			v.Member = &r.Members[i]
		}
	}
	for _, kind := range []jikenbo.EventKind{"discovered", "contractor_told"} { // the latter is better known
		for _, e := range of.Timeline {
			if e.Kind == kind {
				v.Told = &Day{kind, e.Date}
			}
		}
	}
	if v.Told != nil {
		v.Lag = daysBetween(v.Told.Date, s.Disclosed)
	}
	return v
}

// wait counts the days from the first disclosure of all.
func (r *Root) wait() {
	for i := range r.Cases {
		r.Cases[i].Wait = daysBetween(r.Cases[0].Disclosed, r.Cases[i].Disclosed)
	}
}

// daysBetween is nil unless both are known to the day and in that order.
func daysBetween(a, b jikenbo.Date) *int {
	from, errA := time.Parse(time.DateOnly, string(a))
	to, errB := time.Parse(time.DateOnly, string(b))
	if errA != nil || errB != nil || to.Before(from) {
		return nil
	}
	days := int(to.Sub(from).Hours() / 24)
	return &days
}

package public

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/search"
)

// Organization is what is known of one body: its own cases, and those in which
// it had others' data in its hands.
type Organization struct {
	Key     string    `json:"key"`
	Name    string    `json:"name"`    // as it is written most often
	Names   []string  `json:"names"`   // all ways in which it is written
	Cases   []Summary `json:"cases"`   // at it, the latest first
	Through []Summary `json:"through"` // through it
	Roots   []string  `json:"roots"`
}

// Looked is what is known of one name of a list.
type Looked struct {
	Name    string    `json:"name"` // as it was given
	Key     string    `json:"key"`
	Cases   []Summary `json:"cases"`   // at it
	Through []Summary `json:"through"` // through it
}

// Organization is a body by the key of its name, or by the name itself; one
// that stands in no case is a Problem of book.
func (c *Casebook) Organization(ctx context.Context, name string) (*Organization, error) {
	f := Looked{Name: name, Key: jtext.NameKey(name)}
	if f.Key != "" {
		at, err := c.rows(ctx, search.Query{Organization: f.Key})
		through, err2 := c.rows(ctx, search.Query{Contractor: []string{f.Key}})
		if err = errors.Join(err, err2); err != nil {
			return nil, err
		}
		slices.SortFunc(at, latest)
		slices.SortFunc(through, latest)
		f.Cases, f.Through = c.summaries(at), c.summaries(through)
	}
	if len(f.Cases)+len(f.Through) == 0 {
		return nil, book.Problem(name + " の事件はありません")
	}
	o := &Organization{Key: f.Key, Cases: f.Cases, Through: f.Through, Names: namesOf(f), Roots: []string{}}
	o.Name = o.Names[0]
	for _, s := range slices.Concat(f.Cases, f.Through) {
		if s.Root != "" && !slices.Contains(o.Roots, s.Root) {
			o.Roots = append(o.Roots, s.Root)
		}
	}
	return o, nil
}

// namesOf are the ways in which a name is written, the most frequent first.
func namesOf(f Looked) []string {
	times := map[string]int{}
	for _, s := range f.Cases {
		times[s.Organization]++
	}
	for _, s := range f.Through {
		for _, p := range s.Through {
			if p.Key == f.Key {
				times[p.Name]++
			}
		}
	}
	return slices.SortedFunc(maps.Keys(times), func(a, b string) int {
		return cmp.Or(cmp.Compare(times[b], times[a]), cmp.Compare(a, b))
	})
}

// Look tells of each name whether it stands in a case. Nothing of it is kept.
func (c *Casebook) Look(ctx context.Context, names []string) ([]Looked, error) {
	list := make([]Looked, 0, len(names))
	wanted := map[string]bool{}
	for _, n := range names {
		key := jtext.NameKey(n)
		wanted[key] = key != ""
		list = append(list, Looked{n, key, []Summary{}, []Summary{}})
	}
	at, through, err := c.concerning(ctx, wanted)
	for i := range list {
		list[i].Cases = c.summaries(at[list[i].Key])
		list[i].Through = c.summaries(through[list[i].Key])
	}
	return list, err
}

// concerning are the open cases at bodies and through them, by the keys of
// their names, the latest first.
func (c *Casebook) concerning(ctx context.Context, wanted map[string]bool) (at, through map[string][]*search.Row, err error) {
	at, through = map[string][]*search.Row{}, map[string][]*search.Row{}
	err = c.index.Each(ctx, search.Query{}, func(r *search.Row) {
		if wanted[r.OrganizationKey] {
			at[r.OrganizationKey] = append(at[r.OrganizationKey], r)
		}
		for _, p := range r.Contractors {
			if wanted[p.Key] {
				through[p.Key] = append(through[p.Key], r)
			}
		}
	})
	for key := range wanted {
		slices.SortStableFunc(at[key], latest)
		slices.SortStableFunc(through[key], latest)
	}
	return at, through, err
}

// latest orders cases by when they were told, the latest first.
func latest(a, b *search.Row) int {
	return cmp.Or(cmp.Compare(b.Told, a.Told), cmp.Compare(b.Number, a.Number))
}

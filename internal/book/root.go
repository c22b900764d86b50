package book

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/link"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Root is one event from which the cases of several organizations come.
type Root struct {
	Number     string   `json:"number"`
	State      string   `json:"state"`
	RedirectTo string   `json:"redirect_to,omitempty"`
	Origin     string   `json:"origin,omitempty"`     // the case of the body at which it happened, if there is one
	Contractor string   `json:"contractor,omitempty"` // key of that body's name, if anybody names it
	Members    []Member `json:"members"`
}

// Member is a case that comes from the root, and why.
type Member struct {
	Number   string        `json:"number"`
	Relation link.Relation `json:"relation"`
	To       string        `json:"to"` // of which case
	Reasons  []link.Reason `json:"reasons"`
}

// keptRoot is what the store keeps of a root.
type keptRoot struct {
	Given int64 `json:"given"`
	Root  *Root `json:"root"`
}

// reroot finds anew which roots these cases come from, and returns with them
// every case of which this changes what it says: whose root or origin it was.
func (w *writer) reroot(numbers []string) ([]string, error) {
	cases, rows, err := w.kin(numbers)
	if err != nil || len(cases) < 2 && !slices.ContainsFunc(rows, func(r *store.Case) bool { return r.Root != "" }) {
		return numbers, err
	}
	touched := slices.Clone(numbers)
	found := link.Roots(cases, nil)
	in := map[string]string{} // the root of each case
	var live []string
	for i := range found {
		root, origins, err := w.keepRoot(&found[i], cases)
		if err != nil {
			return nil, err
		}
		live, touched = append(live, root), append(touched, origins...)
		for _, n := range casesOfRoot(&found[i]) {
			in[n] = root
		}
	}
	moved, err := w.move(rows, in, live)
	touched = append(touched, moved...)
	slices.Sort(touched)
	return slices.Compact(touched), err
}

// move gives cases the roots that they come from now, and returns those that
// had another one.
func (w *writer) move(rows []*store.Case, in map[string]string, live []string) (moved []string, err error) {
	for _, row := range rows {
		n := row.Number.String()
		if row.Root == in[n] {
			continue
		}
		if err := w.leave(row.Root, live); err != nil {
			return nil, err
		}
		row.Root = in[n]
		if err := w.PutCase(row); err != nil {
			return nil, err
		}
		moved = append(moved, n)
	}
	return moved, nil
}

func casesOfRoot(r *link.Root) []string {
	var list []string
	if r.Origin != "" {
		list = append(list, r.Origin)
	}
	for _, m := range r.Members {
		list = append(list, m.Case)
	}
	return list
}

// keepRoot keeps a root under the number that was given first to one of its
// reports, or a new one. If it has another origin than it had, origins are both.
func (w *writer) keepRoot(r *link.Root, cases []link.Case) (number string, origins []string, err error) {
	list := casesOfRoot(r)
	var reports []string
	for _, c := range cases {
		if slices.Contains(list, c.Number) {
			for _, t := range c.Reports {
				reports = append(reports, t.ID)
			}
		}
	}
	row, err := w.rootNumber(reports)
	if err != nil {
		return "", nil, err
	}
	root := &Root{Number: row.Number.String(), State: row.State, Origin: r.Origin, Contractor: r.Contractor}
	for _, m := range r.Members {
		root.Members = append(root.Members, Member{m.Case, m.Relation, m.To, m.Reasons})
	}
	before, err := w.putRoot(row, root)
	if before != nil && before.Origin != root.Origin {
		origins = slices.DeleteFunc([]string{before.Origin, root.Origin}, func(n string) bool { return n == "" })
	}
	return root.Number, origins, err
}

// rootNumber is the row of the root of these reports.
func (w *writer) rootNumber(reports []string) (*store.Case, error) {
	anchored, err := w.NumbersAnchoredAt(reports)
	if err != nil {
		return nil, err
	}
	anchored = slices.DeleteFunc(anchored, func(c *store.Case) bool { return c.Kind != kindRoot })
	if len(anchored) == 0 {
		return w.newRoot(reports)
	}
	if anchored, err = givenOrder(anchored); err != nil {
		return nil, err
	}
	for _, c := range anchored[1:] {
		c.State, c.RedirectTo = string(jikenbo.StateRedirect), anchored[0].Number.String()
		if _, err := w.putRoot(c, &Root{Number: c.Number.String(), State: c.State, RedirectTo: c.RedirectTo, Members: []Member{}}); err != nil {
			return nil, err
		}
	}
	anchored[0].State, anchored[0].RedirectTo, anchored[0].Reason = string(jikenbo.StateOpen), "", ""
	return anchored[0], nil
}

func (w *writer) newRoot(reports []string) (*store.Case, error) {
	members := map[string]*member{}
	if _, err := w.load(reports, members); err != nil {
		return nil, err
	}
	number, err := w.newNumber(kindRoot, tellings(keysOf(members), members))
	if err != nil {
		return nil, err
	}
	return w.Case(number)
}

// putRoot keeps a root and returns what it was, nil if it is new.
func (w *writer) putRoot(row *store.Case, root *Root) (before *Root, err error) {
	var k keptRoot
	if err := json.Unmarshal(row.Body, &k); err != nil {
		return nil, err
	}
	before, k.Root = k.Root, root
	body, err := json.Marshal(k)
	if err != nil {
		return nil, err
	}
	if string(body) != string(row.Body) {
		row.Changed = w.now
	}
	row.Body, row.Contractor = body, root.Contractor
	return before, w.PutCase(row)
}

// leave notes that a root may have no cases any more.
func (w *writer) leave(number string, live []string) error {
	if number == "" || slices.Contains(live, number) {
		return nil
	}
	row, err := w.Case(number)
	if err != nil || row.State == string(jikenbo.StateRedirect) {
		return err
	}
	row.State, row.Reason = string(jikenbo.StateWithdrawn), "other"
	_, err = w.putRoot(row, &Root{Number: number, State: row.State, Members: []Member{}})
	return err
}

// Root is the root event of a number, redirects followed.
func (b *Book) Root(ctx context.Context, number string) (*Root, error) {
	var k keptRoot
	err := b.DB.Read(ctx, func(tx *store.Tx) error {
		row, err := standing(tx, number)
		if err != nil {
			return err
		}
		if row.Kind != kindRoot {
			return Problem(number + " は根の番号(JR-…)ではありません")
		}
		return json.Unmarshal(row.Body, &k)
	})
	return k.Root, err
}

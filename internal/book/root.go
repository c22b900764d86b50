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

// reroot finds anew which roots these cases come from, and returns every case
// whose root this changes.
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
		root, err := w.keepRoot(&found[i], cases)
		if err != nil {
			return nil, err
		}
		live = append(live, root)
		for _, n := range casesOfRoot(&found[i]) {
			in[n] = root
		}
	}
	for _, row := range rows {
		n := row.Number.String()
		if row.Root != in[n] {
			if err := w.leave(row.Root, live); err != nil {
				return nil, err
			}
			row.Root = in[n]
			if err := w.PutCase(row); err != nil {
				return nil, err
			}
		}
		touched = append(touched, n)
	}
	slices.Sort(touched)
	return slices.Compact(touched), nil
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

// kin are the cases that root pairs, or a root that they have now, connect with
// these, with the traits of their reports.
func (w *writer) kin(numbers []string) (cases []link.Case, rows []*store.Case, err error) {
	seen := map[string]bool{}
	for next := numbers; len(next) > 0; {
		var more []string
		for _, n := range next {
			if seen[n] {
				continue
			}
			seen[n] = true
			row, c, others, err := w.kinOf(n)
			if err != nil {
				return nil, nil, err
			}
			rows = append(rows, row)
			if len(c.Reports) > 0 {
				cases = append(cases, c)
			}
			more = append(more, others...)
		}
		next = more
	}
	return cases, rows, nil
}

// kinOf is one case, and the numbers of those that it is connected with.
func (w *writer) kinOf(number string) (row *store.Case, c link.Case, others []string, err error) {
	c.Number = number
	if row, err = w.Case(number); err != nil {
		return nil, c, nil, err
	}
	reports, err := w.ReportsOfCase(number)
	if err != nil {
		return nil, c, nil, err
	}
	ids := []string{}
	for _, r := range reports {
		t, err := traitsOf(r)
		if err != nil {
			return nil, c, nil, err
		}
		c.Reports, ids = append(c.Reports, *t), append(ids, r.ID)
	}
	if others, err = w.rootNeighbours(ids); err != nil || row.Root == "" {
		return row, c, others, err
	}
	fellows, err := w.CasesOfRoot(row.Root)
	for _, f := range fellows {
		others = append(others, f.Number.String())
	}
	return row, c, others, err
}

// rootNeighbours are the cases of the reports that root pairs connect with these.
func (w *writer) rootNeighbours(ids []string) ([]string, error) {
	pairs, err := w.PairsOf(ids)
	if err != nil {
		return nil, err
	}
	var reports []string
	for _, p := range pairs {
		if p.Kind == kindRoot && p.Answer == string(link.Same) {
			reports = append(reports, p.A, p.B)
		}
	}
	if len(reports) == 0 {
		return nil, nil
	}
	numbers, err := w.CasesOf(reports)
	return sortedValues(numbers), err
}

// keepRoot keeps a root under the number that was given first to one of its
// reports, or a new one.
func (w *writer) keepRoot(r *link.Root, cases []link.Case) (string, error) {
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
		return "", err
	}
	root := &Root{Number: row.Number.String(), State: row.State, Origin: r.Origin, Contractor: r.Contractor}
	for _, m := range r.Members {
		root.Members = append(root.Members, Member{m.Case, m.Relation, m.To, m.Reasons})
	}
	return root.Number, w.putRoot(row, root)
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
		if err := w.putRoot(c, &Root{Number: c.Number.String(), State: c.State, RedirectTo: c.RedirectTo, Members: []Member{}}); err != nil {
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

func (w *writer) putRoot(row *store.Case, root *Root) error {
	var k keptRoot
	if err := json.Unmarshal(row.Body, &k); err != nil {
		return err
	}
	k.Root = root
	body, err := json.Marshal(k)
	if err != nil {
		return err
	}
	if string(body) != string(row.Body) {
		row.Changed = w.now
	}
	row.Body, row.Contractor = body, root.Contractor
	return w.PutCase(row)
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
	return w.putRoot(row, &Root{Number: number, State: row.State, Members: []Member{}})
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

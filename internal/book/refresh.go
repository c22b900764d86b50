package book

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/jtext"
	"github.com/jikenbo/jikenbo/internal/store"
)

// refresh computes cases anew from their reports and keeps what has changed.
func (w *writer) refresh(numbers []string) error {
	for _, number := range numbers {
		row, err := w.Case(number)
		if err != nil {
			return err
		}
		if err := w.refreshCase(row); err != nil {
			return err
		}
	}
	return w.refreshAsks(numbers)
}

func (w *writer) refreshCase(row *store.Case) error {
	members := map[string]*member{}
	rows, err := w.ReportsOfCase(row.Number.String())
	if err != nil {
		return err
	}
	ids := make([]string, 0, len(rows))
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	if _, err := w.load(ids, members); err != nil {
		return err
	}
	var k keptCase
	if err := json.Unmarshal(row.Body, &k); err != nil {
		return err
	}
	before := k.Case
	k.Case = computed(row, tellings(keysOf(members), members))
	if err := errorsOf(w.judge(row, k.Case), w.origin(row, k.Case)); err != nil {
		return err
	}
	w.note(row.Number.String(), before, k.Case)
	return errorsOf(w.record(before, k.Case), w.keepCase(row, &k), w.keepRow(row, k.Case, members))
}

// computed is the case that its tellings make.
func computed(row *store.Case, told []*telling) *jikenbo.Case {
	c := &jikenbo.Case{
		Number: row.Number.String(), State: jikenbo.CaseState(row.State), RedirectTo: row.RedirectTo,
		Root: row.Root, Reports: []jikenbo.Telling{}, Doubts: []jikenbo.Doubt{},
	}
	c.Fields = fields(told)
	c.Timeline = timeline(c.Fields, told)
	for _, t := range told {
		c.Reports = append(c.Reports, t.Telling)
	}
	if len(told) > 0 { // else its number leads elsewhere
		c.Doubts = doubts(c, told)
	}
	return c
}

// origin notes whether the root of the case happened here.
func (w *writer) origin(row *store.Case, c *jikenbo.Case) error {
	if row.Root == "" {
		return nil
	}
	root, err := w.Case(row.Root)
	if err != nil {
		return err
	}
	var k keptRoot
	err = json.Unmarshal(root.Body, &k)
	c.Origin = err == nil && k.Root != nil && k.Root.Origin == c.Number
	return err
}

// judge applies what is not computed: the editor's withdrawal, and that a case
// whose reports are all gone is none.
func (w *writer) judge(row *store.Case, c *jikenbo.Case) error {
	if c.State == jikenbo.StateRedirect {
		return nil
	}
	c.State = jikenbo.StateOpen
	gone, err := w.withdrawalOf(c.Number)
	if err != nil {
		return err
	}
	switch {
	case gone.Reason != "":
		c.State, c.Reason, c.ReasonWords = jikenbo.StateWithdrawn, gone.Reason, gone.Words
		c.Doubts = slices.Insert(c.Doubts, 0, grown(c, gone.Seen)...)
	case len(c.Reports) == 0:
		c.State, c.Reason = jikenbo.StateWithdrawn, "not_an_incident"
	}
	row.State, row.Reason = string(c.State), string(c.Reason)
	return nil
}

// keepCase keeps a case if it is not what it was.
func (w *writer) keepCase(row *store.Case, k *keptCase) error {
	body, err := json.Marshal(k)
	if err != nil {
		return err
	}
	if !bytes.Equal(body, row.Body) {
		row.Changed = w.now
	}
	row.Body = body
	c := k.Case
	row.Organization, row.OrganizationKey = c.Value("organization"), jtext.NameKey(c.Value("organization"))
	row.Type, row.Sector, row.Leak = c.Value("types"), c.Value("sector"), c.Value("leak")
	row.Disclosed, row.Occurred, row.Contractor = c.Value("disclosed"), c.Value("occurred_from"), c.Value("through")
	row.Count, row.CountUnit = nil, ""
	if f := c.Figure(); f != nil {
		row.Count, row.CountUnit = &f.Value, string(f.Unit)
	}
	return w.PutCase(row)
}

func keysOf(members map[string]*member) []string {
	ids := make([]string, 0, len(members))
	for id := range members {
		ids = append(ids, id)
	}
	return ids
}

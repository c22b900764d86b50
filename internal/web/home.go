package web

import (
	"context"
	"net/http"

	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/search"
)

// homeView is the first page.
type homeView struct {
	Total   int
	Newest  []public.Hit
	Changed []changedCase
	Month   *monthView
}

// homeCases is how many cases stand in a list of the first page.
const homeCases = 8

// home is the first page.
func (s *site) home(w http.ResponseWriter, r *http.Request) error {
	ctx, l := r.Context(), languageOf(r)
	newest, err := s.Casebook.Search(ctx, search.Query{Order: "-disclosed", Limit: homeCases})
	if err != nil {
		return err
	}
	v := homeView{Total: newest.Total, Newest: newest.Hits}
	if v.Changed, err = s.changed(ctx, l); err != nil {
		return err
	}
	if v.Month, err = s.month(ctx, l, newest); err != nil {
		return err
	}
	return s.show(w, r, "home", view{Section: "home", Feed: feed(""), Data: v})
}

// changedCase is a case with what became of it last.
type changedCase struct {
	public.Summary
	What []changeWords
}

// changeKinds are the changes that stand on the first page: new cases stand there already.
var changeKinds = []string{"report", "value", "corrected", "withdrawn", "restored", "merged", "split"}

// changed are the cases that changed last, each once, with what its last moment changed.
func (s *site) changed(ctx context.Context, l language) ([]changedCase, error) {
	list, err := s.Casebook.Changes(ctx, public.ChangeQuery{Latest: true, Limit: 40 * homeCases, Kinds: changeKinds})
	if err != nil {
		return nil, err
	}
	var out []changedCase
	moments := map[string][]public.Change{}
	for _, c := range list {
		switch last := moments[c.Number]; {
		case c.Case == nil, last == nil && len(out) == homeCases:
			continue
		case last == nil:
			out = append(out, changedCase{Summary: *c.Case})
		case last[0].At != c.At || last[0].Report != c.Report:
			continue
		}
		moments[c.Number] = append(moments[c.Number], c)
	}
	for i := range out {
		out[i].What = momentWords(l, moments[out[i].Number])
	}
	return out, nil
}

// about is the page that explains the casebook.
func (s *site) about(w http.ResponseWriter, r *http.Request) error {
	return s.show(w, r, "about", view{Title: say(languageOf(r), "nav.about"), Section: "about", Data: aboutView(languageOf(r))})
}

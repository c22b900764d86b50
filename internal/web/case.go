package web

import (
	"net/http"

	"github.com/jikenbo/jikenbo/internal/public"
)

// caseView is the page of one case.
type caseView struct {
	*public.Case
	lang language

	Sources   []*source
	Texts     []*sourceText
	Glance    []glance
	Items     []item
	Timeline  *timeline
	Events    []eventLine
	Changes   []changeLine
	Checklist []check
	Related   related
	Title     string
	Cite      string
}

// casePage is one case.
func (s *site) casePage(w http.ResponseWriter, r *http.Request) error {
	shown, err := s.Casebook.Case(r.Context(), r.PathValue("number"))
	if err != nil {
		return err
	}
	if n := shown.Case.Number; n != r.PathValue("number") { // joined to another: its number holds
		http.Redirect(w, r, address(r, "/cases/"+n), http.StatusFound)
		return nil
	}
	c := newCaseView(shown, languageOf(r))
	if c.Related, err = s.related(r.Context(), c); err != nil {
		return err
	}
	return s.show(w, r, "case", view{Title: c.Case.Case.Number + " " + c.Title, Section: "cases", Feed: "", Data: c})
}

// newCaseView computes what the page shows. Every quote is made before the texts are written, so that its place is
// marked there.
func newCaseView(shown *public.Case, l language) *caseView {
	c := &caseView{Case: shown, lang: l}
	c.Title = c.title()
	c.readSources()
	c.Glance = c.glance()
	c.Items = c.items()
	c.Events = c.events()
	c.Timeline = newTimeline(shown.Case.Timeline, l)
	c.Changes = c.changes()
	c.Checklist = c.checklist()
	c.finishTexts()
	return c
}

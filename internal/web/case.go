package web

import (
	"net/http"
	"slices"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
)

// caseView is the page of one case.
type caseView struct {
	Case   *jikenbo.Case
	shown  *public.Case
	lang   language
	prefix string // of the names of its marks

	Title     string
	Told      string // by how many reports of whom
	Latest    string // day of the latest report
	Sources   []*telling
	Texts     []*sourceText
	Usual     *public.Spread // of the days from discovery to disclosure in its sector
	Glance    []glance
	Chips     []said   // the types, the sector
	Redirects []string // numbers that lead here
	Items     []item
	Timeline  *timeline
	Events    []eventLine
	Changes   []changeLine
	Checklist []check
	Duties    []book.Duty
	Related   related
}

// casePage is one case.
func (s *site) casePage(w http.ResponseWriter, r *http.Request) error {
	shown, err := s.Casebook.Case(r.Context(), r.PathValue("number"))
	if err != nil {
		return err
	}
	if n := shown.Case.Number; n != r.PathValue("number") { // joined to another, whose number holds until that is undone
		http.Redirect(w, r, address(r, "/cases/"+n), http.StatusFound)
		return nil
	}
	usual, err := s.Casebook.DaysIn(r.Context(), shown.Case.Value("sector"))
	if err != nil {
		return err
	}
	c := newCaseView(shown, usual, languageOf(r))
	if c.Related, err = s.related(r.Context(), c); err != nil {
		return err
	}
	return s.show(w, r, "case", view{Title: c.Case.Number + " " + c.Title, Section: "cases", Feed: feed("number=" + c.Case.Number), Data: c})
}

// newCaseView computes what the page shows. Every quote is made before the texts are written, so that its place is
// marked there.
func newCaseView(shown *public.Case, usual *public.Spread, l language) *caseView {
	c := &caseView{Case: shown.Case, shown: shown, lang: l, Duties: shown.Duties, Redirects: shown.Numbers, Usual: usual}
	c.readSources()
	c.head()
	c.Glance = c.glance()
	c.Chips = slices.Concat(c.fact("types").Values, c.fact("sector").Values)
	c.Items = c.items()
	c.Events = c.events()
	c.Timeline = newTimeline(l, c.Case.Timeline)
	c.Changes = c.changes()
	c.Checklist = c.checklist()
	c.finishTexts()
	return c
}

// head computes the title and who tells the case.
func (c *caseView) head() {
	c.Title = c.Case.Value("organization")
	if c.Title == "" {
		c.Title = c.Case.Value("site")
	}
	if c.Title == "" {
		c.Title = say(c.lang, "noorganization")
	}
	own, others := 0, 0
	for _, t := range c.Case.Reports {
		switch t.Voice {
		case jikenbo.VoiceOwn:
			own++
		case jikenbo.VoiceEditor:
		default:
			others++
		}
	}
	c.Told = c.toldBy(own, others)
	days := []string{""}
	for _, t := range c.Case.Reports {
		days = append(days, string(t.On))
	}
	c.Latest = slices.Max(days)
}

// toldBy says by how many reports of whom the case is told.
func (c *caseView) toldBy(own, others int) string {
	switch {
	case others == 0:
		return say(c.lang, "case.own", own)
	case own == 0:
		return say(c.lang, "case.others", others)
	}
	return say(c.lang, "case.told", own, others)
}

package web

import (
	"net/http"
	"net/url"

	"github.com/jikenbo/jikenbo/internal/public"
)

// organizationPage is what is known of one body.
func (s *site) organizationPage(w http.ResponseWriter, r *http.Request) error {
	o, err := s.Casebook.Organization(r.Context(), r.PathValue("name"))
	if err != nil {
		return err
	}
	v := organizationView{Organization: o, Own: first(o.Cases), Others: first(o.Through)}
	return s.show(w, r, "organization", view{Title: o.Name, Section: "contractors", Feed: feed("org=" + url.QueryEscape(o.Name)), Data: v})
}

// organizationView is what is known of one body, and the latest of its cases; the search has all of them.
type organizationView struct {
	*public.Organization
	Own, Others []public.Summary
}

// organizationCases is how many of a body's cases stand on its page.
const organizationCases = 20

func first(list []public.Summary) []public.Summary { return list[:min(len(list), organizationCases)] }

// contractorsView is the page of those in whose hands others' data was, and what became of a list of names.
type contractorsView struct {
	List   []public.Body
	Total  int
	Pages  pager
	Looked []public.Looked
	Found  int // of the names asked for
	Asked  bool
	Text   string // the list, so that it can be changed
}

// contractorsLimit is how many stand on a page.
const contractorsLimit = 50

// contractors lists them.
func (s *site) contractors(w http.ResponseWriter, r *http.Request) error {
	return s.showContractors(w, r, contractorsView{})
}

// lookUp asks for each name of a list whether it is in a case. Nothing of the list is kept: the answer is the page.
func (s *site) lookUp(w http.ResponseWriter, r *http.Request) error {
	text, err := postedText(w, r)
	if err != nil {
		return err
	}
	v := contractorsView{Asked: true, Text: text}
	names := namesIn(text)
	if len(names) > mostNames {
		return fault{status: http.StatusRequestEntityTooLarge, words: say(languageOf(r), "look.many", mostNames)}
	}
	if v.Looked, err = s.Casebook.Look(r.Context(), names); err != nil {
		return err
	}
	for _, l := range v.Looked {
		if len(l.Cases)+len(l.Through) > 0 {
			v.Found++
		}
	}
	w.Header().Set("Cache-Control", "no-store")
	return s.showContractors(w, r, v)
}

func (s *site) showContractors(w http.ResponseWriter, r *http.Request, v contractorsView) (err error) {
	page := pageOf(r)
	if v.List, v.Total, err = s.Casebook.Contractors(r.Context(), (page-1)*contractorsLimit, contractorsLimit); err != nil {
		return err
	}
	v.Pages = newPager(r, page, v.Total, contractorsLimit)
	return s.show(w, r, "contractors", view{Title: say(languageOf(r), "nav.contractors"), Section: "contractors", Data: v})
}

package web

import (
	"net/http"

	"github.com/jikenbo/jikenbo/internal/public"
)

// documentView is the page of a kept document.
type documentView struct {
	*public.Document
	URLs  []string // of the original page
	Lines []line
}

// documentPage is a kept text as a whole.
func (s *site) documentPage(w http.ResponseWriter, r *http.Request) error {
	d, err := s.Casebook.Document(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	v := documentView{Document: d, Lines: newKept(d.Text).lines()}
	for _, a := range d.Addresses {
		if u := outside(a); u != "" {
			v.URLs = append(v.URLs, u)
		}
	}
	title := d.Title
	if title == "" {
		title = say(languageOf(r), "document.untitled")
	}
	return s.show(w, r, "document", view{Title: title, Section: "cases", NoIndex: true, Data: v})
}

package web

import (
	"net/http"

	"github.com/jikenbo/jikenbo/internal/public"
)

// documentView is the page of a kept document.
type documentView struct {
	*public.Kept
	URLs []string // of the original page
	Read readView // what it tells
}

// documentPage is a kept text as a whole, with what it tells of each case.
func (s *site) documentPage(w http.ResponseWriter, r *http.Request) error {
	d, err := s.Casebook.Told(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	v := documentView{Kept: d, Read: readView{lang: languageOf(r)}}
	v.Read.begin(d.Text)
	for i := range d.Reports {
		one := v.Read.report(&d.Reports[i].Report, i)
		one.Case = d.Reports[i].Case
		v.Read.Reports = append(v.Read.Reports, one)
	}
	v.Read.Lines = v.Read.kept.lines()
	for _, a := range d.Addresses {
		if u := outside(a); u != "" {
			v.URLs = append(v.URLs, u)
		}
	}
	return s.show(w, r, "document", view{Title: d.Name(), Section: "cases", NoIndex: true, Data: v})
}

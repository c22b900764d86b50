package web

import (
	"net/http"

	"github.com/jikenbo/jikenbo"
	"github.com/jikenbo/jikenbo/internal/store"
)

// homeData is what the home page shows.
type homeData struct {
	Newest []*jikenbo.Case
}

// home is the first page.
func (s *site) home(w http.ResponseWriter, r *http.Request) error {
	newest, err := s.Book.List(r.Context(), store.Filter{Kind: "case", State: "open", Order: "-disclosed", Limit: 10})
	if err != nil {
		return err
	}
	return s.show(w, r, "home", view{Data: homeData{newest}})
}

// about is the page that explains the casebook.
func (s *site) about(w http.ResponseWriter, r *http.Request) error {
	return s.show(w, r, "about", view{Title: say(languageOf(r), "nav.about"), Section: "about"})
}

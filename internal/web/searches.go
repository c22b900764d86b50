package web

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/jikenbo/jikenbo/internal/search"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/web/hook"
)

// mostSearches are those that one editor may save.
const mostSearches = 100

// searchesData is an editor's saved searches, and the form for another one.
type searchesData struct {
	Saved   []*store.SavedSearch
	Form    store.SavedSearch
	Problem string
}

// savedSearches are the searches of which an editor's servers are told.
func (s *site) savedSearches(w http.ResponseWriter, r *http.Request) error {
	return s.showSearches(w, r, &searchesData{Form: store.SavedSearch{Query: r.URL.Query().Get("query")}})
}

func (s *site) showSearches(w http.ResponseWriter, r *http.Request, d *searchesData) error {
	err := s.Book.DB.Read(r.Context(), func(tx *store.Tx) (err error) {
		d.Saved, err = tx.SavedSearches(editorOf(r))
		return err
	})
	if err != nil {
		return err
	}
	v := view{Title: say(languageOf(r), "saved.title"), Section: "review", NoIndex: true, Data: d}
	if d.Problem != "" {
		v.Status = http.StatusUnprocessableEntity
	}
	return s.show(w, r, "searches", v)
}

// saveSearch keeps a search; from now on its address is told of changes.
func (s *site) saveSearch(w http.ResponseWriter, r *http.Request) error {
	f, err := form(w, r)
	if err != nil {
		return err
	}
	saved := store.SavedSearch{Account: editorOf(r), Name: strings.TrimSpace(f.Get("name")), Query: queryOf(f.Get("query")),
		Address: strings.TrimSpace(f.Get("address")), Secret: hook.NewSecret(), Next: s.Now().Unix()}
	if err := checkSearch(&saved); err != nil {
		return s.showSearches(w, r, &searchesData{Form: saved, Problem: err.Error()})
	}
	err = s.Book.DB.Write(r.Context(), func(tx *store.Tx) error {
		mine, err := tx.SavedSearches(saved.Account)
		if err != nil {
			return err
		}
		if len(mine) >= mostSearches {
			return fault{status: http.StatusConflict, key: "error.searches"}
		}
		latest, err := tx.Changes(store.ChangeFilter{Latest: true, Limit: 1})
		if len(latest) > 0 {
			saved.Told = latest[0].Seq
		}
		saved.ID = 0 // the store may run this again
		if err != nil {
			return err
		}
		return tx.PutSavedSearch(&saved)
	})
	if err != nil {
		return err
	}
	http.Redirect(w, r, address(r, "/review/searches"), http.StatusSeeOther)
	return nil
}

func checkSearch(s *store.SavedSearch) error {
	v, err := url.ParseQuery(s.Query)
	if err != nil {
		return err
	}
	if _, err := search.ParseQuery(v); err != nil {
		return err
	}
	return hook.CheckAddress(s.Address)
}

// queryOf is the query of a search that was pasted: its address, or only what follows the question mark.
func queryOf(pasted string) string {
	pasted = strings.TrimSpace(pasted)
	if _, query, ok := strings.Cut(pasted, "?"); ok {
		return query
	}
	if strings.Contains(pasted, "=") || pasted == "" {
		return pasted
	}
	return url.Values{"q": {pasted}}.Encode()
}

// dropSearch forgets a search.
func (s *site) dropSearch(w http.ResponseWriter, r *http.Request) error {
	f, err := form(w, r)
	if err != nil {
		return err
	}
	id, err := strconv.ParseInt(f.Get("search"), 10, 64)
	if err != nil {
		return badRequest(err)
	}
	err = s.Book.DB.Write(r.Context(), func(tx *store.Tx) error {
		_, err := tx.DeleteSavedSearch(editorOf(r), id)
		return err
	})
	if err != nil {
		return err
	}
	http.Redirect(w, r, address(r, "/review/searches"), http.StatusSeeOther)
	return nil
}

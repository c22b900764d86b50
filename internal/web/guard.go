package web

import (
	"net/http"
	"strings"

	"github.com/jikenbo/jikenbo/internal/web/api"
)

var (
	errForeign = fault{status: http.StatusForbidden, key: "error.foreign"}
	errLocked  = fault{status: http.StatusUnauthorized, key: "error.locked"}
)

// ownForms refuses what another site makes a browser send to us.
func (s *site) ownForms(next http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	protection.AddInsecureBypassPattern("POST /api/v1/") // changes nothing and looks at no cookie
	return s.answer(func(s *site, w http.ResponseWriter, r *http.Request) error {
		if err := protection.Check(r); err != nil {
			return errForeign
		}
		next.ServeHTTP(w, r)
		return nil
	})
}

// guarded lets nobody read without the password, if there is one. It is asked for in HTTP's own way (Basic), which
// feed readers and programs know too; the name does not matter. Editors have passwords of their own.
func (s *site) guarded(next http.Handler) http.Handler {
	if s.Door == nil {
		return next
	}
	return s.answer(func(s *site, w http.ResponseWriter, r *http.Request) error {
		if editorOf(r) == "" && r.URL.Path != "/signin" && !strings.HasPrefix(r.URL.Path, "/static/") {
			if err := s.knock(w, r); err != nil {
				return err
			}
			w.Header().Set("Cache-Control", "private, no-cache")
		}
		next.ServeHTTP(w, r)
		return nil
	})
}

// knock checks the readers' password.
func (s *site) knock(w http.ResponseWriter, r *http.Request) error {
	_, password, given := r.BasicAuth()
	if given {
		open, err := s.Door.Opens(password, api.Reader(r))
		switch {
		case err != nil:
			return fault{status: http.StatusTooManyRequests, words: err.Error()}
		case open:
			return nil
		}
	}
	w.Header().Set("WWW-Authenticate", `Basic realm="jikenbo", charset="UTF-8"`)
	return errLocked
}

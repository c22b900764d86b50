package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// What one request may take. Pages need far less; whoever needs more has the command line.
const (
	longestAddress = 8 << 10
	largestBody    = 8 << 20
	longestWork    = 20 * time.Second
	longestFile    = 10 * time.Minute // a file of all cases, which is sent as it is made
)

var errLong = fault{status: http.StatusRequestURITooLong, key: "error.long"}

// limited refuses addresses and bodies that are too large, and ends work that takes too long.
func (s *site) limited(next http.Handler) http.Handler {
	return s.answer(func(s *site, w http.ResponseWriter, r *http.Request) error {
		if len(r.RequestURI) > longestAddress {
			return errLong
		}
		longest := longestWork
		if strings.HasPrefix(r.URL.Path, "/api/v1/export/") {
			longest = longestFile
			_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(longest)) // else the server's holds
		}
		ctx, cancel := context.WithTimeout(r.Context(), longest)
		defer cancel()
		r = r.WithContext(ctx)
		r.Body = http.MaxBytesReader(w, r.Body, largestBody)
		next.ServeHTTP(w, r)
		return nil
	})
}

var errOften = fault{status: http.StatusTooManyRequests, key: "error.often"}

// paced lets nobody ask more than their share. The API tells programs itself.
func (s *site) paced(next http.Handler) http.Handler {
	return s.pace.Limit(next, pageCost, func(w http.ResponseWriter, r *http.Request) { s.explain(w, r, errOften) })
}

// pageCost is how many questions a page is worth.
func pageCost(r *http.Request) float64 {
	path := r.URL.Path
	switch {
	case strings.HasPrefix(path, "/static/"), strings.HasPrefix(path, "/api/"), strings.HasPrefix(path, "/feed."), path == "/openapi.json":
		return 0
	case strings.HasPrefix(path, "/statistics"), r.Method == http.MethodPost && (path == "/read" || path == "/contractors"):
		return 4
	}
	return 1
}

// form reads the fields of a form, which are few.
func form(w http.ResponseWriter, r *http.Request) (url.Values, error) {
	const largest = 64 << 10
	r.Body = http.MaxBytesReader(w, r.Body, largest)
	if err := r.ParseForm(); err != nil {
		if large := new(http.MaxBytesError); errors.As(err, &large) {
			return nil, err
		}
		return nil, badRequest(err)
	}
	return r.PostForm, nil
}

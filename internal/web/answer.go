package web

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"runtime/debug"
	"strings"

	"github.com/jikenbo/jikenbo/internal/book"
)

// fault is an error that tells the reader what is wrong, by the key of its words in words.txt or in words of its own.
type fault struct {
	status int
	key    string
	words  string
}

func (f fault) Error() string { return f.key + f.words }

var (
	errNotFound = fault{status: http.StatusNotFound, key: "error.notfound"}
	errTooLarge = fault{status: http.StatusRequestEntityTooLarge, key: "error.large"}
	errBusy     = fault{status: http.StatusServiceUnavailable, key: "error.busy"}
	errInside   = fault{status: http.StatusInternalServerError, key: "error.inside"}
)

// badRequest is a fault of the request in words for people.
func badRequest(err error) fault { return fault{status: http.StatusBadRequest, words: err.Error()} }

// answer runs a handler and answers for it where it fails, by error or panic.
func (s *site) answer(handle handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p == http.ErrAbortHandler { // a part is sent: it must not look whole
				panic(p)
			} else if p != nil {
				s.Log.Error("panic", "path", r.URL.Path, "panic", p, "stack", string(debug.Stack()))
				s.explain(w, r, errInside)
			}
		}()
		err := handle(s, w, r)
		if err == nil || r.Context().Err() == context.Canceled {
			return
		}
		f := faultOf(err)
		if f.status >= 500 {
			s.Log.Error("failed", "path", r.URL.Path, "error", err)
		}
		s.explain(w, r, f)
	}
}

// faultOf is what to tell of an error. What is inside stays inside.
func faultOf(err error) fault {
	var f fault
	var problem book.Problem
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &f):
		return f
	case errors.As(err, &problem): // the book tells of numbers that it does not have
		return fault{status: http.StatusNotFound, words: problem.Error()}
	case errors.As(err, &large):
		return errTooLarge
	case errors.Is(err, context.DeadlineExceeded):
		return errBusy
	}
	return errInside
}

// explain shows a fault as a page, and to programs as a problem (RFC 9457).
func (s *site) explain(w http.ResponseWriter, r *http.Request, f fault) {
	v := view{Title: f.words, Status: f.status, NoIndex: true, Data: f.words}
	if f.key != "" {
		v.Title = say(languageOf(r), f.key)
		v.Data = say(languageOf(r), f.key+".help")
	}
	if strings.HasPrefix(r.URL.Path, "/api/") {
		w.Header().Set("Content-Type", "application/problem+json")
		w.WriteHeader(f.status)
		_ = json.NewEncoder(w).Encode(map[string]any{"status": f.status, "title": v.Title, "detail": v.Data}) // who left is not told
		return
	}
	if err := s.show(w, r, "error", v); err != nil {
		s.Log.Error("failed", "path", r.URL.Path, "error", err)
		http.Error(w, http.StatusText(f.status), f.status)
	}
}

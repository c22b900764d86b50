package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"runtime/debug"

	"github.com/danielgtaylor/huma/v2"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/search"
)

// fault is what to tell of an error. What is inside stays inside.
func (a *API) fault(err error) error {
	var asked search.Problem
	var missing book.Problem
	switch {
	case err == nil:
		return nil
	case errors.As(err, &asked):
		return huma.Error400BadRequest(asked.Error())
	case errors.As(err, &missing):
		return huma.Error404NotFound(missing.Error())
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return huma.Error503ServiceUnavailable("時間内に答えられませんでした。条件を絞るか、後でもう一度お試しください")
	}
	a.Log.Error("api", "error", err)
	return huma.Error500InternalServerError("内部の誤りです")
}

// problem answers where no operation does.
func problem(w http.ResponseWriter, status int, words string) {
	w.Header().Set("Content-Type", "application/problem+json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(huma.ErrorModel{Status: status, Title: http.StatusText(status), Detail: words}) // the reader may have gone
}

// nothing answers every other address.
func (a *API) nothing(w http.ResponseWriter, _ *http.Request) {
	problem(w, http.StatusNotFound, "このアドレスはありません。/openapi.json を見てください")
}

// sound answers for handlers that panic.
func (a *API) sound(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				if p == http.ErrAbortHandler {
					panic(p)
				}
				a.Log.Error("panic", "path", r.URL.Path, "panic", p, "stack", string(debug.Stack()))
				problem(w, http.StatusInternalServerError, "内部の誤りです")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

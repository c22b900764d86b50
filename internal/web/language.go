package web

import (
	"context"
	"net/http"
	"strings"
)

// language is one that pages are in.
type language string

const (
	japanese language = "ja"
	english  language = "en"
)

// prefix is what stands before every path of a language: an address says its language, so that it can be shared and
// kept.
func (l language) prefix() string {
	if l == english {
		return "/en"
	}
	return ""
}

type languageKey struct{}

// inLanguage takes /en off the path and remembers it.
func inLanguage(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rest, ok := strings.CutPrefix(r.URL.Path, "/en")
		if !ok || rest != "" && rest[0] != '/' {
			next.ServeHTTP(w, r)
			return
		}
		r = r.WithContext(context.WithValue(r.Context(), languageKey{}, english))
		to := *r.URL
		to.Path, to.RawPath = "/"+strings.TrimPrefix(rest, "/"), ""
		r.URL = &to
		next.ServeHTTP(w, r)
	})
}

// languageOf is the language of a request.
func languageOf(r *http.Request) language {
	if l, ok := r.Context().Value(languageKey{}).(language); ok {
		return l
	}
	return japanese
}

// address is the address of a path in the language of the request, for redirects.
func address(r *http.Request, path string) string { return languageOf(r).prefix() + path }

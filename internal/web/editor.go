package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/jikenbo/jikenbo/internal/account"
	"github.com/jikenbo/jikenbo/internal/web/api"
)

const cookieName = "jikenbo_editor"

type editorKey struct{}

// editorOf is the name of who is signed in, empty if nobody is.
func editorOf(r *http.Request) string {
	name, _ := r.Context().Value(editorKey{}).(string)
	return name
}

// recognized finds out who is signed in. What an editor sees is for no cache.
func (s *site) recognized(next http.Handler) http.Handler {
	return s.answer(func(s *site, w http.ResponseWriter, r *http.Request) error {
		token, err := r.Cookie(cookieName)
		if s.Accounts == nil || err != nil {
			next.ServeHTTP(w, r)
			return nil
		}
		name, err := s.Accounts.Who(r.Context(), token.Value)
		if err != nil {
			return err
		}
		if name != "" {
			w.Header().Set("Cache-Control", "private, no-cache")
			r = r.WithContext(context.WithValue(r.Context(), editorKey{}, name))
		}
		next.ServeHTTP(w, r)
		return nil
	})
}

// asEditor lets only editors in; others sign in first and come back.
func asEditor(handle handler) handler {
	return func(s *site, w http.ResponseWriter, r *http.Request) error {
		switch {
		case editorOf(r) != "":
			w.Header().Set("Cache-Control", "no-store")
			return handle(s, w, r)
		case s.Accounts == nil:
			return errNotFound
		}
		back := r.URL.RequestURI()
		if r.Method != http.MethodGet {
			back = "/review"
		}
		http.Redirect(w, r, address(r, "/signin?next="+url.QueryEscape(back)), http.StatusSeeOther)
		return nil
	}
}

// signInData is the form to sign in.
type signInData struct{ Name, Next, Problem string }

func (s *site) signInPage(w http.ResponseWriter, r *http.Request) error {
	if s.Accounts == nil {
		return errNotFound
	}
	return s.showSignIn(w, r, 0, signInData{Next: inside(r.URL.Query().Get("next"))})
}

func (s *site) showSignIn(w http.ResponseWriter, r *http.Request, status int, d signInData) error {
	return s.show(w, r, "signin", view{Title: say(languageOf(r), "signin.title"), NoIndex: true, Status: status, Data: d})
}

// signIn checks name and password.
func (s *site) signIn(w http.ResponseWriter, r *http.Request) error {
	if s.Accounts == nil {
		return errNotFound
	}
	f, err := form(w, r)
	if err != nil {
		return err
	}
	d := signInData{Name: f.Get("name"), Next: inside(f.Get("next"))}
	token, _, err := s.Accounts.SignIn(r.Context(), d.Name, f.Get("password"), api.Reader(r))
	if problem, ok := errors.AsType[account.Problem](err); ok {
		d.Problem = problem.Error()
		return s.showSignIn(w, r, http.StatusForbidden, d)
	}
	if err != nil {
		return err
	}
	http.SetCookie(w, cookie(r, token, int(account.Lasts.Seconds())))
	http.Redirect(w, r, address(r, d.Next), http.StatusSeeOther)
	return nil
}

// signOut ends a sign-in.
func (s *site) signOut(w http.ResponseWriter, r *http.Request) error {
	if token, err := r.Cookie(cookieName); err == nil && s.Accounts != nil {
		if err := s.Accounts.SignOut(r.Context(), token.Value); err != nil {
			return err
		}
	}
	http.SetCookie(w, cookie(r, "", -1))
	http.Redirect(w, r, address(r, "/"), http.StatusSeeOther)
	return nil
}

// cookie holds a token where no script and no other site can use it, and is sent only over TLS where the reader has that.
func cookie(r *http.Request, token string, seconds int) *http.Cookie {
	return &http.Cookie{Name: cookieName, Value: token, Path: "/", MaxAge: seconds, HttpOnly: true, SameSite: http.SameSiteLaxMode,
		Secure: r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https"}
}

// inside is an address of ours to go on to, the review if it is none.
func inside(next string) string {
	u, err := url.Parse(next)
	if err != nil || u.Scheme != "" || u.Host != "" || !strings.HasPrefix(u.Path, "/") || strings.HasPrefix(u.Path, "//") || strings.ContainsAny(next, "\\\r\n\t") {
		return "/review"
	}
	return u.RequestURI()
}

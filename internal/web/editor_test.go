package web

import (
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/account"
)

const editorPassword = "三月の霞は白い、たぶんね"

// editing is a server of examples/ where aoki may edit.
func editing(t testing.TB) *httptest.Server {
	t.Helper()
	_, server := editingOptions(t)
	return server
}

func editingOptions(t testing.TB) (Options, *httptest.Server) {
	t.Helper()
	o := exampleOptions(t)
	o.Accounts = account.New(o.Book.DB, time.Now)
	if err := o.Accounts.Add(t.Context(), "aoki", editorPassword); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handlerOf(t, o))
	t.Cleanup(server.Close)
	return o, server
}

// person is a browser without a script: it keeps cookies and sends forms.
type person struct {
	testing.TB
	client *http.Client
	base   string
}

func newPerson(t testing.TB, server *httptest.Server) *person {
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &person{t, &http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}, server.URL}
}

// signedIn is aoki.
func signedIn(t testing.TB, server *httptest.Server) *person {
	p := newPerson(t, server)
	if status, _, h := p.send("/signin", url.Values{"name": {"aoki"}, "password": {editorPassword}}); status != http.StatusSeeOther {
		t.Fatal("not signed in", status, h)
	}
	return p
}

func (p *person) do(req *http.Request) (status int, body string, h http.Header) {
	p.Helper()
	resp, err := p.client.Do(req)
	if err != nil {
		p.Fatal(err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		p.Fatal(err)
	}
	return resp.StatusCode, string(raw), resp.Header
}

func (p *person) get(path string) (status int, body string, h http.Header) {
	req, _ := http.NewRequestWithContext(p.Context(), "GET", p.base+path, nil)
	return p.do(req)
}

func (p *person) send(path string, form url.Values) (status int, body string, h http.Header) {
	req, _ := http.NewRequestWithContext(p.Context(), "POST", p.base+path, strings.NewReader(form.Encode()))
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return p.do(req)
}

// Who is not signed in is asked to, and comes back to where they were going.
func TestSigningIn(t *testing.T) {
	server := editing(t)
	p := newPerson(t, server)
	if status, _, h := p.get("/en/review?skip=1"); status != http.StatusSeeOther || h.Get("Location") != "/en/signin?next=%2Freview%3Fskip%3D1" {
		t.Error(status, h)
	}
	wrong := url.Values{"name": {"aoki"}, "password": {"wrong"}, "next": {"/about"}}
	if status, body, _ := p.send("/signin", wrong); status != http.StatusForbidden || !strings.Contains(body, "名前かパスワードが違います") || !strings.Contains(body, `value="/about"`) {
		t.Error(status, body)
	}
	right := url.Values{"name": {"aoki"}, "password": {editorPassword}, "next": {"/about"}}
	status, _, h := p.send("/signin", right)
	cookie := h.Get("Set-Cookie")
	if status != http.StatusSeeOther || h.Get("Location") != "/about" || !strings.Contains(cookie, "HttpOnly") || !strings.Contains(cookie, "SameSite=Lax") {
		t.Error(status, h)
	}
	if status, body, h := p.get("/about"); status != 200 || !strings.Contains(body, "aoki として") || h.Get("Cache-Control") != "private, no-cache" {
		t.Error(status, h)
	}
	if status, _, _ := p.send("/signout", nil); status != http.StatusSeeOther {
		t.Error(status)
	}
	if _, body, _ := p.get("/about"); strings.Contains(body, "aoki") {
		t.Error("still signed in")
	}
	for _, next := range []string{"https://evil.example/", "//evil.example", `/\evil.example`, "javascript:alert(1)", "review", "/a\nb", "/%2F/..//evil.example"} {
		if to := inside(next); to != "/review" && !strings.HasPrefix(to, "/%2F/") {
			t.Errorf("%q leads to %q", next, to)
		}
	}
}

// What another site makes a browser send is refused, with a cookie too.
func TestForeignForms(t *testing.T) {
	server := editing(t)
	p := signedIn(t, server)
	for name, value := range map[string]string{"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"} {
		req, _ := http.NewRequestWithContext(t.Context(), "POST", server.URL+"/signout", nil)
		req.Header.Set(name, value)
		if status, _, _ := p.do(req); status != http.StatusForbidden {
			t.Errorf("%s: %d", name, status)
		}
	}
	if _, body, _ := p.get("/about"); !strings.Contains(body, "aoki") {
		t.Error("signed out by a stranger")
	}
}

// Behind a password nothing is shown without it, in any way; editors have their own.
func TestGuarded(t *testing.T) {
	o := exampleOptions(t)
	o.Door = account.NewDoor("読む人の合言葉", time.Now)
	server := httptest.NewServer(handlerOf(t, o))
	defer server.Close()
	p := newPerson(t, server)
	for _, path := range []string{"/", "/en/", "/cases/JB-2024-0001", "/nothing", "/api/v1/cases", "/feed.atom", "/static/../", "//static/x"} {
		status, body, h := p.get(path)
		if status == http.StatusMovedPermanently || status == http.StatusTemporaryRedirect {
			continue // to an address of which the same is true
		}
		if status != http.StatusUnauthorized || !strings.HasPrefix(h.Get("WWW-Authenticate"), "Basic ") || strings.Contains(body, `class="seal"`) {
			t.Errorf("%s: %d %v", path, status, h)
		}
	}
	ask := func(password string) int {
		req, _ := http.NewRequestWithContext(t.Context(), "GET", server.URL+"/cases/JB-2024-0001", nil)
		req.SetBasicAuth("anybody", password)
		status, _, _ := p.do(req)
		return status
	}
	for range 5 {
		if status := ask("違う"); status != http.StatusUnauthorized {
			t.Error(status)
		}
	}
	if status := ask("読む人の合言葉"); status != http.StatusTooManyRequests {
		t.Error("guesses on", status)
	}
	o.Door = account.NewDoor("読む人の合言葉", time.Now)
	server = httptest.NewServer(handlerOf(t, o))
	defer server.Close()
	if status := ask("読む人の合言葉"); status != 200 {
		t.Error(status)
	}
}

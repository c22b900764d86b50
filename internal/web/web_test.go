package web

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// examples is a server of a casebook of examples/.
func examples(t testing.TB) *httptest.Server {
	t.Helper()
	server := httptest.NewServer(handlerOf(t, exampleOptions(t)))
	t.Cleanup(server.Close)
	return server
}

func handlerOf(t testing.TB, o Options) http.Handler {
	t.Helper()
	h, err := New(o)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// exampleOptions are those of a server of a casebook of examples/.
func exampleOptions(t testing.TB) Options {
	t.Helper()
	reader, err := read.New(rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"), true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	b := book.New(db, reader, func() time.Time { return time.Unix(1_700_000_000, 0) })
	files, err := filepath.Glob("../../examples/*")
	if err != nil || len(files) == 0 {
		t.Fatal("no examples", err)
	}
	for _, f := range files {
		addFile(t, b, f)
	}
	casebook, err := public.Open(t.Context(), b, reader, rules.Files)
	if err != nil {
		t.Fatal(err)
	}
	return Options{Casebook: casebook, Book: b, Log: slog.New(slog.NewTextHandler(t.Output(), nil))}
}

func addFile(t testing.TB, b *book.Book, name string) {
	t.Helper()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	p, err := b.Prepare(raw, source.Origin{Name: filepath.Base(name)})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.Add(context.Background(), p); err != nil {
		t.Fatal(err)
	}
}

// get asks for a page.
func get(t testing.TB, server *httptest.Server, path string) (status int, body string, h http.Header) {
	t.Helper()
	resp, err := server.Client().Get(server.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	var b strings.Builder
	if err := resp.Write(&b); err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, b.String(), resp.Header
}

// Pages answer in both languages, with the headers that keep a reader safe.
func TestPages(t *testing.T) {
	server := examples(t)
	for path, want := range map[string]struct {
		status int
		words  string
	}{
		"/":                          {200, "新しい事件"},
		"/search":                    {200, "霞浜市"},
		"/search?q=紛失":               {200, "北潮大学"},
		"/search?q=jb-2024-0001":     {200, `<span class="seal">JB-2024-0001</span>`},
		"/search?q=JR-2024-0001":     {200, `<span class="seal">JR-2024-0001</span>`},
		"/search?q=JB-1999-0001":     {404, "JB-1999-0001"},
		"/documents/0123":            {404, "0123"},
		"/documents/no-such":         {404, "no-such"},
		"/search?type=nothing":       {400, "type=nothing"},
		"/statistics":                {200, "最も多い種類"},
		"/statistics.csv?table=type": {200, "mail_cc"},
		"/en/":                       {200, "Newest cases"},
		"/en":                        {200, "Newest cases"},
		"/cases/JB-2024-0001":        {200, "JB-2024-0001"},
		"/en/cases/JB-2024-0001":     {200, `lang="en"`},
		"/cases/JB-2024-0002":        {200, "/feed.json?number=JB-2024-0002"},
		"/en/cases/JB-2024-0015":     {200, "wrongful purpose"},
		"/en/roots/JR-2024-0001":     {200, "disclosed within"},
		"/cases/JB-1999-0001":        {404, "JB-1999-0001"},
		"/cases/../../etc":           {404, "見つかりません"},
		"/nothing":                   {404, "見つかりません"},
		"/en/nothing":                {404, "Not found"},
		"/english":                   {404, "見つかりません"},
	} {
		status, body, h := get(t, server, path)
		if status != want.status || !strings.Contains(body, want.words) {
			t.Errorf("%s: %d, want %d with %s:\n%s", path, status, want.status, want.words, body)
		}
		if !strings.Contains(h.Get("Content-Security-Policy"), "default-src 'none'") || h.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s: unsafe headers %v", path, h)
		}
	}
}

// Every key that a template or the code says has words in both languages.
func TestWords(t *testing.T) {
	used := map[string]bool{}
	key := regexp.MustCompile(`(?:\bt |say\(\w+(?:\(r\))?, |key: )"([a-z_.0-9]+)"`)
	var all strings.Builder
	for _, pattern := range []string{"templates/*.html", "templates/layout/*.html", "*.go"} {
		files, _ := filepath.Glob(pattern)
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(raw)
		}
	}
	for _, m := range key.FindAllStringSubmatch(all.String(), -1) {
		used[m[1]] = true
	}
	for k := range used {
		if _, ok := words()[k]; !ok && !strings.HasSuffix(k, ".") { // more is put behind a dot
			t.Errorf("words.txt has no %q", k)
		}
	}
	for k, w := range words() {
		if w[japanese] == "" || w[english] == "" {
			t.Errorf("words.txt: %s has not both languages", k)
		}
	}
}

// Every route stands in doc/pages.md.
func TestRoutesDocumented(t *testing.T) {
	doc, err := os.ReadFile("../../doc/pages.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range slices.Concat(routes, editorRoutes) {
		if !strings.Contains(string(doc), "`"+r.pattern+"`") || !strings.Contains(string(doc), r.words) {
			t.Errorf("doc/pages.md does not list `%s`: %s", r.pattern, r.words)
		}
	}
}

// A page that has not changed is not sent again.
func TestUnchanged(t *testing.T) {
	server := examples(t)
	_, _, h := get(t, server, "/about")
	req, _ := http.NewRequestWithContext(t.Context(), "GET", server.URL+"/about", nil)
	req.Header.Set("If-None-Match", h.Get("ETag"))
	resp, err := server.Client().Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	if resp.StatusCode != http.StatusNotModified {
		t.Errorf("status %d", resp.StatusCode)
	}
}

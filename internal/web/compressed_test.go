package web

import (
	"compress/gzip"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/account"
)

// asked is an answer to a question with some headers.
func asked(h http.Handler, path string, headers ...string) *http.Response {
	r := httptest.NewRequest("GET", path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func bodyOf(t testing.TB, resp *http.Response) string {
	t.Helper()
	body := io.Reader(resp.Body)
	if resp.Header.Get("Content-Encoding") == "gzip" {
		var err error
		if body, err = gzip.NewReader(resp.Body); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// Who takes gzip gets the same words in fewer bytes, and is told when nothing has
// changed.
func TestCompressed(t *testing.T) {
	h := handlerOf(t, exampleOptions(t))
	for path, packed := range map[string]bool{
		"/": true, "/search?q=%E6%BC%8F%E6%B4%A9": true, "/cases/JB-2024-0001": true, "/en/statistics": true, "/openapi.json": true,
		"/api/v1/cases": true, "/feed.atom": true, "/api/v1/export/jsonl": true, "/api/v1/export/parquet": false, "/nothing": false,
		"/api/v1/cases/JB-2000-0001": false,
	} {
		plain := asked(h, path)
		small := asked(h, path, "Accept-Encoding", "br, gzip")
		if got := small.Header.Get("Content-Encoding") == "gzip"; got != packed || plain.Header.Get("Content-Encoding") != "" {
			t.Errorf("%s: packed %v", path, got)
		}
		if !strings.Contains(plain.Header.Get("Vary"), "Accept-Encoding") || small.StatusCode != plain.StatusCode {
			t.Error(path, plain.Header, small.Status)
		}
		if tag := small.Header.Get("ETag"); packed && tag != "" {
			if !strings.HasPrefix(tag, "W/") {
				t.Error(path, "other bytes under the same tag", tag)
			}
			again := asked(h, path, "Accept-Encoding", "gzip", "If-None-Match", tag)
			if again.StatusCode != http.StatusNotModified || bodyOf(t, again) != "" {
				t.Error(path, again.Status)
			}
		}
		if a, b := bodyOf(t, plain), bodyOf(t, small); a != b || packed && len(a) < smallest {
			t.Errorf("%s: %d bytes, unpacked %d", path, len(a), len(b))
		}
	}
}

// What editors see, or stands behind a password, is not packed: its size would
// tell of it.
func TestSecretsNotCompressed(t *testing.T) {
	p := signedIn(t, editing(t))
	for _, path := range []string{"/search?q=a", "/review/searches"} {
		req, _ := http.NewRequestWithContext(t.Context(), "GET", p.base+path, nil)
		req.Header.Set("Accept-Encoding", "gzip")
		if status, _, h := p.do(req); status != 200 || h.Get("Content-Encoding") != "" {
			t.Error(path, status, h)
		}
	}
	o := exampleOptions(t)
	o.Door = account.NewDoor("読む人の合言葉", time.Now)
	h := handlerOf(t, o)
	r := httptest.NewRequest("GET", "/search?q=a", nil)
	r.SetBasicAuth("x", "読む人の合言葉")
	r.Header.Set("Accept-Encoding", "gzip")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != 200 || w.Header().Get("Content-Encoding") != "" {
		t.Error(w.Code, w.Header())
	}
}

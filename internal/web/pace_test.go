package web

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"
	"time"
)

// Who opens too many pages is asked to wait, pages and API together; others are
// not, and styles count for nothing.
func TestPace(t *testing.T) {
	now := time.Unix(1_700_000_000, 0)
	o := exampleOptions(t)
	o.Rate, o.Now, o.Proxies = 1, func() time.Time { return now }, []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
	h := handlerOf(t, o)
	ask := func(path, peer, told string) int {
		r := httptest.NewRequest("GET", path, nil)
		r.RemoteAddr = peer + ":1234"
		r.Header.Set("X-Forwarded-For", told)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code == 429 && w.Header().Get("Retry-After") == "" {
			t.Error(path, "does not say when to come again")
		}
		return w.Code
	}
	for i, step := range []struct {
		path, peer, told string
		want             int
	}{
		{"/about", "192.0.2.1", "", 200},
		{"/statistics", "192.0.2.1", "", 200}, // worth four
		{"/api/v1/cases", "192.0.2.1", "198.51.100.7", 200},
		{"/about", "192.0.2.1", "198.51.100.8", 429}, // whatever it says of itself
		{"/en/about", "192.0.2.1", "", 429},
		{"/api/v1/cases", "192.0.2.1", "", 429},
		{"/static/nothing", "192.0.2.1", "", 404},
		{"/about", "192.0.2.2", "", 200},
		{"/statistics", "127.0.0.1", "198.51.100.7", 200}, // a proxy asks for many
		{"/statistics", "127.0.0.1", "198.51.100.8", 200},
		{"/statistics", "127.0.0.1", "198.51.100.8", 429},
	} {
		if got := ask(step.path, step.peer, step.told); got != step.want {
			t.Errorf("%d: %v: %d", i, step, got)
		}
	}
	now = now.Add(time.Second)
	if got := ask("/about", "192.0.2.1", ""); got != 200 {
		t.Error("a second later:", got)
	}
}

// Files of exports may take longer than pages, but not for ever.
func TestLongestWork(t *testing.T) {
	s := &site{}
	for path, want := range map[string]time.Duration{"/search": longestWork, "/api/v1/search": longestWork, "/api/v1/export/csv": longestFile} {
		var left time.Duration
		h := s.limited(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			end, _ := r.Context().Deadline()
			left = time.Until(end)
		}))
		h.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest("GET", path, nil))
		if left > want || left < want-5*time.Second {
			t.Errorf("%s: %v", path, left)
		}
	}
}

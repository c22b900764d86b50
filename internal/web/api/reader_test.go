package api_test

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"testing"

	"github.com/jikenbo/jikenbo/internal/web/api"
)

// Who asks is who is connected, or whom a proxy names that we were told of.
func TestReader(t *testing.T) {
	proxies := []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32"), netip.MustParsePrefix("fd00::/8")}
	for _, test := range []struct{ peer, told, want string }{
		{"192.0.2.1:80", "", "192.0.2.1"},
		{"192.0.2.1:80", "198.51.100.9", "192.0.2.1"}, // believed of nobody else
		{"127.0.0.2:80", "198.51.100.9", "127.0.0.2"},
		{"127.0.0.1:80", "203.0.113.5, 198.51.100.9", "198.51.100.9"},
		{"[::ffff:127.0.0.1]:80", "198.51.100.9", "198.51.100.9"},
		{"[fd00::1]:80", "2001:db8:1:2::9", "2001:db8:1:2::/64"},
		{"127.0.0.1:80", "no address", "127.0.0.1"},
		{"[2001:db8:1:2:3::4]:80", "", "2001:db8:1:2::/64"},
		{"[::ffff:192.0.2.1]:80", "", "192.0.2.1"},
	} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = test.peer
		r.Header.Set("X-Forwarded-For", test.told)
		r.Header.Set("X-Forwarded-Proto", "https")
		got, proto := "", ""
		api.Believing(proxies, http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
			got, proto = api.Reader(r), r.Header.Get("X-Forwarded-Proto")
		})).ServeHTTP(nil, r)
		if got != test.want {
			t.Errorf("%v: %s", test, got)
		}
		if _, known := map[string]bool{"127.0.0.1:80": true, "[fd00::1]:80": true, "[::ffff:127.0.0.1]:80": true}[test.peer]; known != (proto == "https") {
			t.Errorf("%v: %s", test, proto)
		}
	}
}

package api

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// forwarded are the headers in which a proxy tells for whom it asks.
var forwarded = []string{"X-Forwarded-For", "X-Forwarded-Proto"}

// Believing drops what a request says of who asks, unless it comes from a proxy
// at one of these addresses: anybody may write anything there.
func Believing(proxies []netip.Prefix, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		at := addressOf(r.RemoteAddr)
		if !slices.ContainsFunc(proxies, func(p netip.Prefix) bool { return p.Contains(at) }) {
			for _, name := range forwarded {
				r.Header.Del(name)
			}
		}
		next.ServeHTTP(w, r)
	})
}

// Reader is who asks, for counting who does too much: the address of the
// connection, or the one that a proxy which is believed names last. The addresses
// of one IPv6 network are one reader.
func Reader(r *http.Request) string {
	at := addressOf(r.RemoteAddr)
	told := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	if a, err := netip.ParseAddr(strings.TrimSpace(told[len(told)-1])); err == nil {
		at = a.Unmap().WithZone("")
	}
	if at.Is6() {
		if net64, err := at.Prefix(64); err == nil {
			return net64.String()
		}
	}
	if !at.IsValid() {
		return r.RemoteAddr
	}
	return at.String()
}

// addressOf is the address of a connection, without its port; the zero one if it
// has none.
func addressOf(remote string) netip.Addr {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		return netip.Addr{}
	}
	at, _ := netip.ParseAddr(host)
	return at.Unmap().WithZone("")
}

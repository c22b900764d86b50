package web

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// client is where a request comes from, for counting who does too much. A peer on this machine is a proxy that says
// for whom it asks; nobody else is believed. The addresses of one IPv6 network are one client.
func client(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		return r.RemoteAddr
	}
	at, err := netip.ParseAddr(host)
	if err != nil {
		return host
	}
	if at.IsLoopback() {
		told := strings.Split(r.Header.Get("X-Forwarded-For"), ",")
		if a, err := netip.ParseAddr(strings.TrimSpace(told[len(told)-1])); err == nil {
			at = a
		}
	}
	if at = at.Unmap(); at.Is6() {
		if net64, err := at.WithZone("").Prefix(64); err == nil {
			return net64.String()
		}
	}
	return at.String()
}

package api

import (
	"math"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// The rate limit: what a reader may ask at once, and in the long run. Heavy
// questions cost more than one.
const (
	burst     = 120.0
	perSecond = 20.0
	readers   = 10000 // buckets that are remembered
)

// costs are the heavy questions.
func cost(r *http.Request) float64 {
	switch {
	case strings.HasPrefix(r.URL.Path, "/api/v1/export/"):
		return 60
	case r.URL.Path == "/api/v1/read", r.URL.Path == "/api/v1/statistics":
		return 4
	}
	return 1
}

// limiter has a bucket of tokens for every reader.
type limiter struct {
	now     func() time.Time
	mu      sync.Mutex
	buckets map[string]*bucket
}

type bucket struct {
	tokens float64
	at     time.Time
}

func newLimiter(now func() time.Time) *limiter {
	return &limiter{now: now, buckets: map[string]*bucket{}}
}

// limit turns away who asks too much.
func (l *limiter) limit(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if wait := l.take(reader(r), cost(r)); wait > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
			problem(w, http.StatusTooManyRequests, "短い間に多すぎる問い合わせです。しばらく待ってからお試しください")
			return
		}
		next.ServeHTTP(w, r)
	})
}

// take takes tokens of a reader, or says how long to wait.
func (l *limiter) take(reader string, tokens float64) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	b := l.buckets[reader]
	if b == nil {
		if len(l.buckets) >= readers {
			l.forget(now)
		}
		b = &bucket{tokens: burst, at: now}
		l.buckets[reader] = b
	}
	b.tokens = min(burst, b.tokens+perSecond*now.Sub(b.at).Seconds())
	b.at = now
	if b.tokens < tokens {
		return time.Duration((tokens - b.tokens) / perSecond * float64(time.Second))
	}
	b.tokens -= tokens
	return 0
}

// forget drops the buckets that are full again, and all if none is.
func (l *limiter) forget(now time.Time) {
	for name, b := range l.buckets {
		if b.tokens+perSecond*now.Sub(b.at).Seconds() >= burst {
			delete(l.buckets, name)
		}
	}
	if len(l.buckets) >= readers {
		clear(l.buckets)
	}
}

// reader is who asks: the address of the connection, or, if that is a proxy on this
// machine, the address that the proxy names last.
func reader(r *http.Request) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsLoopback() {
		if list := strings.Split(r.Header.Get("X-Forwarded-For"), ","); list[len(list)-1] != "" {
			return strings.TrimSpace(list[len(list)-1])
		}
	}
	return host
}

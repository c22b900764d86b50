package api

import (
	"math"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// What a reader may ask at once is what may be asked in so many seconds in the
// long run.
const (
	atOnce  = 6
	readers = 10000 // buckets that are remembered
)

// cost are the heavy questions.
func cost(r *http.Request) float64 {
	switch {
	case strings.HasPrefix(r.URL.Path, "/api/v1/export/"):
		return 60
	case r.URL.Path == "/api/v1/read", r.URL.Path == "/api/v1/statistics":
		return 4
	}
	return 1
}

// Limiter has a bucket of tokens for every reader, the same for pages and for the
// API. A nil one lets everybody ask what they like.
type Limiter struct {
	perSecond float64
	now       func() time.Time
	mu        sync.Mutex
	buckets   map[string]*bucket
}

type bucket struct {
	tokens float64
	at     time.Time
}

// NewLimiter lets every reader ask so many questions a second in the long run.
func NewLimiter(perSecond float64, now func() time.Time) *Limiter {
	return &Limiter{perSecond: perSecond, now: now, buckets: map[string]*bucket{}}
}

// Limit turns away who asks too much: refuse answers them. Heavy questions cost
// more than one.
func (l *Limiter) Limit(next http.Handler, cost func(*http.Request) float64, refuse http.HandlerFunc) http.Handler {
	if l == nil {
		return next
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if wait := l.take(Reader(r), cost(r)); wait > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
			refuse(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// tooMuch tells a program that it asks too much.
func tooMuch(w http.ResponseWriter, _ *http.Request) {
	problem(w, http.StatusTooManyRequests, "短い間に多すぎる問い合わせです。しばらく待ってからお試しください")
}

// take takes tokens of a reader, or says how long to wait.
func (l *Limiter) take(reader string, tokens float64) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now, burst := l.now(), l.perSecond*atOnce
	b := l.buckets[reader]
	if b == nil {
		if len(l.buckets) >= readers {
			l.forget(now)
		}
		b = &bucket{tokens: burst, at: now}
		l.buckets[reader] = b
	}
	b.tokens = min(burst, b.tokens+l.perSecond*now.Sub(b.at).Seconds())
	b.at = now
	if tokens = min(tokens, burst); b.tokens < tokens { // what costs more than all has to wait for all
		return time.Duration((tokens - b.tokens) / l.perSecond * float64(time.Second))
	}
	b.tokens -= tokens
	return 0
}

// forget drops the buckets that are full again, and all if none is.
func (l *Limiter) forget(now time.Time) {
	for name, b := range l.buckets {
		if b.tokens+l.perSecond*now.Sub(b.at).Seconds() >= l.perSecond*atOnce {
			delete(l.buckets, name)
		}
	}
	if len(l.buckets) >= readers {
		clear(l.buckets)
	}
}

package account

import (
	"sync"
	"time"
)

// How many wrong passwords are free, and how long one then waits for the next
// try: twice as long each time.
const (
	freeMisses = 5
	firstWait  = 2 * time.Second
	longWait   = 15 * time.Minute
	mostKept   = 10_000 // of whom misses are remembered
)

// misses remembers who gave wrong passwords, in this process only: whoever
// guesses must not be able to fill the casebook.
type misses struct {
	now func() time.Time
	mu  sync.Mutex
	of  map[string]miss
}

type miss struct {
	n     int
	until time.Time // nobody tries before
}

func newMisses(now func() time.Time) *misses {
	return &misses{now: now, of: map[string]miss{}}
}

// wait is how long none of these may try.
func (m *misses) wait(keys ...string) time.Duration {
	m.mu.Lock()
	defer m.mu.Unlock()
	var longest time.Duration
	for _, k := range keys {
		longest = max(longest, m.of[k].until.Sub(m.now()))
	}
	return longest
}

// missed notes a wrong password for each of these.
func (m *misses) missed(keys ...string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.forget()
	for _, k := range keys {
		x := m.of[k]
		x.n++
		if over := x.n - freeMisses; over >= 0 {
			x.until = m.now().Add(min(firstWait<<min(over, 20), longWait))
		} else {
			x.until = m.now()
		}
		m.of[k] = x
	}
}

// hit forgets the misses of who knew the password.
func (m *misses) hit(keys ...string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, k := range keys {
		delete(m.of, k)
	}
}

// forget drops misses of long ago, and all of them rather than grow for ever.
func (m *misses) forget() {
	if len(m.of) < mostKept {
		return
	}
	for k, x := range m.of {
		if m.now().Sub(x.until) > longWait {
			delete(m.of, k)
		}
	}
	if len(m.of) >= mostKept {
		clear(m.of)
	}
}

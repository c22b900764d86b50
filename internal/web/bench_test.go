package web

import (
	"bufio"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// BenchmarkPages asks the pages of the casebook that JIKENBO_DB names, without a
// network, for the addresses of the file JIKENBO_ADDRESSES, one after the other
// (scripts/bench-web.sh). It prints for each kind what a page took of the
// processor and of the clock, in milliseconds, what it left to the collector, and
// why the slow ones were slow.
func BenchmarkPages(b *testing.B) {
	name, addresses := os.Getenv("JIKENBO_DB"), os.Getenv("JIKENBO_ADDRESSES")
	if name == "" || addresses == "" {
		b.Skip("JIKENBO_DB and JIKENBO_ADDRESSES name no casebook and no addresses")
	}
	debug.SetGCPercent(200) // as jikenbo serve
	handler := benchHandler(b, name)
	fmt.Printf("%-12s %6s %8s %8s %8s %10s %10s %8s %6s %10s %8s %8s\n", "page", "asked", "cpu p50", "cpu p99", "cpu max", "clock p50", "clock p99", "kB each", "slow", "collector", "waiting", "own work")
	for _, k := range pageKinds(b, addresses) {
		k.ask(b, handler)
		k.tell()
	}
}

func benchHandler(b *testing.B, name string) http.Handler {
	reader, err := read.New(rules.Files)
	if err != nil {
		b.Fatal(err)
	}
	db, err := store.Open(b.Context(), name, false)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { db.Close() })
	start, kept := time.Now(), book.New(db, reader, time.Now)
	casebook, err := public.Open(b.Context(), kept, reader, rules.Files)
	if err == nil {
		err = casebook.Warm(b.Context())
	}
	if err != nil {
		b.Fatal(err)
	}
	runtime.GC()
	fmt.Printf("opened in %.1f s, heap %d MB\n", time.Since(start).Seconds(), memory().HeapAlloc>>20)
	handler, err := New(Options{Casebook: casebook, Book: kept})
	if err != nil {
		b.Fatal(err)
	}
	return handler
}

func memory() (m runtime.MemStats) {
	runtime.ReadMemStats(&m)
	return m
}

// pageKind is the addresses of one kind of page, and what they took.
type pageKind struct {
	name                    string
	addresses               []string
	clock, cpu              []time.Duration
	bytes                   uint64
	collector, waiting, own int // slow pages, by what they waited for
}

func pageKinds(b *testing.B, file string) (kinds []*pageKind) {
	f, err := os.Open(file)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		name := strings.FieldsFunc(lines.Text()+" home", func(r rune) bool { return strings.ContainsRune("/? ", r) })[0]
		if n := len(kinds); n == 0 || kinds[n-1].name != name {
			kinds = append(kinds, &pageKind{name: name})
		}
		k := kinds[len(kinds)-1]
		k.addresses = append(k.addresses, lines.Text())
	}
	return kinds
}

// ask asks for the pages. A page that is not slow by itself may wait for the
// collector, or for a processor that others have.
func (k *pageKind) ask(b *testing.B, handler http.Handler) {
	begin := memory().TotalAlloc
	for _, address := range k.addresses {
		cycles, start, used := memory().NumGC, time.Now(), processorTime(b)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
		took, worked := time.Since(start), processorTime(b)-used
		if w.Code != http.StatusOK {
			b.Error(address, w.Code)
		}
		k.clock, k.cpu = append(k.clock, took), append(k.cpu, worked)
		switch {
		case took < k.slow():
		case worked < took/2:
			k.waiting++
		case memory().NumGC != cycles:
			k.collector++
		default:
			k.own++
		}
	}
	k.bytes = memory().TotalAlloc - begin
}

// slow is what is too long for a page of this kind.
func (k *pageKind) slow() time.Duration {
	if k.name == "search" {
		return 50 * time.Millisecond
	}
	return 20 * time.Millisecond
}

func (k *pageKind) tell() {
	n := len(k.addresses)
	part := func(took []time.Duration, q float64) float64 {
		sorted := slices.Sorted(slices.Values(took))
		return float64(sorted[int(q*float64(n-1)+0.5)].Microseconds()) / 1000
	}
	fmt.Printf("%-12s %6d %8.1f %8.1f %8.1f %10.1f %10.1f %8d %6d %10d %8d %8d\n", k.name, n, part(k.cpu, 0.5), part(k.cpu, 0.99), part(k.cpu, 1),
		part(k.clock, 0.5), part(k.clock, 0.99), k.bytes/1024/uint64(n), k.collector+k.waiting+k.own, k.collector, k.waiting, k.own)
}

// processorTime is what this process has used, the collector included.
func processorTime(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

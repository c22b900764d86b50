package main

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"runtime"
	"strings"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/public"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/web"
	"github.com/jikenbo/jikenbo/rules"
)

// pages asks the pages of a casebook, without a network, for the addresses of a
// file, one after the other, and prints for each kind what it took by the
// processor and by the clock, what it allocated, and why the slow ones were slow.
func pages(dsn, addresses string) error {
	handler, closing, err := handlerOf(dsn)
	if err != nil {
		return err
	}
	defer closing()
	kinds, err := addressesOf(addresses)
	if err != nil {
		return err
	}
	fmt.Printf("%-10s %6s | %8s %8s %8s | %8s %8s | %7s | %s\n", "page", "asked", "cpu p50", "cpu p99", "cpu max", "clock 50", "clock 99", "kB each", "slow: collector, waiting, own work")
	for _, k := range kinds {
		tellPages(handler, k)
	}
	return nil
}

// handlerOf is a server without the network.
func handlerOf(dsn string) (http.Handler, func(), error) {
	ctx := context.Background()
	reader, err := read.New(rules.Files)
	if err != nil {
		return nil, nil, err
	}
	db, err := store.Open(ctx, dsn, false)
	if err != nil {
		return nil, nil, err
	}
	b := book.New(db, reader, time.Now)
	start := time.Now()
	casebook, err := public.Open(ctx, b, reader, rules.Files)
	if err != nil {
		return nil, nil, err
	}
	if err := casebook.Warm(ctx); err != nil {
		return nil, nil, err
	}
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	fmt.Printf("opened in %.1f s, heap %d MB\n", time.Since(start).Seconds(), m.HeapAlloc>>20)
	handler, err := web.New(web.Options{Casebook: casebook, Book: b})
	return handler, func() { db.Close() }, err
}

// pageKind is the addresses of one kind of page.
type pageKind struct {
	name      string
	addresses []string
}

func addressesOf(file string) ([]pageKind, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var kinds []pageKind
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		name, _, _ := strings.Cut(strings.TrimPrefix(lines.Text(), "/"), "/")
		name, _, _ = strings.Cut(name, "?")
		if n := len(kinds); n == 0 || kinds[n-1].name != name {
			kinds = append(kinds, pageKind{name: name})
		}
		k := &kinds[len(kinds)-1]
		k.addresses = append(k.addresses, lines.Text())
	}
	return kinds, lines.Err()
}

// slowPage is when a page counts as slow: half of what is allowed for a case.
const slowPage = 10 * time.Millisecond

// tellPages asks for pages and prints what they took.
func tellPages(handler http.Handler, k pageKind) {
	var clock, cpu []time.Duration
	var collector, waiting, own int
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	before := m.TotalAlloc
	for _, address := range k.addresses {
		runtime.ReadMemStats(&m)
		cycles := m.NumGC
		start, used := time.Now(), processorTime()
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest("GET", address, nil))
		took, worked := time.Since(start), processorTime()-used
		if w.Code != http.StatusOK {
			fmt.Println(address, w.Code)
		}
		clock, cpu = append(clock, took), append(cpu, worked)
		runtime.ReadMemStats(&m)
		switch {
		case took < slowPage:
		case took > 2*worked:
			waiting++
		case m.NumGC != cycles:
			collector++
		default:
			own++
		}
	}
	n := len(k.addresses)
	fmt.Printf("%-10s %6d | %8.1f %8.1f %8.1f | %8.1f %8.1f | %7d | %d, %d, %d\n", k.name, n, part(cpu, 0.5), part(cpu, 0.99), part(cpu, 1),
		part(clock, 0.5), part(clock, 0.99), (m.TotalAlloc-before)/1024/uint64(n), collector, waiting, own)
}

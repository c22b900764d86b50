package main

import (
	"context"
	"fmt"
	"syscall"
	"time"

	"github.com/jikenbo/jikenbo/internal/book"
	"github.com/jikenbo/jikenbo/internal/book/booktest"
	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/source"
	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/rules"
)

// casebook adds n notices of many organizations to a new casebook, a tenth of
// them second reports, a tenth newspaper stories, and prints after each tenth:
// documents, documents a second, seconds of the processor for reading and for
// the rest a thousand documents, peak memory in MB.
func casebook(n int, dsn string) error {
	ctx := context.Background()
	reader, err := read.New(rules.Files)
	if err != nil {
		return err
	}
	db, err := store.Open(ctx, dsn, true)
	if err != nil {
		return err
	}
	defer db.Close()
	b := book.New(db, reader, time.Now)
	w := booktest.NewNotices(n)
	step := max(1, n/10)
	for done := 0; done < n; done += step {
		start := time.Now()
		reading, cpu, err := addNotices(ctx, b, w, min(step, n-done))
		if err != nil {
			return err
		}
		rate := float64(step) / time.Since(start).Seconds()
		thousand := float64(step) / 1000
		fmt.Printf("%7d documents  %6.0f/s  reading %5.2f s  adding %5.2f s a thousand  peak %4d MB\n",
			done+step, rate, reading.Seconds()/thousand, (cpu-reading).Seconds()/thousand, peakMemory())
	}
	return nil
}

// addNotices adds notices in batches and tells how long reading them took, and
// all of it, in seconds of the processor.
func addNotices(ctx context.Context, b *book.Book, w *booktest.Notices, n int) (reading, all time.Duration, err error) {
	begin := processorTime()
	for n > 0 {
		var batch []*book.Prepared
		at := processorTime()
		for ; n > 0 && len(batch) < 64; n-- {
			name, text := w.Next()
			p, err := b.Prepare([]byte(text), source.Origin{Name: name})
			if err != nil {
				return 0, 0, err
			}
			batch = append(batch, p)
		}
		reading += processorTime() - at
		if _, err := b.Add(ctx, batch...); err != nil {
			return 0, 0, err
		}
	}
	return reading, processorTime() - begin, nil
}

// peakMemory is the most memory that this process has had, in MB.
func peakMemory() int64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return u.Maxrss / 1024
}

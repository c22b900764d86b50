package store

import (
	"context"
	"errors"
	"testing"
	"time"
)

// A writer that never rests leaves the others their turn.
func TestFair(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, dsn string) {
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error)
		go func() {
			for ctx.Err() == nil {
				if err := db.Write(ctx, func(*Tx) error { time.Sleep(50 * time.Millisecond); return nil }); err != nil {
					done <- err
					return
				}
			}
			done <- ctx.Err()
		}()
		other := open(t, dsn)
		for range 5 {
			time.Sleep(10 * time.Millisecond)
			start := time.Now()
			write(t, other, func(tx *Tx) error { return tx.SetMeta("n", "1") })
			if took := time.Since(start); took > 2*time.Second {
				t.Errorf("waited %v for one turn of 50 ms", took)
			}
		}
		cancel()
		if err := <-done; !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	})
}

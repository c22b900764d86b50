package store

import (
	"context"
	"os"
	"path/filepath"
	"time"
)

// turn is where the writers of a SQLite casebook queue. SQLite lets in whoever
// asks at the right moment, so a writer that never rests would shut the others
// out. Who wants to write holds the turn until SQLite lets it in: meanwhile the
// one that wrote before cannot ask again. It is a lock on the folder, so that
// there is no file to leave behind; a process that dies lets go of it.
type turn struct {
	folder *os.File
	held   bool
}

// newTurn is nil, and does nothing, where folders cannot be opened.
func newTurn(file string) *turn {
	folder, err := os.Open(filepath.Dir(file))
	if err != nil {
		return nil
	}
	return &turn{folder: folder}
}

// take waits for the turn.
func (t *turn) take(ctx context.Context) error {
	for t != nil && !t.held {
		if t.held = !busy(t.folder); t.held {
			break
		}
		select {
		case <-time.After(2 * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

// pass lets the next one have it.
func (t *turn) pass() {
	if t != nil && t.held {
		unlock(t.folder)
		t.held = false
	}
}

func (t *turn) close() {
	if t != nil {
		_ = t.folder.Close()
	}
}

// Package store keeps the casebook in SQLite or PostgreSQL. It keeps what it
// is given and decides nothing: documents, reports, what was answered about
// pairs of them, numbered cases, the editor's operations and the log. It gives
// out the numbers. Text that is looked for stands in columns; bytes and JSON
// are kept as they came. NUL, which PostgreSQL has not, becomes U+FFFD in columns.
package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"sync"
)

// DB is one casebook. It may be used by many goroutines, and many processes may
// have it open.
type DB struct {
	dialect *dialect
	place   string // for errors, without a password
	pool    *sql.DB
	writing chan struct{} // full while someone here writes: waiting here is cheaper than in the database
	turn    *turn         // and here while somebody writes elsewhere; nil for PostgreSQL, which queues by itself
	mu      sync.Mutex
	idle    []*session
}

// Open opens the casebook at a file path, sqlite:PATH or postgres://...; with
// create it may make a new one. Older ones are brought up to date.
func Open(ctx context.Context, dsn string, create bool) (*DB, error) {
	db, name, err := locate(dsn, create)
	if err != nil {
		return nil, db.explain(err)
	}
	db.pool, err = sql.Open(db.dialect.driver, name)
	if err != nil {
		return nil, db.explain(err)
	}
	if db.dialect == sqliteDialect {
		db.turn = newTurn(db.place)
	}
	if err := db.migrate(ctx, create); err != nil {
		return nil, errors.Join(db.explain(err), db.Close())
	}
	return db, nil
}

// locate finds the dialect and the driver's name for a casebook.
func locate(dsn string, create bool) (*DB, string, error) {
	db := &DB{writing: make(chan struct{}, 1)}
	if strings.HasPrefix(dsn, "postgres://") || strings.HasPrefix(dsn, "postgresql://") {
		db.dialect = postgresDialect
		u, err := url.Parse(dsn)
		if err != nil {
			db.place = "postgres://"
			return db, "", Unreachable
		}
		db.place = u.Redacted()
		return db, dsn, nil
	}
	db.dialect, db.place = sqliteDialect, strings.TrimPrefix(dsn, "sqlite:")
	if err := checkFile(db.place, create); err != nil {
		return db, "", err
	}
	name, err := sqliteDSN(db.place, create)
	return db, name, err
}

// checkFile tells what SQLite would not: that there is no file, or a folder.
func checkFile(file string, create bool) error {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && create:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	case err != nil:
		return errors.Join(Unreachable, err)
	case !info.Mode().IsRegular():
		return NotCasebook
	case info.Size() == 0 && !create:
		return NotCasebook
	}
	return nil
}

// Close closes the casebook; nobody may use it any more.
func (db *DB) Close() error {
	db.mu.Lock()
	defer db.mu.Unlock()
	for _, s := range db.idle {
		s.close(nil)
	}
	db.idle = nil
	db.turn.close()
	return db.pool.Close()
}

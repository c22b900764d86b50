package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"time"
)

// A transaction is begun again for patience when others are in the way.
const (
	patience = time.Minute
	pause    = 2 * time.Millisecond
)

// Write runs fn in a transaction that no other writer is in, here or in another
// process, and keeps what it wrote if fn returns nil. On an error or a panic
// nothing is kept. fn may be run again if the database asks for it.
func (db *DB) Write(ctx context.Context, fn func(*Tx) error) error {
	select {
	case db.writing <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	}
	defer func() { <-db.writing }()
	defer db.turn.pass()
	return db.persist(ctx, func() error {
		if err := db.turn.take(ctx); err != nil {
			return err
		}
		return db.transact(ctx, db.dialect.write, true, fn)
	})
}

// Read runs fn on the casebook as it is at one moment, whatever is written
// meanwhile.
func (db *DB) Read(ctx context.Context, fn func(*Tx) error) error {
	return db.persist(ctx, func() error { return db.transact(ctx, db.dialect.read, false, fn) })
}

// errHalf says that the database wanted what is done but once to be done again.
var errHalf = errors.New("store: the casebook was lost in the middle")

// ReadOnce is Read for a function that writes elsewhere what it reads: once it has
// begun it is not begun again.
func (db *DB) ReadOnce(ctx context.Context, fn func(*Tx) error) error {
	begun := false
	return db.Read(ctx, func(tx *Tx) error {
		if begun {
			return errHalf
		}
		begun = true
		return fn(tx)
	})
}

// persist tries again while others are in the way.
func (db *DB) persist(ctx context.Context, try func() error) error {
	for end := time.Now().Add(patience); ; {
		err := try()
		if time.Now().After(end) || !errors.Is(err, Busy) && !errors.Is(err, driver.ErrBadConn) {
			return err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// transact runs fn once, from begin to commit or rollback.
func (db *DB) transact(ctx context.Context, begin []string, writes bool, fn func(*Tx) error) error {
	s, err := db.session(ctx)
	if err != nil {
		return err
	}
	tx := &Tx{db: db, ctx: ctx, session: s, writes: writes}
	sound := false
	defer func() {
		tx.over = true
		db.release(s, sound || s.rollback())
	}()
	if err := tx.run(begin[0]); err != nil {
		if sound = errors.Is(err, Busy); !sound && s.used {
			return errors.Join(driver.ErrBadConn, err) // it may have died while it was idle
		}
		return err
	}
	for _, step := range begin[1:] {
		if err := tx.run(step); err != nil {
			return err
		}
	}
	if writes {
		db.turn.pass()
	}
	if err := fn(tx); err != nil {
		return err
	}
	if err := tx.run("COMMIT"); err != nil {
		return err
	}
	sound = true
	return nil
}

// rollback takes back what a transaction did, even if its context is done, and
// tells whether the session is sound.
func (s *session) rollback() bool {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	_, err := s.conn.ExecContext(ctx, "ROLLBACK")
	return err == nil
}

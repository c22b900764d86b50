package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
)

// session is a connection with the statements prepared on it. Transactions are
// begun and ended by SQL, so that statements outlive them.
type session struct {
	conn  *sql.Conn
	stmts map[string]*sql.Stmt
	used  bool // in a transaction before this one
}

// maxIdle sessions are kept for the next transaction.
const maxIdle = 8

// session takes one that is idle, or a new one.
func (db *DB) session(ctx context.Context) (*session, error) {
	if s := db.takeIdle(); s != nil {
		return s, nil
	}
	conn, err := db.pool.Conn(ctx)
	if err != nil {
		return nil, db.explain(err)
	}
	s := &session{conn: conn, stmts: map[string]*sql.Stmt{}}
	for _, step := range db.dialect.start {
		if _, err := conn.ExecContext(ctx, step); err != nil {
			s.close(nil)
			return nil, db.explain(err)
		}
	}
	return s, nil
}

// takeIdle is the session that was used last, whose cache is warm, or nil.
func (db *DB) takeIdle() *session {
	db.mu.Lock()
	defer db.mu.Unlock()
	n := len(db.idle)
	if n == 0 {
		return nil
	}
	s := db.idle[n-1]
	db.idle = db.idle[:n-1]
	return s
}

// release gives a session back; a doubtful one is thrown away.
func (db *DB) release(s *session, sound bool) {
	db.mu.Lock()
	defer db.mu.Unlock()
	switch {
	case !sound:
		s.close(func(any) error { return driver.ErrBadConn }) // tells the pool to drop it
	case len(db.idle) < maxIdle:
		s.used = true
		db.idle = append(db.idle, s)
	default:
		s.close(nil)
	}
}

// close closes the statements, after which the connection may go.
func (s *session) close(last func(any) error) {
	for _, stmt := range s.stmts {
		_ = stmt.Close()
	}
	if last != nil {
		_ = s.conn.Raw(last)
	}
	_ = s.conn.Close()
}

// stmt is the prepared statement of a text of ours.
func (s *session) stmt(ctx context.Context, d *dialect, text string) (*sql.Stmt, error) {
	if stmt := s.stmts[text]; stmt != nil {
		return stmt, nil
	}
	stmt, err := s.conn.PrepareContext(ctx, d.sql(text))
	if err == nil {
		s.stmts[text] = stmt
	}
	return stmt, err
}

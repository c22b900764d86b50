package store

import (
	"context"
	"database/sql"
	"errors"
)

// Tx is a transaction: all that can be asked and written. It belongs to one
// goroutine and is over when the function that it was given to returns. After
// an error of the database everything fails: an error cannot be overlooked.
type Tx struct {
	db      *DB
	ctx     context.Context
	session *session
	writes  bool
	over    bool
	err     error
	put     Document // the last one put, without its bytes: its reports follow
}

// Misuse of a transaction by Go code.
var (
	errOver  = errors.New("store: the transaction is over")
	errReads = errors.New("store: this transaction only reads")
)

// prepare readies a statement and its arguments.
func (tx *Tx) prepare(text string, args []any) (*sql.Stmt, []any, error) {
	switch {
	case tx.over:
		return nil, nil, errOver
	case tx.err != nil:
		return nil, nil, tx.err
	case tx.ctx.Err() != nil:
		return nil, nil, tx.ctx.Err()
	}
	bound, err := bind(tx.db.dialect, args)
	if err != nil {
		return nil, nil, err
	}
	stmt, err := tx.session.stmt(tx.ctx, tx.db.dialect, text)
	return stmt, bound, tx.fail(err)
}

// fail remembers an error of the database.
func (tx *Tx) fail(err error) error {
	if err == nil {
		return nil
	}
	tx.err = tx.db.explain(err)
	return tx.err
}

// interruptible is the context of one statement. To watch for the end of one
// costs more than a short statement.
func (tx *Tx) interruptible() context.Context {
	if tx.db.dialect.short {
		return context.WithoutCancel(tx.ctx)
	}
	return tx.ctx
}

// run runs a statement that controls the transaction.
func (tx *Tx) run(text string) error {
	stmt, _, err := tx.prepare(text, nil)
	if err != nil {
		return err
	}
	_, err = stmt.ExecContext(tx.interruptible())
	return tx.fail(err)
}

// exec runs a statement that writes and tells how many rows it changed.
func (tx *Tx) exec(text string, args ...any) (int64, error) {
	if !tx.writes {
		return 0, errReads
	}
	stmt, bound, err := tx.prepare(text, args)
	if err != nil {
		return 0, err
	}
	done, err := stmt.ExecContext(tx.interruptible(), bound...)
	if err != nil {
		return 0, tx.fail(err)
	}
	return done.RowsAffected()
}

// ask runs a question and scans all its rows.
func ask[T any](tx *Tx, scan func(*sql.Rows) (T, error), text string, args ...any) ([]T, error) {
	stmt, bound, err := tx.prepare(text, args)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(tx.interruptible(), bound...)
	if err != nil {
		return nil, tx.fail(err)
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, tx.fail(err)
		}
		all = append(all, one)
	}
	return all, tx.fail(rows.Err())
}

// askOne is the first row of a question, and whether there is one.
func askOne[T any](tx *Tx, scan func(*sql.Rows) (T, error), text string, args ...any) (T, bool, error) {
	all, err := ask(tx, scan, text, args...)
	if err != nil || len(all) == 0 {
		var none T
		return none, false, err
	}
	return all[0], true, nil
}

// value scans a row of one column.
func value[T any](rows *sql.Rows) (v T, err error) {
	err = rows.Scan(&v)
	return v, err
}

// give runs a statement that writes a row and returns the number it gave it;
// false if it wrote none.
func (tx *Tx) give(text string, args ...any) (int64, bool, error) {
	if !tx.writes {
		return 0, false, errReads
	}
	return askOne(tx, value[int64], text, args...)
}

package store

import (
	"database/sql"
	"fmt"
)

// Operation is one act of an editor. None is ever taken out: an undone one says
// by which it was undone.
type Operation struct {
	ID        int64 // 1, 2, 3 ...; given by the store
	At        int64 // seconds since 1970, UTC
	Who       string
	Kind      string
	Arguments []byte // JSON
	UndoneBy  int64  // 0 if it holds
}

// AppendOperation logs an act and gives it its ID.
func (tx *Tx) AppendOperation(o *Operation) error {
	given, _, err := tx.give(`INSERT INTO operation (id, at, who, kind, arguments)
		VALUES ((SELECT COALESCE(MAX(id), 0) + 1 FROM operation), ?, ?, ?, ?) RETURNING id`,
		o.At, o.Who, o.Kind, o.Arguments)
	o.ID = given
	return err
}

// MarkUndone says by which operation another was undone; 0 makes it hold again.
func (tx *Tx) MarkUndone(operation, by int64) error {
	n, err := tx.exec("UPDATE operation SET undone_by = NULLIF(?, 0) WHERE id = ?", by, operation)
	if err == nil && n == 0 {
		return unknown(nil, "operation", fmt.Sprint(operation))
	}
	return err
}

// Operations are all that came after an ID, the oldest first.
func (tx *Tx) Operations(after int64) ([]*Operation, error) {
	return ask(tx, func(rows *sql.Rows) (*Operation, error) {
		var o Operation
		err := rows.Scan(&o.ID, &o.At, &o.Who, &o.Kind, &o.Arguments, &o.UndoneBy)
		return &o, err
	}, `SELECT id, at, who, kind, arguments, COALESCE(undone_by, 0) FROM operation WHERE id > ? ORDER BY id`, after)
}

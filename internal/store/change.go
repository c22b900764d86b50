package store

import (
	"database/sql"
	"encoding/hex"
	"encoding/json"

	"github.com/jikenbo/jikenbo"
)

// ChangeFilter says which changes to list. What is empty does not matter.
type ChangeFilter struct {
	Since   int64 // a Seq: only changes after it
	Before  int64 // a Seq: only changes before it, to go on backwards
	Numbers []string
	Kinds   []string
	Latest  bool // the latest first, else the oldest
	Limit   int  // no limit if 0
}

// AppendChange keeps a change and gives it its Seq.
func (tx *Tx) AppendChange(c *jikenbo.Change) error {
	was, err := toJSON(c.Before)
	if err != nil {
		return err
	}
	now, err := toJSON(c.After)
	if err != nil {
		return err
	}
	c.Seq, _, err = tx.give(`INSERT INTO change (seq, at, number, kind, field, was, now, report, document, operation)
		VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM change), ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq`,
		c.At, c.Number, string(c.Kind), c.Field, was, now, id(c.Report), id(c.Document), c.Operation)
	return err
}

// LastChange is the Seq of the latest change, 0 if there is none.
func (tx *Tx) LastChange() (int64, error) {
	seq, _, err := askOne(tx, value[int64], "SELECT COALESCE(MAX(seq), 0) FROM change")
	return seq, err
}

// Changes lists changes.
func (tx *Tx) Changes(f ChangeFilter) ([]jikenbo.Change, error) {
	text, args := `SELECT seq, at, number, kind, field, was, now, report, document, operation FROM change WHERE TRUE`, []any{}
	add := func(wanted bool, part string, arg any) {
		if wanted {
			text, args = text+part, append(args, arg)
		}
	}
	add(f.Since != 0, " AND seq > ?", f.Since)
	add(f.Before != 0, " AND seq < ?", f.Before)
	add(f.Numbers != nil, " AND number IN (SELECT value FROM json_each(?))", texts(f.Numbers))
	add(f.Kinds != nil, " AND kind IN (SELECT value FROM json_each(?))", texts(f.Kinds))
	text += " ORDER BY seq"
	if f.Latest {
		text += " DESC"
	}
	add(f.Limit > 0, " LIMIT ?", f.Limit)
	return ask(tx, scanChange, text, args...)
}

func scanChange(rows *sql.Rows) (c jikenbo.Change, err error) {
	var was, now string
	var report, document []byte
	if err := rows.Scan(&c.Seq, &c.At, &c.Number, &c.Kind, &c.Field, &was, &now, &report, &document, &c.Operation); err != nil {
		return c, err
	}
	c.Report, c.Document = hex.EncodeToString(report), hex.EncodeToString(document)
	if err := json.Unmarshal([]byte(was), &c.Before); err != nil {
		return c, err
	}
	return c, json.Unmarshal([]byte(now), &c.After)
}

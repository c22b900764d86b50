package store

import (
	"database/sql"
	"encoding/hex"
)

// Entry is a line of the log: what became of something that was to be read.
type Entry struct {
	Seq      int64 // given by the store
	At       int64 // seconds since 1970, UTC
	Address  string
	Document string // ID, also of one that was not kept; or empty
	Outcome  string // "added", "known", "no_incident", "skipped" or "refused"
	Why      string
	Counts   []byte // JSON
}

// EntryFilter says which entries to list. What is empty does not matter.
type EntryFilter struct {
	Outcome  string
	Address  string // part of it
	Document string
	Since    int64
	Before   int64 // a Seq: only entries before it, to go on
	Limit    int   // no limit if 0
}

// AppendLog keeps an entry and gives it its Seq.
func (tx *Tx) AppendLog(e *Entry) error {
	seq, _, err := tx.give(`INSERT INTO log (seq, at, address, document, outcome, why, counts)
		VALUES ((SELECT COALESCE(MAX(seq), 0) + 1 FROM log), ?, ?, ?, ?, ?, ?) RETURNING seq`,
		e.At, e.Address, id(e.Document), e.Outcome, e.Why, e.Counts)
	e.Seq = seq
	return err
}

// Log lists entries, the latest first.
func (tx *Tx) Log(f EntryFilter) ([]*Entry, error) {
	text, args := "SELECT seq, at, address, document, outcome, why, counts FROM log WHERE TRUE", []any{}
	add := func(wanted bool, part string, arg any) {
		if wanted {
			text, args = text+part, append(args, arg)
		}
	}
	add(f.Outcome != "", " AND outcome = ?", f.Outcome)
	add(f.Address != "", " AND instr(address, ?) > 0", f.Address)
	add(f.Document != "", " AND document = ?", id(f.Document))
	add(f.Since != 0, " AND at >= ?", f.Since)
	add(f.Before != 0, " AND seq < ?", f.Before)
	text += " ORDER BY seq DESC"
	add(f.Limit > 0, " LIMIT ?", f.Limit)
	return ask(tx, scanEntry, text, args...)
}

func scanEntry(rows *sql.Rows) (*Entry, error) {
	var e Entry
	var document []byte
	err := rows.Scan(&e.Seq, &e.At, &e.Address, &document, &e.Outcome, &e.Why, &e.Counts)
	e.Document = hex.EncodeToString(document)
	return &e, err
}

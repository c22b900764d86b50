// Package book is the casebook: documents become reports, reports become cases
// with numbers that stay, and what editors decide stays too. It is the single
// writer. The story of the program is Add:
//
//	bytes -source-> document -read-> reports -link-> groups -> numbered cases
//
// The groups depend only on which documents were added and on the editors'
// decisions, never on the order in which documents came. Numbers are given in
// order of arrival and stay with the report that they were given for (their
// anchor): whatever group that report is in has the number.
package book

import (
	"time"

	"github.com/jikenbo/jikenbo/internal/read"
	"github.com/jikenbo/jikenbo/internal/store"
)

// Book is a casebook: one reader of documents over one store. It may be used
// by many goroutines.
type Book struct {
	DB     *store.DB
	reader *read.Reader
	now    func() time.Time
}

// New is the casebook in db, which reads documents with reader. now gives the
// time for the log and for "added"; it decides nothing else.
func New(db *store.DB, reader *read.Reader, now func() time.Time) *Book {
	return &Book{DB: db, reader: reader, now: now}
}

package store

import (
	"errors"
	"net/url"
	"path/filepath"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

var sqliteDialect = &dialect{
	driver:  "sqlite",
	sql:     func(text string) string { return text },
	write:   []string{"BEGIN IMMEDIATE"},
	read:    []string{"BEGIN", moment},
	tables:  "SELECT name FROM sqlite_schema WHERE type = 'table'",
	problem: sqliteProblem,
	short:   true,
}

// sqlitePragmas hold for every connection. The wait for another writer is
// short: SQLite asks more and more rarely, Write soon again, and it can be called
// off between.
// NORMAL with a WAL: a kill loses nothing, a power cut perhaps the last
// transactions, never the file.
var sqlitePragmas = []string{
	"busy_timeout(100)",
	"journal_mode(WAL)",
	"synchronous(NORMAL)",
	"foreign_keys(1)",
	"cache_size(-65536)",
	"wal_autocheckpoint(8000)", // 32 MB: pages that are changed often are copied once
	"journal_size_limit(67108864)",
}

// sqliteDSN is the driver's name for a file.
func sqliteDSN(file string, create bool) (string, error) {
	full, err := filepath.Abs(file)
	q := url.Values{"mode": {"rw"}, "_pragma": sqlitePragmas}
	if create {
		q.Set("mode", "rwc")
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(full), RawQuery: q.Encode()}).String(), err
}

var sqliteProblems = map[int]Problem{
	sqlite3.SQLITE_BUSY:     Busy,
	sqlite3.SQLITE_LOCKED:   Busy,
	sqlite3.SQLITE_READONLY: Unwritable,
	sqlite3.SQLITE_CANTOPEN: Unreachable,
	sqlite3.SQLITE_PERM:     Unreachable,
	sqlite3.SQLITE_FULL:     Full,
	sqlite3.SQLITE_IOERR:    Failing,
	sqlite3.SQLITE_CORRUPT:  Broken,
	sqlite3.SQLITE_NOTADB:   NotCasebook,
}

func sqliteProblem(err error) Problem {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return ""
	}
	return sqliteProblems[e.Code()&0xff] // the rest of the code is detail
}

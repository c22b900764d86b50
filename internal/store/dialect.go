package store

import (
	"strconv"
	"strings"
)

// dialect is all that differs between the two databases. SQL is written once,
// as SQLite takes it.
type dialect struct {
	driver  string
	sql     func(string) string // from our text to the database's
	start   []string            // settles a new connection
	write   []string            // begins a transaction that only one writer can be in
	read    []string            // begins a transaction that sees one moment
	tables  string              // lists the tables that there are
	problem func(error) Problem // what an error of the driver means, or empty
	short   bool                // statements are too short to be worth interrupting
	arrays  bool                // a list is passed as an array, not as JSON
}

// moment makes a reading transaction take its snapshot now, not at its first
// question.
const moment = "SELECT name FROM meta WHERE name = 'schema'"

var toPostgres = strings.NewReplacer(
	" BLOB", " BYTEA",
	" TEXT", ` TEXT COLLATE "C"`,
	") WITHOUT ROWID", ")",
	// Of an array PostgreSQL knows that it is short, and takes the index.
	"IN (SELECT unhex(value) FROM json_each(?))", "= ANY (CAST(? AS BYTEA[]))",
	"IN (SELECT CAST(value AS BIGINT) FROM json_each(?))", "= ANY (CAST(? AS BIGINT[]))",
	"IN (SELECT value FROM json_each(?))", "= ANY (CAST(? AS TEXT[]))",
	"json_each(?)", "unnest(CAST(? AS BIGINT[])) AS each (value)",
	"instr(", "strpos(",
)

// postgresSQL turns our SQL into PostgreSQL's: other words, and ? numbered.
func postgresSQL(text string) string {
	var b strings.Builder
	for i, part := range strings.Split(toPostgres.Replace(text), "?") {
		if i > 0 {
			b.WriteString("$" + strconv.Itoa(i))
		}
		b.WriteString(part)
	}
	return b.String()
}

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
	write   []string            // begins a transaction that only one writer can be in
	read    []string            // begins a transaction that sees one moment
	tables  string              // lists the tables that there are
	problem func(error) Problem // what an error of the driver means, or empty
	short   bool                // statements are too short to be worth interrupting
}

// moment makes a reading transaction take its snapshot now, not at its first
// question.
const moment = "SELECT name FROM meta WHERE name = 'schema'"

var toPostgres = strings.NewReplacer(
	" BLOB", " BYTEA",
	" TEXT", ` TEXT COLLATE "C"`,
	") WITHOUT ROWID", ")",
	"json_each(?)", "jsonb_array_elements_text(CAST(? AS JSONB)) AS each (value)",
	"unhex(value)", "decode(value, 'hex')",
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

package main

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/jikenbo/jikenbo"
	_ "github.com/jikenbo/jikenbo/internal/store" // the driver "sqlite"
)

// report ADDRESS DB NAME sets NAME to the ID of the report of a document.
func report(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(ts.Exec("jikenbo", "list", "--db", args[1], "--json", "--limit", "0"))
	for line := range strings.Lines(ts.ReadFile("stdout")) {
		var c jikenbo.Case
		ts.Check(json.Unmarshal([]byte(line), &c))
		for _, r := range c.Reports {
			if r.Address == args[0] {
				ts.Setenv(args[2], r.Report)
				return
			}
		}
	}
	ts.Fatalf("no report of %s", args[0])
}

// damage FILE writes noise over the middle of a file.
func damage(ts *testscript.TestScript, neg bool, args []string) {
	raw := []byte(ts.ReadFile(args[0]))
	copy(raw[len(raw)/3:], bytes.Repeat([]byte("noise"), len(raw)/10))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), raw, 0o644))
}

// newer FILE makes a casebook of a version to come.
func newer(ts *testscript.TestScript, neg bool, args []string) {
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.Exec("UPDATE meta SET value = '99' WHERE name = 'schema'")
	ts.Check(err)
	ts.Check(db.Close())
}

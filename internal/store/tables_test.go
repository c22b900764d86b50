package store

import (
	"bytes"
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"testing"

	"github.com/jikenbo/jikenbo"
)

// The file for analysis reads as a SQLite file, says what the cases say, and is
// the same for the same cases.
func TestWriteTables(t *testing.T) {
	said := func(value string) jikenbo.Saying {
		return jikenbo.Saying{Value: value, Report: "r", On: "2024-05", Evidence: []jikenbo.Evidence{{Start: 3, End: 5, Exact: "氏'名"}, {Start: 9, End: 10, Exact: "市"}}}
	}
	figure := said("37 people")
	figure.Figure = &jikenbo.Figure{Value: 37, Unit: jikenbo.UnitPeople}
	cases := []*jikenbo.Case{
		{Number: "JB-2024-0001", State: jikenbo.StateOpen, Fields: []jikenbo.Field{
			{Name: "leak", Values: []jikenbo.Saying{said("confirmed")}, Earlier: []jikenbo.Saying{said("possible")}},
			{Name: "count", Values: []jikenbo.Saying{figure}},
		}, Timeline: []jikenbo.Event{{Kind: "disclosed", Date: "2024-05", Saying: said("2024-05")}}, Reports: []jikenbo.Telling{{Report: "r", Title: "題"}}},
		{Number: "JB-2024-0002", State: jikenbo.StateRedirect, RedirectTo: "JB-2024-0001"},
	}
	each := func(yield func(*jikenbo.Case, error) bool) {
		for _, c := range cases {
			if !yield(c, nil) {
				return
			}
		}
	}
	var out, again bytes.Buffer
	for _, w := range []*bytes.Buffer{&out, &again} {
		if err := WriteTables(context.Background(), w, each); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("two files of the same cases differ")
	}
	file := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", file)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	for query, want := range map[string]string{
		"SELECT count(*) FROM cases": "2", "SELECT count FROM cases WHERE leak = 'confirmed'": "37", "SELECT redirect_to FROM cases WHERE state = 'redirect'": "JB-2024-0001",
		"SELECT value FROM sayings WHERE NOT holds": "possible", "SELECT words FROM sayings WHERE field = 'leak' AND holds": "氏'名 … 市", "SELECT place FROM sayings WHERE field = 'leak' AND holds": "3",
		"SELECT unit FROM counts": "people", "SELECT date FROM timeline": "2024-05", "SELECT title FROM reports WHERE address IS NULL": "題", "PRAGMA integrity_check": "ok",
	} {
		var got string
		if err := db.QueryRow(query).Scan(&got); err != nil || got != want {
			t.Errorf("%s: %q, %v", query, got, err)
		}
	}
	if WriteTables(context.Background(), full{}, each) == nil {
		t.Error("no error of a full disk")
	}
}

// full is a disk that is full.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

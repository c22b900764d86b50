package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/jikenbo/jikenbo/internal/store/storetest"
)

// SQLite is C translated to Go against one version of a library of C functions:
// another one may compile and break the file.
func TestVersionsOfSQLite(t *testing.T) {
	modules, err := os.ReadFile("../../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"modernc.org/sqlite v1.60.1", "modernc.org/libc v1.78.0"} {
		if !strings.Contains(string(modules), "\t"+want) {
			t.Errorf("go.mod has not %s: these two go together", want)
		}
	}
}

// refused opens what is no casebook to us and wants the problem told.
func refused(t *testing.T, dsn string, create bool, want Problem) {
	t.Helper()
	db, err := Open(t.Context(), dsn, create)
	if err == nil {
		db.Close()
	}
	if !errors.Is(err, want) {
		t.Errorf("%s: %v\nwant %v", dsn, err, want)
	}
}

func TestOpenNothing(t *testing.T) {
	dir := t.TempDir()
	refused(t, filepath.Join(dir, "none.db"), false, Missing)
	refused(t, filepath.Join(dir, "none", "none.db"), true, Unreachable)
	refused(t, dir, true, NotCasebook)
	if left, _ := os.ReadDir(dir); len(left) != 0 {
		t.Errorf("left behind: %v", left)
	}
	server := storetest.Postgres(t)
	refused(t, server, false, Missing)
	refused(t, strings.Replace(server, "/postgres?", "/none?", 1), true, Missing)
	refused(t, "postgres://postgres@/postgres?host="+url.QueryEscape(dir), true, Unreachable)
	refused(t, "postgres://%zz", true, Unreachable)
}

func TestOpenOthers(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "text.db")
	empty := filepath.Join(dir, "empty.db")
	foreign := filepath.Join(dir, "foreign.db")
	for file, content := range map[string]string{text: strings.Repeat("これは事件簿ではない。\n", 1000), empty: ""} {
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	alter(t, "sqlite", foreign, "CREATE TABLE document (id INTEGER)")
	refused(t, text, false, NotCasebook)
	refused(t, text, true, NotCasebook)
	refused(t, empty, false, NotCasebook)
	refused(t, foreign, true, NotCasebook)
	open(t, "sqlite:"+empty)
	server := storetest.Postgres(t)
	alter(t, "pgx", server, "CREATE TABLE other (id INTEGER)")
	refused(t, server, true, NotCasebook)
}

// alter does something behind the store's back.
func alter(t *testing.T, driver, dsn, text string) {
	t.Helper()
	db, err := sql.Open(driver, dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(text); err != nil {
		t.Fatal(err)
	}
}

func TestOpenNewer(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, dsn string) {
		write(t, db, func(tx *Tx) error { return tx.SetMeta("schema", "99") })
		refused(t, dsn, true, Newer)
		refused(t, dsn, false, Newer)
	})
}

// Several that make the same new casebook make one.
func TestOpenTogether(t *testing.T) {
	for _, b := range backends {
		dsn := b.dsn(t)
		done := make(chan error, 8)
		for range cap(done) {
			go func() {
				db, err := Open(context.Background(), dsn, true)
				if err == nil {
					err = errors.Join(db.Write(context.Background(), countUp), db.Close())
				}
				done <- err
			}()
		}
		for range cap(done) {
			if err := <-done; err != nil {
				t.Errorf("%s: %v", b.name, err)
			}
		}
	}
}

func TestOpenBroken(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.db")
	db := open(t, file)
	write(t, db, func(tx *Tx) error {
		for i := range 2000 {
			if _, err := tx.PutDocument(document(strings.Repeat("あ", i))); err != nil {
				return err
			}
		}
		return nil
	})
	if err := db.Check(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	sound, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	noise := bytes.Repeat([]byte("noise"), len(sound)/5)
	for name, broken := range map[string][]byte{
		"cut":         sound[:len(sound)/3],
		"noise":       append(slices.Clone(sound[:8192]), noise[8192:]...),
		"first page":  append(slices.Clone(sound[:100]), append(noise[100:4096:4096], sound[4096:]...)...),
		"one page":    append(slices.Clone(sound[:len(sound)/2]), append(noise[:4096:4096], sound[len(sound)/2+4096:]...)...),
		"no tables":   sound[:4096],
		"half a page": sound[:2048],
	} {
		at := filepath.Join(t.TempDir(), "broken.db")
		if err := os.WriteFile(at, broken, 0o644); err != nil {
			t.Fatal(err)
		}
		err := readAll(t, at)
		if !errors.Is(err, Broken) && !errors.Is(err, NotCasebook) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// readAll opens a casebook, checks and reads all of it.
func readAll(t *testing.T, dsn string) error {
	db, err := Open(t.Context(), dsn, false)
	if err != nil {
		return err
	}
	defer db.Close()
	check := db.Check(t.Context())
	return errors.Join(check, db.Read(t.Context(), func(tx *Tx) error {
		for _, err := range tx.EachDocument(0) {
			if err != nil {
				return err
			}
		}
		return nil
	}))
}

// When there is no room for a transaction it is taken back, and the casebook
// goes on.
func TestFull(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.db")
	db := open(t, file)
	put(t, db, "一")
	limit := func(pages string) {
		s, err := db.session(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err := s.conn.ExecContext(t.Context(), "PRAGMA max_page_count = "+pages); err != nil {
			t.Fatal(err)
		}
		db.release(s, true)
	}
	limit("100")
	full := errors.New("not full")
	for i := 0; i < 1000 && !errors.Is(full, Full); i++ {
		full = db.Write(t.Context(), func(tx *Tx) error {
			_, err := tx.PutDocument(&Document{ID: sum(string(rune(i))), Raw: noise(100000, int64(i))})
			return err
		})
	}
	if !errors.Is(full, Full) {
		t.Fatal(full)
	}
	limit("100000")
	put(t, db, "二")
	if err := readAll(t, file); err != nil {
		t.Error(err)
	}
}

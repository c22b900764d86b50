package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// A copy made while a writer goes on is a whole casebook of one moment.
func TestBackup(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "事件簿.db")
	db := open(t, file)
	write(t, db, func(tx *Tx) error { _, err := step(tx, "a"); return err })
	stop, stopped := make(chan bool), make(chan int)
	go func() {
		n := 0
		for {
			err := db.Write(t.Context(), func(tx *Tx) (err error) { n, err = step(tx, "a"); return err })
			if err != nil {
				t.Error(err)
			}
			select {
			case <-stop:
				stopped <- n
				return
			default:
			}
		}
	}()
	last := 0
	for i := range 4 {
		copied := filepath.Join(dir, fmt.Sprintf("控え %d.db", i))
		if err := db.Backup(t.Context(), copied); err != nil {
			t.Fatal(err)
		}
		n := stepsIn(t, copied)
		if n < last {
			t.Errorf("%d steps after %d", n, last)
		}
		last = n
	}
	close(stop)
	if n := <-stopped; n < last {
		t.Errorf("%d steps, in the copy %d", n, last)
	}
	if err := db.Backup(t.Context(), file); !errors.Is(err, fs.ErrExist) {
		t.Error("over the casebook itself:", err)
	}
	if err := db.Backup(t.Context(), filepath.Join(dir, "none", "a.db")); err == nil {
		t.Error("into no folder")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, "*.part*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// stepsIn checks a copy and counts what its writer had done.
func stepsIn(t *testing.T, file string) (n int) {
	t.Helper()
	if _, err := os.Stat(file + "-wal"); err == nil {
		t.Error("the copy is more than one file")
	}
	db, err := Open(t.Context(), file, false)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Check(t.Context()); err != nil {
		t.Error(err)
	}
	read(t, db, func(tx *Tx) error {
		said, err := tx.Meta("writer a")
		_, _ = fmt.Sscan(said, &n)
		return errors.Join(err, whole(tx, map[string]int{"a": n}))
	})
	return n
}

func TestBackupOfPostgres(t *testing.T) {
	db := open(t, backends[1].dsn(t))
	if err := db.Backup(t.Context(), filepath.Join(t.TempDir(), "a.db")); !errors.Is(err, Dump) {
		t.Error(err)
	}
}

package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"
	"time"
)

func TestRollback(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		d := document("一")
		wrong := errors.New("wrong")
		for name, end := range map[string]func() error{
			"error": func() error { return wrong },
			"panic": func() error { panic(wrong) },
		} {
			func() {
				defer func() {
					if r := recover(); (r != nil) != (name == "panic") {
						t.Errorf("%s: recovered %v", name, r)
					}
				}()
				err := db.Write(t.Context(), func(tx *Tx) error {
					if fresh, err := tx.PutDocument(d); err != nil || !fresh {
						t.Errorf("%s: %v, %v", name, fresh, err)
					}
					return end()
				})
				if !errors.Is(err, wrong) {
					t.Errorf("%s: %v", name, err)
				}
			}()
		}
		put(t, db, "一") // is not there yet, and nobody holds the lock
	})
}

// An error that the caller overlooks spoils the transaction all the same.
func TestErrorNotOverlooked(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		err := db.Write(t.Context(), func(tx *Tx) error {
			_, _ = tx.PutDocument(document("一"))
			_ = tx.PutPairs([]Pair{{A: "aa", B: "bb"}}) // of no reports
			return nil
		})
		if err == nil {
			t.Error("no error")
		}
		put(t, db, "一")
	})
}

func TestMisuse(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		var kept *Tx
		err := db.Read(t.Context(), func(tx *Tx) error {
			kept = tx
			_, err := tx.PutDocument(document("一"))
			return err
		})
		if !errors.Is(err, errReads) {
			t.Error(err)
		}
		if _, err := kept.Document(sum("一")); !errors.Is(err, errOver) {
			t.Error(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		err = db.Write(ctx, func(tx *Tx) error {
			_, err := tx.PutDocument(document("一"))
			cancel()
			return err
		})
		if !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		put(t, db, "一")
	})
}

// Readers see one moment, whatever is committed meanwhile.
func TestSnapshot(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, dsn string) {
		put(t, db, "一")
		other := open(t, dsn)
		read(t, db, func(tx *Tx) error {
			put(t, other, "二") // waits for nobody
			put(t, db, "三")
			n := 0
			for _, err := range tx.EachDocument(0) {
				if err != nil {
					return err
				}
				n++
			}
			same(t, n, 1)
			return nil
		})
		write(t, other, func(tx *Tx) error {
			if _, err := tx.PutDocument(document("四")); err != nil {
				return err
			}
			read(t, db, func(tx *Tx) error {
				d, err := tx.Document(sum("四"))
				if d != nil {
					t.Error("sees what is not committed")
				}
				return err
			})
			return nil
		})
	})
}

// Two handles take turns; nothing is lost and no number given twice.
func TestTwoWriters(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, dsn string) {
		const each = 50
		done := make(chan error, 4)
		for _, w := range []*DB{db, db, open(t, dsn), open(t, dsn)} {
			go func() {
				for range each {
					if err := w.Write(t.Context(), countUp); err != nil {
						done <- err
						return
					}
				}
				done <- nil
			}()
		}
		for range 4 {
			if err := <-done; err != nil {
				t.Error(err)
			}
		}
		read(t, db, func(tx *Tx) error {
			n, err := tx.Meta("n")
			same(t, n, fmt.Sprint(4*each))
			cases, err2 := tx.ListCases(Filter{Order: "number"})
			same(t, len(cases), 4*each)
			same(t, cases[len(cases)-1].Run, 4*each)
			return errors.Join(err, err2)
		})
	})
}

// countUp reads, and writes what follows from it.
func countUp(tx *Tx) error {
	said, err := tx.Meta("n")
	var n int
	_, _ = fmt.Sscan(said, &n)
	number, err2 := tx.NewNumber("case", 2023)
	if number.Run != n+1 {
		return fmt.Errorf("number %d after %d", number.Run, n)
	}
	return errors.Join(err, err2, tx.PutCase(&Case{Number: number}), tx.SetMeta("n", fmt.Sprint(n+1)))
}

// Who waits for a writer can be called off.
func TestWaitCalledOff(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, dsn string) {
		other := open(t, dsn)
		write(t, db, func(*Tx) error {
			for _, w := range []*DB{db, other} {
				ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
				defer cancel()
				if err := w.Write(ctx, func(*Tx) error { return nil }); !errors.Is(err, context.DeadlineExceeded) {
					t.Error(err)
				}
			}
			return nil
		})
	})
}

// A connection that died while it was idle is replaced.
func TestServerGone(t *testing.T) {
	dsn := backends[1].dsn(t)
	name := fmt.Sprint("gone", os.Getpid())
	db := open(t, dsn+"&application_name="+name)
	put(t, db, "一")
	alter(t, "pgx", dsn, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '"+name+"'")
	put(t, db, "二")
}

// Both databases sort alike: by bytes, whatever the server's language.
func TestCollation(t *testing.T) {
	names := []string{"", "A", "B", "Zoo", "a", "b", "zoo", "é", "ー", "あ", "ア", "亜", "髙", "ｱ", "𠮷"}
	slices.Sort(names)
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		for i := range names {
			putCase(t, db, 2023, func(c *Case) { c.Organization = names[(i*7)%len(names)] })
		}
		read(t, db, func(tx *Tx) error {
			cases, err := tx.ListCases(Filter{Order: "organization"})
			var got []string
			for _, c := range cases {
				got = append(got, c.Organization)
			}
			same(t, got, names)
			return err
		})
	})
}

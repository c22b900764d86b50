package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/jikenbo/jikenbo/internal/store/storetest"
)

// backends are the two databases; each makes the DSN of a casebook that does
// not exist yet.
var backends = []struct {
	name string
	dsn  func(t testing.TB) string
}{
	{"sqlite", func(t testing.TB) string { return filepath.Join(t.TempDir(), "事件 簿?#%.db") }},
	{"postgres", storetest.Postgres},
}

// everywhere runs a test on both databases, each time in a new casebook.
func everywhere(t *testing.T, test func(t *testing.T, db *DB, dsn string)) {
	for _, b := range backends {
		t.Run(b.name, func(t *testing.T) {
			dsn := b.dsn(t)
			test(t, open(t, dsn), dsn)
		})
	}
}

func open(t testing.TB, dsn string) *DB {
	t.Helper()
	db, err := Open(t.Context(), dsn, true)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

func write(t testing.TB, db *DB, fn func(*Tx) error) {
	t.Helper()
	if err := db.Write(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, db *DB, fn func(*Tx) error) {
	t.Helper()
	if err := db.Read(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

func sum(s string) string {
	b := sha256.Sum256([]byte(s))
	return hex.EncodeToString(b[:])
}

// document makes a small document out of its text.
func document(text string) *Document {
	return &Document{ID: sum(text), TextSHA256: sum("text " + text), Title: "見出し " + text, MediaType: "text/plain",
		Encoding: "utf-8", Published: "2023-05", Modified: "2023-05-12", Site: "www.example.jp", SiteName: "例示市",
		Voice: "self", Added: 1700000000, Raw: []byte(text), Text: []byte(text), Blocks: []byte("[1]"), Links: []byte("[]")}
}

// report makes a report of a document.
func report(d *Document, n int) *Report {
	return &Report{ID: sum(fmt.Sprint(d.ID, n)), Document: d.ID, Start: n * 10, End: n*10 + 10, Kind: "document", Active: true,
		Traits: fmt.Appendf(nil, `{"n":%d}`, n), Body: []byte(`{"organization":"例示市"}`)}
}

// put keeps documents with one report each, under the keys given.
func put(t testing.TB, db *DB, text string, keys ...string) (*Document, *Report) {
	t.Helper()
	d := document(text)
	r := report(d, 0)
	write(t, db, func(tx *Tx) error {
		if fresh, err := tx.PutDocument(d); err != nil || !fresh {
			return fmt.Errorf("fresh %v, %w", fresh, err)
		}
		return tx.PutReport(r, keys)
	})
	return d, r
}

func TestDocuments(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		odd := "\x00 NUL, \xff no UTF-8, 髙﨑𠮷 が\u3099 \U0001F469\u200D\U0001F4BB"
		d := document(odd)
		d.Raw = append(bytes.Repeat([]byte("あいうえお"), 1<<20), odd...)
		d.Title = "NUL \x00 \xff"
		write(t, db, func(tx *Tx) error {
			fresh, err := tx.PutDocument(d)
			if !fresh || d.Seq != 1 {
				t.Error("not fresh, or not the first", d.Seq)
			}
			return err
		})
		write(t, db, func(tx *Tx) error {
			fresh, err := tx.PutDocument(document(odd))
			if fresh {
				t.Error("the same document twice")
			}
			return err
		})
		want := *d
		want.Title = "NUL \uFFFD \uFFFD"
		read(t, db, func(tx *Tx) error {
			full, err := tx.FullDocuments([]string{d.ID, sum("none")})
			same(t, full, []*Document{&want})
			brief, err2 := tx.Document(d.ID)
			want.Raw, want.Text, want.Blocks, want.Links = nil, nil, nil, nil
			same(t, brief, &want)
			none, err3 := tx.Document(sum("none"))
			if none != nil {
				t.Error("found what is not there")
			}
			return errors.Join(err, err2, err3)
		})
	})
}

func TestAddresses(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		one, _ := put(t, db, "一")
		two, _ := put(t, db, "二")
		write(t, db, func(tx *Tx) error {
			return errors.Join(
				tx.AddAddress(one.ID, "https://example.jp/a", 1),
				tx.AddAddress(one.ID, "https://example.jp/b", 2),
				tx.AddAddress(two.ID, "https://example.jp/a", 3),
				tx.AddAddress(one.ID, "https://example.jp/a", 4),
			)
		})
		read(t, db, func(tx *Tx) error {
			found, err := tx.DocumentsByAddress("https://example.jp/a")
			if len(found) != 2 || found[0].ID != one.ID || found[1].ID != two.ID {
				t.Errorf("by address: %v", found)
			}
			places, err2 := tx.AddressesOf(one.ID)
			same(t, places, []Address{{one.ID, "https://example.jp/a", 1, 1}, {one.ID, "https://example.jp/b", 2, 2}})
			return errors.Join(err, err2)
		})
	})
}

func TestEachDocument(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		const n = 150 // more than two pages
		write(t, db, func(tx *Tx) error {
			for i := range n {
				if _, err := tx.PutDocument(document(fmt.Sprint(i))); err != nil {
					return err
				}
			}
			return nil
		})
		read(t, db, func(tx *Tx) error {
			next := 20
			for d, err := range tx.EachDocument(20) {
				if err != nil {
					return err
				}
				if string(d.Text) != fmt.Sprint(next) {
					t.Fatalf("%s is not %d", d.Text, next)
				}
				if _, err := tx.Document(d.ID); err != nil { // asked meanwhile
					return err
				}
				next++
			}
			if next != n {
				t.Errorf("%d of %d", next, n)
			}
			return nil
		})
	})
}

func TestReports(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		d, r := put(t, db, "一", "市", "2023-05", "市")
		_, other := put(t, db, "二", "市", "2023-05")
		_, third := put(t, db, "三", "市")
		editor := &Report{ID: "00ff", Kind: "editor", Active: true}
		write(t, db, func(tx *Tx) error { return tx.PutReport(editor, nil) })
		read(t, db, func(tx *Tx) error {
			got, err := tx.Reports([]string{r.ID, sum("none"), editor.ID})
			if len(got) != 2 {
				t.Errorf("%d reports", len(got))
			}
			of, err2 := tx.ReportsOf(d.ID)
			same(t, of, []*Report{r})
			free, err3 := tx.ReportsOf("")
			if len(free) != 1 || free[0].ID != editor.ID || free[0].Document != "" {
				t.Errorf("of no document: %+v", free)
			}
			return errors.Join(err, err2, err3)
		})
		near := func(limit int, keys ...string) (found string) {
			t.Helper()
			read(t, db, func(tx *Tx) error {
				all, err := tx.ReportsByKeys(keys, limit)
				for _, n := range all {
					found += string(names(n.ID, r, other, third))
				}
				return err
			})
			return found
		}
		most := "01"
		if other.ID < r.ID {
			most = "10"
		}
		same(t, near(9, "市", "2023-05"), most+"2")
		same(t, near(2, "市", "2023-05"), most)
		same(t, near(9, "町"), "")
		r.Traits = []byte("{}")
		write(t, db, func(tx *Tx) error { return tx.PutReport(r, []string{"町"}) })
		same(t, near(9, "町"), "0")
		same(t, near(9, "2023-05"), "1")
		write(t, db, func(tx *Tx) error { return tx.RetireReports([]string{r.ID}) })
		same(t, near(9, "町"), "")
		write(t, db, func(tx *Tx) error { return tx.PutReport(r, []string{"町"}) })
		same(t, near(9, "町"), "0")
	})
}

// names is the place of an ID among reports, as a digit.
func names(id string, among ...*Report) string {
	for i, r := range among {
		if r.ID == id {
			return fmt.Sprint(i)
		}
	}
	return "?"
}

func TestPairs(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		var reports []string
		for i := range 4 {
			_, r := put(t, db, fmt.Sprint(i))
			reports = append(reports, r.ID)
		}
		pair := func(i, j int, answer string) Pair {
			a, b := reports[i], reports[j]
			return Pair{min(a, b), max(a, b), "case", answer, 7, []byte(`["同じ団体"]`)}
		}
		write(t, db, func(tx *Tx) error {
			return errors.Join(
				tx.PutPairs([]Pair{pair(0, 1, "ask"), pair(1, 2, "same"), pair(2, 3, "same")}),
				tx.PutPairs([]Pair{pair(1, 0, "same")}))
		})
		read(t, db, func(tx *Tx) error {
			got, err := tx.PairsOf(reports[:2])
			want := []Pair{pair(0, 1, "same"), pair(1, 2, "same")}
			if want[0].A > want[1].A || want[0].A == want[1].A && want[0].B > want[1].B {
				want[0], want[1] = want[1], want[0]
			}
			same(t, got, want)
			return err
		})
		write(t, db, func(tx *Tx) error { return tx.RetireReports(reports[1:2]) })
		read(t, db, func(tx *Tx) error {
			got, err := tx.PairsOf(reports)
			same(t, got, []Pair{pair(2, 3, "same")})
			return err
		})
		if err := db.Write(t.Context(), func(tx *Tx) error { return tx.PutPairs([]Pair{{A: "bb", B: "aa"}}) }); err == nil {
			t.Error("a pair the wrong way round")
		}
	})
}

// same compares what was kept with what was given.
func same(t testing.TB, got, want any) {
	t.Helper()
	if reflect.DeepEqual(got, want) {
		return
	}
	g, _ := json.Marshal(got)
	w, _ := json.Marshal(want)
	t.Errorf("got  %.2000s\nwant %.2000s", g, w)
}

// A list of nothing is a list, also a nil one.
func TestNoList(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		write(t, db, func(tx *Tx) error {
			d := document("一")
			_, err := tx.PutDocument(d)
			return errors.Join(err, tx.PutReport(report(d, 0), []string{"key"}), tx.PutAsks([]Ask{{Subject: "JB-2023-0001", Body: []byte("{}")}}))
		})
		write(t, db, func(tx *Tx) error { return errors.Join(tx.DeleteAsks(nil), tx.Assign("", nil), tx.RetireReports(nil)) })
		read(t, db, func(tx *Tx) error {
			numbers, err := tx.CasesOf(nil)
			near, err2 := tx.ReportsByKeys(nil, 10)
			pairs, err3 := tx.PairsOf(nil)
			if len(numbers)+len(near)+len(pairs) > 0 {
				t.Error(numbers, near, pairs)
			}
			return errors.Join(err, err2, err3)
		})
	})
}

package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"
)

func TestSearchEntries(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		_, a := put(t, db, "一")
		_, b := put(t, db, "二")
		one, two, again := &SearchEntry{Facts: []byte("事実")}, &SearchEntry{Text: []byte("本文")}, &SearchEntry{Text: []byte("改めて")}
		number := Number{"case", 2024, 1}
		write(t, db, func(tx *Tx) error {
			return errors.Join(tx.PutSearchEntry(a.Seq, one), tx.PutSearchEntry(b.Seq, two), tx.PutSearchEntry(b.Seq, again),
				tx.PutCase(&Case{Number: number, State: "open"}), tx.Assign(number.String(), []string{a.ID, b.ID}))
		})
		if one.Seq != 1 || two.Seq != 2 || again.Seq != 3 {
			t.Errorf("%d %d %d", one.Seq, two.Seq, again.Seq)
		}
		read(t, db, func(tx *Tx) error {
			all, err := tx.SearchEntries(0)
			if len(all) != 2 || string(all[0].Facts) != "事実" || string(all[1].Text) != "改めて" || all[1].Seq != 3 {
				t.Errorf("%+v", all)
			}
			of, err2 := tx.SearchHits([]string{number.String(), "JB-2024-9999"})
			if len(of) != 2 || of[0].Report != a.ID || of[0].Document != a.Document || of[0].Number != number.String() || of[1].Entry.Seq != 3 || of[1].End != b.End {
				t.Errorf("%+v", of)
			}
			return errors.Join(err, err2)
		})
	})
}

func TestSearchBlocks(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		_, a := put(t, db, "一")
		pages := [][]byte{[]byte("一頁"), bytes.Repeat([]byte{0, 255}, 5000), {}}
		e := &SearchEntry{Text: []byte("本文")}
		first, second := &SearchBlock{Seq: 0, Firsts: []byte("a\nb")}, &SearchBlock{Seq: 1, Firsts: []byte("c")}
		write(t, db, func(tx *Tx) error {
			return errors.Join(tx.PutSearchEntry(a.Seq, e), tx.PutSearchBlock(first, pages, 0, 1), tx.PutSearchBlock(second, pages[:1], 1, 2))
		})
		read(t, db, func(tx *Tx) error {
			blocks, err := tx.SearchBlocks(0)
			same(t, blocks, []*SearchBlock{first, second})
			same(t, []int64{first.Page, second.Page}, []int64{1, 4})
			got := map[int64][]byte{}
			err2 := tx.SearchPages([]int64{2, 4, 3, 9}, func(seq int64, body []byte) { got[seq] = slices.Clone(body) })
			if len(got) != 3 || !bytes.Equal(got[2], pages[1]) || string(got[4]) != "一頁" {
				t.Errorf("%v", got)
			}
			all, err3 := tx.SearchEntries(0)
			if len(all) != 1 || len(all[0].Text) != 0 {
				t.Errorf("text not taken away: %+v", all)
			}
			return errors.Join(err, err2, err3)
		})
		write(t, db, (*Tx).DropSearch)
		read(t, db, func(tx *Tx) error {
			blocks, err := tx.SearchBlocks(0)
			same(t, len(blocks), 0)
			return err
		})
	})
}

// Versions of rows go up and up, whatever row is written again.
func TestSearchRows(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		write(t, db, func(tx *Tx) error {
			var errs []error
			for _, n := range []int{1, 2, 3, 3, 1} {
				errs = append(errs, tx.PutSearchRow(fmt.Sprint("JB-", n), fmt.Sprint(len(errs))))
			}
			return errors.Join(errs...)
		})
		rows := func(after int64) (all string) {
			read(t, db, func(tx *Tx) error {
				for r, err := range tx.SearchRows(after) {
					if err != nil {
						return err
					}
					all += fmt.Sprintf("%d:%s ", r.Version, r.Body)
				}
				return nil
			})
			return all
		}
		same(t, rows(0), "2:1 4:3 5:4 ")
		same(t, rows(4), "5:4 ")
		read(t, db, func(tx *Tx) error {
			v, err := tx.SearchVersion()
			same(t, v, int64(5))
			return err
		})
	})
}

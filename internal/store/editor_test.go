package store

import (
	"errors"
	"testing"
)

func TestOperations(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		_, a := put(t, db, "一")
		_, b := put(t, db, "二")
		_, c := put(t, db, "三")
		split := &Operation{At: 5, Who: "編集者", Kind: "split", Arguments: []byte(`["JB-2023-0001"]`)}
		undo := &Operation{At: 6, Who: "編集者", Kind: "undo", Arguments: []byte("{}")}
		ties := []Tie{{1, a.ID, b.ID, true}, {1, b.ID, c.ID, false}}
		if b.ID < a.ID {
			ties[0], ties[1] = ties[1], ties[0]
		}
		write(t, db, func(tx *Tx) error {
			return errors.Join(tx.AppendOperation(split), tx.AppendOperation(undo), tx.PutTies(ties))
		})
		check := func(wanted ...Tie) {
			t.Helper()
			read(t, db, func(tx *Tx) error {
				held, err := tx.Ties([]string{a.ID})
				same(t, held, wanted)
				made, err2 := tx.TiesOf(split.ID)
				same(t, made, ties)
				return errors.Join(err, err2)
			})
		}
		check(Tie{1, a.ID, b.ID, true})
		write(t, db, func(tx *Tx) error { return tx.MarkUndone(split.ID, undo.ID) })
		check()
		read(t, db, func(tx *Tx) error {
			split.UndoneBy = 2
			all, err := tx.Operations(0)
			same(t, all, []*Operation{split, undo})
			rest, err2 := tx.Operations(1)
			same(t, rest, []*Operation{undo})
			return errors.Join(err, err2)
		})
		write(t, db, func(tx *Tx) error { return tx.MarkUndone(split.ID, 0) })
		check(Tie{1, a.ID, b.ID, true})
		if db.Write(t.Context(), func(tx *Tx) error { return tx.MarkUndone(9, 1) }) == nil {
			t.Error("undid what was not done")
		}
	})
}

func TestAsks(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		low := Ask{"JB-2023-0001", "JB-2023-0002", 1, []byte("{}")}
		high := Ask{"JB-2023-0001", "count", 9, []byte("[]")}
		report := Ask{"00ff", "organization", 5, []byte("[]")}
		write(t, db, func(tx *Tx) error {
			return errors.Join(tx.PutAsks([]Ask{{low.Subject, low.About, 7, nil}, high, report}), tx.PutAsks([]Ask{low}))
		})
		read(t, db, func(tx *Tx) error {
			all, err := tx.Asks(0, 0)
			same(t, all, []Ask{high, report, low})
			some, err2 := tx.Asks(1, 1)
			same(t, some, []Ask{report})
			of, err3 := tx.AsksOf([]string{"JB-2023-0001"})
			same(t, of, []Ask{high, low})
			return errors.Join(err, err2, err3)
		})
		write(t, db, func(tx *Tx) error { return tx.DeleteAsks([]string{"JB-2023-0001", "none"}) })
		read(t, db, func(tx *Tx) error {
			all, err := tx.Asks(0, 0)
			same(t, all, []Ask{report})
			return err
		})
	})
}

func TestLog(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		added := &Entry{At: 5, Address: "https://example.jp/a", Document: sum("a"), Outcome: "added", Counts: []byte(`{"cases":1}`)}
		refused := &Entry{At: 6, Address: "b.pdf", Outcome: "refused", Why: "読めません", Counts: []byte("{}")}
		write(t, db, func(tx *Tx) error { return errors.Join(tx.AppendLog(added), tx.AppendLog(refused)) })
		for _, test := range []struct {
			filter EntryFilter
			want   []*Entry
		}{
			{EntryFilter{}, []*Entry{refused, added}},
			{EntryFilter{Limit: 1}, []*Entry{refused}},
			{EntryFilter{Before: 2}, []*Entry{added}},
			{EntryFilter{Since: 6}, []*Entry{refused}},
			{EntryFilter{Outcome: "added"}, []*Entry{added}},
			{EntryFilter{Address: "example.jp"}, []*Entry{added}},
			{EntryFilter{Document: sum("a")}, []*Entry{added}},
			{EntryFilter{Outcome: "added", Since: 6}, nil},
		} {
			read(t, db, func(tx *Tx) error {
				got, err := tx.Log(test.filter)
				same(t, got, test.want)
				return err
			})
		}
	})
}

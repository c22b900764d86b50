package store

import (
	"testing"

	"github.com/jikenbo/jikenbo"
)

func TestChanges(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		all := []jikenbo.Change{
			{At: 1, Number: "JB-2023-0001", Kind: "new", Report: sum("報告"), Document: sum("文書")},
			{At: 2, Number: "JB-2023-0002", Kind: "new"},
			{At: 2, Number: "JB-2023-0001", Kind: "value", Field: "data", Before: []string{"name"}, After: []string{"name", "住所\x00"}, Operation: 3},
		}
		write(t, db, func(tx *Tx) error {
			for i := range all {
				if err := tx.AppendChange(&all[i]); err != nil || all[i].Seq != int64(i+1) {
					t.Errorf("%+v: %v", all[i], err)
				}
			}
			return nil
		})
		check := func(f ChangeFilter, wanted ...jikenbo.Change) {
			t.Helper()
			read(t, db, func(tx *Tx) error {
				got, err := tx.Changes(f)
				same(t, got, wanted)
				return err
			})
		}
		check(ChangeFilter{}, all...)
		check(ChangeFilter{Since: 1}, all[1], all[2])
		check(ChangeFilter{Latest: true, Limit: 1}, all[2])
		check(ChangeFilter{Latest: true, Before: 3, Limit: 1}, all[1])
		check(ChangeFilter{Numbers: []string{"JB-2023-0001"}, Kinds: []string{"new"}}, all[0])
		check(ChangeFilter{Numbers: []string{}})
		read(t, db, func(tx *Tx) error {
			last, err := tx.LastChange()
			same(t, last, int64(3))
			return err
		})
	})
}

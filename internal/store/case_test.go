package store

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

// putCase gives a number and keeps a case under it.
func putCase(t testing.TB, db *DB, year int, change func(*Case)) *Case {
	t.Helper()
	c := &Case{State: "open", Type: "loss", Disclosed: fmt.Sprintf("%d-05-12", year), Body: []byte("{}")}
	write(t, db, func(tx *Tx) (err error) {
		c.Number, err = tx.NewNumber("case", year)
		if change != nil {
			change(c)
		}
		return errors.Join(err, tx.PutCase(c))
	})
	return c
}

func TestNumbers(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		var got []string
		give := func(kind string, year int) error {
			return db.Write(t.Context(), func(tx *Tx) error {
				n, err := tx.NewNumber(kind, year)
				got = append(got, n.String())
				return err
			})
		}
		lost := errors.New("taken back")
		err := db.Write(t.Context(), func(tx *Tx) error {
			_, err := tx.NewNumber("case", 2023)
			return errors.Join(lost, err)
		})
		if !errors.Is(err, lost) {
			t.Error(err)
		}
		if err := errors.Join(give("case", 2023), give("case", 2023), give("case", 2024), give("root", 2023)); err != nil {
			t.Error(err)
		}
		same(t, got, []string{"JB-2023-0001", "JB-2023-0002", "JB-2024-0001", "JR-2023-0001"})
		if give("thing", 2023) == nil {
			t.Error("a number for no kind")
		}
	})
}

func TestCases(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		_, r := put(t, db, "一")
		_, other := put(t, db, "二")
		n := int64(0)
		c := putCase(t, db, 2023, func(c *Case) {
			c.Anchor, c.Root, c.Count, c.CountUnit = r.ID, "JR-2023-0001", &n, "people"
			c.RedirectTo, c.Reason, c.Organization, c.OrganizationKey = "x", "y", "例示市", "例示"
			c.Sector, c.Leak, c.Occurred, c.Contractor, c.Changed = "local_government", "none", "2023", "印刷会社", 5
		})
		plain := putCase(t, db, 2022, nil)
		write(t, db, func(tx *Tx) error { return tx.Assign(c.String(), []string{r.ID, other.ID}) })
		write(t, db, func(tx *Tx) error {
			return errors.Join(tx.Assign(plain.String(), []string{other.ID}), tx.Assign("", []string{sum("none")}))
		})
		read(t, db, func(tx *Tx) error {
			got, err := tx.Case("JB-2023-0001")
			same(t, got, c)
			none, err2 := tx.Case("JB-2023-0002")
			if none != nil {
				t.Error("a case that is not there")
			}
			of, err3 := tx.CasesOf([]string{r.ID, other.ID, sum("none")})
			same(t, of, map[string]string{r.ID: "JB-2023-0001", other.ID: "JB-2022-0001"})
			reports, err4 := tx.ReportsOfCase("JB-2023-0001")
			same(t, reports, []*Report{r})
			at, err5 := tx.NumbersAnchoredAt([]string{r.ID, other.ID})
			same(t, at, []*Case{c})
			root, err6 := tx.CasesOfRoot("JR-2023-0001")
			same(t, root, []*Case{c})
			return errors.Join(err, err2, err3, err4, err5, err6)
		})
		write(t, db, func(tx *Tx) error { return tx.Assign("", []string{r.ID}) })
		c.Anchor, c.State, c.Count = "", "withdrawn", nil
		write(t, db, func(tx *Tx) error { return tx.PutCase(c) })
		read(t, db, func(tx *Tx) error {
			var all []*Case
			for one, err := range tx.EachCase() {
				if err != nil {
					return err
				}
				all = append(all, one)
			}
			same(t, all, []*Case{plain, c})
			of, err := tx.CasesOf([]string{r.ID})
			same(t, len(of), 0)
			return err
		})
	})
}

func TestEachCase(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		const n = 600 // more than two pages
		write(t, db, func(tx *Tx) (err error) {
			for i := range n {
				c := &Case{}
				c.Number, err = tx.NewNumber("case", 2000+i%7)
				if err := errors.Join(err, tx.PutCase(c)); err != nil {
					return err
				}
			}
			return nil
		})
		read(t, db, func(tx *Tx) error {
			var numbers []string
			for c, err := range tx.EachCase() {
				if err != nil {
					return err
				}
				numbers = append(numbers, c.String())
			}
			if len(numbers) != n || !slices.IsSorted(numbers) {
				t.Errorf("%d cases, not all or not in order", len(numbers))
			}
			return nil
		})
	})
}

func TestListCases(t *testing.T) {
	yes, no := true, false
	few, many := int64(3), int64(20)
	tests := []struct {
		filter Filter
		want   string // last digits of the numbers
	}{
		{Filter{}, "54321"},
		{Filter{Order: "number"}, "12345"},
		{Filter{Limit: 2, Offset: 1}, "43"},
		{Filter{Text: "市"}, "42"},
		{Filter{Text: "%"}, ""},
		{Filter{Text: "LTD"}, "3"},
		{Filter{Type: "theft"}, "3"},
		{Filter{Type: "theft", Text: "市"}, ""},
		{Filter{From: "2023-05"}, "542"},
		{Filter{To: "2023-05"}, "4321"},
		{Filter{From: "2023-05", To: "2023-05"}, "42"},
		{Filter{Contractor: &yes}, "2"},
		{Filter{Contractor: &no}, "5431"},
		{Filter{Order: "disclosed"}, "13245"},
		{Filter{Order: "-count"}, "43521"},
		{Filter{Order: "organization"}, "31254"},
	}
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		for _, change := range []func(*Case){
			func(c *Case) { c.Organization, c.Disclosed = "zebra", "2022" },
			func(c *Case) { c.Organization, c.Disclosed, c.Contractor = "あ市", "2023-05", "社" },
			func(c *Case) {
				c.Organization, c.OrganizationKey, c.Disclosed, c.Type, c.Count = "Z", "ZLTD", "2023-04-30", "theft", &few
			},
			func(c *Case) { c.Organization, c.Disclosed, c.Count = "髙市", "2023-05-12", &many },
			func(c *Case) { c.Organization, c.Disclosed = "亜", "2024-01-01" },
		} {
			putCase(t, db, 2023, change)
		}
		for _, test := range tests {
			read(t, db, func(tx *Tx) error {
				cases, err := tx.ListCases(test.filter)
				got := ""
				for _, c := range cases {
					got += fmt.Sprint(c.Run)
				}
				if got != test.want {
					t.Errorf("%+v: %s, want %s", test.filter, got, test.want)
				}
				n, err2 := tx.CountCases(test.filter)
				if test.filter.Limit == 0 && n != len(test.want) {
					t.Errorf("%+v: counted %d", test.filter, n)
				}
				return errors.Join(err, err2)
			})
		}
		if db.Read(t.Context(), func(tx *Tx) error { _, err := tx.ListCases(Filter{Order: "1; DROP"}); return err }) == nil {
			t.Error("an order that there is not")
		}
	})
}

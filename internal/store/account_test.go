package store

import (
	"errors"
	"testing"
)

func TestAccounts(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		a, b := &Account{"編集者", "hash", 5}, &Account{"aoki", "other", 6}
		browser := &SignIn{sum("token"), "編集者", 100}
		write(t, db, func(tx *Tx) error {
			return errors.Join(tx.PutAccount(a), tx.PutAccount(b), tx.PutSignIn(browser, 50))
		})
		signedIn := func(want *SignIn) {
			t.Helper()
			read(t, db, func(tx *Tx) error {
				got, err := tx.SignIn(browser.ID)
				same(t, got, want)
				return err
			})
		}
		signedIn(browser)
		read(t, db, func(tx *Tx) error {
			all, err := tx.Accounts()
			same(t, all, []*Account{b, a})
			none, err2 := tx.Account("none")
			same(t, none, (*Account)(nil))
			return errors.Join(err, err2)
		})
		write(t, db, func(tx *Tx) error { return tx.PutAccount(&Account{"編集者", "new", 9}) })
		signedIn(nil)
		write(t, db, func(tx *Tx) error { return tx.PutSignIn(browser, 50) })
		write(t, db, func(tx *Tx) error { return tx.PutSignIn(&SignIn{sum("later"), "aoki", 300}, 200) })
		signedIn(nil)
		write(t, db, func(tx *Tx) error {
			gone, err := tx.DeleteAccount("aoki")
			again, err2 := tx.DeleteAccount("aoki")
			same(t, []bool{gone, again}, []bool{true, false})
			return errors.Join(err, err2)
		})
		read(t, db, func(tx *Tx) error {
			out, err := tx.SignIn(sum("later"))
			same(t, out, (*SignIn)(nil))
			kept, err2 := tx.Account("編集者")
			same(t, kept, &Account{"編集者", "new", 5})
			return errors.Join(err, err2)
		})
	})
}

func TestSavedSearches(t *testing.T) {
	everywhere(t, func(t *testing.T, db *DB, _ string) {
		s := &SavedSearch{Account: "aoki", Name: "市の誤送信", Query: "q=%E5%B8%82&type=mail_cc", Address: "https://hooks.example/", Secret: "whsec_", Told: 7, Next: 10}
		silent := &SavedSearch{Account: "aoki", Query: "q=a"}
		write(t, db, func(tx *Tx) error {
			return errors.Join(tx.PutAccount(&Account{Name: "aoki"}), tx.PutSavedSearch(s), tx.PutSavedSearch(silent))
		})
		due := func(now int64, want ...*SavedSearch) {
			t.Helper()
			read(t, db, func(tx *Tx) error {
				got, err := tx.DueSearches(now)
				same(t, got, want)
				return err
			})
		}
		due(9)
		due(10, s)
		write(t, db, func(tx *Tx) error {
			mine, other := *s, *s
			one, err := tx.ClaimSearch(&mine, 99)
			two, err2 := tx.ClaimSearch(&other, 99)
			same(t, []bool{one, two}, []bool{true, false})
			return errors.Join(err, err2)
		})
		due(98)
		s.Told, s.Next, s.Fails, s.Problem = 8, 20, 1, "届きません"
		write(t, db, func(tx *Tx) error { return tx.PutSavedSearch(s) })
		due(20, s)
		write(t, db, func(tx *Tx) error {
			other, err := tx.DeleteSavedSearch("sato", s.ID)
			mine, err2 := tx.DeleteSavedSearch("aoki", s.ID)
			same(t, []bool{other, mine}, []bool{false, true})
			return errors.Join(err, err2)
		})
		read(t, db, func(tx *Tx) error {
			left, err := tx.SavedSearches("aoki")
			same(t, left, []*SavedSearch{silent})
			return err
		})
	})
}

// Package account knows who may edit: names, password hashes, and who is signed
// in at which browser. It decides nothing about cases.
package account

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/jikenbo/jikenbo/internal/store"
)

// Problem is a mistake that somebody can mend, in words that say how.
type Problem string

// Error is the problem in words.
func (p Problem) Error() string { return string(p) }

// Accounts are the editors of a casebook. They may be used by many goroutines.
type Accounts struct {
	db     *store.DB
	now    func() time.Time
	misses *misses
	work   chan struct{} // hashing takes much memory: few at a time
}

// New are the accounts in db; now is the clock by which sign-ins expire.
func New(db *store.DB, now func() time.Time) *Accounts {
	return &Accounts{db: db, now: now, misses: newMisses(now), work: make(chan struct{}, 2)}
}

// Add makes an account.
func (a *Accounts) Add(ctx context.Context, name, password string) error {
	name, err := nameOf(name)
	if err != nil {
		return err
	}
	return a.set(ctx, name, password, func(old *store.Account) error {
		if old != nil {
			return Problem(fmt.Sprintf("%s はすでにいます。パスワードを変えるには jikenbo user password %s", name, name))
		}
		return nil
	})
}

// SetPassword gives an account another password, and ends its sign-ins.
func (a *Accounts) SetPassword(ctx context.Context, name, password string) error {
	name, err := nameOf(name)
	if err != nil {
		return err
	}
	return a.set(ctx, name, password, func(old *store.Account) error {
		if old == nil {
			return unknown(name)
		}
		return nil
	})
}

// set keeps an account with a password if check agrees with what is there.
func (a *Accounts) set(ctx context.Context, name, password string, check func(*store.Account) error) error {
	if err := checkPassword(name, password); err != nil {
		return err
	}
	hashed, err := hash(password)
	if err != nil {
		return err
	}
	return a.db.Write(ctx, func(tx *store.Tx) error {
		old, err := tx.Account(name)
		if err != nil {
			return err
		}
		if err := check(old); err != nil {
			return err
		}
		return tx.PutAccount(&store.Account{Name: name, Password: hashed, Added: a.now().Unix()})
	})
}

// Remove takes an account away. What it did stays in the log.
func (a *Accounts) Remove(ctx context.Context, name string) error {
	name, err := nameOf(name)
	if err != nil {
		return err
	}
	return a.db.Write(ctx, func(tx *store.Tx) error {
		known, err := tx.DeleteAccount(name)
		if err == nil && !known {
			err = unknown(name)
		}
		return err
	})
}

func unknown(name string) error {
	return Problem(fmt.Sprintf("%s という編集者はいません。jikenbo user list で確かめてください", name))
}

// List are all accounts by name.
func (a *Accounts) List(ctx context.Context) (all []*store.Account, err error) {
	err = a.db.Read(ctx, func(tx *store.Tx) error {
		all, err = tx.Accounts()
		return err
	})
	return all, err
}

// nameOf is a name as it is kept: one spelling, whatever was typed.
func nameOf(typed string) (string, error) {
	name := strings.ToLower(strings.TrimSpace(norm.NFKC.String(typed)))
	odd := strings.ContainsFunc(name, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("._-@", r)
	})
	if n := utf8.RuneCountInString(name); n == 0 || n > 64 || odd || !utf8.ValidString(name) {
		return "", Problem(fmt.Sprintf("名前 %.80q は使えません。文字、数字、. _ - @ で 64 字まで(例: aoki)", typed))
	}
	return name, nil
}

package store

import (
	"database/sql"
	"encoding/hex"
)

// Account is somebody who may edit.
type Account struct {
	Name     string
	Password string // a hash that says how it was made
	Added    int64  // seconds since 1970, UTC
}

// SignIn is somebody signed in at a browser, until it expires.
type SignIn struct {
	ID      string // SHA-256 of the token that the browser holds, hexadecimal
	Account string
	Expires int64 // seconds since 1970, UTC
}

// PutAccount keeps an account, in place of one with its name, whose sign-ins
// end: who has an old password is out.
func (tx *Tx) PutAccount(a *Account) error {
	_, err := tx.exec(`INSERT INTO account (name, password, added) VALUES (?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET password = excluded.password`, a.Name, a.Password, a.Added)
	if err != nil {
		return err
	}
	_, err = tx.exec("DELETE FROM sign_in WHERE account = ?", a.Name)
	return err
}

// Account is the account of that name, nil if there is none.
func (tx *Tx) Account(name string) (*Account, error) {
	a, _, err := askOne(tx, scanAccount, "SELECT name, password, added FROM account WHERE name = ?", name)
	return a, err
}

// Accounts are all accounts by name.
func (tx *Tx) Accounts() ([]*Account, error) {
	return ask(tx, scanAccount, "SELECT name, password, added FROM account ORDER BY name")
}

func scanAccount(rows *sql.Rows) (*Account, error) {
	var a Account
	err := rows.Scan(&a.Name, &a.Password, &a.Added)
	return &a, err
}

// DeleteAccount takes an account away, with its sign-ins and saved searches;
// false if there is none. What it did stays in the log of operations.
func (tx *Tx) DeleteAccount(name string) (bool, error) {
	for _, of := range []string{"DELETE FROM sign_in WHERE account = ?", "DELETE FROM saved_search WHERE account = ?"} {
		if _, err := tx.exec(of, name); err != nil {
			return false, err
		}
	}
	n, err := tx.exec("DELETE FROM account WHERE name = ?", name)
	return n > 0, err
}

// PutSignIn keeps a sign-in, and forgets those that expired before now.
func (tx *Tx) PutSignIn(s *SignIn, now int64) error {
	if _, err := tx.exec("DELETE FROM sign_in WHERE expires <= ?", now); err != nil {
		return err
	}
	_, err := tx.exec("INSERT INTO sign_in (id, account, expires) VALUES (?, ?, ?)", id(s.ID), s.Account, s.Expires)
	return err
}

// SignIn is the sign-in of that ID, expired or not, nil if there is none.
func (tx *Tx) SignIn(of string) (*SignIn, error) {
	s, _, err := askOne(tx, func(rows *sql.Rows) (*SignIn, error) {
		var s SignIn
		var name []byte
		err := rows.Scan(&name, &s.Account, &s.Expires)
		s.ID = hex.EncodeToString(name)
		return &s, err
	}, "SELECT id, account, expires FROM sign_in WHERE id = ?", id(of))
	return s, err
}

// DeleteSignIn ends a sign-in.
func (tx *Tx) DeleteSignIn(of string) error {
	_, err := tx.exec("DELETE FROM sign_in WHERE id = ?", id(of))
	return err
}

package account

import (
	"cmp"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/jikenbo/jikenbo/internal/store"
)

// Lasts is how long somebody stays signed in.
const Lasts = 7 * 24 * time.Hour

// SignIn checks a password and signs in. The token is for the browser; the
// casebook keeps only its hash. from is where the request comes from: whoever
// guesses must wait longer and longer, whether names or passwords are guessed.
func (a *Accounts) SignIn(ctx context.Context, typed, password, from string) (token, name string, err error) {
	name, err = nameOf(typed)
	if err != nil || len(password) > longest {
		return "", "", errWrong
	}
	select { // checked one after the other: a thousand tries at once are a thousand tries
	case a.work <- struct{}{}:
		defer func() { <-a.work }()
	case <-ctx.Done():
		return "", "", ctx.Err()
	}
	// The name alone would let strangers lock an editor out.
	keys := []string{"from " + from, "name " + name + " from " + from}
	if wait := a.misses.wait(keys...); wait > 0 {
		return "", "", Problem(fmt.Sprintf("間違いが続いたため、%s待ってからやり直してください", inWords(wait)))
	}
	token, err = a.try(ctx, name, password)
	switch err {
	case nil:
		a.misses.hit(keys...)
	case errWrong:
		a.misses.missed(keys...)
	}
	return token, name, err
}

const errWrong = Problem("名前かパスワードが違います")

func inWords(d time.Duration) string {
	if d > time.Minute {
		return fmt.Sprintf(" %d 分", int(d.Minutes()+1))
	}
	return fmt.Sprintf(" %d 秒", int(d.Seconds()+1))
}

// try signs in who knows the password of the account.
func (a *Accounts) try(ctx context.Context, name, password string) (string, error) {
	var hashed string
	err := a.db.Read(ctx, func(tx *store.Tx) (err error) {
		hashed, err = hashOf(tx, name)
		return err
	})
	if err != nil {
		return "", err
	}
	if !matches(hashed, password) {
		return "", errWrong
	}
	token, err := newToken()
	if err != nil {
		return "", err
	}
	now := a.now()
	return token, a.db.Write(ctx, func(tx *store.Tx) error {
		if still, err := hashOf(tx, name); err != nil || still != hashed {
			return cmp.Or(err, error(errWrong)) // changed or removed meanwhile
		}
		return tx.PutSignIn(&store.SignIn{ID: tokenID(token), Account: name, Expires: now.Add(Lasts).Unix()}, now.Unix())
	})
}

// hashOf is the kept password of a name, empty if there is no such account.
func hashOf(tx *store.Tx, name string) (string, error) {
	found, err := tx.Account(name)
	if err != nil || found == nil {
		return "", err
	}
	return found.Password, nil
}

func newToken() (string, error) {
	raw := make([]byte, 32)
	_, err := rand.Read(raw)
	return base64.RawURLEncoding.EncodeToString(raw), err
}

// tokenID is what is kept of a token, so that a stolen copy of the casebook
// signs nobody in.
func tokenID(token string) string {
	sum := sha256.Sum256([]byte(token))
	return hex.EncodeToString(sum[:])
}

// Who is the name of who holds a token, empty if nobody is signed in with it.
func (a *Accounts) Who(ctx context.Context, token string) (name string, err error) {
	if token == "" || len(token) > 64 {
		return "", nil
	}
	err = a.db.Read(ctx, func(tx *store.Tx) error {
		s, err := tx.SignIn(tokenID(token))
		if s != nil && s.Expires > a.now().Unix() {
			name = s.Account
		}
		return err
	})
	return name, err
}

// SignOut ends a sign-in.
func (a *Accounts) SignOut(ctx context.Context, token string) error {
	return a.db.Write(ctx, func(tx *store.Tx) error { return tx.DeleteSignIn(tokenID(token)) })
}

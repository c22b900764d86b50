package account

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jikenbo/jikenbo/internal/store"
	"github.com/jikenbo/jikenbo/internal/store/storetest"
)

// clock is a time that a test moves on.
type clock struct{ at time.Time }

func (c *clock) now() time.Time        { return c.at }
func (c *clock) pass(d time.Duration)  { c.at = c.at.Add(d) }
func (c *clock) days(n int)            { c.pass(time.Duration(n) * 24 * time.Hour) }
func newClock() *clock                 { return &clock{time.Unix(1_800_000_000, 0)} }
func problem(err error) (words string) { p, _ := errors.AsType[Problem](err); return string(p) }

// everywhere runs a test on both databases.
func everywhere(t *testing.T, test func(t *testing.T, a *Accounts, c *clock)) {
	for name, dsn := range map[string]func() string{
		"sqlite":   func() string { return filepath.Join(t.TempDir(), "a.db") },
		"postgres": func() string { return storetest.Postgres(t) },
	} {
		t.Run(name, func(t *testing.T) {
			db, err := store.Open(t.Context(), dsn(), true)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			c := newClock()
			test(t, New(db, c.now), c)
		})
	}
}

const good = "三月の霞は白い、たぶん"

func TestSignIn(t *testing.T) {
	everywhere(t, func(t *testing.T, a *Accounts, c *clock) {
		ctx := t.Context()
		if err := a.Add(ctx, " Ａoki ", good+"。"); err != nil {
			t.Fatal(err)
		}
		if err := a.Add(ctx, "aoki", good+"!"); problem(err) == "" {
			t.Error("twice:", err)
		}
		token, name, err := a.SignIn(ctx, "AOKI", good+"。", "192.0.2.1")
		if err != nil || name != "aoki" || len(token) != 43 {
			t.Fatal(token, name, err)
		}
		who := func(token, want string) {
			t.Helper()
			if got, err := a.Who(ctx, token); got != want || err != nil {
				t.Errorf("%q %v, want %q", got, err, want)
			}
		}
		who(token, "aoki")
		who(token+"x", "")
		who("", "")
		c.days(6)
		who(token, "aoki")
		c.days(1)
		who(token, "")

		token, _, _ = a.SignIn(ctx, "aoki", good+"。", "192.0.2.1")
		other, _, _ := a.SignIn(ctx, "aoki", good+"。", "192.0.2.2")
		if err := a.SignOut(ctx, token); err != nil {
			t.Error(err)
		}
		who(token, "")
		who(other, "aoki")
		if err := a.SetPassword(ctx, "aoki", good+"?"); err != nil {
			t.Error(err)
		}
		who(other, "")
		if _, _, err := a.SignIn(ctx, "aoki", good+"。", "192.0.2.1"); err != errWrong {
			t.Error("the old password:", err)
		}
		other, _, _ = a.SignIn(ctx, "aoki", good+"？", "192.0.2.2")
		who(other, "aoki") // one spelling of the password, however it was typed
		if err := a.Remove(ctx, "Aoki"); err != nil {
			t.Error(err)
		}
		who(other, "")
		if err := a.Remove(ctx, "aoki"); problem(err) == "" {
			t.Error("removed twice:", err)
		}
		if err := a.SetPassword(ctx, "aoki", good); problem(err) == "" {
			t.Error("of nobody:", err)
		}
	})
}

// Whoever guesses waits longer and longer; others, and the same name from
// elsewhere, do not.
func TestGuessing(t *testing.T) {
	everywhere(t, func(t *testing.T, a *Accounts, c *clock) {
		ctx := t.Context()
		if err := a.Add(ctx, "aoki", good+"。"); err != nil {
			t.Fatal(err)
		}
		guess := func(password, from string) error {
			_, _, err := a.SignIn(ctx, "aoki", password, from)
			return err
		}
		for range freeMisses {
			if err := guess("wrong", "192.0.2.66"); err != errWrong {
				t.Error(err)
			}
		}
		if err := guess(good+"。", "192.0.2.66"); err == nil || err == errWrong {
			t.Error("may go on guessing:", err)
		}
		if err := guess(good+"。", "192.0.2.1"); err != nil {
			t.Error("locked out by a stranger:", err)
		}
		c.pass(firstWait)
		if err := guess("wrong", "192.0.2.66"); err != errWrong {
			t.Error(err)
		}
		c.pass(firstWait)
		if err := guess("wrong", "192.0.2.66"); err == errWrong {
			t.Error("waits no longer than before")
		}
		c.pass(longWait)
		if err := guess(good+"。", "192.0.2.66"); err != nil {
			t.Error(err)
		}
	})
}

func TestPasswords(t *testing.T) {
	one, err := hash(good)
	two, err2 := hash(good)
	if err != nil || err2 != nil || one == two || !strings.HasPrefix(one, "$argon2id$v=19$m=47104,t=1,p=1$") || !matches(one, good) || matches(one, good+"x") {
		t.Error(one, two, err, err2)
	}
	for _, broken := range []string{"", "plain", "$argon2id$v=19$m=47104,t=1,p=1$$", strings.Replace(one, "v=19", "v=18", 1), one[:len(one)-1]} {
		if matches(broken, good) {
			t.Errorf("%q lets in", broken)
		}
	}
	for _, bad := range []string{"", "short", "ああああああああああああ", "a.long-name@example", strings.Repeat("長い", 600)} {
		if checkPassword("a.long-name@example", bad) == nil {
			t.Errorf("%.40q is allowed", bad)
		}
	}
	for _, bad := range []string{"", " ", "a b", "<script>", "a\x00", strings.Repeat("a", 65), "a/b", "\xff"} {
		if name, err := nameOf(bad); err == nil {
			t.Errorf("%q is the name %q", bad, name)
		}
	}
}

// A hash that the reference command made (argon2 somesalt -id -t 3 -k 65536 -p 4
// -l 32 -e) is understood, whatever its parameters.
func TestForeignHash(t *testing.T) {
	const made = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$Zh/vvW8pvLyPRkarwyqdekZFu1wFlTf4pVh/Ma2+zM0"
	if !matches(made, "password") || matches(made, "passwore") {
		t.Error("the reference command hashes otherwise")
	}
}

func TestDoor(t *testing.T) {
	c := newClock()
	d := NewDoor("読む人の合言葉", c.now)
	for range freeMisses {
		if ok, err := d.Opens("違う", "192.0.2.66"); ok || err != nil {
			t.Error(ok, err)
		}
	}
	if ok, err := d.Opens("読む人の合言葉", "192.0.2.66"); ok || problem(err) == "" {
		t.Error("may go on guessing", err)
	}
	if ok, err := d.Opens("読む人の合言葉", "192.0.2.1"); !ok || err != nil {
		t.Error(ok, err)
	}
}

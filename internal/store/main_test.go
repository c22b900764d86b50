package store

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
)

// A writer of TestKill: this same program, told by its environment to
// write until it is killed, and to say what is committed.
const writerEnv = "JIKENBO_TEST_WRITER"

func TestMain(m *testing.M) {
	if task, ok := os.LookupEnv(writerEnv); ok {
		go func() { // it does not outlive its parent
			_, _ = io.Copy(io.Discard, os.Stdin)
			os.Exit(1)
		}()
		name, dsn, _ := strings.Cut(task, " ")
		fmt.Fprintln(os.Stderr, writeForEver(name, dsn))
		os.Exit(1)
	}
	if dsn, ok := os.LookupEnv(strangerEnv); ok {
		stranger(dsn)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writeForEver returns only with an error.
func writeForEver(name, dsn string) error {
	ctx := context.Background()
	db, err := Open(ctx, dsn, false)
	if err != nil {
		return err
	}
	for {
		var n int
		if err := db.Write(ctx, func(tx *Tx) (err error) { n, err = step(tx, name); return err }); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// A user of TestUnwritable who is not root: the same with the DSN.
const strangerEnv = "JIKENBO_TEST_STRANGER"

// stranger says what became of opening, reading and writing.
func stranger(dsn string) {
	ctx := context.Background()
	db, err := Open(ctx, dsn, false)
	if err == nil {
		err = db.Read(ctx, func(tx *Tx) error { _, err := tx.Meta("n"); return err })
	}
	if err != nil {
		fmt.Println("open:", err)
		return
	}
	fmt.Println("write:", db.Write(ctx, func(tx *Tx) error { return tx.SetMeta("n", "1") }))
}

package store

import (
	"context"
	"embed"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
)

// We migrate ourselves. pressly/goose would want every script twice, once for
// each database; it commits each alone, accepts a casebook newer than the
// program, and two processes that make the same new file are in each other's
// way. Behind our own lock it is one transaction.

//go:embed schema/*.sql
var scripts embed.FS

// migrate brings the schema up to date in one transaction, so that of two
// processes the second finds it done.
func (db *DB) migrate(ctx context.Context, create bool) error {
	steps, err := scripts.ReadDir("schema")
	if err != nil {
		return err
	}
	switch at, err := db.version(ctx); {
	case err != nil:
		return err
	case at == 0 && !create:
		return Missing
	case at > len(steps):
		return Newer
	case at == len(steps):
		return nil
	}
	return db.Write(ctx, func(tx *Tx) error { return tx.migrate(len(steps)) })
}

// version is the number of the last script that was run; 0 for an empty
// database. Tables of others are none of our business.
func (db *DB) version(ctx context.Context) (at int, err error) {
	err = db.persist(ctx, func() error {
		return db.transact(ctx, []string{"BEGIN"}, false, func(tx *Tx) (err error) {
			at, err = tx.version()
			return err
		})
	})
	return at, err
}

func (tx *Tx) version() (int, error) {
	tables, err := ask(tx, value[string], tx.db.dialect.tables)
	if err != nil || len(tables) == 0 {
		return 0, err
	}
	if !slices.Contains(tables, "meta") {
		return 0, NotCasebook
	}
	said, err := tx.Meta("schema")
	if err != nil {
		return 0, err
	}
	at, err := strconv.Atoi(said)
	if err != nil || at < 1 {
		return 0, NotCasebook
	}
	return at, nil
}

// migrate runs the scripts that were not run yet.
func (tx *Tx) migrate(to int) error {
	at, err := tx.version()
	if err != nil || at >= to {
		return err
	}
	for n := at + 1; n <= to; n++ {
		script, err := scripts.ReadFile(path.Join("schema", fmt.Sprintf("%03d.sql", n)))
		if err != nil {
			return err
		}
		for statement := range strings.SplitSeq(strings.TrimSpace(string(script)), ";\n") {
			if err := tx.run(strings.TrimSuffix(statement, ";")); err != nil {
				return err
			}
		}
	}
	return tx.SetMeta("schema", strconv.Itoa(to))
}

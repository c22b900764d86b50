package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Backup copies the casebook, as it is at one moment, to a new file, while
// others read and write. The file appears when it is whole.
func (db *DB) Backup(ctx context.Context, file string) error {
	if db.dialect != sqliteDialect {
		return Dump
	}
	file, err := filepath.Abs(file) // a name that begins with file: is a name
	if err != nil {
		return err
	}
	if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: %w (%w)", file, Exists, fs.ErrExist)
	}
	part := file + ".part"
	defer os.Remove(part)
	if err := db.vacuumInto(ctx, part); err != nil {
		return err
	}
	return os.Rename(part, file)
}

// vacuumInto writes a copy and sees that it is on the disk.
func (db *DB) vacuumInto(ctx context.Context, file string) error {
	if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err // left by a backup that was killed, and not to be removed
	}
	if _, err := db.pool.ExecContext(ctx, "VACUUM INTO ?", file); err != nil {
		return db.explain(err)
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Check goes through the whole file and tells whether it is sound. PostgreSQL
// looks after itself.
func (db *DB) Check(ctx context.Context) error {
	if db.dialect != sqliteDialect {
		return nil
	}
	var said string
	if err := db.pool.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&said); err != nil {
		return db.explain(err)
	}
	if said != "ok" {
		return db.explain(errors.Join(Broken, errors.New(said)))
	}
	return nil
}

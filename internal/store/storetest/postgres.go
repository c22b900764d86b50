// Package storetest gives tests a real PostgreSQL: the one that
// JIKENBO_TEST_POSTGRES names, or one that scripts/postgres.sh runs while the
// tests do. Where there is none, the tests fail.
package storetest

import (
	"bufio"
	"database/sql"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

var schemas atomic.Int64

// Postgres is the DSN of an empty schema, which is gone after the test.
func Postgres(t testing.TB) string {
	t.Helper()
	dsn, err := server()
	if err != nil {
		t.Fatalf("the tests need PostgreSQL: %v", err)
	}
	db, err := sql.Open("pgx", dsn)
	if err != nil {
		t.Fatal(err)
	}
	schema := fmt.Sprintf("test_%d_%d", os.Getpid(), schemas.Add(1))
	if _, err := db.ExecContext(t.Context(), "CREATE SCHEMA "+schema); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_, err := db.Exec("DROP SCHEMA " + schema + " CASCADE")
		if err != nil {
			t.Error(err)
		}
		db.Close()
	})
	return within(dsn, schema)
}

// within is the DSN of a schema of a server.
func within(dsn, schema string) string {
	u, err := url.Parse(dsn)
	if err != nil {
		panic(err) // sql.Open took it
	}
	q := u.Query()
	q.Set("search_path", schema)
	u.RawQuery = q.Encode()
	return u.String()
}

// input is kept here to the end: collected, it would be closed.
var input io.WriteCloser

// server is the address of a server, started if need be. It ends with its
// standard input, which is ours to the end of the tests.
var server = sync.OnceValues(func() (string, error) {
	if dsn := os.Getenv("JIKENBO_TEST_POSTGRES"); dsn != "" {
		return dsn, nil
	}
	_, file, _, _ := runtime.Caller(0)
	cmd := exec.Command(filepath.Join(filepath.Dir(file), "../../../scripts/postgres.sh"))
	cmd.Stderr = os.Stderr
	var err error
	if input, err = cmd.StdinPipe(); err != nil {
		return "", err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := cmd.Start(); err != nil {
		return "", err
	}
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		return "", fmt.Errorf("scripts/postgres.sh said no address: %w", err)
	}
	return strings.TrimSpace(line), nil
})

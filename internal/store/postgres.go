package store

import (
	"errors"
	"strings"

	"github.com/jackc/pgx/v5/pgconn"
	_ "github.com/jackc/pgx/v5/stdlib" // the driver "pgx"
)

// postgresDialect takes turns by an advisory lock of the schema. Behind it
// READ COMMITTED is enough, and needed: the waiting statement itself would fix
// an older moment. A writer whose machine is gone holds up the others five
// minutes at most. Our questions are about few rows, which indexes find; but a
// plan kept from when the tables were empty would go through them all, so each
// question is planned anew.
var postgresDialect = &dialect{
	driver: "pgx",
	sql:    postgresSQL,
	start: []string{
		"SET lock_timeout = '1s'",
		"SET idle_in_transaction_session_timeout = '5min'",
		"SET random_page_cost = 1.1",
		"SET plan_cache_mode = force_custom_plan",
	},
	write: []string{
		"BEGIN ISOLATION LEVEL READ COMMITTED",
		"SELECT pg_advisory_xact_lock(hashtextextended('jikenbo ' || coalesce(current_schema(), ''), 0))",
	},
	read:    []string{"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", moment},
	tables:  "SELECT tablename FROM pg_tables WHERE schemaname = current_schema()",
	problem: postgresProblem,
	arrays:  true,
}

// postgresProblems goes by the beginning of SQLSTATE.
var postgresProblems = []struct {
	state string
	means Problem
}{
	{"40001", Busy}, {"40P01", Busy}, {"55P03", Busy},
	{"25006", Unwritable}, {"42501", Unwritable},
	{"3D000", Missing}, {"28", Unreachable}, {"08", Unreachable}, {"57P", Unreachable},
	{"53100", Full}, {"58", Failing}, {"XX", Broken},
}

func postgresProblem(err error) Problem {
	var e *pgconn.PgError
	if !errors.As(err, &e) {
		var connect *pgconn.ConnectError
		if errors.As(err, &connect) {
			return Unreachable
		}
		return ""
	}
	for _, p := range postgresProblems {
		if strings.HasPrefix(e.Code, p.state) {
			return p.means
		}
	}
	return ""
}

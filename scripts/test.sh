#!/bin/bash
# Runs all tests, with one PostgreSQL for all packages that want one; go test
# alone starts one for each. It ends with this script.
set -euo pipefail
cd "$(dirname "$0")/.."

coproc POSTGRES { exec scripts/postgres.sh; }
read -r JIKENBO_TEST_POSTGRES <&"${POSTGRES[0]}" || { echo "no PostgreSQL for the tests" >&2; exit 1; }
export JIKENBO_TEST_POSTGRES
"${GO:-go}" test ./...

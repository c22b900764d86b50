#!/bin/bash
# Runs every fuzz target for FUZZTIME (2m). What it finds stands in the
# package's testdata/fuzz and is a test from then on.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0
while IFS=: read -r file target; do
	echo "== $(dirname "$file") $target"
	go test "./$(dirname "$file")" -run '^$' -fuzz "^$target\$" -fuzztime "${FUZZTIME:-2m}" -fuzzminimizetime 1s || failed=1
done < <(grep -rHoE --include='*_test.go' '^func Fuzz[A-Za-z0-9]+' . | sed 's/func //; s#^\./##')
exit $failed

#!/bin/bash
# How the casebook bears many documents: LOAD_DOCUMENTS (100000) generated
# notices, added one batch after the other. Prints after each tenth the rate, the
# seconds of the processor for reading and for the rest, peak memory; then the
# size of the file. LOAD_DB may be postgres://... .
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work/bench" ./scripts/bench
"$work/bench" casebook "${LOAD_DOCUMENTS:-100000}" "${LOAD_DB:-$work/load.db}"
if [ -f "$work/load.db" ]; then du -k "$work/load.db" | awk '{printf "file %.0f MB\n", $1 / 1024}'; fi

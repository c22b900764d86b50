#!/bin/bash
# Serves a casebook of examples/ that is gone afterwards. ADDR is where.
set -euo pipefail
cd "$(dirname "$0")/.."

dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
./jikenbo add --db "$dir/examples.db" examples/ >"$dir/added" || { cat "$dir/added"; exit 1; }
echo "編集してみるには: ./jikenbo user add NAME --db $dir/examples.db"
./jikenbo serve --db "$dir/examples.db" --addr "${ADDR:-127.0.0.1:8080}"

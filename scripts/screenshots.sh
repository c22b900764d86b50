#!/bin/bash
# Takes the pictures of the README, doc/*.png, of a casebook of examples/ in
# Chromium.
set -euo pipefail
cd "$(dirname "$0")/.."

chromium=$(scripts/chromium.sh | head -1)
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
./jikenbo add --db "$work/examples.db" examples/ >/dev/null
./jikenbo serve --db "$work/examples.db" --addr 127.0.0.1:0 >"$work/address" &
server=$!
until grep -q http "$work/address"; do kill -0 "$server"; sleep 0.1; done
base=$(grep -o 'http://[^ ]*[0-9]' "$work/address")

./jikenbo list --db "$work/examples.db" --json --limit 0 |
	"${GO:-go}" run ./scripts/screenshots "$chromium" "$base" examples/monthly-digest.txt doc

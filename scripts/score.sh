#!/bin/bash
# Scores what ./jikenbo reads against the gold: of the five real pages beside
# the repository if they are there, and of our own two sets of documents.
# testdata/blind, where there is one, is there to be scored, not to be looked at: no misses are
# printed of it, and rules are not written for it.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=${SHARED:-../shared}
if [ ! -f "$shared/gold/score.py" ]; then
	echo "no $shared/gold/score.py: set SHARED to the folder that has gold/score.py" >&2
	exit 1
fi
out=$(mktemp)
trap 'rm -f "$out"' EXIT

# score NAME TEXTS GOLD
score() {
	echo "== $1"
	./jikenbo read --json "$2" >"$out" || true
	python3 "$shared/gold/score.py" --texts "$2" --gold "$3" "$out"
	echo
}
if [ -d "$shared/corpus" ]; then score "$shared/corpus" "$shared/corpus" "$shared/gold"; fi
for set in testdata/*/; do
	if [ -d "$set/gold" ]; then score "${set%/}" "${set}texts" "${set}gold"; fi
done

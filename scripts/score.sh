#!/bin/bash
# Scores what ./jikenbo reads, and which cases and roots it makes of it, against
# the gold: of the five real pages beside the repository if they are there, and
# of our own sets of documents.
# testdata/blind, where there is one, is there to be scored, not to be looked at: no misses are
# printed of it, and rules are not written for it.
set -euo pipefail
cd "$(dirname "$0")/.."
shared=${SHARED:-../shared}
if [ ! -f "$shared/gold/score.py" ]; then
	echo "no $shared/gold/score.py: set SHARED to the folder that has gold/score.py" >&2
	exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# score NAME TEXTS GOLD: the export has all that read --json has, and the numbers.
score() {
	echo "== $1"
	rm -f "$work"/book.db*
	./jikenbo add --db "$work/book.db" "$2" >/dev/null || true
	./jikenbo export --db "$work/book.db" --format reports >"$work/out"
	python3 "$shared/gold/score.py" --texts "$2" --gold "$3" "$work/out"
	echo
}
if [ -d "$shared/corpus" ]; then score "$shared/corpus" "$shared/corpus" "$shared/gold"; fi
for set in testdata/*/; do
	if [ -d "$set/gold" ]; then score "${set%/}" "${set}texts" "${set}gold"; fi
done

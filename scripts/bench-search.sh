#!/bin/bash
# How fast is searching? SEARCH_CASES (100000) generated cases in SQLite, questions
# of several kinds, on one core, in milliseconds of the processor (another program on the
# core does not count). Then the same words asked of SQLite's FTS5 through its own
# command, which is C (some of each kind: they take their time): once with its trigrams, once with the pairs of letters that our index has.
# Of them only the number of cases, the 20 best and the counts of one facet are wanted.
# BENCH_CORE is the core (1, or the last there is).
set -euo pipefail
cd "$(dirname "$0")/.."
core=${BENCH_CORE:-$(($(nproc) > 1 ? 1 : 0))}
cases=${SEARCH_CASES:-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! command -v sqlite3 >/dev/null; then
	sudo=$([ "$(id -u)" = 0 ] || echo sudo)
	$sudo apt-get -qq update && $sudo apt-get -qq install -y sqlite3 >/dev/null
fi
go build -o "$work/bench" ./scripts/bench
echo "core $core: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2-)"
GOMAXPROCS=1 taskset -c "$core" "$work/bench" search "$cases" "$work/search.db" "$work"
du -k "$work/search.db" | awk '{printf "file %.0f MB\n", $1 / 1024}'
rm "$work/search.db"

# peer NAME TOKENIZER COLUMN: column 2 of texts.tsv and words.tsv is as written, 3 as tokens.
peer() {
	local db=$work/$1.db
	sqlite3 "$db" >/dev/null <<-SQL
		PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
		CREATE TABLE given (id INTEGER PRIMARY KEY, plain TEXT, tokens TEXT);
		.mode ascii
		.separator "\t" "\n"
		.import $work/texts.tsv given
		CREATE TABLE facet (id INTEGER PRIMARY KEY, type INTEGER);
		INSERT INTO facet SELECT id, id % 20 FROM given;
		CREATE VIRTUAL TABLE found USING fts5 (text, content = '', tokenize = '$2');
		INSERT INTO found (rowid, text) SELECT id, $3 FROM given;
		DROP TABLE given;
	SQL
	awk -F'\t' -v q="'" -v column="$([ "$3" = plain ] && echo 2 || echo 3)" '{
		match_ = "found MATCH " q "\"" $column "\"" q
		print ".print " $1
		print "SELECT count(*) FROM found WHERE " match_ ";"
		print "SELECT rowid FROM found WHERE " match_ " ORDER BY rank LIMIT 20;"
		print "SELECT type, count(*) FROM found JOIN facet ON id = found.rowid WHERE " match_ " GROUP BY type;"
	}' "$work/words.tsv" >"$work/questions.sql"
	{ echo .timer on; cat "$work/questions.sql"; } | taskset -c "$core" sqlite3 "$db" >"$work/$1.out"
	echo
	echo "FTS5, $1"
	# Every question has a count on its first line and three times.
	awk '/^Run Time/ { spent += 1000 * ($6 + $8); if (++n % 3 == 0) { print kind "\t" spent "\t" count; spent = 0; n = 0 }; next }
		/^[a-z]/ { kind = $0; first = 1; next }
		first { count = $1; first = 0 }' "$work/$1.out" | sort -t$'\t' -k1,1 -k2,2n |
		awk -F'\t' '
			function part(q) { return at[int(q * (n - 1) + 0.5)] }
			function tell() { if (n) printf "%-34s %9d %9.1f %9.1f %9.1f\n", kind, total / n, part(0.5), part(0.99), part(1) }
			$1 != kind { tell(); kind = $1; n = 0; total = 0 }
			{ at[n++] = $2; total += $3 }
			END { tell() }'
}
peer trigram trigram plain
peer pairs ascii tokens

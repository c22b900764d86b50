#!/bin/bash
# How fast a server answers over a casebook of generated notices, with wrk: the
# server on one core, wrk on another, one request after the other, each for
# another page; then four at a time. BENCH_DOCUMENTS (128000 notices make
# 100,000 cases); BENCH_DB is a casebook to use or to make, one that is gone
# afterwards if it is not given.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v wrk >/dev/null; then
	root=(); [ "$(id -u)" = 0 ] || root=(sudo)
	"${root[@]}" apt-get -qq install -y wrk >&2
fi
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
go build -o "$work/bench" ./scripts/bench
go build -o "$work/jikenbo" ./cmd/jikenbo
db=${BENCH_DB:-$work/bench.db}
[ -f "$db" ] || "$work/bench" casebook "${BENCH_DOCUMENTS:-128000}" "$db"

cores=$(nproc)
GOMAXPROCS=1 taskset -c 0 "$work/jikenbo" serve --db "$db" --rate 0 --addr 127.0.0.1:0 >"$work/address" &
server=$!
until grep -q http "$work/address"; do kill -0 "$server"; sleep 0.2; done
base=$(grep -o 'http://[^ ]*[0-9]' "$work/address")
"$work/bench" addresses 5000 "$db" >"$work/addresses"
grep '^/search' "$work/addresses" >"$work/searches"
grep '^/cases' "$work/addresses" >"$work/cases"
echo / >"$work/home"
echo /statistics >"$work/statistics"

cat >"$work/ask.lua" <<'LUA'
local addresses, at, bad = {}, 0, 0
for line in io.lines(os.getenv("ADDRESSES")) do addresses[#addresses + 1] = line end
request = function()
	at = at % #addresses + 1
	return wrk.format("GET", addresses[at])
end
done = function(summary, latency)
	print(string.format("%8d %9.0f/s %8.1f %8.1f %8.1f %6d", summary.requests, summary.requests / summary.duration * 1e6,
		latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000,
		summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
LUA
echo "$(sed -n 's/model name.*: //p' /proc/cpuinfo | head -1); casebook $(du -m "$db" | cut -f1) MB"
printf '%-12s %11s %8s %11s %8s %8s %8s %6s\n' page "at a time" asked rate "p50 ms" "p99 ms" "max ms" errors
for together in 1 4; do
	for page in searches cases home statistics; do
		printf '%-12s %11d ' "$page" "$together"
		ADDRESSES="$work/$page" taskset -c $((cores - 1)) wrk -t1 -c"$together" -d"${BENCH_SECONDS:-15}s" -s "$work/ask.lua" "$base" | tail -1
	done
done

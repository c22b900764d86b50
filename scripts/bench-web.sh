#!/bin/bash
# How fast pages over a casebook of generated notices are made and answered.
# First without a network, on one core: what each page took of the processor,
# which other programs do not change much, and why the slow ones were slow (the
# collector; waiting for the processor; their own work). Then with wrk: the server
# on one core, wrk on another, one request after the other, each for another page,
# then four at a time, with how much of its core the server had, and how long it
# waited for it: if that is much, the clock tells more of the machine than of us.
# Beside it nginx serves the same case pages as files: the least that a page can take
# with this load tool.
# BENCH_DOCUMENTS (128000 notices make 100,000 cases); BENCH_DB is a casebook to
# use or to make, one that is gone afterwards if it is not given.
set -euo pipefail
cd "$(dirname "$0")/.."

root=(); [ "$(id -u)" = 0 ] || root=(sudo)
command -v wrk >/dev/null || "${root[@]}" apt-get -qq install -y wrk >&2
PATH=$PATH:/usr/sbin
command -v nginx >/dev/null || "${root[@]}" apt-get -qq install -y nginx-light >&2
work=$(mktemp -d)
server= files=
trap '[ -z "$server" ] || kill "$server"; [ -z "$files" ] || kill "$files"; rm -rf "$work"' EXIT
go build -o "$work/bench" ./scripts/bench
go build -o "$work/jikenbo" ./cmd/jikenbo
go test -c -o "$work/pages" ./internal/web
db=${BENCH_DB:-$work/bench.db}
[ -f "$db" ] || "$work/bench" casebook "${BENCH_DOCUMENTS:-128000}" "$db"
cat "$db" >/dev/null # the disk is not what is measured
"$work/bench" addresses 5000 "$db" >"$work/addresses"
grep '^/search' "$work/addresses" >"$work/searches"
grep '^/cases' "$work/addresses" >"$work/cases"
echo / >"$work/home"
echo /statistics >"$work/statistics"
echo "$(sed -n 's/model name.*: //p' /proc/cpuinfo | head -1); casebook $(du -m "$db" | cut -f1) MB"

head -1000 -q "$work/searches" "$work/cases" >"$work/some"
JIKENBO_DB=$(realpath "$db") JIKENBO_ADDRESSES="$work/some" GOMAXPROCS=1 taskset -c 0 \
	"$work/pages" -test.run '^$' -test.bench '^BenchmarkPages$' -test.benchtime 1x | grep '^opened\|^page\|^search\|^cases'
echo

cores=$(nproc)
GOMAXPROCS=1 taskset -c 0 "$work/jikenbo" serve --db "$db" --rate 0 --addr 127.0.0.1:0 >"$work/address" &
server=$!
until grep -q http "$work/address"; do kill -0 "$server"; sleep 0.2; done
base=$(grep -o 'http://[^ ]*[0-9]' "$work/address")
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

# The same cases as files.
mkdir -p "$work/files/cases"
head -1000 "$work/cases" | tee "$work/filed" | xargs -I{} echo "url=$base{}"$'\n'"output=$work/files{}" >"$work/fetch"
curl -s --config "$work/fetch"
port=$((20000 + RANDOM % 20000))
cat >"$work/nginx.conf" <<CONF
daemon off; worker_processes 1; pid $work/nginx.pid; error_log stderr crit;
events {}
http { access_log off; default_type text/html; client_body_temp_path $work/b; proxy_temp_path $work/p; fastcgi_temp_path $work/f; uwsgi_temp_path $work/u; scgi_temp_path $work/s;
	server { listen 127.0.0.1:$port; root $work/files; } }
CONF
chmod -R a+rX "$work"
taskset -c 0 nginx -c "$work/nginx.conf" &
files=$!

# used PID: milliseconds that a server and its children had a core, and that they waited for one.
used() { cat /proc/"$1"/task/*/schedstat $(pgrep -P "$1" | sed 's,.*,/proc/&/schedstat,') | awk '{ ran += $1; waited += $2 } END { printf "%d %d\n", ran / 1e6, waited / 1e6 }'; }

# load NAME TOGETHER PID BASE ADDRESSES
load() {
	printf '%-12s %11d ' "$1" "$2"
	read -r ran waited < <(used "$3")
	start=$(date +%s%3N)
	ADDRESSES="$5" taskset -c $((cores - 1)) wrk -t1 -c"$2" -d"${BENCH_SECONDS:-15}s" -s "$work/ask.lua" "$4" | tail -1 | tr -d '\n'
	took=$(($(date +%s%3N) - start))
	read -r ran2 waited2 < <(used "$3")
	printf ' %7d %9d\n' $(((ran2 - ran) * 100 / took)) $(((waited2 - waited) * 100 / took))
}
printf '%-12s %11s %8s %11s %8s %8s %8s %6s %7s %9s\n' page "at a time" asked rate "p50 ms" "p99 ms" "max ms" errors "core %" "waited %"
for together in 1 4; do
	for page in searches cases home statistics; do
		load "$page" "$together" "$server" "$base" "$work/$page"
	done
	load nginx-files "$together" "$files" "http://127.0.0.1:$port" "$work/filed"
done

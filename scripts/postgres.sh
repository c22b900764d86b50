#!/bin/bash
# Runs a private PostgreSQL in a folder of its own, for the tests: prints its
# address (what JIKENBO_TEST_POSTGRES wants) and ends when its input ends, so
# that it never outlives who started it. Installs PostgreSQL if there is none.
#
#   scripts/postgres.sh        until Ctrl-D
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

root=(); [ "$(id -u)" = 0 ] || root=(sudo)

find_bin() { ls -d /usr/lib/postgresql/*/bin /usr/pgsql-*/bin 2>/dev/null | sort -V | tail -1 || true; }
bin=$(find_bin)
[ -n "$bin" ] || bin=$(dirname "$(command -v postgres || echo /none/postgres)")
if [ ! -x "$bin/postgres" ]; then
	{ # one at a time: several packages are tested at once
		flock 9
		[ -n "$(find_bin)" ] || { "${root[@]}" apt-get -qq update && "${root[@]}" apt-get -qq install -y postgresql; }
	} 9>/tmp/jikenbo-postgres-install.lock >&2
	bin=$(find_bin)
fi
[ -x "$bin/postgres" ] || { echo "scripts/postgres.sh: no PostgreSQL, and it cannot be installed" >&2; exit 1; }

# PostgreSQL refuses to run as root.
as=(); [ "$(id -u)" != 0 ] || as=(setpriv --reuid=postgres --regid=postgres --clear-groups)

dir=$("${as[@]}" mktemp -d /tmp/jikenbo-postgres.XXXXXX)
cd "$dir"
server=
stop() {
	[ -z "$server" ] || { kill -QUIT "$server" 2>/dev/null && wait "$server"; } || true
	rm -rf "$dir"
}
trap stop EXIT
trap 'exit 1' INT TERM HUP

# A Japanese collation by default (from version 15 on), so that an ORDER BY that relies on it shows.
icu=(); ! "$bin/initdb" --help | grep -q icu-locale || icu=(--locale-provider=icu --icu-locale=ja-JP)
"${as[@]}" "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --no-sync \
	--locale=C.UTF-8 "${icu[@]}" >initdb.log 2>&1 || { cat initdb.log >&2; exit 1; }
"${as[@]}" "$bin/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c fsync=off -c max_connections=200 \
	>"$dir/log" 2>&1 </dev/null &
server=$!
for _ in $(seq 300); do
	! "$bin/pg_isready" -q -h "$dir" -U postgres || break
	kill -0 "$server" 2>/dev/null || { cat "$dir/log" >&2; exit 1; }
	sleep 0.1
done
"$bin/pg_isready" -q -h "$dir" -U postgres || { cat "$dir/log" >&2; exit 1; }

echo "postgres://postgres@/postgres?host=$dir"
cat >/dev/null # until its end

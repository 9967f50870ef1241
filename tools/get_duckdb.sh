#!/usr/bin/env bash
# Fetches DuckDB's library, which reading and writing Parquet needs and nothing else does. It comes as
# part of an npm package, is checked against the checksum below, and nothing of it is run.
#   tools/get_duckdb.sh [FOLDER]   puts libduckdb.so and its licence there; by default where the
#                                  program and the tests of build/release find it
set -eu
cd "$(dirname "$0")/.."
folder=${1:-build/release/lib/tallystick}
version=1.5.6-r.1
case "$(uname -m)" in
  x86_64)
    package=node-bindings-linux-x64
    sha256=1b9f82478539bb9a1d1df44bd103121a12ae52142c07158dc52b97d2ec1d69ff ;;
  *) echo "No checksum is known for $(uname -m): install DuckDB 1.x yourself and point TALLY_DUCKDB to its libduckdb.so" >&2
     exit 1 ;;
esac
if [ -e "$folder/libduckdb.so" ]; then
  echo "$folder/libduckdb.so is there already"
  exit 0
fi
mkdir -p "$folder"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
command -v npm >/dev/null || { echo "npm is needed to fetch it (24 MB; MIT licence)" >&2; exit 1; }
echo "Fetching @duckdb/$package $version (24 MB; MIT licence)"
(cd "$work" && npm pack --silent --ignore-scripts "@duckdb/$package@$version" >/dev/null && mv ./*.tgz package.tgz)
echo "$sha256  $work/package.tgz" | sha256sum -c --quiet - || { echo "The file is not the one that was expected; nothing was kept." >&2; exit 1; }
tar -xzf "$work/package.tgz" -C "$work" package/libduckdb.so package/LICENSE
cp "$work/package/LICENSE" "$folder/libduckdb.LICENSE"
mv "$work/package/libduckdb.so" "$folder/libduckdb.so.new"
mv "$folder/libduckdb.so.new" "$folder/libduckdb.so"
echo "$folder/libduckdb.so: DuckDB ${version%-*}"

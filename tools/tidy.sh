#!/usr/bin/env bash
# clang-tidy over src/ with the checks of .clang-tidy; every finding is an error.
# usage: tools/tidy.sh [part of a path...]   e.g. tools/tidy.sh src/core/
set -eu
cd "$(dirname "$0")/.."
top=$(pwd)
cmake --preset tidy >/dev/null
cmake --build build/tidy --target word_set_headers >/dev/null
[ $# -gt 0 ] || set -- "$top/src/"
patterns=""
for part in "$@"; do patterns="$patterns ${part}.*\\.cpp\$"; done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
run-clang-tidy -quiet -p build/tidy -j "$(nproc)" $patterns >"$log" 2>&1 || status=$?
# A finding in a header comes once for every file that includes it.
sed 's/\x1b\[[0-9;]*m//g' "$log" | grep -E ': (error|warning): ' | LC_ALL=C sort -u | sed "s|^$top/||" || true
looked=$(grep -c '^clang-tidy' "$log" || true)
echo "tidy: $looked files looked at"
[ "$looked" -gt 0 ] || { tail -n 20 "$log"; exit 1; }
exit $status

#!/usr/bin/env bash
# clang-tidy over src/ with the checks of .clang-tidy; every finding is an error.
# usage: tools/tidy.sh [part of a path...]   e.g. tools/tidy.sh src/core/
set -eu
cd "$(dirname "$0")/.."
top=$(pwd)
cmake --preset tidy >/dev/null
[ $# -gt 0 ] || set -- "$top/src/"
patterns=""
for part in "$@"; do patterns="$patterns ${part}.*\\.cpp\$"; done
log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
run-clang-tidy -quiet -p build/tidy -j "$(nproc)" $patterns >"$log" 2>&1 || status=$?
grep -v -E '^clang-tidy|warnings? (generated|treated)|^Suppressed|^Use -header-filter|^$' "$log" || true
echo "tidy: $(grep -c '^clang-tidy' "$log") files looked at, $(grep -c -E ' (error|warning): ' "$log" || true) findings"
exit $status

#!/usr/bin/env bash
# Builds the fuzzers and runs each for some seconds from its corpus. New inputs go to
# build/asan/found/NAME, not into the corpus. The same build meets the same inputs in the same order,
# so that what one machine finds another can find again; FUZZ_SEED=0 tries others each time.
# usage: [FUZZ_SEED=N] tools/fuzz.sh [SECONDS [NAME...]]
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-20}
[ $# -eq 0 ] || shift
cmake --preset asan >/dev/null
ninja -C build/asan $(for f in fuzz/*.cpp; do [ ! -e "$f" ] || echo "fuzz_$(basename "$f" .cpp)"; done) | tail -n 1
[ $# -gt 0 ] || set -- $(for f in fuzz/*.cpp; do [ ! -e "$f" ] || basename "$f" .cpp; done)
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
for name in "$@"; do
  mkdir -p "build/asan/found/$name" "fuzz/corpus/$name"
  dictionary=""
  [ ! -e "fuzz/$name.dict" ] || dictionary="-dict=fuzz/$name.dict"
  if "build/asan/bin/fuzz_$name" -seed="${FUZZ_SEED:-1}" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=3000 \
    -artifact_prefix="build/asan/found/$name-" $dictionary \
    "build/asan/found/$name" "fuzz/corpus/$name" >"$log" 2>&1; then
    passed=$((passed + 1))
    echo "fuzz_$name: $(grep -E '^Done [0-9]+ runs' "$log" || tail -n 1 "$log")"
  else
    failed=$((failed + 1))
    echo "fuzz_$name FAILED:"
    tail -n 40 "$log"
  fi
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]

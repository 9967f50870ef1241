#!/bin/sh
# The verdicts of some hundred statements are those of tests/regression/verdicts.csv. They are the
# program's own, looked through by a person: a difference may be wanted, and then it is accepted by
# running tools/accept_verdicts.sh.
set -eu
root=${TALLY_SOURCE_DIR:-$(cd "$(dirname "$0")/../.." && pwd)}
[ -x "${TALLY:-}" ] && [ -e "${TALLY_BASE:-}" ] || exit 77
now=$(mktemp)
trap 'rm -f "$now"' EXIT
sh "$root/tools/accept_verdicts.sh" --print >"$now"
rows=$(wc -l <"$now")
[ "$rows" -gt 250 ] || { echo "only $rows rows"; exit 1; }
if ! diff "$root/tests/regression/verdicts.csv" "$now"; then
  echo "verdicts changed (< before, > now); accept them with tools/accept_verdicts.sh"
  exit 1
fi
echo "$((rows - 1)) statements: same verdicts"

#!/usr/bin/env bash
# docs/explained.md shows what `tally read --explain` answers: each of its commands is run, and must
# answer what stands below it.
set -u
[ -x "${TALLY:?}" ] || exit 77
tally=$TALLY
document=docs/explained.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
faults=0
shown=0
command=""
fence=0
: >"$work/said"

settle() {
  [ -n "$command" ] || return 0
  shown=$((shown + 1))
  (cd "$work" && eval "$command" >"$work/answer" 2>"$work/errors") ||
    { echo "fails: $command"; cat "$work/errors"; faults=1; }
  diff -u "$work/said" "$work/answer" || { echo "differs: $command"; faults=1; }
  command=""
}

tally() { "$program" "$@"; }
program=$(cd "$(dirname "$tally")" && pwd)/$(basename "$tally")

while IFS= read -r line; do
  case "$line" in
    '```'*)
      if [ $fence = 1 ]; then settle; fi
      fence=$((1 - fence))
      ;;
    '$ '*)
      if [ $fence = 1 ]; then
        settle
        command=${line#\$ }
        : >"$work/said"
      fi
      ;;
    *) [ $fence = 0 ] || printf '%s\n' "$line" >>"$work/said" ;;
  esac
done <"$document"

[ $shown -ge 5 ] || { echo "only $shown commands in $document"; faults=1; }
[ $faults = 0 ] && echo "explained: $shown sentences as they are shown"
exit $faults

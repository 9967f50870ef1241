#!/bin/sh
# Writes tests/regression/verdicts.csv anew from what the program says now. Run it after a change of
# verdicts that you have looked at and want, and say in the commit why they changed.
#   tools/accept_verdicts.sh           rewrite the file
#   tools/accept_verdicts.sh --print   print what would stand in it
# Rows are the same as before; only the last two columns can change. To add a statement, add a line
# with the first three columns. Uses $TALLY and $TALLY_BASE where they are set.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
file=$root/tests/regression/verdicts.csv
if [ -z "${TALLY:-}" ]; then
  for path in "$root"/build/tally "$root"/build/*/tally; do [ -x "$path" ] && TALLY=$path && break; done
fi
[ -x "${TALLY:-}" ] || { echo "no program: set TALLY" >&2; exit 1; }
mode=${1:-}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One CSV line to its fields f[1..n]; quotes are doubled inside quotes.
fields='function fields(line, f,   n, i, c, quoted) {
  n = 1; f[1] = ""; quoted = 0
  for (i = 1; i <= length(line); i++) {
    c = substr(line, i, 1)
    if (c == "\"") {
      if (quoted && substr(line, i + 1, 1) == "\"") { f[n] = f[n] c; i++ } else quoted = !quoted
    } else if (c == "," && !quoted) f[++n] = ""
    else f[n] = f[n] c
  }
  return n
}'

# Tabs between the fields, a dash for an empty one, since the shell swallows empty fields.
awk "$fields"'
  NR > 1 && NF { fields($0, f); print f[1] "\t" (f[2] == "" ? "-" : f[2]) "\t" (f[3] == "" ? "-" : f[3]) }
' "$file" >"$work/asked"

tab=$(printf '\t')
while IFS=$tab read -r statement day speaker; do
  set -- ask "$statement" --format csv --no-user-ledger
  [ "$day" = - ] || set -- "$@" --as-of "$day"
  [ "$speaker" = - ] || set -- "$@" --speaker "$speaker"
  printf '@\t%s\t%s\t%s\n' "$statement" "$day" "$speaker"
  "$TALLY" "$@" 2>&1 </dev/null || echo "! failed"
done <"$work/asked" >"$work/answers"

awk "$fields"'
  function flush() {
    if (!asked) return
    gsub(/"/, "\"\"", s)
    print "\"" s "\"," d "," p "," known "," hindsight
  }
  BEGIN { print "statement,as_of,speaker,as_known,hindsight" }
  /^@\t/ {
    flush()
    split($0, a, "\t"); s = a[2]; d = a[3] == "-" ? "" : a[3]; p = a[4] == "-" ? "" : a[4]
    asked = 1; known = hindsight = "error"; next
  }
  /^statement,/ { next }
  fields($0, f) >= 5 && known == "error" && f[3] ~ /^[a-z_]+$/ { known = f[3]; hindsight = f[5] }
  END { flush() }
' "$work/answers" >"$work/verdicts.csv"

if [ "$mode" = --print ]; then
  cat "$work/verdicts.csv"
elif grep -q ',error,error$' "$work/verdicts.csv"; then
  echo "these got no verdict; nothing was written:" >&2
  grep ',error,error$' "$work/verdicts.csv" >&2
  exit 1
else
  cmp -s "$work/verdicts.csv" "$file" && echo "nothing changed" && exit 0
  diff "$file" "$work/verdicts.csv" || :
  cp "$work/verdicts.csv" "$file"
fi

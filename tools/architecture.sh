#!/usr/bin/env bash
# Writes the part of docs/architecture.md that follows from cmake/modules.cmake: the diagram and the
# table of modules. With --check it only says whether that part is up to date.
set -eu
cd "$(dirname "$0")/.."
doc=docs/architecture.md

generated() {
  awk -f tools/modules.awk -f - /dev/null <<'AWK'
# An arrow is drawn only where it does not follow from others.
function follows(m, dep,    list, n, i) {
  n = split(direct[m], list, " ")
  for (i = 1; i <= n; i++) if (list[i] != dep && has(all[list[i]], dep)) return 1
  return 0
}
BEGIN {
  read_modules("cmake/modules.cmake")
  print "```mermaid\nflowchart BT"
  for (i = 1; i <= count; i++) {
    n = split(direct[names[i]], dep, " ")
    for (j = 1; j <= n; j++) if (!follows(names[i], dep[j])) print "  " dep[j] " --> " names[i]
  }
  print "```\n"
  print "| module | what it is for | may use | outside libraries |"
  print "| --- | --- | --- | --- |"
  for (i = 1; i <= count; i++) {
    m = names[i]
    d = direct[m]; u = uses[m]
    gsub(/^ | $/, "", d); gsub(/ /, ", ", d)
    gsub(/^ | $/, "", u); gsub(/ /, ", ", u)
    print "| " m " | " purpose[m] " | " (d == "" ? "–" : d) " | " (u == "" ? "–" : u) " |"
  }
}
AWK
}

renewed() {
  generated >"$tmp"
  awk -v part="$tmp" '
    /^<!-- modules: begin/ { print; while ((getline line < part) > 0) print line; skip = 1; next }
    /^<!-- modules: end/ { skip = 0 }
    !skip { print }' "$doc"
}

tmp=$(mktemp)
trap 'rm -f "$tmp" "$tmp.new"' EXIT
grep -q '^<!-- modules: begin' "$doc" || { echo "$doc has lost its marker '<!-- modules: begin'"; exit 1; }
renewed >"$tmp.new"
if [ "${1:-}" = "--check" ]; then
  cmp -s "$tmp.new" "$doc" || { echo "$doc is not what cmake/modules.cmake says: run tools/architecture.sh"; exit 1; }
else
  cat "$tmp.new" >"$doc"
  echo "$doc written"
fi

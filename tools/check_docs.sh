#!/usr/bin/env bash
# Checks that what the documents point to is there: relative links, and paths in `backticks` that
# start with a folder of the project. NAME and * stand for anything.
set -u
cd "$(dirname "$0")/.."
faults=0
checked=0

exists() { compgen -G "$1" >/dev/null; }

for document in *.md docs/*.md data/*.md data/*/*.md; do
  [ -e "$document" ] || continue
  base=$(dirname "$document")
  while IFS=: read -r line target; do
    case "$target" in "" | http* | mailto:* | \#*) continue ;; esac
    checked=$((checked + 1))
    exists "$base/${target%%#*}" || { echo "$document:$line: the link leads nowhere: $target"; faults=1; }
  done < <(grep -no '](\([^)]*\))' "$document" | sed 's/](\(.*\))$/\1/')
  while IFS=: read -r line path; do
    path=$(printf '%s' "$path" | sed 's/`//g; s/NAME/*/g; s/MODULE/*/g')
    checked=$((checked + 1))
    exists "$path" || { echo "$document:$line: no such file: $path"; faults=1; }
  done < <(grep -noE '`(src|tests|tools|docs|data|cmake|fuzz|bench|examples|\.ci)/[A-Za-z0-9_.*/-]*`' "$document")
done
[ $faults = 0 ] && echo "docs: $checked references lead somewhere"
exit $faults

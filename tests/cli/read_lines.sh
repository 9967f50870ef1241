#!/usr/bin/env bash
# `tally read --jsonl`: a line in, a line out, in their order; a bad line is answered, named with its
# number, and stops nothing.
set -eu
[ -x "${TALLY:?}" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/in.jsonl" <<'LINES'
{"id": "level", "article_date": "2022-03-01", "sentence": "Japan's exports to China were $160 billion in 2021.", "claims": [{"deep": [1, {"x": []}]}]}
{"id": 7, "sentence": "Nothing here.", "context": null}
{"id": "behind", "sentence": "x"} {"id": "two objects in a line"}
{"id": "cut", "sentence": "Japan's exp
{"id": "day", "article_date": "yesterday", "sentence": "x"}
{"id": "empty"}
{"id": "number", "sentence": 5}
[1, 2]

{"sentence": "Without an id."}
LINES
status=0
"$TALLY" read --jsonl "$work/in.jsonl" >"$work/out" 2>"$work/err" || status=$?
[ $status = 1 ] || { echo "status $status, expected 1"; exit 1; }
expect() { # FILE LINE TEXT
  sed -n "$2p" "$1" | grep -qF -- "$3" || { echo "line $2 of $1 should hold '$3':"; cat "$1"; exit 1; }
}
out=$work/out err=$work/err
[ "$(wc -l <"$out")" = 9 ] || { echo "a line out for each line in"; cat "$out"; exit 1; }
expect "$out" 1 '{"id": "level", "claims": [{"kind": "level", "reporter": "JPN", "partner": "CHN"'
expect "$out" 2 '{"id": 7, "claims": []}'
expect "$out" 3 '"error": "not a JSON object"'
expect "$out" 4 '{"id": null, "claims": [], "error": "not a JSON object"}'
expect "$out" 5 "article_date 'yesterday' is no day"
expect "$out" 6 "neither 'sentence' nor 'text' is given"
expect "$out" 7 "'sentence' should be text"
expect "$out" 8 'not a JSON object'
expect "$out" 9 '{"id": null, "claims": []}'
expect "$err" 1 'in.jsonl:3: not a JSON object'
expect "$err" 2 'in.jsonl:4: not a JSON object'
expect "$err" 6 'in.jsonl:8: not a JSON object'

# A text without a date is read as of today, and that is said; 'last year' is never some early year.
echo "Japan's exports to China rose 3 percent last year." >"$work/undated.txt"
"$TALLY" read "$work/undated.txt" >"$out" 2>"$err"
grep -q 'the text has no date: read as of' "$err" || { echo "not said:"; cat "$err"; exit 1; }
year=$(($(date -u +%Y) - 1))
grep -q "\"period\": \"$year-01/$year-12\"" "$out" || { echo "not of $year:"; cat "$out"; exit 1; }
"$TALLY" read --date 2012-05-05 "$work/undated.txt" >"$out" 2>"$err"
grep -q '"period": "2011-01/2011-12"' "$out" && [ ! -s "$err" ] || { cat "$out" "$err"; exit 1; }
if [ -e "${TALLY_BASE:-}" ]; then
  "$TALLY" check "$work/undated.txt" --ledger "$TALLY_BASE" --no-user-ledger --no-color >"$out"
  tr '\n' ' ' <"$out" | grep -q 'Article without a date, read as of [0-9]* [A-Z][a-z]* 20[0-9]*, checked' || { cat "$out"; exit 1; }
fi

# What looks like a statement and was not read is said with its reason, for a file and for lines.
echo "Trade between them grew 5 percent to \$3 billion in 2021." >"$work/vague.txt"
"$TALLY" read --date 2022-03-01 "$work/vague.txt" >"$out"
grep -q '"claims": \[\], "unread": \[{"quote": "Trade between them grew 5 percent' "$out" ||
  { echo "no reason given:"; cat "$out"; exit 1; }

#!/bin/sh
# A person overrules the reader: the sidecar is written, honoured, and an edit whose words are gone
# is reported and not applied.
set -eu
[ -x "${TALLY:-}" ] && [ -e "${TALLY_BASE:-}" ] || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
article=$folder/article.txt
side=$article.tally.toml
cat >"$article" <<'TEXT'
Trade between Russia and China

Trade between Russia and China reached $190.27 billion in 2022. It had grown by 29.3 percent.

Russia's exports to China were $114.15 billion in 2022.
TEXT
"$TALLY" check "$article" --date 2023-03-01 --edit >"$folder/out"
grep -q "3 statements to decide about" "$folder/out"
[ "$(grep -c '^\[\[statement\]\]' "$side")" = 3 ]
grep -q "190.27 bn USD" "$side"

# one accepted, one changed, one rejected
awk '/^decision/ { n++; print "decision = \"" (n == 1 ? "accepted" : n == 2 ? "rejected" : "changed") "\""; next }
     /^statement = .*exports/ { print "statement = \"exports(RUS, CHN)[2022] = 114.1 bn USD\""; next }
     { print }' "$side" >"$folder/new"
mv "$folder/new" "$side"
"$TALLY" check "$article" --date 2023-03-01 --format json >"$folder/json"
grep -q "accepted by hand" "$folder/json"
grep -q "changed by hand from" "$folder/json"
grep -q "rejected by hand" "$folder/json"
grep -q "1 accepted, 1 changed, 1 rejected, 0 added" "$folder/json"

# written again, the decisions stay
"$TALLY" check "$article" --date 2023-03-01 --edit >/dev/null
[ "$(grep -c '^decision = .accepted' "$side")" = 1 ]
[ "$(grep -c '^decision = .rejected' "$side")" = 1 ]
grep -q "114.1 bn USD" "$side"

# words that are gone
sed -i 's/were \$114.15 billion/came to $114.15 billion/' "$article"
"$TALLY" check "$article" --date 2023-03-01 --format json >"$folder/json"
grep -q "not applied" "$folder/json"

# a broken sidecar is named with its line
printf '[[statement]]\ntext = "x"\ndecision = "perhaps"\n' >"$side"
status=0
"$TALLY" check "$article" --date 2023-03-01 2>"$folder/err" >/dev/null || status=$?
[ "$status" = 1 ]
grep -q "perhaps" "$folder/err"
echo "edits honoured"

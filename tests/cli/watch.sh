#!/bin/sh
# A report is published, a newer release changes one of its verdicts: 'watch' names it, 'verify' says
# why, 'diff' says what was revised, 'update' moves to a newer base and keeps what was imported.
set -eu
[ -x "${TALLY:-}" ] && [ -e "${TALLY_BASE:-}" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
base=$work/base.tally
cp "$TALLY_BASE" "$base"
chmod u+w "$base"
export TALLY_USER="$work/own.tally"
tally() { "$TALLY" "$@" --ledger "$base" --no-color; }
fault() { echo "$1"; cat "$work/out"; exit 1; }
has() { tr '\n' ' ' <"$work/out" | tr -s ' ' | grep -qF -- "$1"; }

cat >"$work/article.txt" <<'END'
Trade with China

US exports to China were 105.98 billion dollars in 2025.

US exports to China were 143.5 billion dollars in 2024.

US exports to China in September 2026 were 9.1 billion dollars.
END
tally check "$work/article.txt" --date 2026-10-10 --format json -o "$work/report.json"
tally ask 'exports(USA, VNM)[2025] = 15.6 bn USD' --as-of 2026-10-10 --format json -o "$work/asked.json"

# Nothing has moved.
tally watch "$work/report.json" "$work/asked.json" >"$work/out"
[ "$(grep -c 'no verdict changes' "$work/out")" = 2 ] || fault "a verdict changed by itself"
tally verify "$work/report.json" >"$work/out" || fault "not the same, with nothing new"
has 'same: 3 statements' || fault "verify does not say 'same'"

# A release of November: 2025 was revised by 5.7 %, September is there for the first time.
cat >"$work/november.csv" <<'END'
reporter,partner,direction,period,value,unit,currency,source,released
USA,CHN,export,2025,112000,mn,USD,us-census,2026-11-05
USA,CHN,export,2026-09,9100,mn,USD,us-census,2026-11-05
END
tally import "$work/november.csv" >"$work/out"
has '2 rows in: 2 kept' || fault "not imported"

tally watch "$work/report.json" "$work/asked.json" >"$work/out" || fault "watch failed"
has '2 of 3 statements changed, because the ledger moved on from' || fault "watch does not say how many"
has "1. The United States' exports to China came to \$105.98 billion in 2025. with hindsight: 'holds roughly' became 'fails'" ||
  fault "the verdict on 2025 is not named"
has "with hindsight: 'no data' became 'holds'" || fault "the verdict on September is not named"
if grep -q '143.5' "$work/out"; then fault "a verdict that stands is named"; fi
if grep -q 'as known then' "$work/out"; then fault "what was known then has changed"; fi
has 'asked.json no verdict changes: 1 statement' || fault "another report is not left alone"

status=0
tally verify "$work/report.json" >"$work/out" || status=$?
[ "$status" = 1 ] || fault "verify exits with $status"
has 'exports(USA, CHN) 2025 by us-census: was 106.3 bn USD (released by 2026-02-19), is 112.000 bn USD (released by 2026-11-05)' ||
  fault "verify does not name the figure"
status=0
tally verify "$work/asked.json" >"$work/out" || status=$?
[ "$status" = 0 ] || fault "a report of what stands is not the same"

tally diff --source us-census --between 2026-10-01 2026-11-30 USA CHN >"$work/out"
has '1 figures revised, 1 new' || fault "diff does not count"
has '2025 105.978 bn USD -> 112.000 bn USD +5.68 %' || fault "diff does not say by how much"

# A release that somebody finds later, of a day before the article: what was known then changes too.
cat >"$work/march.csv" <<'END'
reporter,partner,direction,period,value,unit,currency,source,released
USA,CHN,export,2025,109000,mn,USD,us-census,2026-10-05
END
tally import "$work/march.csv" >"$work/out"
tally watch "$work/report.json" >"$work/out"
has "as known then: 'holds roughly' became 'fails'" || fault "what was known then has not changed"

# A newer base: with the figures of another office. One's own imports stay.
before=$(tally ledger id)
cp "$base" "$work/newer.tally"
cat >"$work/base-more.csv" <<'END'
reporter,partner,direction,period,value,unit,currency,source,released
USA,CHN,import,2026-09,21000,mn,USD,us-census,2026-11-05
USA,CHN,export,2026-09,9100,mn,USD,us-census,2026-11-05
END
"$TALLY" import "$work/base-more.csv" --into "$work/newer.tally" --ledger "$base" >"$work/out"
tally update "$work/newer.tally" --dry-run >"$work/out"
has 'your own 3 figures stay' || fault "the trial does not count one's own"
[ "$(tally ledger id)" = "$before" ] || fault "a trial has written"
tally update "$work/newer.tally" >"$work/out" || fault "no update"
has 'is in its place' || fault "update does not say where the old one is"
cmp -s "$base.old" "$TALLY_BASE" || fault "the old base is not kept"
after=$(tally ledger id)
[ "${before#*+}" = "${after#*+}" ] || fault "one's own ledger is another"
[ "$before" != "$after" ] || fault "the base is the same"
tally ledger verify >"$work/out" || fault "the ledger is not whole"
tally ask 'exports(USA, CHN)[2025] = 112 bn USD' >"$work/out"
has 'Holds' || fault "the imported figure is gone"
tally ask 'imports(USA, CHN)[2026-09] = 21 bn USD' >"$work/out"
has 'Holds' || fault "the newer base does not answer"
tally ask 'exports(USA, CHN)[2026-09] = 9.1 bn USD' >"$work/out"
has 'Holds' || fault "a figure that stands in both is doubted"
status=0
"$TALLY" update "$TALLY_BASE" --ledger "$base" >"$work/out" 2>&1 || status=$?
[ "$status" != 0 ] && has 'older' || fault "an older base was taken"
# What was meant for one ledger is refused with another.
status=0
tally ask 'exports(USA, CHN)[2025] = 112 bn USD' --ledger-id "$before" >"$work/out" 2>&1 || status=$?
[ "$status" = 1 ] || [ "$status" = 2 ] || fault "another ledger was taken"
echo "watch, verify, diff, update"

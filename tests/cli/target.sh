#!/bin/sh
# The odds of a target on a past day, in all forms, and the commands that must be refused.
set -eu
[ -x "${TALLY:-}" ] && [ -e "${TALLY_BASE:-}" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tally() { "$TALLY" "$@" --ledger "$TALLY_BASE" --no-user-ledger --no-color; }
fault() { echo "$1"; cat "$work/out"; exit 1; }

goal='turnover(RUS, CHN) reaches 200 bn USD by 2024'
tally target "$goal" --as-of 2022-12-30 >"$work/out"
grep -q 'Open on 30 December 2022' "$work/out" || fault "not open on the day"
grep -q 'Odds: [0-9][0-9]* %' "$work/out" || fault "no odds"
tr '\n' ' ' <"$work/out" | grep -q 'held [0-9]* % of [0-9,]* past figures' || fault "no measured coverage"
grep -q 'Settled by: A calendar year from 2022 to 2024' "$work/out" || fault "no rule"
grep -q '240.1 bn in 2023' "$work/out" || fault "no outcome"

tally target "$goal" --as-of 2022-12-30 --format json >"$work/out"
tally target "$goal" --as-of 2022-12-30 --format json >"$work/again"
cmp -s "$work/out" "$work/again" || fault "other bytes the second time"
grep -q '"odds": 0\.' "$work/out" || fault "odds are not between 0 and 1"
# The year as published, 146.887 bn, not the 145.3 bn that its rounded months add up to.
grep -q '"base": 146887' "$work/out" || fault "the base is not the published year"
grep -q '"verdict": "holds"' "$work/out" || fault "the outcome is not 'holds'"

# 146.9 bn grown by 25 % a year passes 200 bn in 2023.
tally target 'turnover(RUS, CHN) at 25% a year reaches 200 bn USD by 2024' --as-of 2022-12-30 >"$work/out"
grep -q 'At the stated 25 % a year, from 2021: in 2023' "$work/out" || fault "the stated rate is not carried on"

tally target "$goal" --as-of 2022-12-30 --format csv >"$work/out"
head -1 "$work/out" | grep -q '^period,median,q2_5' || fault "no header"
[ "$(wc -l <"$work/out")" -gt 20 ] || fault "too few rows"

status=0
tally target 'turnover(RUS, CHN)[2022] = 190 bn USD' >"$work/out" 2>&1 || status=$?
[ "$status" = 2 ] || fault "a value was taken for a target"
status=0
tally target 'turnover(RUS, CHN) reaches 250 bn USD' >"$work/out" 2>&1 || status=$?
[ "$status" = 2 ] || fault "a goal without a deadline was given odds"
echo "odds in three forms, refusals"

#!/bin/sh
# What a user imports, on its way out again: origins, Parquet, exchange rates.
set -eu
[ -x "${TALLY:-}" ] && [ -e "${TALLY_BASE:-}" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TALLY_USER=$work/user.tally
export TALLY_USER
tally() { "$TALLY" "$@" --ledger "$TALLY_BASE" --no-color; }
fault() { echo "$1"; cat "$work/out"; exit 1; }

cat >"$work/own.csv" <<'CSV'
reporter,partner,direction,period,value,unit,currency,source,released
NOR,SWE,export,2022,63.5,bn,NOK,no-ssb,2023-01-16
CSV
tally import "$work/own.csv" >"$work/out"
grep -q '^1 rows in: 1 kept' "$work/out" || fault "not imported"

# Every figure leads back to its file and line, and what goes out comes in again.
tally export NOR SWE --own --not-to-pass-on --origins -o "$work/again.csv" 2>"$work/out"
grep -q "^NOR,SWE,export,2022-01,2022-12,63.5,bn,NOK,no-ssb,2023-01-16,.*,$work/own.csv,,2\$" "$work/again.csv" ||
  fault "no origin"
tally import "$work/again.csv" >"$work/out"
grep -q '^1 rows in: 0 kept, 1 duplicates' "$work/out" || fault "a second figure"

# Parquet needs a name and DuckDB's library, and says so before it writes anything.
! tally export NOR SWE --format parquet 2>"$work/out" || fault "without a name"
! TALLY_DUCKDB=$work/none tally export NOR SWE --format parquet -o "$work/x.parquet" 2>"$work/out" ||
  fault "without a library"
grep -q get_duckdb "$work/out" || fault "does not say how to get it"
[ ! -e "$work/x.parquet" ] && [ ! -e "$work/x.parquet.notice.txt" ] || fault "something was written"
if tally export NOR SWE --own --not-to-pass-on --format parquet -o "$work/x.parquet" 2>"$work/out"; then
  [ "$(head -c 4 "$work/x.parquet")" = PAR1 ] || fault "no Parquet"
fi

# Exchange rates: kept beside the ledger, and used where none ships.
cat >"$work/ecb.csv" <<'CSV'
KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE
EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2022-01,1.1314
EXR.M.NOK.EUR.SP00.A,M,NOK,EUR,SP00,A,2022-01,10.0070
CSV
tally import "$work/ecb.csv" >"$work/out"
grep -q '^2 rows in: 2 rates, 0 set aside, 0 wrong' "$work/out" || fault "rates"
grep -q "^NOK,2022-01,8.8447941,ECB monthly averages,$work/ecb.csv,3\$" "$work/rates.csv" || fault "the table of rates"

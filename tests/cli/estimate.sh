#!/usr/bin/env bash
# tally estimate, as a user calls it: files in, tables and files out, clear messages for what cannot
# be. What is estimated is checked in tests/unit/gravity.
set -eu
tally=$TALLY
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
fail() { echo "FAILED: $*"; failed=1; }

# 12 countries, 4 years; trade with a known pattern and some zeros.
awk 'BEGIN {
  print "exporter,importer,year,rta,log_dist,trade"
  seed = 7
  for (i = 0; i < 12; i++) for (j = 0; j < 12; j++) {
    distance = 1 + ((i * 7 + j * 3) % 11) / 4
    for (t = 2001; t <= 2004; t++) {
      seed = (seed * 16807) % 2147483647
      rta = ((i + j) % 3 == 0 && t > 2001 + (i * j) % 3) ? 1 : 0
      trade = exp(0.4 * rta + 0.1 * i - 0.05 * j - 0.3 * distance) * (0.5 + seed / 2147483647)
      if (seed % 17 == 0) trade = 0
      printf "C%02d,C%02d,%d,%d,%.6f,%.10g\n", i, j, t, rta, distance, trade
    }
  }
}' >"$work/panel.csv"
three="trade ~ rta | exporter^year + importer^year + exporter^importer"

# The table, and the same figures in every form.
"$tally" estimate "$work/panel.csv" --formula "$three" --cluster exporter^importer >"$work/table" ||
  fail "the plain call"
grep -q 'rta' "$work/table" || fail "no coefficient in the table"
"$tally" estimate "$work/panel.csv" --formula "$three" --cluster exporter^importer --format json \
  --save "$work/saved.json" --dropped "$work/dropped.csv" --effects "$work/effects.csv" \
  --predict "$work/fitted.csv" --plot "$work/plot.svg" >"$work/json" || fail "the call with files"
cmp -s "$work/json" "$work/saved.json" || fail "--save differs from the answer"
for member in coefficients observations converged iterations deviance seconds read factorise fit; do
  grep -q "\"$member\":" "$work/json" || fail "no '$member' in the JSON"
done
grep -q '"converged": true' "$work/json" || fail "did not converge"
head -1 "$work/dropped.csv" | grep -q '^row,rule' || fail "header of --dropped"
[ "$(wc -l <"$work/fitted.csv")" = 577 ] || fail "one fitted value for each of 576 rows"
head -1 "$work/effects.csv" | grep -q '^effect,level_1,level_2,value' || fail "header of --effects"
[ "$(grep -c '^exporter^importer,' "$work/effects.csv")" -ge 130 ] || fail "effects of the pairs"
grep -q '<svg' "$work/plot.svg" || fail "no plot"
for form in latex markdown csv; do
  "$tally" estimate "$work/panel.csv" -f "$three" --format $form | grep -q rta || fail "form $form"
done
"$tally" estimate "$work/panel.csv" -f "$three" --bias --format csv >"$work/form" || fail "csv"
grep -q ',converged,bias,corrected,adjusted_std_error$' "$work/form" && grep -q ',yes,' "$work/form" ||
  fail "the bias is not in the CSV form"
"$tally" estimate "$work/panel.csv" -f "$three" --max-iterations 2 --format csv >"$work/form" 2>/dev/null &&
  fail "two iterations are enough?"
grep -q ',no$' "$work/form" || fail "the CSV form does not say that it did not converge"
# Fitted values sum to the trade of the rows that were used.
paste -d, <(tail -n +2 "$work/panel.csv") <(tail -n +2 "$work/fitted.csv") |
  awk -F, '$8 != "" { trade += $6; fitted += $8 }
           END { d = (trade - fitted) / trade; exit (d < 1e-6 && d > -1e-6) ? 0 : 1 }' ||
  fail "fitted values do not sum to trade"

# Several formulas make one table; gzip, a semicolon, decimal commas change nothing.
"$tally" estimate "$work/panel.csv" -f "$three" -f "trade ~ rta + log_dist | exporter + importer" |
  grep -q log_dist || fail "two formulas"
"$tally" estimate "$work/panel.csv" -f "$three" --format csv >"$work/plain"
gzip -k "$work/panel.csv"
"$tally" estimate "$work/panel.csv.gz" -f "$three" --format csv | cmp -s - "$work/plain" || fail gzip
tr ',.' ';,' <"$work/panel.csv" >"$work/european.csv"
"$tally" estimate "$work/european.csv" -f "$three" --format csv --decimal , 2>"$work/notes" |
  cmp -s - "$work/plain" || fail "semicolons and decimal commas"
grep -q 'separated by semicolon (detected)' "$work/notes" || fail "the delimiter is not said"
"$tally" estimate "$work/panel.csv" -f "$three" --format csv --threads 1 | cmp -s - "$work/plain" ||
  fail "one thread"

# What cannot be: exit status and message.
expect() {  # expect STATUS PART-OF-MESSAGE ARGUMENTS...
  local status=$1 part=$2 got=0
  shift 2
  "$tally" estimate "$@" >"$work/out" 2>"$work/err" || got=$?
  [ "$got" = "$status" ] || fail "status $got, not $status: $*"
  grep -qF -- "$part" "$work/err" || fail "no '$part' in: $(cat "$work/err")"
  [ ! -s "$work/out" ] || fail "an answer in spite of: $part"
}
expect 1 "there is no column 'rat' (did you mean 'rta'?" "$work/panel.csv" -f "trade ~ rat | year"
expect 1 "column 'importer' must hold numbers" "$work/panel.csv" -f "trade ~ importer | year"
expect 1 "no such file" "$work/none.csv" -f "$three"
expect 2 "--sheet has an effect on Excel files only" "$work/panel.csv" -f "$three" --sheet A
expect 2 "take one formula at a time" "$work/panel.csv" -f "$three" -f "$three" --dropped "$work/d"
sed '5s/[^,]*$/n.a./' "$work/panel.csv" >"$work/odd.csv"
expect 1 "odd.csv:5:" "$work/odd.csv" -f "$three"
sed '5s/,[^,]*$//' "$work/panel.csv" >"$work/ragged.csv"
expect 1 "ragged.csv:5:1: 5 fields, but the header has 6" "$work/ragged.csv" -f "$three"
# BACI lists only what was traded: absent pairs need a word.
printf 't,i,j,v\n2020,4,8,1.5\n2020,8,4,2\n2021,4,8,1\n2021,8,4,3\n' >"$work/baci.csv"
expect 2 "--zeros" "$work/baci.csv" -f "v ~ 1 | i + j"
# What was asked for after the fit is in every form, and the same seed gives the same draws.
after=(--cluster exporter^importer --marginal --reset --bootstrap 8 --seed 5)
"$tally" estimate "$work/panel.csv" -f "$three" "${after[@]}" --format json >"$work/after.json"
"$tally" estimate "$work/panel.csv" -f "$three" "${after[@]}" --format json --threads 1 |
  sed 's/"threads": [0-9]*//; s/"seconds": {[^}]*}//' >"$work/after2.json"
sed 's/"threads": [0-9]*//; s/"seconds": {[^}]*}//' "$work/after.json" |
  cmp -s - "$work/after2.json" || fail "the bootstrap of one seed differs by the number of threads"
for member in marginal_effects change reset statistic bootstrap seed draws low high; do
  grep -q "\"$member\":" "$work/after.json" || fail "no '$member' after the fit"
done
[ "$(grep -cE '^  \[-?[0-9.e-]+\](,|\]\})' "$work/after.json")" = 8 ] || fail "eight draws"
for form in table latex markdown; do
  "$tally" estimate "$work/panel.csv" -f "$three" "${after[@]}" --format $form >"$work/after.$form"
  for part in RESET "Bootstrap of 8 draws of whole clusters (seed 5)" "for one unit more"; do
    grep -qF "$part" "$work/after.$form" || fail "no '$part' in $form"
  done
done
# The standard error is the same figure in each form, to the digits shown.
error=$(sed -n 's/.*"name": "rta".*"std_error": \([0-9.e-]*\), "statistic.*/\1/p' "$work/after.json" | head -1)
shown=$(printf '(%.4f)' "$error")
for form in table latex markdown; do
  grep -qF "$shown" "$work/after.$form" || fail "the standard error $shown is not in $form"
done
"$tally" estimate "$work/panel.csv" -f "$three" -f "trade ~ rta | exporter + importer" --marginal \
  --format json | grep -c '"marginal_effects":' | grep -qx 2 || fail "two formulas, both after the fit"

# Effects, fitted values and residuals as JSON, and as Parquet where DuckDB is.
"$tally" estimate "$work/panel.csv" -f "$three" --effects "$work/effects.json" \
  --predict "$work/fitted.json" >/dev/null || fail "JSON files"
grep -q '"columns": \["exporter", "year"\]' "$work/effects.json" || fail "both names of an effect"
[ "$(grep -cE '^ \[[0-9]+, ' "$work/fitted.json")" = 576 ] || fail "rows of fitted.json"
if "$tally" estimate "$work/panel.csv" -f "$three" --predict "$work/fitted.parquet" \
  --effects "$work/effects.parquet" >/dev/null 2>"$work/err"; then
  # Residuals on fitted values: trade is their sum, so that PPML on it has the fitted values back.
  "$tally" estimate "$work/fitted.parquet" -f 'residual ~ 1' --estimator ols >/dev/null ||
    fail "the Parquet file of fitted values cannot be read"
  "$tally" estimate "$work/effects.parquet" -f 'value ~ 1' --estimator ols --format json |
    grep -q '"converged": true' || fail "the Parquet file of effects cannot be read"
else
  grep -q -i duckdb "$work/err" || fail "Parquet: $(cat "$work/err")"
  echo "skipped: Parquet, DuckDB is not there"
fi

# Ctrl-C ends a long run cleanly: a message, status 1, no answer and no file.
"$tally" estimate "$work/panel.csv" -f "$three" --cluster exporter^importer --bootstrap 100000 \
  --save "$work/never.json" >"$work/out" 2>"$work/err" &
job=$!
for _ in 1 2 3 4 5 6; do  # again only if it came before the program was ready for it
  sleep 1
  kill -INT $job 2>/dev/null || break
  for _ in $(seq 100); do
    kill -0 $job 2>/dev/null || break 2
    sleep 0.1
  done
done
got=0
wait $job || got=$?
[ $got = 1 ] || fail "status $got after Ctrl-C"
grep -q 'stopped on request' "$work/err" || fail "Ctrl-C is not said: $(cat "$work/err")"
[ ! -s "$work/out" ] && [ ! -e "$work/never.json" ] || fail "an answer after Ctrl-C"

# Absent pairs as 0: what the rows of 0 would give, and it is said in every form.
grep -v ',0$' "$work/panel.csv" >"$work/positive.csv"
two="trade ~ log_dist | exporter^year + importer^year"
"$tally" estimate "$work/panel.csv" -f "$two" --format csv --where "exporter != importer | trade > 0" \
  >"$work/given"
rounded() { awk -F, '{ printf "%s %.10s %.10s\n", $2, $3, $4 }' "$1"; }  # rows in another order
"$tally" estimate "$work/positive.csv" -f "$two" --format csv --zeros fill >"$work/filled"
cmp -s <(rounded "$work/filled") <(rounded "$work/given") ||
  fail "--zeros fill is not what rows of 0 give"
for form in table latex markdown json; do
  "$tally" estimate "$work/positive.csv" -f "$two" --zeros fill --format $form |
    grep -q 'rows of 0 were added' || fail "--zeros fill is not said in $form"
done
"$tally" estimate "$work/baci.csv" -f "v ~ 1 | i + j" --zeros as-is >/dev/null || fail "--zeros as-is"
expect 1 "what rta is for" "$work/positive.csv" -f "trade ~ rta | exporter^year + importer^year" \
  --zeros fill
expect 2 "--panel has an effect only when zeros are filled" "$work/panel.csv" -f "$two" \
  --zeros as-is --panel exporter^importer^year

[ $failed = 0 ] && echo "estimate: all as expected"
exit $failed

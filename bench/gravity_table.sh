#!/usr/bin/env bash
# The speed table of gravity estimation (docs/benchmarks.md), in one run of under five minutes on a
# free machine: three-way PPML with two regressors, errors clustered by pair, from columns in memory
# to coefficients, median of nine.
#   bench/gravity_table.sh                     this program
#   PYTHON=.../bin/python bench/gravity_table.sh   and pyfixest beside it, where it can be imported
# Panels h and penppml are read from the reference folder ($TALLY_SHARED or ../shared). fixest (R) is
# measured panel by panel beside it where Rscript has it (bench/gravity/fixest.R; three runs, two of
# c); else its published times stand there, taken on two cores of another machine.
set -eu
cd "$(dirname "$0")/.."
build=${BUILD:-build/release}
test=$build/bin/test_gravity
shared=${TALLY_SHARED:-../shared}
export TALLY_SHARED=$shared
reference=$shared/reference/gravity
[ -x $test ] || { echo "build it first: cmake --build $build --target test_gravity" >&2; exit 1; }
panels="a b c"
[ -d "$reference" ] && panels="a b c h.bin.gz penppml_trade.csv.gz"
panels=${PANELS:-$panels}
for panel in $panels; do
  case $panel in
    a | b | c | h.bin.gz | penppml_trade.csv.gz) ;;
    *) echo "no panel is called $panel: a, b, c, h.bin.gz or penppml_trade.csv.gz" >&2; exit 2 ;;
  esac
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "machine: $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) processors, load $(cut -d' ' -f1-3 /proc/loadavg), $(git rev-parse --short HEAD 2>/dev/null || echo '?')"
echo
# The published baselines of fixest in seconds.
published() {
  case $1 in a) echo 0.56 ;; b) echo 2.02 ;; c) echo 10.1 ;; h*) echo 1.70 ;; penppml*) echo 2.3 ;; esac
}
# fixest here: a panel that is drawn is drawn by the folder's own generator, with the same seed.
fixest=
if [ -d "$reference" ] && Rscript -e 'library(fixest)' >/dev/null 2>&1; then fixest=yes; fi
measured() {
  [ -n "$fixest" ] || return 0
  file=$reference/$1
  rounds=3
  case $1 in
    a) file=$reference/a.bin.gz ;;
    b) Rscript "$reference/generate_panel.R" 200 200 30 1 20240602 "$work/b" >&2; file=$work/b.bin ;;
    c) Rscript "$reference/generate_panel.R" 200 200 30 4 20240603 "$work/c" >&2; file=$work/c.bin; rounds=2 ;;
  esac
  Rscript bench/gravity/fixest.R $rounds "$file" | tail -1 >"$work/fixest.$1"
  rm -f "$work"/[bc].bin
  cut -d' ' -f2 "$work/fixest.$1"
}
[ -n "$fixest" ] && echo "fixest $(Rscript -e 'cat(as.character(packageVersion("fixest")))') (R) measured in the same run"
printf '%-22s %9s %9s %9s %9s %7s %6s %12s %8s %9s\n' panel 'median s' 'best s' prepare fit newton inner 'fixest s' ratio 'peak MiB'
for panel in $panels; do
  # GoogleTest skips all tests of the group without the folder; a, b, c need nothing of it.
  TALLY_TIMES=$panel /usr/bin/env bash -c '
    "$0" --gtest_filter=Shared.Times --gtest_brief=1 &
    pid=$!
    peak=0
    while kill -0 $pid 2>/dev/null; do
      now=$(sed -n "s/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p" /proc/$pid/status 2>/dev/null || true)
      [ -n "$now" ] && peak=$now
      sleep 0.05
    done
    echo "peak $peak"' "$test" >"$work/out"
  sort -k2,2n "$work/out" | grep ' s: prepare' >"$work/times" || { echo "$panel: $(cat "$work/out")"; continue; }
  median=$(sed -n 5p "$work/times")
  peak=$(sed -n 's/^peak //p' "$work/out")
  peer=$(measured "$panel")
  [ -n "$peer" ] && origin= || { peer=$(published "$panel") origin=' (publ.)'; }
  echo "$median" | awk -v panel="${panel%%.*}" -v best="$(head -1 "$work/times" | awk '{print $2}')" \
    -v fixest="$peer" -v origin="$origin" -v peak="$peak" '{
      gsub(";", "");
      printf "%-22s %9.4f %9.4f %9.4f %9.4f %7d %6d %12s %8.1f %9d\n",
        panel, $2, best, $5, $7, $11, $13, fixest origin, fixest / $2, peak / 1024 }'
done

# From the file on disk to the printed table.
if [ -d "$reference" ]; then
  echo
  begin=$(date +%s.%N)
  "$build/tally" estimate "$reference/penppml_trade.csv.gz" --cluster exp^imp --format json \
    -f 'export ~ ad_prov_14 + cp_prov_23 | exp^time + imp^time + exp^imp' >"$work/json" 2>/dev/null
  end=$(date +%s.%N)
  echo "penppml from file to table: $(awk "BEGIN { printf \"%.2f\", $end - $begin }") s on the clock; $(grep '"seconds"' "$work/json")"
fi

# Coefficients and errors of both, for who wants to compare.
[ -z "$fixest" ] || { echo; echo "fixest: median s, best s, peak MiB with R and the data, coefficients (errors)"; cat "$work"/fixest.*; }

# A peer in Python.
python=${PYTHON:-python3}
if ! "$python" -c 'import pyfixest' 2>/dev/null; then
  echo
  echo "pyfixest cannot be imported by $python (set PYTHON): its column is left out"
else
  echo
  gzip -dc "$reference/a.bin.gz" >"$work/a.bin" 2>/dev/null || true
  timeout 150 "$python" - "$work/a.bin" "$reference/penppml_trade.csv.gz" <<'PY' || echo "pyfixest failed, or did not finish in 150 s"
import sys, time
import numpy, pandas, pyfixest
print("pyfixest", pyfixest.__version__, "(first call compiles and is not counted)", flush=True)
def panel(path):
    with open(path, "rb") as f:
        n = numpy.fromfile(f, "int32", 5)[0]
        data = {c: numpy.fromfile(f, "int32", n) for c in ("s", "e", "i", "t")}
        data.update({c: numpy.fromfile(f, "float64", n) for c in ("y", "rta", "x")})
    d = pandas.DataFrame(data)
    d["et"], d["it"], d["ei"] = d.e * 100 + d.t, d.i * 100 + d.t, d.e * 1000 + d.i
    return d, "y ~ rta + x | et + it + ei", "ei"
def penppml(path):
    d = pandas.read_csv(path)
    for name, a, b in (("et", "exp", "time"), ("it", "imp", "time"), ("ei", "exp", "imp")):
        d[name] = d.groupby([a, b]).ngroup()
    return d, "export ~ ad_prov_14 + cp_prov_23 | et + it + ei", "ei"
for name, (d, formula, cluster) in (("a", panel(sys.argv[1])), ("penppml", penppml(sys.argv[2]))):
    times = []
    for round in range(3):
        begin = time.perf_counter()
        fit = pyfixest.fepois(formula, data=d, vcov={"CRV1": cluster})
        times.append(time.perf_counter() - begin)
        if round > 0 and sum(times) > 60:
            break
    print(f"pyfixest {name:10s} best of {len(times) - 1} after the first: {min(times[1:] or times):.2f} s;",
          " ".join(f"{v:.10f}" for v in fit.coef()), flush=True)
PY
fi

#!/usr/bin/env bash
# Gravity on 1, 2 and 4 processes gives the same numbers. Skipped (77) unless the program was built
# (-DTALLY_MPI=ON) and mpirun is there.
set -eu
program=$TALLY_BINARY_DIR/bin/gravity_mpi
[ -x "$program" ] || { echo "skipped: built without TALLY_MPI"; exit 77; }
command -v mpirun >/dev/null || { echo "skipped: there is no mpirun"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
for ranks in 1 2 4; do
  mpirun --oversubscribe --allow-run-as-root -n $ranks "$program" 25 6 2 >"$work/$ranks" ||
    { echo "FAILED: $ranks processes"; failed=1; }
done
grep -q '^rta ' "$work/1" || { echo "FAILED: no coefficient"; failed=1; }
for ranks in 2 4; do
  # Whole numbers are the same, others to 1e-11 of their size.
  paste -d' ' "$work/1" "$work/$ranks" | awk '
    NF == 4 { a[1] = $2; b[1] = $4; n = 1 }
    NF == 6 { a[1] = $2; b[1] = $5; a[2] = $3; b[2] = $6; n = 2 }
    { for (k = 1; k <= n; ++k) { d = a[k] - b[k]; if (d < 0) d = -d; s = a[k] < 0 ? -a[k] : a[k]
        if (d > 1e-11 * s) { print "FAILED: " $0; bad = 1 } } }
    END { exit bad || NR != 7 }' || { echo "FAILED: $ranks processes differ from one"; failed=1; }
done
[ $failed = 0 ] && echo "gravity_mpi: all as expected"
exit $failed

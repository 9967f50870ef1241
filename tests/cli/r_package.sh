#!/usr/bin/env bash
# The R package: built from a copy, then its own tests. Exit status 77: skipped, with the reason.
set -eu
command -v R >/dev/null && command -v Rscript >/dev/null || { echo "no R here: skipped"; exit 77; }
library=${TALLY_BINARY_DIR:?}/libtallystick.so
[ -e "$library" ] || { echo "no shared library in this build: skipped"; exit 77; }
if ldd "$library" | grep -q asan; then echo "R cannot load an instrumented library: skipped"; exit 77; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "${TALLY_SOURCE_DIR:?}/r" "$work/package"
mkdir "$work/library"
R CMD INSTALL --no-docs -l "$work/library" "$work/package" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
grep -i 'warning' "$work/log" && { cat "$work/log"; exit 1; }
R_LIBS="$work/library${R_LIBS:+:$R_LIBS}" TALLYSTICK_LIBRARY=$library \
  Rscript --vanilla "$TALLY_SOURCE_DIR/r/tests/test_tallystick.R"

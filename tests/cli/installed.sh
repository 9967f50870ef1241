#!/usr/bin/env bash
# What `make install` puts down works from any folder, without the source tree's help.
set -eu
[ -x "$TALLY" ] && [ -e "$TALLY_BINARY_DIR/base.tally" ] || exit 77
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$TALLY_BINARY_DIR" --prefix "$prefix" >/dev/null
unset TALLY_BASE TALLY_SOURCE_DIR
for path in bin/tally share/tallystick/base.tally share/tallystick/data share/doc/tallystick/LICENSE; do
  [ -e "$prefix/$path" ] || { echo "not installed: $path"; exit 1; }
done
cd /
# The installed binary finds the installed ledger, and says the same as the built one.
built=$(HOME=$prefix "$TALLY" check "$prefix/share/tallystick/examples/china-russia.txt")
installed=$(HOME=$prefix "$prefix/bin/tally" check "$prefix/share/tallystick/examples/china-russia.txt")
[ -n "$installed" ] || { echo "no output"; exit 1; }
[ "$built" = "$installed" ] || { echo "the installed program answers differently"; exit 1; }
# Neither takes a library from the working directory.
mkdir "$prefix/elsewhere"
echo "no library" >"$prefix/elsewhere/libz.so.1"
for program in "$TALLY" "$prefix/bin/tally"; do
  (cd "$prefix/elsewhere" && "$program" --version >/dev/null) ||
    { echo "$program looks for libraries in the working directory"; exit 1; }
done
rm "$prefix/share/tallystick/base.tally"
if HOME=$prefix "$prefix/bin/tally" check "$prefix/share/tallystick/examples/china-russia.txt" >/dev/null 2>"$prefix/err"; then
  echo "without its ledger it should fail"; exit 1
fi
[ -s "$prefix/err" ] || { echo "without its ledger it should say so"; exit 1; }

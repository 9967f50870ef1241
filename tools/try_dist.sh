#!/usr/bin/env bash
# Unpacks the archive of `make dist` on a bare Debian 12, made by debootstrap in a folder, and runs
# it there without network, from another folder and as a user without rights. Needs root.
#   BARE_DIR=/var/tmp/tallystick-bare (kept between runs; delete it for a new one)
set -eu
cd "$(dirname "$0")/.."
archive=$(ls -t dist/*.tar.gz 2>/dev/null | head -n 1)
[ -n "$archive" ] || { echo "no archive in dist/: run make dist first" >&2; exit 1; }
bare=${BARE_DIR:-/var/tmp/tallystick-bare}
if [ ! -e "$bare/.ready" ]; then
  command -v debootstrap >/dev/null || { echo "debootstrap is not installed" >&2; exit 1; }
  mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
    sed -n 's/^URIs: *\([^ ]*debian\/*\)$/\1/p; s/^deb [^ ]*\(http[^ ]*debian\/*\) .*/\1/p' | head -n 1)
  rm -rf "$bare"
  debootstrap --variant=minbase bookworm "$bare" "$mirror" >/tmp/debootstrap-bare.log 2>&1 ||
    { tail -n 3 /tmp/debootstrap-bare.log >&2; exit 1; }
  touch "$bare/.ready"
fi
rm -rf "$bare/opt/try"
mkdir -p "$bare/opt/try"
tar -xzf "$archive" -C "$bare/opt/try"
cp examples/china-russia.txt "$bare/opt/try/article.txt"
cp tests/unit/sources/samples/eurostat.xlsx tests/unit/tables/data/small.xls fuzz/corpus/stata/v118.dta "$bare/opt/try/"
chmod -R a+rX "$bare/opt/try"
chmod 1777 "$bare/tmp"

mountpoint -q "$bare/proc" || mount -t proc proc "$bare/proc"  # the loader's $ORIGIN needs it
trap 'umount "$bare/proc" 2>/dev/null || true' EXIT

inside() {  # inside COMMAND: as nobody, from /tmp, no network, almost no environment
  unshare --net chroot --userspec=65534:65534 "$bare" /usr/bin/env -i PATH=/usr/bin:/bin HOME=/tmp \
    LANG=C.UTF-8 bash -c "cd /tmp && $1"
}
tally="/opt/try/$(basename "$archive" .tar.gz)/bin/tally"
inside "$tally --version"
inside "$tally check /opt/try/article.txt --report /tmp/report.html && test -s /tmp/report.html && rm /tmp/report.html"
# Libraries that are loaded when they are needed: each must be found, whatever the file is worth.
for command in "import /opt/try/eurostat.xlsx" "import /opt/try/small.xls" "fetch un-comtrade CHN 2020" \
  "estimate /opt/try/v118.dta --formula 'a ~ b'"; do
  words=$(inside "$tally $command" 2>&1 || true)
  case "$words" in *"cannot be loaded"*) echo "tally $command: $words" >&2; exit 1 ;; esac
done
echo "try_dist: $(basename "$archive") runs on a bare Debian 12"

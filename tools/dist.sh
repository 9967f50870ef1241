#!/usr/bin/env bash
# Makes dist/tallystick-VERSION-linux-ARCH.tar.gz from a finished build: the binary, the base ledger,
# the data files, and the shared libraries that a bare system does not have. It runs wherever it is
# unpacked. usage: tools/dist.sh [BUILD-FOLDER]
set -eu
cd "$(dirname "$0")/.."
build=${1:-build/release}
version=$(sed -n 's/^project(tallystick VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
name="tallystick-$version-linux-$(uname -m)"
stage="dist/$name"
rm -rf "$stage"
mkdir -p dist
cmake --install "$build" --prefix "$stage" --strip >/dev/null

# All but the C library itself, which must be the system's own: what the program is linked with, and
# what it loads when it is needed, each with what that is linked with.
libraries="$stage/lib/tallystick"
mkdir -p "$libraries"
{
  cat "$build/lazy_libraries.txt"
  { echo "$stage/bin/tally"; cut -d' ' -f2 "$build/lazy_libraries.txt"; } | xargs -n1 ldd |
    awk '$2 == "=>" { print $1, $3 }'
} | sort -u | while read -r soname path; do
  case "$soname" in
    libc.so.* | libm.so.* | libdl.so.* | libpthread.so.* | librt.so.* | libresolv.so.*) ;;
    *) cp -L "$path" "$libraries/$soname"; strip --strip-unneeded "$libraries/$soname"
       package=$(dpkg-query -S "$(readlink -f "$path")" 2>/dev/null | sed -n '1s/:.*//p' || true)
       if [ -n "$package" ] && [ -e "/usr/share/doc/$package/copyright" ]; then
         mkdir -p "$stage/share/doc/tallystick/libraries"
         cp -L "/usr/share/doc/$package/copyright" "$stage/share/doc/tallystick/libraries/$package.copyright"
       fi ;;
  esac
done
for document in README.md LICENSE NOTICE; do [ ! -e $document ] || cp $document "$stage/"; done

# The same contents give the same archive.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(git log -1 --format=%ct 2>/dev/null || echo 0)" \
  -C dist -cf - "$name" | gzip -9n >"dist/$name.tar.gz"
rm -rf "$stage"
echo "dist/$name.tar.gz: $(du -h "dist/$name.tar.gz" | cut -f1)"

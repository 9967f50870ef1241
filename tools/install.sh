#!/usr/bin/env bash
# Installs what the build needs from Debian 12 (or a relative of it with the same packages).
#   tools/install.sh            build, tests, benchmarks
#   tools/install.sh --checks   and what .ci/run needs: clang, clang-tidy, clang-format, libFuzzer, R
# It says what it will install and asks first, unless YES=1 is set or there is no terminal to ask on.
# When everything is there it does nothing and needs no root. Afterwards nothing needs the network.
set -eu

build="g++ cmake ninja-build pkg-config
  libfmt-dev libexpected-dev nettle-dev zlib1g-dev libsqlite3-dev libutf8proc-dev libgumbo-dev libnlopt-dev
  nlohmann-json3-dev libcli11-dev libtomlplusplus-dev
  libsimdjson-dev libcurl4-openssl-dev libcpp-httplib-dev
  libzip-dev libpugixml-dev libfreexl-dev libreadstat-dev
  libgtest-dev libgmock-dev librapidcheck-dev libbenchmark-dev"
checks="make clang clang-tidy clang-format libclang-rt-14-dev r-base-core"

wanted=$build
case "${1:-}" in
  "") ;;
  --checks) wanted="$build $checks" ;;
  *) sed -n 2,6p "$0"; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "This system has no apt-get; the build needs the equivalents of:" $wanted >&2
  exit 0  # CMake will name what is missing
fi

missing=""
for package in $wanted; do
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

echo "To be installed with apt-get:$missing"
sudo=""
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || { echo "Run as root: apt-get install --no-install-recommends$missing" >&2; exit 1; }
  sudo="sudo"
fi
if [ "${YES:-}" != 1 ] && [ -t 0 ]; then
  printf 'Go on? [Y/n] '
  read -r answer
  case "$answer" in "" | [yY]*) ;; *) echo "Nothing was installed."; exit 1 ;; esac
fi

install() {
  # shellcheck disable=SC2086
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    -o Dpkg::Use-Pty=0 $missing >"$log" 2>&1
}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! install; then
  # Package lists that are absent or old are the usual reason.
  $sudo apt-get update -q >"$log" 2>&1 || { tail -n 5 "$log" >&2; exit 1; }
  install || { tail -n 15 "$log" >&2; exit 1; }
fi
echo "Installed."

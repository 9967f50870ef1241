#!/usr/bin/env bash
# Three-way gravity by sector at 1, 5 and 20 million rows, one process each: time and peak memory.
# With a number of sectors as argument, 200 x 200 x 30 x that many (170: 204 million rows, which needs
# about 18 GiB).
set -eu
cd "$(dirname "$0")/.."
tool=build/release/bin/gravity_scale
[ -x $tool ] || { echo "build it first: cmake --build build/release --target gravity_scale" >&2; exit 1; }
if [ $# -gt 0 ]; then
  exec nice $tool 200 30 "$1"
fi
nice $tool 183 30 1    # 1.0 million
nice $tool 200 30 4    # 4.8 million
nice $tool 200 30 17   # 20.4 million

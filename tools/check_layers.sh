#!/usr/bin/env bash
# Checks what src/ includes against cmake/modules.cmake and cmake/dependencies.cmake:
#   - a module includes only modules that it may use, by "module/file.h", never their internal/ files
#     or their embedded data;
#   - an outside library's headers (sqlite3.h, ...) appear only in the modules that declare it, and
#     not in a header that other modules see;
#   - no source file is longer than 600 lines.
# With --self-test it plants each fault in a copy and expects to find it. Also checks that
# docs/architecture.md is up to date.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)

check() {  # check ROOT: prints the faults, one a line
  (cd "$1" && find src -type f \( -name '*.h' -o -name '*.cpp' \) | LC_ALL=C sort |
    awk -f "$top/tools/modules.awk" -f "$top/tools/check_layers.awk")
}

self_test() {
  local faults=0
  copy=$(mktemp -d)
  trap 'rm -rf "$copy"' EXIT
  mkdir -p "$copy/src/core" "$copy/src/places/internal" "$copy/src/ledger" "$copy/src/language"
  cp -r "$top/cmake" "$copy/cmake"
  echo '// nothing' >"$copy/src/places/places.h"
  echo '// nothing' >"$copy/src/places/internal/table.h"
  echo '#include <sqlite3.h>' >"$copy/src/ledger/store.cpp"
  printf '#include "places/places.h"\n#include "language/own.h"\n' >"$copy/src/language/own.cpp"
  echo '// nothing' >"$copy/src/language/own.h"
  if [ -n "$(check "$copy")" ]; then
    echo "self-test: a clean tree is refused:"; check "$copy"; faults=1
  fi
  expect() {  # expect FILE LINE-OF-CODE PART-OF-MESSAGE
    printf '%b\n' "$2" >"$copy/src/$1"
    case "$(check "$copy")" in
      *"$3"*) ;;
      *) echo "self-test: not found: $3 ($2 in $1)"; faults=1 ;;
    esac
    rm "$copy/src/$1"
  }
  expect core/bad.cpp '#include "places/places.h"' "core may not use places"
  expect language/bad.cpp '  #  include "ledger/store.h"' "language may not use ledger"
  expect ledger/bad.cpp '#include "places/internal/table.h"' "private to places"
  expect ledger/bad.cpp '#include "places/embedded.h"' "private to places"
  expect ledger/bad.cpp '#include "store.h"' "module/file.h"
  expect ledger/bad.cpp '#include "places/nowhere.h"' "no such file"
  expect ledger/bad.cpp '#include "nomodule/x.h"' "not a module"
  expect language/bad.cpp '#include <sqlite3.h>' "sqlite"
  expect ledger/bad.h '#include <sqlite3.h>' "in a public header"
  expect ledger/long.cpp "$(seq -s '\n' 1 602)" "longer than 600 lines"
  mkdir -p "$copy/src/stray"
  expect stray/bad.cpp '// nothing' "not a module"
  [ $faults = 0 ] && echo "self-test: every planted fault was found"
  return $faults
}

status=0
if [ "${1:-}" != "--no-self-test" ]; then self_test || status=1; fi
faults=$(check "$top")
if [ -n "$faults" ]; then
  echo "$faults"
  status=1
fi
if [ -e "$top/docs/architecture.md" ]; then bash "$top/tools/architecture.sh" --check || status=1; fi
[ $status = 0 ] && echo "layers: $(cd "$top" && find src -name '*.h' -o -name '*.cpp' | wc -l) files keep to cmake/modules.cmake"
exit $status

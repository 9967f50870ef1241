#!/usr/bin/env bash
# clang-format over all C++ of the project, in place; with --check it only says what would change.
set -eu
cd "$(dirname "$0")/.."
folder_list=""
for folder in src tests tools bench fuzz r/src; do [ ! -d $folder ] || folder_list="$folder_list $folder"; done
files=$(find $folder_list -type f \( -name '*.h' -o -name '*.cpp' -o -name '*.c' \) | LC_ALL=C sort)
[ -n "$files" ] || exit 0
if [ "${1:-}" = "--check" ]; then
  clang-format --dry-run --Werror $files && echo "format: $(echo "$files" | wc -l) files are as clang-format wants them"
else
  clang-format -i $files
fi

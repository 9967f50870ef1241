// What a CSV file is like: its mark, its delimiter, its header, where it may be cut into pieces.
#ifndef TALLY_TABLES_INTERNAL_CSV_DIALECT_H_
#define TALLY_TABLES_INTERNAL_CSV_DIALECT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::tables::internal {

struct Dialect {
  char delimiter = ',';
  bool detected = false;        // rather than declared, or said by the file
  std::size_t first_byte = 0;   // after a byte order mark and a line "sep=;"
  std::int64_t first_line = 1;  // the line at first_byte
};

// Looks at the beginning of the file only. UTF-16 is refused.
core::Result<Dialect> find_dialect(std::string_view text, const std::string& file,
                                   std::optional<char> declared);

std::string_view name_of_delimiter(char delimiter);

// Begins of the pieces of `text` (which begins a record), and its end: each between two records,
// given that the quotes are in order; pieces are about `size` bytes.
std::vector<std::size_t> cut(std::string_view text, std::size_t size, int threads);

// Windows-1252, of which Latin-1 is a part, to UTF-8.
std::string from_windows_1252(std::string_view text);

}  // namespace tally::tables::internal

#endif  // TALLY_TABLES_INTERNAL_CSV_DIALECT_H_

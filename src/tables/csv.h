// Large CSV files into typed columns, by several threads: RFC 4180 with any of four delimiters.
//
// A column is a number if all its cells are numbers (or words for null); one other cell makes it
// text, and the column tells where that cell stands. Digits with a leading zero ("0101") are text:
// they are codes. Time is linear in the file.
#ifndef TALLY_TABLES_CSV_H_
#define TALLY_TABLES_CSV_H_

#include <string>
#include <string_view>

#include "core/result.h"
#include "tables/table.h"

namespace tally::tables {

// `text` is the whole file, `file` its name for messages.
core::Result<Table> parse_csv(std::string_view text, const std::string& file,
                              const ReadOptions& options = {});

}  // namespace tally::tables

#endif  // TALLY_TABLES_CSV_H_

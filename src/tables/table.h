// A file as typed columns: CSV, Parquet, Excel (.xlsx, .xls), Stata (.dta). Nothing here knows what
// the columns mean.
//
// Null is not 0: a cell without a value is null, and how many there are is counted. Rows stay in
// the order of the file. The same file gives the same table at any number of threads.
//
// May use: core. Start reading here, then csv.h, workbook.h (cells of spreadsheets), arrow.h.
#ifndef TALLY_TABLES_TABLE_H_
#define TALLY_TABLES_TABLE_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/result.h"

namespace tally::tables {

enum class Type : std::uint8_t {
  real,     // IEEE double; NaN and infinities never stand for a value that was read as text
  integer,  // 64 bits
  text,     // UTF-8, as codes into a dictionary
};
std::string_view name_of(Type type);

// One column. Exactly one of reals, integers and codes holds `rows` values, as `type` says. Where a
// value is null the vectors hold 0 (codes: -1).
struct Column {
  std::string name;
  Type type = Type::real;
  std::vector<double> reals;
  std::vector<std::int64_t> integers;
  std::vector<std::int32_t> codes;      // text: index into dictionary, -1 for null
  std::vector<std::string> dictionary;  // in order of first appearance, each text once
  std::vector<std::uint8_t> valid;      // one byte a row, 0 or 1; empty: there are no nulls
  std::int64_t nulls = 0;
  std::string label;  // a description that the file carries (.dta); may be empty
  // For text read from a file without types (CSV, Excel): the first cell that is no number, and how
  // many numbers stand before it. It tells why the column is text.
  std::optional<core::Place> first_text;
  std::string first_text_value;
  std::int64_t numbers_before = 0;

  [[nodiscard]] bool is_valid(std::size_t row) const { return valid.empty() || valid[row] != 0; }
  [[nodiscard]] bool is_number() const { return type != Type::text; }
  // The value as a double; call for numbers that are valid only.
  [[nodiscard]] double number(std::size_t row) const {
    return type == Type::real ? reals[row] : static_cast<double>(integers[row]);
  }
  // The value as people write it; empty for null.
  [[nodiscard]] std::string text(std::size_t row) const;
};

// Where rows stand in the file: line of the first row, and each row whose line is not the one after
// its predecessor's.
struct RowLines {
  std::int64_t first = 0;  // 0: the format has no lines
  std::vector<std::pair<std::size_t, std::int64_t>> jumps;
  [[nodiscard]] std::int64_t line(std::size_t row) const;
};

struct Table {
  std::string file;     // as it is shown to people
  std::string read_as;  // what it was taken for: "CSV, comma", "Stata 118", "Parquet", ...
  std::vector<Column> columns;
  std::size_t rows = 0;
  RowLines lines;
  std::vector<std::string> file_columns;  // all that the file has, read or not
  // What was assumed or ignored, one plain sentence each: a delimiter that was detected, words that
  // were read as null, an encoding, sheets that were not read.
  std::vector<std::string> notes;
  double seconds = 0;  // wall time of reading

  // Column by its exact name, or nullptr.
  [[nodiscard]] const Column* find(std::string_view name) const;
  // Column by name, or an error that names the nearest one and lists what there is.
  [[nodiscard]] core::Result<const Column*> require(std::string_view name) const;
  // The same, and it must hold numbers: else the error says where its first text stands.
  [[nodiscard]] core::Result<const Column*> require_number(std::string_view name) const;
  [[nodiscard]] core::Place place(std::size_t row) const { return {file, lines.line(row), 0}; }
};

enum class Encoding : std::uint8_t {
  detect,  // UTF-8 if it is valid, else Windows-1252 (a superset of Latin-1), which is then noted
  utf8,
  latin1,
};

struct ReadOptions {
  // Only these columns, in this order; empty: all. A name that is not there is an error.
  std::vector<std::string> columns;
  // Columns to be read as text whatever they hold (codes with leading zeros are text anyway).
  std::vector<std::string> as_text;
  std::optional<char> delimiter;  // CSV; without it detected among , ; tab and |, and noted
  char decimal = '.';             // CSV: '.' or ','
  Encoding encoding = Encoding::detect;
  // CSV: besides the empty cell, what is null in a column of numbers. In a column of text only the
  // empty cell is ('NA' is Namibia).
  std::vector<std::string> null_words = {"NA", "N/A", "NaN", "nan", "NULL", "null", "."};
  std::string sheet;  // Excel: name of the sheet; empty: the only one with cells, else an error
  int threads = 0;    // 0: as many as there are processors
  std::uint64_t max_bytes = std::uint64_t{1} << 36;  // most that a file may be, or unpack to
};

// Reads a file by its ending (.csv .tsv .txt, each also .gz; .parquet; .xlsx .xls; .dta), which
// must agree with its first bytes. Errors say file, line and column where there are any.
core::Result<Table> read_table(const std::filesystem::path& path, const ReadOptions& options = {});

}  // namespace tally::tables

#endif  // TALLY_TABLES_TABLE_H_

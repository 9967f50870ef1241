// A small RFC 4180 reader: comma (or the separator that the caller declares), double quotes, LF or
// CRLF, UTF-8 with or without a byte order mark. No guessing of dialects or types. Used for every
// CSV that the project itself defines.
#ifndef TALLY_CORE_CSV_H_
#define TALLY_CORE_CSV_H_

#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::core {

// Walks over the rows of `text`, which must outlive the reader. Fields are views into the text, or
// into a buffer of the reader that is valid until the next call of next().
class CsvReader {
 public:
  explicit CsvReader(std::string_view text, std::string file = {}, char separator = ',');

  // Reads the next record; false at the end. Blank lines are skipped. A record that breaks the
  // format (a quote that never closes, text after a closing quote, a quote inside an unquoted
  // field, an embedded NUL) is reported in error() with line and column, the reader moves on to the
  // line after the one on which the record starts, and fields() is empty. Time is linear in the
  // text whatever it holds: since quotes may stand at the ends of fields only, no stretch is read
  // more than twice.
  bool next();
  [[nodiscard]] const std::vector<std::string_view>& fields() const { return fields_; }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] const Error& error() const { return error_; }
  // Line on which the present record starts, from 1.
  [[nodiscard]] std::int64_t line() const { return record_line_; }
  // The raw bytes of the present record, without its line break (for quarantine).
  [[nodiscard]] std::string_view raw() const { return raw_; }

 private:
  bool read_field(std::size_t& i);
  bool read_quoted(std::size_t& i);
  bool break_record(std::string message, std::size_t at);

  std::string_view text_;
  std::string file_;
  char separator_;
  std::array<bool, 256> stops_{};  // bytes that end or break an unquoted field
  std::size_t pos_ = 0;
  std::int64_t line_ = 1;
  std::int64_t record_line_ = 1;
  std::string_view raw_;
  std::vector<std::string_view> fields_;
  std::deque<std::string> unescaped_;  // fields that held doubled quotes; a deque keeps views alive
  std::size_t used_buffers_ = 0;
  bool ok_ = true;
  Error error_;
};

// A whole table with a header, for the project's own small data files. Every row has as many fields
// as the header, or the whole table is refused with the line.
class CsvTable {
 public:
  static Result<CsvTable> parse(std::string_view text, std::string file);

  [[nodiscard]] std::size_t rows() const { return cells_.size(); }
  [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
  // Column by name; npos if there is none.
  [[nodiscard]] std::size_t column(std::string_view name) const;
  // Column by name or an error that lists the columns there are.
  [[nodiscard]] Result<std::size_t> require(std::string_view name) const;
  [[nodiscard]] std::string_view at(std::size_t row, std::size_t col) const {
    return cells_[row][col];
  }
  // at() by name; empty if there is no such column.
  [[nodiscard]] std::string_view get(std::size_t row, std::string_view name) const;
  [[nodiscard]] std::int64_t line(std::size_t row) const { return lines_[row]; }
  [[nodiscard]] const std::string& file() const { return file_; }

 private:
  std::string file_;
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> cells_;
  std::vector<std::int64_t> lines_;
};

// Splits at `separator`, trimming blanks; an empty text gives no parts.
std::vector<std::string_view> split(std::string_view text, char separator);
std::string_view trim(std::string_view text);

}  // namespace tally::core

#endif  // TALLY_CORE_CSV_H_

// A CSV file with a header, read row by row; what is wrong goes into quarantine with line, column
// and reason, and reading goes on.
#ifndef TALLY_SOURCES_INTERNAL_SHEET_H_
#define TALLY_SOURCES_INTERNAL_SHEET_H_

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/csv.h"
#include "core/decimal.h"
#include "core/money.h"
#include "core/result.h"
#include "core/time.h"
#include "ledger/batch.h"
#include "places/places.h"

namespace tally::sources::internal {

class Sheet {
 public:
  // `text` must outlive the sheet. Columns are numbered in the order of `required`, then
  // `optional`; an optional one that is missing reads as empty. Fails if the header lacks a
  // required column.
  static core::Result<Sheet> open(std::string_view text, ledger::Batch& batch,
                                  std::initializer_list<std::string_view> required,
                                  std::initializer_list<std::string_view> optional = {});

  // Moves on to the next row that is a row; counts each row into batch.rows_in.
  bool next();
  // Goes on with `block`, whole lines of the same file, as if they followed the header. Lines are
  // counted from the first of them.
  void read_block(std::string_view block);
  // A row broke the form itself: a quote that never closes and its like.
  [[nodiscard]] bool met_broken_row() const { return met_broken_row_; }
  // Ends the reading once more than this many rows are read or set aside; is_over_limit() tells.
  void limit(std::int64_t rows, std::int64_t bad_rows);
  [[nodiscard]] bool is_over_limit() const;
  [[nodiscard]] std::string_view operator[](int column) const {
    const std::size_t at = columns_[static_cast<std::size_t>(column)];
    return at == kMissing ? std::string_view() : reader_.fields()[at];
  }
  [[nodiscard]] std::string string(int column) const { return std::string((*this)[column]); }
  [[nodiscard]] std::int64_t line() const { return reader_.line(); }
  [[nodiscard]] bool has(int column) const {
    return columns_[static_cast<std::size_t>(column)] != kMissing;
  }
  // Puts the present row into quarantine.
  void reject(int column, std::string reason);

 private:
  Sheet(std::string_view text, ledger::Batch& batch);
  static constexpr std::size_t kMissing = static_cast<std::size_t>(-1);

  core::CsvReader reader_;
  ledger::Batch* batch_;
  std::vector<std::size_t> columns_;
  std::size_t width_ = 0;
  std::int64_t max_rows_ = INT64_MAX;
  std::int64_t max_bad_ = INT64_MAX;
  bool met_broken_row_ = false;
};

// Codes of places to ids, remembered.
class PlaceCodes {
 public:
  places::PlaceId find(std::string_view code);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };
  std::unordered_map<std::string, places::PlaceId, Hash, std::equal_to<>> known_;
};

std::optional<int> year_of(std::string_view text);
// A day, or the last day of a month or year: "2024-11-15", "2024-11", "2024".
std::optional<core::Day> last_day_of(std::string_view text);
// Non-negative whole number without sign or blank.
std::optional<std::int64_t> whole_number(std::string_view text);
std::optional<ledger::Direction> direction_of(std::string_view text);  // "export", ...
std::optional<bool> yes_no(std::string_view text);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_SHEET_H_

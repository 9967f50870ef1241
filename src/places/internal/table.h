// Walks over one of the module's tables, with errors that name file, line and column.
#ifndef TALLY_PLACES_INTERNAL_TABLE_H_
#define TALLY_PLACES_INTERNAL_TABLE_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/csv.h"
#include "core/money.h"
#include "core/result.h"
#include "core/time.h"

namespace tally::places {

// Reads rows whose columns are exactly those named, in that order.
class Table {
 public:
  Table(std::string_view text, std::string file, std::vector<std::string_view> columns);

  // False at the end and after a fault; status() tells which.
  bool next();
  [[nodiscard]] core::Status status() const;
  // Field by column number; a view into the text, or valid until next() if it was written with
  // quotes inside.
  [[nodiscard]] std::string_view operator[](std::size_t column) const {
    return reader_.fields()[column];
  }
  [[nodiscard]] std::int64_t line() const { return reader_.line(); }
  [[nodiscard]] core::Place place(std::size_t column) const;
  [[nodiscard]] tl::unexpected<core::Error> fault(std::size_t column, std::string message,
                                                  std::string hint = {}) const;

  // Typed fields; empty fields give an empty optional.
  [[nodiscard]] core::Result<std::optional<core::Month>> month(std::size_t column) const;
  [[nodiscard]] core::Result<std::optional<core::Day>> day(std::size_t column) const;
  [[nodiscard]] core::Result<core::Currency> currency(std::size_t column) const;
  [[nodiscard]] core::Result<bool> yes(std::size_t column) const;  // yes, no or empty

 private:
  core::CsvReader reader_;
  std::string file_;
  std::vector<std::string_view> columns_;
  core::Status status_;
  bool header_read_ = false;
};

}  // namespace tally::places

#endif  // TALLY_PLACES_INTERNAL_TABLE_H_

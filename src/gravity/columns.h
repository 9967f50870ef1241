// What estimation takes: named columns of equal length, borrowed from whoever holds them. A column
// has numbers, or codes of categories with their labels, or both for the same rows (a year, for
// example, may be a variable as well as a fixed effect).
//
// Nothing here owns memory, apart from names: the spans must outlive the Columns and everything
// that is computed from them, except an Estimate, which keeps copies of what it needs.
#ifndef TALLY_GRAVITY_COLUMNS_H_
#define TALLY_GRAVITY_COLUMNS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tally::gravity {

struct Column {
  std::string name;
  // One number per row, or empty. NaN counts as missing.
  std::span<const double> numbers;
  // One code per row, or empty: an index into `labels`, or a negative number for missing. Codes
  // need not be dense, sorted or all used. With `labels` empty the code itself is what is shown.
  std::span<const std::int32_t> codes;
  std::span<const std::string> labels;
  // One byte per row, 0 = missing; empty = nothing is missing (beyond NaN and negative codes).
  std::span<const std::uint8_t> valid;

  [[nodiscard]] bool has_numbers() const { return !numbers.empty(); }
  [[nodiscard]] bool has_codes() const { return !codes.empty(); }
  [[nodiscard]] std::size_t rows() const { return has_numbers() ? numbers.size() : codes.size(); }
  [[nodiscard]] bool is_valid(std::size_t row) const { return valid.empty() || valid[row] != 0; }
};

class Columns {
 public:
  // Replaces a column of the same name. Lengths are checked by estimate(), which says which column
  // differs.
  void add(Column column);
  void add_numbers(std::string name, std::span<const double> numbers,
                   std::span<const std::uint8_t> valid = {});
  void add_codes(std::string name, std::span<const std::int32_t> codes,
                 std::span<const std::string> labels = {},
                 std::span<const std::uint8_t> valid = {});

  [[nodiscard]] const Column* find(std::string_view name) const;
  [[nodiscard]] const std::vector<Column>& all() const { return columns_; }
  // Rows of the first column; 0 without any.
  [[nodiscard]] std::size_t rows() const { return columns_.empty() ? 0 : columns_.front().rows(); }

 private:
  std::vector<Column> columns_;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_COLUMNS_H_

// Cells as text: a sheet of a workbook, a table of an HTML page, or a small delimited file.
#ifndef TALLY_SOURCES_INTERNAL_GRID_H_
#define TALLY_SOURCES_INTERNAL_GRID_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/result.h"
#include "core/time.h"
#include "ledger/figure.h"

namespace tally::sources::internal {

struct Grid {
  std::string name;  // of the sheet; empty for a file that has only one
  bool hidden = false;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::int64_t> lines;  // where each row stands; empty: row + 1

  // Empty beyond the last row or cell.
  [[nodiscard]] std::string_view at(std::size_t row, std::size_t column) const {
    if (row >= rows.size() || column >= rows[row].size()) return {};
    return rows[row][column];
  }
  [[nodiscard]] std::int64_t line(std::size_t row) const {
    return row < lines.size() ? lines[row] : static_cast<std::int64_t>(row) + 1;
  }
};

// A delimited file as a grid; quotes as in RFC 4180, but a stray quote is kept as it stands. At
// most 2,000,000 cells: larger files have readers of their own.
core::Result<Grid> grid_of_text(std::string_view text, char separator, const std::string& file);
// The tables of an HTML page, colspan and rowspan filled. Linear in the text.
std::vector<Grid> grids_of_html(std::string_view html);

// Blanks of all kinds (no-break, thin, ideographic) at the ends taken off, those inside made one.
std::string tidy(std::string_view text);

// What stands in a cell of figures.
struct CellValue {
  enum class Kind : std::uint8_t { number, missing, confidential, bad };
  Kind kind = Kind::missing;
  core::Decimal number;
  std::uint32_t flags = 0;  // of ledger::Flag, from letters behind the number
};
// How a publisher writes numbers.
struct NumberForm {
  char decimal = '.';
  std::string_view thousands = ", '";  // taken out between digits (blanks of all kinds with ' ')
  int decimals = 0;                    // written at least: 15134 of a column of tenths is 15134.0
};
// "-", ":", "..", "n/a" and an empty cell are missing; "c", "x", ":c", "(D)" confidential. A number
// may have flags behind it ("123 p", "123.4e") or a footnote ("123[1]", "123 (2)").
CellValue cell_value(std::string_view text, const NumberForm& form = {});

// Month by an English name or its first three letters, with or without a full stop.
int month_number(std::string_view name);
// "2022", "2022-05", "2022M05", "202205", "2022Q1", "2022-Q1", "2022.05", "2022/05", "May 2022",
// "May-22", "2022 May", "2022Jan", "Jan.-Dec. 2022", "Jan.-Mar. 2022", a first day "2022-05-01".
// Two-digit years are 19xx from 70 on.
std::optional<ledger::Period> period_of(std::string_view text);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_GRID_H_

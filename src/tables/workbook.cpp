#include "tables/workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "tables/bytes.h"
#include "tables/internal/xls.h"

namespace tally::tables {

using core::Code;

namespace {

const Cell& no_cell() {
  static const Cell cell;
  return cell;
}

}  // namespace

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  std::string letters;
  for (std::uint64_t c = std::uint64_t{column} + 1; c > 0; c = (c - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (c - 1) % 26));
  }
  return fmt::format("{}{}", letters, std::uint64_t{row} + 1);
}

CalendarDay day_of_serial(double serial) {
  constexpr double kLast = 2958465;  // 9999-12-31
  if (!(serial >= 1) || !(serial < kLast + 1)) return {};
  auto days = static_cast<std::int64_t>(serial);
  if (days == 60) return {1900, 2, 28};
  if (days > 60) --days;  // Excel believes that there was a 1900-02-29
  // Days since 1970-01-01 to a date of the proleptic Gregorian calendar, counted in eras of 400
  // years that begin on 1 March.
  const std::int64_t z = days - 25568 + 719468;
  const std::int64_t era = z / 146097;
  const std::int64_t of_era = z - era * 146097;
  const std::int64_t year_of_era =
      (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t mp = (5 * of_year + 2) / 153;
  const int day = static_cast<int>(of_year - (153 * mp + 2) / 5 + 1);
  const int month = static_cast<int>(mp < 10 ? mp + 3 : mp - 9);
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

double serial_of_day(CalendarDay day) {
  if (day.year < 1900 || day.year > 9999 || day.month < 1 || day.month > 12 || day.day < 1)
    return 0;
  const std::int64_t y = day.year - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = y / 400;
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  const std::int64_t of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
  const std::int64_t days = era * 146097 + of_era - 719468 + 25568;
  const auto serial = static_cast<double>(days >= 60 ? days + 1 : days);
  const CalendarDay back = day_of_serial(serial);
  return back.month == day.month && back.day == day.day ? serial : 0;
}

std::string Cell::shown() const {
  switch (kind) {
    case CellKind::empty:
      return {};
    case CellKind::text:
    case CellKind::error:
      return text;
    case CellKind::boolean:
      return number != 0 ? "TRUE" : "FALSE";
    case CellKind::number:
      return fmt::format("{}", number);
    case CellKind::date: {
      const CalendarDay d = day_of_serial(number);
      if (d.year == 0) return fmt::format("{}", number);
      return fmt::format("{:04}-{:02}-{:02}", d.year, d.month, d.day);
    }
  }
  return {};
}

void Sheet::set_cells(std::vector<Cell> cells) {
  std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) {
    return a.row != b.row ? a.row < b.row : a.column < b.column;
  });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool last = i + 1 == cells.size() || cells[i + 1].row != cells[i].row ||
                      cells[i + 1].column != cells[i].column;
    if (!last || cells[i].is_empty()) continue;
    if (kept != i) cells[kept] = std::move(cells[i]);
    ++kept;
  }
  cells.resize(kept);
  cells_ = std::move(cells);
  rows_ = cells_.empty() ? 0 : cells_.back().row + 1;
  columns_ = 0;
  for (const Cell& cell : cells_) columns_ = std::max(columns_, cell.column + 1);
}

const Cell& Sheet::at(std::uint32_t row, std::uint32_t column) const {
  const auto found = std::lower_bound(
      cells_.begin(), cells_.end(), std::pair(row, column),
      [](const Cell& cell, const auto& key) { return std::pair(cell.row, cell.column) < key; });
  if (found == cells_.end() || found->row != row || found->column != column) return no_cell();
  return *found;
}

const Cell& Sheet::at_merged(std::uint32_t row, std::uint32_t column) const {
  const Cell& own = at(row, column);
  if (!own.is_empty()) return own;
  for (const MergedRange& m : merged) {
    if (row >= m.first_row && row <= m.last_row && column >= m.first_column &&
        column <= m.last_column) {
      return at(m.first_row, m.first_column);
    }
  }
  return own;
}

const Sheet* Workbook::find(std::string_view name) const {
  const std::string wanted = core::to_lower(name);
  for (const Sheet& sheet : sheets) {
    if (core::to_lower(sheet.name) == wanted) return &sheet;
  }
  return nullptr;
}

core::Result<Workbook> read_workbook(const std::filesystem::path& path,
                                     const WorkbookLimits& limits) {
  TALLY_TRY(bytes, read_file(path, limits.max_file));
  const std::string name = path.string();
  if (bytes.view().starts_with("PK")) return parse_xlsx(bytes.view(), name, limits);
  if (bytes.view().starts_with("\xD0\xCF\x11\xE0")) return internal::read_xls(path, name, limits);
  const bool html = bytes.view().substr(0, 1024).find("<html") != std::string_view::npos ||
                    bytes.view().substr(0, 1024).find("<HTML") != std::string_view::npos;
  return core::fail(Code::bad_input, "this is no Excel file, whatever its name says", {name, 0, 0},
                    html ? "it is a web page: fetch the workbook itself"
                         : "expected .xlsx (a zip) or .xls (a compound file)");
}

}  // namespace tally::tables

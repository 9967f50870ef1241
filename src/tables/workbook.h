// Spreadsheets as cells: .xlsx (Office Open XML) and .xls (BIFF). For readers that know the layout
// of a published workbook; a plain table in a sheet is read by read_table().
//
// Outside files are hostile: broken zips, zip bombs, absurd sizes and links out of the file are
// refused with a message; memory is proportional to the cells that are there, not to the sheet's
// claimed size. Not read: formulas (their last values are), charts, comments, styles other than
// number formats. Values only; thread-safe as plain data.
#ifndef TALLY_TABLES_WORKBOOK_H_
#define TALLY_TABLES_WORKBOOK_H_

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace tally::tables {

enum class CellKind : std::uint8_t {
  empty,
  number,   // `number`
  text,     // `text`, UTF-8: shared, inline, and the text results of formulas
  boolean,  // `number` is 0 or 1
  date,     // `number` is an Excel serial day that a date format shows; see day_of_serial
  error,    // #N/A and the like; `text` holds the code
};

struct Cell {
  std::uint32_t row = 0, column = 0;  // from 0
  CellKind kind = CellKind::empty;
  double number = 0;
  std::string text;

  [[nodiscard]] bool is_empty() const { return kind == CellKind::empty; }
  // As people see it, without number formats: "1234.5", "2023-03-01" for a date, text as it is.
  [[nodiscard]] std::string shown() const;
};

struct MergedRange {  // inclusive, from 0; the value stands in the upper left cell
  std::uint32_t first_row = 0, first_column = 0, last_row = 0, last_column = 0;
};

class Sheet {
 public:
  std::string name;
  bool hidden = false;
  std::vector<MergedRange> merged;

  // Cells that are there and not empty, by row, then column.
  [[nodiscard]] const std::vector<Cell>& cells() const { return cells_; }
  // One past the last row and column that hold a cell.
  [[nodiscard]] std::uint32_t rows() const { return rows_; }
  [[nodiscard]] std::uint32_t columns() const { return columns_; }
  // An empty cell where there is none. O(log cells of the row).
  [[nodiscard]] const Cell& at(std::uint32_t row, std::uint32_t column) const;
  // The same, but a cell covered by a merged range gives the value of the range.
  [[nodiscard]] const Cell& at_merged(std::uint32_t row, std::uint32_t column) const;

  // Takes the cells in any order; of two cells in one place the later stays.
  void set_cells(std::vector<Cell> cells);

 private:
  std::vector<Cell> cells_;
  std::uint32_t rows_ = 0, columns_ = 0;
};

struct Workbook {
  std::string file;
  std::vector<Sheet> sheets;  // in the order of the tabs, hidden ones too
  bool date1904 = false;      // days count from 1904-01-01; dates in cells are already brought to
                              // the ordinary count (1900)
  // By name, without regard to case; nullptr if there is none.
  [[nodiscard]] const Sheet* find(std::string_view name) const;
};

struct WorkbookLimits {
  std::uint64_t max_file = std::uint64_t{1} << 29;      // bytes of the file
  std::uint64_t max_unpacked = std::uint64_t{1} << 29;  // bytes of all parts that are read; the
                                                        // same for the texts of all cells together
  std::uint64_t max_ratio = 200;                        // unpacked to packed, for parts over 1 MB
  std::uint64_t max_cells = 5'000'000;                  // of the whole workbook
  std::size_t max_merged = 20'000;                      // merged ranges of one sheet
};

// By the first bytes: a zip is .xlsx, a compound file is .xls. `file` is for messages.
core::Result<Workbook> read_workbook(const std::filesystem::path& path,
                                     const WorkbookLimits& limits = {});
core::Result<Workbook> parse_xlsx(std::string_view bytes, const std::string& file,
                                  const WorkbookLimits& limits = {});

// "B7" for row 6, column 1: how people name a cell.
std::string cell_name(std::uint32_t row, std::uint32_t column);

struct CalendarDay {
  int year = 0, month = 0, day = 0;
};
// The day that a serial number shows in Excel: 1 is 1900-01-01, 61 is 1900-03-01; 60, the day that
// never was, gives 1900-02-28. Fractions (times) are dropped. year = 0 if it is out of range
// (below 1, beyond 9999-12-31).
CalendarDay day_of_serial(double serial);
// The other way; a day that does not exist gives 0.
double serial_of_day(CalendarDay day);

}  // namespace tally::tables

#endif  // TALLY_TABLES_WORKBOOK_H_

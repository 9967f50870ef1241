#include "tables/internal/xls.h"

#include <fmt/format.h>
#include <freexl.h>

#include <charconv>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "core/lazy_library.h"

namespace tally::tables::internal {
namespace {

using core::Code;

struct Libfreexl {
  core::LazyLibrary library{TALLY_SONAME_FREEXL, "older Excel workbooks (.xls)"};
  TALLY_LAZY_FUNCTION(freexl_close);
  TALLY_LAZY_FUNCTION(freexl_get_cell_value);
  TALLY_LAZY_FUNCTION(freexl_get_info);
  TALLY_LAZY_FUNCTION(freexl_get_worksheet_name);
  TALLY_LAZY_FUNCTION(freexl_open);
  TALLY_LAZY_FUNCTION(freexl_select_active_worksheet);
  TALLY_LAZY_FUNCTION(freexl_worksheet_dimensions);
};

const Libfreexl& freexl() {
  static const Libfreexl loaded;
  return loaded;
}

struct Handle {
  const void* xls = nullptr;
  Handle() = default;
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() {
    if (xls != nullptr) freexl().freexl_close(xls);
  }
};

// The library gives dates as text, "2023-03-01" or "2023-03-01 10:00:00".
double serial_of_text(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return 0;
  CalendarDay day;
  const auto read = [text](std::size_t from, std::size_t to, int& value) {
    const auto [end, error] = std::from_chars(text.data() + from, text.data() + to, value);
    return error == std::errc{} && end == text.data() + to;
  };
  if (!read(0, 4, day.year) || !read(5, 7, day.month) || !read(8, 10, day.day)) return 0;
  return serial_of_day(day);
}

Cell to_cell(const FreeXL_CellValue& value, std::uint32_t row, std::uint32_t column) {
  Cell cell{.row = row, .column = column};
  switch (value.type) {
    case FREEXL_CELL_INT:
      cell.kind = CellKind::number;
      cell.number = value.value.int_value;
      break;
    case FREEXL_CELL_DOUBLE:
      cell.kind = CellKind::number;
      cell.number = value.value.double_value;
      break;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME:
      cell.number = serial_of_text(value.value.text_value);
      cell.kind = cell.number > 0 ? CellKind::date : CellKind::text;
      if (cell.number <= 0) cell.text = value.value.text_value;
      break;
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_TIME:
      cell.text = value.value.text_value == nullptr ? "" : value.value.text_value;
      cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
      break;
    default:
      break;
  }
  return cell;
}

}  // namespace

core::Result<Workbook> read_xls(const std::filesystem::path& path, const std::string& file,
                                const WorkbookLimits& limits) {
  const auto broken = [&](std::string_view what) {
    return core::fail(Code::bad_input, fmt::format("the workbook cannot be read: {}", what),
                      {file, 0, 0}, "it may be cut off, encrypted, or of Excel 4 or older");
  };
  TALLY_CHECK(freexl().library.status());
  Handle handle;
  if (freexl().freexl_open(path.c_str(), &handle.xls) != FREEXL_OK)
    return broken("no whole .xls file");
  unsigned int sheets = 0;
  if (freexl().freexl_get_info(handle.xls, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) {
    return broken("it has no list of sheets");
  }
  Workbook book;
  book.file = file;
  std::uint64_t cells_left = limits.max_cells;
  std::uint64_t places_left = limits.max_cells * 10;
  for (unsigned int s = 0; s < sheets && s < 65536; ++s) {
    const auto index = static_cast<unsigned short>(s);
    const char* name = nullptr;
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (freexl().freexl_get_worksheet_name(handle.xls, index, &name) != FREEXL_OK ||
        freexl().freexl_select_active_worksheet(handle.xls, index) != FREEXL_OK ||
        freexl().freexl_worksheet_dimensions(handle.xls, &rows, &columns) != FREEXL_OK) {
      return broken(fmt::format("sheet {} is damaged", s + 1));
    }
    const std::uint64_t places = std::uint64_t{rows} * columns;
    if (places > places_left) {
      return core::fail(Code::too_large, "the workbook has too many cells", {file, 0, 0});
    }
    places_left -= places;
    std::vector<Cell> cells;
    for (unsigned int r = 0; r < rows; ++r) {
      for (unsigned short c = 0; c < columns; ++c) {
        FreeXL_CellValue value{};
        if (freexl().freexl_get_cell_value(handle.xls, r, c, &value) != FREEXL_OK) continue;
        Cell cell = to_cell(value, r, c);
        if (cell.is_empty()) continue;
        if (cells_left-- == 0) {
          return core::fail(Code::too_large, "the workbook has too many cells", {file, 0, 0});
        }
        cells.push_back(std::move(cell));
      }
    }
    Sheet sheet;
    sheet.name = name == nullptr ? "" : name;
    sheet.set_cells(std::move(cells));
    book.sheets.push_back(std::move(sheet));
  }
  return book;
}

}  // namespace tally::tables::internal

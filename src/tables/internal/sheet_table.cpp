#include "tables/internal/sheet_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/text.h"
#include "tables/internal/text_column.h"

namespace tally::tables::internal {
namespace {

using core::Code;

core::Result<const Sheet*> choose(const Workbook& book, const ReadOptions& options, Table& table) {
  std::vector<std::string> names;
  std::vector<const Sheet*> filled;
  for (const Sheet& sheet : book.sheets) {
    names.push_back(fmt::format("'{}'", sheet.name));
    if (!sheet.hidden && !sheet.cells().empty()) filled.push_back(&sheet);
  }
  const std::string list = core::terminal_safe(fmt::format("it has {}", fmt::join(names, ", ")));
  if (!options.sheet.empty()) {
    if (const Sheet* sheet = book.find(options.sheet)) return sheet;
    return core::fail(Code::bad_input, fmt::format("there is no sheet '{}'", options.sheet),
                      {book.file, 0, 0}, list);
  }
  if (filled.empty()) {
    return core::fail(Code::bad_input, "no sheet of the workbook holds anything",
                      {book.file, 0, 0});
  }
  if (filled.size() > 1) {
    return core::fail(Code::bad_input, "the workbook has several sheets: say which one to read",
                      {book.file, 0, 0}, list);
  }
  if (book.sheets.size() > 1) {
    table.notes.push_back(core::terminal_safe(
        fmt::format("sheet '{}' was read, the others are empty or hidden", filled[0]->name)));
  }
  return filled[0];
}

struct Heading {
  std::string name;
  std::uint32_t column = 0;
};

bool is_numeric(const Cell& cell) {
  return cell.kind == CellKind::number || cell.kind == CellKind::boolean;
}

// Whole, and exact as a double.
bool is_whole(double value) { return value == std::floor(value) && std::abs(value) < 9e15; }

Column read_column(const Sheet& sheet, const Heading& heading, std::uint32_t first_row,
                   const ReadOptions& options, Table& table) {
  const std::string& file = table.file;
  Column column;
  column.name = heading.name;
  const bool forced = std::find(options.as_text.begin(), options.as_text.end(), heading.name) !=
                      options.as_text.end();
  bool whole = true, text = forced;
  std::int64_t errors = 0;
  for (std::uint32_t r = first_row; r < sheet.rows(); ++r) {
    const Cell& cell = sheet.at_merged(r, heading.column);
    errors += cell.kind == CellKind::error ? 1 : 0;
    if (cell.is_empty() || cell.kind == CellKind::error) continue;
    if (is_numeric(cell)) {
      whole = whole && is_whole(cell.number);
      if (!column.first_text) ++column.numbers_before;
    } else if (!column.first_text) {
      text = true;
      column.first_text = core::Place{file, std::int64_t{r} + 1, std::int64_t{heading.column} + 1};
      column.first_text_value = cell.shown();
    }
  }
  column.type = text ? Type::text : (whole ? Type::integer : Type::real);
  TextBuilder texts;
  for (std::uint32_t r = first_row; r < sheet.rows(); ++r) {
    const Cell& cell = sheet.at_merged(r, heading.column);
    if (cell.is_empty() || cell.kind == CellKind::error) {
      append_null(column, r - first_row);
      continue;
    }
    switch (column.type) {
      case Type::real:
        column.reals.push_back(cell.number);
        break;
      case Type::integer:
        column.integers.push_back(static_cast<std::int64_t>(cell.number));
        break;
      case Type::text:
        column.codes.push_back(texts.code(cell.shown()));
        break;
    }
    mark_valid(column);
  }
  texts.finish(column);
  if (errors > 0) {
    table.notes.push_back(core::terminal_safe(
        fmt::format("column '{}': {} cells hold an error (#N/A and the like) and are null",
                    column.name, errors)));
  }
  return column;
}

}  // namespace

core::Result<Table> table_of(const Workbook& book, const ReadOptions& options) {
  Table table;
  table.file = book.file;
  TALLY_TRY(sheet, choose(book, options, table));
  table.read_as = core::terminal_safe(fmt::format("Excel, sheet '{}'", sheet->name));
  if (sheet->cells().empty()) {
    return core::fail(Code::bad_input, "the sheet is empty", {book.file, 0, 0});
  }
  const std::uint32_t header = sheet->cells().front().row;
  std::vector<Heading> headings;
  Table names;
  names.file = book.file;
  for (const Cell& cell : sheet->cells()) {
    if (cell.row != header) break;
    if (names.find(cell.shown()) != nullptr) {
      return core::fail(
          Code::bad_input,
          core::terminal_safe(fmt::format("column '{}' stands twice in the header", cell.shown())),
          {book.file, std::int64_t{header} + 1, std::int64_t{cell.column} + 1});
    }
    headings.push_back({cell.shown(), cell.column});
    names.columns.push_back({.name = cell.shown()});
  }
  for (const Heading& heading : headings) table.file_columns.push_back(heading.name);
  std::vector<Heading> chosen;
  for (const std::string& name : options.columns) {
    TALLY_TRY(found, names.require(name));
    const auto at = static_cast<std::size_t>(found - names.columns.data());
    const bool again =
        std::any_of(chosen.begin(), chosen.end(), [&](const Heading& h) { return h.name == name; });
    if (!again) chosen.push_back(headings[at]);
  }
  if (options.columns.empty()) chosen = headings;
  // A sheet may claim a last row far below its cells; the work is bounded by what is there.
  constexpr std::uint64_t kMaxPlaces = 50'000'000;
  table.rows = sheet->rows() - header - 1;
  constexpr std::uint64_t kMaxLooks = 2'000'000'000;  // merged ranges are looked through one by one
  const std::uint64_t places = std::uint64_t{table.rows} * chosen.size();
  if (places > kMaxPlaces || places * (1 + sheet->merged.size()) > kMaxLooks) {
    return core::fail(Code::too_large, "the table in the sheet is too large", {book.file, 0, 0});
  }
  for (const Heading& heading : chosen) {
    table.columns.push_back(read_column(*sheet, heading, header + 1, options, table));
  }
  table.lines.first = std::int64_t{header} + 2;
  return table;
}

}  // namespace tally::tables::internal

// Tables: rows of cells, the rows that name the columns, the caption that gives the unit.
#include <algorithm>

#include "core/csv.h"
#include "reading/internal/blocks.h"

namespace tally::reading {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

// "2022", "2021-22", "2021/2022", "2022*", "2022 (Jan-Sep)": names a column, is no figure.
bool starts_with_year(std::string_view cell) {
  if (cell.size() < 4) return false;
  for (int i = 0; i < 4; ++i) {
    if (!digit(cell[static_cast<std::size_t>(i)])) return false;
  }
  if (cell.substr(0, 2) != "19" && cell.substr(0, 2) != "20") return false;
  if (cell.size() == 4) return true;
  const char next = cell[4];
  return next == '-' || next == '/' || next == '*' || next == ' ' || next == ')' || next == '(';
}

bool names_columns(const RawText& raw, const RawBlock& row) {
  bool any = false;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const ByteRange c = row.cells[i];
    const auto cell = std::string_view(raw.text).substr(c.begin, c.end - c.begin);
    if (i > 0 && is_figure(cell)) return false;
    any = any || (i > 0 && !core::trim(cell).empty());
  }
  return any;
}

bool has_figure(const RawText& raw, const RawBlock& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const ByteRange& c) {
    return is_figure(std::string_view(raw.text).substr(c.begin, c.end - c.begin));
  });
}

std::vector<std::string> join_headers(const RawText& raw, std::size_t first, std::size_t headers) {
  std::vector<std::string> out;
  for (std::size_t r = first; r < first + headers; ++r) {
    const auto& cells = raw.blocks[r].cells;
    if (out.size() < cells.size()) out.resize(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto cell = core::trim(
          std::string_view(raw.text).substr(cells[i].begin, cells[i].end - cells[i].begin));
      if (cell.empty() || out[i] == cell) continue;
      if (!out[i].empty()) out[i].push_back(' ');
      out[i].append(cell);
    }
  }
  return out;
}

}  // namespace

bool is_figure(std::string_view cell) {
  cell = core::trim(cell);
  if (cell.empty() || starts_with_year(cell)) return false;
  for (std::size_t i = 0; i < cell.size() && i < 8; ++i) {
    if (digit(cell[i])) return true;
    if (cell[i] >= 'a' && cell[i] <= 'z') return false;
  }
  return cell == "-" || cell == ".." || cell == "...";
}

// 'Rank; country; exports; imports': two semicolons at least in a short line.
bool semicolons(std::string_view line) {
  return line.size() <= 160 && std::count(line.begin(), line.end(), ';') >= 2;
}

std::vector<ByteRange> split_cells(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view line = text.substr(begin, end - begin);
  std::vector<ByteRange> cells;
  const auto add = [&](std::size_t from, std::size_t to) {
    while (from < to && (line[from] == ' ' || line[from] == '\t')) ++from;
    while (to > from && (line[to - 1] == ' ' || line[to - 1] == '\t')) --to;
    cells.push_back({begin + from, begin + to});
  };
  const char separator = line.find('|') != std::string_view::npos    ? '|'
                         : line.find('\t') != std::string_view::npos ? '\t'
                         : semicolons(line)                          ? ';'
                                                                     : ' ';
  // '| a | b |' has no cell before the first bar, ' | Exports | Imports' an empty one
  std::size_t from = separator == '|' && line.starts_with('|') && line.ends_with('|') ? 1 : 0;
  for (std::size_t i = from; i < line.size(); ++i) {
    if (line[i] != separator) continue;
    std::size_t next = i + 1;
    if (separator == ' ') {
      while (next < line.size() && line[next] == ' ') ++next;
      if (next - i < 2) continue;
    }
    add(from, i);
    from = next;
    i = next - 1;
  }
  if (from < line.size()) add(from, line.size());
  return cells;
}

void add_table(RawText& raw, std::size_t first, std::size_t last, std::string caption) {
  std::size_t headers = 0;
  while (
      first + headers < last && headers < 4 &&
      (raw.blocks[first + headers].header_row || names_columns(raw, raw.blocks[first + headers]))) {
    ++headers;
  }
  if (first + headers == last) headers = 0;
  RawTable table;
  table.header = join_headers(raw, first, headers);
  table.caption = std::move(caption);
  raw.tables.push_back(std::move(table));
  for (std::size_t r = first; r < last; ++r) {
    RawBlock& row = raw.blocks[r];
    row.kind = BlockKind::table_row;
    row.table = static_cast<std::uint32_t>(raw.tables.size());
    row.header_row = r < first + headers || !has_figure(raw, row);
  }
}

}  // namespace tally::reading

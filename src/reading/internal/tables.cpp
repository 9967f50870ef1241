// Tables: rows of cells, the rows that name the columns, the caption that gives the unit.
#include <algorithm>

#include "core/csv.h"
#include "reading/internal/blocks.h"

namespace tally::reading {
namespace {

constexpr std::size_t kLongestLine = 200;  // bytes of a caption, a section's or another line

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

std::string_view cell_of(const RawText& raw, const RawBlock& row, std::size_t i) {
  const ByteRange c = row.cells[i];
  return core::trim(std::string_view(raw.text).substr(c.begin, c.end - c.begin));
}

// Headings and short lines above a table, and sentences that speak of it, nearest first.
std::vector<std::string> lines_above(const RawText& raw, std::size_t first,
                                     std::string_view caption) {
  constexpr std::size_t kFar = 6;  // blocks
  std::vector<std::string> out;
  bool near = true;  // nothing but such lines between them and the table
  for (std::size_t k = 0; k < kFar && k < first && out.size() < 3; ++k) {
    const RawBlock& b = raw.blocks[first - 1 - k];
    if (b.kind == BlockKind::table_row) break;
    const std::string_view line = raw.of(b);
    if (line == caption) continue;
    const bool sentence = line.ends_with('.') || line.size() > kLongestLine;
    const bool speaks =
        line.size() <= 2 * kLongestLine && (line.find(" table") != std::string_view::npos ||
                                            line.find("Table") != std::string_view::npos ||
                                            line.find("below") != std::string_view::npos ||
                                            line.find("ollowing") != std::string_view::npos);
    if (b.kind == BlockKind::heading || (!sentence && near) || (near && speaks))
      out.emplace_back(line);
    near = near && (!sentence || speaks);
  }
  return out;
}

// Whether a row of heads below `r` names the column of cell `i`.
bool named_below(const RawText& raw, std::size_t r, std::size_t last, std::size_t i) {
  for (std::size_t k = r + 1; k < last; ++k) {
    if (i < raw.blocks[k].cells.size() && !cell_of(raw, raw.blocks[k], i).empty()) return true;
  }
  return false;
}

std::vector<std::string> join_headers(const RawText& raw, std::size_t first, std::size_t headers) {
  std::vector<std::string> out;
  for (std::size_t r = first; r < first + headers; ++r) {
    const auto& cells = raw.blocks[r].cells;
    if (out.size() < cells.size()) out.resize(cells.size());
    std::string_view over;  // 'Partner | Exports | | Imports |': the empty one goes on with it
    for (std::size_t i = 0; i < cells.size(); ++i) {
      std::string_view cell = cell_of(raw, raw.blocks[r], i);
      const bool below = named_below(raw, r, first + headers, i);
      if (cell.empty() && below) cell = over;
      over = below && i > 0 ? cell : std::string_view();
      if (cell.empty() || out[i] == cell) continue;
      if (!out[i].empty()) out[i].push_back(' ');
      out[i].append(cell);
    }
  }
  return out;
}

}  // namespace

// '8M/2023', '9M 2022', '1H 2021': months or halves of a year.
static bool months_of_year(std::string_view cell) {
  std::size_t i = 0;
  while (i < cell.size() && i < 2 && digit(cell[i])) ++i;
  if (i == 0 || i >= cell.size()) return false;
  const char c = cell[i];
  if (c != 'M' && c != 'm' && c != 'H' && c != 'Q') return false;
  ++i;
  while (i < cell.size() && (cell[i] == '/' || cell[i] == ' ' || cell[i] == '-')) ++i;
  return i < cell.size() && digit(cell[i]);
}

// 'Q2 2020', 'H1 2019', 'FY20', 'JAN 2021', 'I-VI 2022': a part of a year that letters begin.
static bool letters_then_year(std::string_view cell) {
  std::size_t n = 0;
  while (n < cell.size() && cell[n] >= 'A' && cell[n] <= 'Z') ++n;
  const std::string_view letters = cell.substr(0, n);
  const char next = n < cell.size() ? cell[n] : ' ';
  if (letters == "Q" || letters == "H" || letters == "M")
    return digit(next) && (n + 1 == cell.size() || !digit(cell[n + 1]) || letters == "M");
  if (letters == "FY") return true;
  if (n > 0 && letters.find_first_not_of("IVX") == std::string_view::npos) {
    const std::size_t at = cell.find_first_not_of("IVX-\u2013");
    return at != std::string_view::npos && starts_with_year(core::trim(cell.substr(at)));
  }
  constexpr std::string_view kMonths = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  const std::size_t month = n < 3 ? std::string_view::npos : kMonths.find(letters.substr(0, 3));
  return month != std::string_view::npos && month % 3 == 0;
}

// '01/2023', '06.2022', '1-6/2022': months and their year.
static bool month_and_year(std::string_view cell) {
  std::size_t i = 0;
  while (i < cell.size() && i < 2 && digit(cell[i])) ++i;
  if (i == 0 || i == cell.size()) return false;
  if (cell[i] == '-' && i + 1 < cell.size() && digit(cell[i + 1])) {
    for (++i; i < cell.size() && digit(cell[i]);) ++i;
  } else if (cell[i] == '.' && cell[0] != '0') {
    return false;  // a figure
  }
  const bool apart = i < cell.size() && (cell[i] == '/' || cell[i] == '.' || cell[i] == ' ');
  return apart && cell.size() == i + 5 && starts_with_year(cell.substr(i + 1));
}

bool part_of_year(std::string_view cell) {
  return months_of_year(cell) || letters_then_year(cell) || month_and_year(cell);
}

bool is_figure(std::string_view cell) {
  cell = core::trim(cell);
  if (cell.empty() || starts_with_year(cell) || part_of_year(cell)) return false;
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

// 'Chile – 4,712 – (-10.4)': the dash between blanks that stands twice at least in a short line;
// empty if none does.
std::string_view dash_between(std::string_view line) {
  if (line.size() > 120 || line.empty() || line.back() == '.') return {};
  for (const std::string_view dash : {" \u2013 ", " \u2014 ", " - "}) {
    const std::size_t first = line.find(dash);
    if (first == std::string_view::npos || first == 0) continue;
    if (line.find(dash, first + dash.size()) != std::string_view::npos) return dash;
  }
  return {};
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
  const std::string_view dash = separator == ' ' && line.find("  ") == std::string_view::npos
                                    ? dash_between(line)
                                    : std::string_view();
  if (!dash.empty()) {
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t stop = std::min(line.find(dash, at), line.size());
      add(at, stop);
      at = stop + dash.size();
    }
    return cells;
  }
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

// "Latvia 210.3 (-4.1)", "1. Italy 9.8 6.4": words, then figures to the end of the line.
std::vector<ByteRange> split_figures(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kLongestRow = 120;
  const std::string_view line = text.substr(begin, end - begin);
  if (line.size() > kLongestRow || line.empty() || line.find("  ") != std::string_view::npos)
    return {};
  const char last = line.back();
  if (!digit(last) && last != ')' && last != '%') return {};
  std::vector<ByteRange> words;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t stop = std::min(line.find(' ', i), line.size());
    if (stop > i) words.push_back({begin + i, begin + stop});
    i = stop + 1;
  }
  const auto of = [&](const ByteRange& w) { return text.substr(w.begin, w.end - w.begin); };
  const auto figure = [&](std::string_view w) {
    if (w.starts_with('(')) w = w.substr(1);
    if (w.ends_with(')')) w = w.substr(0, w.size() - 1);
    if (w.ends_with('%')) w = w.substr(0, w.size() - 1);
    if (w.starts_with("\u2212")) w = w.substr(3);
    if (w.starts_with('-') || w.starts_with('+')) w = w.substr(1);
    return !w.empty() && digit(w.front()) && digit(w.back()) &&
           w.find_first_not_of("0123456789.,") == std::string_view::npos;
  };
  std::size_t from = words.size();
  while (from > 0 && figure(of(words[from - 1]))) --from;
  if (from == 0 || from == words.size()) return {};
  if (from + 1 == words.size() && starts_with_year(of(words[from]))) return {};
  // a year belongs to the label: 'March 2016 11.1 19.2'
  if (from + 1 < words.size() && starts_with_year(of(words[from]))) ++from;
  std::size_t label = 0;
  if (digit(of(words[0]).front()) && of(words[0]).size() <= 3 && from > 1) label = 1;
  for (std::size_t i = label; i < from; ++i) {
    const std::string_view w = of(words[i]);
    const bool name = w.find_first_of("0123456789;|%$") == std::string_view::npos ||
                      (i + 1 == from && starts_with_year(w));
    const bool last_word = i + 1 == from;
    if (!name || (w.ends_with(':') && !last_word)) return {};
  }
  std::vector<ByteRange> cells;
  if (label == 1) cells.push_back(words[0]);
  const bool dash =
      from - label > 1 && (of(words[from - 1]) == "-" || of(words[from - 1]) == "\u2013");
  cells.push_back({words[label].begin, words[dash ? from - 2 : from - 1].end});
  if (of(words[from - 1]).ends_with(':')) --cells.back().end;
  for (std::size_t i = from; i < words.size(); ++i) {
    const bool bracket = of(words[i]).starts_with('(') && i > from;
    if (bracket) {
      cells.back().end = words[i].end;
    } else {
      cells.push_back(words[i]);
    }
  }
  return cells;
}

void add_table(RawText& raw, std::size_t first, std::size_t last, std::string caption,
               std::string_view below) {
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
  table.above = lines_above(raw, first, table.caption);
  if (!below.empty() && below.size() <= kLongestLine) table.above.emplace_back(below);
  std::string_view label;  // of the rows whose first cell is empty: it goes on
  for (std::size_t r = first; r < last; ++r) {
    RawBlock& row = raw.blocks[r];
    row.kind = BlockKind::table_row;
    row.table = static_cast<std::uint32_t>(raw.tables.size() + 1);
    const bool figures = has_figure(raw, row);
    row.header_row = r < first + headers || !figures;
    if (r < first + headers) continue;
    const std::string_view name = row.cells.empty() ? raw.of(row) : cell_of(raw, row, 0);
    if (!figures) {
      if (!name.empty() && name.size() <= kLongestLine) raw.sections.emplace_back(name);
      label = {};
      continue;
    }
    table.years += starts_with_year(name) ? 1 : 0;
    table.exports = table.exports || name.starts_with("Export") || name.starts_with("EXPORT");
    table.imports = table.imports || name.starts_with("Import") || name.starts_with("IMPORT");
    if (!name.empty() && row.cells.size() > 2 && !is_figure(cell_of(raw, row, 1))) {
      label = name;
    } else if (!name.empty()) {
      label = {};
    }
    if (name.empty() && !label.empty()) raw.sections.emplace_back(label);
    if (!raw.sections.empty()) row.section = static_cast<std::uint32_t>(raw.sections.size());
  }
  raw.sections.emplace_back();  // the next table begins without one
  raw.tables.push_back(std::move(table));
}

void tables_of_lists(RawText& raw) {
  constexpr std::size_t kFewest = 3;  // items
  const std::size_t n = raw.blocks.size();
  for (std::size_t i = 0; i < n; ++i) {
    std::size_t k = i;
    std::vector<std::vector<ByteRange>> rows;
    for (; k < n && raw.blocks[k].kind == BlockKind::list_item && raw.blocks[k].cells.empty();
         ++k) {
      const RawBlock& b = raw.blocks[k];
      rows.push_back(split_figures(raw.text, b.begin + std::min(b.marker, b.end - b.begin), b.end));
      if (rows.back().size() != 2) break;
    }
    const bool whole = k == n || raw.blocks[k].kind != BlockKind::list_item;
    if (k - i >= kFewest && whole && i > 0) {
      for (std::size_t r = i; r < k; ++r) raw.blocks[r].cells = rows[r - i];
      add_table(raw, i, k, std::string(raw.of(raw.blocks[i - 1]).substr(0, 2 * kLongestLine)));
    }
    if (k > i) i = k;
  }
}

}  // namespace tally::reading

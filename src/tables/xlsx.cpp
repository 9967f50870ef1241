// .xlsx as cells: ECMA-376, parts 1 and 2, as far as values go.
#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <optional>

#include "core/csv.h"
#include "core/text.h"
#include "tables/internal/xlsx_styles.h"
#include "tables/internal/xml.h"
#include "tables/workbook.h"
#include "tables/zip.h"

namespace tally::tables {
namespace {

using core::Code;
using internal::attribute;
using internal::child;
using internal::local;

constexpr std::uint32_t kMaxRow = 1'048'576, kMaxColumn = 16'384;

std::optional<double> double_of(std::string_view text) {
  text = core::trim(text);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::uint32_t> whole_of(std::string_view text) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

struct Position {
  std::uint32_t row = 0, column = 0;
};

// "B7" or "$B$7", within the limits of the format.
std::optional<Position> position_of(std::string_view text) {
  std::uint32_t column = 0;
  std::size_t i = 0;
  if (i < text.size() && text[i] == '$') ++i;
  const std::size_t letters = i;
  for (; i < text.size() && i < letters + 3; ++i) {
    const char c = static_cast<char>(text[i] & ~0x20);
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
  }
  if (i < text.size() && text[i] == '$') ++i;
  const auto row = whole_of(text.substr(i));
  if (column == 0 || column > kMaxColumn || !row || *row == 0 || *row > kMaxRow)
    return std::nullopt;
  return Position{*row - 1, column - 1};
}

struct Context {
  const std::string* file = nullptr;
  std::vector<std::string> texts;
  std::vector<bool> dates;
  bool date1904 = false;
  std::uint64_t cells_left = 0, text_left = 0;
  std::size_t max_merged = 0;
};

std::string inline_text(const pugi::xml_node& is) {
  std::string out;
  for (const pugi::xml_node& c : is.children()) {
    if (local(c.name()) == "t") out += c.text().get();
    if (local(c.name()) != "r") continue;
    for (const pugi::xml_node& t : c.children()) {
      if (local(t.name()) == "t") out += t.text().get();
    }
  }
  return internal::unescape_x(std::move(out));
}

// "2023-03-01T00:00:00" to a serial day; 0 if it is none.
double serial_of_iso(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return 0;
  const auto y = whole_of(text.substr(0, 4));
  const auto m = whole_of(text.substr(5, 2));
  const auto d = whole_of(text.substr(8, 2));
  if (!y || !m || !d) return 0;
  return serial_of_day({static_cast<int>(*y), static_cast<int>(*m), static_cast<int>(*d)});
}

// The value of a cell whose place is known. An empty message: done.
std::string fill(const pugi::xml_node& c, const Context& context, Cell& cell) {
  const std::string_view type = attribute(c, "t");
  const std::string_view value = child(c, "v").text().get();
  if (type == "inlineStr") {
    cell.text = inline_text(child(c, "is"));
    cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
  } else if (type == "s") {
    if (value.empty()) return {};
    const auto index = whole_of(value);
    if (!index || *index >= context.texts.size()) return "names a shared text that is not there";
    cell.text = context.texts[*index];
    cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
  } else if (type == "str") {
    cell.text = internal::unescape_x(std::string(value));
    cell.kind = cell.text.empty() ? CellKind::empty : CellKind::text;
  } else if (type == "e") {
    cell.text = value;
    cell.kind = CellKind::error;
  } else if (type == "b") {
    cell.number = value == "1" || value == "true" ? 1 : 0;
    cell.kind = value.empty() ? CellKind::empty : CellKind::boolean;
  } else if (type == "d") {
    cell.number = serial_of_iso(value);
    if (cell.number <= 0 && !value.empty()) return "is no date";
    cell.kind = value.empty() ? CellKind::empty : CellKind::date;
  } else {
    if (value.empty()) return {};
    const auto number = double_of(value);
    if (!number) return fmt::format("is no number: '{}'", core::terminal_safe(value.substr(0, 40)));
    cell.number = *number;
    const auto style = whole_of(attribute(c, "s"));
    const bool date = style && *style < context.dates.size() && context.dates[*style];
    cell.kind = date ? CellKind::date : CellKind::number;
    if (date && context.date1904) cell.number += 1462;
  }
  return {};
}

core::Result<std::vector<Cell>> cells_of(const pugi::xml_node& data, const std::string& name,
                                         Context& context) {
  const auto refuse = [&](Code code, std::string message) {
    return core::fail(code, fmt::format("sheet '{}': {}", core::terminal_safe(name), message),
                      {*context.file, 0, 0});
  };
  std::vector<Cell> cells;
  std::uint32_t next_row = 0;
  for (const pugi::xml_node& row : data.children()) {
    if (local(row.name()) != "row") continue;
    const std::string_view stated = attribute(row, "r");
    if (!stated.empty()) {
      const auto r = whole_of(stated);
      if (!r || *r == 0 || *r > kMaxRow) return refuse(Code::bad_input, "a row has no place");
      next_row = *r - 1;
    }
    if (next_row >= kMaxRow) return refuse(Code::bad_input, "a row has no place");
    std::uint32_t next_column = 0;
    for (const pugi::xml_node& c : row.children()) {
      if (local(c.name()) != "c") continue;
      Cell cell{.row = next_row, .column = next_column};
      if (const std::string_view place = attribute(c, "r"); !place.empty()) {
        const auto at = position_of(place);
        if (!at) return refuse(Code::bad_input, "a cell has no place");
        cell.row = at->row;
        cell.column = at->column;
      }
      if (cell.column >= kMaxColumn) return refuse(Code::bad_input, "a cell has no place");
      next_column = cell.column + 1;
      const std::string trouble = fill(c, context, cell);
      if (!trouble.empty()) {
        return refuse(Code::bad_input,
                      fmt::format("cell {} {}", cell_name(cell.row, cell.column), trouble));
      }
      if (cell.is_empty()) continue;
      if (context.cells_left-- == 0 || cell.text.size() > context.text_left) {
        return refuse(Code::too_large, "the workbook has more cells than may be read");
      }
      context.text_left -= cell.text.size();
      cells.push_back(std::move(cell));
    }
    ++next_row;
  }
  return cells;
}

core::Result<Sheet> parse_sheet(std::string xml, const internal::SheetEntry& entry,
                                Context& context) {
  pugi::xml_document document;
  TALLY_CHECK(internal::parse_xml(
      document, xml, fmt::format("sheet '{}'", core::terminal_safe(entry.name)), *context.file));
  const pugi::xml_node root = child(document, "worksheet");
  Sheet sheet;
  sheet.name = entry.name;
  sheet.hidden = entry.hidden;
  TALLY_TRY(cells, cells_of(child(root, "sheetData"), entry.name, context));
  sheet.set_cells(std::move(cells));
  for (const pugi::xml_node& m : child(root, "mergeCells").children()) {
    const std::string_view range = attribute(m, "ref");
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos) continue;
    const auto first = position_of(range.substr(0, colon));
    const auto last = position_of(range.substr(colon + 1));
    if (!first || !last || first->row > last->row || first->column > last->column) continue;
    if (sheet.merged.size() == context.max_merged) {
      return core::fail(Code::too_large,
                        fmt::format("sheet '{}' has more than {} merged ranges",
                                    core::terminal_safe(entry.name), context.max_merged),
                        {*context.file, 0, 0});
    }
    sheet.merged.push_back({first->row, first->column, last->row, last->column});
  }
  return sheet;
}

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? std::string() : part.substr(0, slash + 1);
}

}  // namespace

core::Result<Workbook> parse_xlsx(std::string_view bytes, const std::string& file,
                                  const WorkbookLimits& limits) {
  using Relations = std::map<std::string, std::string>;
  TALLY_TRY(zip, Zip::open(bytes, file,
                           {.max_unpacked = limits.max_unpacked, .max_ratio = limits.max_ratio}));
  std::string main = "xl/workbook.xml";
  if (zip.has("_rels/.rels")) {
    TALLY_TRY(xml, zip.read("_rels/.rels"));
    TALLY_TRY(roots, internal::relations(std::move(xml), "", file));
    const auto found = roots.find("*officeDocument");
    if (found != roots.end()) main = found->second;
  }
  if (!zip.has(main)) {
    return core::fail(Code::bad_input, "this zip holds no Excel workbook", {file, 0, 0},
                      zip.has("content.xml") ? "it is an OpenDocument file: save it as .xlsx" : "");
  }
  TALLY_TRY(workbook_xml, zip.read(main));
  TALLY_TRY(parts, internal::workbook_parts(std::move(workbook_xml), file));
  const std::string folder = folder_of(main);
  Relations links;
  const std::string links_part = folder + "_rels/" + main.substr(folder.size()) + ".rels";
  if (zip.has(links_part)) {
    TALLY_TRY(xml, zip.read(links_part));
    TALLY_TRY(read, internal::relations(std::move(xml), folder, file));
    links = std::move(read);
  }

  Context context;
  context.file = &file;
  context.date1904 = parts.date1904;
  context.cells_left = limits.max_cells;
  context.text_left = limits.max_unpacked;
  context.max_merged = limits.max_merged;
  if (const auto styles = links.find("*styles"); styles != links.end() && zip.has(styles->second)) {
    TALLY_TRY(xml, zip.read(styles->second));
    TALLY_TRY(dates, internal::date_styles(std::move(xml), file));
    context.dates = std::move(dates);
  }
  if (const auto texts = links.find("*sharedStrings");
      texts != links.end() && zip.has(texts->second)) {
    TALLY_TRY(xml, zip.read(texts->second));
    TALLY_TRY(read, internal::shared_texts(std::move(xml), file));
    context.texts = std::move(read);
  }

  Workbook book;
  book.file = file;
  book.date1904 = parts.date1904;
  for (const internal::SheetEntry& entry : parts.sheets) {
    const auto link = links.find(entry.relation);
    if (link == links.end() || !zip.has(link->second)) {
      return core::fail(
          Code::bad_input,
          fmt::format("sheet '{}' is listed but not there", core::terminal_safe(entry.name)),
          {file, 0, 0});
    }
    if (link->second.find("chartsheets/") != std::string::npos) continue;
    TALLY_TRY(xml, zip.read(link->second));
    TALLY_TRY(sheet, parse_sheet(std::move(xml), entry, context));
    book.sheets.push_back(std::move(sheet));
  }
  return book;
}

}  // namespace tally::tables

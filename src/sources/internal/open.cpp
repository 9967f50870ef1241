#include "sources/internal/open.h"

#include <fmt/format.h>
#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <memory>

#include "core/csv.h"
#include "core/text.h"
#include "sources/internal/input.h"
#include "sources/internal/json.h"
#include "tables/workbook.h"
#include "tables/zip.h"

namespace tally::sources::internal {
namespace {

using core::Code;

constexpr std::size_t kMaxMembers = 1000;
constexpr std::uint64_t kMaxRatio = 1000;        // unpacked to packed, of members over 1 MB
constexpr std::size_t kMaxGridText = 64u << 20;  // text files that are tried as a grid

core::Error trouble(Code code, std::string message, const std::string& file,
                    std::string hint = {}) {
  return core::Error{code, std::move(message), {file, 0, 0}, std::move(hint)};
}

// ---------------------------------------------------------------------------------------- encoding

// The text in UTF-8, or nothing if it is not in `from`.
std::optional<std::string> converted(std::string_view text, const char* from) {
  const iconv_t cd = ::iconv_open("UTF-8", from);
  // iconv_open reports failure as -1 made a pointer.
  if (cd == reinterpret_cast<iconv_t>(-1))
    return std::nullopt;  // NOLINT(performance-no-int-to-ptr)
  std::string out;
  std::string buffer(std::size_t{1} << 16, '\0');
  char* in = const_cast<char*>(text.data());  // iconv does not write to it
  std::size_t left = text.size();
  bool good = true;
  while (left > 0 && good) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t n = ::iconv(cd, &in, &left, &to, &room);
    out.append(buffer.data(), buffer.size() - room);
    if (n == static_cast<std::size_t>(-1) && errno != E2BIG) good = false;
  }
  ::iconv_close(cd);
  return good ? std::optional(std::move(out)) : std::nullopt;
}

// ------------------------------------------------------------------------------------------- grids

std::string cell_text(const tables::Cell& cell) {
  using tables::CellKind;
  if (cell.kind != CellKind::number) return cell.shown();
  // Fifteen digits are what a spreadsheet keeps: 2252.5365999999999 is 2252.5366.
  const core::Decimal d = core::Decimal::from_double(cell.number, 15);
  if (d.exponent > 0 || d.exponent < -17) return fmt::format("{:.15g}", cell.number);
  return d.text();
}

// A text in merged cells stands in each of them, as in tables of HTML: a head over its columns, a
// country beside its rows. A number stands where it was written and nowhere else.
void fill_merged(const tables::Sheet& sheet, Grid& grid) {
  constexpr std::size_t kMostFilled = 1'000'000;
  std::size_t filled = 0;
  for (const tables::MergedRange& m : sheet.merged) {
    const tables::Cell& cell = sheet.at(m.first_row, m.first_column);
    if (cell.kind != tables::CellKind::text) continue;
    const std::uint32_t last_row = std::min(m.last_row, sheet.rows() - 1);
    const std::uint32_t last_column = std::min(m.last_column, sheet.columns() - 1);
    for (std::uint32_t r = m.first_row; r <= last_row; ++r) {
      auto& row = grid.rows[r];
      if (row.size() <= last_column) row.resize(last_column + std::size_t{1});
      for (std::uint32_t c = m.first_column; c <= last_column; ++c) {
        if (++filled > kMostFilled) return;
        if (row[c].empty()) row[c] = cell.text;
      }
    }
  }
}

std::vector<Grid> grids_of(const tables::Workbook& book) {
  std::vector<Grid> out;
  for (const tables::Sheet& sheet : book.sheets) {
    Grid grid;
    grid.name = sheet.name;
    grid.hidden = sheet.hidden;
    if (sheet.cells().empty()) continue;
    grid.rows.resize(sheet.rows());
    for (const tables::Cell& cell : sheet.cells()) {
      auto& row = grid.rows[cell.row];
      if (row.size() <= cell.column) row.resize(cell.column + std::size_t{1});
      row[cell.column] = cell_text(cell);
    }
    fill_merged(sheet, grid);
    out.push_back(std::move(grid));
  }
  return out;
}

bool is_zip(std::string_view b) {
  return b.starts_with("PK\x03\x04") || b.starts_with("PK\x05\x06");
}
bool is_gzip(std::string_view b) { return b.starts_with("\x1f\x8b"); }
bool is_compound(std::string_view b) { return b.starts_with("\xD0\xCF\x11\xE0"); }

bool looks_like_html(std::string_view text) {
  const std::string head = core::to_lower(text.substr(0, 2000));
  return head.find("<html") != std::string::npos || head.find("<table") != std::string::npos ||
         head.find("<!doctype") != std::string::npos;
}

// ------------------------------------------------------------------------------------------- texts

using Out = std::vector<std::unique_ptr<Opened>>;

// Text in the encoding it has, tried against the forms published in it.
core::Result<std::unique_ptr<Opened>> open_text(std::string bytes, const std::string& name) {
  auto out = std::make_unique<Opened>();
  out->download.name = name;
  const auto settle = [&](std::string text, std::string_view encoding) {
    out->text = std::move(text);
    out->download.text = out->text;
    out->download.encoding = encoding;
    out->download.sheets.clear();
    if (looks_like_html(out->text)) {
      out->download.sheets = grids_of_html(out->text);
    } else if (!looks_like_json(out->text) && out->text.size() <= kMaxGridText &&
               !is_plain(out->download) && recognise(out->download) == nullptr) {
      const auto first = out->text.substr(0, std::min(out->text.find('\n'), out->text.size()));
      const auto many = [&](char c) { return std::count(first.begin(), first.end(), c); };
      // Small tables with a title above the header are read as grids; the separator is that of the
      // first line that has one.
      char separator = ',';
      std::string_view rest = out->text;
      for (int line = 0; line < 20 && !rest.empty(); ++line) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const std::string_view text_line = rest.substr(0, end);
        if (text_line.find('\t') != std::string_view::npos) separator = '\t';
        if (text_line.find(';') != std::string_view::npos && many(',') == 0) separator = ';';
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (separator != ',') break;
      }
      if (auto grid = grid_of_text(out->text, separator, name)) {
        out->download.sheets.push_back(std::move(*grid));
      }
    }
  };
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    auto text = converted(bytes, "UTF-16");
    if (!text) return core::fail(trouble(Code::bad_input, "no valid UTF-16", name));
    settle(std::move(*text), "UTF-16");
    return out;
  }
  if (!core::first_invalid_utf8(bytes)) {
    settle(std::move(bytes), "");
    return out;
  }
  for (const char* encoding : {"GB18030", "CP932", "CP1251", "CP1254", "CP1252"}) {
    auto text = converted(bytes, encoding);
    if (!text) continue;
    settle(std::move(*text), encoding);
    const Form* form = recognise(out->download);
    if (form != nullptr && form->encodings.find(encoding) != std::string_view::npos) return out;
  }
  settle(std::move(bytes), "unknown");
  return out;
}

// -------------------------------------------------------------------------------------------- zips

core::Status open_any(std::string bytes, const std::string& name, const std::filesystem::path& path,
                      int depth, Out& out);

core::Status open_zip(const std::string& bytes, const std::string& name, int depth, Out& out) {
  TALLY_TRY(zip, tables::Zip::open(bytes, name, {kMaxInput, kMaxRatio, kMaxMembers}));
  if (zip.has("[Content_Types].xml")) {  // a workbook says so by its parts
    TALLY_TRY(book, tables::parse_xlsx(bytes, name));
    auto opened = std::make_unique<Opened>();
    opened->download.name = name;
    opened->download.sheets = grids_of(book);
    out.push_back(std::move(opened));
    return {};
  }
  for (const std::string& member : zip.parts()) {
    TALLY_TRY(inside, zip.read(member));
    TALLY_CHECK(open_any(std::move(inside), name + "/" + member, {}, depth + 1, out));
  }
  return {};
}

core::Status open_any(std::string bytes, const std::string& name, const std::filesystem::path& path,
                      int depth, Out& out) {
  if (depth > 2) return core::fail(trouble(Code::too_large, "a zip in a zip in a zip", name));
  if (is_gzip(bytes)) {
    TALLY_TRY(inside, gunzip(bytes, name));
    return open_any(std::move(inside), name, {}, depth + 1, out);
  }
  if (is_zip(bytes)) return open_zip(bytes, name, depth, out);
  if (is_compound(bytes)) {
    if (path.empty()) {
      return core::fail(
          trouble(Code::unsupported, "an .xls file within another file", name, "unpack it first"));
    }
    TALLY_TRY(book, tables::read_workbook(path));
    auto opened = std::make_unique<Opened>();
    opened->download.name = name;
    opened->download.sheets = grids_of(book);
    out.push_back(std::move(opened));
    return {};
  }
  TALLY_TRY(opened, open_text(std::move(bytes), name));
  out.push_back(std::move(opened));
  return {};
}

}  // namespace

core::Result<Out> open_bytes(std::string bytes, const std::string& name,
                             const std::filesystem::path& path) {
  Out out;
  TALLY_CHECK(open_any(std::move(bytes), name, path, 0, out));
  return out;
}

}  // namespace tally::sources::internal

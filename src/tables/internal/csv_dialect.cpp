#include "tables/internal/csv_dialect.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "tables/internal/csv_scan.h"
#include "tables/internal/parallel.h"

namespace tally::tables::internal {
namespace {

using core::Code;

constexpr std::size_t kLookedAt = 64 * 1024;
constexpr std::size_t kRecordsLookedAt = 20;
constexpr std::string_view kDelimiters = ",;\t|";

// Fields of each of the first records, if all have as many; else 0. The last record of the stretch
// may be cut off and is left out.
std::size_t common_width(std::string_view text, char delimiter, bool is_whole) {
  CsvScanner scanner(text, delimiter);
  std::size_t width = 0, records = 0;
  while (records < kRecordsLookedAt &&
         scanner.next([](std::size_t, const Field&) {}) == CsvScanner::Outcome::record) {
    if (!is_whole && scanner.position() >= text.size()) break;
    const std::size_t fields = scanner.fields() - (scanner.ends_bare() ? 1 : 0);
    if (records++ == 0) width = fields;
    if (fields > width || fields + 1 < width) return 0;
  }
  return width;
}

std::size_t header_width(std::string_view text, char delimiter) {
  CsvScanner scanner(text, delimiter);
  if (scanner.next([](std::size_t, const Field&) {}) != CsvScanner::Outcome::record) return 0;
  return scanner.fields();
}

char detect(std::string_view text) {
  const std::string_view head = text.substr(0, kLookedAt);
  const bool is_whole = head.size() == text.size();
  char best = ',';
  std::size_t most = 1;
  for (const char c : kDelimiters) {
    const std::size_t width = common_width(head, c, is_whole);
    if (width > most) most = width, best = c;
  }
  if (most > 1) return best;
  for (const char c : kDelimiters) {  // ragged: the header decides, the fault is reported later
    const std::size_t width = header_width(head, c);
    if (width > most) most = width, best = c;
  }
  return best;
}

}  // namespace

std::string_view name_of_delimiter(char delimiter) {
  switch (delimiter) {
    case ',':
      return "comma";
    case ';':
      return "semicolon";
    case '\t':
      return "tab";
    case '|':
      return "vertical bar";
    default:
      return "another";
  }
}

core::Result<Dialect> find_dialect(std::string_view text, const std::string& file,
                                   std::optional<char> declared) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    return core::fail(Code::unsupported, "the file is UTF-16", {file, 1, 1},
                      "save it as UTF-8, or convert it with iconv -f UTF-16 -t UTF-8");
  }
  Dialect dialect;
  if (text.starts_with("\xEF\xBB\xBF")) dialect.first_byte = 3;
  const std::string_view body = text.substr(dialect.first_byte);
  if (body.starts_with("sep=") && body.size() > 5 && (body[5] == '\n' || body[5] == '\r')) {
    const std::size_t end = body.find('\n');
    dialect.delimiter = body[4];
    dialect.first_byte += end == std::string_view::npos ? body.size() : end + 1;
    dialect.first_line = 2;
  } else if (!declared) {
    dialect.delimiter = detect(body);
    dialect.detected = true;
  }
  if (declared) dialect.delimiter = *declared;
  if (dialect.delimiter == '"' || dialect.delimiter == '\n' || dialect.delimiter == '\r' ||
      dialect.delimiter == '\0') {
    return core::fail(Code::bad_usage, "a quote or a line break cannot separate fields",
                      {file, 0, 0});
  }
  return dialect;
}

std::vector<std::size_t> cut(std::string_view text, std::size_t size, int threads) {
  const std::size_t blocks = (text.size() + size - 1) / size;
  // Before a block an odd number of quotes: it begins inside quotes.
  std::vector<std::size_t> quotes(blocks, 0);
  share_out(blocks, threads, [&](std::size_t i) {
    const std::string_view block = text.substr(i * size, size);
    quotes[i] = static_cast<std::size_t>(std::count(block.begin(), block.end(), '"'));
  });
  std::vector<std::size_t> begins = {0};
  std::size_t before = 0;
  for (std::size_t i = 1; i < blocks; ++i) {
    before += quotes[i - 1];
    bool inside = before % 2 == 1;
    const std::size_t end = std::min(text.size(), (i + 1) * size);
    for (std::size_t at = i * size; at < end; ++at) {
      if (text[at] == '"') inside = !inside;
      if (text[at] != '\n' || inside) continue;
      if (at + 1 < text.size()) begins.push_back(at + 1);
      break;
    }
  }
  if (!text.empty()) begins.push_back(text.size());
  return begins;
}

std::string from_windows_1252(std::string_view text) {
  // What stands at 0x80 to 0x9F; the five holes stay what they are in Latin-1, control characters.
  static constexpr std::array<char16_t, 32> kHigh = {
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
  std::string out;
  out.reserve(text.size() + 8);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool high = byte >= 0x80 && byte < 0xA0;
    core::append_utf8(out, high ? kHigh[byte - 0x80U] : static_cast<char32_t>(byte));
  }
  return out;
}

}  // namespace tally::tables::internal

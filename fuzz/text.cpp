// The small readers and the escapers of core on any bytes. What leaves for HTML, JSON, CSV or a
// terminal must not hold what could act there; what a reader accepts must print to what it reads.
#include "core/text.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/csv.h"
#include "core/decimal.h"
#include "core/time.h"

namespace {

using namespace tally::core;  // NOLINT(google-build-using-namespace): one short file

void require(bool condition) {
  if (!condition) std::abort();
}

void escapes(std::string_view text) {
  require(html_escape(text).find_first_of("<>\"'") == std::string::npos);
  const std::string json = json_quote(text);
  require(json.size() >= 2 && json.front() == '"' && json.back() == '"');
  require(json.find_first_of("<>&") == std::string::npos);
  require(!first_invalid_utf8(json));
  for (const char c : json) require(static_cast<unsigned char>(c) >= 0x20);
  for (const char c : terminal_safe(text)) {
    require(static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t');
    require(c != 0x7f);
  }
  const std::string cell = csv_cell(text);
  const std::string row = "x," + cell + "\n";  // after another field, so that it is never blank
  CsvReader reader(row);
  if (text.find('\0') == std::string_view::npos) {
    require(reader.next() && reader.ok() && reader.fields().size() == 2);
    const std::string_view back = reader.fields()[1];
    require(back == text || (back.starts_with('\'') && back.substr(1) == text));
  }
}

void measures(std::string_view text) {
  const std::string lower = to_lower(text);
  require(to_lower(lower) == lower);
  if (!first_invalid_utf8(text)) {
    require(code_points(text) <= static_cast<std::int64_t>(text.size()));
    require(display_width(text) >= 0);
  }
  const std::string_view head = text.substr(0, 64);
  require(edit_distance(head, head, 5) == 0);
}

void readers(std::string_view text) {
  if (const auto number = Decimal::parse(text)) {
    const auto again = Decimal::parse(number->text());
    require(again && again->same_value(*number));
  }
  if (const auto day = Day::parse(text)) require(Day::parse(day->iso()) == day);
  if (const auto month = Month::parse(text)) require(Month::parse(month->iso()) == month);
  if (const auto period = Period::parse(text)) require(Period::parse(period->iso()) == period);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > 4096) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  escapes(text);
  measures(text);
  readers(text);
  return 0;
}

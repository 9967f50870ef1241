// The CSV reader on any bytes: it ends, it moves forward, its views lie in live memory, and a row
// that it accepts comes back the same after being written and read again.
#include "core/csv.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

std::string quoted(const std::vector<std::string>& fields) {
  std::string row;
  for (const auto& field : fields) {
    if (!row.empty()) row += ',';
    row += '"';
    for (const char c : field) row.append(c == '"' ? 2 : 1, c);
    row += '"';
  }
  return row + "\n";
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  tally::core::CsvReader reader(text, "fuzz.csv");
  std::int64_t last_line = 0;
  std::size_t records = 0;
  while (reader.next()) {
    require(reader.line() > last_line);
    last_line = reader.line();
    require(++records <= size);
    if (!reader.ok()) {
      require(reader.fields().empty());
      require(reader.error().place.line >= reader.line());
      continue;
    }
    const std::vector<std::string> fields(reader.fields().begin(), reader.fields().end());
    require(!fields.empty());
    const std::string again = quoted(fields);
    tally::core::CsvReader second(again);
    require(second.next() && second.ok());
    require(std::vector<std::string>(second.fields().begin(), second.fields().end()) == fields);
    require(!second.next());
  }
  const auto table = tally::core::CsvTable::parse(text, "fuzz.csv");
  if (table) {
    for (std::size_t row = 0; row < table->rows(); ++row) {
      require(table->line(row) > 0);
      require(table->at(row, table->header().size() - 1).size() <= size);
    }
  }
  return 0;
}

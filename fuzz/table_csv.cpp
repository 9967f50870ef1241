// Large CSV into typed columns, on any bytes: it ends, every column is whole, codes lie in their
// dictionaries, and the cut into pieces changes nothing. The first byte chooses the options.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text.h"
#include "tables/csv.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

void check(const tally::tables::Table& table) {
  using tally::tables::Type;
  for (const auto& column : table.columns) {
    const std::size_t size = column.type == Type::real      ? column.reals.size()
                             : column.type == Type::integer ? column.integers.size()
                                                            : column.codes.size();
    require(size == table.rows);
    require(column.valid.empty() || column.valid.size() == table.rows);
    require(!tally::core::first_invalid_utf8(column.name));
    std::int64_t nulls = 0;
    for (std::size_t r = 0; r < table.rows; ++r) {
      const bool valid = column.is_valid(r);
      nulls += valid ? 0 : 1;
      if (column.type == Type::text && valid) {
        require(column.codes[r] >= 0 &&
                static_cast<std::size_t>(column.codes[r]) < column.dictionary.size());
      }
      if (column.type == Type::real) require(std::isfinite(column.reals[r]));
    }
    require(nulls == column.nulls);
    if (column.first_text) require(column.first_text->line > 0 && column.first_text->column > 0);
  }
  for (std::size_t r = 1; r < table.rows; ++r) {
    require(table.lines.line(r) > table.lines.line(r - 1));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tally::tables::ReadOptions options;
  options.threads = 1;
  std::string_view text(reinterpret_cast<const char*>(data), size);
  if (!text.empty()) {
    const auto choice = static_cast<unsigned char>(text.front());
    text.remove_prefix(1);
    if ((choice & 1U) != 0) options.delimiter = ';';
    if ((choice & 2U) != 0) options.decimal = ',';
    if ((choice & 4U) != 0) options.encoding = tally::tables::Encoding::latin1;
  }
  const auto table = tally::tables::parse_csv(text, "fuzz.csv", options);
  if (table) check(*table);
  return 0;
}

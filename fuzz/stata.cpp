// .dta on any bytes: every column is whole.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "tables/internal/dta.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using tally::tables::Type;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto table = tally::tables::internal::parse_dta(bytes, "fuzz.dta", {});
  if (!table) return 0;
  for (const auto& column : table->columns) {
    const std::size_t length = column.type == Type::real      ? column.reals.size()
                               : column.type == Type::integer ? column.integers.size()
                                                              : column.codes.size();
    if (length != table->rows) std::abort();
  }
  return 0;
}

// .xlsx on any bytes. A zip's checksums stop most changes, so an input that is no zip is also taken
// as the rows of a sheet, and put into a workbook that is otherwise whole.
#include "tables/workbook.h"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "../tests/support/zip_writer.h"

namespace {

void check(std::string_view bytes) {
  tally::tables::WorkbookLimits limits;
  limits.max_unpacked = 1 << 22;
  limits.max_cells = 100'000;
  const auto book = tally::tables::parse_xlsx(bytes, "fuzz.xlsx", limits);
  if (!book) return;
  for (const auto& sheet : book->sheets) {
    std::size_t length = 0;
    for (const auto& cell : sheet.cells()) {
      if (cell.is_empty() || cell.row >= sheet.rows() || cell.column >= sheet.columns()) {
        std::abort();
      }
      if (&sheet.at(cell.row, cell.column) != &cell) std::abort();
      length += cell.shown().size();
    }
    if (length > (1U << 24)) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  check(bytes);
  if (!bytes.starts_with("PK")) check(tally::testing::one_sheet_workbook(bytes));
  return 0;
}

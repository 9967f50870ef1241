// Fuzzes the plain CSV form: any bytes give rows, quarantine or an error, and the count is right.
#include "sources/import.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto batch =
      tally::sources::parse_plain(text, "fuzz.csv", [](std::string_view) { return 30; });
  if (!batch) return 0;
  const auto kept = static_cast<std::int64_t>(batch->figures.size());
  const auto bad = static_cast<std::int64_t>(batch->quarantined.size());
  if (batch->rows_in != kept + bad) std::abort();
  for (const auto& row : batch->figures) {
    if (!row.reporter || !row.partner || row.months < 1 || row.series >= batch->series.size() ||
        row.source >= batch->sources.size()) {
      std::abort();
    }
    if (row.not_after != tally::ledger::FigureRow::kNoDay && row.not_before > row.not_after) {
      std::abort();
    }
  }
  return 0;
}

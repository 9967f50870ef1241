// Fuzzes the recogniser and every reader of a published form: any bytes give rows, quarantine or an
// error, and every row is counted once.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "sources/import.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  // The first byte names the source and the partner that some tables do not say.
  tally::sources::ImportOptions options;
  if (size > 0 && data[0] % 4 == 1) {
    options.source = "jp-mof";
    options.partner = "CHN";
    ++data;
    --size;
  }
  tally::sources::ImportReport report;
  const auto batches = tally::sources::parse_published(
      std::string(reinterpret_cast<const char*>(data), size), "fuzz", options, report);
  if (!batches) return 0;
  std::int64_t rows = report.set_aside;
  for (const auto& batch : *batches) {
    rows += static_cast<std::int64_t>(batch.figures.size() + batch.quarantined.size());
    for (const auto& row : batch.figures) {
      if (!row.reporter || !row.partner || row.months < 1 || row.series >= batch.series.size() ||
          row.source >= batch.sources.size()) {
        std::abort();
      }
      if (row.not_after != tally::ledger::FigureRow::kNoDay && row.not_before > row.not_after) {
        std::abort();
      }
    }
  }
  if (rows != report.rows_in) std::abort();
  return 0;
}

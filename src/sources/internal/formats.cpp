#include "sources/internal/formats.h"

#include <algorithm>

namespace tally::sources::internal {

using ledger::Evidence;
using ledger::FigureRow;

const ledger::Source* SourceRules::find(std::string_view code) const {
  const auto found = by_code.find(std::string(code));
  return found == by_code.end() ? nullptr : &found->second;
}

int SourceRules::lag_of(std::string_view code) const {
  const ledger::Source* source = find(code);
  return source == nullptr ? 0 : source->first_release_lag_days;
}

ledger::Batch new_batch(std::string name, std::string path, std::string sha256) {
  ledger::Batch batch;
  batch.name = std::move(name);
  batch.path = std::move(path);
  batch.file_sha256 = std::move(sha256);
  return batch;
}

std::int32_t period_end(const FigureRow& row) {
  return core::Month::from_serial(row.last()).last_day().serial();
}

void date_release(FigureRow& row, Evidence evidence, std::optional<core::Day> released,
                  int lag_days) {
  row.evidence = released ? evidence : Evidence::unknown;
  row.not_after = released ? released->serial() : FigureRow::kNoDay;
  row.not_before = period_end(row) + lag_days;
  if (!released) return;
  if (evidence == Evidence::stated) {
    row.not_before = row.not_after;
  } else {
    row.not_before = std::min(row.not_before, row.not_after);
  }
}

}  // namespace tally::sources::internal

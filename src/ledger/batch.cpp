#include "ledger/batch.h"

#include <algorithm>
#include <tuple>

namespace tally::ledger {

bool before(const SeriesKey& a, const SeriesKey& b) {
  return std::tie(a.measure, a.direction, a.kind, a.adjustment, a.unit, a.currency, a.product,
                  a.whole) < std::tie(b.measure, b.direction, b.kind, b.adjustment, b.unit,
                                      b.currency, b.product, b.whole);
}

std::uint16_t Batch::series_number(const SeriesKey& key) {
  const auto found = std::find(series.begin(), series.end(), key);
  const auto number = static_cast<std::uint16_t>(found - series.begin());
  if (found == series.end()) series.push_back(key);
  return number;
}

std::uint16_t Batch::source_number(std::string_view code) {
  const auto found = std::find(sources.begin(), sources.end(), code);
  const auto number = static_cast<std::uint16_t>(found - sources.begin());
  if (found == sources.end()) sources.emplace_back(code);
  return number;
}

std::int64_t Batch::table_rows() const {
  return static_cast<std::int64_t>(source_rows.size() + defaults.size() + defects.size() +
                                   rank_to.size() + targets.size() + utterances.size() +
                                   events.size());
}

}  // namespace tally::ledger

// The formats that the base ledger is built from: one function per format, text in, batch out. A
// row that is wrong goes into the batch's quarantine.
#ifndef TALLY_SOURCES_INTERNAL_FORMATS_H_
#define TALLY_SOURCES_INTERNAL_FORMATS_H_

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"
#include "sources/internal/sheet.h"

namespace tally::sources::internal {

// What the readers of figures need to know of sources.
struct SourceRules {
  std::unordered_map<std::string, ledger::Source> by_code;
  [[nodiscard]] const ledger::Source* find(std::string_view code) const;
  // Days after the end of a period until its first release.
  [[nodiscard]] int lag_of(std::string_view code) const;
};

// How the rows of releases.csv hang together, by row of Batch::figures.
struct ReleaseMarks {
  std::string id, same_as, revises, disputes;
};

// A batch named `name` for the file at `path` (both as they are shown to people).
ledger::Batch new_batch(std::string name, std::string path, std::string sha256);

core::Status read_sources(std::string_view text, ledger::Batch& batch);
// The same form from a user, who need not say more than `id` and `publisher`: what is not said is
// taken as not allowed.
core::Status read_own_sources(std::string_view text, ledger::Batch& batch);
core::Status read_defaults(std::string_view text, const SourceRules& rules, ledger::Batch& batch);
core::Status read_defects(std::string_view text, const SourceRules& rules, ledger::Batch& batch);
core::Status read_rank_to(std::string_view text, const SourceRules& rules, ledger::Batch& batch);
core::Status read_targets(std::string_view text, ledger::Batch& batch);
core::Status read_utterances(std::string_view text, ledger::Batch& batch);
core::Status read_events(std::string_view text, ledger::Batch& batch);

// flows/*.csv.gz. not_after is the day by which the row's edition was public; not_before is set by
// date_vintages(), which sees all files.
core::Status read_flows(std::string_view text, const SourceRules& rules, PlaceCodes& codes,
                        ledger::Batch& batch);
core::Status read_releases(std::string_view text, const SourceRules& rules, PlaceCodes& codes,
                           ledger::Batch& batch, std::vector<ReleaseMarks>& marks);
// Russian customs: partners by year, China by month, the world by year.
core::Status read_russia_annual(std::string_view text, const SourceRules& rules,
                                ledger::Batch& batch);
core::Status read_russia_monthly(std::string_view text, const SourceRules& rules,
                                 ledger::Batch& batch);
core::Status read_russia_world(std::string_view text, const SourceRules& rules,
                               ledger::Batch& batch);

// Fills not_before and not_after from how the day is known (docs/ledger-format.md). `released` is
// the last day that the text can mean.
void date_release(ledger::FigureRow& row, ledger::Evidence evidence,
                  std::optional<core::Day> released, int lag_days);
// Last day of the row's period.
std::int32_t period_end(const ledger::FigureRow& row);

}  // namespace tally::sources::internal

#endif  // TALLY_SOURCES_INTERNAL_FORMATS_H_

// What moves: figures of a source that were revised between two days, figures on their way out, a
// newer base in the place of the old one.
//
// May use: all modules. Not thread-safe.
#ifndef TALLY_APP_VINTAGES_H_
#define TALLY_APP_VINTAGES_H_

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "ledger/ledger.h"

namespace tally::app {

struct DiffQuery {
  ledger::SourceId source;
  core::Day from, to;
  places::PlaceId reporter, partner;  // null: all
};

// One figure as it stood on both days. Two roundings of one figure are no revision.
struct Revision {
  ledger::Figure before, after;
  [[nodiscard]] double change_pct() const;
};

struct Diff {
  std::vector<Revision> revised;  // by reporter, partner, flow, period
  std::int64_t added = 0, withdrawn = 0, same = 0;
};
core::Result<Diff> diff(const ledger::Ledger& ledger, const DiffQuery& query);
std::string diff_text(const ledger::Ledger& ledger, const DiffQuery& query, const Diff& diff,
                      std::size_t limit);
std::string diff_csv(const ledger::Ledger& ledger, const Diff& diff);

struct ExportQuery {
  std::vector<std::string> sources;  // empty: all
  places::PlaceId reporter, partner;
  std::optional<core::Day> as_of;  // as known on that day, one row a figure; else every release
  bool own_only = false;           // what the user imported
  bool not_to_pass_on = false;     // also what its terms forbid to pass on
  bool sdmx = false;
  bool origins = false;  // three more columns: file, sheet and line from which each figure came
};
struct Exported {
  std::string text, notice;
  std::int64_t rows = 0;
  std::vector<std::string> remarks;  // what was left out and why
};
core::Result<Exported> export_figures(const ledger::Ledger& ledger, const ExportQuery& query);
// The plain form with origins as Parquet: `value` and `origin_line` are numbers, all else is text.
// Needs DuckDB's library; without it the error says how to get it.
core::Status export_parquet(const Exported& exported, const std::filesystem::path& out);

// Puts `fresh` into the place of `base` in one step, if it is whole and goes with the user's
// ledger; the old one stays beside it as NAME.old. Returns what changed, in words.
core::Result<std::string> update_base(const std::filesystem::path& fresh,
                                      const std::filesystem::path& base,
                                      const std::filesystem::path& user, bool dry_run);

}  // namespace tally::app

#endif  // TALLY_APP_VINTAGES_H_

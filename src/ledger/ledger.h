// The store of record: figures as published, release by release, in append-only batches with a hash
// chain; sources and their rights; registries. The only module that knows SQLite.
//
// A ledger that answers questions is the immutable base (built from data/ by the build) plus, if
// there is one, the user's own file. Reading never writes. Start reading at Ledger::open and
// Ledger::pair.
//
// Thread-safety: a Ledger may be used by one thread at a time; open one per thread.
#ifndef TALLY_LEDGER_LEDGER_H_
#define TALLY_LEDGER_LEDGER_H_

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "ledger/batch.h"
#include "ledger/figure.h"
#include "ledger/registry.h"

namespace tally::ledger {

struct OpenOptions {
  std::filesystem::path base;                 // the immutable ledger
  std::optional<std::filesystem::path> user;  // attached if it exists
};

struct LedgerInfo {
  std::string id;     // hash of the last batch (hex); with a user's file both, joined by '+'
  std::string built;  // day of the newest release in it: "2026-09-..."; never the clock
  std::int64_t figures = 0, batches = 0, quarantined = 0, duplicates = 0;
  int schema = 0;  // of the base's file
};

// Open, it may be asked from several threads; its file is read by one of them at a time.
class Ledger {
 public:
  // Checks magic, schema version and file size; a truncated, foreign or newer file is Code::corrupt
  // with words that say what to do.
  static core::Result<Ledger> open(const OpenOptions& options);
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  ~Ledger();

  [[nodiscard]] const LedgerInfo& info() const;
  // 'Today': the last day on which anything in the ledger was released.
  [[nodiscard]] Day today() const;

  // ---- figures. All rows ever released, all vintages, ordered by (measure, direction, source,
  // file, length: months, years, others; period, not_after). Withdrawn, disputed and quoted-again
  // rows included; series/ decides. Everything that one reporter's books say about one partner:
  // years, months and other ranges.
  [[nodiscard]] core::Result<std::vector<Figure>> pair(PlaceId reporter, PlaceId partner) const;
  // Level figures of one reporter with every partner over exactly these periods (for ranks and
  // blocs).
  [[nodiscard]] core::Result<std::vector<Figure>> partners(
      PlaceId reporter, Direction direction, const std::vector<Period>& periods) const;
  // All reporters' levels with one partner over exactly this period (mirror of the above).
  [[nodiscard]] core::Result<std::vector<Figure>> reporters(
      PlaceId partner, Direction direction, const std::vector<Period>& periods) const;
  // Partners of a reporter for which there is anything, or for which this source has a level.
  [[nodiscard]] core::Result<std::vector<PlaceId>> partners_of(
      PlaceId reporter, std::optional<SourceId> source = {}) const;

  // ---- tables, read at open; targets, utterances and events at first use. If their pages cannot
  // be read, the lists are empty: read_registries() reads them now and tells.
  core::Status read_registries() const;
  [[nodiscard]] const std::vector<Source>& sources() const;
  [[nodiscard]] const Source& source(SourceId id) const;
  [[nodiscard]] std::optional<SourceId> find_source(std::string_view code) const;
  [[nodiscard]] const File& file(FileId id) const;
  [[nodiscard]] const std::vector<File>& files() const;  // in the order of import
  [[nodiscard]] const std::vector<DefaultBook>& defaults() const;
  [[nodiscard]] const std::vector<Defect>& defects() const;
  [[nodiscard]] const std::vector<RankTo>& rank_to() const;
  [[nodiscard]] const std::vector<Target>& targets() const;
  [[nodiscard]] const std::vector<Utterance>& utterances() const;
  [[nodiscard]] const std::vector<Event>& events() const;

  // ---- what can be asked.
  struct CoverageRow {
    PlaceId reporter, partner;
    SourceId source;
    FileId file;
    Direction direction;
    int step_months = 12;  // 12 years, 1 months, 0 other ranges
    core::Month first, last;
    int periods = 0;   // how many there are between first and last
    int partners = 1;  // when summed over partners
  };
  // Of a pair in both directions of reporting, or (partner null) of one reporter summed over
  // partners, or (both null) of all reporters.
  [[nodiscard]] core::Result<std::vector<CoverageRow>> coverage(PlaceId reporter,
                                                                PlaceId partner) const;
  [[nodiscard]] core::Result<std::vector<Quarantined>> quarantine(std::size_t limit) const;

  // ---- integrity: recomputes every batch's SHA-256 over its rows and the hash before, and
  // SQLite's own check. Status names the first batch that does not fit.
  [[nodiscard]] core::Status verify() const;

 private:
  struct Impl;
  explicit Ledger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace tally::ledger

#endif  // TALLY_LEDGER_LEDGER_H_

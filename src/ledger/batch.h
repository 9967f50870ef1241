// What an import hands to the ledger: one file read into rows, nothing left out.
//
// A Batch owns its rows. Its figures refer by number to the batch's own lists of series, sources
// and details, so that a million rows stay small.
#ifndef TALLY_LEDGER_BATCH_H_
#define TALLY_LEDGER_BATCH_H_

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/figure.h"
#include "ledger/registry.h"

namespace tally::ledger {

// What a figure measures, apart from whose it is and when.
struct SeriesKey {
  Direction direction = Direction::exports;
  FlowKind kind = FlowKind::all_goods;
  Measure measure = Measure::level;
  Adjustment adjustment = Adjustment::none;
  core::Unit unit = core::Unit::money;
  core::Currency currency;
  std::string product = "TOTAL";
  std::string whole;
  bool operator==(const SeriesKey&) const = default;
};
// The order in which a ledger numbers them: measure, direction, and so on.
bool before(const SeriesKey& a, const SeriesKey& b);

// Texts of a row that most rows do not have.
struct RowDetail {
  std::string id, page, note;
  std::optional<Period> base;
};

struct FigureRow {
  static constexpr std::int32_t kNoDay = INT32_MIN;
  PlaceId reporter, partner;
  std::uint16_t series = 0;  // index into Batch::series
  std::uint16_t source = 0;  // index into Batch::sources
  bool has_value = false;
  Evidence evidence = Evidence::unknown;
  std::uint16_t months = 12;
  std::int32_t first = 0;       // Month::serial()
  core::Decimal value;          // whole units, per cent or rank, with its written digits
  std::uint32_t flags = 0;      // of Flag
  std::int32_t not_before = 0;  // Day::serial()
  std::int32_t not_after = kNoDay;
  std::int32_t line = 0;
  std::int32_t detail = -1;  // index into Batch::details

  [[nodiscard]] std::int32_t last() const { return first + months - 1; }
  [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
};

struct Quarantined {
  std::string file;
  std::int64_t line = 0, column = 0;
  std::string reason, raw;
};

struct Batch {
  std::string name;  // File::name
  std::string path;  // File::path
  std::string file_sha256;
  std::int64_t rows_in = 0;  // figures and table rows of the file, good or bad
  std::int64_t duplicates = 0;

  std::vector<SeriesKey> series;
  std::vector<std::string> sources;  // codes
  std::vector<RowDetail> details;
  std::vector<FigureRow> figures;
  std::vector<Quarantined> quarantined;

  // Governance tables and registries; a batch has rows of one of them, or figures.
  std::vector<Source> source_rows;
  struct CodedDefault {
    std::string reporter, source, place;
    bool each_member = false;
    int rank = 0;
    std::optional<int> first_year, last_year;
    std::string support_only;
  };
  std::vector<CodedDefault> defaults;
  struct CodedDefect {
    std::string source, reporter;
    bool each_member = false;
    std::string partner, direction;
    int first_year = 0, last_year = 9999;
    DefectEffect effect = DefectEffect::note;
    std::string what, evidence;
  };
  std::vector<CodedDefect> defects;
  struct CodedRankTo {
    std::string source, place, reporter;
    bool each_member = false;
    std::string direction;
    std::optional<int> first_year, last_year;
    int places = 0;
  };
  std::vector<CodedRankTo> rank_to;
  std::vector<Target> targets;
  std::vector<Utterance> utterances;
  std::vector<Event> events;

  // Numbers within this batch, added when new.
  std::uint16_t series_number(const SeriesKey& key);
  std::uint16_t source_number(std::string_view code);
  [[nodiscard]] std::int64_t table_rows() const;
};

}  // namespace tally::ledger

#endif  // TALLY_LEDGER_BATCH_H_

// One figure as it was published: the row of the ledger (design: one row, one figure, never
// overwritten).
#ifndef TALLY_LEDGER_FIGURE_H_
#define TALLY_LEDGER_FIGURE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/decimal.h"
#include "core/ids.h"
#include "core/money.h"
#include "core/time.h"
#include "places/places.h"

namespace tally::ledger {

using core::Day;
using core::Period;
using places::PlaceId;
using SourceId = core::Id<struct SourceTag>;
// A file or part of a source ("flows/us-census", "releases", "russia-customs-annual"): governance
// tables rank and trust sources by file, and a figure's origin is a file and a line.
using FileId = core::Id<struct FileTag>;

enum class Direction : std::uint8_t { exports, imports, turnover, balance };
enum class FlowKind : std::uint8_t { all_goods, domestic, re_export, re_import };
enum class Measure : std::uint8_t { level, growth, share, rank };
enum class Adjustment : std::uint8_t { none, seasonal, calendar, calendar_and_seasonal };
// How the release day is known.
enum class Evidence : std::uint8_t {
  stated,     // the page says the day
  quoted_on,  // known by that day
  bounded,    // month only
  edition,    // the edition it was read from
  unknown,    // assumed at every date after the usual lag
};

// Bits of Figure::flags.
enum Flag : std::uint32_t {
  kProvisional = 1u << 0,
  kEstimated = 1u << 1,
  kConfidential = 1u << 2,
  kBreak = 1u << 3,
  kRevised = 1u << 4,
  kAgency = 1u << 5,      // growth computed by a news agency
  kAbout = 1u << 6,       // published as 'about'
  kMoreThan = 1u << 7,    // published as 'more than'
  kCut = 1u << 8,         // cut off, not rounded
  kImplied = 1u << 9,     // derived from other published figures
  kSpeaker = 1u << 10,    // what an official said, no table
  kDisputed = 1u << 11,   // two publications contradict: may not deny
  kDerived = 1u << 12,    // computed by us at import (Russian years as sums of months)
  kWithdrawn = 1u << 13,  // a later edition took the figure back: value is empty
  kPartial = 1u << 14,    // covers fewer months than its period says (how many: see note)
  // The same figure stands in another row at least as early and at least as exact: corroboration,
  // never a vintage. An as-of query skips it.
  kQuotedAgain = 1u << 15,
  // The same figure as an earlier row, with more digits: it replaces that from its release on, and
  // is no revision.
  kFiner = 1u << 16,
};

struct Released {
  Day not_before;
  std::optional<Day> not_after;  // empty: assumed at every date
  Evidence evidence = Evidence::unknown;
  bool operator==(const Released&) const = default;
};

struct Figure {
  PlaceId reporter;
  PlaceId partner;
  Direction direction = Direction::exports;
  FlowKind kind = FlowKind::all_goods;
  Measure measure = Measure::level;
  Adjustment adjustment = Adjustment::none;
  Period period;
  std::optional<Period> base;  // of a published growth rate
  std::string whole;           // of a share ("RUS-WLD turnover") or rank ("countries")
  std::optional<core::Decimal>
      value;  // whole currency units, percent or rank; empty = not reported
  core::Unit unit = core::Unit::money;
  core::Currency currency;  // of the money; of a rate: the currency it was computed in
  std::uint32_t flags = 0;
  SourceId source;
  FileId file;
  std::int64_t line = 0;  // line of `file`, the header being line 1
  Released released;
  std::string id;    // of releases: stable id of the row; else empty
  std::string page;  // where it was seen; may be empty
  std::string note;  // may be empty
  std::string product = "TOTAL";

  [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
  [[nodiscard]] double number() const { return value ? value->value() : 0.0; }
};

// What is known of a figure on a day.
enum class Knowledge : std::uint8_t { known, assumed, unknown };

// design, 'Releases': known if not_after <= day, unknown if not_before > day, else assumed.
Knowledge knowledge(const Released& released, const Day& day);

std::string_view to_string(Direction direction);  // "exports", ...
std::string_view to_string(Measure measure);      // "level", ...
std::string_view to_string(Evidence evidence);    // "stated", ...

}  // namespace tally::ledger

#endif  // TALLY_LEDGER_FIGURE_H_

// Registries that live in the ledger beside the figures: sources and their rights, announced
// targets, utterances, dated events.
#ifndef TALLY_LEDGER_REGISTRY_H_
#define TALLY_LEDGER_REGISTRY_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/money.h"
#include "core/time.h"
#include "ledger/figure.h"

namespace tally::ledger {

// A row of data/ledger/sources.csv.
struct Source {
  SourceId id;
  std::string code;        // "cn-gacc"
  std::string family;      // one witness per family
  std::string publisher;   // "General Administration of Customs of China"
  std::string short_name;  // "China's customs": for sentences
  std::string what;        // own tables, own release, international collection, reconciled
  std::string concept_;    // origin / destination, ...
  std::string valuation_exports, valuation_imports;
  std::string basis, rounding, adjustment, licence, attribution, note;
  int first_release_lag_days = 0;
  bool described = true;  // false: figures name it, no table of sources does; it may not deny
  bool may_ship = true;
  bool may_deny = true;
  double deny_margin_pct = 0;  // a level must be off by more than that as well
  // For people: whose figures it has, which editions were read, where its rows stand, how the lag
  // is known.
  std::string reporters, edition, where, lag_known_by, currency;
  [[nodiscard]] bool is_own_office() const;     // 'own tables' / 'own release'
  [[nodiscard]] bool is_international() const;  // 'international collection'
  [[nodiscard]] bool is_reconciled() const;
};

struct File {
  FileId id;
  std::string name;   // "flows/us-census", "releases", "russia-customs-annual"
  std::string path;   // as under data/ledger, with extension; of a user's import the path given
  bool user = false;  // from the user's own ledger
  // Whether `where` of DefaultBook or RankTo means this file: its name, its folder ("flows"), its
  // stem, or a glob with one star ("russia-*.csv").
  [[nodiscard]] bool is_in(std::string_view where) const;
};

// Which source speaks for a reporter, in order (data/ledger/defaults.csv).
struct DefaultBook {
  PlaceId reporter;          // null = any other reporter
  bool each_member = false;  // '@SET': each member of `reporter` on its own
  int rank = 0;
  SourceId source;
  std::string where;  // "releases", "flows", a file glob such as "russia-*.csv"
  std::optional<int> first_year, last_year;
  bool support_only_exports = false, support_only_imports = false;
};

// `members_add_up`: of a bloc, the sum of its members' rows is the publisher's own figure of it,
// whatever each of the rows is to its member.
enum class DefectEffect : std::uint8_t { note, do_not_deny, leave_out, members_add_up };
struct Defect {
  SourceId source;
  PlaceId reporter;          // null = any
  bool each_member = false;  // each member of `reporter` on its own
  PlaceId partner;           // null = any
  std::optional<Direction> direction;
  int first_year = 0, last_year = 9999;
  DefectEffect effect = DefectEffect::note;
  std::string what, evidence;
};

// Down to which place a rank may be taken from a file (data/ledger/rank_to.csv); 0 = none.
struct RankTo {
  SourceId source;  // null = any
  std::string where;
  PlaceId reporter;  // null = any; each_member as above
  bool each_member = false;
  std::optional<Direction> direction;
  std::optional<int> first_year, last_year;
  int places = 0;  // 0 none, kAllPlaces all
  static constexpr int kAllPlaces = 1 << 20;
};

struct Target {
  std::string id;
  PlaceId reporter, partner;
  std::string reporter_code, partner_code;  // as written; sets without figures keep their text
  Direction direction = Direction::turnover;
  core::Decimal value;
  core::Unit unit = core::Unit::money;  // money or ratio
  core::Currency currency;
  std::string deadline;  // "2024", "2024-12", a day, or empty: none was named
  std::string kind, set_by, told_by, restated, announced, supersedes, scope, confidence, page, note;
};

struct Utterance {
  std::string id, speaker, told_by, date;  // date: day, month or year
  std::string reporter, partner, partner_text, kind;
  std::optional<Direction> direction;
  std::string product, measure, period;
  std::optional<Period> months;
  std::optional<core::Decimal> value, value_to;
  std::string unit, currency, where, fact_checker, their_verdict, label_from, deciding_figure, page,
      note;
};

struct Event {
  std::string id, date, end_date, type, actors, targets, what, page;
};

}  // namespace tally::ledger

#endif  // TALLY_LEDGER_REGISTRY_H_

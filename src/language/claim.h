// The slots of one trade claim as a reader finds them in a text, before they become a formal
// statement. What is written, never computed. Names and meanings of the slots are those of
// docs/reading.md.
//
// May use: core, places. Filled by reading/, turned into a Statement by to_statement().
#ifndef TALLY_LANGUAGE_CLAIM_H_
#define TALLY_LANGUAGE_CLAIM_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/decimal.h"
#include "core/money.h"
#include "core/result.h"
#include "core/time.h"
#include "language/statement.h"
#include "places/places.h"

namespace tally::language {

enum class ClaimKind : std::uint8_t {
  level,
  change,
  share,
  rank,
  balance,
  record,
  since,
  target,
  forecast,
  comparison,
  // Beyond the ten kinds of the labels:
  trend,    // "has drawn closer since 1991", "isolation from the West grows": direction of a share
  at_rate,  // "at this rate the target is reached early"
  said,     // "announced plans to ...": somebody said it on a day
};

enum class ClaimUnit : std::uint8_t {
  none,
  money,
  pct,
  ratio,
  pp,
  rank,
  count_years,
  count_quarters,
  count_months
};

enum class ClaimComparator : std::uint8_t {
  eq,
  gt,
  ge,
  lt,
  le,
  approx,
  between,
  // record
  max_level,
  min_level,
  max_balance,
  min_balance,
  max_growth,
  min_growth,
  max_share,
  min_share,
  first_above,
  first_below,
  // since
  rank_held_streak,
  rise_streak,
  decline_streak,
  surplus_streak,
  deficit_streak,
  streak_above,
  streak_below,
  first_rise_since,
  first_decline_since,
  first_surplus_since,
  first_deficit_since,
  max_since,
  min_since,
};

enum class Modality : std::uint8_t { fact, target, forecast, hedged };

// A party of a claim: one place or a sum ("CHN+HKG").
struct ClaimParty {
  std::vector<PlaceId> places;
  [[nodiscard]] bool empty() const { return places.empty(); }
  [[nodiscard]] std::string code() const;  // "CHN", "CHN+HKG", "WLD"
  bool operator==(const ClaimParty&) const = default;
};

// A number as written: digits, the word that scales them, and a flag for words ("half", "doubled").
struct ClaimNumber {
  Decimal number;           // "4.4"
  int scale = 0;            // billion = 9, lakh crore = 12
  bool from_words = false;  // 'a third', 'doubled'
  [[nodiscard]] double value() const;
  bool operator==(const ClaimNumber&) const = default;
};

struct ClaimSide {  // the other side of a comparison
  ClaimParty reporter, partner;
  Flow flow = Flow::turnover;
  std::optional<Period> period;
  bool operator==(const ClaimSide&) const = default;
};

struct Claim {
  ClaimKind kind = ClaimKind::level;
  ClaimParty reporter, partner;
  Flow flow = Flow::turnover;
  std::optional<Period> period;           // empty only for a target or forecast without a date
  std::optional<ClaimNumber> value;       // empty: no number was said
  std::optional<ClaimNumber> value_high;  // of a range
  ClaimUnit unit = ClaimUnit::none;
  Currency currency;  // of money, or of a growth 'in yuan terms'
  ClaimComparator comparator = ClaimComparator::eq;
  Hedge hedge = Hedge::none;  // 'nearly' is approx in the labels, but bends one way only
  Modality modality = Modality::fact;
  std::string product;                // about one product, not all goods
  std::string scope;                  // "goods and services", "non-oil", "volume", "within Africa"
  std::optional<ClaimSide> other;     // comparison
  std::optional<Period> base_period;  // of a change
  std::optional<Month> deadline;
  std::optional<Month> since, first_since;
  std::optional<int> window_years, window_months;
  std::optional<int> rank;               // of a streak that is not about the first place
  bool at_least = false;                 // 'over ten years'
  std::optional<ClaimSide> denominator;  // of a share
  std::optional<ClaimNumber> threshold;  // of first_above, streak_above
  ClaimUnit threshold_unit = ClaimUnit::none;
  bool early = false, achieved = false, negated = false, derived = false, optional = false;
  bool record_same_months = false;  // 'highest for any first quarter'
  std::optional<Period> after;      // rank 'after the 2014 sanctions': became so after then
  bool overtakes = false;           // comparison: ahead then, and not the period before
  bool first_time = false;          // comparison, rank: for the first time (`since`: since then)
  bool implied = false;             // follows from a word of another claim ('rose to'): no label
  bool steadily = false;            // trend
  bool falls = false;               // trend: direction
  std::string trend_of;             // trend: "share" (default)
  std::optional<ClaimNumber> rate;  // at_rate: per cent a year
  std::string target_set_by;
  std::string speaker;                // as named in the text
  std::optional<core::Day> said_on;   // said: the day, or ...
  std::optional<Period> said_around;  // ... the months within which it was said
  std::optional<PlaceId> speaker_place;
  std::string source_named;  // "China customs": place of the office in source_place
  std::optional<PlaceId> source_place;
  bool period_written = true;  // false: taken from the rule for texts without a period
  bool says_country = false;
  Context::RankWord rank_word = Context::RankWord::partner;

  bool operator==(const Claim&) const = default;
};

// The formal statement of a claim, or why it has none (a product, an unknown share of what, ...).
core::Result<Statement> to_statement(const Claim& claim);
// The words around it, for the verdict.
Context context_of(const Claim& claim, std::optional<core::Day> said_on);

std::string_view to_string(ClaimKind kind);
std::string_view to_string(ClaimComparator comparator);
std::string_view to_string(ClaimUnit unit);
std::string_view to_string(Modality modality);

}  // namespace tally::language

#endif  // TALLY_LANGUAGE_CLAIM_H_

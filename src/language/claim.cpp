#include "language/claim.h"

#include <array>

#include "language/internal/claim_forms.h"
#include "language/types.h"

namespace tally::language {
namespace {

constexpr std::array<std::string_view, 13> kKinds = {
    "level",  "change",   "share",      "rank",  "balance", "record", "since",
    "target", "forecast", "comparison", "trend", "at_rate", "said"};
constexpr std::array<std::string_view, 9> kUnits = {
    "", "money", "pct", "ratio", "pp", "rank", "count_years", "count_quarters", "count_months"};
constexpr std::array<std::string_view, 30> kComparators = {"eq",
                                                           "gt",
                                                           "ge",
                                                           "lt",
                                                           "le",
                                                           "approx",
                                                           "between",
                                                           "max_level",
                                                           "min_level",
                                                           "max_balance",
                                                           "min_balance",
                                                           "max_growth",
                                                           "min_growth",
                                                           "max_share",
                                                           "min_share",
                                                           "first_above",
                                                           "first_below",
                                                           "rank_held_streak",
                                                           "rise_streak",
                                                           "decline_streak",
                                                           "surplus_streak",
                                                           "deficit_streak",
                                                           "streak_above",
                                                           "streak_below",
                                                           "first_rise_since",
                                                           "first_decline_since",
                                                           "first_surplus_since",
                                                           "first_deficit_since",
                                                           "max_since",
                                                           "min_since"};
constexpr std::array<std::string_view, 4> kModalities = {"fact", "target", "forecast", "hedged"};

}  // namespace

std::string ClaimParty::code() const {
  std::string out;
  for (PlaceId place : places) {
    if (!out.empty()) out += '+';
    out += place ? places::places().code(place) : "?";
  }
  return out;
}

double ClaimNumber::value() const { return number.scaled(scale).value(); }

core::Result<Statement> to_statement(const Claim& claim) {
  TALLY_TRY(form, internal::ClaimForms(claim).form());
  Statement out{std::move(form), claim.negated};
  TALLY_CHECK(check(out));
  return out;
}

Context context_of(const Claim& claim, std::optional<core::Day> said_on) {
  Context out;
  out.said_on = said_on;
  out.speaker_place = claim.speaker_place;
  out.speaker = claim.speaker;
  out.names_source = !claim.source_named.empty() || claim.source_place.has_value();
  out.period_written = claim.period_written;
  out.says_country = claim.says_country;
  out.rank_word = claim.rank_word;
  out.record_without_start = claim.kind == ClaimKind::record && !claim.since &&
                             !claim.first_since && !claim.window_years && !claim.window_months;
  return out;
}

std::string_view to_string(ClaimKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }
std::string_view to_string(ClaimUnit unit) { return kUnits[static_cast<std::size_t>(unit)]; }
std::string_view to_string(ClaimComparator comparator) {
  return kComparators[static_cast<std::size_t>(comparator)];
}
std::string_view to_string(Modality modality) {
  return kModalities[static_cast<std::size_t>(modality)];
}

}  // namespace tally::language

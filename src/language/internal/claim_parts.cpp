// What the kinds of claims share: parties, series, periods, numbers.
#include <fmt/format.h>

#include <array>

#include "core/text.h"
#include "language/internal/claim_forms.h"
#include "language/internal/words.h"

namespace tally::language::internal {
namespace {

using core::Unit;

constexpr std::string_view kWithin = "within ";

Unit unit_of_claim(ClaimUnit unit) {
  switch (unit) {
    case ClaimUnit::pct:
      return Unit::percent;
    case ClaimUnit::pp:
      return Unit::points;
    case ClaimUnit::ratio:
      return Unit::ratio;
    case ClaimUnit::rank:
      return Unit::rank;
    case ClaimUnit::count_years:
    case ClaimUnit::count_quarters:
    case ClaimUnit::count_months:
      return Unit::count;
    case ClaimUnit::none:
    case ClaimUnit::money:
      break;
  }
  return Unit::money;
}

// A power of ten that the language has a word for, at least `least`.
int scale_from(int least) {
  for (int power : {0, 3, 6, 9, 12}) {
    if (power >= least) return power;
  }
  return 12;
}

}  // namespace

tl::unexpected<core::Error> ClaimForms::missing(std::string message) {
  return core::fail(core::Code::bad_input, std::move(message));
}

Party ClaimForms::party_of(const ClaimParty& party) {
  Party out;
  if (party.places.size() == 1) {
    out.place = party.places.front();
  } else {
    out.kind = Party::Kind::sum;
    out.members = party.places;
  }
  return out;
}

PlaceId ClaimForms::region() const {
  const std::string lower = core::to_lower(claim_.scope);
  if (!lower.starts_with(kWithin)) return {};
  const std::string_view name = std::string_view(claim_.scope).substr(kWithin.size());
  if (const PlaceId id = places::places().find(name)) return id;
  return places::places().find_by_name(name);
}

Scope ClaimForms::scope() const {
  const std::string lower = core::to_lower(claim_.scope);
  if (lower.empty() || region()) return Scope::unsaid;
  if (lower == "non oil" || lower == "non_oil") return Scope::non_oil;
  if (lower == "goods_and_services" || lower == "goods & services")
    return Scope::goods_and_services;
  for (Scope s :
       {Scope::goods, Scope::goods_and_services, Scope::services, Scope::non_oil, Scope::volume}) {
    if (lower == word_of(s)) return s;
  }
  return Scope::other;
}

Series ClaimForms::series(bool with_currency) const {
  return series_of({claim_.reporter, claim_.partner, claim_.flow, {}}, with_currency);
}

Series ClaimForms::series_of(const ClaimSide& side, bool with_currency) const {
  Series out;
  out.flow = side.flow;
  out.a = party_of(side.reporter);
  out.b = party_of(side.partner);
  out.product = claim_.product;
  out.scope = scope();
  if (claim_.source_place) {
    out.book.kind = Book::Kind::place;
    out.book.place = *claim_.source_place;
  }
  if (with_currency) out.currency = claim_.currency;
  return out;
}

// Of the denominator that the text names, else of the reporter's trade with the world, or of its
// region. A product's share of the same flow is a share of all goods.
Expr ClaimForms::share() const {
  Share out;
  const Series part = series(true);
  Series whole = part;
  if (claim_.denominator) {
    whole = series_of(*claim_.denominator, true);
    const bool same_flow = whole.a == part.a && whole.b == part.b && whole.flow == part.flow;
    if (same_flow) whole.product.clear();
  } else {
    whole.b = {};
    whole.b.place = region() ? region() : places::places().world();
  }
  out.part = Expr{part};
  out.whole = Expr{whole};
  return Expr{std::move(out)};
}

Rank ClaimForms::rank() const {
  Rank out;
  out.subject = party_of(claim_.partner);
  out.of = series(true);
  out.of.b = {};
  out.of.b.kind = Party::Kind::any;
  out.of.b.place = region();
  return out;
}

// Twelve months that are the fiscal year of somebody in the claim are written as one.
When ClaimForms::when(const Period& period) const {
  When out;
  out.period = period;
  if (period.months() != 12 || period.first.month() == 1) return out;
  std::vector<PlaceId> whose = claim_.reporter.places;
  if (claim_.speaker_place) whose.push_back(*claim_.speaker_place);
  whose.insert(whose.end(), claim_.partner.places.begin(), claim_.partner.places.end());
  for (PlaceId id : whose) {
    if (places::places().fiscal_year(id, period.last.year()) != period) continue;
    out.fiscal_of = id;
    break;
  }
  return out;
}

core::Result<When> ClaimForms::when() const {
  if (!claim_.period) return missing("the claim names no period");
  return when(*claim_.period);
}

Quantity ClaimForms::quantity(const ClaimNumber& number, ClaimUnit unit) const {
  Quantity out;
  out.unit = unit_of_claim(unit);
  out.number = number.number;
  out.scale = number.scale;
  if (out.unit == Unit::money) {
    out.currency = claim_.currency;
    const bool worded = out.scale == 0 || !brief_scale(out.scale).empty();
    const int power = out.scale + out.number.exponent;
    if (!worded || out.number.exponent > 0) {
      // The last written digit keeps its worth: 2 x 10^11 is 0.2 tn.
      out.scale = scale_from(power);
      out.number.exponent = power - out.scale;
    }
  } else if (out.scale != 0) {
    out.number = out.number.scaled(out.scale);
    out.scale = 0;
  }
  // Written digits end at the units: a positive exponent cannot be written.
  while (out.number.exponent > 0 && std::abs(out.number.mantissa) < 100000000000000000) {
    out.number.mantissa *= 10;
    --out.number.exponent;
  }
  out.fraction_word = number.from_words && out.unit == Unit::percent;
  return out;
}

Operand ClaimForms::operand(ClaimUnit unit) const {
  Operand out;
  if (claim_.value) out.low = quantity(*claim_.value, unit);
  if (claim_.value && claim_.value_high) {
    out.kind = Operand::Kind::range;
    out.high = quantity(*claim_.value_high, unit);
    if (out.low.value() > out.high.value()) std::swap(out.low, out.high);
  }
  return out;
}

// 'nearly' and 'up to' are 'approx' or 'lt' in the labels and bend one way only here; 'over' adds
// nothing to 'more than'.
ClaimForms::Bend ClaimForms::bend() const {
  Bend out{Comparator::eq, claim_.hedge};
  switch (claim_.comparator) {
    case ClaimComparator::approx:
      // A fraction in words ('by a quarter') is rough enough by itself: 'about' has to be said.
      if (out.hedge == Hedge::none && !(claim_.value && claim_.value->from_words))
        out.hedge = Hedge::about;
      break;
    case ClaimComparator::gt:
      out.comparator = Comparator::gt;
      if (out.hedge == Hedge::over) out.hedge = Hedge::none;
      break;
    case ClaimComparator::ge:
      out.comparator = Comparator::ge;
      if (out.hedge == Hedge::over) out.hedge = Hedge::none;
      break;
    case ClaimComparator::lt:
      if (out.hedge != Hedge::nearly) out.comparator = Comparator::lt;
      break;
    case ClaimComparator::le:
      out.comparator = Comparator::le;
      if (out.hedge == Hedge::up_to) out.hedge = Hedge::none;
      break;
    default:
      break;
  }
  if (claim_.value_high) out.comparator = Comparator::eq;
  return out;
}

// The earlier period that 'since 2020' names, of the kind of the later one.
Period ClaimForms::since_period(const Month& since, const Period& like) const {
  if (like.is_year()) return Period::year(since.year());
  return {since, since + (like.months() - 1)};
}

std::optional<Period> ClaimForms::goal_period() const {
  if (claim_.period) return claim_.period;
  if (!claim_.deadline) return std::nullopt;
  const Month last = *claim_.deadline;
  if (last.month() == 12) return Period::year(last.year());
  return Period{last, last};
}

}  // namespace tally::language::internal

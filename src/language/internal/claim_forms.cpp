// The form of each kind of claim.
#include "language/internal/claim_forms.h"

#include <fmt/format.h>

#include "language/internal/words.h"

namespace tally::language::internal {
namespace {

Quantity nought(core::Unit unit) {
  Quantity q;
  q.unit = unit;
  return q;
}

Condition compared_with_nought(Expr expr, Comparator comparator, core::Unit unit) {
  Condition out;
  out.expr = std::move(expr);
  out.comparator = comparator;
  out.operand.low = nought(unit);
  return out;
}

Expr growth_of(Expr expr) { return Expr{Growth{Box<Expr>(std::move(expr))}}; }

bool is_growth_unit(ClaimUnit unit) { return unit == ClaimUnit::pct || unit == ClaimUnit::ratio; }

// The direction that is said without a number.
std::optional<Comparator> direction(ClaimComparator c) {
  if (c == ClaimComparator::gt || c == ClaimComparator::ge) return Comparator::gt;
  if (c == ClaimComparator::lt || c == ClaimComparator::le) return Comparator::lt;
  return std::nullopt;
}

// r times is r * 100 - 100 per cent; the written digits move by two places.
Quantity percent_of_ratio(const Quantity& ratio) {
  Quantity out = ratio;
  out.unit = core::Unit::percent;
  out.number = Decimal::from_double(ratio.value() * 100 - 100, 12);
  while (out.number.exponent > 0) {
    out.number.mantissa *= 10;
    --out.number.exponent;
  }
  return out;
}

}  // namespace

core::Result<Form> ClaimForms::form() const {
  if (claim_.reporter.empty()) return missing("the claim names no reporter");
  if (claim_.partner.empty()) return missing("the claim names no partner");
  switch (claim_.kind) {
    case ClaimKind::level:
      return level();
    case ClaimKind::balance:
      return balance();
    case ClaimKind::change:
      return change();
    case ClaimKind::share:
      return value(share(), ClaimUnit::pct);
    case ClaimKind::rank:
      return rank_form();
    case ClaimKind::record:
      return record();
    case ClaimKind::since:
      return since();
    case ClaimKind::target:
      return target();
    case ClaimKind::forecast:
      return forecast();
    case ClaimKind::comparison:
      return comparison();
    case ClaimKind::trend:
      return trend();
    case ClaimKind::at_rate:
      return at_rate();
    case ClaimKind::said:
      return said();
  }
  return missing("an unknown kind of claim");
}

core::Result<Form> ClaimForms::value(Expr expr, ClaimUnit unit) const {
  if (!claim_.value) return missing("the claim has no number");
  if (claim_.unit != ClaimUnit::none && claim_.unit != unit) {
    return missing(
        fmt::format("a {} is no number of {}", to_string(claim_.kind), to_string(claim_.unit)));
  }
  TALLY_TRY(at, when());
  const Bend bent = bend();
  return Value{std::move(expr), at, bent.comparator, bent.hedge, operand(unit)};
}

core::Result<Form> ClaimForms::level() const {
  if (claim_.flow == Flow::balance) return balance();
  return value(Expr{series(false)}, ClaimUnit::money);
}

// A surplus or deficit of which only the sign is said is above or below nought.
core::Result<Form> ClaimForms::balance() const {
  Series s = series(false);
  s.flow = Flow::balance;
  const bool sign_only =
      !claim_.value || (claim_.value->number.mantissa == 0 && !claim_.value_high);
  const auto sign = direction(claim_.comparator);
  if (!sign_only || !sign) return value(Expr{s}, ClaimUnit::money);
  TALLY_TRY(at, when());
  Value out;
  out.expr = Expr{s};
  out.when = at;
  out.comparator = *sign;
  out.operand.low = nought(core::Unit::money);
  return out;
}

core::Result<Form> ClaimForms::change() const {
  TALLY_TRY(at, when());
  const Period base = claim_.base_period.value_or(at.period.year_before());
  const bool year_before = base == at.period.year_before();
  if (claim_.unit == ClaimUnit::ratio && claim_.value) return change_by_ratio(base, at.period);
  const bool money = claim_.unit == ClaimUnit::money && claim_.value;
  Expr of = claim_.denominator ? share() : Expr{series(!money)};
  if (claim_.unit == ClaimUnit::pp) {
    if (!claim_.denominator) of = share();
    return value(Expr{Diff{std::move(of), base}}, ClaimUnit::pp);
  }
  if (money) return value(Expr{Diff{std::move(of), base}}, ClaimUnit::money);
  Expr rate = year_before ? growth_of(std::move(of)) : Expr{Change{std::move(of), base}};
  if (claim_.value) return value(std::move(rate), ClaimUnit::pct);
  const auto way = direction(claim_.comparator);
  if (!way) return missing("the claim has neither a number nor a direction");
  Value out;
  out.expr = std::move(rate);
  out.when = at;
  out.comparator = *way;
  out.operand.low = nought(core::Unit::percent);
  return out;
}

// 'Doubled': the later figure is twice the earlier one.
core::Result<Form> ClaimForms::change_by_ratio(const Period& base, const Period& period) const {
  if (base == period) return missing("a period is not measured from itself");
  const Expr of = claim_.denominator ? share() : Expr{series(true)};
  const Bend bent = bend();
  if (claim_.value_high) {
    Value out;
    out.expr = Expr{Change{Box<Expr>(of), base}};
    out.when = when(period);
    out.hedge = bent.hedge;
    out.operand = operand(ClaimUnit::ratio);
    out.operand.low = percent_of_ratio(out.operand.low);
    out.operand.high = percent_of_ratio(out.operand.high);
    return out;
  }
  Compare out;
  out.left = of;
  out.left_when = when(period);
  out.comparator = bent.comparator;
  out.hedge = bent.hedge;
  out.factor = quantity(*claim_.value, ClaimUnit::ratio).number;
  out.right = of;
  out.right_when = when(base);
  return out;
}

core::Result<Form> ClaimForms::rank_form() const {
  if (claim_.first_time) {
    Condition condition;
    condition.expr = Expr{rank()};
    condition.operand = operand(ClaimUnit::rank);
    return first(std::move(condition));
  }
  if (claim_.after) {
    Condition condition;
    condition.expr = Expr{rank()};
    condition.operand = operand(ClaimUnit::rank);
    if (!claim_.value) condition.operand.low.number = {claim_.rank.value_or(1), 0};
    condition.operand.low.unit = core::Unit::rank;
    First out;
    out.condition = std::move(condition);
    out.after = claim_.after;
    return out;
  }
  return value(Expr{rank()}, ClaimUnit::rank);
}

core::Result<Form> ClaimForms::comparison() const {
  if (!claim_.other) return missing("the comparison names no other side");
  ClaimSide other = *claim_.other;
  if (other.reporter.empty()) other.reporter = claim_.reporter;
  if (other.partner.empty()) other.partner = claim_.partner;
  TALLY_TRY(at, when());
  const When other_at = other.period ? when(*other.period) : at;
  const Expr left{series(true)};
  const Expr right{series_of(other, true)};
  const Bend bent = bend();
  if (claim_.value && claim_.unit != ClaimUnit::ratio) {
    return missing("a comparison with a number needs how many times");
  }
  if (claim_.value && claim_.value_high) {
    if (!(at == other_at)) return missing("a range of ratios between two periods has no form");
    Binary ratio{Binary::Op::divide, Box<Expr>(left), Box<Expr>(right)};
    return value(Expr{std::move(ratio)}, ClaimUnit::ratio);
  }
  std::optional<Decimal> factor;
  if (claim_.value) factor = quantity(*claim_.value, ClaimUnit::ratio).number;
  if (claim_.overtakes && !claim_.value && at == other_at && other.reporter == claim_.reporter &&
      other.flow == claim_.flow) {
    Series of = series(true);
    of.b = {};
    of.b.kind = Party::Kind::any;
    return Overtake{party_of(claim_.partner), party_of(other.partner), std::move(of), at};
  }
  const auto since = claim_.first_since ? claim_.first_since : claim_.since;
  if ((claim_.first_since || claim_.first_time) && at == other_at) {
    Condition condition;
    condition.expr = left;
    condition.comparator = bent.comparator;
    condition.hedge = bent.hedge;
    condition.operand.kind = Operand::Kind::series;
    condition.operand.factor = factor;
    condition.operand.expr = Box<Expr>(right);
    First out;
    out.condition = std::move(condition);
    out.at = at;
    if (since) out.since = since_period(*since, at.period);
    return out;
  }
  return Compare{left, at, bent.comparator, bent.hedge, factor, right, other_at};
}

core::Result<Form> ClaimForms::record() const {
  const Expr flow{series(true)};
  Series balance = series(true);
  balance.flow = Flow::balance;
  switch (claim_.comparator) {
    case ClaimComparator::max_level:
    case ClaimComparator::min_level:
      return extreme(claim_.comparator == ClaimComparator::max_level, flow);
    case ClaimComparator::max_balance:
    case ClaimComparator::min_balance:
      return extreme(claim_.comparator == ClaimComparator::max_balance, Expr{balance});
    case ClaimComparator::max_growth:
    case ClaimComparator::min_growth:
      return extreme(claim_.comparator == ClaimComparator::max_growth, growth_of(flow));
    case ClaimComparator::max_share:
    case ClaimComparator::min_share:
      return extreme(claim_.comparator == ClaimComparator::max_share, share());
    case ClaimComparator::first_above:
    case ClaimComparator::first_below: {
      const bool above = claim_.comparator == ClaimComparator::first_above;
      TALLY_TRY(condition, beyond(above ? Comparator::gt : Comparator::lt));
      return first(std::move(condition));
    }
    default:
      break;
  }
  return missing("the record does not say of what it is one");
}

core::Result<Form> ClaimForms::extreme(bool max, Expr expr) const {
  TALLY_TRY(at, when());
  Extreme out;
  out.kind = max ? Extreme::Kind::max : Extreme::Kind::min;
  out.expr = std::move(expr);
  out.at = at;
  out.since = claim_.since ? claim_.since : claim_.first_since;
  out.within_years = claim_.window_years;
  out.within_months = claim_.window_months;
  out.among_same_months = claim_.record_same_months;
  return out;
}

core::Result<Form> ClaimForms::first(Condition condition) const {
  TALLY_TRY(at, when());
  First out;
  out.condition = std::move(condition);
  out.at = at;
  const auto since = claim_.since ? claim_.since : claim_.first_since;
  if (since) out.since = since_period(*since, at.period);
  if (claim_.window_months) {
    out.within_months = claim_.window_months;
  } else if (claim_.window_years) {
    out.within_months = 12 * *claim_.window_years;
  }
  return out;
}

// The series beyond the threshold: of money the flow, of per cent the share that the claim names,
// else the growth.
core::Result<Condition> ClaimForms::beyond(Comparator comparator) const {
  const bool streak = claim_.kind == ClaimKind::since;
  const auto& number = claim_.threshold || streak ? claim_.threshold : claim_.value;
  if (!number) return missing("the claim names no threshold");
  ClaimUnit unit = claim_.threshold_unit;
  if (unit == ClaimUnit::none) unit = streak ? ClaimUnit::money : claim_.unit;
  if (unit == ClaimUnit::none) unit = ClaimUnit::money;
  Condition out;
  if (unit == ClaimUnit::money) {
    out.expr = Expr{series(false)};
  } else if (unit == ClaimUnit::pct) {
    out.expr = claim_.denominator ? share() : growth_of(Expr{series(true)});
  } else {
    return missing("a threshold is a sum of money or a number of per cent");
  }
  out.comparator = comparator;
  out.operand.low = quantity(*number, unit);
  return out;
}

core::Result<Form> ClaimForms::since() const {
  using C = ClaimComparator;
  const Expr flow{series(true)};
  Series net = series(true);
  net.flow = Flow::balance;
  const Expr measured = claim_.denominator              ? share()
                        : claim_.unit == ClaimUnit::pct ? growth_of(flow)
                                                        : flow;
  const auto rate = [&](Comparator c) {
    return compared_with_nought(growth_of(flow), c, core::Unit::percent);
  };
  const auto sign = [&](Comparator c) {
    return compared_with_nought(Expr{net}, c, core::Unit::money);
  };
  switch (claim_.comparator) {
    case C::rank_held_streak: {
      Condition held;
      held.expr = Expr{rank()};
      held.operand.low.unit = core::Unit::rank;
      held.operand.low.number = {claim_.rank.value_or(1), 0};
      return run(std::move(held));
    }
    case C::rise_streak:
      return run(rate(Comparator::gt));
    case C::decline_streak:
      return run(rate(Comparator::lt));
    case C::surplus_streak:
      return run(sign(Comparator::gt));
    case C::deficit_streak:
      return run(sign(Comparator::lt));
    case C::streak_above:
    case C::streak_below: {
      TALLY_TRY(condition,
                beyond(claim_.comparator == C::streak_above ? Comparator::gt : Comparator::lt));
      return run(std::move(condition));
    }
    case C::first_rise_since:
      return first(rate(Comparator::gt));
    case C::first_decline_since:
      return first(rate(Comparator::lt));
    case C::first_surplus_since:
      return first(sign(Comparator::gt));
    case C::first_deficit_since:
      return first(sign(Comparator::lt));
    case C::max_since:
    case C::min_since:
      return extreme(claim_.comparator == C::max_since, measured);
    default:
      break;
  }
  // 'Up 12 % since 1995' is a change from then.
  if (!is_growth_unit(claim_.unit) || !claim_.period) {
    return missing("the claim does not say what has been so since then");
  }
  Claim as_change = claim_;
  as_change.kind = ClaimKind::change;
  if (!as_change.base_period && claim_.since) {
    as_change.base_period = since_period(*claim_.since, *claim_.period);
  }
  return ClaimForms(as_change).form();
}

// The length that is written, else that of the claim's period.
core::Result<Form> ClaimForms::run(Condition condition) const {
  if (!claim_.period) return missing("the claim names no period");
  const Period& period = *claim_.period;
  Run out;
  out.condition = std::move(condition);
  out.step = claim_.unit == ClaimUnit::count_months     ? Step::month
             : claim_.unit == ClaimUnit::count_quarters ? Step::quarter
                                                        : Step::year;
  const bool counted = claim_.unit == ClaimUnit::count_years ||
                       claim_.unit == ClaimUnit::count_months ||
                       claim_.unit == ClaimUnit::count_quarters;
  if (!counted && period.months() % 12 != 0) out.step = Step::month;
  const int step = months_in(out.step);
  const int whole = period.months() / step;
  const double length = counted && claim_.value ? claim_.value->value() : whole;
  if (length < 1 || length > 1200 || length != static_cast<int>(length)) {
    return missing("the length of the run is not a whole number of periods");
  }
  out.length = static_cast<int>(length);
  out.to = {period.last - (step - 1), period.last};
  if (out.step == Step::year && when(out.to).fiscal_of) out.step = Step::fiscal_year;
  out.comparator = claim_.at_least || claim_.derived ? Comparator::ge : Comparator::eq;
  if (claim_.at_least && claim_.hedge == Hedge::over) out.hedge = Hedge::over;
  if (claim_.hedge == Hedge::about || claim_.hedge == Hedge::nearly) out.hedge = claim_.hedge;
  return out;
}

core::Result<Form> ClaimForms::target() const {
  if (!claim_.value) return missing("the target has no number");
  const bool goal_unit = claim_.unit == ClaimUnit::none || claim_.unit == ClaimUnit::money ||
                         claim_.unit == ClaimUnit::rank || is_growth_unit(claim_.unit);
  if (!goal_unit)
    return missing(fmt::format("a target is no number of {}", to_string(claim_.unit)));
  if (claim_.value_high && claim_.period) return forecast();  // a range is no threshold
  Target out;
  const Bend bent = bend();
  // 'A target of 100 billion' is reached by more.
  out.comparator = bent.comparator == Comparator::eq ? Comparator::ge : bent.comparator;
  out.hedge = bent.hedge;
  out.expr = Expr{series(is_growth_unit(claim_.unit))};
  if (claim_.unit == ClaimUnit::rank) {
    out.expr = Expr{rank()};
    out.comparator = Comparator::le;
  } else if (claim_.denominator && claim_.unit == ClaimUnit::pct) {
    out.expr = share();
  } else if (is_growth_unit(claim_.unit)) {
    out.base = claim_.base_period;
    if (claim_.value->number.mantissa < 0 && out.comparator == Comparator::ge) {
      out.comparator = Comparator::le;  // 'cut by a half'
    }
  }
  out.goal = quantity(*claim_.value, claim_.unit);
  out.by = goal_period();
  out.early = claim_.early;
  return out;
}

// A value of a later period; 'by 2030' is kept whenever it happens until then.
core::Result<Form> ClaimForms::forecast() const {
  if (!claim_.value && direction(claim_.comparator) && (claim_.period || claim_.deadline)) {
    // 'Will fall in 2020': only the direction is said.
    Claim way = claim_;
    way.kind = ClaimKind::change;
    if (!way.period) way.period = Period::year(way.deadline->year());
    way.deadline.reset();
    return ClaimForms(way).form();
  }
  const bool dated = claim_.period && (!claim_.deadline || claim_.value_high);
  if (!dated) return target();
  Claim as_fact = claim_;
  as_fact.deadline.reset();
  as_fact.kind = claim_.unit == ClaimUnit::rank                                ? ClaimKind::rank
                 : claim_.denominator && claim_.unit == ClaimUnit::pct         ? ClaimKind::share
                 : is_growth_unit(claim_.unit) || claim_.unit == ClaimUnit::pp ? ClaimKind::change
                 : claim_.flow == Flow::balance                                ? ClaimKind::balance
                                                                               : ClaimKind::level;
  if (!claim_.value) as_fact.kind = ClaimKind::change;
  return ClaimForms(as_fact).form();
}

core::Result<Form> ClaimForms::trend() const {
  if (!claim_.period) return missing("the claim names no period");
  // Whole years, from the one that is named to the last that is over.
  const Month first = claim_.since.value_or(claim_.period->first);
  const Month last = claim_.period->last;
  const int last_year = last.month() == 12 ? last.year() : last.year() - 1;
  Trend out;
  if (claim_.trend_of.empty() || claim_.trend_of == "share") {
    out.expr = share();
  } else if (claim_.trend_of == "level") {
    out.expr = Expr{series(true)};
  } else if (claim_.trend_of == "growth") {
    out.expr = growth_of(Expr{series(true)});
  } else {
    return missing(fmt::format("a trend of '{}' has no form", claim_.trend_of));
  }
  if (first.year() >= last_year) return missing("a trend needs at least two years");
  out.kind = claim_.falls ? Trend::Kind::falls : Trend::Kind::rises;
  out.steadily = claim_.steadily;
  out.over.period = {Month(first.year(), 1), Month(last_year, 12)};
  out.over.by = Step::year;
  return out;
}

core::Result<Form> ClaimForms::at_rate() const {
  const auto by = goal_period();
  if (!claim_.rate) return missing("the claim does not say at which rate");
  if (!claim_.value || !by) return missing("the claim names no goal, or no date for it");
  AtRate out;
  out.expr = Expr{series(false)};
  out.rate = quantity(*claim_.rate, ClaimUnit::pct);
  out.goal = quantity(*claim_.value, ClaimUnit::money);
  out.by = *by;
  out.early = claim_.early;
  out.from = claim_.base_period;
  return out;
}

// What was said is a target where a later period is named, else a value.
core::Result<Form> ClaimForms::said() const {
  if (claim_.speaker.empty()) return missing("nobody is named who said it");
  Claim inner = claim_;
  inner.kind = ClaimKind::target;
  inner.negated = false;
  TALLY_TRY(what, ClaimForms(inner).form());
  Said out;
  out.speaker = claim_.speaker;
  out.day = claim_.said_on;
  if (!out.day) out.around = claim_.said_around;
  out.what = Statement{std::move(what), false};
  return out;
}

}  // namespace tally::language::internal

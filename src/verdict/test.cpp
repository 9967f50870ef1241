#include "verdict/internal/test.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "verdict/internal/measure.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Comparator;
using language::Hedge;

bool good(Fit fit) { return fit == Fit::inside || fit == Fit::cut_off || fit == Fit::roughly; }

Truth truth_of(Fit fit) {
  switch (fit) {
    case Fit::inside:
      return Truth::yes;
    case Fit::cut_off:
    case Fit::roughly:
      return Truth::roughly;
    case Fit::outside:
      return Truth::no;
    case Fit::unclear:
      return Truth::unknown;
  }
  return Truth::unknown;
}

bool assumed(const series::Point& point, const Lens& lens) {
  return lens.on_the_day && point.knowledge == ledger::Knowledge::assumed && point.slack > 0;
}

// Would moving the assumed figure by its slack turn holding into failing, or back?
bool close_call(const Band& band, const series::Point& point, const Lens& lens) {
  if (!assumed(point, lens)) return false;
  const bool now = good(fit(band, point.value, point.rounding, point.lower_bound));
  const bool low = good(fit(band, point.value - point.slack, point.rounding, point.lower_bound));
  const bool high = good(fit(band, point.value + point.slack, point.rounding, point.lower_bound));
  return now != low || now != high;
}

bool is_balance(const language::Expr& expr) {
  const language::Series* series = as_series(expr);
  return series != nullptr && series->flow == language::Flow::balance;
}

}  // namespace

bool sign_is_safe(const Band& band, const series::Point& point, const language::Expr& expr) {
  if (!is_balance(expr)) return true;
  if (band.bound != 0 || (!band.at_least && !band.at_most)) return true;
  if (!point.may_deny) return false;
  // The margin is of the balance itself: a whole balance of it is the margin of the two legs.
  return point.turnover <= 0 || point.deny_margin_pct < 100;
}

double off_pct(const Band& band, double value) {
  double reference = band.stated;
  if (band.at_least || band.at_most) reference = band.bound;
  if (reference == 0) return std::numeric_limits<double>::infinity();
  // Of the larger of the two, so that a denial is beyond doubt.
  return std::abs(value - reference) / std::max({std::abs(value), std::abs(reference), 1e-9}) * 100;
}

double deny_margin(const series::Point& point, bool one_way, const Lens& lens) {
  double margin = point.deny_margin_pct;
  if (point.converted) margin = std::max(margin, lens.deps.rules->convert_deny);
  if (lens.book.steps_in && one_way) margin = std::max(margin, lens.deps.rules->step_in_deny);
  return margin;
}

Tested judge_number(const Measured& measured, const Band& band, const language::Expr& expr,
                    const Lens& lens) {
  Tested out;
  out.measured = measured;
  const series::Point& point = measured.point;
  out.fit = fit(band, point.value, point.rounding, point.lower_bound);
  out.truth = truth_of(out.fit);
  const bool level = point.unit == core::Unit::money;
  const double margin = level ? deny_margin(point, is_one_way_level(expr), lens) : 0;
  out.may_deny = point.may_deny;
  if (out.truth == Truth::no && out.may_deny && off_pct(band, point.value) <= margin) {
    out.may_deny = false;
    out.why = fmt::format("the figure is off by less than the {} % that it can be told apart by",
                          number_in_words(margin, core::Unit::count, {}));
  }
  if (!sign_is_safe(band, point, expr) && out.truth != Truth::unknown) {
    out.truth = Truth::unknown;
    out.why = "the two legs are too near, or the source may not decide a sign";
  }
  if (out.truth == Truth::unknown && out.why.empty()) {
    out.why = point.lower_bound
                  ? "only a lower bound: without " + lacking_in_words(point.missing, 4)
                  : "the figure is published too coarsely to say";
  }
  if (close_call(band, point, lens)) {
    out.close_call = true;
    out.truth = Truth::unknown;
    out.why =
        "that it was public on the day is assumed, and it is too near to the edge to speak for it";
  }
  if (out.fit == Fit::cut_off)
    out.remarks.emplace_back("Right if the figure was cut off instead of rounded.");
  return out;
}

Tested judge_pair(const Measured& left, const Measured& right, Comparator comparator, Hedge hedge,
                  std::optional<core::Decimal> factor, const Lens& lens, bool one_way) {
  Tested out;
  out.measured = left;
  out.right = right;
  const series::Point& l = left.point;
  const series::Point& r = right.point;
  const double times = factor ? factor->value() : 1;
  if (l.currency != r.currency && l.unit == core::Unit::money) {
    out.why = "the two are published in different currencies";
    return out;
  }
  const series::Point both = combine(l, r);
  out.may_deny = both.may_deny;
  const double margin = deny_margin(both, one_way, lens);
  const double other = r.value * times;
  const double gap = std::abs(other) < 1e-9
                         ? std::numeric_limits<double>::infinity()
                         : std::abs(l.value - other) / std::max(std::abs(other), 1e-9) * 100;
  const double slack =
      lens.on_the_day ? (assumed(l, lens) ? l.slack : 0) + (assumed(r, lens) ? r.slack * times : 0)
                      : 0;
  const bool ordered = comparator != Comparator::eq && comparator != Comparator::ne;
  if (ordered && hedge != Hedge::nearly) {
    // 'The deficit more than tripled' is about its size.
    const bool sizes = factor.has_value() && l.value < 0 && other < 0;
    const bool larger = sizes ? l.value < other : l.value > other;
    const bool wants_larger = comparator == Comparator::gt || comparator == Comparator::ge;
    const bool equal_counts = comparator == Comparator::ge || comparator == Comparator::le;
    const bool yes = l.value == other ? equal_counts : larger == wants_larger;
    // A lower bound is safe only on the larger side.
    if ((larger && r.lower_bound) || (!larger && l.lower_bound)) {
      out.why = "only a lower bound for the smaller of the two";
      return out;
    }
    const double rounding = l.rounding + r.rounding * times;
    if (rounding > 0 && std::abs(l.value - other) <= rounding * (1 + 1e-9)) {
      out.why = "equal within the digits that are published";
      return out;
    }
    if (std::abs(l.value - other) <= slack) {
      out.close_call = true;
      out.why =
          "that the figures were public on the day is assumed, and they are too near to each other";
      return out;
    }
    // Naming one the larger denies the other: the gap must exceed the margin either way.
    if (!both.may_deny || (l.unit == core::Unit::money && gap <= margin && margin > 0)) {
      out.why = both.may_deny ? "the gap is within what the source leaves open"
                              : "the source may support but not decide which is larger";
      out.may_deny = false;
      return out;
    }
    out.truth = yes ? Truth::yes : Truth::no;
    out.fit = yes ? Fit::inside : Fit::outside;
    return out;
  }
  if (l.lower_bound || r.lower_bound) {
    out.why = "one of the two lacks a part";
    return out;
  }
  const double step = factor ? factor->step() : 1;
  Band band;
  if (factor) {
    band = multiple_band(*lens.deps.rules, comparator, hedge, times, step);
  } else {  // 'as much as': within the tolerance of a level
    const double wide = lens.deps.rules->roughly_of_level / 100;
    band.kind = Kind::ratio;
    band.measure = core::Unit::ratio;
    band.stated = 1;
    band.hold = {1 - wide / 2, 1 + wide / 2, false, false};
    band.rough = {1 - wide * (hedge == Hedge::about ? 2 : 1),
                  1 + wide * (hedge == Hedge::about ? 2 : 1), false, false};
    if (hedge == Hedge::nearly) {
      band.hold = {1 - lens.deps.rules->nearly_level / 100, 1 + wide / 2, false, false};
      band.rough.low = band.hold.low;
    }
  }
  if (r.value == 0) {
    out.why = "the other figure is zero";
    return out;
  }
  const double ratio = l.value / r.value;
  const double rounding = std::abs(ratio) * (l.rounding / std::max(std::abs(l.value), 1e-9) +
                                             r.rounding / std::max(std::abs(r.value), 1e-9));
  out.fit = fit(band, ratio, rounding, false);
  out.truth = truth_of(out.fit);
  if (out.truth == Truth::unknown) out.why = "the figures are published too coarsely to say";
  if (slack > 0) {
    const double move = slack / std::abs(r.value);
    if (good(fit(band, ratio - move, rounding, false)) != good(out.fit) ||
        good(fit(band, ratio + move, rounding, false)) != good(out.fit)) {
      out.close_call = true;
      out.truth = Truth::unknown;
      out.why =
          "that the figures were public on the day is assumed, and they are too near to the edge";
    }
  }
  if (out.truth == Truth::no && out.may_deny && off_pct(band, ratio) <= margin) {
    out.may_deny = false;
    out.why = fmt::format("the quotient is off by less than the {} % that it can be told apart by",
                          number_in_words(margin, core::Unit::count, {}));
  }
  return out;
}

Condition::Condition(const language::Condition& condition, const Rules& rules)
    : condition_(&condition) {
  if (condition.operand.kind == language::Operand::Kind::series) return;
  band_ = make_band(rules, condition.comparator, condition.hedge, condition.operand);
  as_multiple_ = band_.kind == Kind::ratio && unit_of(condition.expr) == core::Unit::percent &&
                 !std::holds_alternative<language::Share>(condition.expr.node);
}

bool Condition::is_rank() const { return as_rank(condition_->expr) != nullptr; }

Tested Condition::test_rank(const language::Rank& rank, const Period& period,
                            const series::Rung& rung, const Lens& lens) const {
  Tested out;
  RankOr fact = rank_of(rank, period, rung, lens);
  if (!fact.value) {
    out.why = std::move(fact.why_not);
    return out;
  }
  const int wanted = static_cast<int>(std::lround(condition_->operand.low.value()));
  Comparator comparator = condition_->comparator;
  const bool unequal = comparator == Comparator::ne;
  if (unequal) comparator = Comparator::eq;
  const RankAnswer answer = rank_answer(*fact.value, comparator, wanted, lens);
  out.may_deny = fact.value->may_decide;
  out.rank = std::move(fact.value);
  switch (answer.say) {
    case RankAnswer::Say::yes:
      out.truth = unequal ? Truth::no : Truth::yes;
      break;
    case RankAnswer::Say::no:
      out.truth = unequal ? Truth::yes : Truth::no;
      break;
    default:
      out.why = answer.why;
      break;
  }
  out.fit = out.truth == Truth::yes ? Fit::inside : Fit::outside;
  return out;
}

Tested Condition::test_series(const Period& period, const series::Rung& rung,
                              const Lens& lens) const {
  Tested out;
  MeasuredOr left = measure(condition_->expr, period, rung, lens);
  if (!left) {
    out.why = std::move(left.why_not);
    return out;
  }
  const language::Operand& operand = condition_->operand;
  const Period other = operand.when ? operand.when->period : period;
  MeasuredOr right = measure(**operand.expr, other, rung, lens);
  if (!right) {
    out.why = std::move(right.why_not);
    return out;
  }
  return judge_pair(*left, *right, condition_->comparator, condition_->hedge, operand.factor, lens,
                    is_one_way_level(condition_->expr));
}

// Published growth is a fact of its own: what fits only the quotient of levels holds roughly.
void Condition::test_growth(Tested& out) const {
  if (!out.measured->quotient || out.close_call) return;
  const series::Point& quotient = *out.measured->quotient;
  const Fit by_quotient = verdict::fit(band_, quotient.value, quotient.rounding, false);
  if (out.truth == Truth::no && good(by_quotient)) {
    out.truth = Truth::roughly;
    out.fit = Fit::roughly;
    out.remarks.push_back(
        fmt::format("Fits only the quotient of the levels, {}; the published rate is {}.",
                    signed_in_words(quotient.value, core::Unit::percent, {}),
                    signed_in_words(out.measured->point.value, core::Unit::percent, {})));
  } else if (std::abs(quotient.value - out.measured->point.value) > 0.3 + quotient.rounding) {
    out.remarks.push_back(
        fmt::format("The published rate is {}; the quotient of the levels is {}.",
                    signed_in_words(out.measured->point.value, core::Unit::percent, {}),
                    signed_in_words(quotient.value, core::Unit::percent, {})));
  }
}

Tested Condition::test_value(const Period& period, const series::Rung& rung,
                             const Lens& lens) const {
  Tested out;
  MeasuredOr measured = measure(condition_->expr, period, rung, lens);
  if (!measured) {
    out.why = std::move(measured.why_not);
    return out;
  }
  Measured number = std::move(*measured.value);
  if (as_multiple_) {
    const auto to_multiple = [](series::Point& p) {
      p.value = 1 + p.value / 100;
      p.rounding /= 100;
      p.slack /= 100;
      p.unit = core::Unit::ratio;
    };
    to_multiple(number.point);
    number.quotient.reset();
  }
  if (band_.kind == Kind::level && !band_.currency.empty() && !number.point.currency.empty() &&
      band_.currency != number.point.currency) {
    out.measured = std::move(number);
    out.why = "published in " + out.measured->point.currency.code() + " only";
    return out;
  }
  out = judge_number(number, band_, condition_->expr, lens);
  test_growth(out);
  return out;
}

Tested Condition::test(const Period& period, const series::Rung& rung, const Lens& lens) const {
  if (const language::Rank* rank = as_rank(condition_->expr))
    return test_rank(*rank, period, rung, lens);
  if (condition_->operand.kind == language::Operand::Kind::series)
    return test_series(period, rung, lens);
  Tested out = test_value(period, rung, lens);
  if (condition_->comparator == Comparator::ne) {
    if (out.truth == Truth::yes || out.truth == Truth::roughly) {
      out.truth = Truth::no;
    } else if (out.truth == Truth::no) {
      out.truth = Truth::yes;
    }
  }
  return out;
}

Truth Condition::test(const Interval& possible) const {
  if (condition_->operand.kind == language::Operand::Kind::series || is_rank())
    return Truth::unknown;
  Interval range = possible;
  if (as_multiple_) range = {1 + possible.low / 100, 1 + possible.high / 100, false, false};
  const Truth truth = truth_of(verdict::fit(band_, range));
  if (condition_->comparator != Comparator::ne) return truth;
  return truth == Truth::yes ? Truth::no : truth == Truth::no ? Truth::yes : truth;
}

}  // namespace tally::verdict

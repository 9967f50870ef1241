#include "verdict/internal/band.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

using language::Comparator;
using language::Hedge;
using language::Operand;
using language::Quantity;

constexpr double kInf = std::numeric_limits<double>::infinity();

double written_unit(const Rules& rules, const Quantity& quantity, Kind kind) {
  if (quantity.fraction_word) return rules.fraction_word;
  const double step = quantity.step();
  if (kind != Kind::level) return step;
  const double cap = std::abs(quantity.value()) * rules.unit_cap_of_level / 100;
  return cap > 0 ? std::min(step, cap) : step;
}

// Half the width of what counts as roughly.
double roughly(const Rules& rules, double stated, double unit, Kind kind, bool about) {
  const double factor = about ? rules.about_factor : 1;
  const double size = std::abs(stated);
  if (kind == Kind::level) {
    const double wide =
        std::max(rules.roughly_units * unit, size * rules.roughly_of_level / 100) * factor;
    const double cap = size * (about ? rules.cap_of_level_about : rules.cap_of_level) / 100;
    return cap > 0 ? std::min(wide, cap) : wide;
  }
  const double tenth = std::min(size * rules.roughly_of_rate / 100, rules.roughly_rate_most);
  return std::max(rules.roughly_units * unit, tenth) * factor;
}

void keep_sign(Band& band) {
  const auto cut = [&](core::Interval& interval) {
    if (band.stated > 0 && interval.low <= 0) {
      interval.low = 0;
      interval.low_open = true;
    } else if (band.stated < 0 && interval.high >= 0) {
      interval.high = 0;
      interval.high_open = true;
    }
  };
  cut(band.hold);
  cut(band.rough);
}

std::string one(double value, const Band& band) {
  return number_in_words(value, band.measure, band.currency);
}

std::string words_of(const Band& band) {
  const core::Interval& hold = band.hold;
  if (band.at_least) return (hold.low_open ? "above " : "from ") + one(hold.low, band);
  if (band.at_most) return (hold.high_open ? "below " : "up to ") + one(hold.high, band);
  if (hold.low == hold.high) return "exactly " + one(hold.low, band);
  return range_in_words(hold.low, hold.high, band.measure, band.currency);
}

// A bound without slack but half a written unit; none at all where the bound is zero, since that is
// a claim about the sign.
void at_least(Band& band, const Rules& rules, double bound, bool open) {
  band.at_least = true;
  band.bound = bound;
  const double slack =
      bound == 0 || band.kind == Kind::ratio || band.kind == Kind::rank || band.kind == Kind::count
          ? 0
          : rules.threshold_units * band.unit;
  band.hold = {bound - slack, kInf, open && slack == 0, false};
  band.rough = band.hold;
}

void at_most(Band& band, const Rules& rules, double bound, bool open) {
  band.at_most = true;
  band.bound = bound;
  const double slack =
      bound == 0 || band.kind == Kind::ratio || band.kind == Kind::rank || band.kind == Kind::count
          ? 0
          : rules.threshold_units * band.unit;
  band.hold = {-kInf, bound + slack, false, open && slack == 0};
  band.rough = band.hold;
}

void nearly(Band& band, const Rules& rules) {
  const double size = std::abs(band.stated);
  const double short_of = band.kind == Kind::level ? size * rules.nearly_level / 100
                                                   : rules.nearly_rate_units * band.unit;
  const double over = rules.holds_units * band.unit;
  const double rough_over = roughly(rules, band.stated, band.unit, band.kind, false);
  const double sign = band.stated < 0 ? -1 : 1;
  const auto interval = [&](double below, double above) {
    const double inner = band.stated - sign * below;
    const double outer = band.stated + sign * above;
    return core::Interval{std::min(inner, outer), std::max(inner, outer), false, false};
  };
  band.hold = interval(short_of, over);
  band.rough = interval(short_of, std::max(over, rough_over));
}

void around(Band& band, const Rules& rules, bool about, double low, double high) {
  const double half = rules.holds_units * band.unit;
  band.hold = {low - half, high + half, false, false};
  band.rough = {low - std::max(half, roughly(rules, low, band.unit, band.kind, about)),
                high + std::max(half, roughly(rules, high, band.unit, band.kind, about)), false,
                false};
}

}  // namespace

Kind kind_of(core::Unit unit) {
  switch (unit) {
    case core::Unit::money:
      return Kind::level;
    case core::Unit::percent:
    case core::Unit::points:
      return Kind::rate;
    case core::Unit::ratio:
      return Kind::ratio;
    case core::Unit::rank:
      return Kind::rank;
    case core::Unit::count:
      return Kind::count;
  }
  return Kind::level;
}

Band multiple_band(const Rules& rules, Comparator comparator, Hedge hedge, double multiple,
                   double step) {
  Band band;
  band.kind = Kind::ratio;
  band.measure = core::Unit::ratio;
  band.stated = multiple;
  band.unit = step;
  const bool over =
      hedge == Hedge::over || comparator == Comparator::gt || comparator == Comparator::ge;
  const bool under =
      hedge == Hedge::up_to || comparator == Comparator::lt || comparator == Comparator::le;
  if (over) {
    at_least(band, rules, multiple, comparator == Comparator::gt);
    band.hold.low_open = false;  // 'more than doubled' is from 2
    band.rough = band.hold;
  } else if (under) {
    at_most(band, rules, multiple, false);
  } else if (step >= 1 && multiple >= 2) {
    band.hold = {multiple * rules.multiple_low, multiple * rules.multiple_high, false, false};
    if (hedge == Hedge::nearly) band.hold.high = multiple;
    band.rough = band.hold;
    if (hedge == Hedge::about) {
      band.rough.low = multiple * (1 - rules.about_factor * (1 - rules.multiple_low));
      band.rough.high = multiple * (1 + rules.about_factor * (rules.multiple_high - 1));
    }
  } else {
    // Written with decimals, or below two: as exact as its digits, roughly within a unit.
    const double unit = std::min(step, std::abs(multiple) * rules.unit_cap_of_level / 100);
    const double factor = hedge == Hedge::about ? rules.about_factor : 1;
    band.hold = {multiple - rules.holds_units * step, multiple + rules.holds_units * step, false,
                 false};
    const double wide = std::max({rules.holds_units * step, unit,
                                  std::abs(multiple) * rules.roughly_of_level / 100 * factor});
    band.rough = {multiple - wide, multiple + wide, false, false};
    if (hedge == Hedge::nearly) {
      band.hold.low = multiple * (1 - rules.nearly_level / 100);
      band.rough.low = std::min(band.rough.low, band.hold.low);
    }
  }
  band.words = words_of(band);
  return band;
}

Band make_band(const Rules& rules, Comparator comparator, Hedge hedge, const Quantity& quantity) {
  Operand operand;
  operand.kind = Operand::Kind::quantity;
  operand.low = quantity;
  return make_band(rules, comparator, hedge, operand);
}

Band make_band(const Rules& rules, Comparator comparator, Hedge hedge, const Operand& operand) {
  const Quantity& low = operand.low;
  Band band;
  band.measure = low.unit;
  band.kind = kind_of(low.unit);
  band.currency = low.currency;
  if (band.kind == Kind::ratio)
    return multiple_band(rules, comparator, hedge, low.value(), low.step());
  band.stated = low.value();
  band.unit = written_unit(rules, low, band.kind);
  band.may_be_cut = !low.fraction_word;
  if (operand.kind == Operand::Kind::range) {
    if (band.currency.empty()) band.currency = operand.high.currency;
    band.unit = std::max(band.unit, written_unit(rules, operand.high, band.kind));
    const double from = std::min(low.value(), operand.high.value());
    const double to = std::max(low.value(), operand.high.value());
    band.stated = (from + to) / 2;
    around(band, rules, hedge == Hedge::about, from, to);
    if (from > 0 || to < 0) keep_sign(band);
    band.words = words_of(band);
    return band;
  }
  // 'Over', 'up to' speak of the size: a deficit of over 300 is below -300.
  const bool negative = band.stated < 0;
  const bool over = hedge == Hedge::over;
  const bool up_to = hedge == Hedge::up_to;
  const bool equal = comparator == Comparator::eq || comparator == Comparator::ne;
  if (comparator == Comparator::gt || comparator == Comparator::ge ||
      (equal && ((over && !negative) || (up_to && negative)))) {
    at_least(band, rules, band.stated, comparator != Comparator::ge);
  } else if (comparator == Comparator::lt || comparator == Comparator::le ||
             (equal && (over || up_to))) {
    at_most(band, rules, band.stated, comparator != Comparator::le);
  } else if (band.kind == Kind::rank || band.kind == Kind::count) {
    band.hold = core::Interval::point(band.stated);
    band.rough = band.hold;
  } else if (hedge == Hedge::nearly && band.stated != 0) {
    nearly(band, rules);
    keep_sign(band);
  } else if (band.stated == 0 && band.kind == Kind::rate) {  // flat, unchanged
    band.hold = {-rules.flat, rules.flat, false, false};
    band.rough = band.hold;
  } else {
    around(band, rules, hedge == Hedge::about, band.stated, band.stated);
    if (band.stated != 0) keep_sign(band);
  }
  band.words = words_of(band);
  return band;
}

Fit fit(const Band& band, double value, double rounding, bool lower_bound) {
  if (lower_bound) return fit(band, {value, kInf, false, false});
  if (band.hold.contains(value)) return Fit::inside;
  const core::Interval figure{value - rounding, value + rounding, false, false};
  const bool two_sided = !band.at_least && !band.at_most;
  if (band.rough.contains(value)) {
    const double size = std::abs(value) - std::abs(band.stated);
    return two_sided && band.may_be_cut && size > 0 && size < band.unit ? Fit::cut_off
                                                                        : Fit::roughly;
  }
  if (rounding > 0 && figure.overlaps(band.rough)) return Fit::unclear;
  return Fit::outside;
}

Fit fit(const Band& band, const core::Interval& possible) {
  if (band.hold.contains(possible)) return Fit::inside;
  if (!possible.overlaps(band.rough)) return Fit::outside;
  return Fit::unclear;
}

}  // namespace tally::verdict

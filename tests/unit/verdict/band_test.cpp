// What the wording allows: the table of docs/judging.md as a specification.
#include "verdict/internal/band.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/embedded.h"
#include "verdict/embedded.h"

namespace tally::verdict {
namespace {

using language::Comparator;
using language::Hedge;
using language::Quantity;

const Rules& rules() {
  static const Rules kRules = [] {
    auto loaded = Rules::load();
    EXPECT_TRUE(loaded.has_value()) << (loaded ? "" : loaded.error().to_string());
    return loaded ? *loaded : Rules{};
  }();
  return kRules;
}

Quantity money(const char* digits, int scale = 9) {
  Quantity q;
  q.number = *core::Decimal::parse(digits);
  q.scale = scale;
  q.unit = core::Unit::money;
  q.currency = core::kUsd;
  return q;
}
Quantity rate(const char* digits) {
  Quantity q;
  q.number = *core::Decimal::parse(digits);
  q.unit = core::Unit::percent;
  return q;
}
Quantity times(const char* digits) {
  Quantity q = rate(digits);
  q.unit = core::Unit::ratio;
  return q;
}
Fit fits(const Quantity& q, double value, Hedge hedge = Hedge::none,
         Comparator comparator = Comparator::eq) {
  return fit(make_band(rules(), comparator, hedge, q), value, 0, false);
}

TEST(Band, ALevelIsAsExactAsItsLastDigit) {
  EXPECT_EQ(fits(money("172.4"), 172.44e9), Fit::inside);
  EXPECT_EQ(fits(money("172.4"), 172.36e9), Fit::inside);
  EXPECT_EQ(fits(money("172.4"), 172.47e9), Fit::cut_off);  // cut off, not rounded
  EXPECT_EQ(fits(money("172.4"), 169e9), Fit::roughly);     // within 2.5 %
  EXPECT_EQ(fits(money("172.4"), 167e9), Fit::outside);
  EXPECT_EQ(fits(money("200"), 200.4e9), Fit::inside);
  EXPECT_EQ(fits(money("200"), 204.9e9), Fit::roughly);
  EXPECT_EQ(fits(money("200"), 205.2e9), Fit::outside);
}

TEST(Band, OneTrillionDoesNotMeanHalfATrillionMore) {
  EXPECT_EQ(fits(money("1", 12), 1.02e12), Fit::inside);  // half of the capped unit of 5 %
  EXPECT_EQ(fits(money("1", 12), 1.04e12), Fit::cut_off);
  EXPECT_EQ(fits(money("1", 12), 1.06e12), Fit::outside);
  EXPECT_EQ(fits(money("2", 12), 2.4e12), Fit::outside);
}

TEST(Band, AboutDoublesAndEndsAtTenPerCent) {
  EXPECT_EQ(fits(money("190"), 190.27e9, Hedge::about), Fit::inside);
  EXPECT_EQ(fits(money("190"), 199e9, Hedge::about), Fit::roughly);
  EXPECT_EQ(fits(money("190"), 200e9, Hedge::about), Fit::outside);
  EXPECT_EQ(fits(money("3"), 3.29e9, Hedge::about), Fit::roughly);
  EXPECT_EQ(fits(money("3"), 3.31e9, Hedge::about), Fit::outside);
}

TEST(Band, RatesAllowATenthButAtMostAPointAndAHalf) {
  EXPECT_EQ(fits(rate("29"), 29.3), Fit::inside);
  EXPECT_EQ(fits(rate("25"), 26.4), Fit::roughly);
  EXPECT_EQ(fits(rate("25"), 29.3), Fit::outside);
  EXPECT_EQ(fits(rate("4.7"), 4.9), Fit::roughly);
  EXPECT_EQ(fits(rate("4.7"), 5.3), Fit::outside);
  EXPECT_EQ(fits(rate("300"), 303), Fit::outside);
  EXPECT_EQ(fits(rate("25"), 27.9, Hedge::about), Fit::roughly);
  EXPECT_EQ(fits(rate("25"), 29.3, Hedge::about), Fit::outside);
}

TEST(Band, SignsMustAgree) {
  EXPECT_EQ(fits(rate("1"), -0.4), Fit::outside);
  EXPECT_EQ(fits(rate("1"), 0.1), Fit::roughly);
  EXPECT_EQ(fits(rate("-1"), 0.2), Fit::outside);
  EXPECT_EQ(fits(rate("0"), 0.9), Fit::inside);  // flat
  EXPECT_EQ(fits(rate("0"), -1.1), Fit::outside);
  EXPECT_EQ(fits(rate("0"), -0.3, Hedge::none, Comparator::gt), Fit::outside);
}

TEST(Band, ThresholdsAreStrict) {
  EXPECT_EQ(fits(money("250"), 244.8e9, Hedge::none, Comparator::ge), Fit::outside);
  EXPECT_EQ(fits(money("250"), 249.6e9, Hedge::none, Comparator::ge), Fit::inside);
  EXPECT_EQ(fits(money("250"), 249.4e9, Hedge::over), Fit::outside);
  EXPECT_EQ(fits(money("50"), 400e9, Hedge::over), Fit::inside);
  EXPECT_EQ(fits(money("50"), 20e9, Hedge::up_to), Fit::inside);
  EXPECT_EQ(fits(money("50"), 51e9, Hedge::up_to), Fit::outside);
}

TEST(Band, OverADeficitMeansDeeper) {
  EXPECT_EQ(fits(money("-300"), -375e9, Hedge::over), Fit::inside);
  EXPECT_EQ(fits(money("-500"), -375e9, Hedge::over), Fit::outside);
  EXPECT_EQ(fits(money("-375"), -375.2e9), Fit::inside);
  EXPECT_EQ(fits(money("-375"), 375.2e9), Fit::outside);
}

TEST(Band, NearlyAllowsAShortfallOnly) {
  EXPECT_EQ(fits(money("200"), 190.27e9, Hedge::nearly), Fit::inside);
  EXPECT_EQ(fits(money("200"), 189e9, Hedge::nearly), Fit::outside);
  EXPECT_EQ(fits(money("200"), 206e9, Hedge::nearly), Fit::outside);
  EXPECT_EQ(fits(rate("30"), 29.2, Hedge::nearly), Fit::inside);
  EXPECT_EQ(fits(rate("30"), 28.7, Hedge::nearly), Fit::outside);
}

TEST(Band, DoubledIsOnePointNineToTwoPointFifteen) {
  EXPECT_EQ(fits(times("2"), 1.9), Fit::inside);
  EXPECT_EQ(fits(times("2"), 2.15), Fit::inside);
  EXPECT_EQ(fits(times("2"), 2.16), Fit::outside);
  EXPECT_EQ(fits(times("2"), 1.89), Fit::outside);
  EXPECT_EQ(fits(times("2"), 1.99, Hedge::over), Fit::outside);
  EXPECT_EQ(fits(times("2"), 2.0, Hedge::over), Fit::inside);
  EXPECT_EQ(fits(times("10"), 9.6), Fit::inside);
  EXPECT_EQ(fits(times("2.3"), 2.34), Fit::inside);
  EXPECT_EQ(fits(times("2.3"), 2.5), Fit::outside);
}

TEST(Band, AFractionInWordsIsExactToFivePoints) {
  Quantity third = rate("33.3");
  third.fraction_word = true;
  EXPECT_EQ(fits(third, 35), Fit::inside);
  EXPECT_EQ(fits(third, 38), Fit::roughly);
  EXPECT_EQ(fits(third, 39), Fit::outside);
}

TEST(Band, ARangeIsStretchedByItsDigits) {
  language::Operand operand;
  operand.kind = language::Operand::Kind::range;
  operand.low = money("60");
  operand.high = money("65");
  const Band band = make_band(rules(), Comparator::eq, Hedge::none, operand);
  EXPECT_EQ(fit(band, 59.6e9, 0, false), Fit::inside);
  EXPECT_EQ(fit(band, 65.4e9, 0, false), Fit::inside);
  EXPECT_EQ(fit(band, 66.3e9, 0, false), Fit::roughly);
  EXPECT_EQ(fit(band, 70e9, 0, false), Fit::outside);
}

TEST(Band, ALowerBoundDecidesOneSideOnly) {
  const Band over = make_band(rules(), Comparator::eq, Hedge::over, money("50"));
  EXPECT_EQ(fit(over, 52e9, 0, true), Fit::inside);
  EXPECT_EQ(fit(over, 48e9, 0, true), Fit::unclear);
  const Band exact = make_band(rules(), Comparator::eq, Hedge::none, money("50"));
  EXPECT_EQ(fit(exact, 50e9, 0, true), Fit::unclear);
  EXPECT_EQ(fit(exact, 60e9, 0, true), Fit::outside);
  const Band up_to = make_band(rules(), Comparator::eq, Hedge::up_to, money("50"));
  EXPECT_EQ(fit(up_to, 60e9, 0, true), Fit::outside);
  EXPECT_EQ(fit(up_to, 40e9, 0, true), Fit::unclear);
}

TEST(Band, ACoarselyPublishedFigureCannotDeny) {
  EXPECT_EQ(fit(make_band(rules(), Comparator::eq, Hedge::none, money("79.3")), 79e9, 0.5e9, false),
            Fit::roughly);
  EXPECT_EQ(
      fit(make_band(rules(), Comparator::ge, Hedge::none, money("200.0")), 199.6e9, 0.5e9, false),
      Fit::unclear);
}

RC_GTEST_PROP(Band, WhatHoldsIsWithinWhatHoldsRoughly, ()) {
  const auto mantissa = *rc::gen::inRange<std::int64_t>(1, 100000);
  const auto exponent = *rc::gen::inRange(-3, 3);
  Quantity q;
  q.number = core::Decimal{mantissa, exponent};
  const bool is_rate = *rc::gen::arbitrary<bool>();
  q.unit = is_rate ? core::Unit::percent : core::Unit::money;
  const auto hedge =
      *rc::gen::element(Hedge::none, Hedge::about, Hedge::nearly, Hedge::over, Hedge::up_to);
  const Band band = make_band(rules(), Comparator::eq, hedge, q);
  RC_ASSERT(band.rough.contains(band.hold) || (band.at_least || band.at_most));
  RC_ASSERT(fit(band, q.value(), 0, false) == Fit::inside);
  RC_ASSERT(!band.words.empty());
  // Nothing counts as roughly beyond a tenth of a level.
  if (!is_rate && hedge != Hedge::over && hedge != Hedge::up_to) {
    RC_ASSERT(fit(band, q.value() * 1.11, 0, false) == Fit::outside);
    RC_ASSERT(fit(band, q.value() * 0.89, 0, false) == Fit::outside);
    RC_ASSERT(fit(band, -q.value(), 0, false) == Fit::outside);
  }
}

TEST(Rules, EveryRowIsCheckedAtLoad) {
  Rules rules;
  const auto good = embedded().get("verdict/tolerances.csv");
  ASSERT_TRUE(good.has_value());
  EXPECT_TRUE(rules.read_tolerances(*good).has_value());
  const auto bad = rules.read_tolerances("key,value,unit,words,note\nno_such_rule,1,%,words,\n");
  ASSERT_FALSE(bad.has_value());
  EXPECT_EQ(bad.error().place.line, 2);
  EXPECT_EQ(bad.error().place.column, 1);
  const auto number = rules.read_tolerances("key,value,unit,words,note\nflat,one,%,words,\n");
  ASSERT_FALSE(number.has_value());
  EXPECT_EQ(number.error().place.column, 2);
  const auto missing = rules.read_tolerances("key,value,unit,words,note\nflat,1,%,words,\n");
  ASSERT_FALSE(missing.has_value());
  const auto twice =
      rules.read_tolerances("key,value,unit,words,note\nflat,1,%,words,\nflat,1,%,words,\n");
  EXPECT_FALSE(twice.has_value());
  const auto place = rules.read_bloc_rivals("reporter,bloc,note\nXQZ,EU,\n");
  ASSERT_FALSE(place.has_value());
  EXPECT_EQ(place.error().place.line, 2);
  const auto bloc = rules.read_bloc_rivals("reporter,bloc,note\nRUS,CHN,\n");
  EXPECT_FALSE(bloc.has_value());
  const auto flow = rules.read_headline_scope("reporter,flow,scope,note\nUSA,deficit,goods,\n");
  ASSERT_FALSE(flow.has_value());
  EXPECT_EQ(flow.error().place.column, 2);
}

}  // namespace
}  // namespace tally::verdict

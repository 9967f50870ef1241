#include "core/decimal.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <limits>

namespace tally::core {
namespace {

Decimal d(std::string_view text) { return Decimal::parse(text).value(); }

TEST(Decimal, KeepsTheWrittenDigits) {
  EXPECT_EQ(d("190.0"), (Decimal{1900, -1}));
  EXPECT_NE(d("190.0"), d("190"));
  EXPECT_TRUE(d("190.0").same_value(d("190")));
  EXPECT_EQ(d("190.0").text(), "190.0");
  EXPECT_EQ(d("172.4").scaled(9), (Decimal{1724, 8}));
  EXPECT_EQ(d("172.4").scaled(9).text(9), "172.4");
  EXPECT_EQ(d("172.4").scaled(9).text(), "172400000000");
  EXPECT_EQ(d("0.05").text(), "0.05");
  EXPECT_EQ(d("-0.4").text(), "-0.4");
  EXPECT_EQ(d("\u22126.5"), (Decimal{-65, -1}));
  EXPECT_EQ(d("+3"), (Decimal{3, 0}));
}

TEST(Decimal, KnowsWhatTheLastDigitIsWorth) {
  EXPECT_DOUBLE_EQ(d("172.4").scaled(9).step(), 1e8);
  EXPECT_DOUBLE_EQ(d("29").step(), 1);
  EXPECT_DOUBLE_EQ(d("172.4").scaled(9).value(), 172.4e9);
}

TEST(Decimal, RefusesEverythingElse) {
  for (const char* text : {"", "-", ".", "5.", "1,000", "1e5", "1.2.3", "--1", " 1", "1 ", "NaN",
                           "inf", "0x10", "1234567890123456789", "١٢"}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
  }
  EXPECT_TRUE(Decimal::parse("000000000000000000000001"));  // leading zeros are no digits
}

TEST(Decimal, TwoRoundingsOfOneFigureAreOneFigure) {
  EXPECT_TRUE(d("190.3").same_figure(d("190.27")));
  EXPECT_TRUE(d("190.3").same_figure(d("190.25")));
  EXPECT_FALSE(d("190.3").same_figure(d("190.24")));
  EXPECT_TRUE(d("190").scaled(9).same_figure(Decimal{190271764219, 0}));
  EXPECT_FALSE(d("191").scaled(9).same_figure(Decimal{190271764219, 0}));
  EXPECT_FALSE(d("190").same_figure(d("191")));
  EXPECT_TRUE((Decimal{0, 30}).same_figure(Decimal{1, 0}));
  EXPECT_FALSE((Decimal{3, 30}).same_figure(Decimal{1, 0}));
}

TEST(Decimal, FromADoubleIsShort) {
  EXPECT_EQ(Decimal::from_double(0.1), (Decimal{1, -1}));
  EXPECT_EQ(Decimal::from_double(-1234.5), (Decimal{-12345, -1}));
  EXPECT_EQ(Decimal::from_double(190e9), (Decimal{19, 10}));
  EXPECT_EQ(Decimal::from_double(2.0 / 3.0, 3), (Decimal{667, -3}));
  EXPECT_EQ(Decimal::from_double(std::nan("")), Decimal{});
  EXPECT_EQ(Decimal::from_double(std::numeric_limits<double>::infinity()), Decimal{});
}

RC_GTEST_PROP(Decimal, ReadsWhatItPrints, ()) {
  const Decimal x{*rc::gen::inRange<std::int64_t>(-999999999999999999, 999999999999999999),
                  *rc::gen::inRange(-30, 1)};
  RC_ASSERT(Decimal::parse(x.text()) == x);
}

RC_GTEST_PROP(Decimal, ScalingIsWrittenBack, ()) {
  const Decimal x{*rc::gen::inRange<std::int64_t>(-999999999, 999999999), *rc::gen::inRange(-6, 1)};
  const int powers = *rc::gen::element(0, 3, 6, 7, 9, 12);
  RC_ASSERT(Decimal::parse(x.scaled(powers).text(powers)) == x);
}

RC_GTEST_PROP(Decimal, SeventeenDigitsHoldAnyDouble, (double value)) {
  RC_PRE(std::isfinite(value));
  RC_ASSERT(Decimal::from_double(value, 17).value() == value);
}

RC_GTEST_PROP(Decimal, SameFigureIsSymmetric, ()) {
  const auto gen = rc::gen::inRange<std::int64_t>(-100000, 100000);
  const Decimal a{*gen, *rc::gen::inRange(-4, 4)};
  const Decimal b{*gen, *rc::gen::inRange(-4, 4)};
  RC_ASSERT(a.same_figure(b) == b.same_figure(a));
  RC_ASSERT(a.same_figure(a));
  if (a.same_value(b)) RC_ASSERT(a.same_figure(b));
  const double apart = std::abs(a.value() - b.value());
  const double half = std::max(a.step(), b.step()) / 2;
  if (apart < half * 0.999) RC_ASSERT(a.same_figure(b));
  if (apart > half * 1.001) RC_ASSERT(!a.same_figure(b));
}

RC_GTEST_PROP(Decimal, TakesAnyBytes, (const std::string& text)) { (void)Decimal::parse(text); }

TEST(Decimal, ExtremeExponentsStayShort) {
  EXPECT_EQ((Decimal{1, 2000000000}).text(), "1e2000000000");
  EXPECT_EQ((Decimal{1, 2000000000}).value(), std::numeric_limits<double>::infinity());
  EXPECT_EQ((Decimal{1, -2000000000}).value(), 0);
}

}  // namespace
}  // namespace tally::core

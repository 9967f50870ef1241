// Odds on targets.
#include "outlook/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <string>

#include "core/csv.h"
#include "outlook/calibration.h"
#include "outlook/seasonal.h"
#include "unit/outlook/make.h"

namespace tally::outlook {
namespace {

using ::testing::HasSubstr;
using ::testing::Optional;

Goal goal(double value, int from, int by) {
  Goal out;
  out.value = value;
  out.from_year = from;
  out.by_year = by;
  return out;
}

TEST(Odds, FallWithTheGoalAndRiseWithTheDeadline) {
  const auto all = yearly(25, 0.08);  // 1995-2019
  const double now = all.back().value;
  double last = 1;
  for (const double times : {0.5, 0.9, 1.05, 1.2, 1.5, 4.0}) {
    const auto odds_now = odds(all, goal(times * now, 2019, 2021), {});
    ASSERT_TRUE(odds_now) << odds_now.error().message;
    EXPECT_LE(odds_now->by_deadline, last);
    last = odds_now->by_deadline;
    const auto later = odds(all, goal(times * now, 2019, 2024), {});
    ASSERT_TRUE(later);
    EXPECT_GE(later->by_deadline, odds_now->by_deadline);
    EXPECT_LE(later->early.value_or(0), later->by_deadline);
  }
}

TEST(Odds, OfAnOpenDateAreNeverCertain) {
  const auto all = yearly(25, 0.02);
  const auto sure = odds(all, goal(1, 2020, 2022), {});
  const auto hopeless = odds(all, goal(1e15, 2020, 2022), {});
  ASSERT_TRUE(sure && hopeless);
  EXPECT_DOUBLE_EQ(sure->by_deadline, 1 - kLeastOdds);
  EXPECT_DOUBLE_EQ(hopeless->by_deadline, kLeastOdds);
  EXPECT_TRUE(hopeless->beyond_horizon);
  EXPECT_FALSE(hopeless->expected);
}

TEST(Odds, TheExpectedMonthIsThatOfTheRunningTwelve) {
  const auto all = monthly(126, 0.01);  // to June 2020, growing 6 % a year
  const double twelve = sum_of(all, {Month(2019, 7), Month(2020, 6)});
  const auto out = odds(all, goal(1.06 * twelve, 2020, 2022), {});
  ASSERT_TRUE(out);
  ASSERT_TRUE(out->expected);
  EXPECT_NEAR(*out->expected - Month(2021, 6), 0, 6);
  EXPECT_THAT(out->ahead_months, Optional(Month(2022, 12) - *out->expected));
}

TEST(Odds, AStatedRateIsCarriedOnFromTheLastFullYear) {
  // Russia and China: 146.9 bn in 2021, 25 % a year, makes 229.5 bn in 2023.
  std::vector<Observation> all;
  const double years[] = {55.5, 79.2, 88.2,  89.3,  95.3,  68.0,
                          69.5, 84.1, 107.1, 110.8, 107.8, 146.9};
  int y = 2010;
  for (const double v : years) all.push_back({Period::year(y++), v * 1e9, 0.05e9});
  Goal g = goal(200e9, 2022, 2024);
  g.rate = 25;
  const auto out = odds(all, g, {});
  ASSERT_TRUE(out);
  ASSERT_TRUE(out->at_rate);
  EXPECT_TRUE(out->at_rate->stated);
  EXPECT_EQ(out->at_rate->base_year, 2021);
  EXPECT_THAT(out->at_rate->year, Optional(2023));
}

TEST(Odds, ADeadlineThatTheFiguresCoverHasNone) {
  const auto out = odds(yearly(25, 0.05), goal(1e9, 2010, 2015), {});
  ASSERT_FALSE(out);
  EXPECT_THAT(out.error().message, HasSubstr("decide it already"));
}

// Shares of paths from months proved too sure, far from even more than near it; from years not.
TEST(Odds, AreDrawnTowardsEvenAsFarAsPastTargetsAskFor) {
  EXPECT_NEAR(target_odds(0.5, Kind::monthly), 0.5, 1e-12);
  EXPECT_GT(target_odds(0.02, Kind::monthly), 0.025);
  EXPECT_LT(target_odds(0.98, Kind::monthly), 0.975);
  EXPECT_NEAR(target_odds(0.2, Kind::monthly) + target_odds(0.8, Kind::monthly), 1, 1e-12);
  EXPECT_NEAR(target_odds(0.2, Kind::yearly), 0.2, 1e-12);
  EXPECT_NEAR(target_odds(0, Kind::yearly), kLeastOdds, 1e-12);
  for (double share = 0; share < 1; share += 0.01) {
    EXPECT_LE(target_odds(share, Kind::monthly), target_odds(share + 0.01, Kind::monthly));
  }
}

TEST(Odds, EveryBandNamesItsMeasuredCoverage) {
  const auto out = odds(yearly(25, 0.05), goal(1e12, 2020, 2022), {});
  ASSERT_TRUE(out);
  EXPECT_THAT(out->calibration, HasSubstr("past figures"));
  for (const Kind kind : {Kind::monthly, Kind::mixed, Kind::yearly}) {
    EXPECT_GT(measured(kind, 1).cases, 100) << key(kind);
    EXPECT_GT(measured(kind, 1).covers_80, 70) << key(kind);
    EXPECT_LT(measured(kind, 1).covers_80, 90) << key(kind);
  }
}

// Whatever the series, with holes, zeros, negatives or one value throughout: odds that are odds,
// early no likelier than in time, years in order.
RC_GTEST_PROP(Odds, OfAnySeriesAreOddsOrAReason, ()) {
  const int n = *rc::gen::inRange(1, 60);
  const bool balance = *rc::gen::arbitrary<bool>();
  const int per = *rc::gen::element(1, 12);
  std::vector<Observation> all;
  for (int i = 0; i < n; ++i) {
    if (*rc::gen::inRange(0, 6) == 0) continue;
    const Month from = Month(2001, 1) + i * per;
    const double value = *rc::gen::element(0.0, -1e9, 1e9, 1e9, 1.2e9, 3e12, 1e-3);
    all.push_back({{from, from + (per - 1)}, value, *rc::gen::element(0.0, 5e7)});
  }
  RC_PRE(!all.empty());
  OddsOptions options;
  options.paths = 60;
  options.model.may_be_negative = balance;
  const int year = all.back().period.last.year() + 1;
  const auto out = odds(all, goal(*rc::gen::element(-1e9, 0.0, 1e9, 2e9), year, year + 2), options);
  if (!out) {
    RC_ASSERT(!out.error().message.empty());
    return;
  }
  RC_ASSERT(out->by_deadline >= kLeastOdds && out->by_deadline <= 1 - kLeastOdds);
  RC_ASSERT(out->early.value_or(0) <= out->by_deadline);
  for (const auto* list : {&out->years, &out->steps}) {
    for (const Band& b : *list) {
      RC_ASSERT(std::isfinite(b.median) && std::isfinite(b.quantile[5]));
      RC_ASSERT(std::is_sorted(b.quantile.begin(), b.quantile.end()));
    }
  }
}

TEST(SeasonalAdjustment, TakesTheSeasonOffAndLeavesTheRest) {
  const auto adjusted = seasonally_adjusted(monthly(120, 0.002));
  ASSERT_TRUE(adjusted);
  // The law behind the series: 0.5 % a month and a cosine of 15 %.
  for (std::size_t t = 12; t < adjusted->size(); ++t) {
    const double change = (*adjusted)[t].adjusted / (*adjusted)[t - 1].adjusted;
    EXPECT_NEAR(change, 1.005, 0.02) << (*adjusted)[t].month.iso();
  }
}

// The airline passengers of Box and Jenkins, 1949-1960, as X-13ARIMA-SEATS 1.1.61 of the US Census
// Bureau adjusts them with its model (0,1,1)(0,1,1) in logarithms: table D11 of X-11 and table S11
// of SEATS. The two differ by 0.5 % in the middle and by up to 2.9 %; ours, from the nearer of
// them, by 1.0 % and up to 4.3 %: no trading days, and a season that moves less.
TEST(SeasonalAdjustment, IsCloseToX13) {
  std::ifstream in(TALLY_SOURCE_DIR "/tests/reference/outlook/airline-x13.csv");
  std::string line;
  std::vector<Observation> all;
  std::vector<double> x11, seats;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto f = core::split(line, ',');
    ASSERT_EQ(f.size(), 4U);
    const auto number = [&](std::size_t i) { return std::stod(std::string(f[i])); };
    all.push_back({*Period::parse(f[0]), number(1), 0});
    x11.push_back(number(2));
    seats.push_back(number(3));
  }
  ASSERT_EQ(all.size(), 144U);
  const auto ours = seasonally_adjusted(all);
  ASSERT_TRUE(ours);
  std::vector<double> off;
  int same = 0, clear = 0;
  for (std::size_t t = 0; t < all.size(); ++t) {
    const double mine = (*ours)[t].adjusted;
    off.push_back(std::min(std::abs(mine / x11[t] - 1), std::abs(mine / seats[t] - 1)));
    if (t == 0 || (x11[t] > x11[t - 1]) != (seats[t] > seats[t - 1])) continue;
    ++clear;
    same += (mine > (*ours)[t - 1].adjusted) == (x11[t] > x11[t - 1]) ? 1 : 0;
  }
  std::sort(off.begin(), off.end());
  EXPECT_LT(off[72], 0.012);
  EXPECT_LT(off.back(), 0.05);
  // 'Up on the month' or 'down': the same where X-13's methods are of one mind.
  EXPECT_GT(clear, 100);
  EXPECT_GT(same, 0.9 * clear) << same << " of " << clear;
}

TEST(SeasonalAdjustment, NeedsThreeYears) {
  const auto adjusted = seasonally_adjusted(monthly(30, 0.01));
  ASSERT_FALSE(adjusted);
  EXPECT_THAT(adjusted.error().message, HasSubstr("36"));
}

}  // namespace
}  // namespace tally::outlook

// Odds on targets.
#include "outlook/target.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(SeasonalAdjustment, TakesTheSeasonOffAndLeavesTheRest) {
  const auto adjusted = seasonally_adjusted(monthly(120, 0.002));
  ASSERT_TRUE(adjusted);
  // The law behind the series: 0.5 % a month and a cosine of 15 %.
  for (std::size_t t = 12; t < adjusted->size(); ++t) {
    const double change = (*adjusted)[t].adjusted / (*adjusted)[t - 1].adjusted;
    EXPECT_NEAR(change, 1.005, 0.02) << (*adjusted)[t].month.iso();
  }
}

TEST(SeasonalAdjustment, NeedsThreeYears) {
  const auto adjusted = seasonally_adjusted(monthly(30, 0.01));
  ASSERT_FALSE(adjusted);
  EXPECT_THAT(adjusted.error().message, HasSubstr("36"));
}

}  // namespace
}  // namespace tally::outlook

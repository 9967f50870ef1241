// Records, streaks and firsts: claims about many periods.
#include <gtest/gtest.h>

#include "claim_words.h"
#include "language/claim.h"

namespace tally::language {
namespace {

TEST(ClaimRecord, LooksBackFromItsPeriod) {
  const Claim c = trade(K::record);
  const Claim b = claim(K::record, "USA", "CHN", Flow::balance, "2018");
  EXPECT_EQ(text(compared(c, C::max_level)), "max(turnover(RUS, CHN)) at 2022 ever");
  EXPECT_EQ(text(compared(c, C::min_level)), "min(turnover(RUS, CHN)) at 2022 ever");
  EXPECT_EQ(text(compared(b, C::max_balance)), "max(balance(USA, CHN)) at 2018 ever");
  EXPECT_EQ(text(compared(money(b, "-419"), C::min_balance)),
            "min(balance(USA, CHN) in USD) at 2018 ever");
  EXPECT_EQ(text(compared(c, C::max_growth)), "max(growth(turnover(RUS, CHN))) at 2022 ever");
  EXPECT_EQ(text(compared(c, C::min_growth)), "min(growth(turnover(RUS, CHN))) at 2022 ever");
  EXPECT_EQ(text(compared(c, C::max_share)),
            "max(share(turnover(RUS, CHN); turnover(RUS, WLD))) at 2022 ever");
  EXPECT_EQ(text(compared(c, C::min_share)),
            "min(share(turnover(RUS, CHN); turnover(RUS, WLD))) at 2022 ever");
  EXPECT_EQ(text(c), "error: the record does not say of what it is one");
}

TEST(ClaimRecord, HasWindows) {
  Claim c = compared(trade(K::record), C::min_level);
  c.window_years = 11;
  EXPECT_EQ(text(c), "min(turnover(RUS, CHN)) at 2022 in 11 years");
  c.window_years.reset();
  c.window_months = 14;
  EXPECT_EQ(text(c), "min(turnover(RUS, CHN)) at 2022 in 14 months");
  c.window_months.reset();
  c.since = Month(2010, 1);
  EXPECT_EQ(text(c), "min(turnover(RUS, CHN)) at 2022 since 2010");
  c = compared(trade(K::record, "2023-Q1"), C::max_level);
  c.record_same_months = true;
  EXPECT_EQ(text(c), "max(turnover(RUS, CHN)) at 2023-Q1 among first quarters");
}

TEST(ClaimRecord, FirstBeyondAThreshold) {
  Claim c = compared(trade(K::record, "2018"), C::first_above);
  EXPECT_EQ(text(c), "error: the claim names no threshold");
  c.threshold = number("100", 9);
  c.threshold_unit = U::money;
  c.currency = currency("USD");
  EXPECT_EQ(text(c), "first(turnover(RUS, CHN) > 100 bn USD) at 2018");
  EXPECT_EQ(text(compared(c, C::first_below)), "first(turnover(RUS, CHN) < 100 bn USD) at 2018");
  c.since = Month(2008, 1);
  EXPECT_EQ(text(c), "first(turnover(RUS, CHN) > 100 bn USD) at 2018 since 2008");
  // The labels put the threshold in the value.
  EXPECT_EQ(text(compared(money(trade(K::record), "1", 12, "CNY"), C::first_above)),
            "first(turnover(RUS, CHN) > 1 tn CNY) at 2022");
  c = compared(trade(K::record), C::first_above);
  c.threshold = number("40");
  c.threshold_unit = U::pct;
  EXPECT_EQ(text(c), "first(growth(turnover(RUS, CHN)) > 40%) at 2022");
  c.denominator = ClaimSide{party("RUS"), party("WLD"), Flow::turnover, {}};
  EXPECT_EQ(text(c), "first(share(turnover(RUS, CHN); turnover(RUS, WLD)) > 40%) at 2022");
}

TEST(ClaimSince, StreaksAreRuns) {
  Claim c = compared(with(trade(K::since, "2012-01..2021-12"), U::count_years, "10"),
                     C::rank_held_streak);
  EXPECT_EQ(text(c), "run(rank(CHN; turnover(RUS, *)) = 1) = 10 years to 2021");
  c.at_least = true;
  EXPECT_EQ(text(c), "run(rank(CHN; turnover(RUS, *)) = 1) >= 10 years to 2021");
  c.hedge = Hedge::over;
  EXPECT_EQ(text(c), "run(rank(CHN; turnover(RUS, *)) = 1) >= over 10 years to 2021");
  c.rank = 2;
  c.hedge = Hedge::none;
  EXPECT_EQ(text(c), "run(rank(CHN; turnover(RUS, *)) = 2) >= 10 years to 2021");

  c = with(trade(K::since, "2022-07..2022-12"), U::count_months, "6");
  EXPECT_EQ(text(compared(c, C::rise_streak)),
            "run(growth(turnover(RUS, CHN)) > 0) = 6 months to 2022-12");
  EXPECT_EQ(text(compared(c, C::decline_streak)),
            "run(growth(turnover(RUS, CHN)) < 0) = 6 months to 2022-12");
  c.unit = U::count_quarters;
  EXPECT_EQ(text(compared(c, C::surplus_streak)),
            "run(balance(RUS, CHN) > 0) = 6 quarters to 2022-Q4");
  EXPECT_EQ(text(compared(c, C::deficit_streak)),
            "run(balance(RUS, CHN) < 0) = 6 quarters to 2022-Q4");
}

TEST(ClaimSince, StreaksBeyondAThreshold) {
  Claim c = with(trade(K::since, "2019-01..2022-12"), U::count_years, "4");
  EXPECT_EQ(text(compared(c, C::streak_above)), "error: the claim names no threshold");
  c.threshold = number("100", 9);
  c.currency = currency("USD");
  EXPECT_EQ(text(compared(c, C::streak_above)),
            "run(turnover(RUS, CHN) > 100 bn USD) = 4 years to 2022");
  EXPECT_EQ(text(compared(c, C::streak_below)),
            "run(turnover(RUS, CHN) < 100 bn USD) = 4 years to 2022");
  c.threshold = number("10");
  c.threshold_unit = U::pct;
  c.currency = {};
  EXPECT_EQ(text(compared(c, C::streak_above)),
            "run(growth(turnover(RUS, CHN)) > 10%) = 4 years to 2022");
}

TEST(ClaimSince, LengthsThatOnlyFollowAreLowerBounds) {
  Claim c = compared(trade(K::since, "2009-01..2022-12"), C::rank_held_streak);
  c.derived = true;
  EXPECT_EQ(text(c), "run(rank(CHN; turnover(RUS, *)) = 1) >= 14 years to 2022");
  // Some labels give the rank as the value.
  c.value = number("1");
  c.unit = U::rank;
  EXPECT_EQ(text(c), "run(rank(CHN; turnover(RUS, *)) = 1) >= 14 years to 2022");
  c = compared(trade(K::since, "2022-12..2023-01"), C::rank_held_streak);
  EXPECT_EQ(text(c), "run(rank(CHN; turnover(RUS, *)) = 1) = 2 months to 2023-01");
  c = compared(
      with(claim(K::since, "IND", "USA", Flow::exports, "2021-04..2023-03"), U::count_years, "2"),
      C::rise_streak);
  EXPECT_EQ(text(c), "run(growth(exports(IND, USA)) > 0) = 2 fiscal years to 2022-04..2023-03");
  c.value = number("2.5");
  EXPECT_EQ(text(c), "error: the length of the run is not a whole number of periods");
}

TEST(ClaimSince, FirstsNameTheLastTimeBefore) {
  Claim c = trade(K::since, "2025");
  c.since = Month(2020, 1);
  EXPECT_EQ(text(compared(c, C::first_decline_since)),
            "first(growth(turnover(RUS, CHN)) < 0) at 2025 since 2020");
  EXPECT_EQ(text(compared(c, C::first_rise_since)),
            "first(growth(turnover(RUS, CHN)) > 0) at 2025 since 2020");
  EXPECT_EQ(text(compared(c, C::first_surplus_since)),
            "first(balance(RUS, CHN) > 0) at 2025 since 2020");
  EXPECT_EQ(text(compared(c, C::first_deficit_since)),
            "first(balance(RUS, CHN) < 0) at 2025 since 2020");
  c = compared(trade(K::since, "2023-05"), C::first_rise_since);
  c.window_months = 6;
  EXPECT_EQ(text(c), "first(growth(turnover(RUS, CHN)) > 0) at 2023-05 in 6 months");
  c.window_months.reset();
  c.since = Month(2022, 11);
  EXPECT_EQ(text(c), "first(growth(turnover(RUS, CHN)) > 0) at 2023-05 since 2022-11");
}

TEST(ClaimSince, ExtremesSince) {
  Claim c = trade(K::since);
  c.since = Month(2016, 1);
  EXPECT_EQ(text(compared(c, C::max_since)), "max(turnover(RUS, CHN)) at 2022 since 2016");
  EXPECT_EQ(text(compared(c, C::min_since)), "min(turnover(RUS, CHN)) at 2022 since 2016");
  c.unit = U::pct;
  EXPECT_EQ(text(compared(c, C::max_since)), "max(growth(turnover(RUS, CHN))) at 2022 since 2016");
  c.denominator = ClaimSide{party("RUS"), party("WLD"), Flow::turnover, {}};
  EXPECT_EQ(text(compared(c, C::min_since)),
            "min(share(turnover(RUS, CHN); turnover(RUS, WLD))) at 2022 since 2016");
  c = claim(K::since, "USA", "CHN", Flow::balance, "2018-06");
  c.since = Month(2017, 1);
  EXPECT_EQ(text(compared(c, C::min_since)), "min(balance(USA, CHN)) at 2018-06 since 2017");
}

TEST(ClaimSince, AChangeSinceThenIsAChange) {
  Claim c = with(trade(K::since), U::pct, "120");
  c.since = Month(1995, 1);
  EXPECT_EQ(text(c), "change(turnover(RUS, CHN); 1995)[2022] = 120%");
  c.unit = U::ratio;
  EXPECT_EQ(text(c), "turnover(RUS, CHN)[2022] = 120 x turnover(RUS, CHN)[1995]");
}

}  // namespace
}  // namespace tally::language

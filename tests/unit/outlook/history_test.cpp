// Overlapping figures become pieces that do not overlap.
#include "outlook/history.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace tally::outlook {
namespace {

using ::testing::DoubleEq;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

Period range(int y, int from, int to) { return {Month(y, from), Month(y, to)}; }

TEST(History, YearToDateLessWhatIsKnownIsTheNewMonth) {
  const auto h = history(std::vector<Observation>{{range(2022, 1, 10), 153.9, 0.05},
                                                  {range(2022, 1, 11), 172.4, 0.05}},
                         true);
  ASSERT_TRUE(h);
  ASSERT_THAT(h->pieces, SizeIs(2));
  EXPECT_THAT(h->pieces[1].months, SizeIs(1));
  EXPECT_EQ(h->pieces[1].months[0], Month(2022, 11));
  EXPECT_NEAR(h->pieces[1].value, 18.5, 1e-9);
  EXPECT_THAT(h->pieces[1].rounding, DoubleEq(0.1));  // both roundings count
}

TEST(History, JanuaryAndFebruaryStayOneSum) {
  const auto h = history(
      std::vector<Observation>{{range(2023, 1, 2), 33.7, 0}, {range(2023, 3, 3), 20, 0}}, true);
  ASSERT_TRUE(h);
  EXPECT_THAT(h->pieces[0].months, SizeIs(2));
  const Known known = known_part(*h, Period::year(2023));
  EXPECT_DOUBLE_EQ(known.sum, 53.7);
  EXPECT_THAT(known.open, SizeIs(9));
}

TEST(History, AYearThatIsCoveredByItsMonthsAddsNothing) {
  std::vector<Observation> all;
  for (int m = 1; m <= 12; ++m) all.push_back({range(2020, m, m), 10, 0});
  all.push_back({Period::year(2020), 121, 0.5});
  const auto h = history(all, true);
  ASSERT_TRUE(h);
  EXPECT_THAT(h->pieces, SizeIs(12));
}

TEST(History, AYearOverKnownMonthsLeavesTheRestAsASum) {
  const auto h = history(
      std::vector<Observation>{
          {range(2021, 3, 3), 10, 0}, {range(2021, 7, 7), 12, 0}, {Period::year(2021), 130, 0}},
      true);
  ASSERT_TRUE(h);
  ASSERT_THAT(h->pieces, SizeIs(3));
  EXPECT_THAT(h->pieces[2].months, SizeIs(10));
  EXPECT_DOUBLE_EQ(h->pieces[2].value, 108);
}

TEST(History, ARemainderThatIsMostlyRoundingIsLeftOut) {
  const auto h = history(
      std::vector<Observation>{{range(2022, 1, 11), 172, 0.5}, {Period::year(2022), 174, 0.5}},
      true);
  ASSERT_TRUE(h);
  EXPECT_THAT(h->pieces, SizeIs(1));
  ASSERT_THAT(h->notes, SizeIs(1));
  EXPECT_THAT(h->notes[0], HasSubstr("rounded too roughly"));
}

TEST(History, YearsAloneAreYears) {
  const auto h = history(
      std::vector<Observation>{{Period::year(2020), 1, 0}, {Period::year(2019), 2, 0}}, true);
  ASSERT_TRUE(h);
  EXPECT_EQ(h->step, Step::year);
  EXPECT_DOUBLE_EQ(h->pieces[0].value, 2);
}

TEST(History, WhatIsNoNumberIsLeftOutAndSaid) {
  const auto h = history(
      std::vector<Observation>{{Period::year(2019), std::numeric_limits<double>::quiet_NaN(), 0},
                               {Period::year(2020), 1, 0}},
      true);
  ASSERT_TRUE(h);
  EXPECT_THAT(h->pieces, SizeIs(1));
  EXPECT_THAT(h->notes[0], HasSubstr("no number"));
}

TEST(History, NothingIsTooLittle) {
  const auto h = history({}, true);
  ASSERT_FALSE(h);
  EXPECT_THAT(h.error().message, HasSubstr("too little data"));
}

TEST(History, AMonthLargerThanItsYearIsASlip) {
  const auto h = history(std::vector<Observation>{{range(2008, 10, 10), 2009, 0.5},
                                                  {Period::year(2008), 56.83, 0.005},
                                                  {Period::year(2009), 38.8, 0.05}},
                         true);
  ASSERT_TRUE(h);
  EXPECT_EQ(h->step, Step::year);
  EXPECT_THAT(h->pieces, SizeIs(2));
  EXPECT_THAT(h->notes[0], HasSubstr("2008-10 is larger than 2008"));
}

TEST(History, AnExactYearStandsBeforeItsRoundedMonths) {
  // Russia and China 2021: 146.88 bn as the year, 145.3 when rounded quarters are added.
  std::vector<Observation> all = {{Period::year(2021), 146.88e9, 0.005e9}};
  for (const int from : {1, 4, 7, 10}) all.push_back({range(2021, from, from + 2), 36.325e9, 5e7});
  const auto h = history(all, true);
  ASSERT_TRUE(h);
  EXPECT_THAT(h->pieces, SizeIs(4));
  EXPECT_DOUBLE_EQ(known_part(*h, Period::year(2021)).sum, 146.88e9);
  EXPECT_DOUBLE_EQ(known_part(*h, Period::year(2021)).rounding, 0.005e9);
  EXPECT_NEAR(known_part(*h, range(2021, 1, 6)).sum, 72.65e9, 1);
  // Months written to the last dollar stand before a year in round billions.
  all[0] = {Period::year(2021), 147e9, 0.5e9};
  EXPECT_NEAR(known_part(*history(all, true), Period::year(2021)).sum, 145.3e9, 1);
}

TEST(History, ARoughYearIsStillTheYear) {
  const auto h = history(
      std::vector<Observation>{{range(2022, 1, 11), 172, 0.5}, {Period::year(2022), 174, 0.5}},
      true);
  ASSERT_TRUE(h);
  EXPECT_THAT(known_part(*h, Period::year(2022)).open, IsEmpty());
  EXPECT_DOUBLE_EQ(known_part(*h, Period::year(2022)).sum, 174);
}

TEST(History, SumsThatCrossAreLeftOutAndSaid) {
  const auto h = history(
      std::vector<Observation>{{range(2020, 1, 3), 30, 0}, {range(2020, 2, 5), 40, 0}}, true);
  ASSERT_TRUE(h);
  EXPECT_THAT(h->pieces, SizeIs(1));
  EXPECT_THAT(h->notes[0], HasSubstr("crosses"));
}

}  // namespace
}  // namespace tally::outlook

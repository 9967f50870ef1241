// Times that are not the figure's own: of the growth that it is set against, of a tariff that came
// about beside it, and such as nobody can tell. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PressTimes : public testing::TestWithParam<Told> {};

TEST_P(PressTimes, AreRead) { test::expect_told(GetParam()); }

TEST(PressTimes, AGrowthOfTheMonthBeforeIsNoBase) {
  Options options;
  options.date = core::Day::parse("2023-04-11");
  const auto reading = read_article(
      "Kenya's imports rose 12% in February, faster than the 8% seen in the previous month.",
      options);
  ASSERT_TRUE(reading);
  ASSERT_EQ(reading->statements.size(), 2u);
  EXPECT_EQ(reading->statements[0].claim.base_period->slashed(), "2022-02/2022-02");
  EXPECT_EQ(reading->statements[1].claim.base_period->slashed(), "2022-01/2022-01");
}

INSTANTIATE_TEST_SUITE_P(
    EarlierGrowth, PressTimes,
    testing::Values(
        Told{"FasterThanTwo",
             "2023-04-11",
             "Kenya's imports rose 12% in February, faster than the 8% seen in the previous month "
             "and 15% in February 2022.",
             {"change KEN-WLD imports 2023-02/2023-02 12 pct",
              "change KEN-WLD imports 2023-01/2023-01 8 pct",
              "change KEN-WLD imports 2022-02/2022-02 15 pct"}},
        Told{"ATurnaround",
             "2023-04-11",
             "Peru's exports fell 2% in February, a turnaround from the previous month's revised "
             "3% growth.",
             {"change PER-WLD exports 2023-02/2023-02 -2 pct",
              "change PER-WLD exports 2023-01/2023-01 3 pct"}},
        Told{"EasingFrom",
             "2023-04-11",
             "Laos' exports to Thailand fell 8% in March, easing from a 15% contraction in the "
             "previous month.",
             {"change LAO-THA exports 2023-03/2023-03 -8 pct",
              "change LAO-THA exports 2023-02/2023-02 -15 pct"}},
        Told{"AReversalOf",
             "2023-04-11",
             "Peru's exports rose 12% in March, a reversal of the 7% drop in February. Imports "
             "inched up 2%, after falling 9% in February.",
             {"change PER-WLD exports 2023-03/2023-03 12 pct",
              "change PER-WLD exports 2023-02/2023-02 -7 pct",
              "change PER-WLD imports 2023-03/2023-03 2 pct",
              "change PER-WLD imports 2023-02/2023-02 -9 pct"}},
        Told{"OneEach",
             "2023-12-20",
             "Malaysia's trade, exports and imports with Laos grew by 4.2 percent, 3.1 percent and "
             "5 percent in November.",
             {"change MYS-LAO turnover 2023-11/2023-11 4.2 pct",
              "change MYS-LAO exports 2023-11/2023-11 3.1 pct",
              "change MYS-LAO imports 2023-11/2023-11 5 pct"}},
        Told{"WhatWasExpectedIsNone",
             "2023-04-11",
             "Laos' exports to Thailand rose 8% in March, more than the 5% forecast by analysts.",
             {"change LAO-THA exports 2023-03/2023-03 8 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Remarks, PressTimes,
    testing::Values(
        Told{"DespiteATariff",
             "2025-10-30",
             "In September 2025 Laos' exports to the United States reached $120 million despite a "
             "40% tariff implemented in early August.\n\nImports came to $30 million.",
             {"level LAO-USA exports 2025-09/2025-09 120000000 USD",
              "level LAO-USA imports 2025-09/2025-09 30000000 USD"}},
        Told{"AsABanWasLifted",
             "2024-09-20",
             "In August 2024, Australia's exports to China were $9 billion, as Beijing lifted the "
             "duties it had imposed in 2020.",
             {"level AUS-CHN exports 2024-08/2024-08 9000000000 USD"}},
        Told{"WhenICame",
             "2022-07-25",
             "When I came here three and a half years ago, trade between Kenya and Iran was $50 "
             "million.",
             {}},
        Told{"WhenAPactWasSigned",
             "2022-07-25",
             "When the agreement was signed, trade between Chile and Iran was $8 million. In 2021 "
             "it reached $60 million.",
             {"level CHL-IRN turnover 2021-01/2021-12 60000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    TwoMonies, PressTimes,
    testing::Values(Told{"OrMoreThan",
                         "2024-06-28",
                         "Trade between Kazakhstan and Iran last year was 300 million dollars or "
                         "more than 140 billion tenge.",
                         {"level KAZ-IRN turnover 2023-01/2023-12 300000000 USD",
                          "level KAZ-IRN turnover 2023-01/2023-12 140000000000 KZT"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

// Runs of rises and falls, told in many orders.
// Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class RunsTold : public testing::TestWithParam<Told> {};

TEST_P(RunsTold, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, RunsTold,
    testing::Values(
        Told{"WithoutAPause",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda have now been growing for four years without a "
             "pause, 2017 included.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2014-01/2017-12 4 count_years"}},
        Told{"EachYearMore",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nFor four years each year has seen Kenya sell more to Uganda than the year "
             "before.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2014-01/2017-12 4 count_years"}},
        Told{"YearsOneByOne",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda rose in 2015, in 2016 and again in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2015-01/2017-12 3 count_years"}},
        Told{"MonthsOneByOne",
             "2018-08-20",
             "Kenya's exports to Uganda came to $60 million in July, the bureau of statistics "
             "said.\n\nApril, May, June and July all ended with an increase in Kenyan exports to "
             "Uganda.",
             {"level KEN-UGA exports 2018-07/2018-07 60000000 USD",
              "since KEN-UGA exports 2018-04/2018-07 4 count_months"}},
        Told{"TwoYears",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nAfter falling in 2016, Kenyan purchases from Uganda fell again in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA imports 2016-01/2017-12 2 count_years"}},
        Told{"KeptClimbing",
             "2018-05-14",
             "Kenya's exports to Uganda came to $160 million in the first quarter, the bureau of "
             "statistics said.\n\nUgandan purchases from Kenya have kept climbing for the past "
             "five quarters.",
             {"level KEN-UGA exports 2018-01/2018-03 160000000 USD",
              "since UGA-KEN imports 2017-01/2018-03 5 count_quarters"}},
        Told{"ExtendedTo",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nWith 2017, the series of annual declines in what Kenya sells to Uganda has "
             "been extended to three.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2015-01/2017-12 3 count_years"}},
        Told{
            "MonthStreak",
            "2018-08-20",
            "Kenya's exports to Uganda came to $60 million in July, the bureau of statistics "
            "said.\n\nA five-month streak of rising Kenyan exports to Uganda went on through July.",
            {"level KEN-UGA exports 2018-07/2018-07 60000000 USD",
             "since KEN-UGA exports 2018-03/2018-07 5 count_months"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

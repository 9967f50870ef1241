// Sums that another one is set against, and the time of figures that are only spoken of.
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

class SumsOfThen : public testing::TestWithParam<Told> {};

TEST_P(SumsOfThen, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, SumsOfThen,
    testing::Values(
        Told{"FiguresAreOut",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nThe figures for January "
             "are out. Exports to Uganda came to $60 million, 4 percent ahead of January 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "level KEN-UGA exports 2018-01/2018-01 60000000 USD",
              "change KEN-UGA exports 2018-01/2018-01 4 pct"}},
        Told{"TakeStock",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nThe presidents take stock "
             "in March. Exports to Uganda came to $600 million.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "level KEN-UGA exports 2017-01/2017-12 600000000 USD"}},
        Told{"MonthAndYear",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nExports in January were "
             "$60 million, 4 percent down on December and 9 percent up on January 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "level KEN-UGA exports 2018-01/2018-01 60000000 USD",
              "change KEN-UGA exports 2018-01/2018-01 -4 pct",
              "change KEN-UGA exports 2018-01/2018-01 9 pct"}},
        Told{"InsteadOf",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nExports to Uganda were "
             "$650 million instead of the $700 million of 2016.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "level KEN-UGA exports 2017-01/2017-12 650000000 USD",
              "level KEN-UGA exports 2016-01/2016-12 700000000 USD"}},
        Told{"HopedFor",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nExports to Uganda were "
             "$650 million rather than the $700 million that Nairobi had hoped for.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "level KEN-UGA exports 2017-01/2017-12 650000000 USD"}},
        Told{"FromALevelOfThen",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nExports to Uganda fell to "
             "$650 million from a 2016 level of $700 million.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "level KEN-UGA exports 2017-01/2017-12 650000000 USD",
              "level KEN-UGA exports 2016-01/2016-12 700000000 USD",
              "change KEN-UGA exports 2017-01/2017-12"}},
        Told{"AgainstThoseOfThen",
             "2022-08-03",
             "Kenya's trade with Uganda came to $500 million in the first half of 2022.\n\nUganda "
             "paid Kenya $300 million for goods, against $280 million in those months of 2021.",
             {"level KEN-UGA turnover 2022-01/2022-06 500000000 USD",
              "level UGA-KEN imports 2022-01/2022-06 300000000 USD",
              "level UGA-KEN imports 2021-01/2021-06 280000000 USD"}},
        Told{
            "NowOfTheMonths",
            "2022-08-03",
            "Kenya's trade with Uganda came to $500 million in the first half of 2022.\n\nCompared "
            "with the same months of 2021, a tenth has been added to exports, now $300 million.",
            {"level KEN-UGA turnover 2022-01/2022-06 500000000 USD",
             "change KEN-UGA exports 2022-01/2022-06 10 pct",
             "level KEN-UGA exports 2022-01/2022-06 300000000 USD"}},
        Told{"FromTheStartOfTheYear",
             "2022-08-03",
             "Kenya's trade with Uganda came to $500 million in the first half of 2022.\n\nFrom "
             "the start of the year to the end of May, Ugandan importers bought Kenyan goods for "
             "$240 million.",
             {"level KEN-UGA turnover 2022-01/2022-06 500000000 USD",
              "level UGA-KEN imports 2022-01/2022-05 240000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

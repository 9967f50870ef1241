// What trade was then as a part of what it is now, and rates that are of something else.
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

class GrowthInverse : public testing::TestWithParam<Told> {};

TEST_P(GrowthInverse, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, GrowthInverse,
    testing::Values(
        Told{"AQuarterOfToday",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nIn 2005 it had been a "
             "quarter of what it is today.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA turnover 2017-01/2017-12 4 ratio"}},
        Told{"AFifthOfTheGoods",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nIn 2005 the two "
             "neighbours exchanged a fifth of the goods they exchange now.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA turnover 2017-01/2017-12 5 ratio"}},
        Told{"TimesSmallerThen",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nIn 2005 trade was five "
             "times smaller.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA turnover 2017-01/2017-12 5 ratio"}},
        Told{"AShareOfThen",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nIn 2005 Uganda took a "
             "fifth of Kenya's exports.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "share KEN-UGA exports 2005-01/2005-12 20 pct"}},
        Told{"AFifthWasTea",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nA fifth of that was tea.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"AsLargeSince",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nSince 2005 trade has "
             "become five times as large.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA turnover 2017-01/2017-12 5 ratio"}},
        Told{"TheEconomySince",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nUganda's economy has "
             "become twice as large since 2005.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"KnockedOff",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nSeven percent was knocked "
             "off Kenyan exports last year.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA exports 2017-01/2017-12 -7 pct"}},
        Told{"AddedToThePrice",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nA duty of 10 percent was "
             "added to the price of sugar.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"WeWhoAreNotNamed",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\n\"We bought less from "
             "Kenya, by 6 percent year on year,\" said a minister in Kampala.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change UGA-KEN imports 2017-01/2017-12 -6 pct"}},
        Told{"AFirmLost",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nA firm in Thika lost a "
             "tenth of its sales in Uganda.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"PricesOfGoods",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nPrices of Kenyan goods "
             "were 3 percent above those of 2016.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"NumberOfExporters",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nThe number of Kenyan "
             "exporters selling in Uganda was 3 percent above that of 2016.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}},
        Told{"SetAgainstLater",
             "2018-02-15",
             "Kenya's trade with Uganda came to $1.1 billion in 2017.\n\nIn 2016 Kenyan exports to "
             "Uganda had been 7 percent higher.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

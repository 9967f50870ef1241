// Plain ways of saying things that single sentences of the press use.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PlainForms : public testing::TestWithParam<Told> {};

TEST_P(PlainForms, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, PlainForms,
    testing::Values(
        Told{"FallByTimes",
             "2016-02-17",
             "Latvia's exports to Belarus fell 2.5 times in 2015.",
             {"change LVA-BLR exports 2015-01/2015-12 0.4 ratio"}},
        Told{"ShrankFourfold",
             "2016-02-17",
             "Latvia's imports from Belarus shrank fourfold in 2015, to 90 million euros.",
             {"change LVA-BLR imports 2015-01/2015-12 0.25 ratio",
              "level LVA-BLR imports 2015-01/2015-12 90000000 EUR"}},
        Told{"ByYearsEnd",
             "2007-06-04",
             "By year's end trade between Peru and Bolivia is likely to exceed $400 million.",
             {"forecast PER-BOL turnover 2007-01/2007-12 400000000 USD"}},
        Told{"TheSignBeforeTheLetters",
             "2017-11-20",
             "Fiji's exports to Tonga were worth $US12 million in 2016, and those to Samoa $A9 "
             "million.",
             {"level FJI-TON exports 2016-01/2016-12 12000000 USD",
              "level FJI-WSM exports 2016-01/2016-12 9000000 AUD"}},
        Told{"TheYearBeforeAnEvent",
             "2021-11-15",
             "Amman closed its market to goods from Lebanon in October 2021. The year before, "
             "Jordan "
             "had bought Lebanese goods worth $90 million.",
             {"level JOR-LBN imports 2020-01/2020-12 90000000 USD"}},
        Told{"TheYearBeforeAMonth",
             "2021-11-15",
             "Jordan's imports from Lebanon fell to $6 million in October 2021. The year before, "
             "Jordan had bought Lebanese goods worth $9 million.",
             {"level JOR-LBN imports 2021-10/2021-10 6000000 USD",
              "level JOR-LBN imports 2020-10/2020-10 9000000 USD"}},
        Told{"TheMonthOfAnEvent",
             "2020-05-08",
             "With borders shut in mid-March, Austrian exports to Italy were hit at once. At 1.2 "
             "billion euros for the month they were 23 percent below the level of March 2019.",
             {"level AUT-ITA exports 2020-03/2020-03 1200000000 EUR",
              "change AUT-ITA exports 2020-03/2020-03 -23 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

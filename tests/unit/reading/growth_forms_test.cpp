// Growth told by other words than verbs of growth.
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

class GrowthForms : public testing::TestWithParam<Told> {};

TEST_P(GrowthForms, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, GrowthForms,
    testing::Values(
        Told{"LostOfTheirSales",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nPeruvian firms lost 8 "
             "percent of their Chilean sales compared with 2013.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 -8 pct"}},
        Told{"TheMoneyLost",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nThe sol lost 8 percent of "
             "its value against the dollar in 2014.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD"}},
        Told{"AtARate",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nAt 4.5 percent, the yearly "
             "rise in exports to Chile was a modest one.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 4.5 pct"}},
        Told{"GrowthOfExportsColon",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nGrowth of exports to Chile: "
             "4.5 percent.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 4.5 pct"}},
        Told{"AFactorOf",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nThe turnover grew by a "
             "factor of 1.2.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL turnover 2014-01/2014-12 1.2 ratio"}},
        Told{"TimesItsLevel",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nTurnover was 1.2 times its "
             "2013 level.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL turnover 2014-01/2014-12 1.2 ratio"}},
        Told{"TimesTheTradeOfThen",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nThat corresponds to 1.2 "
             "times the trade between Peru and Chile in 2013.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL turnover 2014-01/2014-12 1.2 ratio"}},
        Told{"WhatTheTwoExchanged",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nThis is 1.2 times what the "
             "two countries had exchanged in 2013.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL turnover 2014-01/2014-12 1.2 ratio"}},
        Told{"ToBeExact",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nExports expanded by a tenth, or 9.7 percent to be exact.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "change ZMB-COD exports 2021-01/2021-09 9.7 pct"}},
        Told{"LessByThatMuch",
             "2021-11-03",
             "Zambia's trade with Congo came to $510 million in the first nine months of "
             "2021.\n\nZambia imported less from Congo, by 9 percent against the same months of "
             "2020.",
             {"level ZMB-COD turnover 2021-01/2021-09 510000000 USD",
              "change ZMB-COD imports 2021-01/2021-09 -9 pct"}},
        Told{"MutualDeliveries",
             "2021-11-03",
             "Zambia's trade with Congo came to $510 million in the first nine months of "
             "2021.\n\nMutual deliveries rose by a tenth.",
             {"level ZMB-COD turnover 2021-01/2021-09 510000000 USD",
              "change ZMB-COD turnover 2021-01/2021-09 10 pct"}},
        Told{"SellersSales",
             "2021-11-03",
             "Zambia's trade with Congo came to $510 million in the first nine months of "
             "2021.\n\nIt was hard for Congolese exporters, whose Zambian sales were down 6 "
             "percent.",
             {"level ZMB-COD turnover 2021-01/2021-09 510000000 USD",
              "change COD-ZMB exports 2021-01/2021-09 -6 pct"}},
        Told{"WillNotHide",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nI will not hide that exports to Congo fell 3 percent.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "change ZMB-COD exports 2021-01/2021-09 -3 pct"}},
        Told{"DoubleTaxation",
             "2021-11-03",
             "Zambia's trade with Congo came to $510 million in the first nine months of "
             "2021.\n\nTrade grew 6 percent, although the double taxation treaty, renegotiated in "
             "2015, is not in force.",
             {"level ZMB-COD turnover 2021-01/2021-09 510000000 USD",
              "change ZMB-COD turnover 2021-01/2021-09 6 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

// Two sums of one series and the time of each; goods that cross a border.
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

class TwoSums : public testing::TestWithParam<Told> {};

TEST_P(TwoSums, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, TwoSums,
    testing::Values(
        Told{"HavingFallen",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nExports rose 9 percent to "
             "$1.7 billion, having fallen to $1.56 billion in 2013.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "change PER-CHL exports 2014-01/2014-12 9 pct",
              "level PER-CHL exports 2014-01/2014-12 1700000000 USD",
              "level PER-CHL exports 2013-01/2013-12 1560000000 USD"}},
        Told{"FromThatSum",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nFrom $1.56 billion in 2013, "
             "exports climbed to $1.7 billion.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "level PER-CHL exports 2013-01/2013-12 1560000000 USD",
              "level PER-CHL exports 2014-01/2014-12 1700000000 USD",
              "change PER-CHL exports 2014-01/2014-12"}},
        Told{"TheTotalHavingBeen",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nExports were $1.7 billion, "
             "the 2013 total having been $1.56 billion.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "level PER-CHL exports 2014-01/2014-12 1700000000 USD",
              "level PER-CHL exports 2013-01/2013-12 1560000000 USD"}},
        Told{"WhoHadEarned",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nPeruvian exporters, who had "
             "earned $1.56 billion in Chile in 2013, took in $1.7 billion this time.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "level PER-CHL exports 2013-01/2013-12 1560000000 USD",
              "level PER-CHL exports 2014-01/2014-12 1700000000 USD"}},
        Told{"TwoYears",
             "2015-02-12",
             "Peru's trade with Chile came to $3.1 billion in 2014.\n\nIn 2013 exports were $1.56 "
             "billion and in 2012 $1.9 billion.",
             {"level PER-CHL turnover 2014-01/2014-12 3100000000 USD",
              "level PER-CHL exports 2013-01/2013-12 1560000000 USD",
              "level PER-CHL exports 2012-01/2012-12 1900000000 USD"}},
        Told{"FirstHalfTotal",
             "2021-08-03",
             "Zambia exported goods worth $310 million to Congo in the first half of 2021.\n\nThe "
             "first-half total, $280 million in 2020, became $310 million in 2021.",
             {"level ZMB-COD exports 2021-01/2021-06 310000000 USD",
              "level ZMB-COD exports 2020-01/2020-06 280000000 USD",
              "level ZMB-COD exports 2021-01/2021-06 310000000 USD"}},
        Told{"ThatOfTheYearAfter",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nBetween the third quarter of 2020 and that of 2021 exports rose from $120 "
             "million to $140 million.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "level ZMB-COD exports 2020-07/2020-09 120000000 USD",
              "level ZMB-COD exports 2021-07/2021-09 140000000 USD"}},
        Told{"LastYearInTheQuarter",
             "2023-05-18",
             "Norway's exports to Iceland came to 2 billion kroner in the first quarter of "
             "2023.\n\nLast year Iceland bought Norwegian goods for 1.7 billion kroner in the "
             "first quarter; this year it bought for 2 billion.",
             {"level NOR-ISL exports 2023-01/2023-03 2000000000 NOK",
              "level ISL-NOR imports 2022-01/2022-03 1700000000 NOK",
              "level ISL-NOR imports 2023-01/2023-03 2000000000 NOK"}},
        Told{"TheNextFiscal",
             "2019-06-25",
             "India's trade with Nepal came to $8.3 billion in 2018-19.\n\nIndia's exports to "
             "Nepal, $6.6 billion in 2017-18, closed the next fiscal at $7.8 billion.",
             {"level IND-NPL turnover 2018-04/2019-03 8300000000 USD",
              "level IND-NPL exports 2017-04/2018-03 6600000000 USD",
              "level IND-NPL exports 2018-04/2019-03 7800000000 USD"}},
        Told{"TheyHadEarned",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nA year earlier they had earned $380 million.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "level ZMB-COD exports 2020-01/2020-09 380000000 USD"}},
        Told{"TheyHadPaidTaxes",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nThey had paid $300 million in taxes the year before.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD"}},
        Told{"CrossedTheBorder",
             "2021-11-03",
             "Goods worth $700 million crossed the border between Zambia and Malawi in the first "
             "half of 2021.",
             {"level ZMB-MWI turnover 2021-01/2021-06 700000000 USD"}},
        Told{"CrossedInto",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nGoods worth two hundred and forty million dollars crossed the border into "
             "Angola.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD",
              "level AGO-ZMB imports 2021-01/2021-09 240000000 USD"}},
        Told{"GoldCrossed",
             "2021-11-03",
             "Zambia exported goods worth $410 million to Congo in the first nine months of "
             "2021.\n\nGold worth $70 million crossed the border illegally.",
             {"level ZMB-COD exports 2021-01/2021-09 410000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

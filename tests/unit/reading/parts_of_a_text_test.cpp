// Who is meant where a paragraph, or a clause, turns to somebody else.
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

class PartsOfAText : public testing::TestWithParam<Told> {};

TEST_P(PartsOfAText, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, PartsOfAText,
    testing::Values(
        Told{"OnlyOneNamed",
             "2014-01-24",
             "Sri Lanka sold India goods worth $47 million in 1999.\n\nAs a customer, China hardly "
             "matters. It took Lankan goods worth $410 million in 2013.",
             {"level LKA-IND exports 1999-01/1999-12 47000000 USD",
              "level CHN-LKA imports 2013-01/2013-12 410000000 USD"}},
        Told{"CounterDeliveries",
             "2022-12-06",
             "Trade turnover between Kazakhstan and Uzbekistan in January-October 2022 came to $4 "
             "billion.\n\nDeliveries to the southern neighbor increased by 37.5% to $3 billion; "
             "counter-deliveries added 12% and made up almost $1 billion.",
             {"level KAZ-UZB turnover 2022-01/2022-10 4000000000 USD",
              "change KAZ-UZB exports 2022-01/2022-10 37.5 pct",
              "level KAZ-UZB exports 2022-01/2022-10 3000000000 USD",
              "change UZB-KAZ exports 2022-01/2022-10 12 pct",
              "level UZB-KAZ exports 2022-01/2022-10 1000000000 USD"}},
        Told{"TheOtherWayInAnotherClause",
             "2014-01-24",
             "Argentina ended 2013 with a deficit of $3.15 billion in its trade with "
             "Brazil.\n\nSales to the Mercosur partner totaled $16.46 billion, while Brazilian "
             "goods entering the country were worth $19.61 billion.",
             {"balance ARG-BRA balance 2013-01/2013-12 -3150000000 USD",
              "level ARG-BRA exports 2013-01/2013-12 16460000000 USD",
              "level BRA-ARG exports 2013-01/2013-12 19610000000 USD"}},
        Told{"DollarOfTheDepartment",
             "2017-11-20",
             "Trade between Australia and Papua New Guinea fell to $5.3 billion in 2016-17, the "
             "Department of Foreign Affairs and Trade said.",
             {"level AUS-PNG turnover 2016-07/2017-06 5300000000 AUD"}},
        Told{"OpensWithATime",
             "2013-04-17",
             "Peru's exports to Chile came to $1.7 billion in 2012.\n\nIn the first two months of "
             "this year, I am glad to say, things looked up. Exports to Chile stood at $300 "
             "million.",
             {"level PER-CHL exports 2012-01/2012-12 1700000000 USD",
              "level PER-CHL exports 2013-01/2013-02 300000000 USD"}},
        Told{"AloneEarned",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nOutbound goods were "
             "worth $1.4 billion, inbound ones $1.2 billion.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "level PER-CHL imports 2018-01/2018-12 1200000000 USD"}},
        Told{"NextSumOfGoods",
             "2014-01-24",
             "Argentine sales to Brazil totaled $16.46 billion in 2013, while Brazilian goods "
             "entering Argentina were worth $19.61 billion.",
             {"level ARG-BRA exports 2013-01/2013-12 16460000000 USD",
              "level BRA-ARG exports 2013-01/2013-12 19610000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

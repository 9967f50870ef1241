// What papers make of releases of customs and statistics offices: goods moved to nobody in
// particular, bases of two flows, members of a bloc, lists of a country's partners. Sentences and
// figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class OfficesRetold : public testing::TestWithParam<Told> {};

TEST_P(OfficesRetold, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, OfficesRetold,
    testing::Values(
        Told{"GoodsToTheValueOf",
             "2015-10-08",
             "Austria exported goods to the value of €11.2bn and imported goods to the total value "
             "of €12.1bn in August 2015.",
             {"level AUT-WLD exports 2015-08/2015-08 11200000000 EUR",
              "level AUT-WLD imports 2015-08/2015-08 12100000000 EUR"}},
        Told{"GoodsToWhomIsNotSaid",
             "2015-10-08",
             "Ethiopia exported goods valued at 2.8 billion dollars last year.",
             {"level ETH-WLD exports 2014-01/2014-12 2800000000 USD"}},
        Told{"GoodsToAGroup",
             "2015-10-08",
             "Ethiopia exported goods valued at 2.8 billion dollars to the region last year.",
             {}},
        Told{"GoodsInATextOfTwo",
             "2015-10-08",
             "Russia and Finland are close.\n\nIn 2010 Finland exported goods worth 4.4 billion "
             "euros.",
             {}},
        Told{"BaseOfBothFlows",
             "2015-10-08",
             "Swedish exports were down 5.2% on the month in August, imports 3.1%.",
             {"change SWE-WLD exports 2015-08/2015-08 -5.2 pct",
              "change SWE-WLD imports 2015-08/2015-08 -3.1 pct"}},
        Told{"BaseOfTheHeadline",
             "2015-10-08",
             "Swiss exports rose 1.6% over July; imports climbed 3.4%",
             {"change CHE-WLD exports 2015-08/2015-08 1.6 pct",
              "change CHE-WLD imports 2015-08/2015-08 3.4 pct"}},
        Told{"FigureOfTheBase",
             "2019-01-08",
             "Germany's exports to France totalled €9 billion in August 2018 (0.8 percent drop "
             "over the July figure).",
             {"level DEU-FRA exports 2018-08/2018-08 9000000000 EUR",
              "change DEU-FRA exports 2018-08/2018-08 -0.8 pct"}},
        Told{"NotOfTheEuroArea",
             "2019-01-08",
             "Goods worth €21.8 billion were exported from Austria to EU countries not belonging "
             "to the euro area.",
             {}},
        Told{"NonEuroMembers",
             "2019-01-08",
             "Spain's exports to the non-euro EU countries were €2 billion in May 2018.",
             {}},
        Told{"GoodsReceivedFrom",
             "2019-01-08",
             "In 2018, Chile dispatched goods worth $5 billion to Japan, while the value of the "
             "goods received from Japan was $2 billion.",
             {"level CHL-JPN exports 2018-01/2018-12 5000000000 USD",
              "level CHL-JPN imports 2018-01/2018-12 2000000000 USD"}},
        Told{"CurrentAccount",
             "2019-01-08",
             "The current account of Sweden showed a surplus of €2.3bn in August 2018.",
             {}},
        Told{"ExportAndImportTurnover",
             "2020-06-02",
             "Vietnam's total export and import turnover stood at $196 billion in the first five "
             "months, a 2.8% fall on-year.",
             {"level VNM-WLD turnover 2020-01/2020-05 196000000000 USD",
              "change VNM-WLD turnover 2020-01/2020-05 -2.8 pct"}},
        Told{"ImportExportValue",
             "2020-06-02",
             "The total import-export value of Laos was $14 billion in 2018.",
             {"level LAO-WLD turnover 2018-01/2018-12 14000000000 USD"}},
        Told{"PartnersOfNobody",
             "2020-12-01",
             "Exports to the EU, South Korea and Japan decreased by 3 percent. But exports to the "
             "U.S., which remained Vietnam's largest customer, rose 25.7 percent to $70 billion.",
             {"change VNM-USA exports 2019-01/2019-12 25.7 pct",
              "level VNM-USA exports 2019-01/2019-12 70000000000 USD"}},
        Told{"APartnerIsNoReporter",
             "2020-12-01",
             "Exports to the European Union increased 2.1 percent.\n\nTrade with the US decreased "
             "in August, with exports falling 21.1 percent.",
             {}},
        Told{"PartOfATradeWithABloc",
             "2018-07-10",
             "Sudan accounted for 20 percent of Egypt's exports to African countries in 2017, "
             "reaching $400 million.",
             {}},
        Told{"ListOfABlocsMembers",
             "2018-12-17",
             "Egypt's exports to African countries reached 19.9 billion pounds in 2017.\n\nSudan "
             "topped the list of African countries receiving Egypt's exports, with a total value "
             "of 8.1 billion pounds in 2017.",
             {"level EGY-AFRICA exports 2017-01/2017-12 19900000000 EGP",
              "level EGY-SDN exports 2017-01/2017-12 8100000000 EGP"}},
        Told{"ListOfWholeTrade",
             "2019-06-03",
             "Egyptian exports rose 3 percent in 2018.\n\nAlgeria topped the list with $979 "
             "million. In second place came Libya with $635.9 million, or 13.4 percent. In third "
             "place was Sudan with 400 million.",
             {"change EGY-WLD exports 2018-01/2018-12 3 pct",
              "rank EGY-DZA exports 2018-01/2018-12 1 rank",
              "level EGY-DZA exports 2018-01/2018-12 979000000 USD",
              "rank EGY-LBY exports 2018-01/2018-12 2 rank",
              "level EGY-LBY exports 2018-01/2018-12 635900000 USD",
              "share EGY-LBY exports 2018-01/2018-12 13.4 pct",
              "rank EGY-SDN exports 2018-01/2018-12 3 rank",
              "level EGY-SDN exports 2018-01/2018-12 400000000 USD"}},
        Told{"OnTopOfTheList",
             "2019-06-03",
             "Tunisian exports rose 3 percent in 2018.\n\nAlgeria came on top of the list with "
             "exports of $979 million.",
             {"change TUN-WLD exports 2018-01/2018-12 3 pct",
              "level TUN-DZA exports 2018-01/2018-12 979000000 USD"}},
        Told{"FollowedBySeveral",
             "2019-06-03",
             "Algeria was Tunisia's largest market in 2018 with $979 million. It was followed, "
             "respectively, by Kenya, Libya and Sudan with total exports worth $934 million.",
             {"rank TUN-DZA exports 2018-01/2018-12 1 rank",
              "level TUN-DZA exports 2018-01/2018-12 979000000 USD"}},
        Told{"NinthMonthOfTheYear",
             "2023-11-07",
             "In the ninth month of the year, Chile's exports rose by 2.2% to $8.1 billion.",
             {"change CHL-WLD exports 2023-09/2023-09 2.2 pct",
              "level CHL-WLD exports 2023-09/2023-09 8100000000 USD"}},
        Told{"AverageOfMonths",
             "2023-11-07",
             "In the average of the past three months the Canadian deficit fell to $1.6 billion.",
             {}},
        Told{"ScaleNotSaid",
             "2023-11-07",
             "The US had deficits in September with China ($24.1 billion), the European Union "
             "($16,800), Mexico ($12,200) and Vietnam ($9,400).",
             {"balance USA-CHN balance 2023-09/2023-09 -24100000000 USD"}},
        Told{"AYearSince",
             "2013-12-17",
             "Trade between Vietnam and Japan has grown by 17% annually since 2005.",
             {}}),
    name_of);

}  // namespace
}  // namespace tally::reading

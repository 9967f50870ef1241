// Whose trade goes on behind a share of all exports, another partner's ledger, a list; shares
// beside a share; times of events; parts of a sum. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PressLedgers : public testing::TestWithParam<Told> {};

TEST_P(PressLedgers, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Whose, PressLedgers,
    testing::Values(
        Told{"ShareOfAllExportsIsNoText",
             "2020-10-09",
             "In 2000 Bolivia took $54 million of Ecuadorian goods, 7.8 percent of all "
             "exports.\n\nThe market reopened in 2013. In 2014 exports reached $75 million.\n\nIn "
             "2019 Ecuadorian sales were worth $84 million.",
             {"level BOL-ECU imports 2000-01/2000-12 54000000 USD",
              "share ECU-BOL exports 2000-01/2000-12 7.8 pct",
              "level ECU-BOL exports 2014-01/2014-12 75000000 USD",
              "level ECU-BOL exports 2019-01/2019-12 84000000 USD"}},
        Told{"AFifthOfAllSalesAbroad",
             "2020-10-09",
             "Mali is still the first client: it received CFA 310 billion of Senegalese goods in "
             "2019, a fifth of total sales abroad.\n\nIn the first half of this year exports fell "
             "by 12 percent.",
             {"rank SEN-MLI exports 2019-01/2019-12 1 rank",
              "level MLI-SEN imports 2019-01/2019-12 310000000000 XOF",
              "share SEN-MLI exports 2019-01/2019-12 20 pct",
              "change SEN-MLI exports 2020-01/2020-06 -12 pct"}},
        Told{"TheOtherLedger",
             "2023-04-27",
             "Kenya's trade with China and India\n\nKenya bought goods worth $4 billion from China "
             "last year. Sales were only $200 million.\n\nThe Indian ledger is different. Sales "
             "came to $300 million and purchases to $900 million.",
             {"level KEN-CHN imports 2022-01/2022-12 4000000000 USD",
              "level KEN-CHN exports 2022-01/2022-12 200000000 USD",
              "level KEN-IND exports 2022-01/2022-12 300000000 USD",
              "level KEN-IND imports 2022-01/2022-12 900000000 USD"}},
        Told{"ItsSideOfTheLedger",
             "2023-04-27",
             "Kenya's trade with China and Japan\n\nKenya bought goods worth $4 billion from China "
             "last year.\n\nJapan's side of the ledger is smaller. It sold for $176 million and "
             "bought for $20 million.",
             {"level KEN-CHN imports 2022-01/2022-12 4000000000 USD",
              "level JPN-KEN exports 2022-01/2022-12 176000000 USD",
              "level JPN-KEN imports 2022-01/2022-12 20000000 USD"}},
        Told{"TheNorthernNeighbourOfOne",
             "2025-10-09",
             "Georgia and Russia, 2005 to 2015\n\nIn 2005 Russia took $154 million of Georgian "
             "goods.\n\nIn spring 2006 Moscow banned wine. Exports to the northern neighbour came "
             "to $75 million that year.",
             {"level RUS-GEO imports 2005-01/2005-12 154000000 USD",
              "level GEO-RUS exports 2006-01/2006-12 75000000 USD"}},
        Told{"TheDatelineWithAStop",
             "2016-10-17",
             "Latvia buys more abroad\n\nRIGA. Goods exports in August were worth 171.2 million "
             "euros. The trade deficit stood at 280 million, smaller than in January-August last "
             "year.\n\nEstonia took 14 percent of the exports and Lithuania 20.5 percent.",
             {"level LVA-WLD exports 2016-08/2016-08 171200000 EUR",
              "balance LVA-WLD balance 2016-08/2016-08 -280000000 EUR",
              "share LVA-EST exports 2016-08/2016-08 14 pct",
              "share LVA-LTU exports 2016-08/2016-08 20.5 pct"}},
        Told{"FollowedWith",
             "2023-08-18",
             "Ugandan traders look west\n\nRwanda bought Ugandan exports worth $61m in 2022. "
             "Burundi followed with $58m, a rise of 27 percent.",
             {"level UGA-RWA exports 2022-01/2022-12 61000000 USD",
              "level UGA-BDI exports 2022-01/2022-12 58000000 USD",
              "change UGA-BDI exports 2022-01/2022-12 27 pct"}},
        Told{"CameNextWith",
             "2023-08-18",
             "Peruvian traders look south\n\nChile bought Peruvian exports worth $61m in 2022. "
             "Bolivia came next, with $58m.",
             {"level PER-CHL exports 2022-01/2022-12 61000000 USD",
              "level PER-BOL exports 2022-01/2022-12 58000000 USD"}},
        Told{"TheSecondBiggestEconomyThen",
             "2010-03-25",
             "Kuwait's exports to the world's second-biggest economy rose to $80 million in "
             "February.",
             {"level KWT-JPN exports 2010-02/2010-02 80000000 USD"}},
        Told{"TheSecondBiggestEconomyNow",
             "2013-03-25",
             "Chile's exports to the world's second-biggest economy rose to $80 million in "
             "February.",
             {"level CHL-CHN exports 2013-02/2013-02 80000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Shares, PressLedgers,
    testing::Values(
        Told{"RanksBehindTwo",
             "2021-09-14",
             "Gabon's trade\n\nIn 2020 Chad's share in Gabon's imports was 7.4 percent. It ranks "
             "third behind France (33 percent) and Togo (20.1 percent).",
             {"share GAB-TCD imports 2020-01/2020-12 7.4 pct",
              "share GAB-FRA imports 2020-01/2020-12 33 pct",
              "share GAB-TGO imports 2020-01/2020-12 20.1 pct"}},
        Told{"AfterOneAndOne",
             "2021-09-14",
             "Gabon's trade\n\nIn 2020 Chad accounted for 7.4 percent of Gabon's imports. It was "
             "third after France with 33 percent and Togo with 20.1 percent.",
             {"share GAB-TCD imports 2020-01/2020-12 7.4 pct",
              "share GAB-FRA imports 2020-01/2020-12 33 pct",
              "share GAB-TGO imports 2020-01/2020-12 20.1 pct"}},
        Told{"AfterCommas",
             "2021-09-14",
             "Gabon's trade\n\nIn 2020 Chad accounted for 7.4 percent of Gabon's imports. It came "
             "third, after France, 33 percent, and Togo, 20.1 percent.",
             {"share GAB-TCD imports 2020-01/2020-12 7.4 pct",
              "share GAB-FRA imports 2020-01/2020-12 33 pct",
              "share GAB-TGO imports 2020-01/2020-12 20.1 pct"}},
        Told{"LagsBehindOne",
             "2021-09-14",
             "Gabon's trade\n\nIn 2020 Chad accounted for 7.4 percent of Gabon's imports. It lags "
             "behind Togo (8.1 percent).",
             {"share GAB-TCD imports 2020-01/2020-12 7.4 pct",
              "share GAB-TGO imports 2020-01/2020-12 8.1 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Times, PressLedgers,
    testing::Values(
        Told{"InSpring",
             "2020-10-09",
             "Senegal and Mali\n\nIn 2005 Senegal sold goods for $150 million to Mali.\n\nIn "
             "spring 2006 a war broke out. Exports to Bamako halved that year to $75 million.",
             {"level SEN-MLI exports 2005-01/2005-12 150000000 USD",
              "change SEN-MLI exports 2006-01/2006-12 -50 pct",
              "level SEN-MLI exports 2006-01/2006-12 75000000 USD"}},
        Told{"SmallerThanInMonthsOfLastYear",
             "2016-10-17",
             "Goods exports of Latvia came to 12 million euros in January-August.\n\nThe gap was 3 "
             "million smaller than in January-August last year.\n\nSales to Sweden went down by a "
             "third.",
             {"level LVA-WLD exports 2016-01/2016-08 12000000 EUR",
              "change LVA-SWE exports 2016-01/2016-08 -33.3 pct"}},
        Told{"TwiceTheValueRecordedIn",
             "2017-05-22",
             "In 2016, the Netherlands imported goods worth 8.4 billion euros from Spain. This is "
             "6 percent up on the previous year and almost twice the value recorded in 2006.",
             {"level NLD-ESP imports 2016-01/2016-12 8400000000 EUR",
              "change NLD-ESP imports 2016-01/2016-12 6 pct",
              "change NLD-ESP imports 2016-01/2016-12 2 ratio"}},
        Told{"AboveAMonthOfLastYear",
             "2016-10-17",
             "Goods exports of Latvia in August were worth 171.2 million euros, 6.8% more than in "
             "July and 9.9% above August 2015.\n\nEstonia took 20.5 percent of the exports, "
             "compared with 25.7%.",
             {"level LVA-WLD exports 2016-08/2016-08 171200000 EUR",
              "change LVA-WLD exports 2016-08/2016-08 6.8 pct",
              "change LVA-WLD exports 2016-08/2016-08 9.9 pct",
              "share LVA-EST exports 2016-08/2016-08 20.5 pct",
              "share LVA-EST exports 2015-08/2015-08 25.7 pct"}},
        Told{"OverEightMonths",
             "2016-10-17",
             "Goods exports of Latvia in August were worth 171.2 million euros.\n\nOver eight "
             "months, exports amounted to 1.24 billion, down 3.9%. Imports were 1.5 billion.",
             {"level LVA-WLD exports 2016-08/2016-08 171200000 EUR",
              "level LVA-WLD exports 2016-01/2016-08 1240000000 EUR",
              "change LVA-WLD exports 2016-01/2016-08 -3.9 pct",
              "level LVA-WLD imports 2016-01/2016-08 1500000000 EUR"}},
        Told{"BeforeThePact",
             "2008-06-12",
             "Ghana's deficit with Togo, $68 million before the pact of 2004, has widened to $121 "
             "million.",
             {"balance GHA-TGO balance 2007-01/2007-12 -121000000 USD"}},
        Told{"BeforeTheCoup",
             "2014-06-12",
             "Gabon's exports to Chad had stood at 50 million dollars before the coup of 2012.",
             {}},
        Told{"YearsAndMonths",
             "2010-03-25",
             "Kuwait has been in the black with Japan for two years and one month.",
             {"since KWT-JPN balance 2008-02/2010-02 25 count_months"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Goods, PressLedgers,
    testing::Values(Told{"PalmOilWas",
                         "2015-11-05",
                         "Out of the 268 million dollars that Gabon sold to Chad in 2014, palm oil "
                         "was 170 million.",
                         {"level GAB-TCD exports 2014-01/2014-12 268000000 USD",
                          "level GAB-TCD exports 2014-01/2014-12 170000000 USD"}},
                    Told{"WasGhanaianCement",
                         "2008-06-12",
                         "Trade between Ghana and Togo reached $231 million in 2007. Of this, $176 "
                         "million was Ghanaian cement going out.",
                         {"level GHA-TGO turnover 2007-01/2007-12 231000000 USD",
                          "level GHA-TGO turnover 2007-01/2007-12 176000000 USD"}},
                    Told{"HasPut",
                         "2023-08-18",
                         "The trade ministry sees sales of Togo to Mali passing $1bn by 2025 once "
                         "223km of roads are tarred, a job in which Lome has put $67m.",
                         {"forecast TGO-MLI exports 2025-01/2025-12 1000000000 USD"}},
                    Told{"HavingShipped",
                         "2004-11-22",
                         "In 2003 Guatemala had a surplus with Honduras of $61 million, having "
                         "shipped $154 million.",
                         {"balance GTM-HND balance 2003-01/2003-12 61000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Buyers, PressLedgers,
    testing::Values(Told{"ElidedVerb",
                         "2023-08-18",
                         "In 2022 Rwanda took Ugandan exports of $61m and Burundi $58m.",
                         {"level UGA-RWA exports 2022-01/2022-12 61000000 USD",
                          "level UGA-BDI exports 2022-01/2022-12 58000000 USD"}},
                    Told{"FormalExportsOfTheDateline",
                         "2023-08-18",
                         "New buyers\n\nKAMPALA. The DR Congo bought formal exports worth $611m in "
                         "2022, up from $489m. South Sudan followed with $588m.",
                         {"level UGA-COD exports 2022-01/2022-12 611000000 USD",
                          "level UGA-COD exports 2021-01/2021-12 489000000 USD",
                          "level UGA-SSD exports 2022-01/2022-12 588000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Later, PressLedgers,
    testing::Values(
        Told{"AgreedInMarchTo",
             "2021-09-14",
             "Gabon and Chad agreed in March to bring mutual trade to $500 million this year.",
             {"target GAB-TCD turnover 2021-01/2021-12 500000000 USD"}},
        Told{"DecidedAtASummitTo",
             "2021-09-14",
             "In May, Gabon and Chad decided at a summit in Libreville to double bilateral trade "
             "to $500 million by 2025.",
             {"target GAB-TCD turnover 2025-01/2025-12 2 ratio",
              "target GAB-TCD turnover 2025-01/2025-12 500000000 USD"}},
        Told{"YearOfAnAside",
             "2021-09-14",
             "Gabon's exports to Chad were $60 million in the first half of 2021. Peru, which was "
             "not even among the first five in 2016, now buys more from Gabon than Chad. Sales to "
             "Italy came to only 8.6 million.",
             {"level GAB-TCD exports 2021-01/2021-06 60000000 USD",
              "level GAB-ITA exports 2021-01/2021-06 8600000 USD"}},
        Told{"WhenOilPeaked",
             "2021-09-14",
             "Gabon's exports to Chad came to 640 million dollars in 2020, when oil peaked at 80 "
             "dollars a barrel.",
             {"level GAB-TCD exports 2020-01/2020-12 640000000 USD"}},
        Told{"ExportsToTheSubject",
             "2009-12-04",
             "Gabon's foreign trade fell in 2008.\n\nFrance is still number one. It exchanged $640 "
             "million with Gabon, a fifth of the total, even though exports to it halved to $86 "
             "million.",
             {"level FRA-GAB turnover 2008-01/2008-12 640000000 USD",
              "share GAB-FRA turnover 2008-01/2008-12 20 pct",
              "change GAB-FRA exports 2008-01/2008-12 -50 pct",
              "level GAB-FRA exports 2008-01/2008-12 86000000 USD"}},
        Told{"SharesBeforeATurn",
             "2021-09-14",
             "Uzbekistan's share in Kyrgyz foreign trade was 7.4 percent in January-July. It holds "
             "fourth place after Russia (33 percent), China (20.1 percent) and Kazakhstan (12.5 "
             "percent), but in exports it moved up to third.",
             {"share KGZ-UZB turnover 2021-01/2021-07 7.4 pct",
              "share KGZ-RUS turnover 2021-01/2021-07 33 pct",
              "share KGZ-CHN turnover 2021-01/2021-07 20.1 pct",
              "share KGZ-KAZ turnover 2021-01/2021-07 12.5 pct"}},
        Told{"LeadsInImportsAsWell",
             "2016-10-17",
             "Among destinations of Moldovan exports in January-August, Romania kept the lead with "
             "a share of 25.6%.\n\nRomania leads in imports as well, at 13.7%. Next are Russia "
             "with 13.1% and China with 9.8%.",
             {"rank MDA-ROU exports 2016-01/2016-08 1 rank",
              "share MDA-ROU exports 2016-01/2016-08 25.6 pct",
              "rank MDA-RUS imports 2016-01/2016-08 2 rank",
              "share MDA-RUS imports 2016-01/2016-08 13.1 pct",
              "share MDA-CHN imports 2016-01/2016-08 9.8 pct"}},
        Told{"IsFirstTooOfTheMonths",
             "2016-10-17",
             "In January-August Peru was the main destination of Chilean exports with 25.6 "
             "percent.\n\nPeru is first in imports too, with 13.7 percent, followed by Bolivia "
             "with 10 percent.",
             {"rank CHL-PER exports 2016-01/2016-08 1 rank",
              "share CHL-PER exports 2016-01/2016-08 25.6 pct",
              "rank CHL-PER imports 2016-01/2016-08 1 rank",
              "share CHL-PER imports 2016-01/2016-08 13.7 pct",
              "rank CHL-BOL imports 2016-01/2016-08 2 rank",
              "share CHL-BOL imports 2016-01/2016-08 10 pct"}},
        Told{"BroughtFromThere",
             "2016-10-17",
             "In January-August Latvia traded goods for 662 million euros with Romania. Latvia "
             "delivered 317 million to that country and brought from there 345 million, 4.5% less.",
             {"level LVA-ROU turnover 2016-01/2016-08 662000000 EUR",
              "level LVA-ROU exports 2016-01/2016-08 317000000 EUR",
              "level LVA-ROU imports 2016-01/2016-08 345000000 EUR",
              "change LVA-ROU imports 2016-01/2016-08 -4.5 pct"}},
        Told{"TenTimesAsLargeThen",
             "2016-10-17",
             "Latvia's exports to Romania came to 28 million euros in 2015. In 2012 they were ten "
             "times as large.",
             {"level LVA-ROU exports 2015-01/2015-12 28000000 EUR"}},
        Told{"TheLatterShare",
             "2018-06-29",
             "In 2017 Serbia took 22 percent of Kosovo's exports and supplied 19 percent of "
             "imports; a year before the latter share was 18.7 percent.",
             {"share XKX-SRB exports 2017-01/2017-12 22 pct"}},
        Told{"AndTakesBehindFood",
             "2018-06-29",
             "In 2017 Serbia supplied 19.1 percent of Kosovo's imports, mostly food, medicines and "
             "electricity, and took 22 percent of exports.",
             {"share XKX-SRB imports 2017-01/2017-12 19.1 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Goals, PressLedgers,
    testing::Values(
        Told{"WithAnother",
             "2024-11-19",
             "Laos traded $8.1 billion with the US in 2023.\n\nWith Vietnam the target is $20 "
             "billion, with no deadline.",
             {"level LAO-USA turnover 2023-01/2023-12 8100000000 USD",
              "target LAO-VNM turnover none 20000000000 USD"}},
        Told{"GoalWithAnother",
             "2024-11-19",
             "Laos traded $8.1 billion with the US in 2023.\n\nThe goal with Vietnam is 20 billion "
             "dollars by 2030.",
             {"level LAO-USA turnover 2023-01/2023-12 8100000000 USD",
              "target LAO-VNM turnover 2030-01/2030-12 20000000000 USD"}},
        Told{"OfTwoLeaders",
             "2024-11-19",
             "Laos traded $8.1 billion with the US in 2023.\n\nThe Lao prime minister and his Thai "
             "counterpart set a goal of $15 billion for 2027.",
             {"level LAO-USA turnover 2023-01/2023-12 8100000000 USD",
              "target LAO-THA turnover 2027-01/2027-12 15000000000 USD"}},
        Told{"TheLatterOfBoth",
             "2024-11-19",
             "Laos traded $6.7 billion with Vietnam and $3.5 billion with Thailand in "
             "2023.\n\nBoth China and the US are now better customers of Laos. Exports to the "
             "latter were $1.4 billion.",
             {"level LAO-VNM turnover 2023-01/2023-12 6700000000 USD",
              "level LAO-THA turnover 2023-01/2023-12 3500000000 USD",
              "level LAO-USA exports 2023-01/2023-12 1400000000 USD"}},
        Told{"CongoBesideGabon",
             "2019-05-20",
             "Gabon's exports to Congo came to CFA22.5 billion in 2018.",
             {"level GAB-COG exports 2018-01/2018-12 22500000000 XAF"}},
        Told{"CongoBesideUganda",
             "2019-05-20",
             "Uganda's exports to Congo came to $225 million in 2018.",
             {"level UGA-COD exports 2018-01/2018-12 225000000 USD"}},
        Told{"PartnersOfAContinent",
             "2015-11-05",
             "Indonesia sold Tanzania goods for 268 million dollars in 2014.\n\nAmong its African "
             "partners, South Africa is first, with close to two billion dollars.",
             {"level IDN-TZA exports 2014-01/2014-12 268000000 USD",
              "rank IDN-ZAF turnover 2014-01/2014-12 1 rank",
              "level IDN-ZAF turnover 2014-01/2014-12 2000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Moves, PressLedgers,
    testing::Values(Told{"TheShareDoubled",
                         "2023-04-27",
                         "Paraguay's main customer was Brazil in 2022. Argentina, whose share in "
                         "exports has doubled since 2019 to nearly 20 percent, is catching up.",
                         {"rank PRY-BRA exports 2022-01/2022-12 1 rank",
                          "share PRY-ARG exports 2022-01/2022-12 20 pct"}},
                    Told{"LessByASum",
                         "2019-05-20",
                         "In 2018, Gabon exported CFA57.4 billion worth of goods to Chad. This is "
                         "CFA7.8 billion less than in 2017 (-11.9%).",
                         {"level GAB-TCD exports 2018-01/2018-12 57400000000 XAF",
                          "change GAB-TCD exports 2018-01/2018-12 -11.9 pct"}},
                    Told{"LowerByASum",
                         "2019-05-20",
                         "In 2018, Gabon's exports to Chad reached 57.4 million dollars. The "
                         "figure is 7.8 million lower than in 2017 (-11.9 percent).",
                         {"level GAB-TCD exports 2018-01/2018-12 57400000 USD",
                          "change GAB-TCD exports 2018-01/2018-12 -11.9 pct"}},
                    Told{"OverHalfApposed",
                         "2017-06-12",
                         "Dutch exports to Spain came to 12.9 billion euros in 2016. Over half of "
                         "the exports, 6.8 billion euros, consisted of re-exports.",
                         {"level NLD-ESP exports 2016-01/2016-12 12900000000 EUR"}},
                    Told{"InformalExports",
                         "2018-06-12",
                         "Uganda's informal exports to Kenya were $312m in 2017.",
                         {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    There, PressLedgers,
    testing::Values(
        Told{"WhereItSells",
             "2004-11-22",
             "Honduras bought goods for $67 million from Guatemala in 2003.\n\nManagua does better "
             "in El Salvador, where cheese and beef brought sales up by nearly a third, to $74 "
             "million. They could exceed $100 million by December.",
             {"level HND-GTM imports 2003-01/2003-12 67000000 USD",
              "change NIC-SLV exports 2003-01/2003-12 33.3 pct",
              "level NIC-SLV exports 2003-01/2003-12 74000000 USD",
              "forecast NIC-SLV exports 2004-12/2004-12 100000000 USD"}},
        Told{"BuyersElsewhere",
             "2004-11-22",
             "Honduras bought goods for $67 million from Guatemala in 2003.\n\nNicaragua does "
             "better in the United States, where exports rose by 5 percent to $74 million.",
             {"level HND-GTM imports 2003-01/2003-12 67000000 USD",
              "change NIC-USA exports 2003-01/2003-12 5 pct",
              "level NIC-USA exports 2003-01/2003-12 74000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

// Tables of releases: what a figure is of follows from the label of its row, the head of its
// column, the section it stands in, the caption and the lines above; who trades with whom as well.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sentence_support.h"

namespace tally::reading::test {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

// ---- rows of times or flows: the two sides stand above the table

TEST(Tables, MonthsOfOnePartnerTakeTheOwnerFromTheHeadline) {
  EXPECT_THAT(claims("Norway's trade with Sweden\nStatistics Norway\n\n"
                     "Table 1. Trade in goods with Sweden. NOK million\n"
                     "Month | Exports | Imports | Balance\n"
                     "January 2022 | 6 120 | 7 940 | -1 820\n"
                     "March 2022 | 7 015 | 9 102 | -2 087\n",
                     "2022-04-12"),
              UnorderedElementsAre("level NOR-SWE exports 2022-01/2022-01 6120000000 NOK",
                                   "level NOR-SWE imports 2022-01/2022-01 7940000000 NOK",
                                   "balance NOR-SWE balance 2022-01/2022-01 -1820000000 NOK",
                                   "level NOR-SWE exports 2022-03/2022-03 7015000000 NOK",
                                   "level NOR-SWE imports 2022-03/2022-03 9102000000 NOK",
                                   "balance NOR-SWE balance 2022-03/2022-03 -2087000000 NOK"));
}

TEST(Tables, FlowsAreRowsAndYearsAreColumnsWithoutAFirstHead) {
  EXPECT_THAT(claims("Slovenia and Croatia: trade in goods\n\n"
                     "Trade with Croatia (EUR million)\n"
                     "\t2017\t2018\n"
                     "Exports\t2 240\t2 510\n"
                     "Imports\t1 530\t1 702\n"
                     "Balance\t710\t808\n",
                     "2019-02-20"),
              UnorderedElementsAre("level SVN-HRV exports 2017-01/2017-12 2240000000 EUR",
                                   "level SVN-HRV exports 2018-01/2018-12 2510000000 EUR",
                                   "level SVN-HRV imports 2017-01/2017-12 1530000000 EUR",
                                   "level SVN-HRV imports 2018-01/2018-12 1702000000 EUR",
                                   "balance SVN-HRV balance 2017-01/2017-12 710000000 EUR",
                                   "balance SVN-HRV balance 2018-01/2018-12 808000000 EUR"));
}

TEST(Tables, TheFlowsOfEachSideOfAPair) {
  EXPECT_THAT(claims("Uzbek-Kazakh trade in figures\n\n"
                     "Turnover between Uzbekistan and Kazakhstan, 2014-2015 ($ mln)\n\n"
                     "\t2014\t2015\n"
                     "Turnover\t2,970\t3,010\n"
                     "Uzbek exports\t1,310\t1,240\n"
                     "Kazakh exports\t1,660\t1,770\n",
                     "2016-07-18"),
              UnorderedElementsAre("level UZB-KAZ turnover 2014-01/2014-12 2970000000 USD",
                                   "level UZB-KAZ turnover 2015-01/2015-12 3010000000 USD",
                                   "level UZB-KAZ exports 2014-01/2014-12 1310000000 USD",
                                   "level UZB-KAZ exports 2015-01/2015-12 1240000000 USD",
                                   "level KAZ-UZB exports 2014-01/2014-12 1660000000 USD",
                                   "level KAZ-UZB exports 2015-01/2015-12 1770000000 USD"));
}

TEST(Tables, HeadsWithTheOwnerAndYearsDown) {
  EXPECT_THAT(claims("U.S.-Vietnam trade by year\n\n"
                     "The U.S. goods trade deficit with Vietnam was $38.3 billion in 2017.\n\n"
                     "Year    U.S. exports ($ billion)    U.S. imports ($ billion)\n"
                     "2016         10.1                        42.1\n"
                     "2017          8.2                        46.5\n",
                     "2018-03-07"),
              IsSupersetOf({"level USA-VNM exports 2016-01/2016-12 10100000000 USD",
                            "level USA-VNM imports 2017-01/2017-12 46500000000 USD"}));
}

// Years of a long series are whole years, whatever months the last row counts.
TEST(Tables, VolumeBesideBothFlowsAndALastRowOfMonths) {
  const auto found = claims(
      "Turkish Statistical Institute: foreign trade with Ukraine in January-September 2022\n\n"
      "Türkiye's trade with Ukraine (thousand US dollars)\n\n"
      "Period        Exports       Imports      Volume\n"
      "2019        2,155,000     2,700,000    4,855,000\n"
      "2020        2,090,400     2,590,100    4,680,500\n"
      "2021        2,899,800     4,520,900    7,420,700\n"
      "Jan-Sep 2022  1,950,000   3,100,000    5,050,000\n",
      "2022-10-26");
  EXPECT_THAT(found, IsSupersetOf({"level TUR-UKR exports 2019-01/2019-12 2155000000 USD",
                                   "level TUR-UKR turnover 2021-01/2021-12 7420700000 USD",
                                   "level TUR-UKR imports 2022-01/2022-09 3100000000 USD",
                                   "level TUR-UKR turnover 2022-01/2022-09 5050000000 USD"}));
  EXPECT_EQ(found.size(), 12u);
}

TEST(Tables, UnitsInALineOfTheirOwnBelowTheHeads) {
  EXPECT_THAT(claims("GREECE-BULGARIA TRADE RELATIONS\nGreek Embassy, Sofia\n\n"
                     "Year   Greek exports   Greek imports   Balance\n"
                     "       (EUR million)   (EUR million)   (EUR million)\n"
                     "2022   3,310   3,640   -330\n"
                     "2023   3,020   3,180   (160)\n",
                     "2024-05-10"),
              UnorderedElementsAre("level GRC-BGR exports 2022-01/2022-12 3310000000 EUR",
                                   "level GRC-BGR imports 2022-01/2022-12 3640000000 EUR",
                                   "balance GRC-BGR balance 2022-01/2022-12 -330000000 EUR",
                                   "level GRC-BGR exports 2023-01/2023-12 3020000000 EUR",
                                   "level GRC-BGR imports 2023-01/2023-12 3180000000 EUR",
                                   "balance GRC-BGR balance 2023-01/2023-12 -160000000 EUR"));
}

TEST(Tables, FiscalYearsAndAColumnOfDeficits) {
  EXPECT_THAT(
      claims("Bangladesh's bilateral trade with India, fiscal years (million US dollars)\n\n"
             "| Fiscal year | Exports to India | Imports from India | Deficit |\n"
             "| --- | --- | --- | --- |\n"
             "| 2012-13 | 563.9 | 4,776.9 | 4,213.0 |\n",
             "2013-10-21"),
      UnorderedElementsAre("level BGD-IND exports 2012-07/2013-06 563900000 USD",
                           "level BGD-IND imports 2012-07/2013-06 4776900000 USD",
                           "balance BGD-IND balance 2012-07/2013-06 -4213000000 USD"));
}

// ---- rows of partners

// 'US dollars' in a head is money, and names no country.
TEST(Tables, HeadsOfSignsAreChanges) {
  for (const char* head :
       {"+/-", "+/- %", "\u00b1", "Chg, %", "\u0394 %", "vs 2020", "2021/2020, %"}) {
    EXPECT_THAT(claims("Swiss foreign trade in 2021\n\n"
                       "Trade by partner, 2021 (CHF million; change from the previous year in %)\n"
                       "Partner | Exports | " +
                           std::string(head) + " | Imports | " + head +
                           "\nGermany | 44,634 | +9.8 | 54,917 | -8.4\n",
                       "2022-01-27"),
                UnorderedElementsAre("level CHE-DEU exports 2021-01/2021-12 44634000000 CHF",
                                     "change CHE-DEU exports 2021-01/2021-12 9.8 pct",
                                     "level CHE-DEU imports 2021-01/2021-12 54917000000 CHF",
                                     "change CHE-DEU imports 2021-01/2021-12 -8.4 pct"))
        << head;
  }
}

TEST(Tables, AHeadThatNobodyKnowsOverSignedFiguresIsNoFlow) {
  EXPECT_THAT(claims("Swiss foreign trade in 2021\n\n"
                     "Trade by partner, 2021, CHF million\n"
                     "Partner | Exports | Trend | Imports | Trend\n"
                     "Germany | 44,634 | +9.8 | 54,917 | -8.4\n",
                     "2022-01-27"),
              UnorderedElementsAre("level CHE-DEU exports 2021-01/2021-12 44634000000 CHF",
                                   "level CHE-DEU imports 2021-01/2021-12 54917000000 CHF"));
}

TEST(Tables, MoneyIsNoCountryAndAnIndexCountsFromAHundred) {
  EXPECT_THAT(
      claims("<html><body><h1>Foreign trade of the Republic of Armenia, January-June 2020</h1>"
             "<p>Figures were given out on Thursday.</p>"
             "<table><caption>External trade by countries, January-June 2020</caption>"
             "<tr><th rowspan=2>Country</th><th colspan=3>Export</th></tr>"
             "<tr><th>mln. US dollars</th><th>% of total</th><th>% to January-June 2019</th></tr>"
             "<tr><td>EAEU countries</td><td>287.5</td><td>25.5</td><td>92.3</td></tr>"
             "<tr><td>of which: Russia</td><td>269.8</td><td>24.0</td><td>91.2</td></tr>"
             "<tr><td>Other EAEU countries</td><td>17.7</td><td>1.5</td><td>101.2</td></tr>"
             "</table></body></html>",
             "2020-08-13"),
      UnorderedElementsAre("level ARM-EAEU exports 2020-01/2020-06 287500000 USD",
                           "share ARM-EAEU exports 2020-01/2020-06 25.5 pct",
                           "change ARM-EAEU exports 2020-01/2020-06 -7.7 pct",
                           "level ARM-RUS exports 2020-01/2020-06 269800000 USD",
                           "share ARM-RUS exports 2020-01/2020-06 24 pct",
                           "change ARM-RUS exports 2020-01/2020-06 -8.8 pct"));
}

// A head of several columns names each of them, whether it is marked as a head or not.
TEST(Tables, HeadsOverSeveralPlainCells) {
  EXPECT_THAT(
      claims("<html><body><h1>Trade of Finland with the Nordic countries</h1>"
             "<p>Finnish Customs published figures on Friday.</p>"
             "<h2>Finland's exports and imports by country, EUR million</h2><table>"
             "<tr><td></td><td colspan=2>Exports</td><td colspan=2>Imports</td></tr>"
             "<tr><td></td><td>2019</td><td>2020</td><td>2019</td><td>2020</td></tr>"
             "<tr><td>Sweden</td><td>6,680</td><td>6,010</td><td>7,300</td><td>7,050</td></tr>"
             "</table></body></html>",
             "2021-02-12"),
      UnorderedElementsAre("level FIN-SWE exports 2019-01/2019-12 6680000000 EUR",
                           "level FIN-SWE exports 2020-01/2020-12 6010000000 EUR",
                           "level FIN-SWE imports 2019-01/2019-12 7300000000 EUR",
                           "level FIN-SWE imports 2020-01/2020-12 7050000000 EUR"));
}

TEST(Tables, SectionsOfFlowsAndAGrowthRateCountedFromAHundred) {
  EXPECT_THAT(claims("Kazakhstan's trade with the EAEU countries\n"
                     "Ministry of National Economy, Statistics Committee\n\n"
                     "Mutual trade of the Republic of Kazakhstan with the EAEU countries\n"
                     "mln. US dollars\n\n"
                     "\tJanuary-March 2017\tJanuary-March 2018\tGrowth rate, %\n"
                     "Exports\n"
                     "Belarus\t18.1\t21.5\t118.8\n"
                     "Imports\n"
                     "Russia\t2 431.1\t2 713.0\t111.6\n",
                     "2018-05-16"),
              UnorderedElementsAre("level KAZ-BLR exports 2017-01/2017-03 18100000 USD",
                                   "level KAZ-BLR exports 2018-01/2018-03 21500000 USD",
                                   "change KAZ-BLR exports 2018-01/2018-03 18.8 pct",
                                   "level KAZ-RUS imports 2017-01/2017-03 2431100000 USD",
                                   "level KAZ-RUS imports 2018-01/2018-03 2713000000 USD",
                                   "change KAZ-RUS imports 2018-01/2018-03 11.6 pct"));
}

TEST(Tables, TheHeadingOfTheSectionIsNotTheOwner) {
  const auto found = claims(
      "<html><body><h1>Finnish exports fell in the first half</h1>"
      "<p>The value of Finnish exports declined by two per cent in January-June, according to the "
      "statistics of Finnish Customs. Imports fell by seven per cent.</p>"
      "<h2>EU and other partners</h2><p>Exports to the EU countries grew by one per cent.</p>"
      "<table><caption>Table 1. Selected countries, January-June 2015</caption>"
      "<tr><th>Country</th><th>Exports, EUR million</th><th>Change, %</th></tr>"
      "<tr><td>Sweden</td><td>2,710</td><td>-8</td></tr>"
      "<tr><td>Russia</td><td>1,750</td><td>-34</td></tr></table></body></html>",
      "2015-08-07");
  EXPECT_THAT(found, IsSupersetOf({"level FIN-SWE exports 2015-01/2015-06 2710000000 EUR",
                                   "change FIN-SWE exports 2015-01/2015-06 -8 pct",
                                   "level FIN-RUS exports 2015-01/2015-06 1750000000 EUR",
                                   "change FIN-RUS exports 2015-01/2015-06 -34 pct"}));
}

TEST(Tables, ACellOverTwoRowsNamesBoth) {
  EXPECT_THAT(
      claims(
          "<html><body><h1>Trade of Moldova with Ukraine and Romania</h1>"
          "<p>The National Bureau of Statistics of Moldova informs about trade in January-February "
          "2016.</p><table>"
          "<tr><th colspan=2></th><th>mln. USD</th><th>in % to January-February 2015</th></tr>"
          "<tr><td rowspan=2>Romania</td><td>Exports</td><td>71.3</td><td>104.6</td></tr>"
          "<tr><td>Imports</td><td>68.8</td><td>93.5</td></tr>"
          "</table></body></html>",
          "2016-03-30"),
      UnorderedElementsAre("level MDA-ROU exports 2016-01/2016-02 71300000 USD",
                           "change MDA-ROU exports 2016-01/2016-02 4.6 pct",
                           "level MDA-ROU imports 2016-01/2016-02 68800000 USD",
                           "change MDA-ROU imports 2016-01/2016-02 -6.5 pct"));
}

TEST(Tables, YearsOfTwoDigitsBehindMonths) {
  EXPECT_THAT(
      claims("<html><body><h1>Trade in goods of the EU28</h1><p>Eurostat gave out figures.</p>"
             "<table><caption>Main trading partners of EU28 (EUR bn)</caption>"
             "<tr><th rowspan=2></th><th colspan=3>EU28 exports to</th></tr>"
             "<tr><th>Jan-Sep 13</th><th>Jan-Sep 14</th><th>Growth</th></tr>"
             "<tr><td>United States</td><td>216.9</td><td>227.5</td><td>5%</td></tr></table>"
             "</body></html>",
             "2014-12-15"),
      UnorderedElementsAre("level EU28-USA exports 2013-01/2013-09 216900000000 EUR",
                           "level EU28-USA exports 2014-01/2014-09 227500000000 EUR",
                           "change EU28-USA exports 2014-01/2014-09 5 pct"));
}

TEST(Tables, SharesOfOnePartnerInTheTradeOfTheRows) {
  EXPECT_THAT(
      claims("<html><body><h1>How dependent is the Baltic trio on Russia?</h1>"
             "<p>Trade between the Baltic states and Russia has shrunk since the spring.</p>"
             "<table><caption>Share of Russia in goods exports and imports, per cent, 2021"
             "</caption><tr><th></th><th>Exports</th><th>Imports</th></tr>"
             "<tr><td>Latvia</td><td>7.3</td><td>9.1</td></tr></table></body></html>",
             "2022-08-19"),
      UnorderedElementsAre("share LVA-RUS exports 2021-01/2021-12 7.3 pct",
                           "share LVA-RUS imports 2021-01/2021-12 9.1 pct"));
}

// ---- lines of words and figures without columns

TEST(Tables, LinesWithTheRateInBracketsBelowALineThatSaysSo) {
  EXPECT_THAT(claims("Lithuania's foreign trade in August\nVILNIUS, 30 September 2015\n\n"
                     "Exports to main partners in August 2015, EUR million, and change on August "
                     "2014, per cent:\n"
                     "Latvia 210.3 (-4.1)\nPoland 205.7 (+12.0)\nRussia 190.4 (-38.2)\n",
                     "2015-09-30"),
              UnorderedElementsAre("level LTU-LVA exports 2015-08/2015-08 210300000 EUR",
                                   "change LTU-LVA exports 2015-08/2015-08 -4.1 pct",
                                   "level LTU-POL exports 2015-08/2015-08 205700000 EUR",
                                   "change LTU-POL exports 2015-08/2015-08 12 pct",
                                   "level LTU-RUS exports 2015-08/2015-08 190400000 EUR",
                                   "change LTU-RUS exports 2015-08/2015-08 -38.2 pct"));
}

TEST(Tables, LinesWithColonsAndSharesInBrackets) {
  EXPECT_THAT(claims("Ecuador's top export markets\n\n"
                     "In 2020 Ecuador exported goods to these markets (US$ million; in brackets, "
                     "share of total exports):\n"
                     "United States: 4,766 (23.6%)\nChina: 3,210 (15.9%)\nRussia: 910 (4.5%)\n",
                     "2021-06-24"),
              UnorderedElementsAre("level ECU-USA exports 2020-01/2020-12 4766000000 USD",
                                   "share ECU-USA exports 2020-01/2020-12 23.6 pct",
                                   "level ECU-CHN exports 2020-01/2020-12 3210000000 USD",
                                   "share ECU-CHN exports 2020-01/2020-12 15.9 pct",
                                   "level ECU-RUS exports 2020-01/2020-12 910000000 USD",
                                   "share ECU-RUS exports 2020-01/2020-12 4.5 pct"));
}

TEST(Tables, HeadsOfOneWordAndAUnitBelow) {
  EXPECT_THAT(claims("Monthly trade of Romania with Hungary, 2019\n\n"
                     "Month Exports Imports\nJuly 310.2 442.0\nAugust 255.7 401.3\n"
                     "September 322.6 457.9\n(EUR million)\n",
                     "2019-11-12"),
              IsSupersetOf({"level ROU-HUN exports 2019-07/2019-07 310200000 EUR",
                            "level ROU-HUN imports 2019-09/2019-09 457900000 EUR"}));
}

// ---- heads over several columns by where they stand, rows that add up, lists in HTML

TEST(Tables, HeadsOverSeveralColumnsOfPlainText) {
  const auto found = claims(
      "TABLE: MALAYSIA'S MAJOR TRADING PARTNERS, APRIL 2022\n"
      "                 Exports            Imports          Total trade\n"
      "              RM bn   share%     RM bn   share%     RM bn   share%\n"
      "China          17.2     13.5      21.9     21.0      39.1     16.8\n"
      "Singapore      19.3     15.1      11.0     10.6      30.3     13.1\n",
      "2022-05-31");
  EXPECT_EQ(found.size(), 12u);
  EXPECT_THAT(found, IsSupersetOf({"level MYS-CHN exports 2022-04/2022-04 17200000000 MYR",
                                   "share MYS-CHN exports 2022-04/2022-04 13.5 pct",
                                   "share MYS-CHN imports 2022-04/2022-04 21 pct",
                                   "level MYS-SGP turnover 2022-04/2022-04 30300000000 MYR"}));
}

TEST(Tables, TotalBelowBothFlowsIsTheTurnoverAndMonthsOfTheLastYear) {
  EXPECT_THAT(claims("Trade between Vietnam and the Republic of Korea\n\n"
                     "Vietnam Customs figures, US$ million\n\n"
                     "Item\t2022\t8M/2023\n"
                     "Exports to Korea\t24,293\t15,400\n"
                     "Imports from Korea\t62,088\t33,300\n"
                     "Total\t86,381\t48,700\n",
                     "2023-09-08"),
              UnorderedElementsAre("level VNM-KOR exports 2022-01/2022-12 24293000000 USD",
                                   "level VNM-KOR exports 2023-01/2023-08 15400000000 USD",
                                   "level VNM-KOR imports 2022-01/2022-12 62088000000 USD",
                                   "level VNM-KOR imports 2023-01/2023-08 33300000000 USD",
                                   "level VNM-KOR turnover 2022-01/2022-12 86381000000 USD",
                                   "level VNM-KOR turnover 2023-01/2023-08 48700000000 USD"));
}

// 'Growth in per cent against' of 106.2 could be an index: it is left out, the sums are not.
TEST(Tables, ItemsOfAListWithBareFigures) {
  EXPECT_THAT(
      claims("<html><body><h1>Belarus trade in figures</h1><p>The National Statistics Committee of "
             "Belarus has released foreign trade data for January-July 2018.</p>"
             "<p>Exports by country (million dollars, in brackets growth in percent against "
             "January-July 2017):</p><ul><li>Russia - 7,412 (106.2)</li>"
             "<li>Ukraine - 2,301 (127.5)</li><li>Poland - 690 (121.0)</li></ul></body></html>",
             "2018-09-04"),
      UnorderedElementsAre("level BLR-RUS exports 2018-01/2018-07 7412000000 USD",
                           "level BLR-UKR exports 2018-01/2018-07 2301000000 USD",
                           "level BLR-POL exports 2018-01/2018-07 690000000 USD"));
}

TEST(Tables, OwnersAndPartnersInTheRowsAndTheUnitInTheCorner) {
  EXPECT_THAT(claims("<html><body><h1>Trade between Ukraine and Poland halves since 2013</h1>"
                     "<p>The State Statistics Service in Kyiv gave out the figures on Thursday.</p>"
                     "<table><tr><td><strong>$ billion</strong></td><td>2014</td><td>2015</td></tr>"
                     "<tr><td>Ukrainian exports to Poland</td><td>2.64</td><td>1.98</td></tr>"
                     "<tr><td>Ukrainian imports from Poland</td><td>3.07</td><td>2.32</td></tr>"
                     "</table></body></html>",
                     "2016-04-14"),
              UnorderedElementsAre("level UKR-POL exports 2014-01/2014-12 2640000000 USD",
                                   "level UKR-POL exports 2015-01/2015-12 1980000000 USD",
                                   "level UKR-POL imports 2014-01/2014-12 3070000000 USD",
                                   "level UKR-POL imports 2015-01/2015-12 2320000000 USD"));
}

TEST(Tables, OneBlankBetweenTheLabelAndTheFirstFigure) {
  EXPECT_THAT(claims("India-Japan trade at a glance\n\nEmbassy of India, Tokyo\n\n"
                     "(Amount in US$ billion)\n"
                     "Year            2015-16   2016-17\n"
                     "India's export to Japan   4.66   3.85\n"
                     "India's import from Japan 9.85   9.63\n",
                     "2017-06-29"),
              UnorderedElementsAre("level IND-JPN exports 2015-04/2016-03 4660000000 USD",
                                   "level IND-JPN exports 2016-04/2017-03 3850000000 USD",
                                   "level IND-JPN imports 2015-04/2016-03 9850000000 USD",
                                   "level IND-JPN imports 2016-04/2017-03 9630000000 USD"));
}

TEST(Tables, ARankingOfTurnoverAndAShareBehindABalance) {
  EXPECT_THAT(claims("Germany: the biggest partners in 2017\n\nFederal Statistical Office\n\n"
                     "Turnover (exports plus imports), EUR billion\n"
                     "1 China 186.6\n2 Netherlands 177.3\n3 United States 172.6\n",
                     "2018-02-09"),
              IsSupersetOf({"level DEU-CHN turnover 2017-01/2017-12 186600000000 EUR",
                            "level DEU-USA turnover 2017-01/2017-12 172600000000 EUR"}));
  EXPECT_THAT(claims("Trade of Uzbekistan, January-September 2021\n\n"
                     "Main partners in foreign trade turnover (mln. US dollars)\n"
                     "Country | FTT | Balance | Share, %\n"
                     "China | 5 320.8 | -1 795.8 | 18.6\n",
                     "2021-10-12"),
              IsSupersetOf({"level UZB-CHN turnover 2021-01/2021-09 5320800000 USD",
                            "balance UZB-CHN balance 2021-01/2021-09 -1795800000 USD",
                            "share UZB-CHN turnover 2021-01/2021-09 18.6 pct"}));
}

// A rate is of the later year, and a plus is no deficit whatever the headline speaks of.
TEST(Tables, RatesOfMonthsInTwoYearsAndBalancesWithASign) {
  EXPECT_THAT(claims("Bulgaria: exports to EU up\nNational Statistical Institute\n\n"
                     "EXPORTS AND IMPORTS OF BULGARIA WITH EU IN 2021 AND 2022 BY MONTHS\n"
                     "(Million BGN)\n\n"
                     "Months\tExports 2021\tExports 2022\tChange - %\n"
                     "January\t3120.4\t3901.2\t25.0\n",
                     "2023-03-15"),
              UnorderedElementsAre("level BGR-EU exports 2021-01/2021-01 3120400000 BGN",
                                   "level BGR-EU exports 2022-01/2022-01 3901200000 BGN",
                                   "change BGR-EU exports 2022-01/2022-01 25 pct"));
  EXPECT_THAT(claims("<html><body><h1>French trade deficit widens in June</h1>"
                     "<p>French Customs published the figures on Friday.</p>"
                     "<h3>Bilateral balances in the first half of 2022 (€ bn)</h3>"
                     "<table><tr><td>Germany</td><td>-6.5</td></tr>"
                     "<tr><td>United Kingdom</td><td>+4.4</td></tr></table></body></html>",
                     "2022-08-05"),
              IsSupersetOf({"balance FRA-DEU balance 2022-01/2022-06 -6500000000 EUR",
                            "balance FRA-GBR balance 2022-01/2022-06 4400000000 EUR"}));
}

// ---- what is no trade of all goods, or cannot be told

TEST(Tables, OfGamesTonnesAndSteelSayNothing) {
  EXPECT_THAT(claims("The winners and losers of the year\n\n"
                     "Hungary's football league table after 20 rounds:\n"
                     "Club | Games | Points\nFerencvaros | 20 | 47\nHonved | 20 | 34\n\n"
                     "Tonnes shipped by rail, thousand tonnes\n"
                     "Country | 2018 | 2019\nAustria | 3,100 | 3,250\nSlovakia | 2,010 | 1,990\n",
                     "2020-02-14"),
              IsEmpty());
  EXPECT_THAT(claims("Steel exports of Turkey\n\n"
                     "Turkey's steel exports by country (million USD)\n"
                     "Country | 2015 | 2016\nItaly | 610 | 655\nEgypt | 540 | 480\n",
                     "2017-03-01"),
              IsEmpty());
}

// Two columns without heads could be anything.
TEST(Tables, SeveralColumnsWithoutHeadsSayNothing) {
  EXPECT_THAT(claims("Exports of Chile in 2019, million dollars\n\n"
                     "China | 22,570 | 32.4\nJapan | 6,370 | 9.1\n",
                     "2020-03-01"),
              Not(Contains("level CHL-CHN exports 2019-01/2019-12 32400000 USD")));
}

// ---- what is said around a table

TEST(Tables, SentencesAboveATableExplainItsFigures) {
  EXPECT_THAT(
      claims("Trade of Japan by country\nMinistry of Finance, Japan\n\n"
             "October-December 2014. Unit: billion yen. In parentheses: percentage change "
             "from the same period of the previous year. A minus sign denotes a deficit.\n\n"
             "Area (Country) | Exports | Imports | Balance\n"
             "Thailand | 812.5 (4.1) | 604.2 (-2.3) | 208.3 (28.7)\n"
             "Germany | 501.9 (6.6) | 655.0 (1.2) | -153.1 (-13.0)\n",
             "2015-01-26"),
      IsSupersetOf({"level JPN-THA exports 2014-10/2014-12 812500000000 JPY",
                    "change JPN-THA exports 2014-10/2014-12 4.1 pct",
                    "change JPN-THA imports 2014-10/2014-12 -2.3 pct",
                    "balance JPN-THA balance 2014-10/2014-12 208300000000 JPY",
                    "change JPN-THA balance 2014-10/2014-12 28.7 pct",
                    "level JPN-DEU imports 2014-10/2014-12 655000000000 JPY",
                    "balance JPN-DEU balance 2014-10/2014-12 -153100000000 JPY"}));
}

TEST(Tables, ANoteBelowGivesTheUnit) {
  EXPECT_THAT(claims("Estonia's foreign trade by country, May 2017\nStatistics Estonia\n\n"
                     "Country; Exports; Imports\n"
                     "Finland; 180; 160\n"
                     "Latvia; 95; 104\n\n"
                     "Note: values are given in EUR million.\n",
                     "2017-07-10"),
              UnorderedElementsAre("level EST-FIN exports 2017-05/2017-05 180000000 EUR",
                                   "level EST-FIN imports 2017-05/2017-05 160000000 EUR",
                                   "level EST-LVA exports 2017-05/2017-05 95000000 EUR",
                                   "level EST-LVA imports 2017-05/2017-05 104000000 EUR"));
}

TEST(Tables, LinesOfNamedFiguresAreRows) {
  EXPECT_THAT(claims("Foreign trade of Slovakia in 2018\nStatistical Office of the Slovak "
                     "Republic\n\n"
                     "Main partners (EUR million):\n\n"
                     "- Poland: exports 6,100, imports 4,300\n"
                     "- Hungary: exports 4,900, imports 4,050\n",
                     "2019-02-20"),
              UnorderedElementsAre("level SVK-POL exports 2018-01/2018-12 6100000000 EUR",
                                   "level SVK-POL imports 2018-01/2018-12 4300000000 EUR",
                                   "level SVK-HUN exports 2018-01/2018-12 4900000000 EUR",
                                   "level SVK-HUN imports 2018-01/2018-12 4050000000 EUR"));
}

TEST(Tables, YearsThatEndInAMonth) {
  EXPECT_THAT(claims("Australia's trade\n\nAustralian exports by country, years ended June (A$ "
                     "million)\nCountry | 2022 | 2023\nFiji | 118 | 131\nSamoa | 36 | 41\n",
                     "2023-08-23"),
              UnorderedElementsAre("level AUS-FJI exports 2021-07/2022-06 118000000 AUD",
                                   "level AUS-FJI exports 2022-07/2023-06 131000000 AUD",
                                   "level AUS-WSM exports 2021-07/2022-06 36000000 AUD",
                                   "level AUS-WSM exports 2022-07/2023-06 41000000 AUD"));
}

}  // namespace
}  // namespace tally::reading::test

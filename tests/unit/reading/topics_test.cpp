// Whose trade a sentence is about where it does not say: releases, lists below a line, interviews,
// paragraphs that go from one country to the next. Texts and figures are made up.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "core/time.h"
#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::claims;
using testing::Contains;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(Topics, AReleaseMeansItsOwnCountryAndItsOwnDollar) {
  const auto found = claims(
      "Goods trade with main partners, March 2022 quarter\n"
      "Information release\n\n"
      "In this release $ means New Zealand dollars.\n\n"
      "Goods exports to our main partners in the March 2022 quarter were:\n"
      "- Japan \u2013 up $60 million (8 percent) to $810 million\n"
      "- Fiji \u2013 down 2.5 percent to $120 million\n\n"
      "Imports from Thailand rose 12 percent to $560 million. We had a deficit of $90 million with "
      "Malaysia.\n",
      "2022-05-02");
  EXPECT_THAT(found, UnorderedElementsAre("change NZL-JPN exports 2022-01/2022-03 8 pct",
                                          "level NZL-JPN exports 2022-01/2022-03 810000000 NZD",
                                          "change NZL-FJI exports 2022-01/2022-03 -2.5 pct",
                                          "level NZL-FJI exports 2022-01/2022-03 120000000 NZD",
                                          "change NZL-THA imports 2022-01/2022-03 12 pct",
                                          "level NZL-THA imports 2022-01/2022-03 560000000 NZD",
                                          "balance NZL-MYS balance 2022-01/2022-03 -90000000 NZD"));
}

TEST(Topics, RowsOfSemicolonsHaveRanksAndShares) {
  const auto found = claims(
      "Canadian merchandise trade, May 2019\n"
      "For release at 8:30 a.m.\n\n"
      "Main partners, year to date (January-May 2019, in billions of dollars)\n"
      "Rank; country; exports; imports; total trade; percent of total trade\n"
      "1; Japan; 5.2; 6.9; 12.1; 2.4%\n"
      "2; Germany; 2.5; 7.4; 9.9; 2.0%\n",
      "2019-07-03");
  EXPECT_THAT(found, IsSupersetOf({"rank CAN-JPN turnover 2019-01/2019-05 1 rank",
                                   "level CAN-JPN exports 2019-01/2019-05 5200000000 CAD",
                                   "level CAN-DEU imports 2019-01/2019-05 7400000000 CAD",
                                   "share CAN-DEU turnover 2019-01/2019-05 2 pct",
                                   "rank CAN-DEU turnover 2019-01/2019-05 2 rank"}));
  EXPECT_EQ(found.size(), 10u);
}

TEST(Topics, BracketsOfATableAreWhatItsCaptionSays) {
  const auto found = claims(
      "Norway's trade in goods with its neighbours\n\n"
      "Statistical news. Exports went to many places in the spring of that year.\n\n"
      "EUR billion, January-March 2023; in brackets, change in percent on January-March 2022\n"
      "Country | Exports | Imports\n"
      "Denmark | 3.1 (4) | 2.2 (-6)\n"
      "Poland | 2.7 (19) | 1.5 (11)\n",
      "2023-05-10");
  EXPECT_THAT(found, IsSupersetOf({"level NOR-DNK exports 2023-01/2023-03 3100000000 EUR",
                                   "change NOR-DNK exports 2023-01/2023-03 4 pct",
                                   "change NOR-DNK imports 2023-01/2023-03 -6 pct",
                                   "change NOR-POL imports 2023-01/2023-03 11 pct"}));
}

TEST(Topics, AnEnvoyAnswersAndThePaperAsks) {
  const auto found = claims(
      "'There is room for much more'\n"
      "Morocco's Ambassador to Senegal talks to The Dakar Paper\n\n"
      "Q: How much do our countries trade?\n\n"
      "A: In 2018, 410 million dollars. You sold us goods worth 60 million, we sold you 350 "
      "million.\n\n"
      "Q: Did our exports to you fall this year?\n\n"
      "A: No. From January to June they rose by 9 percent. Our exports to Senegal were down by 4 "
      "percent, though.\n",
      "2019-09-20");
  EXPECT_THAT(found, IsSupersetOf({"level SEN-MAR exports 2018-01/2018-12 60000000 USD",
                                   "level MAR-SEN exports 2018-01/2018-12 350000000 USD",
                                   "change MAR-SEN exports 2019-01/2019-06 -4 pct"}));
}

TEST(Topics, WithSomebodyElseAtTheHeadOfASentence) {
  const auto found = claims(
      "Ghana's trade with Togo stood at 640 million dollars in 2021. With Benin the country was "
      "35 million dollars in the red.\n",
      "2022-03-01");
  EXPECT_THAT(found, UnorderedElementsAre("level GHA-TGO turnover 2021-01/2021-12 640000000 USD",
                                          "balance GHA-BEN balance 2021-01/2021-12 -35000000 USD"));
}

TEST(Topics, TradeBetweenTheTwoOfTheParagraphsBefore) {
  const auto found = claims(
      "The customs unions of the Andes differ.\n\n"
      "Take Peru first. Its exports to Spain rose 5 percent to $1.2 billion in 2016.\n\n"
      "Bolivia is another case. Exports to Japan came to $0.4 billion in 2016.\n\n"
      "There is little trade between the two themselves: $610 million in 2016. Lima and La Paz "
      "have "
      "set themselves the goal of $1 billion by 2021.\n",
      "2017-05-05");
  EXPECT_THAT(found, IsSupersetOf({"level PER-ESP exports 2016-01/2016-12 1200000000 USD",
                                   "level BOL-JPN exports 2016-01/2016-12 400000000 USD",
                                   "level PER-BOL turnover 2016-01/2016-12 610000000 USD",
                                   "target PER-BOL turnover 2021-01/2021-12 1000000000 USD"}));
}

TEST(Topics, AParagraphThatLooksBackDoesNotTakeTheTextWithIt) {
  const auto found = claims(
      "Chile's exports to India rose 7 percent to $2.3 billion in 2022.\n\n"
      "In 2015 they had been worth $1.1 billion.\n\n"
      "Exports to Brazil were $4.6 billion.\n",
      "2023-02-10");
  EXPECT_THAT(found, Contains("level CHL-BRA exports 2022-01/2022-12 4600000000 USD"));
}

TEST(Topics, AScaleSaidOnceIsThatOfTheBrackets) {
  const auto found = claims(
      "U.S. international trade in goods, June 2014\n"
      "For release at 8:30 a.m.\n\n"
      "The June figures show surpluses, in billions of dollars, with Chile ($0.6) and Belgium "
      "($1.1).\n",
      "2014-08-06");
  EXPECT_THAT(found,
              UnorderedElementsAre("balance USA-CHL balance 2014-06/2014-06 600000000 USD",
                                   "balance USA-BEL balance 2014-06/2014-06 1100000000 USD"));
}

TEST(Topics, ADeficitInItsTradeWithSomebody) {
  const auto found = claims(
      "Ecuador posted a deficit of US$ 310 million in its trade with Mexico in May 2018, against "
      "US$ 280 million a year earlier.\n",
      "2018-07-01");
  EXPECT_THAT(found,
              UnorderedElementsAre("balance ECU-MEX balance 2018-05/2018-05 -310000000 USD",
                                   "balance ECU-MEX balance 2017-05/2017-05 -280000000 USD"));
}

TEST(Topics, TheTurnoverOfAFirmIsNotThatOfTwoCountries) {
  const auto found = claims(
      "Kenya and Ethiopia agreed on a power line. The builder is a firm from Nairobi. Its turnover "
      "rose by 20 percent last year.\n",
      "2020-02-02");
  EXPECT_THAT(found, UnorderedElementsAre());
}

TEST(Topics, ThePartnerBehindTheVerbAndTheNextOfAList) {
  const auto found = claims(
      "Peru's exports fell to Chile (-4 percent) and rose to Spain (6 percent) in 2019.\n\n"
      "Peru's trade with Bolivia increased by 22.5 per cent ($1.1 billion) in 2019, Ecuador by "
      "14.5 "
      "per cent ($2.4 billion) and Panama by 1.5 per cent ($0.3 billion).\n",
      "2020-04-03");
  EXPECT_THAT(found, IsSupersetOf({"change PER-CHL exports 2019-01/2019-12 -4 pct",
                                   "change PER-BOL turnover 2019-01/2019-12 22.5 pct",
                                   "level PER-BOL turnover 2019-01/2019-12 1100000000 USD",
                                   "change PER-ECU turnover 2019-01/2019-12 14.5 pct",
                                   "level PER-ECU turnover 2019-01/2019-12 2400000000 USD",
                                   "change PER-PAN turnover 2019-01/2019-12 1.5 pct",
                                   "level PER-PAN turnover 2019-01/2019-12 300000000 USD"}));
}

TEST(Topics, AFarPairIsNotBorrowedInATextAboutMany) {
  const auto found = claims(
      "Kenya's exports to Uganda rose 5 percent to $0.8 billion in 2018.\n\n"
      "Kenya's imports from India came to $1.8 billion in 2018.\n\n"
      "Kenya's exports to Rwanda were worth $0.2 billion in 2018.\n\n"
      "Officials met in March.\n\n"
      "Imports grew by 9 percent.\n",
      "2019-04-03");
  EXPECT_THAT(found, Not(Contains("change KEN-RWA imports 2018-01/2018-12 9 pct")));
  EXPECT_EQ(found.size(), 4u);
}

TEST(Topics, WhatOthersExpectedAndChangesOfASumAreNotTheFigure) {
  const auto found = claims(
      "Ghana's exports to Togo rose 3 percent in 2017, compared with market estimates of a 5 "
      "percent "
      "rise. An increase was recorded in trade with Benin (+$2.8 billion).\n",
      "2018-02-01");
  EXPECT_THAT(found, UnorderedElementsAre("change GHA-TGO exports 2017-01/2017-12 3 pct"));
}

TEST(Topics, AnOfficeByItsWordsAndAHeadingThatSaysThePeriod) {
  const auto found = claims(
      "Foreign trade in goods: exports up\n"
      "Press release of the Statistical Office of the Republic of Slovenia, 12 November 2018\n\n"
      "In September 2018 imports from Malta were 2.5 per cent higher than a year before.\n\n"
      "In the first nine months:\n"
      "- exports to Cyprus grew by 6.1 per cent to EUR 0.9 billion,\n"
      "- imports from Ireland were down 5.5 per cent.\n",
      "2018-11-12");
  EXPECT_THAT(found, UnorderedElementsAre("change SVN-MLT imports 2018-09/2018-09 2.5 pct",
                                          "change SVN-CYP exports 2018-01/2018-09 6.1 pct",
                                          "level SVN-CYP exports 2018-01/2018-09 900000000 EUR",
                                          "change SVN-IRL imports 2018-01/2018-09 -5.5 pct"));
}

TEST(Topics, AnotherOwnerOfTheSameFlow) {
  const auto found = claims(
      "Korean sales to Brazil shrank by 17 percent to $7.9 billion in 2016; Japan's, by 8 percent. "
      "Germany sold Iran goods for 3 billion euros in 2016, and Italy for 1.7 billion.\n",
      "2017-08-19");
  EXPECT_THAT(found, IsSupersetOf({"change KOR-BRA exports 2016-01/2016-12 -17 pct",
                                   "level DEU-IRN exports 2016-01/2016-12 3000000000 EUR",
                                   "level ITA-IRN exports 2016-01/2016-12 1700000000 EUR"}));
  EXPECT_THAT(found, Not(Contains("change KOR-BRA exports 2016-01/2016-12 -8 pct")));
}

TEST(Topics, TheGoalBehindAnAsideIsThatOfThePair) {
  const auto found = claims(
      "Trade between Jordan and Tunisia was worth 120 million dollars in 2019. Jordan's exports to "
      "Tunisia came to 80 million, and its imports from Tunisia to 40 million.\n\n"
      "With Morocco, Jordan traded 70 million dollars.\n\n"
      "The ministers have set the goal of 300 million dollars by 2025.\n",
      "2020-03-01");
  EXPECT_THAT(found, Contains("target JOR-TUN turnover 2025-01/2025-12 300000000 USD"));
}

TEST(Topics, RowsWithoutAHeadAreOfTheirCaption) {
  const auto found = claims(
      "Exports of goods, June 2011\n"
      "Statistics Norway, news release, 21 July 2011\n\n"
      "Exports by country, first half of 2011, NOK billion\n"
      "Denmark  18.1\n"
      "Poland   8.7\n",
      "2011-07-21");
  EXPECT_THAT(found, UnorderedElementsAre("level NOR-DNK exports 2011-01/2011-06 18100000000 NOK",
                                          "level NOR-POL exports 2011-01/2011-06 8700000000 NOK"));
}

TEST(Topics, TheSubjectBesideATurnover) {
  const auto found = claims(
      "China remains Laos's most important trading partner, with a $5.2 billion turnover in 2021. "
      "Japan comes in second with a $4.4 billion turnover.\n",
      "2022-03-03");
  EXPECT_THAT(found, IsSupersetOf({"level LAO-CHN turnover 2021-01/2021-12 5200000000 USD",
                                   "level LAO-JPN turnover 2021-01/2021-12 4400000000 USD"}));
}

TEST(Topics, AShareBesideARank) {
  const auto found = claims(
      "Chile was Peru's second largest export market in 2012 and accounted for 10.2 percent. "
      "The US remained Peru's main supplier, with 26 percent.\n",
      "2013-05-05");
  EXPECT_THAT(found, IsSupersetOf({"rank PER-CHL exports 2012-01/2012-12 2 rank",
                                   "share PER-CHL exports 2012-01/2012-12 10.2 pct",
                                   "share PER-USA imports 2012-01/2012-12 26 pct"}));
}

TEST(Topics, TheOneThatIsRankedStaysTheSubject) {
  const auto found = claims(
      "Kenya's exports to China stood at 0.4 billion dollars in 2021. China is Kenya's second "
      "largest "
      "trading partner, after Uganda. The two sides aim to increase trade to 9 billion dollars by "
      "2030.\n",
      "2022-06-30");
  EXPECT_THAT(found, Contains("target KEN-CHN turnover 2030-01/2030-12 9000000000 USD"));
}

TEST(Topics, ATradeThatWasNamedSaysMoreThanTwoPlaces) {
  const auto found = claims(
      "Poland and Romania draw Ukraine's trade westward\n\n"
      "In 2003 Poland was its largest market, with purchases worth $4.8 billion, followed by "
      "Romania "
      "($3.8 billion), according to the State Customs Service.\n",
      "2004-02-20");
  EXPECT_THAT(found, IsSupersetOf({"rank UKR-POL exports 2003-01/2003-12 1 rank",
                                   "level UKR-POL exports 2003-01/2003-12 4800000000 USD",
                                   "rank UKR-ROU exports 2003-01/2003-12 2 rank"}));
  EXPECT_EQ(found.size(), 4u);
}

}  // namespace
}  // namespace tally::reading

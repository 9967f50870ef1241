// Releases of offices and short news of agencies: lines above lists, lists with one unit, who
// delivers, what goes on with the sum before, goals that were agreed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sentence_support.h"

namespace tally::reading::test {
namespace {

using ::testing::Contains;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST(Releases, TheUnitInFrontOfAListIsThatOfItsFigures) {
  EXPECT_THAT(claims("Statistics Denmark: foreign trade 2017\n\n"
                     "Exports by country, DKK billion: Germany (97.4), Sweden (77.3) and Norway "
                     "(41.2).\n",
                     "2018-02-14"),
              UnorderedElementsAre("level DNK-DEU exports 2017-01/2017-12 97400000000 DKK",
                                   "level DNK-SWE exports 2017-01/2017-12 77300000000 DKK",
                                   "level DNK-NOR exports 2017-01/2017-12 41200000000 DKK"));
  EXPECT_THAT(claims("Slovenia's exports to its main partners in 2020 (EUR million; in brackets "
                     "change on 2019, %): Germany 6,510 (-5.1), Italy 3,402 (-11.2).\n",
                     "2021-03-11"),
              UnorderedElementsAre("level SVN-DEU exports 2020-01/2020-12 6510000000 EUR",
                                   "change SVN-DEU exports 2020-01/2020-12 -5.1 pct",
                                   "level SVN-ITA exports 2020-01/2020-12 3402000000 EUR",
                                   "change SVN-ITA exports 2020-01/2020-12 -11.2 pct"));
}

TEST(Releases, ALineOfAFlowTurnsToTheTimeOfTheText) {
  EXPECT_THAT(claims("Foreign trade of Jordan, March 2019\n\nDepartment of Statistics, Jordan\n\n"
                     "In March 2019, exports came to 520 million dinars.\n\n"
                     "In the first quarter as a whole, exports to India reached 160 million "
                     "dinars.\n\n"
                     "Imports\n"
                     "China was the leading country of origin with 220 million dinars.\n",
                     "2019-05-26"),
              IsSupersetOf({"level JOR-IND exports 2019-01/2019-03 160000000 JOD",
                            "rank JOR-CHN imports 2019-03/2019-03 1 rank",
                            "level JOR-CHN imports 2019-03/2019-03 220000000 JOD"}));
}

TEST(Releases, TheTopOfTheCountriesOfDestinationIsARank) {
  EXPECT_THAT(claims("Oman's exports in May 2018 amounted to 1.2 billion rials. China was at the "
                     "top of the countries of destination with 0.5 billion rials. It was followed "
                     "by India with 0.2 billion rials. Korea, which had been second in April, "
                     "slipped to fourth place.",
                     "2018-07-20"),
              IsSupersetOf({"rank OMN-CHN exports 2018-05/2018-05 1 rank",
                            "rank OMN-IND exports 2018-05/2018-05 2 rank",
                            "rank OMN-KOR exports 2018-04/2018-04 2 rank",
                            "rank OMN-KOR exports 2018-05/2018-05 4 rank"}));
}

TEST(Releases, WhoDeliversInAReleaseDeliversToItsCountry) {
  const auto found = claims(
      "Statistics Office of Zambia, press release: foreign trade in 2017\n\n"
      "China accounted for $1.9 billion or 22.7 per cent of the import bill, which is 15.7 per "
      "cent more than in the year before. South Africa's deliveries, by contrast, shrank by 17.1 "
      "per cent to $2.5 billion.",
      "2018-04-20");
  EXPECT_THAT(found, IsSupersetOf({"level ZMB-CHN imports 2017-01/2017-12 1900000000 USD",
                                   "share ZMB-CHN imports 2017-01/2017-12 22.7 pct",
                                   "change ZMB-CHN imports 2017-01/2017-12 15.7 pct",
                                   "change ZAF-ZMB exports 2017-01/2017-12 -17.1 pct",
                                   "level ZAF-ZMB exports 2017-01/2017-12 2500000000 USD"}));
}

TEST(Releases, ThePartnerInFrontOfTheCountry) {
  EXPECT_THAT(claims("Ukraine's exports to Romania were 1.1 billion dollars in 2011. With Poland "
                     "the country ran a deficit of 0.4 billion dollars.",
                     "2012-08-08"),
              Contains("balance UKR-POL balance 2011-01/2011-12 -400000000 USD"));
}

TEST(Releases, TheCountryHoldsTheRankAmongItsPartnersBuyers) {
  EXPECT_THAT(claims("Romania spent 2 billion euros on Bulgarian goods last year. The country was "
                     "the third biggest customer of Bulgaria, behind Germany (2.4 billion euros) "
                     "and Italy (2.2 billion euros).",
                     "2011-03-10"),
              IsSupersetOf({"rank BGR-ROU exports 2010-01/2010-12 3 rank",
                            "level BGR-DEU exports 2010-01/2010-12 2400000000 EUR",
                            "level BGR-ITA exports 2010-01/2010-12 2200000000 EUR"}));
}

TEST(Releases, SharesWithThePercentSaidOnce) {
  EXPECT_THAT(claims("China topped the table of Chile's customers in 2015, absorbing 26.1 percent "
                     "of its exports. It was followed by the US with 13.2 percent, Japan with 8.5 "
                     "and Korea with 6.5.",
                     "2016-05-05"),
              IsSupersetOf({"share CHL-JPN exports 2015-01/2015-12 8.5 pct",
                            "share CHL-KOR exports 2015-01/2015-12 6.5 pct"}));
}

TEST(Releases, ADifferenceIsNoSum) {
  EXPECT_THAT(claims("Chile's sales to Peru stood at $1.9 billion in 2020, $1.5 million below the "
                     "level of 2019.",
                     "2021-07-07"),
              Not(Contains("level CHL-PER exports 2020-01/2020-12 1500000 USD")));
}

TEST(Releases, WhatWasAgreedForLaterYearsIsAGoal) {
  EXPECT_THAT(claims("Baku and Minsk agreed last week to take bilateral trade to $1 billion by "
                     "2020.",
                     "2016-01-20"),
              UnorderedElementsAre("target AZE-BLR turnover 2020-01/2020-12 1000000000 USD"));
  EXPECT_THAT(claims("The governments have agreed on a goal: 5 billion dollars of trade between "
                     "Peru and Chile by 2015.",
                     "2009-03-10"),
              UnorderedElementsAre("target PER-CHL turnover 2015-01/2015-12 5000000000 USD"));
}

TEST(Releases, ThoseToSomebodyAreExports) {
  EXPECT_THAT(claims("Nepal's imports from India came down to $7 billion in 2019. India stayed its "
                     "biggest supplier. Exports tell the same tale. Those to India shrank by 9 "
                     "percent to $0.6 billion.",
                     "2020-04-10"),
              IsSupersetOf({"change NPL-IND exports 2019-01/2019-12 -9 pct",
                            "level NPL-IND exports 2019-01/2019-12 600000000 USD"}));
}

TEST(Releases, TheKingdomIsNotTheOneThatTakes) {
  EXPECT_THAT(claims("Morocco bought more from Spain than from France in 2012. In 2013 Madrid took "
                     "18.9 percent of what the kingdom sold abroad.",
                     "2016-03-17"),
              Contains("share MAR-ESP exports 2013-01/2013-12 18.9 pct"));
}

TEST(Releases, ItsShareIsThatOfWhoHadOne) {
  EXPECT_THAT(claims("Belgium bought 6 percent of Poland's exports in 2019, more than Sweden. In "
                     "2015 its share was 4 percent.",
                     "2020-05-05"),
              UnorderedElementsAre("share POL-BEL exports 2019-01/2019-12 6 pct",
                                   "share POL-BEL exports 2015-01/2015-12 4 pct"));
}

TEST(Releases, AFactorAndASumAreNoRange) {
  EXPECT_THAT(claims("Trade between Algeria and Italy was 9 billion dollars in 2021. Algerian "
                     "exports were multiplied by 1.6 to 7 billion dollars.",
                     "2022-03-23"),
              IsSupersetOf({"change DZA-ITA exports 2021-01/2021-12 1.6 ratio",
                            "level DZA-ITA exports 2021-01/2021-12 7000000000 USD"}));
}

// ---- whose office it is

TEST(Releases, TheTradeOfTheTitleOrTheSeatOfTheOfficeTellsTheReporter) {
  EXPECT_THAT(claims("EXTERNAL TRADE OF THE REPUBLIC OF MOLDOVA IN 2013\n"
                     "National Bureau of Statistics | 14 February 2014\n\n"
                     "Exports to Romania reached 410 million US dollars.\n",
                     "2014-02-14"),
              UnorderedElementsAre("level MDA-ROU exports 2013-01/2013-12 410000000 USD"));
  EXPECT_THAT(claims("Foreign trade in September 2016\n"
                     "Directorate General of Customs\n"
                     "Tunis, 19 October 2016\n\n"
                     "Exports to Libya fell by 12 percent.\n",
                     "2016-10-19"),
              UnorderedElementsAre("change TUN-LBY exports 2016-09/2016-09 -12 pct"));
  EXPECT_THAT(claims("Overseas merchandise trade: July 2019\n"
                     "Stats NZ | 20 August 2019\n\n"
                     "Imports from the EU were $1.1 billion.\n",
                     "2019-08-20"),
              UnorderedElementsAre("level NZL-EU imports 2019-07/2019-07 1100000000 NZD"));
}

// ---- lines with labels, rows with semicolons

TEST(Releases, ALabelIsThePartnerOfItsLine) {
  EXPECT_THAT(claims("In August 2010 the Kyrgyz Republic's trade with CIS countries:\n\n"
                     "Kazakhstan - turnover $61.2 mln (+11.4%), exports $17.5 mln\n"
                     "Russia - turnover $112.4 mln (+22.0%), exports $21.2 mln\n"
                     "Uzbekistan - turnover $9.9 mln (-31.2%), exports $2.1 mln\n",
                     "2010-09-30"),
              IsSupersetOf({"level KGZ-KAZ turnover 2010-08/2010-08 61200000 USD",
                            "change KGZ-RUS turnover 2010-08/2010-08 22 pct",
                            "level KGZ-UZB exports 2010-08/2010-08 2100000 USD"}));
}

TEST(Releases, PlacesAndSumsApartByCommasAndSemicolons) {
  const auto found = claims(
      "Exports of the Philippines, August 2022\n\n"
      "Exports to the United States amounted to USD 1.02 billion. Completing the top three were "
      "(export value and share of the total): China, USD 901.7 million (14.0%); and Japan, USD "
      "890.5 million (13.8%).",
      "2022-10-20");
  EXPECT_THAT(found, IsSupersetOf({"level PHL-USA exports 2022-08/2022-08 1020000000 USD",
                                   "level PHL-CHN exports 2022-08/2022-08 901700000 USD",
                                   "level PHL-JPN exports 2022-08/2022-08 890500000 USD"}));
  EXPECT_THAT(found, Not(Contains("level PHL-USA exports 2022-08/2022-08 890500000 USD")));
}

TEST(Releases, ThousandsWrittenInFigures) {
  EXPECT_THAT(claims("Turkey's top export markets, March 2021\n\n"
                     "Country | March 2021 (USD 1,000) | Change (%)\n"
                     "Germany | 1,677,000 | 38.5\n"
                     "Italy | 1,015,780 | 33.6\n",
                     "2021-04-20"),
              UnorderedElementsAre("level TUR-DEU exports 2021-03/2021-03 1677000000 USD",
                                   "change TUR-DEU exports 2021-03/2021-03 38.5 pct",
                                   "level TUR-ITA exports 2021-03/2021-03 1015780000 USD",
                                   "change TUR-ITA exports 2021-03/2021-03 33.6 pct"));
}

// ---- time and runs

TEST(Releases, BesideAGoalTheTimeOfTodayIsThatOfTheText) {
  EXPECT_THAT(claims("Peru and Chile aim at $5 billion in trade by 2025, up from $3.2 billion in "
                     "2018. Peru's exports to Chile were $1.5 billion.",
                     "2019-06-20"),
              Contains("level PER-CHL exports 2018-01/2018-12 1500000000 USD"));
}

TEST(Releases, ABalanceInSomebodysFavourForYearsIsARun) {
  EXPECT_THAT(claims("Vietnam's exports to Malaysia reached $4 billion in 2018, with the balance "
                     "tilting in Malaysia's favour for the fourth straight year.",
                     "2019-02-20"),
              Contains("since MYS-VNM balance 2015-01/2018-12 4 count_years"));
}

TEST(Releases, TheFigureOfAGoalIsTheTrade) {
  EXPECT_THAT(claims("Trade between Russia and Turkey rose to 31.2 billion dollars in 2011. "
                     "Turkey's exports to Russia amounted to 6 billion dollars. \"Our aim is to "
                     "bring this figure to 100 billion dollars by 2020,\" the minister said.",
                     "2012-02-20"),
              Contains("target TUR-RUS turnover 2020-01/2020-12 100000000000 USD"));
}

TEST(Releases, RanksWithASumWhereNoListHasBegun) {
  EXPECT_THAT(claims("Trade between Russia and Egypt was $7.7 billion in 2018. With Algeria, the "
                     "turnover reached $5.4 billion. South Africa came fourth with $1.1 billion.",
                     "2019-10-29"),
              IsSupersetOf({"rank RUS-ZAF turnover 2018-01/2018-12 4 rank",
                            "level RUS-ZAF turnover 2018-01/2018-12 1100000000 USD"}));
  EXPECT_THAT(
      claims("Mexico was the United States' top trading partner in 2021, with $661 billion. "
             "Canada was a close second at $660 billion.",
             "2022-02-14"),
      IsSupersetOf({"rank USA-CAN turnover 2021-01/2021-12 2 rank",
                    "level USA-CAN turnover 2021-01/2021-12 660000000000 USD"}));
}

TEST(Releases, TheShareOfTotalExportsIsTheSellers) {
  EXPECT_THAT(claims("Germany bought goods worth 20 billion euros from Romania in 2017. Its share "
                     "of total exports was 23 percent.",
                     "2018-11-06"),
              Contains("share ROU-DEU exports 2017-01/2017-12 23 pct"));
}

TEST(Releases, AGapOfAnotherYearBehindARankIsNotItsTime) {
  EXPECT_THAT(claims("U.S. imports from China rose to $506 billion in 2021. The trade deficit "
                     "widened 14.5% to $355 billion, the second-largest on record behind a $418 "
                     "billion gap in 2018.",
                     "2022-02-14"),
              IsSupersetOf({"change USA-CHN balance 2021-01/2021-12 14.5 pct",
                            "balance USA-CHN balance 2021-01/2021-12 -355000000000 USD",
                            "balance USA-CHN balance 2018-01/2018-12 -418000000000 USD"}));
}

TEST(Releases, ImportExportTurnoverIsTrade) {
  EXPECT_THAT(claims("Total import-export turnover between Vietnam and Cambodia in 2016 was US$2.9 "
                     "billion.",
                     "2017-01-20"),
              UnorderedElementsAre("level VNM-KHM turnover 2016-01/2016-12 2900000000 USD"));
}

TEST(Releases, PartnersByAFlowAreThoseOfTheParagraph) {
  EXPECT_THAT(
      claims("Georgian trade, January-August 2018\n\n"
             "The share of the top ten partners by exports in the total exports amounted to "
             "69.7 percent. The top partners were Azerbaijan (USD 315.9 million) and Armenia "
             "(USD 182.3 million).",
             "2018-09-20"),
      IsSupersetOf({"level GEO-AZE exports 2018-01/2018-08 315900000 USD",
                    "level GEO-ARM exports 2018-01/2018-08 182300000 USD"}));
}

TEST(Releases, WhoLedExportsByDestination) {
  EXPECT_THAT(claims("Nigeria foreign trade statistics, Q1 2015\nNational Bureau of Statistics\n\n"
                     "Exports by destination show that India led with N463.1 billion, then Spain "
                     "(N340.2 billion).",
                     "2015-07-22"),
              IsSupersetOf({"rank NGA-IND exports 2015-01/2015-03 1 rank",
                            "level NGA-IND exports 2015-01/2015-03 463100000000 NGN",
                            "level NGA-ESP exports 2015-01/2015-03 340200000000 NGN"}));
}

TEST(Releases, RespectivelyGoesBackToTheSumsOfTheSentenceBefore) {
  EXPECT_THAT(claims("Chile's exports to Peru were $2.0 billion in 2021 and its imports $1.5 "
                     "billion. In 2020 they were $1.6 billion and $1.2 billion, respectively.",
                     "2022-03-01"),
              IsSupersetOf({"level CHL-PER exports 2020-01/2020-12 1600000000 USD",
                            "level CHL-PER imports 2020-01/2020-12 1200000000 USD"}));
}

TEST(Releases, ASumConvertedInABracketKeepsItsTime) {
  EXPECT_THAT(claims("Malaysia and Thailand aim at US$30 billion in trade by 2025, up from RM102.4 "
                     "billion (US$25.2 billion) in 2017.",
                     "2019-06-20"),
              Contains("level MYS-THA turnover 2017-01/2017-12 102400000000 MYR"));
}

TEST(Releases, TheTurnoverOfTwoIsTheirs) {
  EXPECT_THAT(claims("The trade turnover of Turkey and Iran was $9 billion in 2018.", "2019-12-04"),
              UnorderedElementsAre("level TUR-IRN turnover 2018-01/2018-12 9000000000 USD"));
}

TEST(Releases, ASignTellsWhoseSurplusABalanceIs) {
  EXPECT_THAT(claims("In 2016, the Czech balance with Germany amounted to CZK +254.3 billion; with "
                     "Slovakia to CZK +98.7 billion.",
                     "2017-02-10"),
              UnorderedElementsAre("balance CZE-DEU balance 2016-01/2016-12 254300000000 CZK",
                                   "balance CZE-SVK balance 2016-01/2016-12 98700000000 CZK"));
  EXPECT_THAT(claims("Germany's trade balance with Poland was minus 3 billion euros in 2016.",
                     "2017-02-10"),
              UnorderedElementsAre("balance DEU-POL balance 2016-01/2016-12 -3000000000 EUR"));
}

TEST(Releases, TheFirstOfARunMayStandBeforeItsRank) {
  EXPECT_THAT(
      claims("Trade of Fiji, 2012\nFiji Bureau of Statistics\n\n"
             "Singapore was the main source of imports (31.5 percent), followed by Australia "
             "(18.6 percent).",
             "2013-05-15"),
      UnorderedElementsAre("rank FJI-SGP imports 2012-01/2012-12 1 rank",
                           "share FJI-SGP imports 2012-01/2012-12 31.5 pct",
                           "rank FJI-AUS imports 2012-01/2012-12 2 rank",
                           "share FJI-AUS imports 2012-01/2012-12 18.6 pct"));
}

TEST(Releases, TheMainPartnersBehindASumOfExportsAreThoseOfExports) {
  EXPECT_THAT(
      claims("Kosovo Agency of Statistics - External trade, October 2022\n\n"
             "Exports to EU countries were 26.9 million euros, or 32.5% of overall exports. "
             "The main partners: Germany (16.4%), Italy (5.1%).",
             "2022-12-09"),
      IsSupersetOf({"share XKX-DEU exports 2022-10/2022-10 16.4 pct",
                    "share XKX-ITA exports 2022-10/2022-10 5.1 pct"}));
}

TEST(Releases, ATotalBehindBothFlowsIsTheTrade) {
  EXPECT_THAT(
      claims("In 2005 Vietnam exported 535 million dollars' worth of goods to Cambodia and "
             "bought goods worth 157 million dollars, making a total of 692 million dollars.",
             "2006-06-19"),
      Contains("level VNM-KHM turnover 2005-01/2005-12 692000000 USD"));
}

TEST(Releases, ThatComparesWithAnotherPartnersSumOfTheSameTime) {
  EXPECT_THAT(
      claims("Korea's trade shortfall with Japan came to $20.9 billion in 2020. That compares "
             "with a $23.7 billion surplus with China.",
             "2021-01-14"),
      Contains("balance KOR-CHN balance 2020-01/2020-12 23700000000 USD"));
}

TEST(Releases, TheDatelineTellsWhoExportsWhereNobodyElseIsNamed) {
  EXPECT_THAT(
      claims("BUENOS AIRES, Oct 24 (Telam) -- Exports to Brazil reached 1.4 billion dollars "
             "in September 2013.",
             "2013-10-24"),
      UnorderedElementsAre("level ARG-BRA exports 2013-09/2013-09 1400000000 USD"));
}

TEST(Releases, AnOfficeBeforeTheNameOfItsCountry) {
  EXPECT_THAT(claims("Value of exports and imports by area: first half of fiscal 2017\n"
                     "Ministry of Finance, Japan\n\n"
                     "Exports to Korea were 2.9 trillion yen.\n",
                     "2017-10-23"),
              UnorderedElementsAre("level JPN-KOR exports 2017-04/2017-09 2900000000000 JPY"));
}

TEST(Releases, TheDollarOfTheOfficeThatIsNamed) {
  EXPECT_THAT(claims("Hong Kong's exports to Peru fell to $250 million in January 2024, the Census "
                     "and Statistics Department said.",
                     "2024-03-01"),
              UnorderedElementsAre("level HKG-PER exports 2024-01/2024-01 250000000 HKD"));
  EXPECT_THAT(claims("Hong Kong's exports to Peru fell to US$250 million in January 2024, the "
                     "Census and Statistics Department said. Imports were $90 million.",
                     "2024-03-01"),
              UnorderedElementsAre("level HKG-PER exports 2024-01/2024-01 250000000 USD",
                                   "level HKG-PER imports 2024-01/2024-01 90000000 USD"));
}

}  // namespace
}  // namespace tally::reading::test

// Sentences that go on with the list, the goal or the series of the sentence before. Texts and
// figures are made up.
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
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

TEST(Context, TwoFollowWithASumEach) {
  EXPECT_THAT(
      claims("In March 2024 China was the main destination of the Kingdom's exports, with SAR "
             "14.6 billion, the Saudi statistics authority reports. South Korea and India "
             "follow with exports worth SAR 9.4 billion and SAR 8.9 billion, respectively.\n",
             "2024-06-05"),
      IsSupersetOf({"rank SAU-CHN exports 2024-03/2024-03 1 rank",
                    "rank SAU-KOR exports 2024-03/2024-03 2 rank",
                    "rank SAU-IND exports 2024-03/2024-03 3 rank",
                    "level SAU-KOR exports 2024-03/2024-03 9400000000 SAR",
                    "level SAU-IND exports 2024-03/2024-03 8900000000 SAR"}));
}

TEST(Context, AQuestionHeadsAList) {
  EXPECT_THAT(
      claims("Where do Romanian goods go? Germany comes first, with 10.8 billion euros in "
             "2015. Italy is second (6.8 billion), then come France and, a newcomer in fourth "
             "place, Hungary.\n",
             "2016-02-18"),
      IsSupersetOf({"rank ROU-DEU exports 2015-01/2015-12 1 rank",
                    "rank ROU-ITA exports 2015-01/2015-12 2 rank",
                    "rank ROU-FRA exports 2015-01/2015-12 3 rank",
                    "rank ROU-HUN exports 2015-01/2015-12 4 rank"}));
}

TEST(Context, OnceMoreIsNow) {
  EXPECT_THAT(claims("Oman has released the tables for 2012. India is once more the first trading "
                     "partner of the sultanate.\n",
                     "2013-03-30"),
              Contains("rank OMN-IND turnover 2012-01/2012-12 1 rank"));
}

TEST(Context, WhoHadHeadedTheRankingHeadedItThen) {
  EXPECT_THAT(
      claims("Georgia's exports rose by a quarter in January-March. Azerbaijan was the leading "
             "destination, Armenia the second. Russia, which had headed the ranking in the "
             "same quarter of 2022, slipped to third place with 161 million dollars.\n",
             "2023-04-27"),
      IsSupersetOf({"rank GEO-RUS exports 2022-01/2022-03 1 rank",
                    "rank GEO-RUS exports 2023-01/2023-03 3 rank"}));
}

TEST(Context, OneWantsAndTheOtherExpects) {
  EXPECT_THAT(
      claims("The trade of Turkey and Malaysia was $1.7 billion in 2017. The two presidents "
             "want to see it at $10 billion by 2023, and the Turkish side expects 2 billion "
             "for this year.\n",
             "2018-10-29"),
      IsSupersetOf({"target TUR-MYS turnover 2023-01/2023-12 10000000000 USD",
                    "forecast TUR-MYS turnover 2018-01/2018-12 2000000000 USD"}));
}

TEST(Context, AGoalThatIsRaisedIsAGoal) {
  EXPECT_THAT(
      claims("Trade between Serbia and Bulgaria is growing. The goal of 2 billion euros they "
             "set in 2017 was reached in 2022, and they have since raised it to 5 billion.\n",
             "2023-10-16"),
      Contains(testing::StartsWith("target SRB-BGR turnover")));
}

TEST(Context, ExportsAreNoIt) {
  const auto found = claims(
      "Exports to Germany, up 5 percent, saved the Austrian economy in the second quarter of 2012. "
      "It "
      "grew by 0.2 percent on the quarter.\n",
      "2012-08-15");
  EXPECT_THAT(found, Contains("change AUT-DEU exports 2012-04/2012-06 5 pct"));
  EXPECT_THAT(found, Not(Contains(HasSubstr(" 0.2 "))));
}

TEST(Context, DeliveriesOfAnotherGoToTheSameBuyer) {
  EXPECT_THAT(claims("Lithuania imported goods from Russia worth 190 million euros in June 2022. "
                     "Norwegian deliveries, at 290 million euros, were the largest ever.\n",
                     "2022-08-11"),
              Contains("level NOR-LTU exports 2022-06/2022-06 290000000 EUR"));
}

TEST(Context, HalfAsLargeIsSetAgainstTheSeriesBefore) {
  EXPECT_THAT(
      claims("Czech exports to Ukraine came to 27.1 billion crowns in 2021. Those to Russia "
             "were only half as large, at 13.6 billion.\n",
             "2022-11-17"),
      IsSupersetOf({"comparison CZE-RUS exports 2021-01/2021-12 0.5 ratio",
                    "level CZE-RUS exports 2021-01/2021-12 13600000000 CZK"}));
}

TEST(Context, TheLatterOvertakesTheFormer) {
  EXPECT_THAT(
      claims("Trade of China with the European Union fell 1.8 percent in 2020, that with ASEAN "
             "grew 5.6 percent. As a result the latter overtook the former and became China's "
             "biggest trading partner.\n",
             "2021-07-28"),
      IsSupersetOf({"comparison CHN-ASEAN turnover 2020-01/2020-12",
                    "rank CHN-ASEAN turnover 2020-01/2020-12 1 rank"}));
}

TEST(Context, MoreBusinessWithOneThanWithAnother) {
  EXPECT_THAT(claims("Trade between Japan and China grew to $236.6 billion in 2007. Tokyo did more "
                     "business with the mainland than with the United States.\n",
                     "2008-02-27"),
              Contains("comparison JPN-CHN turnover 2007-01/2007-12"));
}

TEST(Context, InvestorsAreNoBuyers) {
  EXPECT_THAT(
      claims("Vietnam's trade with Singapore rose 23 percent to $8.3 billion in 2021. It also "
             "leads the table of investors there, with $10.7 billion in new capital.\n",
             "2022-01-20"),
      Not(Contains(HasSubstr("10700000000"))));
}

TEST(Context, ThemIsTheSeriesBefore) {
  EXPECT_THAT(
      claims("Exports of Peru to Japan came to 2 billion dollars in 2023. By 2030 they are to "
             "double, while imports should rise by a third.\n",
             "2024-03-14"),
      Contains("target PER-JPN exports 2030-01/2030-12 2 ratio"));
}

TEST(Context, AShareWithinTheTradeOfTwoIsNoShareOfAll) {
  EXPECT_THAT(
      claims("Kenya's trade with Uganda came to 1.2 billion dollars in 2018. Exports accounted "
             "for two thirds of it.\n",
             "2019-05-02"),
      Not(Contains(HasSubstr("share"))));
}

TEST(Context, SoldToOneAndToAnother) {
  EXPECT_THAT(claims("In 2018 Kenya sold Uganda goods for 600 million dollars and Tanzania for 300 "
                     "million.\n",
                     "2019-05-02"),
              testing::UnorderedElementsAre("level KEN-UGA exports 2018-01/2018-12 600000000 USD",
                                            "level KEN-TZA exports 2018-01/2018-12 300000000 USD"));
}

TEST(Context, BoughtAndSoldWithTheSame) {
  EXPECT_THAT(claims("In 2018 Tanzania bought goods worth 300 million dollars and sold Kenya goods "
                     "worth 180 million.\n",
                     "2019-05-02"),
              IsSupersetOf({"level TZA-KEN imports 2018-01/2018-12 300000000 USD",
                            "level TZA-KEN exports 2018-01/2018-12 180000000 USD"}));
}

TEST(Context, FromThereCameGoods) {
  EXPECT_THAT(
      claims("To Ukraine Hungary sold goods worth 2.9 billion euros in 2021; from there came "
             "goods for 2.1 billion.\n",
             "2022-03-10"),
      Contains("level HUN-UKR imports 2021-01/2021-12 2100000000 EUR"));
}

TEST(Context, InTheBlackWithoutASum) {
  EXPECT_THAT(claims("Paraguay's exports grew in 2022. With Taiwan, Paraguay is in the black.\n",
                     "2023-05-02"),
              Contains(HasSubstr("balance PRY-TWN balance 2022-01/2022-12 0")));
}

TEST(Context, ATreatyOfDutiesIsNoNoise) {
  EXPECT_THAT(claims("Paraguay's exports to Taiwan reached $203 million in 2022. In 2018, when a "
                     "treaty abolished most duties, the sum had been $29 million.\n",
                     "2023-05-02"),
              Contains("level PRY-TWN exports 2018-01/2018-12 29000000 USD"));
}

TEST(Context, ComparedWithWhatOthersTrade) {
  EXPECT_THAT(
      claims("Italian exports to Egypt suffered. From January to September 2016 they were worth "
             "2.2 billion euros, less than half of what Italy sold to Turkey, though still more "
             "than Morocco bought.\n",
             "2016-12-13"),
      IsSupersetOf({"level ITA-EGY exports 2016-01/2016-09 2200000000 EUR",
                    "comparison ITA-EGY exports 2016-01/2016-09 0.5 ratio",
                    "comparison ITA-EGY exports 2016-01/2016-09"}));
  EXPECT_THAT(
      claims("Morocco imported 12.1 billion euros' worth from Spain in 2023, almost 37 times as "
             "much as its eastern neighbour. That is more than Spain sells to China and Japan "
             "combined.\n",
             "2024-02-12"),
      IsSupersetOf({"comparison MAR-ESP imports 2023-01/2023-12 37 ratio",
                    "comparison MAR-ESP imports 2023-01/2023-12"}));
}

TEST(Context, ARankingNamedBeforeIsOfTheCountrysBuyers) {
  EXPECT_THAT(
      claims("The Lao ministry of industry and commerce has ranked the buyers of the country's "
             "goods by what they paid in September 2022. Thailand came first with $198 million "
             "and Vietnam, in spite of the long border, only third with $97 million.\n",
             "2022-10-11"),
      IsSupersetOf({"rank LAO-THA exports 2022-09/2022-09 1 rank",
                    "level LAO-THA exports 2022-09/2022-09 198000000 USD",
                    "rank LAO-VNM exports 2022-09/2022-09 3 rank",
                    "level LAO-VNM exports 2022-09/2022-09 97000000 USD"}));
}

TEST(Context, WhoTakesAndSellsTakesFromTheTextsSeller) {
  EXPECT_THAT(
      claims("In 2010 Estonia exported goods worth 900 million euros to Latvia. Finland took 1.5 "
             "billion, and sold Estonia goods for 1.4.\n",
             "2011-05-02"),
      IsSupersetOf({"level EST-FIN exports 2010-01/2010-12 1500000000 EUR",
                    "level FIN-EST exports 2010-01/2010-12 1400000000 EUR"}));
}

TEST(Context, BackThenIsNoTime) {
  EXPECT_THAT(
      claims("The balance has turned. Back then Laos had a deficit of 800 million dollars with "
             "Thailand.\n",
             "2017-08-11"),
      Not(Contains(HasSubstr("800000000"))));
}

TEST(Context, TheUnitOfAListIsSaidOnce) {
  EXPECT_THAT(
      claims("In 2018 Chile sold goods for 25 billion dollars to China. The United States took "
             "10.3 billion, Japan 7 and South Korea 4.3.\n",
             "2019-04-10"),
      IsSupersetOf({"level CHL-USA exports 2018-01/2018-12 10300000000 USD",
                    "level CHL-JPN exports 2018-01/2018-12 7000000000 USD",
                    "level CHL-KOR exports 2018-01/2018-12 4300000000 USD"}));
}

TEST(Context, OnlyTwoBoughtMore) {
  EXPECT_THAT(
      claims("Slovakia's exports to Hungary came to 5.1 billion euros in 2018. Only Germany and "
             "Czechia bought more.\n",
             "2019-04-10"),
      Contains("rank SVK-HUN exports 2018-01/2018-12 3 rank"));
}

TEST(Context, ThisMadeItTheFourth) {
  EXPECT_THAT(
      claims("Slovakia's exports to Hungary came to 5.1 billion euros in 2018. This made the "
             "southern neighbour its fourth customer.\n",
             "2019-04-10"),
      Contains("rank SVK-HUN exports 2018-01/2018-12 4 rank"));
}

TEST(Context, AThirdSellsItToWhoeverIsSpokenOf) {
  EXPECT_THAT(
      claims("Togo bought goods worth 300 million dollars from Ghana in 2018. Benin, on the "
             "other side, sold it goods for 70 million and bought 110.\n",
             "2019-04-10"),
      IsSupersetOf({"level BEN-TGO exports 2018-01/2018-12 70000000 USD",
                    "level BEN-TGO imports 2018-01/2018-12 110000000 USD"}));
}

TEST(Context, WhenAGoalWasNamedIsNotItsTime) {
  EXPECT_THAT(
      claims("In 2017 trade between Iran and Iraq stood at 6.6 billion dollars. The goal of 20 "
             "billion that the two presidents named in March is far away.\n",
             "2019-04-10"),
      Not(Contains(HasSubstr("-03 20000000000"))));
}

TEST(Context, WhatHasDoubledHasDoneSoByNow) {
  EXPECT_THAT(
      claims("Back in 1995, Ghana's trade with Togo was 40 million dollars. It has, in other "
             "words, more than doubled.\n",
             "2006-11-14"),
      Contains("change GHA-TGO turnover 2005-01/2005-12 2 ratio"));
}

TEST(Context, ByThenTheyHadHalved) {
  EXPECT_THAT(
      claims("Ghana's exports to Togo were 40 million dollars in 1990. By 1995 they had halved to "
             "20 million.\n",
             "2006-11-14"),
      IsSupersetOf({"change GHA-TGO exports 1995-01/1995-12 -50 pct",
                    "level GHA-TGO exports 1995-01/1995-12 20000000 USD"}));
}

TEST(Context, ItTookAnotherShareThen) {
  EXPECT_THAT(
      claims("The European Union as a whole took 41 percent of Ghana's exports in 2005. In 1995 "
             "it took nearly 60.\n",
             "2006-11-14"),
      Contains(testing::AllOf(HasSubstr("share GHA-"), HasSubstr("1995-01/1995-12 60 pct"))));
}

TEST(Context, TheCountryIsNotTheOneInFront) {
  EXPECT_THAT(
      claims("When Honduras moved its embassy from Taipei to Beijing in March 2023, the government "
             "spoke of 1.4 billion consumers.\n\n"
             "With Taiwan, the country's balance was a favourable one: exports of $113 million "
             "in 2022 met imports of $75 million. Last year the former dropped by 32 percent to "
             "$77 million.\n",
             "2024-07-21"),
      IsSupersetOf({"level HND-TWN exports 2022-01/2022-12 113000000 USD",
                    "level HND-TWN imports 2022-01/2022-12 75000000 USD",
                    "level HND-TWN exports 2023-01/2023-12 77000000 USD"}));
}

TEST(Context, SharesByTheirDirection) {
  EXPECT_THAT(
      claims("Exports to Germany made up 31 percent of all Czech exports in 2018. To Slovakia went "
             "8 percent, to Poland 6.\n",
             "2019-10-10"),
      IsSupersetOf({"share CZE-SVK exports 2018-01/2018-12 8 pct",
                    "share CZE-POL exports 2018-01/2018-12 6 pct"}));
}

TEST(Context, ForAnotherTheFigureWas) {
  EXPECT_THAT(
      claims("Lithuania sold Poland goods for 1.8 billion euros in 2018. For Latvia the figure was "
             "2.7 billion.\n",
             "2019-04-10"),
      Contains("level LTU-LVA exports 2018-01/2018-12 2700000000 EUR"));
}

TEST(Context, EachSumOfALookBackHasItsYear) {
  EXPECT_THAT(
      claims("Kenya's surplus with Rwanda was 160 million dollars in 2018. It had been 140 million "
             "the year before, and 90 million five years ago.\n",
             "2019-04-10"),
      IsSupersetOf({"balance KEN-RWA balance 2017-01/2017-12 140000000 USD",
                    "balance KEN-RWA balance 2014-01/2014-12 90000000 USD"}));
}

TEST(Context, TheOneThatMovedAheadHoldsTheRank) {
  EXPECT_THAT(
      claims("China profits: in 2017 it supplied 12 percent of what Qatar bought abroad, moving "
             "ahead of the United States, and is now its largest supplier.\n",
             "2018-07-08"),
      Not(Contains(HasSubstr("USA"))));
}

TEST(Context, AThresholdStandsBesideTheSumOfNow) {
  EXPECT_THAT(
      claims("Trade between Spain and Morocco topped 20 billion euros for the first time in 2022 "
             "and now stands at 21.4 billion.\n",
             "2024-02-12"),
      IsSupersetOf({"level ESP-MAR turnover 2022-01/2022-12 20000000000 EUR",
                    "level ESP-MAR turnover 2023-01/2023-12 21400000000 EUR"}));
}

TEST(Context, CrabsAreAProduct) {
  EXPECT_THAT(
      claims(
          "North Korea's exports to Japan fell in 2005. For 20 years he imported snow crab, worth "
          "3.9 billion yen to this port in its best year.\n",
          "2006-11-12"),
      Not(Contains(HasSubstr("3900000000"))));
}

TEST(Context, ASumThatStandsForItsTime) {
  const auto found = claims(
      "Finland's trade with Russia was 5.6 billion dollars in 1983. Ten years after the 5.6 "
      "billion, trade "
      "with Russia was worth 1.5 billion dollars.\n",
      "2011-03-05");
  EXPECT_THAT(found, testing::ElementsAre("level FIN-RUS turnover 1983-01/1983-12 5600000000 USD"));
}

TEST(Context, ItIsNotTheOneNamedByTheWay) {
  EXPECT_THAT(
      claims("In 2000 China was only the twelfth-largest buyer of Chilean goods. Now it is first, "
             "with Japan third, and among suppliers it has moved up to second place.\n",
             "2011-01-19"),
      IsSupersetOf({"rank CHL-CHN exports 2000-01/2000-12 12 rank",
                    "rank CHL-CHN exports 2010-01/2010-12 1 rank",
                    "rank CHL-JPN exports 2010-01/2010-12 3 rank",
                    "rank CHL-CHN imports 2010-01/2010-12 2 rank"}));
}

TEST(Context, OfWhatAnotherImported) {
  EXPECT_THAT(
      claims("Jordan's trade with Iraq grew in 2001. In 2002 Jordan supplied a tenth of what Iraq "
             "imported.\n",
             "2010-07-01"),
      Contains("share IRQ-JOR imports 2002-01/2002-12 10 pct"));
}

TEST(Context, ThePartnerInFrontIsNotTheOneBehind) {
  EXPECT_THAT(claims("In 2014 Ghana's trade with Kenya was 40 million dollars. With Togo, its "
                     "neighbour, Ghana "
                     "traded 350 million, with Nigeria more than a billion.\n",
                     "2015-03-02"),
              IsSupersetOf({"level GHA-TGO turnover 2014-01/2014-12 350000000 USD",
                            "level GHA-NGA turnover 2014-01/2014-12 1000000000 USD"}));
}

TEST(Context, AThirdSellsToTheOneWhoBuys) {
  EXPECT_THAT(claims("Latvia's sales to Russia dropped by 12 percent to 800 million euros in 2016. "
                     "Estonia sold "
                     "it goods worth 300 million.\n",
                     "2017-04-03"),
              Contains("level EST-RUS exports 2016-01/2016-12 300000000 EUR"));
}

}  // namespace
}  // namespace tally::reading

// Which way goods went: who sends, who takes, and the way back. Texts and figures are made up.
#include <gmock/gmock.h>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::claims;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;

TEST(Directions, GoodsThatWentToACountryAreExports) {
  EXPECT_THAT(claims("Vietnamese goods worth 345.8 million USD went to Laos in the first half of "
                     "2019, up 18.1 percent, while 226.6 million USD was paid for goods in the "
                     "opposite direction, up 6.4 percent.\n",
                     "2019-07-15"),
              ElementsAre("level VNM-LAO exports 2019-01/2019-06 345800000 USD",
                          "change VNM-LAO exports 2019-01/2019-06 18.1 pct",
                          "level LAO-VNM exports 2019-01/2019-06 226600000 USD",
                          "change LAO-VNM exports 2019-01/2019-06 6.4 pct"));
}

TEST(Directions, TheOtherWayTurnsWhatDoesNotNameItsOwnFlow) {
  EXPECT_THAT(claims("Chilean products worth $2.1 billion were shipped to Japan in 2018, while "
                     "Japanese goods worth $600 million came the other way.\n",
                     "2019-07-15"),
              ElementsAre("level CHL-JPN exports 2018-01/2018-12 2100000000 USD",
                          "level JPN-CHL exports 2018-01/2018-12 600000000 USD"));
  EXPECT_THAT(
      claims("Chile's exports to Japan were $2.1 billion in 2018, with $600 million flowing "
             "in the other direction, 3 percent less.\n",
             "2019-07-15"),
      ElementsAre("level CHL-JPN exports 2018-01/2018-12 2100000000 USD",
                  "level JPN-CHL exports 2018-01/2018-12 600000000 USD",
                  "change JPN-CHL exports 2018-01/2018-12 -3 pct"));
  EXPECT_THAT(claims("Chile's exports to Japan were $2.1 billion in 2018, and imports in the other "
                     "direction $600 million.\n",
                     "2019-07-15"),
              ElementsAre("level CHL-JPN exports 2018-01/2018-12 2100000000 USD",
                          "level CHL-JPN imports 2018-01/2018-12 600000000 USD"));
  EXPECT_THAT(claims("Chile sold Japan goods worth $2.1 billion in 2018; sales in the opposite "
                     "direction were $600 million.\n",
                     "2019-07-15"),
              ElementsAre("level CHL-JPN exports 2018-01/2018-12 2100000000 USD",
                          "level JPN-CHL exports 2018-01/2018-12 600000000 USD"));
}

TEST(Directions, ThoseToAndThoseFromBehindADeficitAreExportsAndImports) {
  EXPECT_THAT(claims("Japan's exports to China dropped 7.3 percent in September 2024. The deficit "
                     "with China was 706 billion yen. Those to the United States were down 2.4 "
                     "percent at 1.71 trillion yen.\n",
                     "2024-10-17"),
              IsSupersetOf({"change JPN-USA exports 2024-09/2024-09 -2.4 pct",
                            "level JPN-USA exports 2024-09/2024-09 1710000000000 JPY"}));
}

TEST(Ranks, WhoStaysAheadIsTheTopDestination) {
  EXPECT_THAT(claims("From January to April 2025, the United States stayed ahead of China as the "
                     "top destination of Korean goods.\n",
                     "2025-05-01"),
              Contains("rank KOR-USA exports 2025-01/2025-04 1 rank"));
}

TEST(Ranks, WhoseLargestMarketItIsIsNoneOfTheTwo) {
  const auto found = claims(
      "China, which took 19.7 percent of South Korea's exports in 2023, stayed ahead of the United "
      "States (18.3 percent) as its largest market.\n",
      "2024-03-01");
  EXPECT_THAT(found, IsSupersetOf({"share KOR-CHN exports 2023-01/2023-12 19.7 pct",
                                   "rank KOR-CHN exports 2023-01/2023-12 1 rank"}));
  EXPECT_THAT(
      claims("In 2023 China fell behind the United States as South Korea's largest market.\n",
             "2024-03-01"),
      Contains("rank KOR-USA exports 2023-01/2023-12 1 rank"));
}

TEST(Directions, GoodsThatWereSoldThereAreExports) {
  EXPECT_THAT(
      claims("Chile's trade with Peru came to $2 billion in 2019. Goods worth $1.2 billion were "
             "sold there, 2 percent more, and goods for $800 million were bought there.\n",
             "2020-05-05"),
      IsSupersetOf({"level CHL-PER exports 2019-01/2019-12 1200000000 USD",
                    "change CHL-PER exports 2019-01/2019-12 2 pct",
                    "level CHL-PER imports 2019-01/2019-12 800000000 USD"}));
}

TEST(Sections, NumberedLabelsAndALookBackInBrackets) {
  const auto found = claims(
      "Pakistan's exports came to $18.7 billion in July-March FY21.\n\n"
      "1. Afghanistan. Purchases jumped by 46 percent to $123 million.\n\n"
      "2. India. Imports were $192 million ($287 million in July-March FY20).\n\n"
      "3. Others. To Bangladesh, exports were $457 million.\n",
      "2021-05-05");
  EXPECT_THAT(found, IsSupersetOf({"level PAK-WLD exports 2020-07/2021-03 18700000000 USD",
                                   "level PAK-AFG imports 2020-07/2021-03 123000000 USD",
                                   "level PAK-IND imports 2020-07/2021-03 192000000 USD",
                                   "level PAK-IND imports 2019-07/2020-03 287000000 USD",
                                   "level PAK-BGD exports 2020-07/2021-03 457000000 USD"}));
}

TEST(Directions, SharesOfWhatIsBoughtThereAreOfTheOwnImports) {
  EXPECT_THAT(claims("Poland sold 68.8 percent of its exports in the European Union in 2003 and "
                     "bought 61.1 percent of its imports there.\n",
                     "2004-05-01"),
              ElementsAre("share POL-EU exports 2003-01/2003-12 68.8 pct",
                          "share POL-EU imports 2003-01/2003-12 61.1 pct"));
}

TEST(Money, TermsNameTheMoneyOfBareSums) {
  EXPECT_THAT(
      claims("In yuan terms Chinese exports to Vietnam rose 13.8% to 978 billion in 2022, in "
             "dollar terms 6.8% to $147 billion.\n",
             "2023-02-01"),
      IsSupersetOf({"level CHN-VNM exports 2022-01/2022-12 978000000000 CNY",
                    "level CHN-VNM exports 2022-01/2022-12 147000000000 USD"}));
  EXPECT_THAT(claims("Denominated in rubles, Russian exports to Turkey grew 20 percent to 3.1 "
                     "trillion in 2022.\n",
                     "2023-02-01"),
              Contains("level RUS-TUR exports 2022-01/2022-12 3100000000000 RUB"));
}

TEST(Records, ABrokenMarkIsPassedForTheFirstTime) {
  EXPECT_THAT(claims("Trade between China and Russia came to $107.1 billion in 2018, breaking the "
                     "100-billion-dollar mark for the first time.\n",
                     "2019-02-01"),
              ElementsAre("level CHN-RUS turnover 2018-01/2018-12 107100000000 USD",
                          "record CHN-RUS turnover 2018-01/2018-12 100000000000 USD"));
}

TEST(Modes, AGoalDoesNotGovernWhatCameBefore) {
  EXPECT_THAT(
      claims("The two governments have agreed to lift trade between Vietnam and Laos by at "
             "least 10 percent this year, after it crossed 1 billion USD for the first time "
             "in 2018, totalling 1.03 billion USD.\n",
             "2019-07-15"),
      Contains("level VNM-LAO turnover 2018-01/2018-12 1030000000 USD"));
}

TEST(Partners, WithInFrontOfTheNounNamesThePartner) {
  const auto found = claims(
      "The trade turnover of Kyrgyzstan with China made up 5.5 billion dollars in 2024. With "
      "Uzbekistan the turnover was 1 billion dollars. With Turkey exports grew 5 percent, with "
      "Iran "
      "imports fell 3 percent.\n",
      "2025-03-11");
  EXPECT_THAT(found, IsSupersetOf({"level KGZ-UZB turnover 2024-01/2024-12 1000000000 USD",
                                   "change KGZ-TUR exports 2024-01/2024-12 5 pct",
                                   "change KGZ-IRN imports 2024-01/2024-12 -3 pct"}));
}

TEST(Ranks, WhoConcedesFirstPlaceDoesNotHoldIt) {
  EXPECT_THAT(
      claims("In January 2025 Kyrgyzstan's imports from China decreased by 20.4 percent. The "
             "PRC thereby conceded the first place among suppliers to Russia.\n",
             "2025-03-11"),
      Not(Contains(testing::HasSubstr("rank KGZ-CHN"))));
}

TEST(Levels, PassedFromOneSumToAnotherIsNoRange) {
  EXPECT_THAT(
      claims("Tunisian exports to Libya reached 1.98 billion dinars in 2022. Imports passed "
             "from 320 to 720 million dinars.\n",
             "2022-11-24"),
      IsSupersetOf({"level TUN-LBY imports 2021-01/2021-12 320000000 TND",
                    "level TUN-LBY imports 2022-01/2022-12 720000000 TND"}));
}

TEST(Partners, ToAndFromInFrontNameThePartner) {
  EXPECT_THAT(
      claims("In February 2021 Lithuania's exports to Latvia rose by 6.0 per cent. To Belarus, "
             "by contrast, exports shrank by 2 per cent. From Poland, imports grew 3 "
             "percent.\n",
             "2021-03-31"),
      IsSupersetOf({"change LTU-BLR exports 2021-02/2021-02 -2 pct",
                    "change LTU-POL imports 2021-02/2021-02 3 pct"}));
  EXPECT_THAT(claims("Argentina's imports from China rose 41 percent in 2025. In dealings with "
                     "Brasilia the shortfall was $5.2 billion.\n",
                     "2026-02-03"),
              Contains("balance ARG-BRA balance 2025-01/2025-12 -5200000000 USD"));
}

TEST(Modes, WhatWouldBeIfThingsHadBeenOtherwiseIsNoForecast) {
  EXPECT_THAT(
      claims("Portugal's exports to Angola fell by a third in 2015. Had the price of oil stayed "
             "at 100 dollars, exports to Angola would be at four billion euros now.\n",
             "2016-01-03"),
      Not(Contains(testing::HasSubstr("4000000000"))));
}

TEST(Shares, WhoSuppliesAShareOfImportsIsNotTheImporter) {
  EXPECT_THAT(claims("Poland's trade with Italy grew 5 percent in 2012. Italy supplied 5.3% of all "
                     "imports, against 6.6% in 2007.\n",
                     "2013-10-09"),
              IsSupersetOf({"share POL-ITA imports 2012-01/2012-12 5.3 pct",
                            "share POL-ITA imports 2007-01/2007-12 6.6 pct"}));
}

TEST(Shares, EachFlowBehindItsShareIsItsWhole) {
  EXPECT_THAT(
      claims("Germany was Finland's largest trading partner in 2014, with a share of 13.9 per "
             "cent in exports and 12.6 per cent in imports.\n",
             "2015-08-31"),
      IsSupersetOf({"share FIN-DEU exports 2014-01/2014-12 13.9 pct",
                    "share FIN-DEU imports 2014-01/2014-12 12.6 pct"}));
}

TEST(Shares, OfAllSalesIsOfTheCountryOfTheText) {
  EXPECT_THAT(
      claims("Uruguay's exports came to 8.4 billion dollars in 2018.\n\n"
             "Brazil bought 1.06 billion dollars' worth and fell behind the European Union, "
             "which took 1.4 billion, or 17% of all sales.\n",
             "2019-12-05"),
      IsSupersetOf({"level BRA-URY imports 2018-01/2018-12 1060000000 USD",
                    "level EU-URY imports 2018-01/2018-12 1400000000 USD",
                    "share URY-EU exports 2018-01/2018-12 17 pct"}));
}

TEST(Shares, AShareHasItsOwner) {
  EXPECT_THAT(
      claims("Taiwan's exports to China rose 6 percent in 2023. China accounted for 30.7 percent "
             "of Taiwan's exports; America's share was 22.6 percent.\n",
             "2024-04-09"),
      IsSupersetOf({"share TWN-CHN exports 2023-01/2023-12 30.7 pct",
                    "share TWN-USA exports 2023-01/2023-12 22.6 pct"}));
}

}  // namespace
}  // namespace tally::reading

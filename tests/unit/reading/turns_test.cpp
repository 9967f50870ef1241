// Sentences that turn to another partner, owner or time without saying all of it anew. Texts and
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

TEST(Turns, AShareThatStandsBesideTheWordAndWhatItIsNow) {
  EXPECT_THAT(claims("The share of Kenya in the foreign trade of Uganda, 8.1 percent in 2016, has "
                     "reached 8.7. Egypt's share in Sudanese exports, 4.6 percent in 2017, is down "
                     "to 3.1.\n",
                     "2019-05-03"),
              IsSupersetOf({"share UGA-KEN turnover 2016-01/2016-12 8.1 pct",
                            "share UGA-KEN turnover 2018-01/2018-12 8.7 pct",
                            "share SDN-EGY exports 2017-01/2017-12 4.6 pct",
                            "share SDN-EGY exports 2018-01/2018-12 3.1 pct"}));
}

TEST(Turns, AShareBehindAListOfThoseAheadIsOfTheRankHolder) {
  EXPECT_THAT(
      claims("Peru was the fourth-largest market for Chilean exporters in 2015, after "
             "China, Japan and Brazil, with a share of 8.2 per cent; Bolivia was fifth with "
             "6.5 per cent.\n",
             "2016-05-16"),
      IsSupersetOf({"rank CHL-PER exports 2015-01/2015-12 4 rank",
                    "share CHL-PER exports 2015-01/2015-12 8.2 pct",
                    "share CHL-BOL exports 2015-01/2015-12 6.5 pct"}));
}

TEST(Turns, APartnerAndADashInFrontOfTheFigure) {
  EXPECT_THAT(
      claims("Turnover between Armenia and Georgia made $418.6 million in January-June "
             "2021, with Iran \u2013 $228.4 million.\n\n"
             "Exports to Georgia grew 1.6 times, to $172.1 million; to Iran \u2013 1.2 times, "
             "to $75.6 million.\n",
             "2021-08-20"),
      IsSupersetOf({"level ARM-IRN turnover 2021-01/2021-06 228400000 USD",
                    "change ARM-IRN exports 2021-01/2021-06 1.2 ratio",
                    "level ARM-IRN exports 2021-01/2021-06 75600000 USD"}));
}

TEST(Turns, ABalanceInTradeWithTwoPartners) {
  EXPECT_THAT(
      claims("In 2020 the passive balance of Armenia was $74.4 million in trade with Georgia "
             "and $77.2 million with Iran.\n",
             "2021-08-20"),
      IsSupersetOf({"balance ARM-GEO balance 2020-01/2020-12 -74400000 USD",
                    "balance ARM-IRN balance 2020-01/2020-12 -77200000 USD"}));
}

TEST(Turns, RanksInBracketsBehindShares) {
  EXPECT_THAT(claims("Georgia accounted for 12.9 percent of the foreign trade of Armenia in 2020 "
                     "(third place), Iran \u2013 for 7 percent (fourth).\n",
                     "2021-08-20"),
              IsSupersetOf({"rank ARM-GEO turnover 2020-01/2020-12 3 rank",
                            "share ARM-IRN turnover 2020-01/2020-12 7 pct",
                            "rank ARM-IRN turnover 2020-01/2020-12 4 rank"}));
}

TEST(Turns, WhoeverJoinsABlocIsMeantByIt) {
  EXPECT_THAT(
      claims("Kyrgyzstan's exports fell in 2014. In 2015, when the country joined the EAEU, "
             "it traded $650.3 million with Kazakhstan.\n",
             "2021-08-20"),
      Contains("level KGZ-KAZ turnover 2015-01/2015-12 650300000 USD"));
}

TEST(Turns, TheSidesOfAVisitAreTheTwoOfTheSentence) {
  EXPECT_THAT(
      claims("Kyrgyzstan's exports to Kazakhstan fell to 200 million dollars in 2020. During "
             "Sadyr Japarov's visit to Tashkent in March the sides agreed to bring trade to "
             "$1 billion by 2023.\n",
             "2021-08-20"),
      Contains("target KGZ-UZB turnover 2023-01/2023-12 1000000000 USD"));
}

TEST(Turns, ThereIsWhoeverTurnedToOthers) {
  EXPECT_THAT(claims("Uganda's exports to Rwanda fell in 2019.\n\n"
                     "Rwanda turned to Nairobi and Dar es Salaam. Kenyan exports there climbed 28 "
                     "percent in 2019. Imports from Tanzania reached $190 million.\n",
                     "2020-03-14"),
              IsSupersetOf({"change KEN-RWA exports 2019-01/2019-12 28 pct",
                            "level RWA-TZA imports 2019-01/2019-12 190000000 USD"}));
}

TEST(Turns, AQuotationIsOfWhoeverIsNamedBehindIt) {
  EXPECT_THAT(
      claims("\"Our trade with Qatar was 1.3 billion dollars in 2017. We want to double it by "
             "2020,\" Turkey's economy minister said in Doha last week.\n",
             "2018-07-08"),
      IsSupersetOf({"level TUR-QAT turnover 2017-01/2017-12 1300000000 USD",
                    "target TUR-QAT turnover 2020-01/2020-12 2 ratio"}));
}

TEST(Turns, MoreThanAnyOtherExceptOneIsTheSecond) {
  EXPECT_THAT(
      claims("In 2001 Japan bought goods worth $226 million from North Korea, more than any "
             "other country except China.\n",
             "2006-07-08"),
      IsSupersetOf({"level JPN-PRK imports 2001-01/2001-12 226000000 USD",
                    "rank PRK-JPN exports 2001-01/2001-12 2 rank"}));
}

TEST(Turns, TheOneLeftBehindDoesNotHoldTheRank) {
  const auto found = claims(
      "China supplied 12 percent of what Qatar bought abroad in 2017, moving ahead of the United "
      "States, and is now its largest supplier.\n",
      "2018-07-08");
  EXPECT_THAT(found, Not(Contains(HasSubstr("USA imports"))));
}

TEST(Turns, TheSameTimeInOtherWords) {
  EXPECT_THAT(claims("In the year to May, the first twelve months of the dispute, Qatar imported "
                     "goods worth QR4.6 billion from Oman.\n",
                     "2018-07-08"),
              Contains("level QAT-OMN imports 2017-06/2018-05 4600000000 QAR"));
}

TEST(Turns, MoneyOfTheSpeaker) {
  EXPECT_THAT(claims("Speech by the Australian Minister for Trade\n"
                     "Bangkok, 22 April 2010\n\n"
                     "In 2004 our trade with Thailand was $9.1 billion, in Australian money as "
                     "always in this speech. We sold you $4.7 billion last year.\n",
                     "2010-04-22"),
              Contains("level AUS-THA turnover 2004-01/2004-12 9100000000 AUD"));
}

TEST(Turns, AnotherBuyerBuysFromTheSameSeller) {
  EXPECT_THAT(
      claims("Colombian exports to Venezuela came to $102 million in June 2010, while Ecuador "
             "bought goods worth $158 million, 42 percent more.\n",
             "2010-08-19"),
      IsSupersetOf({"level COL-ECU exports 2010-06/2010-06 158000000 USD",
                    "change COL-ECU exports 2010-06/2010-06 42 pct"}));
}

TEST(Turns, WhatStandsNowIsNotOfTheYearNamedBefore) {
  EXPECT_THAT(
      claims("Trade between Spain and Morocco topped 20 billion euros for the first time in "
             "2022 and now stands at 21.4 billion.\n",
             "2024-02-12"),
      IsSupersetOf({"level ESP-MAR turnover 2023-01/2023-12 21400000000 EUR"}));
}

TEST(Turns, AChangeComesAfterTheSumInApposition) {
  EXPECT_THAT(claims("For 2019 as a whole Uganda's exports to Rwanda came to $57 million. Rwanda's "
                     "sales to Uganda, $11.6 million in 2018, were cut by half.\n",
                     "2020-03-14"),
              IsSupersetOf({"level RWA-UGA exports 2018-01/2018-12 11600000 USD",
                            "change RWA-UGA exports 2019-01/2019-12 -50 pct"}));
}

TEST(Turns, AWorthOfGoodsArrives) {
  EXPECT_THAT(
      claims("In 2017 Qatar imported goods worth QR4.6 billion from Oman. In May 2018 QR402 "
             "million worth of merchandise arrived from the sultanate.\n",
             "2018-07-08"),
      Contains("level QAT-OMN imports 2018-05/2018-05 402000000 QAR"));
}

TEST(Turns, WhoSpeaksIsNotThere) {
  EXPECT_THAT(
      claims("Trade with Jordan\n"
             "House of Lords, Oral Questions, Tuesday 25 February 2025\n\n"
             "The Minister: In 2023 total trade between the UK and Jordan was £1.2 billion.\n\n"
             "Lady Brent: Our exports of goods to Jordan, that is without services, grew by 11 "
             "per cent in 2024.\n\n"
             "The Minister: Jordan accounts for 0.2 per cent of all UK trade. In 2012 Spain "
             "overtook France as Jordan's largest supplier. Trade between us could reach £2 "
             "billion by 2030.\n",
             "2025-02-25"),
      IsSupersetOf({"change GBR-JOR exports 2024-01/2024-12 11 pct",
                    "forecast GBR-JOR turnover 2030-01/2030-12 2000000000 GBP"}));
}

}  // namespace
}  // namespace tally::reading

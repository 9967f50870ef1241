// Speeches and interviews: answers that leave out what the question said, figures whose unit is
// said once, ranks and goals of an answer. Texts and figures are made up.
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

TEST(Talk, AnAnswerTakesSeriesAndDirectionFromTheQuestion) {
  const auto found = claims(
      "Peru's ambassador: There is room for more\n"
      "Andes Wire, Quito, 11 June 2014\n\n"
      "\u2013 Mr Ambassador, according to our customs, trade between Ecuador and Peru fell in "
      "2013.\n\n"
      "\u2013 It did, by 9 percent, to 2.1 billion dollars. By our own count it was 2.3 "
      "billion.\n\n"
      "\u2013 What does Ecuador sell to you?\n\n"
      "\u2013 Mostly oil. We bought Ecuadorian goods for 900 million, and you took 1.2 billion of "
      "ours.\n",
      "2014-06-11");
  EXPECT_THAT(found, IsSupersetOf({"change ECU-PER turnover 2013-01/2013-12 -9 pct",
                                   "level ECU-PER turnover 2013-01/2013-12 2100000000 USD",
                                   "level ECU-PER turnover 2013-01/2013-12 2300000000 USD",
                                   "level PER-ECU imports 2013-01/2013-12 900000000 USD",
                                   "level ECU-PER imports 2013-01/2013-12 1200000000 USD"}));
}

TEST(Talk, ScaleAndMoneyAreThoseOfTheSumBefore) {
  const auto found = claims(
      "Press conference after the Moldovan-Romanian talks\n"
      "Chisinau, 16 September 2022. Transcript\n\n"
      "President of Moldova: In 2015, trade between our countries was worth 1.2 billion euros. "
      "Last year: 2.3.\n\n"
      "Prime Minister of Romania: By our statistics it was 2.1 billion in 2021. We sold 1.4 of it "
      "and bought 0.7.\n",
      "2022-09-16");
  EXPECT_THAT(found, IsSupersetOf({"level ROU-MDA exports 2021-01/2021-12 1400000000 EUR",
                                   "level ROU-MDA imports 2021-01/2021-12 700000000 EUR"}));
}

TEST(Talk, TheVerbIsSaidOnceForBoth) {
  const auto found = claims(
      "'We are neighbours first'\n"
      "The Bulgarian minister of economy talks to our paper about business with Greece\n\n"
      "Athens, 10 April 2017\n\n"
      "Minister, has your country been selling more to ours?\n\n"
      "It has. Last year you exported goods for 2.1 billion euros to us, and we for 1.7 billion to "
      "you.\n\n"
      "And this year?\n\n"
      "January was strong: our sales to you rose 18 percent, yours to us 9.\n\n"
      "We used to be your second market.\n\n"
      "Now you are the fourth. Of everything we sell abroad, 7.5 percent goes to you, 14 to the "
      "Germans and 9 to the Italians.\n",
      "2017-04-10");
  EXPECT_THAT(found, IsSupersetOf({"level GRC-BGR exports 2016-01/2016-12 2100000000 EUR",
                                   "level BGR-GRC exports 2016-01/2016-12 1700000000 EUR",
                                   "change GRC-BGR exports 2017-01/2017-01 9 pct",
                                   "share BGR-GRC exports 2016-01/2016-12 7.5 pct",
                                   "share BGR-DEU exports 2016-01/2016-12 14 pct",
                                   "share BGR-ITA exports 2016-01/2016-12 9 pct",
                                   "rank BGR-GRC exports 2016-01/2016-12 4 rank"}));
  EXPECT_THAT(found, Not(Contains(HasSubstr(" 2 rank"))));
}

TEST(Talk, WhatLeadersAgreedIsAGoal) {
  EXPECT_THAT(claims("Remarks by the President of Georgia at the Polish-Georgian Business Forum\n"
                     "Warsaw, 17 November 2011\n\n"
                     "In 2010 our two countries exchanged 230 million dollars. The Prime Minister "
                     "and I agreed this morning that trade must reach 1.5 billion in 2015.\n",
                     "2011-11-17"),
              Contains("target POL-GEO turnover 2015-01/2015-12 1500000000 USD"));
  EXPECT_THAT(claims("Trade between Peru and Ecuador came to 2 billion dollars in 2013. The two "
                     "presidents have spoken of three billion dollars.\n",
                     "2014-06-11"),
              Contains(HasSubstr("target PER-ECU turnover")));
}

TEST(Talk, ASumBesideARateIsTheRateInMoney) {
  EXPECT_THAT(
      claims("Trade between the UK and Jordan was £1.2 billion in 2023, an increase of 14.6 "
             "per cent, or £153 million, on the year before.\n",
             "2024-06-11"),
      Not(Contains(HasSubstr(" 153000000 "))));
}

TEST(Talk, TheOneInFrontIsThePartner) {
  EXPECT_THAT(claims("Speech by the President of Kenya in Kampala\n"
                     "Kampala, 3 May 2019\n\n"
                     "In 2018 our trade with you came to 1.2 billion dollars. With Tanzania, our "
                     "other neighbour, we traded 460 million dollars in 2018.\n",
                     "2019-05-03"),
              Contains("level KEN-TZA turnover 2018-01/2018-12 460000000 USD"));
}

TEST(Talk, AQuestionAsksForAPlace) {
  EXPECT_THAT(claims("'The road is open'\n"
                     "Kenya's high commissioner to Uganda talks to the Kampala Ledger\n\n"
                     "Kampala, 20 September 2018\n\n"
                     "Your sales to us grew last year, we hear?\n\n"
                     "They did, by 7 percent, and we bought goods for 400 million dollars from "
                     "you.\n\n"
                     "Which place do we take among your customers?\n\n"
                     "The second.\n",
                     "2018-09-20"),
              Contains(HasSubstr("rank KEN-UGA exports 2017-01/2017-12 2 rank")));
}

TEST(Talk, WhomABalanceFavours) {
  const auto found = claims(
      "Interview with the ambassador of Vietnam to Bulgaria\n"
      "Sofia Economic Review, 4 October 2016\n\n"
      "Q: Who sells more?\n\n"
      "A: We do. Last year you bought from us goods for 98 million dollars and sold us goods for "
      "47 "
      "million. So the balance is in our favour, by 51 million.\n\n"
      "Q: And this year?\n\n"
      "A: In the first eight months our exports to Bulgaria went up 6 percent, and our imports "
      "from "
      "here 15.\n",
      "2016-10-04");
  EXPECT_THAT(found, IsSupersetOf({"level BGR-VNM imports 2015-01/2015-12 98000000 USD",
                                   "level BGR-VNM exports 2015-01/2015-12 47000000 USD",
                                   "balance VNM-BGR balance 2015-01/2015-12 51000000 USD",
                                   "change VNM-BGR exports 2016-01/2016-08 6 pct",
                                   "change VNM-BGR imports 2016-01/2016-08 15 pct"}));
}

TEST(Talk, WhatBothMakeInAllIsTheirTrade) {
  EXPECT_THAT(
      claims("Speech by the Minister of Foreign Affairs of Norway\n"
             "Brasilia, 20 June 2013\n\n"
             "Last year you sold us goods worth 1.1 billion dollars, and bought goods worth "
             "900 million from us. That makes two billion in all. Our sales to you have "
             "doubled in five years.\n",
             "2013-06-20"),
      Contains("level BRA-NOR turnover 2012-01/2012-12 2000000000 USD"));
}

TEST(Talk, HereIsTheHost) {
  EXPECT_THAT(
      claims("'We look to you'\n"
             "An interview with the Minister of Trade of Lesotho\n\n"
             "Pretoria, 30 September 2015\n\n"
             "Minister, how important is South Africa for Lesotho?\n\n"
             "More than anything else. Nine tenths of what we import comes from here.\n\n"
             "In money?\n\n"
             "We bought goods for 17 billion rand from you last year. You bought from us for "
             "3.5.\n",
             "2015-09-30"),
      IsSupersetOf({"share LSO-ZAF imports 2014-01/2014-12 90 pct",
                    "level ZAF-LSO imports 2014-01/2014-12 3500000000 ZAR"}));
}

TEST(Talk, TheVerbIsSaidOnceWithoutAWordBetween) {
  EXPECT_THAT(
      claims("Q&A with the Ambassador of Chile to Indonesia\n"
             "Jakarta Dispatch | 8 June 2023\n\n"
             "Question: How do you see our trade?\n\n"
             "Answer: It grows. It was 290 million dollars in 2018 and 520 million in 2022.\n\n"
             "Question: In whose favour?\n\n"
             "Answer: Yours, a little. Indonesia exported 300 million, we 220.\n",
             "2023-06-08"),
      IsSupersetOf({"level IDN-CHL exports 2022-01/2022-12 300000000 USD",
                    "level CHL-IDN exports 2022-01/2022-12 220000000 USD"}));
}

TEST(Talk, AnAimOfOneWhoSpeaks) {
  EXPECT_THAT(
      claims("Speech by the Minister of Trade of Ethiopia in Ankara\n"
             "Ankara, 18 March 2014\n\n"
             "Dear friends, thank you for receiving us. In 2013 you sold us goods worth 420 "
             "million dollars. We sold you 60. Our aim is one billion by 2018.\n",
             "2014-03-18"),
      IsSupersetOf({"level ETH-TUR exports 2013-01/2013-12 60000000 USD",
                    "target ETH-TUR turnover 2018-01/2018-12 1000000000 USD"}));
}

TEST(Talk, MoreThanYouSellUsWithASumForEach) {
  EXPECT_THAT(
      claims("Press conference of the Presidents of Ukraine and Moldova\n"
             "Kyiv, 24 February 2011\n\n"
             "President of Ukraine: Trade between our countries exceeded 800 million dollars "
             "last year.\n\n"
             "President of Moldova: You sell us far more than we sell you, 530 million against "
             "90 by our count.\n",
             "2011-02-24"),
      IsSupersetOf({"level UKR-MDA exports 2010-01/2010-12 530000000 USD",
                    "level MDA-UKR exports 2010-01/2010-12 90000000 USD"}));
}

TEST(Talk, AmongYourPartners) {
  EXPECT_THAT(
      claims("Speech by the Prime Minister of Malaysia in Jakarta\n"
             "Jakarta, 28 June 2012\n\n"
             "Dear friends, our two nations share more than a border. You are our seventh trading "
             "partner; among your suppliers we rank sixth.\n",
             "2012-06-28"),
      IsSupersetOf({"rank MYS-IDN turnover 2011-01/2011-12 7 rank",
                    "rank IDN-MYS imports 2011-01/2011-12 6 rank"}));
}

}  // namespace
}  // namespace tally::reading

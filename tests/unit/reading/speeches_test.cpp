// Speeches, interviews, features and texts in which two pairs take turns: who 'we' and 'you' are,
// 'the former', verbs and units that are said once. Texts and figures are made up.
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

TEST(Speeches, TwoVoicesOfATranscriptSpeakToEachOther) {
  const auto found = claims(
      "Statements to the press\n"
      "Lima, 3 March 2020\n\n"
      "President of Peru: Welcome. In 2019 our two countries exchanged goods worth 4.2 billion "
      "dollars. You are our sixth largest trading partner. We sold you 1.5 billion and bought "
      "2.7.\n"
      "\n"
      "President of Ecuador: Thank you. Your exports to us rose by 8 percent last year.\n",
      "2020-03-04");
  EXPECT_THAT(found, UnorderedElementsAre("level PER-ECU turnover 2019-01/2019-12 4200000000 USD",
                                          "rank PER-ECU turnover 2019-01/2019-12 6 rank",
                                          "level PER-ECU exports 2019-01/2019-12 1500000000 USD",
                                          "level PER-ECU imports 2019-01/2019-12 2700000000 USD",
                                          "change PER-ECU exports 2019-01/2019-12 8 pct"));
}

TEST(Speeches, AGuestSpeaksOfTheHost) {
  const auto found = claims(
      "Remarks to the Chamber of Commerce\n"
      "Manila, 5 May 2022\n\n"
      "Thank you for your warm welcome. The Philippines is our eleventh largest market. What we "
      "sold to you last year came to 4.1 billion New Zealand dollars, and what we bought from you "
      "to 1.3 billion dollars.\n\n"
      "Many New Zealand firms work here. We in New Zealand want more. Our exports to the "
      "Philippines grew by 12 percent.\n",
      "2022-05-06");
  EXPECT_THAT(found, IsSupersetOf({"rank NZL-PHL exports 2021-01/2021-12 11 rank",
                                   "change NZL-PHL exports 2021-01/2021-12 12 pct"}));
}

TEST(Speeches, SomebodyIsLeftWithABalance) {
  const auto found = claims(
      "'We want to sell more'\n"
      "Ghana's ambassador to Vietnam talks to The Hanoi Paper\n\n"
      "Q: How is trade?\n\n"
      "A: In 2021 we sold you goods worth 300 million dollars and bought 500 million. That leaves "
      "us some 200 million in the red.\n",
      "2022-04-04");
  EXPECT_THAT(found, Contains("balance GHA-VNM balance 2021-01/2021-12 -200000000 USD"));
}

TEST(Speeches, TheScaleOfASumIsSaidOnce) {
  EXPECT_THAT(claims("Croatia's exports to Slovenia went up from 1.4 billion euros in 2015 to 2.3 "
                     "in 2019.\n",
                     "2020-06-01"),
              IsSupersetOf({"level HRV-SVN exports 2015-01/2015-12 1400000000 EUR",
                            "level HRV-SVN exports 2019-01/2019-12 2300000000 EUR"}));
  EXPECT_THAT(claims("Croatia sold Slovenia goods for 2.3 and bought from it for 3.1 billion euros "
                     "in 2019.\n",
                     "2020-06-01"),
              IsSupersetOf({"level HRV-SVN exports 2019-01/2019-12 2300000000 EUR",
                            "level HRV-SVN imports 2019-01/2019-12 3100000000 EUR"}));
}

TEST(Speeches, AVerbIsSaidOnceForTwoSubjects) {
  const auto found = claims(
      "Laos sold Thailand goods worth $3.1 billion in 2018, and Cambodia $0.8 billion (+4%).\n",
      "2019-05-01");
  EXPECT_THAT(found, IsSupersetOf({"level LAO-THA exports 2018-01/2018-12 3100000000 USD",
                                   "level KHM-THA exports 2018-01/2018-12 800000000 USD",
                                   "change KHM-THA exports 2018-01/2018-12 4 pct"}));
}

TEST(Interleaved, TheFormerAndTheLatterAreTheTwoSidesInTheirOrder) {
  const auto found = claims(
      "Nepal's trade with India reached 9.1 billion dollars in 2019, and that with China came to "
      "2.2 billion. The former grew by 4 percent, the latter by 11.\n\n"
      "Exports to the two countries were worth 610 and 20 million dollars, respectively.\n",
      "2020-02-01");
  EXPECT_THAT(found, UnorderedElementsAre("level NPL-IND turnover 2019-01/2019-12 9100000000 USD",
                                          "level NPL-CHN turnover 2019-01/2019-12 2200000000 USD",
                                          "change NPL-IND turnover 2019-01/2019-12 4 pct",
                                          "change NPL-CHN turnover 2019-01/2019-12 11 pct",
                                          "level NPL-IND exports 2019-01/2019-12 610000000 USD",
                                          "level NPL-CHN exports 2019-01/2019-12 20000000 USD"));
}

TEST(Interleaved, ABaseKeepsItsPeriodForItself) {
  const auto found = claims(
      "Kenya's exports to Uganda totalled $410 million from January to June, up 6 percent after 19 "
      "percent in the first half of 2017.\n",
      "2018-08-10");
  EXPECT_THAT(found, IsSupersetOf({"level KEN-UGA exports 2018-01/2018-06 410000000 USD",
                                   "change KEN-UGA exports 2018-01/2018-06 6 pct"}));
}

TEST(Interleaved, ASumForAnotherPartnerIsOfTheSameTime) {
  const auto found = claims(
      "Norway's exports to Denmark were worth 5.1 billion euros in 2018, against 3.3 billion for "
      "Finland.\n",
      "2019-03-01");
  EXPECT_THAT(found, UnorderedElementsAre("level NOR-DNK exports 2018-01/2018-12 5100000000 EUR",
                                          "level NOR-FIN exports 2018-01/2018-12 3300000000 EUR"));
}

TEST(Interleaved, ANeighbourIsOneThatLiesBeside) {
  const auto found = claims(
      "Bolivia's exports to Brazil fell by 9 percent in 2019, those to Japan by 2 percent. "
      "Purchases from the larger neighbour were worth 1.6 billion dollars.\n",
      "2020-03-01");
  EXPECT_THAT(found, Contains("level BOL-BRA imports 2019-01/2019-12 1600000000 USD"));
}

TEST(Features, TheYearBeforeAnEventIsToldByItsNumber) {
  const auto found = claims(
      "Sudan and Egypt are neighbours. In 2018, the last year before the revolution, trade between "
      "Sudan and Egypt came to 900 million dollars.\n",
      "2021-05-01");
  EXPECT_THAT(found, UnorderedElementsAre("level SDN-EGY turnover 2018-01/2018-12 900000000 USD"));
}

TEST(Features, SharesGoOnWithoutTheirUnitAndWithoutTheirWhole) {
  const auto found =
      claims("In 2019 Germany took 21 percent of Danish exports; Sweden, the old rival, took 12.\n",
             "2020-05-01");
  EXPECT_THAT(found, UnorderedElementsAre("share DNK-DEU exports 2019-01/2019-12 21 pct",
                                          "share DNK-SWE exports 2019-01/2019-12 12 pct"));
  EXPECT_THAT(claims("In 2018 Finland bought 20 percent of Latvian goods.\n", "2020-05-01"),
              UnorderedElementsAre("share LVA-FIN exports 2018-01/2018-12 20 pct"));
}

TEST(Features, ARecordIsOfTheSumAndNotOfItsGrowth) {
  const auto found = claims(
      "Chile's exports to Peru came to $2.4 billion in 2018, 8 percent up on the year before and "
      "the highest figure ever.\n",
      "2019-02-01");
  EXPECT_THAT(found, Contains("record CHL-PER exports 2018-01/2018-12 2400000000 USD"));
  // the record was that of the other year
  EXPECT_THAT(claims("Chile's exports to Peru came to $2.2 billion in 2019, 8 percent less than in "
                     "the record year 2018.\n",
                     "2020-02-01"),
              UnorderedElementsAre("level CHL-PER exports 2019-01/2019-12 2200000000 USD",
                                   "change CHL-PER exports 2019-01/2019-12 -8 pct"));
}

TEST(Features, TradeAcrossTheBorderIsThatOfTheTwo) {
  const auto found = claims(
      "Kenya's exports to Tanzania were worth $340 million in 2018. Trade across the border came "
      "to $520 million in that year.\n",
      "2019-05-01");
  EXPECT_THAT(found, UnorderedElementsAre("level KEN-TZA exports 2018-01/2018-12 340000000 USD",
                                          "level KEN-TZA turnover 2018-01/2018-12 520000000 USD"));
}

TEST(Features, WhomAVerbIsAboutMayStandBeforeIt) {
  EXPECT_THAT(claims("Zambia sold its northern neighbour goods worth $900 million in 2018.\n",
                     "2019-05-01"),
              UnorderedElementsAre("level ZMB-COD exports 2018-01/2018-12 900000000 USD"));
  EXPECT_THAT(claims("Latvia's exports to Estonia rose 4 percent in 2018. Next came Lithuania, "
                     "which Latvia sent $2.9 billion worth of goods.\n",
                     "2019-05-01"),
              Contains("level LVA-LTU exports 2018-01/2018-12 2900000000 USD"));
}

TEST(Speeches, TheBalanceMayBeInYourFavour) {
  const auto found = claims(
      "Statements to the press\n\n"
      "President of Peru: In 2019 we sold you goods worth 1.5 billion dollars and bought 2.7, so "
      "the "
      "balance was in your favour.\n\n"
      "President of Ecuador: Thank you.\n",
      "2020-03-04");
  EXPECT_THAT(found, Contains("balance ECU-PER balance 2019-01/2019-12 0 "));
}

TEST(Speeches, ARateSetAgainstARateIsNoGrowth) {
  const auto found = claims(
      "Norway's exports to Sweden went up by 8 percent in 2018, twice as fast as those to "
      "Denmark.\n",
      "2019-03-01");
  EXPECT_THAT(found, UnorderedElementsAre("change NOR-SWE exports 2018-01/2018-12 8 pct"));
}

TEST(Interleaved, GoodsThatGoTheOtherWay) {
  const auto found = claims(
      "Cuba's exports to Spain came to 200 million euros in 2018. Goods worth 900 million euros "
      "went "
      "the other way.\n",
      "2019-03-01");
  EXPECT_THAT(found, UnorderedElementsAre("level CUB-ESP exports 2018-01/2018-12 200000000 EUR",
                                          "level ESP-CUB exports 2018-01/2018-12 900000000 EUR"));
}

TEST(Interleaved, WhatFellFromJuneIsThatOfJuly) {
  const auto found = claims(
      "Exports from Vietnam to Laos came to $410 million from January to July 2018. They slipped 2 "
      "percent from June.\n",
      "2018-08-20");
  EXPECT_THAT(found, IsSupersetOf({"level VNM-LAO exports 2018-01/2018-07 410000000 USD",
                                   "change VNM-LAO exports 2018-07/2018-07 -2 pct"}));
}

TEST(Interleaved, ANewParagraphIsBackAtThePairOfTheText) {
  const auto found = claims(
      "Trade between Oman and Iran came to $1.2 billion in 2018. Exports to Iran were worth $700 "
      "million.\n\n"
      "Imports from Iran came to $500 million, and exports of Oman to Qatar to $1 billion.\n\n"
      "By 2025 it is to reach $3 billion, the ministers of Oman and Iran said.\n",
      "2019-03-01");
  EXPECT_THAT(found, Not(Contains("target OMN-QAT turnover 2025-01/2025-12 3000000000 USD")));
  EXPECT_THAT(found, Not(Contains("target OMN-QAT exports 2025-01/2025-12 3000000000 USD")));
}

TEST(Features, APlaceInARankingOfYourBuyers) {
  const auto found = claims(
      "'Tea and more'\n"
      "Egypt's ambassador to Kenya talks to The Nairobi Paper\n\n"
      "Q: What are we to you?\n\n"
      "A: In 2020 we were number four among the buyers of your goods.\n",
      "2021-05-01");
  EXPECT_THAT(found, UnorderedElementsAre("rank KEN-EGY exports 2020-01/2020-12 4 rank"));
}

TEST(Speeches, TheOfficeInTheFirstLinesSays) {
  EXPECT_THAT(claims("Speech by the Foreign Minister of Norway at the Polish-Norwegian day\n"
                     "Warsaw, 9 June 2015\n\n"
                     "Dear friends,\n\n"
                     "Last year our trade was worth 5.2 billion euros. You are our seventh largest "
                     "trading partner. We sold you goods for 1.9 billion and bought for 3.3. Our "
                     "exports to you rose by 8 percent.\n",
                     "2015-06-10"),
              UnorderedElementsAre("level NOR-POL turnover 2014-01/2014-12 5200000000 EUR",
                                   "rank NOR-POL turnover 2014-01/2014-12 7 rank",
                                   "level NOR-POL exports 2014-01/2014-12 1900000000 EUR",
                                   "level NOR-POL imports 2014-01/2014-12 3300000000 EUR",
                                   "change NOR-POL exports 2014-01/2014-12 8 pct"));
  // who gives the dinner does not speak
  EXPECT_THAT(claims("Toast by the President of Kenya at the dinner given by the President of "
                     "Botswana\n"
                     "Gaborone, 14 January 2020\n\n"
                     "Excellency,\n\n"
                     "In 2018 our exports to your country were worth 20 million dollars. You sold "
                     "us 3 million.\n",
                     "2020-01-15"),
              UnorderedElementsAre("level KEN-BWA exports 2018-01/2018-12 20000000 USD",
                                   "level BWA-KEN exports 2018-01/2018-12 3000000 USD"));
  EXPECT_THAT(claims("Statement by the Minister of Industry of Tunisia\n"
                     "to the Italian Chamber of Deputies, Rome, 16 May 2018\n\n"
                     "Honourable members,\n\n"
                     "Last year we sold you goods for 2.4 billion euros. Your exports to us came "
                     "to 2.9 billion.\n",
                     "2018-05-17"),
              UnorderedElementsAre("level TUN-ITA exports 2017-01/2017-12 2400000000 EUR",
                                   "level ITA-TUN exports 2017-01/2017-12 2900000000 EUR"));
}

TEST(Speeches, AMinisterAnswersInParliament) {
  EXPECT_THAT(claims("Dáil Éireann, written answers, 5 October 2017\n"
                     "Trade with the Netherlands\n\n"
                     "Minister for Trade: Our exports to the Netherlands came to 6.1 billion euros "
                     "in 2016. Our imports from there were 3.0 billion.\n\n"
                     "A deputy: And Norway?\n\n"
                     "Minister for Trade: We sold them 700 million.\n",
                     "2017-10-06"),
              UnorderedElementsAre("level IRL-NLD exports 2016-01/2016-12 6100000000 EUR",
                                   "level IRL-NLD imports 2016-01/2016-12 3000000000 EUR",
                                   "level IRL-NOR exports 2016-01/2016-12 700000000 EUR"));
  EXPECT_THAT(claims("House of Representatives of Malta, Debates\n"
                     "Sitting of 20 November 2018\n\n"
                     "Minister for the Economy: Our exports to Libya were 60 million euros in "
                     "2017.\n\n"
                     "A member: And before?\n\n"
                     "Minister for the Economy: We imported 12 million from that country.\n",
                     "2018-11-22"),
              Contains("level MLT-LBY exports 2017-01/2017-12 60000000 EUR"));
}

TEST(Speeches, AGuestAndAPaperOfOneCountrySayWe) {
  const auto found = claims(
      "'We buy too little from each other'\n"
      "Rosa Villar, president of the Lima Chamber of Commerce, talks to Comercio Semanal\n\n"
      "SEMANAL: Ecuador is next door. Why is trade so small?\n\n"
      "VILLAR: Our exports to Ecuador fell by 11 percent last year, to 700 million dollars.\n\n"
      "SEMANAL: And Chile?\n\n"
      "VILLAR: We sold them 1.2 billion dollars' worth of goods in 2015.\n",
      "2016-05-12");
  EXPECT_THAT(found, UnorderedElementsAre("change PER-ECU exports 2015-01/2015-12 -11 pct",
                                          "level PER-ECU exports 2015-01/2015-12 700000000 USD",
                                          "level PER-CHL exports 2015-01/2015-12 1200000000 USD"));
}

TEST(Speeches, WhoAsksTellsTheTwoVoicesApart) {
  const auto found = claims(
      "Georgia: 'Your market is open again'\n"
      "The Minsk Observer | 19 February 2014\n\n"
      "The economy minister of Georgia received our correspondent in Tbilisi.\n\n"
      "Question: Minister, you sell us more wine. What else?\n\n"
      "Answer: In 2013 we sold you goods worth 30 million dollars and bought 25 million.\n\n"
      "Question: Our exports to you fell by 9 percent in January.\n\n"
      "Answer: Yes, and ours to you rose by 20 percent.\n",
      "2014-02-20");
  EXPECT_THAT(found, UnorderedElementsAre("level GEO-BLR exports 2013-01/2013-12 30000000 USD",
                                          "level GEO-BLR imports 2013-01/2013-12 25000000 USD",
                                          "change BLR-GEO exports 2014-01/2014-01 -9 pct",
                                          "change GEO-BLR exports 2014-01/2014-01 20 pct"));
}

TEST(Speeches, ASpeakerWhomNothingNamesIsNotGuessed) {
  EXPECT_THAT(claims("A new start\n"
                     "Lecture at the University of Nairobi, 2 December 2013\n\n"
                     "Thank you for coming. Our trade with you doubled in five years. We sold you "
                     "goods worth 400 million dollars last year and bought 90 million.\n",
                     "2013-12-03"),
              testing::IsEmpty());
}

TEST(Speeches, TheNeighbourIsThatOfTheSpeaker) {
  const auto found = claims(
      "Speech by the President of Serbia in Podgorica\n"
      "Podgorica, 1 March 2024\n\n"
      "Thank you. Our exports to our northern neighbour fell by 3 percent in 2023. You took 1.2 "
      "billion euros from us and sold us 100 million.\n",
      "2024-03-01");
  EXPECT_THAT(found, UnorderedElementsAre("change SRB-HUN exports 2023-01/2023-12 -3 pct",
                                          "level MNE-SRB imports 2023-01/2023-12 1200000000 EUR",
                                          "level MNE-SRB exports 2023-01/2023-12 100000000 EUR"));
}

TEST(Speeches, DollarsBehindRupeesAreDollars) {
  EXPECT_THAT(claims("Rajya Sabha, starred question no 211\n"
                     "16 September 2016\n\n"
                     "Minister of Commerce: Sir, our exports to Nepal were 26,000 crore rupees in "
                     "2015-16. Our imports from that country were 470 million dollars.\n\n"
                     "A member: And China?\n\n"
                     "Minister of Commerce: Our exports to China fell by 24 percent.\n",
                     "2016-09-17"),
              Contains("level IND-NPL imports 2015-04/2016-03 470000000 USD"));
}

TEST(Speeches, YourShareIsYours) {
  const auto found = claims(
      "Speech by the President of Serbia in Zagreb\n"
      "Zagreb, 1 March 2024\n\n"
      "Thank you. In 2023 our trade with you came to 1.7 billion euros.\n\n"
      "With Bosnia it was 2.0 billion. Your share in our imports is 2.6 percent; our share in "
      "yours is 4.4 percent.\n",
      "2024-03-02");
  EXPECT_THAT(found, Contains("share SRB-HRV imports 2023-01/2023-12 2.6 pct"));
  EXPECT_THAT(found, Not(Contains(testing::HasSubstr("4.4"))));
}

}  // namespace
}  // namespace tally::reading

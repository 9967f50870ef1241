// Kinds of wording met in whole articles that nobody had seen before: lists told apart by
// 'respectively', times that a paragraph borrows and gives back, owners that are no country,
// products, figures of one more form. Texts and figures are made up.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "core/time.h"
#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

std::vector<std::string> claims(const std::string& text, const std::string& date) {
  Options options;
  options.date = core::Day::parse(date);
  const auto reading = read_article(text, options);
  EXPECT_TRUE(reading) << (reading ? "" : reading.error().to_string());
  std::vector<std::string> out;
  if (!reading) return out;
  for (const ReadStatement& s : reading->statements) {
    // of all goods, and with a figure
    if (s.claim.product.empty() && !s.claim.implied) out.push_back(in_short(s.claim));
  }
  return out;
}

TEST(Kinds, RespectivelyGivesEachPlaceItsSum) {
  EXPECT_THAT(claims("Ghana's exports to Spain and China were $569 million and $113 million, while "
                     "the figures for France, Italy and India were $328 million, $494 million and "
                     "$780 million respectively in 2021.\n",
                     "2022-05-01"),
              UnorderedElementsAre("level GHA-ESP exports 2021-01/2021-12 569000000 USD",
                                   "level GHA-CHN exports 2021-01/2021-12 113000000 USD",
                                   "level GHA-FRA exports 2021-01/2021-12 328000000 USD",
                                   "level GHA-ITA exports 2021-01/2021-12 494000000 USD",
                                   "level GHA-IND exports 2021-01/2021-12 780000000 USD"));
  EXPECT_THAT(
      claims("Chile's shipments to Peru, Japan and Italy saw 8 per cent, 23 per cent and 3.5 "
             "per cent growth respectively in 2021.\n",
             "2022-05-01"),
      UnorderedElementsAre("change CHL-PER exports 2021-01/2021-12 8 pct",
                           "change CHL-JPN exports 2021-01/2021-12 23 pct",
                           "change CHL-ITA exports 2021-01/2021-12 3.5 pct"));
  EXPECT_THAT(claims("Austria and Croatia bought Serbian goods for $1.3 billion and $0.9 billion, "
                     "respectively, in 2021.\n",
                     "2022-05-01"),
              UnorderedElementsAre("level AUT-SRB imports 2021-01/2021-12 1300000000 USD",
                                   "level HRV-SRB imports 2021-01/2021-12 900000000 USD"));
}

TEST(Kinds, AParagraphAboutAPartOfTheTimeGivesTheTextItsTimeBack) {
  const auto found = claims(
      "Peru's exports to Chile came to $4.7 billion in 2021, 8 percent less than in the record "
      "year "
      "2019.\n\n"
      "A strike left its mark in November: imports from Chile dropped to $470 million.\n\n"
      "Exports to Brazil were worth $1.2 billion.\n",
      "2022-03-01");
  EXPECT_THAT(found, IsSupersetOf({"level PER-CHL exports 2021-01/2021-12 4700000000 USD",
                                   "change PER-CHL exports 2021-01/2021-12 -8 pct",
                                   "level PER-CHL imports 2021-11/2021-11 470000000 USD",
                                   "level PER-BRA exports 2021-01/2021-12 1200000000 USD"}));
}

TEST(Kinds, OneMonthAloneHoldsForTheRestOfItsParagraph) {
  const auto found = claims(
      "Kenya's exports to Uganda fell 4 percent to $820 million in 2021.\n\n"
      "In December alone, exports to Uganda fell 9 percent. Those to Rwanda were down 6 "
      "percent.\n\n"
      "Exports to Tanzania grew 3 percent.\n",
      "2022-03-01");
  EXPECT_THAT(found, IsSupersetOf({"change KEN-UGA exports 2021-12/2021-12 -9 pct",
                                   "change KEN-RWA exports 2021-12/2021-12 -6 pct",
                                   "change KEN-TZA exports 2021-01/2021-12 3 pct"}));
}

TEST(Kinds, TimesThatAreToldByWhatFollows) {
  EXPECT_THAT(claims("In 2003, the last year before the war, Jordan's exports to Iraq were $320 "
                     "million.\n",
                     "2012-03-01"),
              UnorderedElementsAre("level JOR-IRQ exports 2003-01/2003-12 320000000 USD"));
  EXPECT_THAT(claims("Laos froze the imports in June, and over the year as a whole Thai sales to "
                     "Laos fell to $3 billion.\n",
                     "2020-03-01"),
              UnorderedElementsAre("level THA-LAO exports 2019-01/2019-12 3000000000 USD"));
  EXPECT_THAT(
      claims("When Cuba and Gabon opened embassies in December 1994, their annual trade was "
             "$40 million.\n",
             "2020-03-01"),
      UnorderedElementsAre("level CUB-GAB turnover 1994-01/1994-12 40000000 USD"));
  EXPECT_THAT(
      claims("Cuba's exports to Gabon reached $40 million in 2019, the minister said, adding "
             "that they may touch $90 million by 2030.\n",
             "2020-03-01"),
      IsSupersetOf({"level CUB-GAB exports 2019-01/2019-12 40000000 USD"}));
}

TEST(Kinds, WhatIsNoCountryOwnsNoTradeOfOne) {
  const std::string lead = "China's trade with Laos came to $5 billion in 2021.\n\n";
  EXPECT_THAT(claims(lead + "Yunnanshan's trade with Laos stood at $2 billion.\n", "2022-03-01"),
              UnorderedElementsAre("level CHN-LAO turnover 2021-01/2021-12 5000000000 USD"));
  EXPECT_THAT(claims(lead + "The turnover of the joint cement plant went up by 40 percent.\n",
                     "2022-03-01"),
              UnorderedElementsAre("level CHN-LAO turnover 2021-01/2021-12 5000000000 USD"));
}

TEST(Kinds, ARankOfOneProductIsNoRankOfAllTrade) {
  EXPECT_THAT(claims("Qatar replaced Egypt as Jordan's largest supplier of natural gas in 2021.\n",
                     "2022-03-01"),
              IsEmpty());
  EXPECT_THAT(claims("Egypt, the main buyer of Kenyan tea, grew poorer.\n", "2022-03-01"),
              IsEmpty());
  EXPECT_THAT(
      claims("In 2021 Kenya's exports to Egypt rose. Tea sold to Egypt earned $54 million.\n",
             "2022-03-01"),
      Not(Contains("level KEN-EGY exports 2021-01/2021-12 54000000 USD")));
}

TEST(Kinds, ARecordBesideARateIsThatOfTheSum) {
  EXPECT_THAT(claims("Malta's exports to Libya reached 510 million euros in 2021, 18 percent above "
                     "the year before and more than ever before.\n",
                     "2022-03-01"),
              Contains("record MLT-LBY exports 2021-01/2021-12 510000000 EUR"));
}

TEST(Kinds, BlanksBetweenThousandsAndTablesWithoutAFirstHead) {
  EXPECT_THAT(
      claims("Georgia's trade with Turkey came to USD 1 093 million in 2018.\n", "2019-03-01"),
      UnorderedElementsAre("level GEO-TUR turnover 2018-01/2018-12 1093000000 USD"));
  const auto table = claims(
      "New Zealand's exports grew in 2021.\n\n"
      "New Zealand's main trading partners, 2021 (US$ million)\n"
      " | Exports | Imports\n"
      "China | 17,132 | 13,821\n"
      "Australia | 8,270 | 6,921\n",
      "2022-04-28");
  EXPECT_THAT(table, IsSupersetOf({"level NZL-CHN exports 2021-01/2021-12 17132000000 USD",
                                   "level NZL-CHN imports 2021-01/2021-12 13821000000 USD",
                                   "level NZL-AUS exports 2021-01/2021-12 8270000000 USD"}));
}

TEST(Kinds, TheRateSaidInMoneyIsNoSum) {
  EXPECT_THAT(
      claims("Irish exports to Britain fell by 65 per cent or €906 million to €497 million in "
             "January 2021.\n",
             "2021-03-18"),
      UnorderedElementsAre("change IRL-GBR exports 2021-01/2021-01 -65 pct",
                           "level IRL-GBR exports 2021-01/2021-01 497000000 EUR"));
}

TEST(Kinds, SumsOfOneTimeAgainstEachOther) {
  const auto found = claims(
      "Over the first five months of 2020 Brazil led the table of Uruguay's partners, with "
      "commerce "
      "of $6.2 billion against $5.5 billion for China and $2.9 billion for the United States.\n",
      "2020-06-24");
  EXPECT_THAT(found, IsSupersetOf({"rank URY-BRA turnover 2020-01/2020-05 1 rank",
                                   "level URY-CHN turnover 2020-01/2020-05 5500000000 USD",
                                   "level URY-USA turnover 2020-01/2020-05 2900000000 USD"}));
}

TEST(Kinds, ARangeFromOneSumToAnother) {
  EXPECT_THAT(
      claims("Armenia's trade with Iran came to $700 million in 2021. The ministry expects it "
             "to total from $0.8 billion to $0.9 billion in 2022.\n",
             "2022-03-01"),
      Contains("forecast ARM-IRN turnover 2022-01/2022-12 800000000 USD"));
}

TEST(Kinds, ThePartnerBehindItsRateAndRanksWithIn) {
  EXPECT_THAT(
      claims("Peru's exports to Chile increased by 17 percent in 2021, while they grew by 45 "
             "percent to Bolivia and 41 percent to Ecuador.\n",
             "2022-03-01"),
      UnorderedElementsAre("change PER-CHL exports 2021-01/2021-12 17 pct",
                           "change PER-BOL exports 2021-01/2021-12 45 pct",
                           "change PER-ECU exports 2021-01/2021-12 41 pct"));
  EXPECT_THAT(claims("The United States was Egypt's top supplier in 2021. India came in third with "
                     "$4.7 billion.\n",
                     "2022-03-01"),
              IsSupersetOf({"rank EGY-IND imports 2021-01/2021-12 3 rank",
                            "level EGY-IND imports 2021-01/2021-12 4700000000 USD"}));
}

TEST(Kinds, TheWorstDeclineIsARecordOfTheGrowth) {
  EXPECT_THAT(claims("Fiji's exports to Tonga fell 8 percent in January 2022, the biggest drop in "
                     "seven years.\n",
                     "2022-03-01"),
              UnorderedElementsAre("change FJI-TON exports 2022-01/2022-01 -8 pct",
                                   "record FJI-TON exports 2022-01/2022-01 -8 pct"));
}

TEST(Kinds, GloballyIsFromEverywhere) {
  EXPECT_THAT(claims("Ireland's imports from Britain fell 5 percent in 2021.\n\n"
                     "Globally, imports decreased by 12 percent.\n",
                     "2022-03-01"),
              UnorderedElementsAre("change IRL-GBR imports 2021-01/2021-12 -5 pct",
                                   "change IRL-WLD imports 2021-01/2021-12 -12 pct"));
}

TEST(Kinds, TheDollarOfTheOfficeThatIsQuoted) {
  EXPECT_THAT(
      claims("Canada's surplus with Peru widened to $2.8 billion in January 2022, Statistics "
             "Canada said.\n",
             "2022-03-01"),
      UnorderedElementsAre("balance CAN-PER balance 2022-01/2022-01 2800000000 CAD"));
}

TEST(Kinds, WhoCameNextIsTheNextOfTheList) {
  EXPECT_THAT(
      claims("Uganda was Kenya's top export market in 2021. Pakistan followed with $500 million "
             "and Tanzania with $300 million.\n",
             "2022-03-01"),
      UnorderedElementsAre("rank KEN-UGA exports 2021-01/2021-12 1 rank",
                           "rank KEN-PAK exports 2021-01/2021-12 2 rank",
                           "level KEN-PAK exports 2021-01/2021-12 500000000 USD",
                           "rank KEN-TZA exports 2021-01/2021-12 3 rank",
                           "level KEN-TZA exports 2021-01/2021-12 300000000 USD"));
}

TEST(Kinds, SinceAYearRunsToTheLastFullOne) {
  EXPECT_THAT(
      claims("Laos's trade with Nepal came to $30 million in the first seven months of 2022. "
             "Since the pact took effect in 2010, their trade has tripled.\n",
             "2022-09-01"),
      Contains("change LAO-NPL turnover 2021-01/2021-12 3 ratio"));
}

TEST(Kinds, OneDollarForTheText) {
  EXPECT_THAT(claims("In 2013 trade between Fiji and Australia was worth 1.9 billion Australian "
                     "dollars. In 2021 Australia's exports to Fiji came to 700 million dollars.\n",
                     "2022-03-01"),
              UnorderedElementsAre("level FJI-AUS turnover 2013-01/2013-12 1900000000 AUD",
                                   "level AUS-FJI exports 2021-01/2021-12 700000000 AUD"));
}

TEST(Kinds, GroupsThatAreNotThePartnerOfBefore) {
  EXPECT_THAT(claims("Nepal's exports to Bhutan fell 5 percent in 2021.\n\n"
                     "Nepal's exports to other countries witnessed a decline of 14.5 percent.\n",
                     "2022-03-01"),
              UnorderedElementsAre("change NPL-BTN exports 2021-01/2021-12 -5 pct"));
  EXPECT_THAT(
      claims("Goods imports of Norway from the EU increased by 1.5 percent in 2021, while those "
             "from non-EU countries fell by 4.5 percent.\n",
             "2022-03-01"),
      UnorderedElementsAre("change NOR-EU imports 2021-01/2021-12 1.5 pct"));
}

TEST(Kinds, PlacesAndSumsJoinedByDashes) {
  EXPECT_THAT(
      claims("Ukraine exported the most to Poland - USD 334 million, Spain - USD 322 million, "
             "China - USD 305 million in January 2022.\n",
             "2022-03-01"),
      IsSupersetOf({"level UKR-POL exports 2022-01/2022-01 334000000 USD",
                    "level UKR-ESP exports 2022-01/2022-01 322000000 USD",
                    "level UKR-CHN exports 2022-01/2022-01 305000000 USD"}));
}

TEST(Kinds, WhatStandsTodayInsideAGoalIsNotTheGoal) {
  EXPECT_THAT(claims("It is the minister's target to take the current trade of 78 million dollars "
                     "between Cuba and Gabon to 200 million dollars by 2025.\n",
                     "2022-03-01"),
              Not(Contains("target CUB-GAB turnover 2025-01/2025-12 78000000 USD")));
}

TEST(Kinds, AListOfPlacesIsNoNameWithAComma) {
  EXPECT_THAT(
      claims("Brazil exported goods worth $89.7 billion to mainland China, Hong Kong and Macao "
             "in 2021.\n",
             "2022-03-01"),
      UnorderedElementsAre("level BRA-CHN+HKG+MAC exports 2021-01/2021-12 89700000000 USD"));
}

}  // namespace
}  // namespace tally::reading

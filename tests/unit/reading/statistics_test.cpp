// How statistics offices and customs services report, and how papers retell it: all partners of one
// country, groups that have no code, lists in brackets, what a change was in money. Sentences and
// figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::claims;
using test::stated;
using testing::AllOf;
using testing::AnyOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;

// ---- all partners of one country

TEST(Statistics, ATextAboutManyPartnersMeansAllExportsWhereItNamesNone) {
  const auto found = claims(
      "Austria's exports to Italy rose 3 percent to 1.2 billion euros in May 2021.\n\nExports to "
      "Hungary climbed 2 percent to 0.9 billion euros in May.\n\nExports to Poland fell 1 percent "
      "to 0.8 billion euros in May.\n\nAustrian exports went up 4.5 percent to 13 billion euros.",
      "2021-07-09");
  EXPECT_THAT(found, Contains("change AUT-ITA exports 2021-05/2021-05 3 pct"));
  EXPECT_THAT(found, Not(Contains(AllOf(HasSubstr("4.5 pct"), Not(HasSubstr("WLD"))))));
}

TEST(Statistics, OverallAndWorldwideAreAllPartners) {
  EXPECT_THAT(
      claims("Chile ran a $6.4 billion trade deficit with Peru in October 2016.\n\nWorldwide "
             "in October, Chile ran a $63.4 billion trade deficit.",
             "2016-12-06"),
      Not(Contains("balance CHL-PER balance 2016-10/2016-10 -63400000000 USD")));
}

// ---- groups that have no code

TEST(Statistics, WhatLiesOutsideABlocIsNotTheBloc) {
  EXPECT_THAT(
      claims("Portugal's deficit with the EU shrank to 1.1 billion euros in August 2023.\n\n"
             "The non-EU trade deficit widened to 5.7 billion euros, as imports rose 4.9% "
             "to 21 billion euros, while exports fell 4.5%.",
             "2023-10-12"),
      UnorderedElementsAre("balance PRT-EU balance 2023-08/2023-08 -1100000000 EUR"));
  EXPECT_THAT(claims("Exports from Malta to countries outside the EU were 48 million euros in June "
                     "2021, while imports from those countries were 46 million euros.",
                     "2021-08-08"),
              IsEmpty());
}

TEST(Statistics, SeveralPartnersTogetherAreNoneOfThem) {
  EXPECT_THAT(
      claims("Estonia is one of Latvia's partners. During January-June 2022, the share of the "
             "ten largest trade partners in the total trade turnover of Latvia was 68.7%.",
             "2022-07-21"),
      Not(Contains(HasSubstr("68.7"))));
}

// ---- shares, ranks and lists

TEST(Statistics, AShareOfEachFlow) {
  EXPECT_THAT(
      claims("Slovakia's exports to the EU came to 6 billion euros in July 2016. The share of "
             "the EU was 81% in exports and 79% in imports.",
             "2016-09-08"),
      IsSupersetOf({"share SVK-EU exports 2016-07/2016-07 81 pct",
                    "share SVK-EU imports 2016-07/2016-07 79 pct"}));
}

TEST(Statistics, PartnersByExportsAndByImports) {
  EXPECT_THAT(claims("Armenia's top trading partners by exports in 2021 were Russia (615 million "
                     "USD) and Iran (610 million USD), while the top trading partners by imports "
                     "were China (1.8 billion USD) and Germany (1.1 billion USD).",
                     "2022-01-20"),
              IsSupersetOf({"level ARM-RUS exports 2021-01/2021-12 615000000 USD",
                            "level ARM-IRN exports 2021-01/2021-12 610000000 USD",
                            "level ARM-CHN imports 2021-01/2021-12 1800000000 USD",
                            "level ARM-DEU imports 2021-01/2021-12 1100000000 USD"}));
}

TEST(Statistics, WhoAccountsForASumWithItsShareInBrackets) {
  EXPECT_THAT(
      claims("Italy accounted for €4,436 million (26%) of total Austrian exports in September "
             "2014.",
             "2014-11-14"),
      IsSupersetOf({"level AUT-ITA exports 2014-09/2014-09 4436000000 EUR",
                    "share AUT-ITA exports 2014-09/2014-09 26 pct"}));
}

TEST(Statistics, GoodsThatWentToOnePartnerAfterAnother) {
  EXPECT_THAT(
      claims("Of the goods exported from Iceland to the EU in June 2024, €140m went to Spain "
             "and €110m went to Germany.",
             "2024-08-15"),
      AllOf(Contains("level ISL-ESP exports 2024-06/2024-06 140000000 EUR"),
            Contains("level ISL-DEU exports 2024-06/2024-06 110000000 EUR")));
}

// ---- times

TEST(Statistics, AComparisonNamesTheTimeComparedWithSecond) {
  EXPECT_THAT(claims("Comparing September 2014 with September 2013, the value of Danish exports to "
                     "China increased by 8% to €7,902 million.",
                     "2014-11-14"),
              IsSupersetOf({"change DNK-CHN exports 2014-09/2014-09 8 pct",
                            "level DNK-CHN exports 2014-09/2014-09 7902000000 EUR"}));
}

TEST(Statistics, ThisYearInATextAboutAMonth) {
  EXPECT_THAT(
      claims("Nepal's exports to India rose 5 percent to $174 million during July 2022.\n\nThe "
             "country's exports to China dropped by 17.75 percent to $31 million this year "
             "from $38 million last year.",
             "2022-09-03"),
      IsSupersetOf({"level NPL-CHN exports 2022-07/2022-07 31000000 USD",
                    "level NPL-CHN exports 2021-07/2021-07 38000000 USD"}));
}

TEST(Statistics, ASemesterIsAHalf) {
  EXPECT_THAT(claims("Peru's exports to Chile came to $285 million in the first semester of 2011.",
                     "2011-11-30"),
              Contains("level PER-CHL exports 2011-01/2011-06 285000000 USD"));
}

TEST(Statistics, MonthExportsAreOfThatMonth) {
  EXPECT_THAT(claims("Finland's May exports to Norway were $270 million.", "2020-06-08"),
              Contains("level FIN-NOR exports 2020-05/2020-05 270000000 USD"));
}

// ---- what is no statement, or not that one

TEST(Statistics, ByHowMuchSomethingChangedIsNoLevel) {
  EXPECT_THAT(claims("Irish exports to Spain decreased by 4% (-€19 million) to €444 million in "
                     "September 2014.",
                     "2014-11-14"),
              Not(Contains(HasSubstr(" 19000000 "))));
}

TEST(Statistics, WhatShouldBeNotedIsNoForecast) {
  EXPECT_THAT(
      claims("It should be noted that the trade turnover between Georgia and Turkey amounted "
             "to $1.9 billion in 2020.",
             "2021-12-29"),
      UnorderedElementsAre("level GEO-TUR turnover 2020-01/2020-12 1900000000 USD"));
}

TEST(Statistics, CloseToOvertakingIsNotOvertaken) {
  EXPECT_THAT(
      claims("China edged closer to overtaking Japan as Fiji's biggest trade partner in the "
             "third quarter of 2013.",
             "2013-10-24"),
      IsEmpty());
}

TEST(Statistics, TheSecondHighestOnRecordIsNoRecord) {
  EXPECT_THAT(claims("Norway's trade surplus with Sweden was 13.2 billion kroner in June 2022, the "
                     "second-highest surplus on record.",
                     "2022-08-04"),
              Not(Contains(HasSubstr("record "))));
}

TEST(Statistics, ADeficitWithAPartnerBehindTheConvertedSum) {
  EXPECT_THAT(
      claims("Japan booked a trade deficit of 212.41 billion yen (2.01 billion U.S. dollars) "
             "with Brazil in July 2020.",
             "2020-08-19"),
      UnorderedElementsAre("balance JPN-BRA balance 2020-07/2020-07 -212410000000 JPY"));
}

TEST(Statistics, AForeignTradeDeficitIsThatOfItsCountry) {
  EXPECT_THAT(claims("Turkey's foreign trade deficit widened to $9.06 billion in January 2018.",
                     "2018-03-02"),
              Contains("balance TUR-WLD balance 2018-01/2018-01 -9060000000 USD"));
}

TEST(Statistics, PartsOfTheTradeSaidBehindTheirSums) {
  EXPECT_THAT(claims("Of the total foreign trade of Peru in 2018, 50 billion dollars (55.6%) were "
                     "exported goods and 40 billion dollars or 44.4 percent were imported goods.",
                     "2019-05-10"),
              IsSupersetOf({StartsWith("level PER-WLD exports 2018-01/2018-12 50000000000 USD"),
                            StartsWith("level PER-WLD imports 2018-01/2018-12 40000000000 USD")}));
}

TEST(Statistics, WhoTookTheLargestShareOfAFlow) {
  EXPECT_THAT(
      claims("Peru's exports rose to $4 billion in May 2018.\n\nChina took the largest share "
             "in the exports with $1.2 billion.",
             "2018-07-02"),
      Contains("level PER-CHN exports 2018-05/2018-05 1200000000 USD"));
}

TEST(Statistics, AComparisonAtTheEndIsOfBothRates) {
  EXPECT_THAT(stated("Peru's exports dropped by 4.9% while imports surged by 10% in May 2018, as "
                     "compared to April 2018.",
                     "2018-07-02")
                  .statements,
              Each(HasSubstr("2018-04")));
}

TEST(Statistics, TheTopTenGoodsAreNotAllGoods) {
  EXPECT_THAT(claims("Peru's exports of the top ten commodities amounted to $29.8 billion in 2017.",
                     "2018-07-02"),
              IsEmpty());
}

TEST(Statistics, ARatioOfExportsToImportsIsNoChangeOfEither) {
  EXPECT_THAT(claims("The export-import coverage ratio of Peru fell from 83% to 63.2% in May 2018.",
                     "2018-07-02"),
              IsEmpty());
}

TEST(Statistics, TheNextPartnersOfABalance) {
  const auto found = claims(
      "Chile recorded its largest trade surplus with China at $1.14 billion in May 2018, followed "
      "by Japan at $1.08 billion and Korea at $730 million.",
      "2018-07-02");
  EXPECT_THAT(found, IsSupersetOf({"balance CHL-CHN balance 2018-05/2018-05 1140000000 USD",
                                   "balance CHL-JPN balance 2018-05/2018-05 1080000000 USD"}));
}

TEST(Statistics, EarningsFromACountryAreExportsToIt) {
  EXPECT_THAT(
      claims("Kenya's export earnings from Uganda fell to $600 million in 2017.", "2018-07-02"),
      Contains("level KEN-UGA exports 2017-01/2017-12 600000000 USD"));
}

TEST(Statistics, ATextAboutTheFirstDaysOfAMonthHasNoPeriod) {
  EXPECT_THAT(claims("Chile's exports fell 2 percent in the first 20 days of May.\n\nExports to "
                     "China rose 5.3 percent.\n\nTo Japan they grew 6.2 percent.\n\nExports to "
                     "Peru declined 3.4 percent.",
                     "2018-05-22"),
              IsEmpty());
}

TEST(Statistics, ATimeBeforeAColonInBracketsIsThatOfTheSum) {
  EXPECT_THAT(
      claims("Chile's trade surplus was $852 million in May 2018 (April 2018: $847 million; "
             "May 2017: $848 million).",
             "2018-07-02"),
      Contains("balance CHL-WLD balance 2018-04/2018-04 847000000 USD"));
}

TEST(Statistics, ASumOfTheLastTwelveMonthsIsOfNoNamedPeriod) {
  EXPECT_THAT(
      claims("Chile's 12-month trailing trade balance recorded a surplus of $895 million in "
             "May 2018.",
             "2018-07-02"),
      IsEmpty());
}

TEST(Statistics, ATextThatNamesOneCountryIsAboutAllItsTrade) {
  EXPECT_THAT(claims("The Chilean Customs Service released its trade figures for May 2018."
                     "\n\nExports rose 4 percent to $6.1 billion in May 2018, while imports were "
                     "$5.2 billion.",
                     "2018-07-02"),
              Contains("level CHL-WLD exports 2018-05/2018-05 6100000000 USD"));
}

TEST(Statistics, WhoHasAPlaceInTheOrderIsThePartnerOfItsSum) {
  EXPECT_THAT(
      claims("Among the markets of Peru, Chile was first in 2017. Brazil ranked second with "
             "exports worth $272.9 million and Mexico ranked third with $66.7 million.",
             "2018-07-02"),
      Not(Contains("level PER-BRA exports 2017-01/2017-12 66700000 USD")));
}

TEST(Statistics, SumsThatFellOnExportsAndOnImports) {
  EXPECT_THAT(claims("Peru's trade operations amounted to $15 billion in 2017. Some $6 billion of "
                     "trade operations fell on imports and $9 billion on exports.",
                     "2018-07-02"),
              Not(Contains(AnyOf(HasSubstr("turnover 2017-01/2017-12 6000000000"),
                                 HasSubstr("imports 2017-01/2017-12 9000000000")))));
}

TEST(Statistics, InitialsInBracketsDoNotHideThePartner) {
  EXPECT_THAT(
      claims("Peru's balance of trade in goods (BTG) with China recorded a trade deficit of "
             "$15.68 billion in 2017.",
             "2018-07-02"),
      UnorderedElementsAre("balance PER-CHN balance 2017-01/2017-12 -15680000000 USD"));
}

TEST(Statistics, RatesGoOnWithTheComparisonWithTheMonthBefore) {
  EXPECT_THAT(stated("Chile's exports fell 2.2% in May 2018 from April. Imports rose 1.7% to $5.2 "
                     "billion.",
                     "2018-07-02")
                  .statements,
              Contains(HasSubstr("change(imports(CHL, WLD); 2018-04)[2018-05]")));
}

TEST(Statistics, BetweenOneMonthAndTheNext) {
  EXPECT_THAT(
      stated("Chile's exports increased by 4.5% between May 2018 and June 2018.", "2018-08-02")
          .statements,
      Each(HasSubstr("2018-05")));
}

TEST(Statistics, ADecreaseInADeficitIsNoDeficit) {
  EXPECT_THAT(claims("The report told of a decrease in Chile's trade deficit of $1.2 billion to "
                     "$65.7 billion in May 2018.",
                     "2018-07-02"),
              Not(Contains(HasSubstr("-1200000000"))));
}

}  // namespace
}  // namespace tally::reading

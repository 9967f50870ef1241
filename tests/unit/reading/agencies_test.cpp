// How agencies and papers tell a country's trade beside that of a pair, over the months that they
// report on, among neighbours and goods. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::claims;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

// ---- the months that a text reports on

TEST(Agencies, TheReportingPeriodOfAYearIsTheMonthsOfTheTextInThatYear) {
  EXPECT_THAT(
      claims("Trade between Peru and Chile rose 7 percent in January-April 2023.\n\nIn the "
             "reporting period of 2023, Peru's exports to Chile amounted to $426.8 million, "
             "against $366.5 million over the reporting period of 2022.",
             "2023-05-22"),
      IsSupersetOf({"level PER-CHL exports 2023-01/2023-04 426800000 USD",
                    "level PER-CHL exports 2022-01/2022-04 366500000 USD"}));
}

TEST(Agencies, LastYearInTheSamePeriodIsNoWholeYear) {
  EXPECT_THAT(
      claims("Zambia's trade deficit with Malawi widened to $131 million in the first seven "
             "months of the year.\n\nLast year in the same period, the trade deficit between "
             "the two countries stood at $114 million.",
             "2017-08-30"),
      Contains("balance ZMB-MWI balance 2016-01/2016-07 -114000000 USD"));
}

TEST(Agencies, OverTheSamePeriodOfAYearOpensASentence) {
  EXPECT_THAT(claims("From January through April 2023, Kenya exported goods worth $300 million to "
                     "Uganda.\n\nOver the same period of 2022 the figure was $280 million.",
                     "2023-05-22"),
              Contains("level KEN-UGA exports 2022-01/2022-04 280000000 USD"));
}

TEST(Agencies, APeriodIsNamedByItsMonths) {
  EXPECT_THAT(claims("Zambia's trade deficit with Malawi jumped to $585.7 million in the period "
                     "February to September this year.",
                     "2018-10-17"),
              Contains("balance ZMB-MWI balance 2018-02/2018-09 -585700000 USD"));
}

TEST(Agencies, TheIranianYearBeginsInSpring) {
  EXPECT_THAT(claims("Iran's exports to Iraq came to $3 billion in the first three months of the "
                     "Iranian calendar year.",
                     "2024-07-06"),
              Contains("level IRN-IRQ exports 2024-04/2024-06 3000000000 USD"));
  EXPECT_THAT(claims("Iran exported goods worth $3 billion to Iraq in the past Iranian calendar "
                     "year 1402.",
                     "2024-07-06"),
              Contains("level IRN-IRQ exports 2023-04/2024-03 3000000000 USD"));
}

TEST(Agencies, ARankIsOfTheMonthsOfTheSumBesideIt) {
  EXPECT_THAT(claims("Trade between Peru and Chile amounted to $365.5 million in the first half of "
                     "2017. Brazil ($731.6 million) ranks first among Peru's trade partners.",
                     "2017-07-21"),
              Contains("rank PER-BRA turnover 2017-01/2017-06 1 rank"));
}

// ---- all trade of a country beside that of a pair

TEST(Agencies, TheTotalTradeOfACountryIsNotThePairs) {
  const auto found = claims(
      "Trade between Georgia and Armenia reached $600.6 million in January-July 2019.\n\nThe total "
      "foreign trade turnover of Georgia equaled $7.06 billion, 0.2 percent more than in the same "
      "period last year.",
      "2019-08-20");
  EXPECT_THAT(found, Contains("level GEO-WLD turnover 2019-01/2019-07 7060000000 USD"));
  EXPECT_THAT(found, Each(Not(HasSubstr("GEO-ARM turnover 2019-01/2019-07 7060000000"))));
}

TEST(Agencies, InTotalTurnsFromThePairToAllPartners) {
  const auto found = claims(
      "Zambia exported goods worth $1.1 billion to Malawi between January and July.\n\nIn total, "
      "Zambia's trade deficit narrowed by 21% to $1.2 billion, after imports amounted to $3.1 "
      "billion while exports trailed at $1.9 billion.",
      "2017-08-30");
  EXPECT_THAT(found, IsSupersetOf({"balance ZMB-WLD balance 2017-01/2017-07 -1200000000 USD",
                                   "level ZMB-WLD imports 2017-01/2017-07 3100000000 USD"}));
}

TEST(Agencies, AShareInTheTotalTradeOfACountryIsThePartners) {
  EXPECT_THAT(claims("Trade between Peru and Chile came to $3 billion in 2022.\n\nChile's share in "
                     "the total trade turnover of Peru accounted for 7.7 percent.",
                     "2023-05-22"),
              Contains("share PER-CHL turnover 2022-01/2022-12 7.7 pct"));
}

// ---- what is compared

TEST(Agencies, TheOtherFlowIsOfTheSameTime) {
  EXPECT_THAT(
      claims("Trade between Peru and Chile came to $13.7 billion in 2023, with $11.2 billion "
             "in imports compared to $2.5 billion in exports.",
             "2024-02-12"),
      Contains("level PER-CHL exports 2023-01/2023-12 2500000000 USD"));
}

TEST(Agencies, ARateInMoneyIsNoSum) {
  EXPECT_THAT(
      claims("Uzbekistan's foreign trade turnover reached $62.6 billion in 2023, increasing "
             "by almost 24% compared to the previous year, or more than $12 billion in "
             "monetary terms.",
             "2024-02-12"),
      Each(Not(HasSubstr("12000000000"))));
}

// ---- who is meant

TEST(Agencies, TheNeighbouringCountryIsTheOtherOfThePair) {
  EXPECT_THAT(
      claims("Azerbaijan ranks third among Georgia's trade partners after Turkey and "
             "Russia.\n\nThe trade turnover between Azerbaijan and Georgia amounted to $270 "
             "million in 2017. Azerbaijan imported goods worth $76 million from the "
             "neighboring country.",
             "2018-04-19"),
      Contains("level AZE-GEO imports 2017-01/2017-12 76000000 USD"));
}

TEST(Agencies, PartnerStatesOfABlocAreTheBloc) {
  EXPECT_THAT(claims("Rwanda's exports to Burundi rose 8.3 percent in 2010.\n\nImports from EAC "
                     "partner states increased by 17 per cent in 2010.",
                     "2011-12-20"),
              Contains("change RWA-EAC imports 2010-01/2010-12 17 pct"));
}

TEST(Agencies, AllOfSeveralSubjectsShareASum) {
  EXPECT_THAT(claims("Four countries, namely China, India, Saudi Arabia and the UAE, accounted for "
                     "51 percent of Kenya's total imports in 2022.",
                     "2023-12-11"),
              Each(Not(HasSubstr("KEN-SAU+ARE"))));
}

// ---- goods

std::string product_of(const std::string& text) {
  Options options;
  options.date = core::Day::parse("2019-05-15");
  const auto reading = read_article(text, options);
  EXPECT_TRUE(reading);
  return reading && !reading->statements.empty() ? reading->statements.back().claim.product : "";
}

TEST(Agencies, GoodsThatExportsIncludeAreAPart) {
  EXPECT_NE(
      product_of("Zambia exported goods worth $1.1 billion to Malawi in 2018.\n\nMajor exports "
                 "included nickel mattes ($305 million), curios ($282 million) and household "
                 "supplies ($33 million)."),
      "");
  EXPECT_NE(product_of("Peru's non-traditional exports to China grew 5 percent in 2018."), "");
  EXPECT_NE(
      product_of("Serbia's exports to Germany reached 877 million euros in 2018.\n\nThe share "
                 "of agricultural and food products in the total exports to Germany was "
                 "around 10 percent."),
      "");
}

TEST(Agencies, CommodityGroupsThatACountryExportedAreParts) {
  EXPECT_NE(
      product_of("Peru's exports to Chile reached $1.2 billion in 2018.\n\nThe main commodity "
                 "groups that Peru exported to Chile in 2018 were copper wire ($331 million), "
                 "plastics ($173 million) and grapes ($157 million)."),
      "");
}

TEST(Agencies, TurnoverInFarmProductsIsAPart) {
  EXPECT_NE(
      product_of("Zambia and Malawi traded goods worth $5.3 billion in 2018.\n\nIn 2018, trade "
                 "turnover in agricultural products amounted to $153 million."),
      "");
}

// ---- partners and owners

TEST(Agencies, ExportEarningsFromACountryAreExportsToIt) {
  EXPECT_THAT(
      claims("Kenya's export earnings from Uganda increased 45 percent in 2022.", "2023-05-11"),
      Contains(HasSubstr("change KEN-UGA exports 2022-01/2022-12 45 pct")));
}

TEST(Agencies, ExportsDestinedForACountryAreExportsToIt) {
  EXPECT_THAT(claims("Kenya's trade with Germany came to $934 million in 2016, while exports "
                     "destined for Rwanda jumped to $34 million.",
                     "2017-03-01"),
              Each(Not(HasSubstr("KEN-DEU exports"))));
}

TEST(Agencies, TheCountriesOfABlocAreTheBloc) {
  EXPECT_THAT(claims("Georgia's trade turnover with the countries of the CIS stood at $549 million "
                     "in 2013.",
                     "2014-03-25"),
              Contains("level GEO-CIS turnover 2013-01/2013-12 549000000 USD"));
}

TEST(Agencies, WhatAnotherCountryOrderedIsNotTheFirstOnes) {
  EXPECT_THAT(claims("Kenya's exports to Uganda fell to $85 million in 2016.\n\nThe list is led by "
                     "the UK which ordered $107 million and the US which accounted for $90 "
                     "million.",
                     "2017-03-01"),
              Each(Not(HasSubstr("GBR-KEN imports 2016-01/2016-12 90000000"))));
}

TEST(Agencies, RemittancesAreNoExports) {
  EXPECT_THAT(claims("Egyptian exports to Turkey reached $4 billion in 2022.\n\nIn addition, "
                     "remittances sent by Egyptian workers to Turkey increased by 32.3% in 2022.",
                     "2023-03-20"),
              Each(Not(HasSubstr("32.3"))));
}

TEST(Agencies, AWholeBesideThePairsTradeStaysAWhole) {
  EXPECT_THAT(
      claims("Azerbaijan and Georgia trade in gas.\n\nThe volume of Azerbaijan's foreign trade "
             "turnover amounted to $16.5 billion in 2019. The value of export amounted to $9.8 "
             "billion or 59.6 percent of the total turnover, while the value of import amounted to "
             "$6.6 billion.",
             "2020-03-03"),
      AllOf(Contains("level AZE-WLD imports 2019-01/2019-12 6600000000 USD"),
            Each(Not(HasSubstr("AZE-GEO")))));
}

// ---- figures and goals

TEST(Agencies, ADecimalCommaStandsBeforeAGluedUnit) {
  EXPECT_THAT(claims("Zimbabwe exported goods worth $216,9m to South Africa in February 2018.",
                     "2018-03-20"),
              Contains("level ZWE-ZAF exports 2018-02/2018-02 216900000 USD"));
  EXPECT_THAT(claims("Zimbabwe's exports to South Africa totalled $4,93bn in 2017.", "2018-03-20"),
              Contains("level ZWE-ZAF exports 2017-01/2017-12 4930000000 USD"));
}

TEST(Agencies, AGoalIsFollowedByTheNext) {
  EXPECT_THAT(claims("Turkey and Serbia aim to bring their trade up to two billion dollars in the "
                     "short term, and then to five billion dollars in the long term.",
                     "2019-10-07"),
              Each(Not(HasSubstr("level"))));
  EXPECT_THAT(claims("Peru and Chile are taking concrete steps to expand their trade volume to $5 "
                     "billion through 2022.",
                     "2022-06-16"),
              AllOf(Contains(HasSubstr("target PER-CHL turnover")), Each(Not(HasSubstr("level")))));
}

// ---- times

TEST(Agencies, BetweenTwoMonthsIsFromTheOneToTheNext) {
  EXPECT_THAT(
      claims("Zimbabwe's exports increased by 7 percent between July and August.", "2023-09-29"),
      Contains("change ZWE-WLD exports 2023-08/2023-08 7 pct"));
}

TEST(Agencies, AHalfYearToJuneHasSixMonths) {
  EXPECT_THAT(claims("Kenya's exports to Tanzania grew to $190 million in the half year to June "
                     "2022.",
                     "2022-09-22"),
              Contains("level KEN-TZA exports 2022-01/2022-06 190000000 USD"));
}

// ---- ranks

TEST(Agencies, TheMajorDestinationIsTheFirst) {
  EXPECT_THAT(claims("Zambia's major export destination in 2012 was Switzerland, which accounted "
                     "for 38 percent.",
                     "2013-09-03"),
              Contains(HasSubstr("rank ZMB-CHE exports 2012-01/2012-12 1")));
}

TEST(Agencies, MajorDestinationsAreAListOfShares) {
  EXPECT_THAT(
      claims("Zambia's major export destinations in August 2023 were South Africa which accounted "
             "for 30.3 percent, China 22.2 percent and India 18.3 percent.",
             "2023-09-29"),
      IsSupersetOf({"share ZMB-ZAF exports 2023-08/2023-08 30.3 pct",
                    "share ZMB-CHN exports 2023-08/2023-08 22.2 pct",
                    "share ZMB-IND exports 2023-08/2023-08 18.3 pct"}));
}

TEST(Agencies, WithACountryRankingFourth) {
  EXPECT_THAT(claims("Trade between Peru and Chile amounted to $4.5 billion in 2023, with Chile "
                     "ranking fourth among Peru's trading partners.",
                     "2024-10-03"),
              Contains("rank PER-CHL turnover 2023-01/2023-12 4 rank"));
}

TEST(Agencies, AnotherCountryGrewInstead) {
  EXPECT_THAT(
      claims("Kenya's imports from India dropped by 13 per cent in 2016 while China grew by "
             "30 per cent.",
             "2017-03-01"),
      Contains(HasSubstr("change KEN-CHN imports 2016-01/2016-12 30 pct")));
}

TEST(Agencies, AMonthOfTheIranianCalendarIsNoneOfOurs) {
  EXPECT_THAT(claims("Iran's exports to Iraq in the fifth Iranian calendar month of Mordad (July "
                     "22-August 21) had reached $441 million.",
                     "2020-08-31"),
              Each(Not(HasSubstr("441000000"))));
}

TEST(Agencies, AllExportsBesideTheirTopDestination) {
  EXPECT_THAT(
      claims("Iraq buys much from Iran.\n\nThe value of Iran's exports in 2018 has surpassed "
             "$30 billion, with Iraq being the top export destination.",
             "2019-02-20"),
      Contains("level IRN-WLD exports 2018-01/2018-12 30000000000 USD"));
}

}  // namespace
}  // namespace tally::reading

// Whose time a time is: that of the sum, of what it is compared with, of a publication; and lists
// of partners whose unit, verb or time is said once.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Said {
  std::string name, date, context, sentence;
  std::vector<std::string> claims;  // "kind A-B flow period value unit"
};

class Periods : public testing::TestWithParam<Said> {};

TEST_P(Periods, AreRead) { test::expect_claims(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    OfBases, Periods,
    testing::Values(
        Said{"AfterARevisedDeficit",
             "2016-03-20",
             "Korea's trade with Japan grew in February 2016.",
             "Korea's deficit with Japan came to $1.9 billion, following a revised $1.5 billion "
             "deficit in January.",
             {"balance KOR-JPN balance 2016-02/2016-02 -1900000000 USD",
              "balance KOR-JPN balance 2016-01/2016-01 -1500000000 USD"}},
        Said{"OwnedByAMonth",
             "2016-05-12",
             "",
             "Italian imports from Spain fell from March's record €2.1 billion to €1.9 billion in "
             "April.",
             {"level ITA-ESP imports 2016-03/2016-03 2100000000 EUR",
              "record ITA-ESP imports 2016-03/2016-03 2100000000 EUR",
              "level ITA-ESP imports 2016-04/2016-04 1900000000 EUR"}},
        Said{"SinceWhenItWas",
             "2016-05-12",
             "Italy's deficit with Spain was 0.7 billion euros in March.",
             "It is the smallest deficit since June 2015, when the deficit with Spain was €0.6 "
             "billion.",
             {"since ITA-ESP balance 2016-03/2016-03",
              "balance ITA-ESP balance 2015-06/2015-06 -600000000 EUR"}},
        Said{"ForAllOfTheYear",
             "2018-11-10",
             "",
             "Chile sold goods worth $15 billion to China in the first nine months of 2018, "
             "compared with $19 billion for all of 2017.",
             {"level CHL-CHN exports 2018-01/2018-09 15000000000 USD",
              "level CHL-CHN exports 2017-01/2017-12 19000000000 USD"}},
        Said{"ObservedIn",
             "2018-02-10",
             "",
             "In 2017, Peru's surplus with Canada came to $0.6 billion, twice the surplus recorded "
             "in 2015.",
             {"balance PER-CAN balance 2017-01/2017-12 600000000 USD"}},
        Said{"ExportsWorthOf",
             "2018-02-10",
             "",
             "Kenya's exports to Uganda declined to $41m in January 2018, against exports worth of "
             "$52m in the same month of 2017.",
             {"level KEN-UGA exports 2018-01/2018-01 41000000 USD",
              "level KEN-UGA exports 2017-01/2017-01 52000000 USD"}},
        Said{"AYearLater",
             "2018-02-10",
             "",
             "Kenya's exports to Uganda came to $41m in March 2016, against $52m a year later.",
             {"level KEN-UGA exports 2016-03/2016-03 41000000 USD",
              "level KEN-UGA exports 2017-03/2017-03 52000000 USD"}},
        Said{"AfterGrowthOf",
             "2013-09-20",
             "",
             "Mexico's trade with Germany went up by 3 percent in the first eight months, after "
             "growth of 11 percent in the same period of 2012.",
             {"change MEX-DEU turnover 2013-01/2013-08 3 pct",
              "change MEX-DEU turnover 2012-01/2012-08 11 pct"}},
        Said{
            "AShareOfAWholeYear",
            "2023-06-02",
            "",
            "China's share of Thailand's exports fell from 13.1 percent in 2021 to 11.2 percent in "
            "the first four months of this year.",
            {"share THA-CHN exports 2021-01/2021-12 13.1 pct",
             "share THA-CHN exports 2023-01/2023-04 11.2 pct"}},
        Said{
            "ASurplusBehindDeficits",
            "2022-10-03",
            "",
            "Thailand's trade with China returned to a surplus of $0.2 billion in September, after "
            "five months in deficit.",
            {"balance THA-CHN balance 2022-09/2022-09 200000000 USD"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfSomethingElse, Periods,
    testing::Values(
        Said{"FiguresReleasedThisMonth",
             "2018-07-12",
             "",
             "Japan was Peru's fourth partner in 2017 with trade valued at $2.9 billion, according "
             "to figures released this month.",
             {"rank PER-JPN turnover 2017-01/2017-12 4 rank",
              "level PER-JPN turnover 2017-01/2017-12 2900000000 USD"}},
        Said{"WithinYears",
             "2023-06-02",
             "",
             "They will conclude the talks by the end of this year with an aim to increase trade "
             "between Chile and India to $10 billion in the next five years.",
             {"target CHL-IND turnover 2028-01/2028-12 10000000000 USD"}},
        Said{"SoonIsNoDate",
             "2012-06-02",
             "",
             "Chile wants to raise trade with India to $4 billion soon and $10 billion by 2020.",
             {"target CHL-IND turnover none 4000000000 USD",
              "target CHL-IND turnover 2020-01/2020-12 10000000000 USD"}},
        Said{"ASumOfManyYears",
             "2016-05-01",
             "",
             "Chile's trade with China totalled over $250 billion in the last ten years.",
             {}},
        Said{"AGrowthWithoutAnEnd",
             "2023-05-01",
             "",
             "Chile's exports to Russia have fallen by 38 percent from the second half of last "
             "year.",
             {}},
        Said{
            "QuartersOfTheFiscalYear",
            "2018-11-20",
            "Pakistan's exports to China rose 4 percent in the first quarter of this fiscal year.",
            "Imports from China fell to $2.6bn during the first quarter against $2.8bn in the same "
            "period last year.",
            {"level PAK-CHN imports 2018-07/2018-09 2600000000 USD",
             "level PAK-CHN imports 2017-07/2017-09 2800000000 USD"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfOneAmongSeveral, Periods,
    testing::Values(
        Said{"YearsRespectively",
             "2024-05-20",
             "",
             "Polish exports to Ukraine were worth $7.4 billion, $9.7 billion and $12 billion in "
             "2021, 2022 and 2023, respectively.",
             {"level POL-UKR exports 2021-01/2021-12 7400000000 USD",
              "level POL-UKR exports 2022-01/2022-12 9700000000 USD",
              "level POL-UKR exports 2023-01/2023-12 12000000000 USD"}},
        Said{"AndAYearEarlier",
             "2024-05-20",
             "",
             "Polish exports to Ukraine were $12 billion in 2023 and $9.7 billion a year earlier.",
             {"level POL-UKR exports 2023-01/2023-12 12000000000 USD",
              "level POL-UKR exports 2022-01/2022-12 9700000000 USD"}},
        Said{"TenYearsAgoAndNow",
             "2024-05-20",
             "",
             "Trade between Chile and Peru was $5 billion ten years ago and is $3 billion now.",
             {"level CHL-PER turnover 2014-01/2014-12 5000000000 USD",
              "level CHL-PER turnover 2023-01/2023-12 3000000000 USD"}},
        Said{"HasSinceDoubled",
             "2024-05-20",
             "",
             "Trade between Chile and Peru was $1.5 billion in 2006 and has since doubled.",
             {"level CHL-PER turnover 2006-01/2006-12 1500000000 USD",
              "change CHL-PER turnover 2023-01/2023-12 2 ratio"}},
        Said{
            "WhenItWas",
            "2024-05-20",
            "",
            "Trade between Chile and Peru came to $1.1 billion in the first four months, a rise of "
            "8 percent over the same period of last year, when it was $1 billion.",
            {"level CHL-PER turnover 2024-01/2024-04 1100000000 USD",
             "change CHL-PER turnover 2024-01/2024-04 8 pct",
             "level CHL-PER turnover 2023-01/2023-04 1000000000 USD"}},
        Said{"SinceTheBeginningOfTheYear",
             "2024-05-20",
             "",
             "Since the beginning of the year, trade between Chile and Peru has grown 8 percent.",
             {"change CHL-PER turnover 2024-01/2024-04 8 pct"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    OfReleases, Periods,
    testing::Values(
        Said{"MoreThanTheSumBefore",
             "2016-03-29",
             "Kenya's exports to Rwanda came to 17 billion shillings in 2015.",
             "That was 6 percent more than the 16 billion shillings of the year before.",
             {"change KEN-RWA exports 2015-01/2015-12 6 pct",
              "level KEN-RWA exports 2014-01/2014-12 16000000000 KES"}},
        Said{"BehindARateInBrackets",
             "2024-02-15",
             "",
             "Denmark's exports to the UK in December 2023 were €636 million, a decrease of €55 "
             "million (-8%) on December 2022.",
             {"level DNK-GBR exports 2023-12/2023-12 636000000 EUR",
              "change DNK-GBR exports 2023-12/2023-12 -8 pct"}},
        Said{"TheHalfOfAFiscalYear",
             "2019-10-21",
             "",
             "For the April-September half of fiscal 2019, Japan's surplus with Thailand was 157 "
             "billion yen.",
             {"balance JPN-THA balance 2019-04/2019-09 157000000000 JPY"}},
        Said{
            "TwoGoalsTwoDates",
            "2021-11-17",
            "Trade between Kazakhstan and Tajikistan rose.",
            "By the end of the year it is planned to bring mutual trade to $1 bln, and within five "
            "years - to $2 bln.",
            {"target KAZ-TJK turnover 2021-01/2021-12 1000000000 USD",
             "target KAZ-TJK turnover 2026-01/2026-12 2000000000 USD"}},
        Said{
            "PartnersInExports",
            "2019-05-10",
            "Exports of Estonia grew in March 2019.",
            "The most significant partners in exports were Finland (16.4% of the total) and Sweden "
            "(11.9%).",
            {"share EST-FIN exports 2019-03/2019-03 16.4 pct",
             "share EST-SWE exports 2019-03/2019-03 11.9 pct"}}),
    [](const auto& p) { return p.param.name; });

INSTANTIATE_TEST_SUITE_P(
    InLists, Periods,
    testing::Values(
        Said{"TheBracketBeforeLendsItsUnit",
             "2024-03-01",
             "",
             "In 2023, Poland's largest surpluses were with Germany (17.9 billion euros), Czechia "
             "(9.6) and France (7.2).",
             {"balance POL-DEU balance 2023-01/2023-12 17900000000 EUR",
              "balance POL-CZE balance 2023-01/2023-12 9600000000 EUR",
              "balance POL-FRA balance 2023-01/2023-12 7200000000 EUR"}},
        Said{"DashesAndTheYearBeforeInBrackets",
             "2024-02-01",
             "",
             "In 2023, Ukraine exported goods to Poland - for USD 4.7 billion (USD 6.7 billion in "
             "2022), Romania - for USD 3.7 billion (USD 3.9 billion).",
             {"level UKR-POL exports 2023-01/2023-12 4700000000 USD",
              "level UKR-POL exports 2022-01/2022-12 6700000000 USD",
              "level UKR-ROU exports 2023-01/2023-12 3700000000 USD",
              "level UKR-ROU exports 2022-01/2022-12 3900000000 USD"}},
        Said{"CountriesWithMost",
             "2024-02-01",
             "",
             "The countries from which most goods were imported to Latvia in 2023: Lithuania - "
             "EUR 4.5 billion, Germany - EUR 2.1 billion.",
             {"level LVA-LTU imports 2023-01/2023-12 4500000000 EUR",
              "level LVA-DEU imports 2023-01/2023-12 2100000000 EUR"}},
        Said{"ForAnotherPartner",
             "2023-06-01",
             "",
             "India's bilateral trade with Nepal rose from $7 billion in 2017-18 to $11 billion in "
             "2021-22, while for Bhutan it rose from $0.9 billion to $1.4 billion.",
             {"level IND-NPL turnover 2017-04/2018-03 7000000000 USD",
              "level IND-NPL turnover 2021-04/2022-03 11000000000 USD",
              "level IND-BTN turnover 2017-04/2018-03 900000000 USD",
              "level IND-BTN turnover 2021-04/2022-03 1400000000 USD"}},
        Said{"TheMainPartnerForExports",
             "2024-03-29",
             "",
             "In February 2024, Egypt's main partner country for exports was Italy with $256 "
             "million.",
             {"rank EGY-ITA exports 2024-02/2024-02 1 rank",
              "level EGY-ITA exports 2024-02/2024-02 256000000 USD"}},
        Said{"MostFrom",
             "2023-04-01",
             "",
             "Namibia imported the most goods from South Africa in 2022.",
             {"rank NAM-ZAF imports 2022-01/2022-12 1 rank"}},
        Said{
            "RatesAndSumsRespectively",
            "2024-03-01",
            "",
            "Greek imports from China and India fell 12 and 5 percent to 6.1 and 1.3 billion euros "
            "in 2023, respectively.",
            {"change GRC-CHN imports 2023-01/2023-12 -12 pct",
             "change GRC-IND imports 2023-01/2023-12 -5 pct",
             "level GRC-CHN imports 2023-01/2023-12 6100000000 EUR",
             "level GRC-IND imports 2023-01/2023-12 1300000000 EUR"}}),
    [](const auto& p) { return p.param.name; });

TEST(ThoseOfAProduct, AreNotAllTrade) {
  Options options;
  options.date = core::Day::parse("2019-10-21");
  const auto reading = read_sentence(
      "Japan's shipments to Thailand fell 5.9 percent in September; those of food shrank 12.1 "
      "percent.",
      options);
  ASSERT_TRUE(reading.has_value());
  int all = 0;
  for (const ReadStatement& s : reading->statements) all += s.claim.product.empty() ? 1 : 0;
  EXPECT_EQ(all, 1);
}

TEST(ListsOfGoods, AreNotAllTrade) {
  for (const char* text :
       {"US imports from China consisted mainly of electrical machinery ($147 billion) and "
        "furniture ($32 billion).",
        "Peru's trade with China was dominated by copper ore which amounted to $9 billion, "
        "followed "
        "by fishmeal ($1.1 billion)."}) {
    Options options;
    options.date = core::Day::parse("2018-04-10");
    const auto reading = read_sentence(text, options);
    ASSERT_TRUE(reading.has_value());
    for (const ReadStatement& s : reading->statements)
      EXPECT_FALSE(s.claim.product.empty()) << text;
  }
}

TEST(PeriodOfTheRelease, IsThatOfSumsBeforeItIsSaid) {
  const auto found = test::claims(
      "Spain bought most of what Ghana sold abroad\n\n"
      "Spain has emerged as Ghana's top export destination, with $1.2 billion.\n\n"
      "This is according to the foreign trade report for the third quarter of 2023, which the "
      "statistical service put out on Monday.\n",
      "2023-12-05");
  EXPECT_EQ(std::count(found.begin(), found.end(),
                       "level GHA-ESP exports 2023-07/2023-09 1200000000 USD"),
            1);
}

}  // namespace
}  // namespace tally::reading

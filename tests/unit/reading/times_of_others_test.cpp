// Times that are of a cause or a remark behind the figures, steps from one month to the next,
// titles of releases, and 'last year' in a text about a fiscal year. Sentences and figures are made
// up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class TimesOfOthers : public testing::TestWithParam<Told> {};

TEST_P(TimesOfOthers, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    CausesAndRemarks, TimesOfOthers,
    testing::Values(
        Told{
            "AsOrdersFell",
            "2019-01-10",
            "Chile's trade with Korea in 2018 was the subject of a report. Imports from Korea grew "
            "4 percent to $2.1 billion, whereas exports came to $5.8 billion, as orders dried up "
            "in the first half.",
            {"change CHL-KOR imports 2018-01/2018-12 4 pct",
             "level CHL-KOR imports 2018-01/2018-12 2100000000 USD",
             "level CHL-KOR exports 2018-01/2018-12 5800000000 USD"}},
        Told{
            "ThanksTo",
            "2019-01-10",
            "Chile's exports to Korea came to $5.8 billion in 2018. Imports rose 4 percent, thanks "
            "to a rebound in the second half.",
            {"level CHL-KOR exports 2018-01/2018-12 5800000000 USD",
             "change CHL-KOR imports 2018-01/2018-12 4 pct"}},
        Told{"AndOfficialsExpect",
             "2019-01-10",
             "Chile's exports to Korea came to $5.8 billion in 2018. Imports rose 4 percent, and "
             "the "
             "bureau is to publish the January figures on February 8.",
             {"level CHL-KOR exports 2018-01/2018-12 5800000000 USD",
              "change CHL-KOR imports 2018-01/2018-12 4 pct"}},
        Told{"WhichIsExplainedBy",
             "2019-01-10",
             "Chile's exports to Korea came to $5.8 billion in 2018. Imports rose 4 percent, which "
             "is explained by the strike in May.",
             {"level CHL-KOR exports 2018-01/2018-12 5800000000 USD",
              "change CHL-KOR imports 2018-01/2018-12 4 pct"}},
        Told{"SaidInJanuary",
             "2019-01-10",
             "Chile's exports to Korea came to $5.8 billion in 2018. Imports rose 4 percent, the "
             "bureau said in January.",
             {"level CHL-KOR exports 2018-01/2018-12 5800000000 USD",
              "change CHL-KOR imports 2018-01/2018-12 4 pct"}},
        Told{"OwingToInFront",
             "2019-01-10",
             "Chile's exports to Korea came to $5.8 billion in 2018. Owing to the strike in May, "
             "imports rose 4 percent. Exports to Oman came to $12 million.",
             {"level CHL-KOR exports 2018-01/2018-12 5800000000 USD",
              "change CHL-KOR imports 2018-01/2018-12 4 pct",
              "level CHL-OMN exports 2018-01/2018-12 12000000 USD"}},
        Told{"AlthoughInFront",
             "2019-01-10",
             "Chile's exports to Korea came to $5.8 billion in 2018. Although the market recovered "
             "in December, imports rose by only 4 percent.",
             {"level CHL-KOR exports 2018-01/2018-12 5800000000 USD",
              "change CHL-KOR imports 2018-01/2018-12 4 pct"}},
        Told{"WhatBeganThen",
             "2022-03-08",
             "Chile's trade with Korea in 2021 was the subject of the talks. Exports came to 287 "
             "million euros, and I am told that this January began with a plus of 14 percent.",
             {"level CHL-KOR exports 2021-01/2021-12 287000000 EUR",
              "change CHL-KOR exports 2022-01/2022-01 14 pct"}},
        // of an earlier year it is the time of the figure itself
        Told{"AsItBrokeOutLongAgo",
             "2023-02-10",
             "Chile's exports to Korea came to $5.8 billion in 2022. They had fallen by 9 percent "
             "as "
             "the pandemic broke out in 2020.",
             {"level CHL-KOR exports 2022-01/2022-12 5800000000 USD",
              "change CHL-KOR exports 2020-01/2020-12 -9 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    StepsOfTime, TimesOfOthers,
    testing::Values(
        Told{"FromMonthToMonth",
             "2023-12-11",
             "Swedish exports to Poland decreased by 3% from September to October and stood at SEK "
             "11 billion.\n\nImports from Poland amounted to SEK 9 billion.",
             {"change SWE-POL exports 2023-10/2023-10 -3 pct",
              "level SWE-POL exports 2023-10/2023-10 11000000000 SEK",
              "level SWE-POL imports 2023-10/2023-10 9000000000 SEK"}},
        Told{"FromQuarterToQuarter",
             "2023-12-11",
             "Swedish exports to Poland fell from the second to the third quarter from SEK 12 "
             "billion to 11 billion.",
             {"level SWE-POL exports 2023-07/2023-09 11000000000 SEK",
              "level SWE-POL exports 2023-04/2023-06 12000000000 SEK"}},
        Told{"FromQ2ToQ3",
             "2023-12-11",
             "Swedish exports to Poland were down 3% from Q2 to Q3.",
             {"change SWE-POL exports 2023-07/2023-09 -3 pct"}},
        Told{"FromTheSecondQuarterToTheThird",
             "2023-12-11",
             "Swedish exports to Poland were down 3% from the second quarter to the third.",
             {"change SWE-POL exports 2023-07/2023-09 -3 pct"}},
        Told{"ASpanStaysOne",
             "2023-12-11",
             "Swedish exports to Poland rose by 3% from January to October.",
             {"change SWE-POL exports 2023-01/2023-10 3 pct"}},
        Told{"TwoMonthsThatOpenAYear",
             "2023-04-11",
             "Swedish exports to Poland rose by 3% from January to February.",
             {"change SWE-POL exports 2023-01/2023-02 3 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Titles, TimesOfOthers,
    testing::Values(
        Told{"BehindAComma",
             "2023-06-15",
             "Trade Statistics of Korea, May 2023 (Provisional)\n\nJune 15, 2023 Release at 8:50 "
             "a.m.\n\nExports to Peru decreased 3% to 97 million dollars.",
             {"change KOR-PER exports 2023-05/2023-05 -3 pct",
              "level KOR-PER exports 2023-05/2023-05 97000000 USD"}},
        Told{"YearFirst",
             "2023-06-15",
             "Customs Service of Korea\n\n2023 May: Trade statistics\n\nExports to Peru decreased "
             "3%.",
             {"change KOR-PER exports 2023-05/2023-05 -3 pct"}},
        Told{
            "InDigits",
            "2023-06-15",
            "Customs Service of Korea\n\nTrade statistics 2023.05\n\nExports to Peru decreased 3%.",
            {"change KOR-PER exports 2023-05/2023-05 -3 pct"}},
        Told{"QuarterAndYearWithASlash",
             "2023-06-15",
             "Customs Service of Korea\n\nForeign trade statistics, Q1/2023\n\nExports to Peru "
             "decreased 3%.",
             {"change KOR-PER exports 2023-01/2023-03 -3 pct"}},
        Told{"RomanQuarter",
             "2023-06-15",
             "Foreign trade of Korea, I quarter 2023\n\nExports to Peru decreased 3%.",
             {"change KOR-PER exports 2023-01/2023-03 -3 pct"}},
        Told{"OfAPressRelease",
             "2023-06-15",
             "Press release No. 411: Foreign trade of Korea, May 2023\n\nKorea's exports to Peru "
             "decreased 3%.",
             {"change KOR-PER exports 2023-05/2023-05 -3 pct"}},
        Told{"NoTitle",
             "2023-06-15",
             "Korea-Peru Trade Forum, May 2023\n\nKorea's exports to Peru came to 2 billion "
             "dollars.",
             {"level KOR-PER exports 2022-01/2022-12 2000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    LastFiscalYear, TimesOfOthers,
    testing::Values(
        Told{"LastYear",
             "2024-08-22",
             "Pakistan's exports to Kenya rose 4 percent in FY24. Exports to Oman came to $71 "
             "million "
             "last year, up from $50 million a year ago.\n\nImports from Oman were $45 million.",
             {"change PAK-KEN exports 2023-07/2024-06 4 pct",
              "level PAK-OMN exports 2023-07/2024-06 71000000 USD",
              "level PAK-OMN exports 2022-07/2023-06 50000000 USD",
              "level PAK-OMN imports 2023-07/2024-06 45000000 USD"}},
        Told{
            "ByAFiscalYear",
            "2024-08-22",
            "Pakistan's exports to Kenya came to $410 million in FY15. By FY24 they had dropped 67 "
            "percent from that level.",
            {"level PAK-KEN exports 2014-07/2015-06 410000000 USD",
             "change PAK-KEN exports 2023-07/2024-06 -67 pct"}},
        Told{"TheFiscalYearBeforeLast",
             "2024-08-22",
             "Pakistan's exports to Kenya came to $410 million in the fiscal year before last.",
             {"level PAK-KEN exports 2022-07/2023-06 410000000 USD"}},
        Told{"ButTheCalendarYear",
             "2024-08-22",
             "Pakistan's exports to Kenya rose 4 percent in FY24. Exports to Oman came to $71 "
             "million "
             "in calendar year 2023.",
             {"change PAK-KEN exports 2023-07/2024-06 4 pct",
              "level PAK-OMN exports 2023-01/2023-12 71000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

// When a sum is of: years ago, parts of a year that no statistics know, several years at once.
#include "unit/reading/told_support.h"

namespace tally::reading::test {
namespace {

class SumsAndSpans : public testing::TestWithParam<Told> {};
TEST_P(SumsAndSpans, AreRead) { expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Times, SumsAndSpans,
    testing::Values(
        Told{"TheYearBeforeLast",
             "2023-08-09",
             "The year before last, Georgia exported goods worth $415 million to Armenia.",
             {"level GEO-ARM exports 2021-01/2021-12 415000000 USD"}},
        Told{"TenYearsAgo",
             "2023-08-09",
             "Trade between Georgia and Armenia amounted to $415 million ten years ago.",
             {"level GEO-ARM turnover 2013-01/2013-12 415000000 USD"}},
        Told{"TwoYearsAgoInFrontOfTheVerb",
             "2021-03-02",
             "Kenya's exports to Uganda two years ago totalled $600 million.",
             {"level KEN-UGA exports 2019-01/2019-12 600000000 USD"}},
        // set against it: no sum of then
        Told{"UpFromTenYearsAgo",
             "2023-08-09",
             "Peru's exports to Chile came to $1.2 billion in 2022, up 60 percent from ten years "
             "ago.",
             {"level PER-CHL exports 2022-01/2022-12 1200000000 USD",
              "change PER-CHL exports 2022-01/2022-12 60 pct"}},
        Told{"TheLatterHalf",
             "2023-08-09",
             "In the latter half of 2022, Peru exported goods worth $700 million to Chile.",
             {"level PER-CHL exports 2022-07/2022-12 700000000 USD"}},
        Told{"AMonthInDigits",
             "2023-08-09",
             "Peru's exports to Chile came to $120 million in 06/2023.",
             {"level PER-CHL exports 2023-06/2023-06 120000000 USD"}},
        Told{"YearToDateThroughMay",
             "2023-08-09",
             "Peru's exports to Chile came to $520 million year-to-date through May.",
             {"level PER-CHL exports 2023-01/2023-05 520000000 USD"}},
        Told{"ASeason",
             "2023-08-09",
             "Peru's exports to Chile came to $320 million in the summer of 2022.",
             {}},
        Told{"OneSumOfTwoYears",
             "2023-08-09",
             "Peru's exports to Chile came to $2.3 billion in 2021 and 2022.",
             {}},
        Told{"OneSumOfASpan",
             "2023-08-09",
             "Trade between Peru and Chile between 2018 and 2022 amounted to $12 billion.",
             {}},
        Told{"AScene",
             "2024-03-14",
             "Kenya sold goods worth $600 million to Uganda last year. In the final quarter the "
             "picture was less rosy. Exports to Uganda eased to $129 million.",
             {"level KEN-UGA exports 2023-01/2023-12 600000000 USD",
              "level KEN-UGA exports 2023-10/2023-12 129000000 USD"}},
        Told{
            "ThenIsTenYearsAgo",
            "2023-06-20",
            "Ten years ago Peru and Chile opened the tunnel. The two countries exchanged goods for "
            "$1.1 billion then.",
            {"level PER-CHL turnover 2013-01/2013-12 1100000000 USD"}},
        Told{"ThenIsNotSaid",
             "2023-06-20",
             "Trade between Peru and Chile stood at $700 million then.",
             {}},
        Told{"WithinThatOneYear",
             "2019-06-20",
             "The embargo was lifted in 2013. Within that one year exports of Moldova to Russia "
             "doubled to $190 million.",
             {"change MDA-RUS exports 2013-01/2013-12 2 ratio",
              "level MDA-RUS exports 2013-01/2013-12 190000000 USD"}},
        Told{"AForecastBesideTheGoalOfThisYear",
             "2023-03-09",
             "Peru and Chile want their trade to reach $3 billion this year. The joint chamber "
             "of commerce foresees something between 2.2 and 2.3 billion.",
             {"target PER-CHL turnover 2023-01/2023-12 3000000000 USD",
              "forecast PER-CHL turnover 2023-01/2023-12 2200000000 USD"}},
        Told{
            "ASumOfTheMonthInFrontOfItsBracket",
            "2022-11-30",
            "Peru's exports to Chile were $94 million in October, an increase of 6.3% on September "
            "($88 million).",
            {"level PER-CHL exports 2022-10/2022-10 94000000 USD",
             "change PER-CHL exports 2022-10/2022-10 6.3 pct",
             "level PER-CHL exports 2022-09/2022-09 88000000 USD"}},
        Told{"WithJanuarysExports",
             "2021-02-24",
             "From July 2020 to January 2021, Peru's exports to Chile grew by 5.2pc to $181m and "
             "imports by 31pc, with January's exports of $29.3m.",
             {"change PER-CHL exports 2020-07/2021-01 5.2 pct",
              "level PER-CHL exports 2020-07/2021-01 181000000 USD",
              "change PER-CHL imports 2020-07/2021-01 31 pct",
              "level PER-CHL exports 2021-01/2021-01 29300000 USD"}},
        Told{
            "GoodsOfAnEarlierYearLeaveTheTextItsTime",
            "2023-08-09",
            "In 2022, Kenya's exports to Uganda came to $600 million. Tea shipments brought in $90 "
            "million in 2021. Imports from Uganda amounted to $310 million.",
            {"level KEN-UGA exports 2022-01/2022-12 600000000 USD",
             "level KEN-UGA exports 2021-01/2021-12 90000000 USD",
             "level KEN-UGA imports 2022-01/2022-12 310000000 USD"}},
        Told{"ASpanWithTwoEnds",
             "2023-08-09",
             "Trade between Peru and Chile rose from $2 billion to $3 billion between 2018 and "
             "2022.",
             {"level PER-CHL turnover 2018-01/2018-12 2000000000 USD",
              "level PER-CHL turnover 2022-01/2022-12 3000000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading::test

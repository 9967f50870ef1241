// Sums of a time that is over beside others: records that a forecast or some months are measured
// by, growth over some years from one that is named, and the text that goes on behind them with its
// own time. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class MeasuredByPast : public testing::TestWithParam<Told> {};

TEST_P(MeasuredByPast, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    BesideAForecast, MeasuredByPast,
    testing::Values(
        Told{"ShortOf",
             "2023-12-12",
             "Trade between Laos and China is likely to come to $8.5 billion this year, short of "
             "the $10 billion registered in 2022.",
             {"forecast LAO-CHN turnover 2023-01/2023-12 8500000000 USD",
              "level LAO-CHN turnover 2022-01/2022-12 10000000000 USD"}},
        Told{"FarBelow",
             "2023-12-12",
             "Trade between Laos and China is likely to come to $8.5 billion this year, far below "
             "the $10 billion seen in 2022.",
             {"forecast LAO-CHN turnover 2023-01/2023-12 8500000000 USD",
              "level LAO-CHN turnover 2022-01/2022-12 10000000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    BesideMonths, MeasuredByPast,
    testing::Values(
        Told{"FromARecord",
             "2023-12-12",
             "Laos' exports to China came to $4 billion in the first 11 months, down from a record "
             "$5 billion in 2022. Exports to Peru came to $1 billion.",
             {"level LAO-CHN exports 2023-01/2023-11 4000000000 USD",
              "level LAO-CHN exports 2022-01/2022-12 5000000000 USD",
              "record LAO-CHN exports 2022-01/2022-12 5000000000 USD",
              "level LAO-PER exports 2023-01/2023-11 1000000000 USD"}},
        Told{"TheRecordWasSet",
             "2023-12-12",
             "Laos' exports to China came to $4 billion in the first 11 months. The best year was "
             "2022, with $5 billion. Exports to Peru came to $1 billion.",
             {"level LAO-CHN exports 2023-01/2023-11 4000000000 USD",
              "level LAO-CHN exports 2022-01/2022-12 5000000000 USD",
              "level LAO-PER exports 2023-01/2023-11 1000000000 USD"}},
        Told{"AMonthBrought",
             "2023-12-12",
             "Laos' trade with China came to $4 billion in the first 11 months. Laos had a deficit "
             "of $1 billion. November alone brought $690 million, 4.9 percent more than October.",
             {"level LAO-CHN turnover 2023-01/2023-11 4000000000 USD",
              "balance LAO-CHN balance 2023-01/2023-11 -1000000000 USD",
              "level LAO-CHN turnover 2023-11/2023-11 690000000 USD",
              "change LAO-CHN turnover 2023-11/2023-11 4.9 pct"}},
        Told{"LongBefore",
             "2023-12-12",
             "Laos' exports to China came to $4 billion in the first 11 months. That is up from $3 "
             "billion in 2018.",
             {"level LAO-CHN exports 2023-01/2023-11 4000000000 USD",
              "level LAO-CHN exports 2018-01/2018-12 3000000000 USD"}},
        Told{"InFourYears",
             "2023-12-12",
             "Laos' exports to China came to $4 billion in the first 11 months. In four years they "
             "had doubled from $2 billion in 2018.",
             {"level LAO-CHN exports 2023-01/2023-11 4000000000 USD",
              "change LAO-CHN exports 2022-01/2022-12 2 ratio",
              "level LAO-CHN exports 2018-01/2018-12 2000000000 USD"}},
        Told{"OnAQuarter",
             "2021-03-10",
             "Kenya's exports to Uganda came to $720 million last year.\n\nThe final quarter "
             "brought "
             "some relief: sales to Tanzania were up a fifth on July-September.",
             {"level KEN-UGA exports 2020-01/2020-12 720000000 USD",
              "change KEN-TZA exports 2020-10/2020-12 20 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    InARelease, MeasuredByPast,
    testing::Values(Told{
        "NowTheLargest",
        "2023-06-15",
        "Trade Statistics of Korea, May 2023\n\nPeru is now the largest market, with exports of "
        "97 million dollars. It takes 2.9% of the exports.",
        {"rank KOR-PER exports 2023-05/2023-05 1 rank",
         "level KOR-PER exports 2023-05/2023-05 97000000 USD",
         "share KOR-PER exports 2023-05/2023-05 2.9 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

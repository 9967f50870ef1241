// Shares of one partner at several times, told once with their whole: 'took 21 percent of exports
// in 2013 and in 2020 still 13'; marks held, of a sum without its money. Sentences are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class SharesOfThen : public testing::TestWithParam<Told> {};

TEST_P(SharesOfThen, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    AtOtherTimes, SharesOfThen,
    testing::Values(Told{"BareFigures",
                         "2023-11-21",
                         "In 2020 Peru's exports to Chile were worth $1.5 "
                         "billion.\n\nBrazil mattered far more. In 2013 it absorbed 21 "
                         "percent of Peru's exports and in 2020 still 13; today it is "
                         "around 4.",
                         {"level PER-CHL exports 2020-01/2020-12 1500000000 USD",
                          "share PER-BRA exports 2013-01/2013-12 21 pct",
                          "share PER-BRA exports 2020-01/2020-12 13 pct",
                          "share PER-BRA exports 2022-01/2022-12 4 pct"}},
                    Told{"InARow",
                         "2023-11-21",
                         "In 2020 Peru's exports to Chile were worth $1.5 "
                         "billion.\n\nBrazil mattered far more. In 2013 it absorbed 21 "
                         "percent of Peru's exports, in 2020 only 13 percent and now about "
                         "4 percent.",
                         {"level PER-CHL exports 2020-01/2020-12 1500000000 USD",
                          "share PER-BRA exports 2013-01/2013-12 21 pct",
                          "share PER-BRA exports 2020-01/2020-12 13 pct",
                          "share PER-BRA exports 2022-01/2022-12 4 pct"}},
                    Told{"TimesBehind",
                         "2023-11-21",
                         "In 2020 Peru's exports to Chile were worth $1.5 "
                         "billion.\n\nBrazil mattered far more. It took 21 percent of "
                         "Peru's exports in 2013, 13 percent in 2020 and 4 percent in 2022.",
                         {"level PER-CHL exports 2020-01/2020-12 1500000000 USD",
                          "share PER-BRA exports 2013-01/2013-12 21 pct",
                          "share PER-BRA exports 2020-01/2020-12 13 pct",
                          "share PER-BRA exports 2022-01/2022-12 4 pct"}},
                    Told{"ShareInExports",
                         "2023-11-21",
                         "In 2020 Peru's exports to Chile were worth $1.5 "
                         "billion.\n\nBrazil mattered far more. Its share in Peru's "
                         "exports was 21 percent in 2013, still 13 percent in 2020 and is "
                         "around 4 percent today.",
                         {"level PER-CHL exports 2020-01/2020-12 1500000000 USD",
                          "share PER-BRA exports 2013-01/2013-12 21 pct",
                          "share PER-BRA exports 2020-01/2020-12 13 pct"}},
                    Told{"OtherThingsCounted",
                         "2023-11-21",
                         "In 2020 Peru's exports to Chile were worth $1.5 "
                         "billion.\n\nBrazil mattered far more. It took 21 percent of "
                         "Peru's exports in 2013, and 13 of its firms left in 2020.",
                         {"level PER-CHL exports 2020-01/2020-12 1500000000 USD",
                          "share PER-BRA exports 2013-01/2013-12 21 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    MarksHeld, SharesOfThen,
    testing::Values(Told{"TheSumOfThatYearIsTold",
                         "2023-11-21",
                         "Peru's exports to Chile were $1.5 billion in 2021. In 2022 "
                         "exports to Chile, at $1.02 billion, had stayed above $1 billion "
                         "for the second year running.",
                         {"level PER-CHL exports 2021-01/2021-12 1500000000 USD",
                          "level PER-CHL exports 2022-01/2022-12 1020000000 USD",
                          "since PER-CHL exports 2021-01/2022-12 2 count_years"}},
                    Told{"ABillionWithoutAMoney",
                         "2023-11-21",
                         "Peru's exports to Chile were $1.5 billion in 2021. In 2022 they "
                         "stayed above a billion for the second year running.",
                         {"level PER-CHL exports 2021-01/2021-12 1500000000 USD",
                          "level PER-CHL exports 2022-01/2022-12 1000000000 USD",
                          "since PER-CHL exports 2021-01/2022-12 2 count_years"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

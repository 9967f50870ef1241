// Sums that were passed for the first time.
// Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class MarksPassed : public testing::TestWithParam<Told> {};

TEST_P(MarksPassed, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, MarksPassed,
    testing::Values(
        Told{"UntilNever",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nUntil last year Norway had never sold more than 4 billion euros of goods to "
             "Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "level NOR-POL exports 2018-01/2018-12 4000000000 EUR"}},
        Told{"BillionMark",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nIt was the first year in which Norway's exports to Poland passed the "
             "billion-euro mark.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "record NOR-POL exports 2018-01/2018-12 1000000000 EUR",
              "level NOR-POL exports 2018-01/2018-12 1000000000 EUR"}},
        Told{"WillPass",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway's exports to Poland will pass the billion-euro mark next year.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"NeverAtAll",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway has never sold more than 9 billion euros of goods to Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

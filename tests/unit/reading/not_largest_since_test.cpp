// What looks like the largest since a year and is none.
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

class NotTheLargestSince : public testing::TestWithParam<Told> {};

TEST_P(NotTheLargestSince, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, NotTheLargestSince,
    testing::Values(
        Told{"AThing",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNot since 2012 has Norway bought so many buses from Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"DiscussedMore",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe last time exports to Poland were discussed more was in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"ToAnother",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe last time Norway exported more to Poland than to Sweden was in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "comparison NOR-POL exports 2012-01/2012-12"}},
        Told{"OneProduct",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNot since 2012 had fish exports to Poland been so high.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"OverExpectations",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nExports to Poland were the second best since 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"LessThanThen",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway has not sold as much to Poland since 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"TheFactory",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe factory in Poland was last seen at work in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

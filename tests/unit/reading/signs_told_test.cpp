// The sign of a balance, told by two flows or by plus and minus.
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

class SignsTold : public testing::TestWithParam<Told> {};

TEST_P(SignsTold, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, SignsTold,
    testing::Values(
        Told{"SoldMoreThanItBought",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway sold more to Poland in 2018 than it bought there.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"ExceededItsImports",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway's exports to Poland exceeded its imports from it in 2018.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"BoughtMore",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nPoland bought more from Norway than it sold to it.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance POL-NOR balance 2018-01/2018-12 0 "}},
        Told{"InTheBlackFor",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe balance with Poland closed 2018 in the black for Norway.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"MinusSign",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway's side of the balance with Poland carries a minus sign.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"Tilted",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe trade balance of the two tilted towards Warsaw.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance POL-NOR balance 2018-01/2018-12 0 "}},
        Told{"MoreCameIn",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nGoods worth more came in from Poland than went out to it.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"LargerOfTheTwo",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nExports to Poland were the larger of the two flows.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"ReturnFlow",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway's exports to Poland exceeded the return flow.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"HigherThanImports",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway's exports to Poland were higher than its imports from there.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"FellShort",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nImports from Poland fell short of exports to it.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance POL-NOR balance 2018-01/2018-12 0 "}},
        Told{"PositiveFor",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe trade balance with Poland was positive for Norway.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"NetExporter",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nIn trade with Poland, Norway is a net exporter.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}},
        Told{"InFavour",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe balance was in Norway's favour.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "balance NOR-POL balance 2018-01/2018-12 0 "}}),
    name_of);

}  // namespace
}  // namespace tally::reading

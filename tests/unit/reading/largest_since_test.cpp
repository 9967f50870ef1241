// The largest since a year, told by the last time it was larger.
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

class LargestSince : public testing::TestWithParam<Told> {};

TEST_P(LargestSince, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, LargestSince,
    testing::Values(
        Told{"NotSinceSoMuch",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNot since 2012 had Norway sold so much to Poland as it did last year.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"GoBackForMore",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nYou have to go back to 2012 to find a year in which Norway sold more to "
             "Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"LastHigher",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorwegian exports to Poland had last been higher than in 2018 in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"LastTimeMore",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe last time Norway exported more to Poland was in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"LastRecorded",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nA higher sum for Norwegian exports to Poland was last recorded in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"NoneSinceThen",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorwegian exports to Poland were larger in 2012; since then no year has "
             "matched the last one.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"BestYearForSince",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\n2018 was the best year for Norwegian exports to Poland since 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"ALow",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNot since 2012 had Norway sold so little to Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"HadNotBeenSoHigh",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorwegian exports to Poland had not been so high since 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"LevelLastSeen",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorwegian exports to Poland climbed to a level last seen in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"FellToALevelLastSeen",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorwegian exports to Poland fell to a level last seen in 2012.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}},
        Told{"OnlyThen",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nOnly in 2012 were Norwegian exports to Poland higher.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "since NOR-POL exports 2018-01/2018-12"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

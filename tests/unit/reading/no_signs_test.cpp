// What looks like the sign of a balance and is none.
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

class NoSigns : public testing::TestWithParam<Told> {};

TEST_P(NoSigns, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, NoSigns,
    testing::Values(
        Told{"Tourists",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nMore tourists came in from Poland than went out to it.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"Budget",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway's budget closed the year in the red.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"Services",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway's services account with Poland is in the red.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"AnotherPartner",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway exported more to Poland than to Sweden.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR",
              "comparison NOR-POL exports 2018-01/2018-12"}},
        Told{"BalanceOfPower",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe balance of power tilted towards Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"Wish",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway would like to be in the black with Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"TheVisit",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe balance of the visit was positive for Norway.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"TheCourt",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nThe court ruled in Poland's favour over trade with Norway.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}},
        Told{"NetExporterOfFish",
             "2019-02-20",
             "Norway's trade with Poland came to 8 billion euros in 2018, the customs office "
             "said.\n\nNorway is a net exporter of fish to Poland.",
             {"level NOR-POL turnover 2018-01/2018-12 8000000000 EUR"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

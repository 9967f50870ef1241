// Shares told by a whole and a part, wherever the two stand.
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

class WholeAndPart : public testing::TestWithParam<Told> {};

TEST_P(WholeAndPart, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, WholeAndPart,
    testing::Values(
        Told{"OfEverythingBought",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nOf everything Peru "
             "bought abroad, 2.9 percent was of Chilean origin.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "share PER-CHL imports 2018-01/2018-12 2.9 pct"}},
        Told{"WeightOfTheNeighbour",
             "2019-03-14",
             "Peru's exports to Chile came to $1.4 billion in 2018.\n\nThe neighbour's weight in "
             "overall Peruvian exports was 3 percent.",
             {"level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "share PER-CHL exports 2018-01/2018-12 3 pct"}},
        Told{"ContributionToImports",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nChile's contribution "
             "to Peru's total imports was 2.9 percent.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "share PER-CHL imports 2018-01/2018-12 2.9 pct"}},
        Told{"NeedsMetThere",
             "2019-03-14",
             "Kenya met 1.3% of its import needs in Egypt in 2018.",
             {"share KEN-EGY imports 2018-01/2018-12 1.3 pct"}},
        Told{"OwedToCustomers",
             "2019-03-14",
             "Kenya's exports in 2018 owed 7 per cent to Ugandan customers.",
             {"share KEN-UGA exports 2018-01/2018-12 7 pct"}},
        Told{"ForeignGoods",
             "2019-03-14",
             "As much as 11 percent of the foreign goods bought by Ghana in 2018 were of Indian "
             "origin.",
             {"share GHA-IND imports 2018-01/2018-12 11 pct"}},
        Told{"OfTheImportBill",
             "2019-03-14",
             "Of Jordan's overall import bill for 2018, Turkish suppliers collected 4 per cent.",
             {"share JOR-TUR imports 2018-01/2018-12 4 pct"}},
        Told{"SoldToTheWorld",
             "2019-03-14",
             "Of all that Vietnam sold to the world in 2018, Japan bought 7.7 percent.",
             {"share VNM-JPN exports 2018-01/2018-12 7.7 pct"}},
        Told{"TenthsOfOnePercent",
             "2019-03-14",
             "Two tenths of one per cent of Dutch exports went to Ghana in 2018.",
             {"share NLD-GHA exports 2018-01/2018-12 0.2 pct"}},
        Told{"ShareOfAProduct",
             "2019-03-14",
             "Of all the wheat that Egypt bought abroad in 2018, 60 percent was of Russian origin.",
             {}},
        Told{"ShareOfServices",
             "2019-03-14",
             "Of all the services that Egypt sold abroad in 2018, 12 percent went to Russia.",
             {}},
        Told{"ShareOfTwo",
             "2019-03-14",
             "Of everything Peru bought abroad in 2018, 2.9 percent came from Chile and Bolivia.",
             {"share PER-CHL+BOL imports 2018-01/2018-12 2.9 pct"}},
        Told{"ShareOfMembers",
             "2019-03-14",
             "A single EU member state was responsible for 16 percent of Kazakh export revenue in "
             "2018.",
             {}}),
    name_of);

}  // namespace
}  // namespace tally::reading

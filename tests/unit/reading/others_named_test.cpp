// Whose trade is told where another country comes in: 'those from Iran', 'For Tehran it is second',
// 'it is Turkey that leads'.
#include "unit/reading/told_support.h"

namespace tally::reading::test {
namespace {

class OthersNamed : public testing::TestWithParam<Told> {};
TEST_P(OthersNamed, AreRead) { expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Sides, OthersNamed,
    testing::Values(
        Told{"ThoseFromAnotherSeller",
             "2021-02-09",
             "Deliveries from Brazil to Peru rose by 3.2 percent in January. Those from Chile sank "
             "12 percent.",
             {"change BRA-PER exports 2021-01/2021-01 3.2 pct",
              "change CHL-PER exports 2021-01/2021-01 -12 pct"}},
        Told{"ThoseFromAnotherSellerInTheSentence",
             "2021-02-09",
             "Exports from Kenya to Uganda rose by 5 percent in 2020, while those from Tanzania "
             "fell "
             "by 3 percent.",
             {"change KEN-UGA exports 2020-01/2020-12 5 pct",
              "change TZA-UGA exports 2020-01/2020-12 -3 pct"}},
        Told{"ThoseToAnotherBuyer",
             "2021-02-09",
             "Exports from Kenya to Uganda rose by 5 percent in 2020, while those to Tanzania fell "
             "by 3 percent.",
             {"change KEN-UGA exports 2020-01/2020-12 5 pct",
              "change KEN-TZA exports 2020-01/2020-12 -3 pct"}},
        Told{
            "ForWhomItRanks",
            "2021-02-09",
            "Peru bought goods worth $2 billion from Chile in 2020 and for $3 billion from Brazil. "
            "For Santiago, Peru ranks fourth among export markets. For Brasilia it comes tenth.",
            {"level PER-CHL imports 2020-01/2020-12 2000000000 USD",
             "level PER-BRA imports 2020-01/2020-12 3000000000 USD",
             "rank CHL-PER exports 2020-01/2020-12 4 rank",
             "rank BRA-PER exports 2020-01/2020-12 10 rank"}},
        Told{"ItIsAnotherThatLeads",
             "2019-06-20",
             "Georgia sold goods worth $437 million to Russia in 2018. In overall trade it is "
             "Turkey "
             "that leads, with $1.6 billion.",
             {"level GEO-RUS exports 2018-01/2018-12 437000000 USD"}},
        Told{"TheCountryItBoughtMostFrom",
             "2024-04-18",
             "Exports to the EU rose to NOK 254 billion in the first quarter of 2024, Statistics "
             "Norway said. In March, China was the country Norway bought most from.",
             {"level NOR-EU exports 2024-01/2024-03 254000000000 NOK"}}),
    name_of);

}  // namespace
}  // namespace tally::reading::test

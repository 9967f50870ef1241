// Who sold and who bought, told by the part each country plays; one owner's flow beside another's.
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

class GoodsRoles : public testing::TestWithParam<Told> {};

TEST_P(GoodsRoles, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, GoodsRoles,
    testing::Values(
        Told{"BuyersTookGoods",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nChilean customers paid "
             "$1.4 billion for Peruvian goods.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level CHL-PER imports 2018-01/2018-12 1400000000 USD"}},
        Told{"SellersFoundTakers",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nChilean exporters "
             "earned $1.2 billion in Peru.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level CHL-PER exports 2018-01/2018-12 1200000000 USD"}},
        Told{"BilledByTheirSuppliers",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nPeruvian firms were "
             "billed $1.2 billion by their Chilean suppliers, most of them in Santiago.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level CHL-PER exports 2018-01/2018-12 1200000000 USD"}},
        Told{"GoodsOfOrigin",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nMerchandise of Chilean "
             "origin was worth $1.2 billion.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level CHL-PER exports 2018-01/2018-12 1200000000 USD"}},
        Told{"HeadingForAMarket",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nOf that sum $1.4 "
             "billion was Peruvian goods heading for the Chilean market.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level PER-CHL exports 2018-01/2018-12 1400000000 USD"}},
        Told{"OutboundLeg",
             "2019-03-14",
             "Peru's trade with Chile came to $2.6 billion in 2018.\n\nThe outbound flow stood at "
             "$1.4 billion.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level PER-CHL exports 2018-01/2018-12 1400000000 USD"}},
        Told{"BothAreNamed",
             "2019-03-14",
             "Kenyan goods worth $90 million were sold to Egyptian customers in 2018.",
             {"level KEN-EGY exports 2018-01/2018-12 90000000 USD"}},
        Told{"ThirdCountry",
             "2019-03-14",
             "Peru's exports to Chile came to $1.4 billion in 2018.\n\nTo Bolivian clients "
             "Peruvian firms sold $600 million of goods in the same year.",
             {"level PER-CHL exports 2018-01/2018-12 1400000000 USD",
              "level PER-BOL exports 2018-01/2018-12 600000000 USD"}},
        Told{"GoodsAmongThem",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nChilean importers took "
             "Peruvian goods for $1.4 billion, copper first of all.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level CHL-PER imports 2018-01/2018-12 1400000000 USD"}},
        Told{"ToTheNeighbour",
             "2019-03-14",
             "Peru's trade with Chile came to $2.6 billion in 2018.\n\nPeruvian firms shipped $1.4 "
             "billion of merchandise to their southern neighbour.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD",
              "level PER-CHL exports 2018-01/2018-12 1400000000 USD"}},
        Told{"OneProductOnly",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nChilean buyers paid "
             "$300 million for Peruvian copper.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD"}},
        Told{"Contract",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nChilean companies "
             "received $300 million for a pipeline in Peru.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD"}},
        Told{"Debts",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nPeruvian importers owe "
             "Chilean firms $40 million.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD"}},
        Told{"Tourists",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nChileans spent $300 "
             "million in Peru on holidays.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD"}},
        Told{"SeveralMarkets",
             "2019-03-14",
             "Trade between Peru and Chile came to $2.6 billion in 2018.\n\nPeruvian exporters "
             "earned $4 billion in the other markets of the region.",
             {"level PER-CHL turnover 2018-01/2018-12 2600000000 USD"}},
        Told{"WithItsNeighbour",
             "2022-05-04",
             "Mongolia and its northern neighbour traded goods for $2.3 billion in 2021.",
             {"level MNG-RUS turnover 2021-01/2021-12 2300000000 USD"}},
        Told{"NeighbourByName",
             "2022-05-04",
             "Poland and its southern neighbour Slovakia traded goods for $12 billion in 2021.",
             {"level POL-SVK turnover 2021-01/2021-12 12000000000 USD"}},
        Told{"WorthMoreThanOfAnother",
             "2022-05-04",
             "In 2021 German deliveries to Austria exceeded those of Italy.",
             {"comparison AUT-DEU imports 2021-01/2021-12"}},
        Told{"OnesOfAnother",
             "2022-05-04",
             "In 2021 Indian sales to Kenya were larger than the Chinese ones.",
             {"comparison KEN-IND imports 2021-01/2021-12"}},
        Told{"WasAheadBefore",
             "2022-05-04",
             "In 2021 Kenya's purchases from India exceeded those from China, which had been ahead "
             "the year before.",
             {"comparison KEN-IND imports 2021-01/2021-12"}},
        Told{"WithSomebodyMoreEven",
             "2022-05-04",
             "Kenya had a deficit of $1 billion with India in 2021.\n\nWith Egypt things were more "
             "even: exports of $200 million and imports of $350 million.",
             {"balance KEN-IND balance 2021-01/2021-12 -1000000000 USD",
              "level KEN-EGY exports 2021-01/2021-12 200000000 USD",
              "level KEN-EGY imports 2021-01/2021-12 350000000 USD"}},
        Told{"SanctionsAreNoPartner",
             "2022-05-04",
             "Turkey bought more from Iran before American sanctions returned. Imports from Iran "
             "came to $2 billion in 2021.",
             {"level TUR-IRN imports 2021-01/2021-12 2000000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

// Whose trade a word without an owner is in an item that an agency wrote at home: 'exports' of a
// Pakistani item are Pakistan's, whoever was named in between. And whom 'the western neighbour'
// means behind a sentence that turned to a country. Sentences are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/internal/cities.h"
#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class ToldFromHome : public testing::TestWithParam<Told> {};

TEST_P(ToldFromHome, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    AnAside, ToldFromHome,
    testing::Values(
        Told{"WhatTheOtherOneSold",
             "2023-06-27",
             "LIMA: Peru's exports to Bolivia came to $803 million in 2022, the central bank said. "
             "Bolivia sold mostly soya. In May, exports amounted to $62 million.",
             {"level PER-BOL exports 2022-01/2022-12 803000000 USD",
              "level PER-BOL exports 2023-05/2023-05 62000000 USD"}},
        Told{"TheOthersExportsAreOverWithTheParagraph",
             "2023-06-27",
             "LIMA: Peru's exports to Bolivia came to $803 million in 2022, the central bank "
             "said. Bolivia's exports to Peru came to $858 million.\n\nIn May, exports amounted to "
             "$62 million.",
             {"level PER-BOL exports 2022-01/2022-12 803000000 USD",
              "level BOL-PER exports 2022-01/2022-12 858000000 USD",
              "level PER-BOL exports 2023-05/2023-05 62000000 USD"}},
        Told{"TheSameFlowOfTheOtherGoesOn",
             "2023-06-27",
             "LIMA: Peru's exports to Bolivia came to $803 million in 2022, the central bank "
             "said. Bolivia's exports to Peru came to $858 million. In May, exports amounted to "
             "$62 million.",
             {"level PER-BOL exports 2022-01/2022-12 803000000 USD",
              "level BOL-PER exports 2022-01/2022-12 858000000 USD",
              "level BOL-PER exports 2023-05/2023-05 62000000 USD"}},
        Told{"FromACityThatIsNoCapital",
             "2023-06-27",
             "AREQUIPA: Peru's exports to Bolivia came to $803 million in 2022, the central bank "
             "said. Bolivia bought less cement. In May the deficit was $4 million.",
             {"level PER-BOL exports 2022-01/2022-12 803000000 USD",
              "balance PER-BOL balance 2023-05/2023-05 -4000000 USD"}},
        Told{"AThirdCountryInBetweenLeavesItOpen",
             "2023-06-27",
             "LIMA: Peru's exports to Bolivia came to $803 million in 2022, the central bank "
             "said.\n\nBrazil has in the meantime become Bolivia's first supplier.\n\nIn May, "
             "exports amounted to $62 million.",
             {"level PER-BOL exports 2022-01/2022-12 803000000 USD",
              "rank BOL-BRA imports 2022-01/2022-12 1 rank"}},
        Told{"AThirdCountryInATextOfOnePair",
             "2023-06-27",
             "LIMA: Peru's exports to Bolivia came to $803 million in 2022, the central bank "
             "said. Peru's imports from Bolivia were $858 million in 2022.\n\nBrazil has in the "
             "meantime become Bolivia's first supplier.\n\nIn the first quarter of 2023, Peru's "
             "exports to Bolivia came to $190 million. Brazil's exports to Bolivia came to $400 "
             "million.\n\nIn May, exports amounted to $62 million.",
             {"level PER-BOL exports 2022-01/2022-12 803000000 USD",
              "level PER-BOL imports 2022-01/2022-12 858000000 USD",
              "rank BOL-BRA imports 2022-01/2022-12 1 rank",
              "level PER-BOL exports 2023-01/2023-03 190000000 USD",
              "level BRA-BOL exports 2023-01/2023-03 400000000 USD",
              "level PER-BOL exports 2023-05/2023-05 62000000 USD"}},
        Told{"ATradeOfBothIsOfNeither",
             "2023-01-23",
             "LIMA: Bolivia and Peru traded goods worth $1.6 billion in 2022, the Bolivian embassy "
             "said.\n\nImports came to $803 million, exports to $797 million.",
             {"level BOL-PER turnover 2022-01/2022-12 1600000000 USD",
              "level BOL-PER imports 2022-01/2022-12 803000000 USD",
              "level BOL-PER exports 2022-01/2022-12 797000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    AcrossTheWater, ToldFromHome,
    testing::Values(
        Told{"ToWhomIsNotSaid",
             "2023-01-16",
             "Norway's exports to Germany came to 697 million crowns last year. The British had "
             "been the first buyers before. Exports across the North Sea rose by 66 percent.",
             {"level NOR-DEU exports 2022-01/2022-12 697000000 NOK"}},
        Told{"AcrossTheBorderIsThePairs",
             "2023-01-16",
             "Norway's exports to Sweden came to 697 million crowns last year. Exports across the "
             "border rose by 66 percent in December.",
             {"level NOR-SWE exports 2022-01/2022-12 697000000 NOK",
              "change NOR-SWE exports 2022-12/2022-12 66 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WhoWasNamedSince, ToldFromHome,
    testing::Values(
        Told{
            "ImportsFromIt",
            "2019-05-09",
            "LIMA - Peru's exports to Bolivia came to $600 million in 2018, the customs said. Then "
            "there is Ecuador, the northern neighbour. Imports from it came to $290 million.",
            {"level PER-BOL exports 2018-01/2018-12 600000000 USD",
             "level PER-ECU imports 2018-01/2018-12 290000000 USD"}},
        Told{"BoughtFromIt",
             "2019-05-09",
             "In 2018 Peru traded goods worth $2.1 billion with the Netherlands. Ecuador lies "
             "closer. Peru bought goods worth $290 million from it.",
             {"level PER-NLD turnover 2018-01/2018-12 2100000000 USD",
              "level PER-ECU imports 2018-01/2018-12 290000000 USD"}},
        Told{"ItIsTheNeighbourOfTheSentence",
             "2019-05-09",
             "Peru's exports to Ecuador came to $600 million in 2018. Bolivia gained ground. Sales "
             "to the northern neighbour totalled $140 million in the first quarter, and imports "
             "from it $70 million.",
             {"level PER-ECU exports 2018-01/2018-12 600000000 USD",
              "level PER-ECU exports 2019-01/2019-03 140000000 USD",
              "level PER-ECU imports 2019-01/2019-03 70000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    WhoseGapItIs, ToldFromHome,
    testing::Values(
        Told{"ForOneOfThem",
             "2023-06-27",
             "Trade between Thailand and Laos came to $8 billion in 2022. For Laos that is a "
             "deficit of $2 billion.",
             {"level THA-LAO turnover 2022-01/2022-12 8000000000 USD",
              "balance LAO-THA balance 2022-01/2022-12 -2000000000 USD"}},
        Told{
            "GivenToOneOfThem",
            "2023-06-27",
            "Laos and Thailand traded goods worth $8 billion in 2022. This gave Thailand a surplus "
            "of $2 billion.",
            {"level LAO-THA turnover 2022-01/2022-12 8000000000 USD",
             "balance THA-LAO balance 2022-01/2022-12 2000000000 USD"}},
        Told{
            "ItHadBeen",
            "2023-06-27",
            "Thailand's exports to Laos came to $5 billion in 2022 and its imports from Laos to $3 "
            "billion. Thailand was $2 billion in the black. A year earlier it had been $1.5 "
            "billion.",
            {"level THA-LAO exports 2022-01/2022-12 5000000000 USD",
             "level THA-LAO imports 2022-01/2022-12 3000000000 USD",
             "balance THA-LAO balance 2022-01/2022-12 2000000000 USD",
             "balance THA-LAO balance 2021-01/2021-12 1500000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    AgenciesOfTheRegion, ToldFromHome,
    testing::Values(
        Told{"ComparedToThePeriodFrom",
             "2024-11-28",
             "LIMA, Peru, November 28. Peru's trade with Bolivia amounted to $12 billion in the "
             "first 10 months of 2024. Exports totaled $2.7 billion, an increase of 3.7 percent "
             "compared to the period from January through October 2023.",
             {"level PER-BOL turnover 2024-01/2024-10 12000000000 USD",
              "level PER-BOL exports 2024-01/2024-10 2700000000 USD",
              "change PER-BOL exports 2024-01/2024-10 3.7 pct"}},
        Told{
            "GoodsTradedBetweenTheTwo",
            "2023-07-14",
            "Bolivia remained Peru's largest partner in the first half of the year. The value of "
            "goods traded between the two countries rose 7.1 percent to $472 million, with exports "
            "to Bolivia increasing 10.7 percent to $285 million.",
            {"rank PER-BOL turnover 2023-01/2023-06 1 rank",
             "change PER-BOL turnover 2023-01/2023-06 7.1 pct",
             "level PER-BOL turnover 2023-01/2023-06 472000000 USD",
             "change PER-BOL exports 2023-01/2023-06 10.7 pct",
             "level PER-BOL exports 2023-01/2023-06 285000000 USD"}},
        Told{"ThisIsOfTheWholeToldBefore",
             "2021-09-13",
             "Bolivia was the biggest market for Peruvian goods last year, as the total value of "
             "Peru's exports hit a high of $643 million.\n\nThis is a seven percent growth.",
             {"rank PER-BOL exports 2020-01/2020-12 1 rank",
              "level PER-WLD exports 2020-01/2020-12 643000000 USD",
              "change PER-WLD exports 2020-01/2020-12 7 pct"}},
        Told{"AnnualInATextAboutAMonth",
             "2018-10-24",
             "Peru's exports to Bolivia slipped 4.9 per cent to $803 million in September 2018. On "
             "an annual basis they rose 11 per cent to $5.1 billion in the year, while annual "
             "imports came to $5 billion.",
             {"change PER-BOL exports 2018-09/2018-09 -4.9 pct",
              "level PER-BOL exports 2018-09/2018-09 803000000 USD"}},
        Told{"HavingMadeUp",
             "2020-06-11",
             "In January-April 2020 trade between Peru and Bolivia grew by 4 percent, having made "
             "up $295.7 million.",
             {"change PER-BOL turnover 2020-01/2020-04 4 pct",
              "level PER-BOL turnover 2020-01/2020-04 295700000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ANeighbour, ToldFromHome,
    testing::Values(
        Told{"OfTheTextNotOfTheOneNamed",
             "2023-06-27",
             "NAIROBI - Kenyan exports to Tanzania rose 12 percent to $600 million in 2022, the "
             "statistics office said.\n\nUganda told another story. Sales to the western "
             "neighbour came to $51 million.",
             {"change KEN-TZA exports 2022-01/2022-12 12 pct",
              "level KEN-TZA exports 2022-01/2022-12 600000000 USD",
              "level KEN-UGA exports 2022-01/2022-12 51000000 USD"}},
        Told{"TradeWithIt",
             "2023-06-27",
             "BUENOS AIRES - Argentine exports to Chile rose 12 percent to $600 million in 2022, "
             "the statistics office said.\n\nAnd Uruguay? Trade with the eastern neighbour "
             "amounted to $125 million.",
             {"change ARG-CHL exports 2022-01/2022-12 12 pct",
              "level ARG-CHL exports 2022-01/2022-12 600000000 USD",
              "level ARG-URY turnover 2022-01/2022-12 125000000 USD"}}),
    name_of);

TEST(Cities, AreOfOneCountryInAnyCase) {
  const auto code = [](std::string_view city) {
    const places::PlaceId id = country_of_city(city);
    return id.valid() ? places::places().code(id) : std::string();
  };
  EXPECT_EQ(code("KARACHI"), "PAK");
  EXPECT_EQ(code("São Paulo"), "BRA");
  EXPECT_EQ(code("Ho Chi Minh City"), "VNM");
  EXPECT_EQ(code("Springfield"), "");
  EXPECT_TRUE(check_cities());
}

}  // namespace
}  // namespace tally::reading

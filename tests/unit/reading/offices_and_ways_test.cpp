// Offices' releases and agencies' reports: months set against each other, goods that come the other
// way, balances with 'that country', and since when a sum is the lowest. Texts and figures are made
// up.
#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::Told;

struct OfficesAndWays : testing::TestWithParam<Told> {};

TEST_P(OfficesAndWays, AreRead) { test::expect_told(GetParam()); }

// 'between December and January' with a growth is January against December.
INSTANTIATE_TEST_SUITE_P(
    Months, OfficesAndWays,
    testing::Values(
        Told{"ToASumBetweenTwoMonths",
             "2025-03-14",
             "UK trade in goods: January 2025\n"
             "Statistical bulletin\n"
             "Release date: 14 March 2025\n\n"
             "Imports from Canada increased by 21.0% to £1.7 billion between December and January. "
             "Exports to India went up 4.4% to £0.7 billion.\n",
             {"change GBR-CAN imports 2025-01/2025-01 21 pct",
              "level GBR-CAN imports 2025-01/2025-01 1700000000 GBP",
              "change GBR-IND exports 2025-01/2025-01 4.4 pct",
              "level GBR-IND exports 2025-01/2025-01 700000000 GBP"}},
        Told{"ASumOfTwoMonths",
             "2025-03-14",
             "Norway's exports to Poland were worth 600 million euros between December and "
             "January.\n",
             {"level NOR-POL exports 2024-12/2025-01 600000000 EUR"}},
        Told{"TheLatestThreeMonths",
             "2025-03-14",
             "UK trade in goods: January 2025\n"
             "Statistical bulletin\n"
             "Release date: 14 March 2025\n\n"
             "The deficit with Germany was £8.9 billion in the latest three months, £0.5 billion "
             "wider than in the previous three.\n",
             {"balance GBR-DEU balance 2024-11/2025-01 -8900000000 GBP"}},
        Told{"AboveLastJanuary",
             "2024-02-27",
             "In January the turnover of Kenya and Uganda was $323 million, 8.6 percent above last "
             "January, though a third below December.\n",
             {"level KEN-UGA turnover 2024-01/2024-01 323000000 USD",
              "change KEN-UGA turnover 2024-01/2024-01 8.6 pct",
              "change KEN-UGA turnover 2024-01/2024-01 -33.3 pct"}}),
    test::name_of);

INSTANTIATE_TEST_SUITE_P(
    ThatCountry, OfficesAndWays,
    testing::Values(
        Told{"BehindASemicolon",
             "2025-03-14",
             "South Africa, which is not shown, took 0.5% of UK exports in 2024; the UK ran a "
             "deficit of £3.2 billion with that country.\n",
             {"share GBR-ZAF exports 2024-01/2024-12 0.5 pct",
              "balance GBR-ZAF balance 2024-01/2024-12 -3200000000 GBP"}},
        Told{"InTheNextSentence",
             "2025-03-14",
             "Chile took 0.5% of Norway's exports in 2024. Norway posted a surplus of 200 million "
             "dollars with the country.\n",
             {"share NOR-CHL exports 2024-01/2024-12 0.5 pct",
              "balance NOR-CHL balance 2024-01/2024-12 200000000 USD"}},
        Told{"AnAsideEndsWithItsComma",
             "2025-03-14",
             "Kenya, which is not a member, bought goods worth $3 billion from Uganda in 2024; "
             "sales to Rwanda rose by 4 percent.\n",
             {"level KEN-UGA imports 2024-01/2024-12 3000000000 USD",
              "change KEN-RWA exports 2024-01/2024-12 4 pct"}}),
    test::name_of);

// What comes the other way, and its growth.
INSTANTIATE_TEST_SUITE_P(
    TheOtherWay, OfficesAndWays,
    testing::Values(
        Told{
            "GoodsWorthASumAndTheirGrowth",
            "2024-02-27",
            "Kenyan deliveries to Uganda amounted to $3 billion in 2023. In the opposite direction "
            "goods worth $1.4 billion were shipped, 1.1 times more than in 2022 ($1.3 billion).\n",
            {"level KEN-UGA exports 2023-01/2023-12 3000000000 USD",
             "level UGA-KEN exports 2023-01/2023-12 1400000000 USD",
             "change UGA-KEN exports 2023-01/2023-12 1.1 ratio",
             "level UGA-KEN exports 2022-01/2022-12 1300000000 USD"}},
        Told{"DeliveriesInFront",
             "2024-02-27",
             "Kenyan deliveries to Uganda amounted to $3 billion in 2023. In the opposite "
             "direction, deliveries came to $1.4 billion, up 10 percent.\n",
             {"level KEN-UGA exports 2023-01/2023-12 3000000000 USD",
              "level UGA-KEN exports 2023-01/2023-12 1400000000 USD",
              "change UGA-KEN exports 2023-01/2023-12 10 pct"}},
        Told{"InOneSentence",
             "2024-02-27",
             "In 2023 Kenya traded with Uganda. Goods for $2.2 billion went to Uganda, and $1.1 "
             "billion came the other way, up 6 percent.\n",
             {"level KEN-UGA exports 2023-01/2023-12 2200000000 USD",
              "level UGA-KEN exports 2023-01/2023-12 1100000000 USD",
              "change UGA-KEN exports 2023-01/2023-12 6 pct"}},
        Told{"HighestInTheHistoryOf",
             "2024-02-27",
             "Trade of Kenya and Uganda made up $4.4 billion in 2023. The year before it had been "
             "$5 billion, the highest in the history of the two states.\n",
             {"level KEN-UGA turnover 2023-01/2023-12 4400000000 USD",
              "level KEN-UGA turnover 2022-01/2022-12 5000000000 USD",
              "record KEN-UGA turnover 2022-01/2022-12 5000000000 USD"}}),
    test::name_of);

// 'all goods exported' are all exports; whose, an office says that is named without its country.
INSTANTIATE_TEST_SUITE_P(
    AllGoods, OfficesAndWays,
    testing::Values(
        Told{
            "AllGoodsExported",
            "2023-07-24",
            "Overseas merchandise trade: June 2023\n"
            "Stats NZ | 24 July 2023 | 10.45am\n\n"
            "Year ended June 2023\n"
            "Japan bought 6.2 percent of all goods exported, against 5.4 percent in the year ended "
            "June 2022. At $4.9 billion, the value was the lowest since the June 2021 year.\n",
            {"share NZL-JPN exports 2022-07/2023-06 6.2 pct",
             "share NZL-JPN exports 2021-07/2022-06 5.4 pct",
             "level NZL-JPN exports 2022-07/2023-06 4900000000 NZD",
             "since NZL-JPN exports 2022-07/2023-06"}},
        Told{"AllGoodsImported",
             "2023-07-24",
             "Overseas merchandise trade: June 2023\n"
             "Stats NZ | 24 July 2023 | 10.45am\n\n"
             "Year ended June 2023\n"
             "Japan supplied 6.2 percent of all goods imported.\n",
             {"share NZL-JPN imports 2022-07/2023-06 6.2 pct"}}),
    test::name_of);

}  // namespace
}  // namespace tally::reading

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
        Told{"AnotherCountryBeginsTheClause",
             "2022-10-11",
             "In 2021 Kenya remained the top buyer of Ugandan goods with $548.9 million, while "
             "South "
             "Sudan's orders slid by 11 percent to $357.3 million.",
             {"rank UGA-KEN exports 2021-01/2021-12 1 rank",
              "level UGA-KEN exports 2021-01/2021-12 548900000 USD"}},
        Told{"TonsThatTravel",
             "2021-08-19",
             "Trade between Peru and Chile came to $541 million in January-June 2021. Railway "
             "shipments between the countries went down 8 percent to 2.4 million tons.",
             {"level PER-CHL turnover 2021-01/2021-06 541000000 USD"}},
        Told{"WhereSalesGrew",
             "2015-09-22",
             "Between January and July 2015, Iraq came third among Jordan's customers, after the "
             "United States and Saudi Arabia. The latter, where sales grew 8 percent to $620 "
             "million, is a large market.",
             {"rank JOR-IRQ exports 2015-01/2015-07 3 rank"}},
        Told{"NamesInCapitals",
             "2022-03-06",
             "NEW ZEALAND EXPORTS TO SRI LANKA ROSE 5 PERCENT IN 2021.",
             {"change NZL-LKA exports 2021-01/2021-12 5 pct"}},
        Told{"ExportsOfANameThatIsItsOwnAdjective",
             "2022-03-06",
             "In 2021 exports of New Zealand to Sri Lanka rose by 5 percent.",
             {"change NZL-LKA exports 2021-01/2021-12 5 pct"}},
        Told{"ImportsInTheOppositeDirection",
             "2025-02-18",
             "Irish goods worth 72 billion euros went to the United States in 2024. Imports in the "
             "opposite direction slipped by 1 per cent to 22.5 billion euros.",
             {"level IRL-USA exports 2024-01/2024-12 72000000000 EUR",
              "change IRL-USA imports 2024-01/2024-12 -1 pct",
              "level IRL-USA imports 2024-01/2024-12 22500000000 EUR"}},
        Told{
            "WhatTheyQuarrelAbout",
            "2023-02-24",
            "Months after Algeria froze trade with Spain over the Western Sahara, there is little "
            "left for Spanish firms. Spain's exports to the country amounted to 1.02 billion euros "
            "in 2022.",
            {"level ESP-DZA exports 2022-01/2022-12 1020000000 EUR"}},
        Told{"LabelsWithTitles",
             "2017-03-07",
             "Statements after the talks\n\nH.E. John Doe, Minister of Trade of Peru: Good "
             "morning. In "
             "2016 we bought goods worth 142 million dollars from you.\n\nMs. Ann Roe, Minister of "
             "Trade of Chile: Thank you. Our exports to you rose by 7 percent last year.",
             {"level PER-CHL imports 2016-01/2016-12 142000000 USD",
              "change CHL-PER exports 2016-01/2016-12 7 pct"}},
        Told{"HisExcellency",
             "2017-03-07",
             "Interview with the ambassador of Peru to Chile\n\nBW: Excellency, how is trade "
             "going?\n\n"
             "HE: It is going well. In 2016 we bought goods worth 142 million dollars from "
             "you.\n\nBW: "
             "Is that enough?\n\nHE: It is a start.",
             {"level PER-CHL imports 2016-01/2016-12 142000000 USD"}},
        Told{
            "LabelsInCapitals",
            "2018-03-06",
            "Business breakfast, Lima\n\nPRIME MINISTER OF PERU: Prime Minister, welcome to "
            "Lima.\n\nIn 2017 we imported goods worth 142 million dollars from you, and you took "
            "barely 9 million dollars' worth from us.\n\nPRIME MINISTER OF NEW ZEALAND: Thank you. "
            "What we sell to you was flat in 2017.",
            {"level PER-NZL imports 2017-01/2017-12 142000000 USD",
             "level NZL-PER imports 2017-01/2017-12 9000000 USD",
             "change NZL-PER exports 2017-01/2017-12 0 pct"}},
        Told{"AForeignTradePromoter",
             "2021-03-09",
             "Costa Rica's exports to Panama sank 15.7 percent in 2020, the foreign trade promoter "
             "reported on Tuesday. It was the fourth annual decline in succession.",
             {"change CRI-PAN exports 2020-01/2020-12 -15.7 pct",
              "since CRI-PAN exports 2017-01/2020-12 4 count_years"}},
        Told{"TheCountryItBoughtMostFrom",
             "2024-04-18",
             "Exports to the EU rose to NOK 254 billion in the first quarter of 2024, Statistics "
             "Norway said. In March, China was the country Norway bought most from.",
             {"level NOR-EU exports 2024-01/2024-03 254000000000 NOK"}}),
    name_of);

}  // namespace
}  // namespace tally::reading::test

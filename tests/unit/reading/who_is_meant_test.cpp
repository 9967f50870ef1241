// Who a text means by 'the southern neighbour', by 'it' in an answer, by places in a list of
// partners and by shares that are listed apart from them; which time 'now' is beside the year
// before. Sentences are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class WhoIsMeant : public testing::TestWithParam<Told> {};

TEST_P(WhoIsMeant, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Neighbours, WhoIsMeant,
    testing::Values(Told{"NeighbourAsTheSubject",
                         "2022-02-08",
                         "Kenya's exports to Tanzania were $321 million in 2021. The "
                         "southern neighbour had bought goods for $283 million in 2020.",
                         {"level KEN-TZA exports 2021-01/2021-12 321000000 USD",
                          "level TZA-KEN imports 2020-01/2020-12 283000000 USD"}},
                    Told{"NeighbourWithoutASide",
                         "2022-02-08",
                         "Kenya's exports to Tanzania were $321 million in 2021. Its "
                         "neighbour took Kenyan goods worth $70 million in December 2021.",
                         {"level KEN-TZA exports 2021-01/2021-12 321000000 USD",
                          "level TZA-KEN imports 2021-12/2021-12 70000000 USD"}},
                    Told{"TheNeighbourSoldIt",
                         "2022-02-08",
                         "Kenya's exports to Tanzania were $321 million in 2021. The "
                         "neighbour to the south sold it goods worth $83 million in 2021.",
                         {"level KEN-TZA exports 2021-01/2021-12 321000000 USD",
                          "level TZA-KEN exports 2021-01/2021-12 83000000 USD"}},
                    Told{"NoNeighbourOnThatSide",
                         "2022-02-08",
                         "Kenya's exports to Tanzania were $321 million in 2021. The "
                         "northern neighbour sold goods for $83 million.",
                         {"level KEN-TZA exports 2021-01/2021-12 321000000 USD"}},
                    Told{"TheSouthernOneOfTheTextsOwner",
                         "2022-02-08",
                         "Latvia's exports fell by 4% in December 2021.\n\nExports to "
                         "Estonia were 120 million euros, those to Lithuania 210 million "
                         "euros and those to Estonia by rail 3 million.\n\nThe southern "
                         "neighbour sold goods for 185 million euros to Latvia.",
                         {"change LVA-WLD exports 2021-12/2021-12 -4 pct",
                          "level LVA-EST exports 2021-12/2021-12 120000000 EUR",
                          "level LVA-LTU exports 2021-12/2021-12 210000000 EUR",
                          "level LTU-LVA exports 2021-12/2021-12 185000000 EUR"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    ListedApart, WhoIsMeant,
    testing::Values(Told{"LedWithSharesRespectively",
                         "2022-02-08",
                         "Latvia's exports fell by 4% in December 2021. The main "
                         "destination was Estonia with 16% of all exports.\n\nOn the "
                         "import side, Finland, Germany and Lithuania led with 15%, 12% "
                         "and 11%, respectively.",
                         {"change LVA-WLD exports 2021-12/2021-12 -4 pct",
                          "rank LVA-EST exports 2021-12/2021-12 1 rank",
                          "share LVA-EST exports 2021-12/2021-12 16 pct",
                          "share LVA-FIN imports 2021-12/2021-12 15 pct",
                          "share LVA-DEU imports 2021-12/2021-12 12 pct",
                          "share LVA-LTU imports 2021-12/2021-12 11 pct"}},
                    Told{"InFrontWithShares",
                         "2022-02-08",
                         "Latvia's exports fell by 4% in December 2021. The main "
                         "destination was Estonia with 16% of all exports.\n\nAmong "
                         "suppliers, Germany and Poland were in front with 15 percent and "
                         "12 percent respectively.",
                         {"change LVA-WLD exports 2021-12/2021-12 -4 pct",
                          "rank LVA-EST exports 2021-12/2021-12 1 rank",
                          "share LVA-EST exports 2021-12/2021-12 16 pct",
                          "share LVA-DEU imports 2021-12/2021-12 15 pct",
                          "share LVA-POL imports 2021-12/2021-12 12 pct"}},
                    Told{"GrewIsNoShare",
                         "2022-02-08",
                         "Latvia's exports fell by 4% in December 2021. The main "
                         "destination was Estonia with 16% of all exports.\n\nImports from "
                         "Germany and Poland grew by 15% and 12%, respectively.",
                         {"change LVA-WLD exports 2021-12/2021-12 -4 pct",
                          "rank LVA-EST exports 2021-12/2021-12 1 rank",
                          "share LVA-EST exports 2021-12/2021-12 16 pct",
                          "change LVA-DEU imports 2021-12/2021-12 15 pct",
                          "change LVA-POL imports 2021-12/2021-12 12 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    RanksInLists, WhoIsMeant,
    testing::Values(Told{"FromPlaceToPlaceInTheListOfPartners",
                         "2022-02-08",
                         "Georgia's foreign trade turnover reached $13 billion in 2021, "
                         "the National Statistics Office said.\n\nIran leads the list of "
                         "partners.\n\nGeorgia's trade turnover with Iran made up $428 "
                         "million. In the list of partners it moved from the fourth place "
                         "to the first.",
                         {"level GEO-WLD turnover 2021-01/2021-12 13000000000 USD",
                          "rank GEO-IRN turnover 2021-01/2021-12 1 rank",
                          "level GEO-IRN turnover 2021-01/2021-12 428000000 USD",
                          "rank GEO-IRN turnover 2020-01/2020-12 4 rank"}},
                    Told{"FirstOnTheListOfPartners",
                         "2022-02-08",
                         "Georgia's foreign trade turnover reached $13 billion in 2021, "
                         "the National Statistics Office said.\n\nFirst on the list of "
                         "trade partners is, as before, Turkey: $2.7 billion (+24.6%). "
                         "Azerbaijan goes second, trade with it having grown fourfold to "
                         "$1.1 billion, and China third with $0.8 billion.",
                         {"level GEO-WLD turnover 2021-01/2021-12 13000000000 USD",
                          "rank GEO-TUR turnover 2021-01/2021-12 1 rank",
                          "level GEO-TUR turnover 2021-01/2021-12 2700000000 USD",
                          "change GEO-TUR turnover 2021-01/2021-12 24.6 pct",
                          "rank GEO-AZE turnover 2021-01/2021-12 2 rank",
                          "change GEO-AZE turnover 2021-01/2021-12 4 ratio",
                          "level GEO-AZE turnover 2021-01/2021-12 1100000000 USD",
                          "rank GEO-CHN turnover 2021-01/2021-12 3 rank",
                          "level GEO-CHN turnover 2021-01/2021-12 800000000 USD"}},
                    Told{"FirstOnTheListOfSuppliers",
                         "2022-02-08",
                         "Georgia's foreign trade turnover reached $13 billion in 2021, "
                         "the National Statistics Office said.\n\nFirst on the list of "
                         "suppliers was Turkey. Russia came second.",
                         {"level GEO-WLD turnover 2021-01/2021-12 13000000000 USD",
                          "rank GEO-TUR imports 2021-01/2021-12 1 rank",
                          "rank GEO-RUS imports 2021-01/2021-12 2 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    NowAndBefore, WhoIsMeant,
    testing::Values(Told{"NowBesideTheYearBefore",
                         "2022-07-13",
                         "Georgian exports to Armenia rose by 31% in the first half of "
                         "2022.\n\nArmenia, which ranked sixth among Georgia's customers "
                         "in 2021, now comes fourth, with 4.2% of total exports.",
                         {"change GEO-ARM exports 2022-01/2022-06 31 pct",
                          "rank GEO-ARM exports 2021-01/2021-12 6 rank",
                          "rank GEO-ARM exports 2022-01/2022-06 4 rank",
                          "share GEO-ARM exports 2022-01/2022-06 4.2 pct"}},
                    Told{"NowAloneIsTheLastFullYear",
                         "2022-07-13",
                         "Georgian exports to Armenia rose by 31% in the first half of "
                         "2022.\n\nArmenia is now the fourth customer of Georgia.",
                         {"change GEO-ARM exports 2022-01/2022-06 31 pct",
                          "rank GEO-ARM exports 2021-01/2021-12 4 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Answers, WhoIsMeant,
    testing::Values(Told{"ItOfTheQuestion",
                         "2022-02-08",
                         "'Trade is only the beginning'\nMoldova's ambassador to Latvia in "
                         "conversation with The Daugava Review\n\nQ: How is trade between "
                         "us?\n\nA: Turnover was 90 million dollars in 2020; when I came, "
                         "in 2018, it was 76 million.\n\nQ: Has it grown?\n\nA: In 2021 "
                         "your sales were up by 8 percent.\n\nQ: Some say that Moldova's "
                         "trade with Romania grew by half in 2021.\n\nA: That is wrong. It "
                         "grew by 12 percent.",
                         {"level LVA-MDA turnover 2020-01/2020-12 90000000 USD",
                          "level LVA-MDA turnover 2018-01/2018-12 76000000 USD",
                          "change LVA-MDA exports 2021-01/2021-12 8 pct",
                          "change MDA-ROU turnover 2021-01/2021-12 12 pct"}},
                    Told{"AndWithAnother",
                         "2022-02-08",
                         "'Trade is only the beginning'\nMoldova's ambassador to Latvia in "
                         "conversation with The Daugava Review\n\nQ: How is trade between "
                         "us?\n\nA: Turnover was 90 million dollars in 2020; when I came, "
                         "in 2018, it was 76 million.\n\nQ: Has it grown?\n\nA: In 2021 "
                         "your sales were up by 8 percent.\n\nQ: Some say that Moldova's "
                         "trade with Romania grew by half in 2021.\n\nA: That is wrong. It "
                         "grew by 12 percent.\n\nQ: And with Turkey?\n\nA: It grew by 7 "
                         "percent.",
                         {"level LVA-MDA turnover 2020-01/2020-12 90000000 USD",
                          "level LVA-MDA turnover 2018-01/2018-12 76000000 USD",
                          "change LVA-MDA exports 2021-01/2021-12 8 pct",
                          "change MDA-ROU turnover 2021-01/2021-12 12 pct",
                          "change MDA-TUR turnover 2021-01/2021-12 7 pct"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

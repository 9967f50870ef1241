// Who took whose place among the partners of a country, who had it before, who comes next; whose
// suppliers and customers they are, and who is ahead of whom. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

class PlacesLost : public testing::TestWithParam<Told> {};

TEST_P(PlacesLost, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Driven, PlacesLost,
    testing::Values(
        Told{"PushedOffTheTop",
             "2022-05-12",
             "In March, Vietnam pushed Laos off the top of the list of Cambodia's trading "
             "partners.",
             {"comparison KHM-VNM turnover 2022-03/2022-03",
              "rank KHM-VNM turnover 2022-03/2022-03 1 rank"}},
        Told{"DisplacedFromFirstPlace",
             "2022-05-12",
             "In 2021 Turkey displaced Italy from the first place among Libya's suppliers.",
             {"comparison LBY-TUR imports 2021-01/2021-12",
              "rank LBY-TUR imports 2021-01/2021-12 1 rank"}},
        Told{"RelegatedToSecond",
             "2022-05-12",
             "In 2021 Ghana became the main trading partner of Togo, relegating Benin to "
             "second place.",
             {"rank TGO-GHA turnover 2021-01/2021-12 1 rank",
              "comparison TGO-GHA turnover 2021-01/2021-12",
              "rank TGO-BEN turnover 2021-01/2021-12 2 rank"}},
        Told{"RelegatedBehindTheVerb",
             "2022-05-12",
             "Togo's main trading partner in 2021 was Ghana, which pushed Benin down to "
             "third place.",
             {"rank TGO-GHA turnover 2021-01/2021-12 1 rank",
              "rank TGO-BEN turnover 2021-01/2021-12 3 rank"}},
        Told{"PushedToSecondAlone",
             "2022-05-12",
             "In March, Vietnam pushed Laos to second place among Cambodia's trading "
             "partners.",
             {"rank KHM-LAO turnover 2022-03/2022-03 2 rank"}},
        Told{"PushedIntoTalks",
             "2022-05-12",
             "In March, Vietnam pushed Laos to talks on Cambodia's trade.",
             {}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(InTrade, PlacesLost,
                         testing::Values(Told{"MovedPast",
                                              "2023-02-10",
                                              "Ghana moved past Benin in Togo's trade in 2022.",
                                              {"comparison TGO-GHA turnover 2022-01/2022-12"}},
                                         Told{"OvertookInExports",
                                              "2023-02-10",
                                              "In 2022 India overtook Egypt in exports to Sudan.",
                                              {"comparison SDN-IND imports 2022-01/2022-12"}},
                                         Told{"OvertookInItsImports",
                                              "2023-02-10",
                                              "India overtook Egypt in Sudan's imports in 2022.",
                                              {"comparison SDN-IND imports 2022-01/2022-12"}}),
                         name_of);

INSTANTIATE_TEST_SUITE_P(
    Before, PlacesLost,
    testing::Values(
        Told{"HeldByAnother",
             "2023-02-10",
             "Ghana was the main partner of Togo in 2022. It took back first place on the "
             "list of partners, which in 2021 had been occupied by Benin.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2021-01/2021-12 1 rank"}},
        Told{"AnotherHadHeld",
             "2023-02-10",
             "In 2022 Ghana regained the top spot among Togo's partners, held by Benin in "
             "2021.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2021-01/2021-12 1 rank"}},
        Told{"AYearEarlier",
             "2023-02-10",
             "In 2022 Ghana took first place among Togo's partners, which Benin had held a "
             "year earlier.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2021-01/2021-12 1 rank"}},
        Told{"TimeNotSaid",
             "2023-02-10",
             "In 2022 Ghana took first place among Togo's partners, long held by Benin.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Next, PlacesLost,
    testing::Values(
        Told{"ComeNext",
             "2023-02-10",
             "In 2022 Ghana was the largest trading partner of Togo. Benin and Mali come "
             "next.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2022-01/2022-12 2 rank",
              "rank TGO-MLI turnover 2022-01/2022-12 3 rank"}},
        Told{"WithShares",
             "2023-02-10",
             "Ghana's share in Togo's foreign trade was 18 percent in 2022. It was first in "
             "the list of partners. Benin (12 percent) and Mali (9 percent) come next.",
             {"share TGO-GHA turnover 2022-01/2022-12 18 pct",
              "rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2022-01/2022-12 2 rank",
              "share TGO-BEN turnover 2022-01/2022-12 12 pct",
              "rank TGO-MLI turnover 2022-01/2022-12 3 rank",
              "share TGO-MLI turnover 2022-01/2022-12 9 pct"}},
        Told{"Follow",
             "2023-02-10",
             "Ghana's share in Togo's foreign trade was 18 percent in 2022. It was first in "
             "the list of partners. Benin (12 percent) and Mali (9 percent) follow.",
             {"share TGO-GHA turnover 2022-01/2022-12 18 pct",
              "rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2022-01/2022-12 2 rank",
              "share TGO-BEN turnover 2022-01/2022-12 12 pct",
              "rank TGO-MLI turnover 2022-01/2022-12 3 rank",
              "share TGO-MLI turnover 2022-01/2022-12 9 pct"}},
        Told{"OneCameNext",
             "2023-02-10",
             "In 2022 Ghana was the largest trading partner of Togo. Benin came next.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2022-01/2022-12 2 rank"}},
        Told{"BehindASemicolon",
             "2023-02-10",
             "In 2022 Ghana was the largest trading partner of Togo; Benin, Mali and Niger "
             "came next.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank",
              "rank TGO-BEN turnover 2022-01/2022-12 2 rank",
              "rank TGO-MLI turnover 2022-01/2022-12 3 rank",
              "rank TGO-NER turnover 2022-01/2022-12 4 rank"}},
        Told{"OtherThingsComeNext",
             "2023-02-10",
             "In 2022 Ghana was the largest trading partner of Togo. Talks on roads and "
             "ports come next.",
             {"rank TGO-GHA turnover 2022-01/2022-12 1 rank"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Whose, PlacesLost,
    testing::Values(
        Told{"SupplierAndCustomer",
             "2023-02-10",
             "Ghana is the second-largest supplier of Mali after Senegal, and its largest "
             "customer.",
             {"rank MLI-GHA imports 2022-01/2022-12 2 rank",
              "rank MLI-SEN imports 2022-01/2022-12 1 rank",
              "rank MLI-GHA exports 2022-01/2022-12 1 rank"}},
        Told{"BetweenCommas",
             "2023-02-10",
             "In 2022 Ghana remained Mali's largest customer and, behind Senegal, its second "
             "supplier.",
             {"rank MLI-GHA exports 2022-01/2022-12 1 rank",
              "rank MLI-GHA imports 2022-01/2022-12 2 rank"}},
        Told{"Apposition",
             "2023-02-10",
             "Mali trades most with Senegal, its largest customer in 2022.",
             {"rank MLI-SEN exports 2022-01/2022-12 1 rank"}},
        Told{"NeighbourAmongMarkets",
             "2022-05-12",
             "Chile sold goods worth $5 billion to Argentina in 2021.\n\nAmong Chile's "
             "markets its eastern neighbour moved up from 12th place in 2020 to ninth, with "
             "more than Peru and Bolivia put together.",
             {"level CHL-ARG exports 2021-01/2021-12 5000000000 USD",
              "rank CHL-ARG exports 2020-01/2020-12 12 rank",
              "rank CHL-ARG exports 2021-01/2021-12 9 rank"}},
        Told{"BehindAnother",
             "2022-05-12",
             "Among Mali's suppliers in 2021, Ghana is still a whisker behind Senegal.",
             {"comparison MLI-GHA imports 2021-01/2021-12"}},
        Told{"OwnListOfTheSentence",
             "2022-05-12",
             "Mali's main trading partner in 2021 was Senegal.\n\nAs a buyer of Malian "
             "goods, though, Senegal is still behind Ghana ($480 million).",
             {"rank MLI-SEN turnover 2021-01/2021-12 1 rank",
              "comparison MLI-SEN exports 2021-01/2021-12",
              "level MLI-GHA exports 2021-01/2021-12 480000000 USD"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    Ahead, PlacesLost,
    testing::Values(
        Told{"AheadOfItInAllTrade",
             "2022-05-12",
             "Malian exports to Ghana climbed to 690 million dollars in 2021. Ghana was the "
             "third most important market for Malian goods. In overall trade Senegal, at 1.2 "
             "billion, remained ahead of it.",
             {"level MLI-GHA exports 2021-01/2021-12 690000000 USD",
              "change MLI-GHA exports 2021-01/2021-12",
              "rank MLI-GHA exports 2021-01/2021-12 3 rank",
              "level MLI-SEN turnover 2021-01/2021-12 1200000000 USD",
              "comparison MLI-SEN turnover 2021-01/2021-12"}},
        Told{"AheadOfItWithASumBehind",
             "2022-05-12",
             "Malian exports to Ghana climbed to 690 million dollars in 2021. Ghana was the "
             "third most important market for Malian goods. In imports Senegal was ahead of "
             "it, with 1.2 billion.",
             {"level MLI-GHA exports 2021-01/2021-12 690000000 USD",
              "change MLI-GHA exports 2021-01/2021-12",
              "rank MLI-GHA exports 2021-01/2021-12 3 rank",
              "comparison MLI-SEN imports 2021-01/2021-12",
              "level MLI-SEN imports 2021-01/2021-12 1200000000 USD"}},
        Told{"ShareAboveTwoTogether",
             "2022-05-12",
             "In 2021 Ghana took 13 percent of Mali's exports, more than Senegal and Niger "
             "put together.",
             {"share MLI-GHA exports 2021-01/2021-12 13 pct",
              "comparison MLI-GHA exports 2021-01/2021-12"}},
        Told{"ShareAboveOne",
             "2022-05-12",
             "In 2021 Ghana took 13 percent of Mali's exports, more than Senegal.",
             {"share MLI-GHA exports 2021-01/2021-12 13 pct",
              "comparison MLI-GHA exports 2021-01/2021-12"}},
        Told{"ShareAboveWhatOthersSell",
             "2022-05-12",
             "In 2021 Ghana took 13 percent of Mali's exports, more than Senegal and Niger "
             "had taken in 2015.",
             {"share MLI-GHA exports 2021-01/2021-12 13 pct"}},
        Told{"InItsListTheNeighbour",
             "2022-05-12",
             "In 2021 Bolivia took third place among Chile's trading partners. In La Paz's "
             "list the western neighbour comes fifth.",
             {"rank CHL-BOL turnover 2021-01/2021-12 3 rank",
              "rank BOL-CHL turnover 2021-01/2021-12 5 rank"}},
        Told{"OneWayForBoth",
             "2022-05-12",
             "In March Mali's deliveries to Ghana were 6.1 percent and those to Senegal 8.5 "
             "percent below February.",
             {"change MLI-GHA exports 2022-03/2022-03 -6.1 pct",
              "change MLI-SEN exports 2022-03/2022-03 -8.5 pct"}},
        Told{"OneWayUp",
             "2022-05-12",
             "In March Mali's imports from Ghana were 4 percent and those from Senegal 2.5 "
             "percent higher than in February.",
             {"change MLI-GHA imports 2022-03/2022-03 4 pct",
              "change MLI-SEN imports 2022-03/2022-03 2.5 pct"}},
        Told{"EachItsOwnWay",
             "2022-05-12",
             "In March Mali's deliveries to Ghana were 6.1 percent lower and those to "
             "Senegal 8.5 percent higher than in February.",
             {"change MLI-GHA exports 2022-03/2022-03 -6.1 pct",
              "change MLI-SEN exports 2022-03/2022-03 8.5 pct"}}),
    name_of);

INSTANTIATE_TEST_SUITE_P(
    NotTaken, PlacesLost,
    testing::Values(
        Told{"DrivenOutByNobody",
             "2023-02-10",
             "Sanctions drove Senegal out of first place among Mali's suppliers in 2022.",
             {}},
        Told{"FromSecondToThird",
             "2023-02-10",
             "In 2022 Ghana pushed Senegal from second place to third among Mali's partners.",
             {"comparison MLI-GHA turnover 2022-01/2022-12",
              "rank MLI-GHA turnover 2022-01/2022-12 2 rank",
              "rank MLI-SEN turnover 2022-01/2022-12 3 rank"}},
        Told{"TouristDestinations",
             "2023-02-10",
             "In 2022 Ghana topped the list of Mali's tourist destinations.",
             {}}),
    name_of);

}  // namespace
}  // namespace tally::reading

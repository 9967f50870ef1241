// Places of one partner at two times, and several partners each with its place and sum. Sentences
// and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/told_support.h"

namespace tally::reading {
namespace {

using test::name_of;
using test::Told;

// A place of now and one of before.
class PlacesAtTwoTimes : public testing::TestWithParam<Told> {};

TEST_P(PlacesAtTwoTimes, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, PlacesAtTwoTimes,
    testing::Values(
        Told{"RankedThenNowThird",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nRanked fifth among "
             "Kenya's export destinations in 2012, Uganda is now third.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2012-01/2012-12 5 rank",
              "rank KEN-UGA exports 2013-01/2013-12 3 rank"}},
        Told{"WhichHadBeenSecond",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nFirst place among the "
             "buyers of Kenyan goods went to Uganda, which had been the runner-up in 2012.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2013-01/2013-12 1 rank",
              "rank KEN-UGA exports 2012-01/2012-12 2 rank"}},
        Told{"FromNumberToNumber",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nUganda went from number "
             "nine to number seven on Kenya's list of export markets.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2012-01/2012-12 9 rank",
              "rank KEN-UGA exports 2013-01/2013-12 7 rank"}},
        Told{"AYearAgo",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nSeventh a year ago, "
             "Uganda was in fifth spot on the list of Kenya's export destinations.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2012-01/2012-12 7 rank",
              "rank KEN-UGA exports 2013-01/2013-12 5 rank"}},
        Told{"RatherThan",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nOn the list of countries "
             "that buy Kenyan goods Uganda stood at number seven rather than nine.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2013-01/2013-12 7 rank",
              "rank KEN-UGA exports 2012-01/2012-12 9 rank"}}),
    name_of);

// Each partner has its place, and the sum behind it.
class PlacesInLists : public testing::TestWithParam<Told> {};

TEST_P(PlacesInLists, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, PlacesInLists,
    testing::Values(
        Told{"GoldSilverBronze",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nAmong the buyers of "
             "Kenyan goods gold goes to Uganda with $650 million, silver to Tanzania with $480 "
             "million, bronze to Rwanda with $190 million.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2013-01/2013-12 1 rank",
              "level KEN-UGA exports 2013-01/2013-12 650000000 USD",
              "rank KEN-TZA exports 2013-01/2013-12 2 rank",
              "level KEN-TZA exports 2013-01/2013-12 480000000 USD",
              "rank KEN-RWA exports 2013-01/2013-12 3 rank",
              "level KEN-RWA exports 2013-01/2013-12 190000000 USD"}},
        Told{"KeptTheSecond",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nUganda retained first "
             "place among buyers of Kenyan goods ($650 million), Tanzania kept the second place "
             "($480 million) and Rwanda the third ($190 million).",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2013-01/2013-12 1 rank",
              "level KEN-UGA exports 2013-01/2013-12 650000000 USD",
              "rank KEN-TZA exports 2013-01/2013-12 2 rank",
              "level KEN-TZA exports 2013-01/2013-12 480000000 USD",
              "rank KEN-RWA exports 2013-01/2013-12 3 rank",
              "level KEN-RWA exports 2013-01/2013-12 190000000 USD"}},
        Told{"PrimarilySecondly",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nKenya's exports went "
             "primarily to Uganda ($650 million), secondly to Tanzania ($480 million) and thirdly "
             "to Rwanda ($190 million).",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2013-01/2013-12 1 rank",
              "level KEN-UGA exports 2013-01/2013-12 650000000 USD",
              "rank KEN-TZA exports 2013-01/2013-12 2 rank",
              "level KEN-TZA exports 2013-01/2013-12 480000000 USD",
              "rank KEN-RWA exports 2013-01/2013-12 3 rank",
              "level KEN-RWA exports 2013-01/2013-12 190000000 USD"}},
        Told{"FirstToThird",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nFrom first to third, the "
             "destinations of Kenyan goods were as follows: Uganda with $650 million, Tanzania "
             "with $480 million, Rwanda with $190 million.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD",
              "rank KEN-UGA exports 2013-01/2013-12 1 rank",
              "level KEN-UGA exports 2013-01/2013-12 650000000 USD",
              "rank KEN-TZA exports 2013-01/2013-12 2 rank",
              "level KEN-TZA exports 2013-01/2013-12 480000000 USD",
              "rank KEN-RWA exports 2013-01/2013-12 3 rank",
              "level KEN-RWA exports 2013-01/2013-12 190000000 USD"}},
        Told{"SumsOfSeveral",
             "2014-05-06",
             "Kenya's trade with Uganda came to $800 million in 2013.\n\nMedals among Kenya's "
             "export customers go to Uganda, Tanzania and Rwanda: $650 million, $480 million and "
             "$190 million.",
             {"level KEN-UGA turnover 2013-01/2013-12 800000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

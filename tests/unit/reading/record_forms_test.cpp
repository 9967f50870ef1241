// Records told without the word.
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

class RecordForms : public testing::TestWithParam<Told> {};

TEST_P(RecordForms, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, RecordForms,
    testing::Values(
        Told{"NeverAsMuch",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nNever since independence had Kenya sold as much to Uganda as in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}},
        Told{"NoYearHasSeen",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nNo year on record has seen larger Kenyan exports to Uganda than 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}},
        Told{"InNoPreviousYear",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nIn no previous year did Uganda buy as much from Kenya as in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record UGA-KEN imports 2017-01/2017-12"}},
        Told{"BeatEveryEarlier",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda beat every earlier year in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}},
        Told{"TheOldPeak",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nThe previous peak for Kenyan exports to Uganda has been surpassed.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}},
        Told{"BestYearInHistory",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nFor Kenyan exports to Uganda 2017 was the best year in history.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}},
        Told{"HighestOfAllTime",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nHighest value of all time: Kenyan exports to Uganda in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}},
        Told{"WithoutPrecedent",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nWhat Kenya sold to Uganda in 2017 is without precedent.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}},
        Told{
            "InVain",
            "2018-03-02",
            "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
            "said.\n\nOne looks in vain for a year with higher Kenyan exports to Uganda than 2017.",
            {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
             "record KEN-UGA exports 2017-01/2017-12"}},
        Told{"ALow",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nIn no year have Kenyan exports to Uganda been lower than in 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "record KEN-UGA exports 2017-01/2017-12"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

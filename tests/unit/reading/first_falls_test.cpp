// The first fall or rise since a year, told in many orders.
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

class FirstFalls : public testing::TestWithParam<Told> {};

TEST_P(FirstFalls, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, FirstFalls,
    testing::Values(
        Told{"LastTimeInBrackets",
             "2021-02-18",
             "Chile's trade with Japan was worth $15.9 billion in 2020, customs data "
             "showed.\n\nChile's imports from Japan shrank in 2020 (the last time that had "
             "happened was in 2015).",
             {"level CHL-JPN turnover 2020-01/2020-12 15900000000 USD",
              "since CHL-JPN imports 2020-01/2020-12"}},
        Told{"GoBackTo",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nOne must go back to 2011 to find another fall in Kenyan exports to Uganda "
             "like that of 2017.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"NotSinceUntil",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nNot since 2011 had Kenyan exports to Uganda declined, until last year.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"HadNotFallenButDid",
             "2022-08-30",
             "Latvia's trade with Estonia came to 1.9 billion euros in the first half of 2022, the "
             "statistics office said.\n\nSince 2014 Latvia's exports to Estonia had not gone down; "
             "in the first half of this year they did.",
             {"level LVA-EST turnover 2022-01/2022-06 1900000000 EUR",
              "since LVA-EST exports 2022-01/2022-06"}},
        Told{"EndedARunWithout",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nThe drop in Kenyan exports to Uganda in 2017 broke a run without declines "
             "that went back to 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"EndedGrowth",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nLast year's setback for Kenyan exports to Uganda ended the growth that had "
             "lasted since 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"EveryYearSince",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenya had sold more to Uganda every year since the drought of 2011; in 2017 "
             "it sold less.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"SomethingThatHadNotHappened",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda slid in 2017, something that had not happened "
             "since 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"LastDone",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda slid in 2017, as they had last done in 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"FirstOfItsKind",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nThe contraction of Kenyan exports to Uganda in 2017 was the first to be "
             "recorded after that of 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"LatestBefore",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda fell in 2017; the latest such reverse before it "
             "dates from 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"ARise",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan imports from Uganda grew in 2017, a thing that had last happened in "
             "2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA imports 2017-01/2017-12"}},
        Told{"TwoSentences",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda fell last year. They had not done so since 2011.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "change KEN-UGA exports 2017-01/2017-12", "since KEN-UGA exports 2017-01/2017-12"}},
        Told{"NoneSinceThenNow",
             "2018-03-02",
             "Kenya's trade with Uganda came to $1.1 billion in 2017, the bureau of statistics "
             "said.\n\nKenyan exports to Uganda had been spared any decline since 2011. In 2017 "
             "they declined.",
             {"level KEN-UGA turnover 2017-01/2017-12 1100000000 USD",
              "since KEN-UGA exports 2017-01/2017-12"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

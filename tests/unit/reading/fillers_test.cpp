// Words that hold a text together say nothing of a figure: with them a sentence reads as without.
#include "reading/internal/fillers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sentence_support.h"

namespace tally::reading::test {
namespace {

using ::testing::ElementsAreArray;

TEST(Fillers, TheTableIsSound) {
  const auto sound = check_filler_table();
  EXPECT_TRUE(sound) << sound.error().to_string();
}

struct Filled {
  std::string name, plain, filled;
};

class FilledSentences : public testing::TestWithParam<Filled> {};

TEST_P(FilledSentences, AreReadAsThePlainOnes) {
  const std::string before = "In 2018 Kenya exported goods worth $610 million to Uganda. ";
  const auto plain = claims(before + GetParam().plain, "2019-05-06");
  ASSERT_GT(plain.size(), 1U) << GetParam().plain;
  EXPECT_THAT(claims(before + GetParam().filled, "2019-05-06"), ElementsAreArray(plain));
}

INSTANTIATE_TEST_SUITE_P(
    Press, FilledSentences,
    testing::Values(
        Filled{"BeforeTheSubject", "With Tanzania it ran a deficit of $40 million.",
               "At the same time, with Tanzania it ran a deficit of $40 million."},
        Filled{"BetweenSubjectAndVerb", "Imports from Uganda rose 9 percent to $310 million.",
               "Imports from Uganda, however, rose 9 percent to $310 million."},
        Filled{
            "AnAttribution", "Imports from Uganda rose 9 percent to $310 million.",
            "Imports from Uganda, according to the same source, rose 9 percent to $310 million."},
        Filled{"BehindThePartner", "To Tanzania, exports shrank by 4 percent.",
               "To Tanzania, by contrast, exports shrank by 4 percent."},
        Filled{"BehindAnAuxiliary", "Exports to Tanzania have fallen by 4 percent.",
               "Exports to Tanzania have therefore fallen by 4 percent."},
        Filled{"BeforeAVerb", "Imports from Uganda amounted to $310 million.",
               "Imports from Uganda thus amounted to $310 million."},
        Filled{"BehindAJoint",
               "It sold Tanzania goods for $280 million and bought $320 million worth.",
               "It sold Tanzania goods for $280 million and, in turn, bought $320 million worth."},
        Filled{"WhatTheDataShow", "To Tanzania it sold goods worth $280 million.",
               "The data show that to Tanzania it sold goods worth $280 million."},
        Filled{"WorthNoting", "Of its exports, 11 percent went to Tanzania.",
               "It is worth noting that of its exports, 11 percent went to Tanzania."},
        Filled{"TheMonthOf", "Exports to Tanzania fell 6 percent to $21 million in March.",
               "Exports to Tanzania fell 6 percent to $21 million in the month of March."},
        Filled{"TheYear", "In 2016 exports to Tanzania stood at $340 million.",
               "In the year 2016 exports to Tanzania stood at $340 million."},
        Filled{"TwoOfThem", "Imports from Uganda amounted to $310 million.",
               "Meanwhile, imports from Uganda, in fact, amounted to $310 million."}),
    [](const auto& one) { return one.param.name; });

// A comma that parts two clauses stays, so that what follows is not taken for the same clause.
TEST(Fillers, ACommaBetweenClausesStays) {
  EXPECT_THAT(claims("Kenya's exports to Uganda rose 5 percent in 2018, by contrast, exports to "
                     "Tanzania fell 3 percent.",
                     "2019-05-06"),
              testing::UnorderedElementsAre("change KEN-UGA exports 2018-01/2018-12 5 pct",
                                            "change KEN-TZA exports 2018-01/2018-12 -3 pct"));
}

}  // namespace
}  // namespace tally::reading::test

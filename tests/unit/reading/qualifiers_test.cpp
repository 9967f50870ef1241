// Words that change what would have to be true are carried into the statement, or the sentence is
// refused and says why. A weaker statement that is judged firmly would be worse than none.
#include "reading/internal/qualifiers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using test::Stated;
using test::stated;

struct Carried {
  const char* date;
  const char* sentence;
  std::vector<std::string> statements;
};

class Qualifiers : public testing::TestWithParam<Carried> {};

TEST_P(Qualifiers, AreCarried) {
  EXPECT_THAT(stated(GetParam().sentence, GetParam().date).statements,
              testing::UnorderedElementsAreArray(GetParam().statements))
      << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    AShareBesideAThreshold, Qualifiers,
    testing::Values(Carried{"2024-04-10",
                            "Russia's share of Poland's imports fell below 3 percent in 2023.",
                            {"share(imports(POL, RUS); imports(POL, WLD))[2023] < 3%"}},
                    Carried{"2021-06-10",
                            "China's share of Peruvian exports climbed above 25 percent in 2020.",
                            {"share(exports(PER, CHN); exports(PER, WLD))[2020] > 25%"}},
                    Carried{"2024-04-10",
                            "China's share of Russian exports exceeded 30 percent in 2023.",
                            {"share(exports(RUS, CHN); exports(RUS, WLD))[2023] > 30%"}}));

INSTANTIATE_TEST_SUITE_P(
    FirstTimes, Qualifiers,
    testing::Values(
        Carried{"2023-02-01",
                "China's trade surplus with India exceeded $70 billion for the first time in 2022.",
                {"balance(CHN, IND)[2022] > 70 bn USD",
                 "first(balance(CHN, IND) > 70 bn USD) at 2022"}},
        Carried{"2024-03-20",
                "For the first time since 2002, the United States bought more goods from Mexico "
                "than from China in 2023.",
                {"first(imports(USA, MEX) scope goods > imports(USA, CHN) scope goods) at 2023 "
                 "since 2002"}}));

INSTANTIATE_TEST_SUITE_P(
    StepByStep, Qualifiers,
    testing::Values(Carried{"2020-03-01",
                            "German exports to Russia declined steadily between 2013 and 2019.",
                            {"exports(DEU, RUS) falls steadily 2013..2019"}},
                    Carried{"2020-03-01",
                            "Turkey's exports to Iran declined every year from 2014 to 2019.",
                            {"run(growth(exports(TUR, IRN)) < 0) >= 5 years to 2019"}}));

INSTANTIATE_TEST_SUITE_P(
    OrdersAndRecords, Qualifiers,
    testing::Values(
        Carried{"2021-02-01",
                "China overtook the United States as Germany's largest supplier in 2015.",
                {"overtakes(CHN, USA; imports(DEU, *)) at 2015",
                 "rank(CHN; imports(DEU, *))[2015] "
                 "= 1"}},
        Carried{"2025-05-01",
                "Among ASEAN members, Vietnam was the largest supplier of the United States in "
                "2024.",
                {"rank(VNM; imports(USA, * in ASEAN))[2024] = 1"}},
        Carried{"2025-05-01",
                "After Mexico and Canada, China was the largest supplier of the United States in "
                "2024.",
                {"rank(CHN; imports(USA, *))[2024] = 3"}},
        Carried{"2025-03-20",
                "Britain's exports to Russia fell to a twenty-year low in 2024.",
                {"min(exports(GBR, RUS)) at 2024 in 20 years"}}));

INSTANTIATE_TEST_SUITE_P(
    GoalsAndBases, Qualifiers,
    testing::Values(
        Carried{"2016-02-01",
                "Turkey and Iran missed their target of $30 billion in bilateral trade by 2015.",
                {"not (turnover(TUR, IRN) reaches 30 bn USD by 2015)"}},
        Carried{"2024-02-01",
                "Russia and China met their target of $200 billion in trade a year early, in 2023.",
                {"turnover(RUS, CHN) reaches 200 bn USD by 2024 early"}},
        Carried{"2024-02-01",
                "In yuan terms, China's trade with Russia grew 32.7 percent in 2023.",
                {"growth(turnover(CHN, RUS) in CNY)[2023] = 32.7%"}},
        Carried{"2025-09-01",
                "Canada's exports to the United States fell 21 percent in the second quarter of "
                "2025 from the first quarter.",
                {"change(exports(CAN, USA); 2025-Q1)[2025-Q2] = -21%"}}));

INSTANTIATE_TEST_SUITE_P(
    WhatFollows, Qualifiers,
    testing::Values(
        Carried{"2024-03-01",
                "German exports to China rose to 97.3 billion euros in 2023.",
                {"exports(DEU, CHN)[2023] = 97.3 bn EUR", "growth(exports(DEU, CHN))[2023] > 0"}},
        Carried{"2021-06-20",
                "Thailand's trade surplus with Japan narrowed in 2020.",
                {"growth(balance(THA, JPN))[2020] < 0", "balance(THA, JPN)[2020] > 0"}}));

struct Refused {
  const char* date;
  const char* sentence;
  const char* reason;
};

class Unqualified : public testing::TestWithParam<Refused> {};

TEST_P(Unqualified, IsRefusedWithItsReason) {
  const Stated found = stated(GetParam().sentence, GetParam().date);
  EXPECT_THAT(found.statements, testing::IsEmpty()) << GetParam().sentence;
  EXPECT_THAT(found.unread, testing::ElementsAre(GetParam().reason)) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Own, Unqualified,
    testing::Values(
        Refused{"2024-03-01", "French imports from Algeria averaged about $600 million in 2023.",
                "an average"},
        Refused{"2024-03-01",
                "Trade between Canada and the United States was worth $2.7 billion "
                "a day in 2023.",
                "a sum for each day or month"},
        Refused{"2024-03-01",
                "Excluding Ireland, British exports to the EU came to £160 billion "
                "in 2023.",
                "something is left out"},
        Refused{"2025-03-01", "U.S. imports from Ireland in 2024 were the third-highest on record.",
                "a place behind the record"},
        Refused{"2025-03-01",
                "Outside North America, China was the largest buyer of U.S. goods in 2024.",
                "restricted to a group of countries"},
        Refused{"2024-03-01", "Italy's exports to Turkey rose steadily in 2023.",
                "step by step, without the years between which"},
        Refused{"2024-03-01", "Japan's share of Thailand's imports fell 4 percent in 2023.",
                "a change of a share, in per cent or in points"}));

TEST(QualifierTable, IsSound) {
  const auto sound = check_qualifier_table();
  EXPECT_TRUE(sound.has_value()) << (sound ? "" : sound.error().to_string());
}

TEST(QualifierTable, LongerPhrasesRefuseNothing) {
  // 'a month earlier' is a base, 'a quarter of' a share; neither is a figure of each month
  EXPECT_THAT(stated("Imports of Japan from Chile came to $600 million in May 2023, up from $500 "
                     "million a month earlier.",
                     "2023-07-01")
                  .statements,
              testing::Not(testing::IsEmpty()));
  EXPECT_THAT(
      stated("Among the EU's partners, China was the largest supplier in 2022.", "2023-07-01")
          .unread,
      testing::IsEmpty());
}

}  // namespace
}  // namespace tally::reading

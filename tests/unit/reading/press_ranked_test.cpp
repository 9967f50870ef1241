// Sums behind those that somebody is ahead of, behind or has overtaken: they are of the one ranked,
// if nothing was told of that one before. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Ranked {
  const char* name;
  const char* text;
  std::vector<std::string> claims;
};

class PressRanked : public testing::TestWithParam<Ranked> {};

TEST_P(PressRanked, KeepTheirSums) {
  EXPECT_THAT(test::claims(GetParam().text, "2024-09-01"), testing::IsSupersetOf(GetParam().claims))
      << GetParam().text;
}

std::string name_of(const testing::TestParamInfo<Ranked>& info) { return info.param.name; }

TEST(PressRanked, AfterOneOrTheOther) {
  EXPECT_THAT(test::claims("Peru was Chile's ninth trading partner in 2023, after Germany with $4 "
                           "billion.",
                           "2024-09-01"),
              testing::Not(testing::Contains(testing::HasSubstr("level"))));
}

TEST(PressRanked, SeveralTogether) {
  EXPECT_THAT(test::claims("Spain was the top market for Ghana's exports in 2023, with 12 percent, "
                           "followed by India and France, jointly taking 18 percent.",
                           "2024-09-01"),
              testing::UnorderedElementsAre("rank GHA-ESP exports 2023-01/2023-12 1 rank",
                                            "share GHA-ESP exports 2023-01/2023-12 12 pct",
                                            "rank GHA-IND exports 2023-01/2023-12 2 rank",
                                            "rank GHA-FRA exports 2023-01/2023-12 3 rank"));
}

TEST(PressRanked, WhoseOfficeSaysIt) {
  EXPECT_THAT(
      test::claims("Japan was the third highest export market in April, the Philippine Statistics "
                   "Authority said.\n\n"
                   "Japan's exports totalled $800 million or a 13 percent share of the country's "
                   "total.",
                   "2024-06-12"),
      testing::UnorderedElementsAre("rank PHL-JPN exports 2024-04/2024-04 3 rank"));
}

INSTANTIATE_TEST_SUITE_P(
    Sums, PressRanked,
    testing::Values(
        Ranked{"AheadOf",
               "Turkey is Georgia's top trade partner ahead of Russia with a turnover of $2.9 "
               "billion in 2023.",
               {"level GEO-TUR turnover 2023-01/2023-12 2900000000 USD"}},
        Ranked{"AheadOfWithTheirOwn",
               "China was Korea's top market in 2023 with $125 billion, ahead of the US with $116 "
               "billion and Vietnam with $53 billion.",
               {"level KOR-CHN exports 2023-01/2023-12 125000000000 USD",
                "level KOR-USA exports 2023-01/2023-12 116000000000 USD",
                "level KOR-VNM exports 2023-01/2023-12 53000000000 USD"}},
        Ranked{"WithTheOtherAt",
               "Mexico passed China in 2023 to become the largest supplier of the US, with $475 "
               "billion, with China at $427 billion.",
               {"level USA-MEX imports 2023-01/2023-12 475000000000 USD",
                "level USA-CHN imports 2023-01/2023-12 427000000000 USD"}},
        Ranked{"AfterOvertaking",
               "Kenya is Uganda's biggest export market, after overtaking the UAE, with $800 "
               "million in 2023.",
               {"level UGA-KEN exports 2023-01/2023-12 800000000 USD"}}),
    name_of);

}  // namespace
}  // namespace tally::reading

// The time that a whole text is about: what an aside, a look back, 'that year' or a standing rank
// does to it, and what it does not.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

struct Text {
  std::string name, date, text;
  std::vector<std::string> some;  // statements that must be among those read
};

class RunningPeriod : public testing::TestWithParam<Text> {};

TEST_P(RunningPeriod, IsKept) {
  const std::vector<std::string> found = test::claims(GetParam().text, GetParam().date);
  for (const std::string& s : GetParam().some) {
    EXPECT_NE(std::find(found.begin(), found.end(), s), found.end())
        << s << "\n is not among\n  " << testing::PrintToString(found);
  }
}

INSTANTIATE_TEST_SUITE_P(
    LookingBack, RunningPeriod,
    testing::Values(
        Text{"ADeficitAYearEarlier",
             "2023-11-09",
             "Chile had a surplus of 20 million dollars with Indonesia in the first half after a "
             "deficit of 15 million dollars a year earlier.",
             {"balance CHL-IDN balance 2023-01/2023-06 20000000 USD",
              "balance CHL-IDN balance 2022-01/2022-06 -15000000 USD"}},
        Text{"OfAYearEarlier",
             "2023-11-09",
             "In the first half Chile's exports to Indonesia came to less than half of the 310 "
             "million dollars of a year earlier.",
             {"level CHL-IDN exports 2022-01/2022-06 310000000 USD"}},
        Text{"ItHadBeen",
             "2023-11-09",
             "In the first half Chile posted a surplus of 20 million dollars with Indonesia. It "
             "had been 12 million the year before.",
             {"balance CHL-IDN balance 2022-01/2022-06 12000000 USD"}},
        Text{"TheYearBeforeItTookEffect",
             "2023-11-09",
             "In 2018, the year before the agreement took effect, Chile and Indonesia traded 274 "
             "million dollars.",
             {"level CHL-IDN turnover 2018-01/2018-12 274000000 USD"}},
        Text{"TheWholeOfThatYear",
             "2019-02-05",
             "Trade between Chile and Peru came to $3.1 billion in the ten months to October, 12% "
             "more than in the same stretch of 2017. In the whole of that year it had been $3.4 "
             "billion.\n\nChile's exports rose 8% to $1.7 billion.",
             {"level CHL-PER turnover 2018-01/2018-10 3100000000 USD",
              "level CHL-PER turnover 2017-01/2017-12 3400000000 USD",
              "level CHL-PER exports 2018-01/2018-10 1700000000 USD"}},
        Text{"RankThatYear",
             "2021-11-22",
             "Peru's surplus with Ecuador of 2019 was the smallest in years. Ecuador was the ninth "
             "destination of Peruvian goods that year.",
             {"rank PER-ECU exports 2019-01/2019-12 9 rank"}},
        Text{"ThreeMonthsOnThree",
             "2016-05-10",
             "In the 3 months to March 2016 Norway's imports from China stood at $1.9 billion. "
             "This was 3.3% down on the previous 3 months.",
             {"change NOR-CHN imports 2016-01/2016-03 -3.3 pct"}},
        Text{"GrownInFiveYears",
             "2023-11-09",
             "Chile's exports to Indonesia, 240 million dollars in 2016, more than doubled in five "
             "years, to 510 million.",
             {"level CHL-IDN exports 2016-01/2016-12 240000000 USD",
              "level CHL-IDN exports 2021-01/2021-12 510000000 USD"}}),
    [](const auto& it) { return it.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Running, RunningPeriod,
    testing::Values(
        Text{"ThroughSeptember",
             "2023-11-09",
             "Chile's exports to Indonesia were 310 million dollars in 2022. Through September "
             "they are at 250 million.",
             {"level CHL-IDN exports 2023-01/2023-09 250000000 USD"}},
        Text{"AMonthInPassing",
             "2024-08-12",
             "Nepal's exports to India rose 31% to $1.1 billion in 2023.\n\nIndia took two thirds "
             "of all exports that year. In January, exports to India fell 8% to $78 million.\n\n"
             "Nepal's imports from China swelled to $1.4 billion.",
             {"level NPL-IND exports 2024-01/2024-01 78000000 USD",
              "level NPL-CHN imports 2023-01/2023-12 1400000000 USD"}},
        Text{"StandingRankBesideMonths",
             "2023-11-09",
             "In January-September Chile's trade with Thailand was worth 300 million dollars.\n\n"
             "Thailand is Chile's eleventh largest trading partner.",
             {"level CHL-THA turnover 2023-01/2023-09 300000000 USD",
              "rank CHL-THA turnover 2022-01/2022-12 11 rank"}},
        Text{"YearsNowInAHistory",
             "2023-11-09",
             "In 2001 Chile sold Indonesia goods for 30 million dollars. For six years now it has "
             "run a deficit with Indonesia.",
             {"since CHL-IDN balance 2017-01/2022-12 6 count_years"}},
        Text{"ByThen",
             "2023-11-09",
             "Chile and Thailand have set a goal of 2 billion dollars in trade by 2025. It could "
             "be nearer 3 billion.",
             {"target CHL-THA turnover 2025-01/2025-12 2000000000 USD",
              "forecast CHL-THA turnover 2025-01/2025-12 3000000000 USD"}}),
    [](const auto& it) { return it.param.name; });

}  // namespace
}  // namespace tally::reading

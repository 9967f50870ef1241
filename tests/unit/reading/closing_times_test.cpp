// The closing months of a time, fiscal years of a text, goods in front of a sentence.
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

class ClosingTimes : public testing::TestWithParam<Told> {};

TEST_P(ClosingTimes, AreRead) { test::expect_told(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Press, ClosingTimes,
    testing::Values(
        Told{"LastMonthsOfTheYear",
             "2016-05-18",
             "Dutch exports to Ghana came to 640 million euros last year.\n\nIn the last three "
             "months of the year they were 150 million euros.",
             {"level NLD-GHA exports 2015-01/2015-12 640000000 EUR",
              "level NLD-GHA exports 2015-10/2015-12 150000000 EUR"}},
        Told{"FinalMonths",
             "2016-05-18",
             "Dutch exports to Ghana came to 640 million euros last year.\n\nIn the final three "
             "months alone they were 150 million euros.",
             {"level NLD-GHA exports 2015-01/2015-12 640000000 EUR",
              "level NLD-GHA exports 2015-10/2015-12 150000000 EUR"}},
        Told{"ItsLastMonth",
             "2016-05-18",
             "Dutch exports to Ghana came to 640 million euros last year.\n\nIn its last month "
             "exports were 45 million euros.",
             {"level NLD-GHA exports 2015-01/2015-12 640000000 EUR",
              "level NLD-GHA exports 2015-12/2015-12 45000000 EUR"}},
        Told{"FinalMonthOfTheHalf",
             "2022-08-03",
             "Kazakhstan's exports to Italy came to $6.9 billion in the first half of 2022.\n\nIn "
             "its final month they were $1.3 billion.",
             {"level KAZ-ITA exports 2022-01/2022-06 6900000000 USD",
              "level KAZ-ITA exports 2022-06/2022-06 1300000000 USD"}},
        Told{"LastMonthsOfNow",
             "2016-05-18",
             "Dutch exports to Ghana came to 640 million euros last year.\n\nIn the last three "
             "months they were 150 million euros.",
             {"level NLD-GHA exports 2015-01/2015-12 640000000 EUR",
              "level NLD-GHA exports 2016-02/2016-04 150000000 EUR"}},
        Told{"LastMonthsOfTheCurrentYear",
             "2024-06-20",
             "In the last 11 months of the current fiscal year, Nepal's imports from India were 2 "
             "billion dollars.",
             {"level NPL-IND imports 2023-07/2024-05 2000000000 USD"}},
        Told{"FiscalYearOfTheText",
             "2019-06-25",
             "India's exports to Kenya came to USD 1.86 billion in 2018-19.\n\nTanzania imported "
             "$1.7 billion of Indian goods in FY19.",
             {"level IND-KEN exports 2018-04/2019-03 1860000000 USD",
              "level TZA-IND imports 2018-04/2019-03 1700000000 USD"}},
        Told{"FiscalYearOfItsOwn",
             "2019-09-25",
             "Pakistan's exports to Kenya came to $300 million in 2018-19.",
             {"level PAK-KEN exports 2018-07/2019-06 300000000 USD"}},
        Told{"HeadingWithATime",
             "2022-07-25",
             "Stats NZ reports.\n\nTop export partners, June 2022 against June 2021\n\n- China: "
             "down 4.8 percent, to $1.6 billion\n\n- Australia: up 16 percent, to $778 million",
             {"change NZL-CHN exports 2022-06/2022-06 -4.8 pct",
              "level NZL-CHN exports 2022-06/2022-06 1600000000 NZD",
              "change NZL-AUS exports 2022-06/2022-06 16 pct",
              "level NZL-AUS exports 2022-06/2022-06 778000000 NZD"}},
        Told{"OilLiftedAll",
             "2019-09-12",
             "Oil pushed Colombia's exports to China up to $400 million in July.",
             {"level COL-CHN exports 2019-07/2019-07 400000000 USD"}},
        Told{"BillionAndMillions",
             "2022-08-03",
             "Six billion nine hundred million dollars in goods went from Kazakhstan to Italy in "
             "2021.",
             {"level KAZ-ITA exports 2021-01/2021-12 6900000000 USD"}}),
    name_of);

// What is told of goods with which a sentence opens is marked as theirs.
TEST(GoodsInFront, AreMarked) {
  for (const char* told : {
           "In the category of medicines, sales to Ecuador added up to $14 million.",
           "In medicines Colombia's sales to Ecuador added up to $14 million.",
           "Medicines made in Colombia and sold to Ecuador brought in 14 million dollars.",
       }) {
    const std::string text =
        std::string("Colombia's exports to Ecuador came to $178 million in July. ") + told;
    Options options;
    options.date = core::Day::parse("2019-09-12");
    const auto reading = read_article(text, options);
    ASSERT_TRUE(reading) << text;
    for (const ReadStatement& s : reading->statements) {
      const bool small = s.claim.value && s.claim.value->value() < 1e8;
      EXPECT_EQ(small, !s.claim.product.empty()) << text;
    }
  }
}

}  // namespace
}  // namespace tally::reading

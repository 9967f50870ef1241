// Two figures of one text cannot both be true of one series: the one that was guessed is given up,
// and the sentence is listed with the reason. Sentences and figures are made up.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "reading/reading.h"
#include "unit/reading/sentence_support.h"

namespace tally::reading {
namespace {

using testing::Contains;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

std::string unread_reason(const std::string& text) {
  Options options;
  options.date = core::Day::parse("2023-06-20");
  const auto reading = read_article(text, options);
  EXPECT_TRUE(reading);
  std::string out;
  if (reading) {
    for (const Unread& u : reading->unread) out += u.reason + "\n";
  }
  return out;
}

constexpr const char* kOwnExports =
    "Trade between South Korea and Kenya reached $1.2 billion in 2022, up 8 percent from a year "
    "earlier.\n\nThe RoK's export turnover hit $684 billion in 2022, up 6.1 percent.";

TEST(Consistency, APartOfThePairsTradeIsNotFarAboveIt) {
  const auto found = test::claims(kOwnExports, "2023-06-20");
  EXPECT_THAT(found, Contains("level KOR-KEN turnover 2022-01/2022-12 1200000000 USD"));
  EXPECT_THAT(found, Each(Not(HasSubstr("exports"))));
  EXPECT_THAT(unread_reason(kOwnExports), HasSubstr("would contradict"));
}

TEST(Consistency, TheRateOfTheSumThatGoesGoesToo) {
  EXPECT_THAT(test::claims(kOwnExports, "2023-06-20"), Each(Not(HasSubstr("6.1"))));
}

TEST(Consistency, TwoSumsOfOneSeriesKeepTheWrittenOne) {
  const auto found = test::claims(
      "India's exports to China fell to $15.3 billion in the calendar year 2022.\n\nIndia's "
      "merchandise exports rose 6% to $447 billion in 2022.",
      "2023-06-20");
  EXPECT_THAT(found, Contains("level IND-CHN exports 2022-01/2022-12 15300000000 USD"));
  EXPECT_THAT(found, Each(Not(HasSubstr("IND-CHN exports 2022-01/2022-12 447000000000"))));
  EXPECT_THAT(found, Each(Not(HasSubstr("6 pct"))));
}

TEST(Consistency, NoPartnerBuysMoreThanAllTogether) {
  const auto found = test::claims(
      "Peru sold goods worth $300 million to Kenya in 2022. Kenya's total exports came to $7.4 "
      "billion in 2022. Its imports were $20 billion.",
      "2023-06-20");
  EXPECT_THAT(found, Contains("level PER-KEN exports 2022-01/2022-12 300000000 USD"));
  EXPECT_THAT(found, Each(Not(HasSubstr("PER-KEN imports"))));
}

TEST(Consistency, TheTwoBooksOfAPairMayDiffer) {
  const auto found = test::claims(
      "Kyrgyz exports to Uzbekistan came to $100 million in 2022, the statistical committee of "
      "Kyrgyzstan said. According to Uzbekistan's customs, Kyrgyz exports to Uzbekistan were $260 "
      "million in 2022.",
      "2023-06-20");
  EXPECT_THAT(found, Contains("level KGZ-UZB exports 2022-01/2022-12 100000000 USD"));
  EXPECT_THAT(found, Contains("level KGZ-UZB exports 2022-01/2022-12 260000000 USD"));
}

}  // namespace
}  // namespace tally::reading

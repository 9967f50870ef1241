// A sentence of which one figure was read and another was not says so: the other is not checked.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "reading/reading.h"

namespace tally::reading {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> reasons(const std::string& text) {
  Options options;
  options.date = core::Day::parse("2019-05-06").value();
  const auto reading = read_article(text, options);
  EXPECT_TRUE(reading) << text;
  std::vector<std::string> out;
  for (const Unread& u : reading->unread) out.push_back(u.reason);
  return out;
}

TEST(FiguresLeft, AreNamedBesideTheStatementOfTheirSentence) {
  EXPECT_THAT(reasons("Kenya exported goods worth $610 million to Uganda in 2018, while cement "
                      "makers invested $45 million in a plant at Tororo.\n"),
              ElementsAre("read in part, without \"$45 million\""));
}

TEST(FiguresLeft, NothingIsSaidWhereAllWasRead) {
  EXPECT_THAT(reasons("Kenya exported goods worth $610 million to Uganda in 2018, 4 percent more "
                      "than in 2017, and imported goods worth $310 million from there.\n"),
              IsEmpty());
}

TEST(FiguresLeft, AFigureThatTheTextReadsElsewhereIsNotLeft) {
  const std::string sum = "Kenya exported goods worth $45 million to Rwanda in 2018.\n\n";
  const std::string both =
      "Kenya exported goods worth $610 million to Uganda in 2018, while cement makers invested $45 "
      "million in a plant at Tororo.\n";
  EXPECT_THAT(reasons(sum + both), IsEmpty());
  const std::string longer = "Kenya exported goods worth $145 million to Rwanda in 2018.\n\n";
  EXPECT_THAT(reasons(longer + both), ElementsAre("read in part, without \"$45 million\""));
}

TEST(FiguresLeft, TheSameSumInAnotherMoneyIsNotLeft) {
  EXPECT_THAT(reasons("Kenya exported goods worth 61 billion shillings ($610 million) to Uganda in "
                      "2018.\n"),
              IsEmpty());
}

}  // namespace
}  // namespace tally::reading

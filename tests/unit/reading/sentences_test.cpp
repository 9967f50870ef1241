// Where sentences end in trade news.
#include "reading/internal/sentences.h"

#include <gmock/gmock.h>

namespace tally::reading {
namespace {

using testing::ElementsAre;

std::vector<std::string> split(const std::string& text) {
  std::vector<ByteRange> ranges;
  split_sentences(text, 0, text.size(), ranges);
  std::vector<std::string> out;
  for (const ByteRange& r : ranges) out.push_back(text.substr(r.begin, r.end - r.begin));
  return out;
}

TEST(Sentences, TheTableIsRead) { EXPECT_TRUE(check_abbreviations()); }

class Whole : public testing::TestWithParam<std::string> {};
TEST_P(Whole, IsOneSentence) { EXPECT_THAT(split(GetParam()), ElementsAre(GetParam())); }
INSTANTIATE_TEST_SUITE_P(Texts, Whole,
                         testing::Values("Exports were worth Rs. 5 lakh crore.",
                                         "It was $3.2 billion vs. $2.9 billion in Jan. 2021.",
                                         "The U.S. Census Bureau counted $1.2 bn. of goods.",
                                         "Uganda, Ush. 5 billion; Kenya, Sh. 4 million.",
                                         "Mr. J. P. Smith and Dr. Lee of St. Lucia Inc. signed.",
                                         "The No. 3 buyer was Italy, p. 4.",
                                         "On Dec. 30 the prices (approx. 5 pct.) fell.",
                                         "It rose 5.2% at www.example.org in 2.5 years.",
                                         "\"Really?\" he asked, and \"No!\" she said.",
                                         "Trade grew... and then it fell.",
                                         "3. Exports of the year"));

TEST(Sentences, Boundaries) {
  EXPECT_THAT(split("It sold $1.2 bn. Imports fell."),
              ElementsAre("It sold $1.2 bn.", "Imports fell."));
  EXPECT_THAT(split("He left the U.S. The talks ended at 5 p.m. They were brief."),
              ElementsAre("He left the U.S.", "The talks ended at 5 p.m.", "They were brief."));
  EXPECT_THAT(
      split("\u201CTrade grew.\u201D He smiled. (He did.) \"Yes.\" More?"),
      ElementsAre("\u201CTrade grew.\u201D", "He smiled.", "(He did.)", "\"Yes.\"", "More?"));
  EXPECT_THAT(
      split("It was 2022. In May it rose to 5. Then it fell\u2026 Nobody knew."),
      ElementsAre("It was 2022.", "In May it rose to 5.", "Then it fell\u2026", "Nobody knew."));
  EXPECT_THAT(split("They said no. China agreed. $5 was paid. \u20AC6 came back."),
              ElementsAre("They said no.", "China agreed.", "$5 was paid.", "\u20AC6 came back."));
}

TEST(Sentences, NoSentenceIsEndless) {
  std::string text(100'000, 'x');
  for (std::size_t i = 10; i < text.size(); i += 10) text[i] = ' ';
  std::vector<ByteRange> ranges;
  split_sentences(text, 0, text.size(), ranges);
  EXPECT_GT(ranges.size(), 30u);
  for (const ByteRange& r : ranges) EXPECT_LE(r.end - r.begin, kMaxSentence + 16);
  // Not a blank in it: cut between code points.
  std::string wide;
  while (wide.size() < 20'000) wide += "\u20AC";
  ranges.clear();
  split_sentences(wide, 0, wide.size(), ranges);
  ASSERT_GT(ranges.size(), 3u);
  for (const ByteRange& r : ranges) EXPECT_EQ(r.begin % 3, 0u);
}

}  // namespace
}  // namespace tally::reading

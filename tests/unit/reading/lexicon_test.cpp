// The tables of words are checked when they are read: faults name file and line.
#include "reading/internal/lexicon.h"

#include <gtest/gtest.h>

#include "reading/internal/place_spans.h"
#include "reading/internal/quantity.h"
#include "reading/internal/times.h"

namespace tally::reading {
namespace {

TEST(Lexicon, ShippedTablesAreSound) {
  EXPECT_GT(lexicon().size(), 1500u);
  const auto numbers = check_number_tables();
  EXPECT_TRUE(numbers.has_value()) << (numbers ? "" : numbers.error().to_string());
  const auto fiscal = check_fiscal_table();
  EXPECT_TRUE(fiscal.has_value()) << (fiscal ? "" : fiscal.error().to_string());
  const auto places = check_place_tables();
  EXPECT_TRUE(places.has_value()) << (places ? "" : places.error().to_string());
}

TEST(Lexicon, FormsMultiply) {
  const auto lexicon =
      Lexicon::parse("class,attributes,words\ntrend,+,go/goes/went up | rise/rose\n", "x.csv");
  ASSERT_TRUE(lexicon.has_value());
  EXPECT_EQ(lexicon->size(), 5u);
  std::size_t length = 0;
  const auto tokens = tokenize("It went up again");
  EXPECT_EQ(lexicon->match(tokens, 0, length), nullptr);
  ASSERT_NE(lexicon->match(tokens, 1, length), nullptr);
  EXPECT_EQ(length, 2u);
  EXPECT_EQ(lexicon->match(tokens, 1, length, 2), nullptr);  // may not run past the limit
}

TEST(Lexicon, HyphensArePassedOver) {
  const auto lexicon = Lexicon::parse("class,attributes,words\nmod,pair,two way\n", "x.csv");
  ASSERT_TRUE(lexicon.has_value());
  std::size_t length = 0;
  EXPECT_NE(lexicon->match(tokenize("two-way trade"), 0, length), nullptr);
  EXPECT_EQ(length, 3u);
  EXPECT_NE(lexicon->match(tokenize("two way trade"), 0, length), nullptr);
}

TEST(Lexicon, FaultsNameTheLine) {
  const auto unknown_class = Lexicon::parse(
      "class,attributes,words\nflow,exports,exports\nfloww,exports,sales\n", "x.csv");
  ASSERT_FALSE(unknown_class.has_value());
  EXPECT_EQ(unknown_class.error().place.line, 3);
  const auto unknown_attribute =
      Lexicon::parse("class,attributes,words\nflow,exprots,exports\n", "x.csv");
  ASSERT_FALSE(unknown_attribute.has_value());
  EXPECT_NE(unknown_attribute.error().message.find("exprots"), std::string::npos);
  const auto twice = Lexicon::parse(
      "class,attributes,words\nflow,exports,exports\nflow,imports,exports\n", "x.csv");
  ASSERT_FALSE(twice.has_value());
  EXPECT_EQ(twice.error().place.line, 3);
}

}  // namespace
}  // namespace tally::reading

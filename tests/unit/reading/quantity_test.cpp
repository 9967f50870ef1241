// Amounts as newspapers write them.
#include "reading/internal/quantity.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tally::reading {
namespace {

std::vector<QuantitySpan> amounts(std::string_view text) {
  const auto tokens = tokenize(text);
  std::vector<bool> taken(tokens.size(), false);
  return find_quantities(tokens, taken);
}

struct Case {
  std::string text;
  QuantityKind kind;
  double value;
  std::string currency;  // or the local word
  double high = 0;
  Bend bend = Bend::none;
};

class Amount : public testing::TestWithParam<Case> {};

TEST_P(Amount, IsRead) {
  const Case& c = GetParam();
  const auto found = amounts(c.text);
  ASSERT_FALSE(found.empty()) << c.text;
  const QuantitySpan& q = found.front();
  EXPECT_EQ(q.kind, c.kind) << c.text;
  EXPECT_NEAR(q.value.value(), c.value, 1e-9 * (1 + c.value)) << c.text;
  EXPECT_EQ(q.currency.empty() ? q.local : q.currency.code(), c.currency) << c.text;
  EXPECT_EQ(q.high.has_value(), c.high > 0) << c.text;
  if (q.high) {
    EXPECT_NEAR(q.high->value(), c.high, 1e-9 * c.high) << c.text;
  }
  EXPECT_EQ(q.bend, c.bend) << c.text;
}

constexpr auto kMoney = QuantityKind::money;
constexpr auto kPercent = QuantityKind::percent;

INSTANTIATE_TEST_SUITE_P(
    Written, Amount,
    testing::Values(
        Case{"$200bn", kMoney, 200e9, "$"}, Case{"USD34.6 million", kMoney, 34.6e6, "USD"},
        Case{"US$1.2 billion", kMoney, 1.2e9, "USD"}, Case{"A$178 billion", kMoney, 178e9, "AUD"},
        Case{"1.28 trillion yuan", kMoney, 1.28e12, "CNY"},
        Case{"45 billion euros", kMoney, 45e9, "EUR"}, Case{"€3.1 bn", kMoney, 3.1e9, "EUR"},
        Case{"Rs 4.9 lakh crore", kMoney, 4.9e12, "rupee"},
        Case{"Rs. 98,100 crore", kMoney, 981e9, "rupee"},
        Case{"₹8.4 lakh crore", kMoney, 8.4e12, "INR"},
        Case{"RM363.3 billion", kMoney, 363.3e9, "MYR"}, Case{"RM20bil", kMoney, 20e9, "MYR"},
        Case{"₦18,804.29 billion", kMoney, 18804.29e9, "NGN"},
        Case{"1.4 trillion roubles", kMoney, 1.4e12, "RUB"},
        Case{"3 billion rials", kMoney, 3e9, "riyal"}, Case{"half a percent", kPercent, 0.5, ""},
        Case{"12%-15%", kPercent, 12, "", 15},
        Case{"twelve point five percent", kPercent, 12.5, ""},
        Case{"12½ percent", kPercent, 12.5, ""},
        Case{"three quarters of a billion dollars", kMoney, 750e6, "dollar"},
        Case{"a quarter of a billion euros", kMoney, 250e6, "EUR"},
        Case{"two and a quarter billion dollars", kMoney, 2.25e9, "dollar"},
        Case{"twelve hundred million dollars", kMoney, 1.2e9, "dollar"},
        Case{"$2¼bn", kMoney, 2.25e9, "$"}, Case{"$1½ billion", kMoney, 1.5e9, "$"},
        Case{"EUR 1.2 mrd", kMoney, 1.2e9, "EUR"},
        Case{"about $5 billion", kMoney, 5e9, "$", 0, Bend::about},
        Case{"more than $50 bn", kMoney, 50e9, "$", 0, Bend::over},
        Case{"at least 2 billion euros", kMoney, 2e9, "EUR", 0, Bend::least},
        Case{"up to $3 million", kMoney, 3e6, "$", 0, Bend::most},
        Case{"200 to 220 billion dollars", kMoney, 200e9, "dollar", 220e9},
        Case{"$60-65 billion", kMoney, 60e9, "$", 65e9},
        Case{"USD 14-odd billion", kMoney, 14e9, "USD", 0, Bend::about},
        Case{"a billion dollars", kMoney, 1e9, "dollar"},
        Case{"two billion euros", kMoney, 2e9, "EUR"},
        Case{"two and a half billion euros", kMoney, 2.5e9, "EUR"},
        Case{"7.5 billion", QuantityKind::bare, 7.5e9, ""}, Case{"25%", kPercent, 25, ""},
        Case{"12.8 per cent", kPercent, 12.8, ""}, Case{"9.1 percent", kPercent, 9.1, ""},
        Case{"7 pct", kPercent, 7, ""}, Case{"between 5 and 6 per cent", kPercent, 5, "", 6},
        Case{"nearly 3 percent", kPercent, 3, "", 0, Bend::about},
        Case{"6 percentage points", QuantityKind::points, 6, ""},
        Case{"1.4 times", QuantityKind::ratio, 1.4, ""},
        Case{"2.1-fold", QuantityKind::ratio, 2.1, ""},
        Case{"sevenfold", QuantityKind::ratio, 7, ""}, Case{"tenfold", QuantityKind::ratio, 10, ""},
        Case{"a third", QuantityKind::fraction, 33.3, ""},
        Case{"two thirds", QuantityKind::fraction, 66.7, ""},
        Case{"three quarters", QuantityKind::fraction, 75, ""},
        Case{"half", QuantityKind::fraction, 50, ""}, Case{"ninety percent", kPercent, 90, ""}));

TEST(Amounts, AListSharesItsScale) {
  const auto found = amounts("sums of $62, $23 and $13 billion");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_DOUBLE_EQ(found[0].value.value(), 62e9);
  EXPECT_DOUBLE_EQ(found[1].value.value(), 23e9);
  EXPECT_DOUBLE_EQ(found[2].value.value(), 13e9);
}

TEST(Amounts, FromToIsNoRange) {
  const auto found = amounts("fell from $95 million to $80 million");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_FALSE(found[0].high.has_value());
  EXPECT_DOUBLE_EQ(found[1].value.value(), 80e6);
}

TEST(Amounts, ThingsThatAreCountedAreNoMoney) {
  for (const char* text :
       {"1.4 million tourists", "350 million people", "1.1 million barrels a day"}) {
    const auto found = amounts(text);
    ASSERT_FALSE(found.empty()) << text;
    EXPECT_EQ(found[0].kind, QuantityKind::other) << text;
  }
}

TEST(Amounts, SignsInBrackets) {
  const auto found = amounts("€3.1 bn (+12 %), €2.2 bn (-1 %)");
  ASSERT_EQ(found.size(), 4u);
  EXPECT_TRUE(found[1].signed_plus);
  EXPECT_TRUE(found[3].signed_minus);
}

}  // namespace
}  // namespace tally::reading

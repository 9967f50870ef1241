#include "core/money.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "core/ids.h"
#include "core/interval.h"
#include "core/result.h"

namespace tally::core {
namespace {

RC_GTEST_PROP(Currency, ReadsWhatItPrints, ()) {
  const auto letter = rc::gen::inRange('A', static_cast<char>('Z' + 1));
  const std::string code{*letter, *letter, *letter};
  const auto c = Currency::parse(code);
  RC_ASSERT(c && !c->empty() && c->code() == code);
  RC_ASSERT(Currency::from_packed(c->packed()) == *c);
}

TEST(Currency, RefusesOtherWords) {
  for (const char* text : {"", "US", "usd", "USDT", "U$D", "US1"}) {
    EXPECT_FALSE(Currency::parse(text)) << text;
  }
  EXPECT_TRUE(Currency().empty());
  EXPECT_EQ(Currency().code(), "");
}

TEST(Money, SpeaksInWords) {
  EXPECT_EQ(money_in_words(190.27e9, kUsd), "$190.3 billion");
  EXPECT_EQ(money_in_words(190e9, kUsd), "$190 billion");
  EXPECT_EQ(money_in_words(1.28e12, kCny), "1.28 trillion yuan");
  EXPECT_EQ(money_in_words(-4.4e6, kEur), "-€4.4 million");
  EXPECT_EQ(money_in_words(999.99e9, kUsd, 3), "$1 trillion");
  EXPECT_EQ(money_in_words(3e9, *Currency::parse("OMR")), "3 billion OMR");
  EXPECT_EQ(money_in_words(0, kUsd), "$0");
}

TEST(Money, HasAShortForm) {
  EXPECT_EQ(money_short(190.27e9, kUsd), "190.3 bn USD");
  EXPECT_EQ(money_short(190.27e9, kUsd, 2), "190.27 bn USD");
  EXPECT_EQ(money_short(-62.4e6, kEur), "-62.4 mn EUR");
  EXPECT_EQ(money_short(999.99e6, kUsd), "1.0 bn USD");
  EXPECT_EQ(money_short(-0.001, kUsd), "0.0 USD");
  EXPECT_EQ(money_short(1.5e12, kCny), "1.5 tn CNY");
}

TEST(Error, SaysWhereAndWhat) {
  const Error e{Code::bad_input, "no such place", {"a.csv", 3, 7}, "did you mean RUS?"};
  EXPECT_EQ(e.to_string(), "a.csv:3:7: no such place (did you mean RUS?)");
  EXPECT_EQ((Error{Code::io, "cannot read", {}, ""}).to_string(), "cannot read");
}

TEST(Interval, KnowsItsEnds) {
  const Interval half_open{1, 2, false, true};
  EXPECT_TRUE(half_open.contains(1));
  EXPECT_FALSE(half_open.contains(2));
  EXPECT_FALSE(half_open.overlaps(Interval::point(2)));
  EXPECT_TRUE((Interval{1, 2}).contains(half_open));
  EXPECT_FALSE(half_open.contains(Interval{1, 2}));
}

TEST(Id, NullIsNotZero) {
  using Tagged = Id<struct Tag>;
  EXPECT_FALSE(Tagged().valid());
  EXPECT_TRUE(Tagged(0).valid());
}

}  // namespace
}  // namespace tally::core

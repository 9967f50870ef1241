// A period that nobody published is built from periods that were, or not at all.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <deque>
#include <numeric>

#include "series/internal/history.h"

namespace tally::series {
namespace {

using core::Currency;
using core::Day;
using core::Decimal;
using core::kCny;
using core::kUsd;

// Figures of China's customs with Russia, in units of 10 mn dollars.
class Published {
 public:
  void add(const Period& period, std::int64_t value, Currency currency = kUsd) {
    Figure f;
    f.period = period;
    f.value = Decimal{value, 7};
    f.currency = currency;
    figures_.push_back(f);
  }
  History history() const {
    History h;
    for (const Figure& f : figures_)
      h.levels.push_back({f.period, f.currency, &f, Knowledge::known});
    return h;
  }

 private:
  std::deque<Figure> figures_;
};

double sum(const std::vector<Piece>& pieces) {
  return std::accumulate(pieces.begin(), pieces.end(), 0.0, [](double s, const Piece& p) {
    return s + p.sign * p.current->figure->number();
  });
}

Period range(int y, int a, int b) { return {Month(y, a), Month(y, b)}; }

TEST(Compose, APublishedPeriodStandsAsItIs) {
  Published p;
  p.add(Period::year(2022), 19027);
  p.add(range(2022, 1, 11), 17241);
  p.add(Period::month(2022, 12), 1786);
  const History h = p.history();
  const auto pieces = compose(h, Period::year(2022), kUsd);
  ASSERT_EQ(pieces.size(), 1u);
  EXPECT_DOUBLE_EQ(sum(pieces), 190.27e9);
}

TEST(Compose, MonthsMakeAQuarter) {
  Published p;
  for (int m = 1; m <= 12; ++m) p.add(Period::month(2017, m), 100 * m);
  const History h = p.history();
  const auto pieces = compose(h, Period::quarter(2017, 2), kUsd);
  ASSERT_EQ(pieces.size(), 3u);
  EXPECT_DOUBLE_EQ(sum(pieces), 1500e7);
  EXPECT_EQ(words_of(pieces), "3 months");
}

TEST(Compose, AMonthIsOneYearToDateFigureLessTheOneBefore) {
  Published p;
  p.add(range(2022, 1, 3), 3817);
  p.add(range(2022, 1, 4), 5109);
  const History h = p.history();
  const auto pieces = compose(h, Period::month(2022, 4), kUsd);
  ASSERT_EQ(pieces.size(), 2u);
  EXPECT_NEAR(sum(pieces), 12.92e9, 1);
  EXPECT_EQ(words_of(pieces), "2022-01..2022-04 less 2022-Q1");
}

TEST(Compose, TwelveMonthsAcrossTheYears) {
  Published p;
  p.add(Period::year(2021), 14688);
  p.add(range(2021, 1, 11), 13042);
  p.add(range(2022, 1, 11), 17241);
  const History h = p.history();
  // December 2021 to November 2022: the last twelve months on 30 December 2022.
  const Period twelve{Month(2021, 12), Month(2022, 11)};
  const auto pieces = compose(h, twelve, kUsd);
  EXPECT_NEAR(sum(pieces), 188.87e9, 1);
}

TEST(Compose, JanuaryAndFebruaryArePublishedAsOne) {
  Published p;
  p.add(range(2022, 1, 2), 2640);
  p.add(Period::month(2022, 3), 1167);
  const History h = p.history();
  EXPECT_NEAR(sum(compose(h, Period::quarter(2022, 1), kUsd)), 38.07e9, 1);
  EXPECT_TRUE(compose(h, Period::month(2022, 1), kUsd).empty());
  EXPECT_TRUE(compose(h, Period::month(2022, 2), kUsd).empty());
}

TEST(Compose, NothingIsMadeOfAnotherCurrencyOrAHole) {
  Published p;
  p.add(range(2022, 1, 6), 100, kCny);
  p.add(range(2022, 8, 12), 100);
  const History h = p.history();
  EXPECT_TRUE(compose(h, Period::half(2022, 1), kUsd).empty());
  EXPECT_TRUE(compose(h, Period::year(2022), kUsd).empty());
}

RC_GTEST_PROP(Compose, WhateverIsFoundAddsUpToThePeriod, ()) {
  // Every published range is the sum of true monthly values, so anything composed must be too.
  const auto monthly = *rc::gen::container<std::vector<int>>(24, rc::gen::inRange(1, 1000));
  const auto count = *rc::gen::inRange(1, 20);
  Published p;
  const auto total = [&](int a, int b) {
    return std::accumulate(monthly.begin() + a, monthly.begin() + b + 1, std::int64_t{0});
  };
  const Month start(2020, 1);
  for (int i = 0; i < count; ++i) {
    const int a = *rc::gen::inRange(0, 24);
    const int b = *rc::gen::inRange(a, 24);
    p.add({start + a, start + b}, total(a, b));
  }
  const int a = *rc::gen::inRange(0, 24);
  const int b = *rc::gen::inRange(a, 24);
  const History h = p.history();
  const auto pieces = compose(h, {start + a, start + b}, kUsd);
  if (!pieces.empty()) RC_ASSERT(sum(pieces) == static_cast<double>(total(a, b)) * 1e7);
}

// ---------------------------------------------------------------------------------- what was
// current

Figure vintage(std::int64_t value, const char* not_before, const char* not_after) {
  Figure f;
  f.value = Decimal{value, 8};
  f.released.not_before = *Day::parse(not_before);
  if (*not_after != '\0') f.released.not_after = *Day::parse(not_after);
  return f;
}

TEST(CurrentRow, TheNewestReleaseKnownThenStands) {
  // USA with China, balance of 2015: -365.7 bn at first, -367.2 bn later.
  const Figure first = vintage(-3657, "2016-02-05", "2016-02-05");
  const Figure later = vintage(-3672, "2016-06-03", "2016-06-03");
  Knowledge k = Knowledge::unknown;
  EXPECT_EQ(current_row({&first, &later}, {*Day::parse("2016-03-01"), false}, &k), &first);
  EXPECT_EQ(k, Knowledge::known);
  EXPECT_EQ(current_row({&first, &later}, {*Day::parse("2016-06-03"), false}, &k), &later);
  EXPECT_EQ(current_row({&first, &later}, {*Day::parse("2016-01-01"), false}, &k), nullptr);
  EXPECT_EQ(current_row({&first, &later}, {*Day::parse("2016-01-01"), true}, &k), &later);
}

TEST(CurrentRow, AFigureReadFromALaterEditionIsAssumed) {
  const Figure f = vintage(3930, "2013-03-31", "2022-02-02");
  Knowledge k = Knowledge::unknown;
  EXPECT_EQ(current_row({&f}, {*Day::parse("2013-01-10"), false}, &k), nullptr);
  EXPECT_EQ(current_row({&f}, {*Day::parse("2013-06-01"), false}, &k), &f);
  EXPECT_EQ(k, Knowledge::assumed);
}

TEST(CurrentRow, AFigureThatWasTakenBackIsNone) {
  const Figure first = vintage(5, "2020-02-01", "2020-02-01");
  Figure taken_back = vintage(0, "2021-02-01", "2021-02-01");
  taken_back.value.reset();
  taken_back.flags = ledger::kWithdrawn;
  Knowledge k = Knowledge::unknown;
  EXPECT_EQ(current_row({&first, &taken_back}, {*Day::parse("2020-06-01"), false}, &k), &first);
  EXPECT_EQ(current_row({&first, &taken_back}, {*Day::parse("2021-06-01"), false}, &k), nullptr);
}

}  // namespace
}  // namespace tally::series

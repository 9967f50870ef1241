// The engine on the shipped ledger, against figures that the sources published.
#include <gtest/gtest.h>

#include <cstdlib>

#include "series/series.h"

namespace tally::series {
namespace {

using core::kEur;
using core::kUsd;

class Real : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    const char* base = std::getenv("TALLY_BASE");
    auto opened = ledger::Ledger::open(
        {base != nullptr ? base : TALLY_BINARY_DIR "/base.tally", std::nullopt});
    ASSERT_TRUE(opened) << opened.error().to_string();
    ledger_ = new ledger::Ledger(std::move(*opened));
    engine_ = new Engine(*ledger_);
  }
  static void TearDownTestSuite() {
    delete engine_;
    delete ledger_;
  }
  static PlaceId place(const char* code) { return places::places().find(code); }
  static Flow flow(Direction d, const char* a, const char* b) {
    return {d, {place(a), {}, {}}, {place(b), {}, {}}};
  }
  static AsOf hindsight() { return {ledger_->today(), true}; }
  static AsOf on(const char* day) { return {*Day::parse(day), false}; }
  static const Rung& rung(const char* book, const char* source, const char* where) {
    for (const Rung& r : engine_->book(place(book))) {
      if (ledger_->source(r.source).code == source && r.where == where) return r;
    }
    ADD_FAILURE() << source << " does not speak for " << book;
    return engine_->book(place(book)).front();
  }

  static ledger::Ledger* ledger_;
  static Engine* engine_;
};
ledger::Ledger* Real::ledger_ = nullptr;
Engine* Real::engine_ = nullptr;

TEST_F(Real, ChinasCustomsOnRussiaIn2022) {
  const auto& customs = rung("CHN", "cn-gacc", "releases");
  const auto f = flow(Direction::turnover, "RUS", "CHN");
  const auto p = engine_->level(f, Period::year(2022), customs, hindsight(), {}, false);
  ASSERT_TRUE(p);
  EXPECT_NEAR(p->value, 190.271e9, 0.001e9);
  EXPECT_TRUE(p->published);
  const auto g = engine_->growth(f, Period::year(2022), customs, hindsight(), {});
  ASSERT_TRUE(g && g->published && g->quotient);
  EXPECT_DOUBLE_EQ(g->published->value, 29.3);  // as published ...
  EXPECT_NEAR(g->quotient->value, 29.5, 0.05);  // ... and what the levels give
  const auto in_yuan = engine_->growth(f, Period::year(2022), customs, hindsight(), core::kCny);
  ASSERT_TRUE(in_yuan && in_yuan->published);
  EXPECT_DOUBLE_EQ(in_yuan->published->value, 34.3);
}

TEST_F(Real, NothingOfTheYearLeaksIntoItsLastDays) {
  const auto& customs = rung("CHN", "cn-gacc", "releases");
  const auto f = flow(Direction::turnover, "RUS", "CHN");
  EXPECT_FALSE(engine_->level(f, Period::year(2022), customs, on("2022-12-30"), {}, false));
  const auto part = engine_->longest_part(f, Period::year(2022), customs, on("2022-12-30"));
  ASSERT_TRUE(part);
  EXPECT_EQ(part->iso(), "2022-01..2022-11");
  const auto eleven = engine_->level(f, *part, customs, on("2022-12-30"), {}, false);
  ASSERT_TRUE(eleven);
  EXPECT_NEAR(eleven->value, 172.4e9, 0.05e9);
}

TEST_F(Real, RussiasBookOnTheNetherlandsAndChina) {
  const auto& customs = rung("RUS", "ru-fcs", "russia-*.csv");
  const auto in = [&](int year) {
    return engine_->ranking(place("RUS"), Direction::exports, Period::year(year), customs,
                            hindsight());
  };
  const auto y2016 = in(2016), y2017 = in(2017);
  ASSERT_TRUE(y2016 && y2017);
  EXPECT_EQ(y2016->place_of(place("NLD")), 1);
  EXPECT_EQ(y2016->place_of(place("CHN")), 2);
  EXPECT_EQ(y2017->place_of(place("CHN")), 1);
  EXPECT_EQ(y2017->trusted_places, 10);
  const auto turnover =
      engine_->ranking(place("RUS"), Direction::turnover, Period::year(2010), customs, hindsight());
  ASSERT_TRUE(turnover);
  EXPECT_EQ(turnover->place_of(place("CHN")), 1);
  EXPECT_NEAR(turnover->entries[0].point.value, 59.3e9, 0.05e9);
  EXPECT_NEAR(turnover->entries[1].point.value, 58.4e9, 0.05e9);
}

TEST_F(Real, BalancesByVintage) {
  const auto& census = rung("USA", "us-census", "flows");
  const auto f = flow(Direction::balance, "USA", "CHN");
  const auto balance = [&](int year, const AsOf& as_of) {
    const auto p = engine_->level(f, Period::year(year), census, as_of, {}, false);
    return p ? p->value / 1e9 : 0.0;
  };
  EXPECT_NEAR(balance(2017, on("2018-12-01")), -375.6, 0.1);
  EXPECT_NEAR(balance(2017, hindsight()), -375.2, 0.1);
  // The same by China's book is another figure: China's surplus.
  const auto mirror = engine_->level(f, Period::year(2017), rung("CHN", "imf-dots", "flows"),
                                     hindsight(), {}, false);
  ASSERT_TRUE(mirror);
  EXPECT_LT(mirror->value, -270e9);
  EXPECT_GT(mirror->value, -290e9);
}

TEST_F(Real, MonthsMakeAYearOnlyWithinOneSource) {
  const auto& months = rung("CHN", "cn-gacc", "flows");
  const auto p = engine_->level(flow(Direction::turnover, "CHN", "RUS"), Period::year(2017), months,
                                hindsight(), {}, false);
  ASSERT_TRUE(p);
  EXPECT_NEAR(p->value, 84.44e9, 0.01e9);  // first releases; the final figure is 84.07
  EXPECT_FALSE(p->published);
  EXPECT_FALSE(engine_->level(flow(Direction::turnover, "CHN", "RUS"), Period::year(2020), months,
                              hindsight(), {}, false));
}

TEST_F(Real, ALegThatIsMissingMakesALowerBound) {
  const auto& partners = rung("CHN", "ru-mirror-mgimo", "flows");
  const auto p = engine_->level(flow(Direction::turnover, "RUS", "CHN"), Period::year(2023),
                                partners, hindsight(), {}, false);
  ASSERT_TRUE(p);
  EXPECT_TRUE(p->lower_bound);
  EXPECT_EQ(p->missing, std::vector<std::string>{"exports"});
  EXPECT_FALSE(p->may_deny);
  EXPECT_FALSE(engine_->level(flow(Direction::balance, "RUS", "CHN"), Period::year(2023), partners,
                              hindsight(), {}, false));
}

TEST_F(Real, CommunityConceptMayNotDenyAndDecidesNoRank) {
  const auto& dots = rung("DEU", "imf-dots", "flows");
  const auto p = engine_->level(flow(Direction::imports, "DEU", "CHN"), Period::year(2020), dots,
                                hindsight(), {}, false);
  ASSERT_TRUE(p);
  EXPECT_NEAR(p->value, 93.7e9, 0.1e9);  // by consignment; by origin it is far more
  EXPECT_FALSE(p->may_deny);
  const auto ranking =
      engine_->ranking(place("DEU"), Direction::imports, Period::year(2020), dots, hindsight());
  ASSERT_TRUE(ranking);
  EXPECT_EQ(ranking->trusted_places, 0);
}

TEST_F(Real, BlocsByTheirMembersOfTheDay) {
  // The Bureau prints the Union of the day: with Britain in 2019, without it in 2021.
  const auto& census = rung("USA", "us-census", "flows");
  const auto with = [&](const char* bloc, int year) {
    const auto p = engine_->level(flow(Direction::exports, "USA", bloc), Period::year(year), census,
                                  hindsight(), {}, false);
    return p ? p->value : 0.0;
  };
  EXPECT_DOUBLE_EQ(with("EU", 2019), with("EU28", 2019));
  EXPECT_DOUBLE_EQ(with("EU", 2021), with("EU27_2020", 2021));
  EXPECT_GT(with("EU28", 2019), with("EU27_2020", 2019));
}

TEST_F(Real, MemberSumsLeaveOutTheMissingAndSaySo) {
  const auto& dots = rung("JPN", "imf-dots", "flows");
  const auto asean = engine_->level(flow(Direction::exports, "JPN", "ASEAN"), Period::year(2019),
                                    dots, hindsight(), {}, false);
  ASSERT_TRUE(asean);
  EXPECT_TRUE(asean->derived);
  EXPECT_EQ(asean->lower_bound, !asean->missing.empty());
}

TEST_F(Real, NoRankFollowsFromSingleReleases) {
  const auto r = engine_->ranking(place("CHN"), Direction::turnover, Period::year(2022),
                                  rung("CHN", "cn-gacc", "releases"), hindsight());
  if (r) {
    EXPECT_EQ(r->trusted_places, 0);
  }
}

TEST_F(Real, TheRestOfAYearLiesBetweenHalfAndTwiceTheYearBefore) {
  const auto& customs = rung("CHN", "cn-gacc", "releases");
  const auto f = flow(Direction::turnover, "CHN", "RUS");
  const Period part{Month(2022, 1), Month(2022, 11)};
  const auto bounds =
      engine_->bounds_from_part(f, Period::year(2022), part, customs, on("2022-12-30"), kUsd);
  ASSERT_TRUE(bounds);
  // December 2021 was published as 15 bn.
  EXPECT_NEAR(bounds->low, 172.4e9 + 0.5 * 15e9, 0.1e9);
  EXPECT_NEAR(bounds->high, 172.4e9 + 2.0 * 15e9, 0.1e9);
}

TEST_F(Real, AMemberTradesWithTheOthersOfItsBloc) {
  // Britain in 2014: the 27 others are the 27 without it, of whom the office has a row of its own.
  const auto p = engine_->level(flow(Direction::exports, "GBR", "EU"), Period::year(2014),
                                rung("GBR", "uk-ons-annual", "flows"), hindsight(), {}, false);
  ASSERT_TRUE(p);
  EXPECT_TRUE(p->published);
  EXPECT_NEAR(p->value, 148.2e9, 0.5e9);
  const auto d = engine_->level(flow(Direction::exports, "DEU", "EU"), Period::year(2019),
                                rung("DEU", "imf-dots", "flows"), hindsight(), {}, false);
  ASSERT_TRUE(d);
  EXPECT_EQ(d->how, "sum of 27 of 27 members");
}

TEST_F(Real, ABlocIsRankedUnderItsCompositionAndWithoutItsMembers) {
  const auto r = engine_->ranking(place("EU"), Direction::exports, Period::year(2022),
                                  rung("EU", "eu-eurostat", "flows"), hindsight());
  ASSERT_TRUE(r);
  EXPECT_EQ(r->place_of(place("USA")), 1);
  EXPECT_EQ(r->place_of(place("GBR")), 2);
  EXPECT_EQ(r->place_of(place("DEU")), 0);
  EXPECT_EQ(r->trusted_places, ledger::RankTo::kAllPlaces);
  EXPECT_TRUE(r->may_deny);  // what is said of its members' figures is not said of its own
  // Of 2019 the publisher has the 27 of today only, which were not the Union of that year.
  EXPECT_FALSE(engine_->ranking(place("EU"), Direction::exports, Period::year(2019),
                                rung("EU", "eu-eurostat", "flows"), hindsight()));
}

TEST_F(Real, ABlocWithoutAListOfItsOwnHasThatOfItsMembers) {
  const auto r = engine_->ranking(place("EU"), Direction::exports, Period::year(2019),
                                  rung("EU", "imf-dots", "flows"), hindsight());
  ASSERT_TRUE(r);
  EXPECT_EQ(r->place_of(place("USA")), 1);
  EXPECT_EQ(r->place_of(place("GBR")), 0);  // a member in that year
  EXPECT_NEAR(r->entries.front().point.value, 503.5e9, 0.1e9);
  EXPECT_TRUE(r->may_deny);  // its members' rows may not, their sum is the Union's own figure
  EXPECT_EQ(r->trusted_places, ledger::RankTo::kAllPlaces);
}

TEST_F(Real, WhatABlocSellsToTheWorldIsWhatItSellsToOthers) {
  const auto p = engine_->level(flow(Direction::exports, "EU", "WLD"), Period::year(2019),
                                rung("EU", "imf-dots", "flows"), hindsight(), {}, false);
  ASSERT_TRUE(p);
  EXPECT_NEAR(p->value, 2293e9, 30e9);  // 2,059 bn EUR by Eurostat; 6 tn with the trade inside
  EXPECT_FALSE(p->lower_bound);
}

TEST_F(Real, ASumThatLacksLittleStandsWithThatMuchLeeway) {
  const auto p = engine_->level(flow(Direction::exports, "EU", "CHN"), Period::year(2012),
                                rung("EU", "imf-dots", "flows"), hindsight(), {}, false);
  ASSERT_TRUE(p);
  EXPECT_EQ(p->how, "sum of 26 of 27 members");  // Cyprus has no row of 2012
  EXPECT_FALSE(p->lower_bound);
  EXPECT_TRUE(p->may_deny);
  EXPECT_GT(p->rounding, 1e6);
  EXPECT_LT(p->rounding, 0.01 * p->value);
}

TEST_F(Real, PartnersMissingInOneYearAreNamedLargestFirst) {
  const auto r = engine_->ranking(place("KAZ"), Direction::turnover, Period::year(2019),
                                  rung("KAZ", "imf-dots", "flows"), hindsight());
  ASSERT_TRUE(r);
  for (std::size_t i = 1; i < r->absent.size(); ++i)
    EXPECT_GE(r->absent[i - 1].nearby, r->absent[i].nearby);
  for (const auto& absent : r->absent) EXPECT_EQ(r->place_of(absent.partner), 0);
}

}  // namespace
}  // namespace tally::series

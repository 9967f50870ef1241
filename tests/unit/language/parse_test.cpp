// What the text of a statement means, form by form.
#include "language/parse.h"

#include <gtest/gtest.h>

#include "language/internal/words.h"
#include "language/print.h"
#include "language/types.h"

namespace tally::language {
namespace {

PlaceId id(std::string_view code) { return places::places().find(code); }

Statement read(std::string_view text) {
  auto s = parse(text);
  EXPECT_TRUE(s.has_value()) << text << "\n"
                             << (s ? "" : point_at(text, s.error()) + "\n" + s.error().to_string());
  return s ? *s : Statement{};
}
template <typename T>
T read_as(std::string_view text) {
  const Statement s = read(text);
  EXPECT_TRUE(std::holds_alternative<T>(s.form)) << text;
  return std::holds_alternative<T>(s.form) ? std::get<T>(s.form) : T{};
}
std::string canonical(std::string_view text) { return print(read(text)); }
Series flow_of(const Expr& e) {
  return std::holds_alternative<Series>(e.node) ? std::get<Series>(e.node) : Series{};
}

TEST(ParseValue, KeepsDigitsScaleAndHedge) {
  const auto v = read_as<Value>("turnover(RUS, CHN)[2022] = about 190.0 bn USD");
  EXPECT_EQ(flow_of(v.expr).flow, Flow::turnover);
  EXPECT_EQ(flow_of(v.expr).a.place, id("RUS"));
  EXPECT_EQ(flow_of(v.expr).b.place, id("CHN"));
  EXPECT_EQ(v.when.period, Period::year(2022));
  EXPECT_FALSE(v.when.by);
  EXPECT_EQ(v.comparator, Comparator::eq);
  EXPECT_EQ(v.hedge, Hedge::about);
  EXPECT_EQ(v.operand.kind, Operand::Kind::quantity);
  EXPECT_EQ(v.operand.low.number, (Decimal{1900, -1}));
  EXPECT_EQ(v.operand.low.scale, 9);
  EXPECT_EQ(v.operand.low.currency, core::kUsd);
  EXPECT_DOUBLE_EQ(v.operand.low.value(), 190e9);
  EXPECT_DOUBLE_EQ(v.operand.low.step(), 1e8);
}

TEST(ParseValue, UnderstandsEveryUnit) {
  EXPECT_EQ(canonical("growth(exports(RUS, CHN))[2022] = 25 percent"),
            "growth(exports(RUS, CHN))[2022] = 25%");
  EXPECT_EQ(canonical("growth(exports(RUS, CHN))[2022] = 25 per cent"),
            "growth(exports(RUS, CHN))[2022] = 25%");
  EXPECT_EQ(canonical("exports(RUS, CHN)[2022] = $190bn"), "exports(RUS, CHN)[2022] = 190 bn USD");
  EXPECT_EQ(canonical("exports(RUS, CHN)[2022] = \xE2\x82\xAC"
                      "1.5 million"),
            "exports(RUS, CHN)[2022] = 1.5 mn EUR");
  EXPECT_EQ(canonical("exports(RUS, CHN)[2022] = 1.28 trillion yuan"),
            "exports(RUS, CHN)[2022] = 1.28 tn CNY");
  EXPECT_EQ(canonical("exports(IND, CHN)[2022] = 4.9 lakh crore INR"),
            "exports(IND, CHN)[2022] = 4.9 tn INR");
  EXPECT_EQ(canonical("exports(IND, CHN)[2022] = 35 crore rupees"),
            "exports(IND, CHN)[2022] = 35 crore INR");
  EXPECT_EQ(canonical("balance(USA, CHN)[2022] = -$85.1 bn"),
            "balance(USA, CHN)[2022] = -85.1 bn USD");
  EXPECT_EQ(canonical("diff(share(exports(RUS, CHN); exports(RUS, WLD)); 2021)[2022] = 6 pp"),
            "diff(share(exports(RUS, CHN); exports(RUS, WLD)); 2021)[2022] = 6 points");
  EXPECT_EQ(canonical("(exports(RUS, CHN) / exports(RUS, IND))[2022] = 3 times"),
            "(exports(RUS, CHN) / exports(RUS, IND))[2022] = 3 x");
}

TEST(ParseValue, GivesBareNumbersTheUnitOfTheSeries) {
  EXPECT_EQ(read_as<Value>("growth(exports(RUS, CHN))[2022] < 0").operand.low.unit,
            core::Unit::percent);
  EXPECT_EQ(read_as<Value>("balance(RUS, CHN)[2022] < 0").operand.low.unit, core::Unit::money);
  EXPECT_EQ(read_as<Value>("rank(CHN; exports(RUS, *))[2022] = 1").operand.low.unit,
            core::Unit::rank);
  EXPECT_EQ(read("growth(exports(RUS, CHN))[2022] < 0"),
            read("growth(exports(RUS, CHN))[2022] < 0%"));
}

TEST(ParseValue, ReadsFractionsInWords) {
  const auto v = read_as<Value>("share(exports(RUS, CHN); exports(RUS, WLD))[2022] = over a third");
  EXPECT_TRUE(v.operand.low.fraction_word);
  EXPECT_EQ(v.operand.low.number, (Decimal{333, -1}));
  EXPECT_DOUBLE_EQ(v.operand.low.step(), 5);
  EXPECT_EQ(v.hedge, Hedge::over);
  EXPECT_EQ(canonical("growth(exports(RUS, CHN))[2022] = half"),
            "growth(exports(RUS, CHN))[2022] = 50% as fraction");
  EXPECT_EQ(canonical("growth(exports(RUS, CHN))[2022] in [a quarter, a third]"),
            "growth(exports(RUS, CHN))[2022] in [25% as fraction, 33.3% as fraction]");
}

TEST(ParseValue, ReadsRanges) {
  const auto v = read_as<Value>("turnover(RUS, CHN)[2023] in about [60, 65.5] bn USD");
  EXPECT_EQ(v.operand.kind, Operand::Kind::range);
  EXPECT_EQ(v.hedge, Hedge::about);
  EXPECT_DOUBLE_EQ(v.operand.low.value(), 60e9);
  EXPECT_DOUBLE_EQ(v.operand.high.value(), 65.5e9);
  EXPECT_EQ(canonical("exports(RUS, CHN)[2023] in [900 mn USD, 1.1 bn USD]"),
            "exports(RUS, CHN)[2023] in [900 mn USD, 1.1 bn USD]");
  EXPECT_EQ(canonical("rank(CHN; exports(RUS, *))[2023] in [2, 3]"),
            "rank(CHN; exports(RUS, *))[2023] in [2, 3]");
}

TEST(ParseValue, KnowsAllComparatorsAndHedges) {
  for (const char* sign : {"=", "!=", "<", "<=", ">", ">="}) {
    for (const char* hedge : {"", "about ", "nearly ", "over ", "up to "}) {
      const std::string text =
          std::string("exports(RUS, CHN)[2022] ") + sign + " " + hedge + "5 bn USD";
      EXPECT_EQ(canonical(text), text);
    }
  }
  EXPECT_EQ(canonical("exports(RUS, CHN)[2022] \xE2\x89\xA5 almost 5 bn USD"),
            "exports(RUS, CHN)[2022] >= nearly 5 bn USD");
  EXPECT_EQ(canonical("exports(RUS, CHN)[2022] == around \xE2\x88\x92"
                      "5 bn USD"),
            "exports(RUS, CHN)[2022] = about -5 bn USD");
}

TEST(ParseParty, TakesPlacesBlocsSetsAndNames) {
  EXPECT_EQ(canonical("exports(Russia, South Korea)"), "exports(RUS, KOR)");
  EXPECT_EQ(canonical("exports(\"Russia\", the Netherlands)"), "exports(RUS, NLD)");
  EXPECT_EQ(canonical("exports(RUS, EU@2020)"), "exports(RUS, EU@2020)");
  EXPECT_EQ(canonical("exports(RUS, EU@2020-01)"), "exports(RUS, EU@2020)");
  EXPECT_EQ(canonical("exports(RUS, EU@2020-02)"), "exports(RUS, EU@2020-02)");
  EXPECT_EQ(canonical("exports(RUS, EU28)"), "exports(RUS, EU28)");
  EXPECT_EQ(canonical("exports(RUS, {China, HKG})"), "exports(RUS, {CHN, HKG})");
  EXPECT_EQ(canonical("exports(RUS, CHN+HKG)"), "exports(RUS, {CHN, HKG})");
  EXPECT_EQ(canonical("rank(VNM; exports(RUS, in ASEAN))[2022] = 1"),
            "rank(VNM; exports(RUS, * in ASEAN))[2022] = 1");
  EXPECT_EQ(canonical("exports(SUN, YUG)"), "exports(SUN, YUG)");
}

TEST(ParseSeries, TakesModifiersInAnyOrder) {
  const auto q =
      read_as<Query>("exports(RUS, CHN) scope goods and services in CNY by cn-gacc product HS27");
  const Series s = flow_of(q.expr);
  EXPECT_EQ(s.scope, Scope::goods_and_services);
  EXPECT_EQ(s.currency, core::kCny);
  EXPECT_EQ(s.book.kind, Book::Kind::source);
  EXPECT_EQ(s.book.source, "cn-gacc");
  EXPECT_EQ(s.product, "HS27");
  EXPECT_EQ(print(q.expr),
            "exports(RUS, CHN) product HS27 by cn-gacc in CNY scope goods and services");
  EXPECT_EQ(flow_of(read_as<Query>("exports(RUS, CHN) by CHN").expr).book.place, id("CHN"));
  EXPECT_EQ(flow_of(read_as<Query>("exports(RUS, CHN) by \"Yearbook 1994\"").expr).book.source,
            "Yearbook 1994");
  EXPECT_EQ(flow_of(read_as<Query>("exports(RUS, CHN) by reconciled").expr).book.kind,
            Book::Kind::reconciled);
  for (const char* scope : {"goods", "services", "non-oil", "volume", "other"}) {
    const std::string text = std::string("exports(RUS, CHN) scope ") + scope;
    EXPECT_EQ(canonical(text), text);
  }
  EXPECT_EQ(canonical("exports(RUS, CHN) product \"crude \\\"Urals\\\" oil\""),
            "exports(RUS, CHN) product \"crude \\\"Urals\\\" oil\"");
}

TEST(ParseExpr, DerivedSeries) {
  for (const char* text :
       {"growth(turnover(RUS, CHN))", "change(exports(RUS, CHN); 2013)",
        "diff(exports(RUS, CHN); 2013-05)", "share(exports(RUS, CHN); exports(RUS, WLD))",
        "rank(CHN; exports(RUS, *))", "sum(exports(RUS, CHN); 12 months)",
        "mean(exports(RUS, CHN); 3 months)", "exports(RUS, CHN) / imports(RUS, CHN)",
        "exports(RUS, CHN) + imports(RUS, CHN)", "exports(RUS, CHN) - imports(RUS, CHN)",
        "(exports(RUS, CHN) + imports(RUS, CHN)) / turnover(RUS, WLD)",
        "exports(RUS, CHN) - (imports(RUS, CHN) - exports(RUS, IND))",
        "growth(sum(exports(RUS, CHN) in CNY; 12 months))"}) {
    EXPECT_EQ(canonical(text), text);
  }
  EXPECT_EQ(canonical("sum(exports(RUS, CHN); 1 year)"), "sum(exports(RUS, CHN); 12 months)");
}

TEST(ParseExpr, KnowsWhatItCounts) {
  const auto unit = [](std::string_view text) {
    return unit_of(read_as<Query>(text).expr).value();
  };
  EXPECT_EQ(unit("exports(RUS, CHN)"), core::Unit::money);
  EXPECT_EQ(unit("growth(exports(RUS, CHN))"), core::Unit::percent);
  EXPECT_EQ(unit("diff(exports(RUS, CHN); 2013)"), core::Unit::money);
  EXPECT_EQ(unit("diff(growth(exports(RUS, CHN)); 2013)"), core::Unit::points);
  EXPECT_EQ(unit("growth(exports(RUS, CHN)) - growth(exports(RUS, IND))"), core::Unit::points);
  EXPECT_EQ(unit("exports(RUS, CHN) / exports(RUS, IND)"), core::Unit::ratio);
  EXPECT_EQ(unit("rank(CHN; exports(RUS, *))"), core::Unit::rank);
  EXPECT_EQ(unit("mean(growth(exports(RUS, CHN)); 12 months)"), core::Unit::percent);
}

TEST(ParseWhen, OnePeriod) {
  const auto when = [](std::string_view text) {
    return read_as<Query>("exports(IND, CHN)[" + std::string(text) + "]").when.value();
  };
  EXPECT_EQ(when("2022").period, Period::year(2022));
  EXPECT_EQ(when("2022-05").period, Period::month(2022, 5));
  EXPECT_EQ(when("2022-Q1").period, Period::quarter(2022, 1));
  EXPECT_EQ(when("2022-h2").period, Period::half(2022, 2));
  EXPECT_EQ(when("2022-01..2022-09").period, (Period{Month(2022, 1), Month(2022, 9)}));
  EXPECT_FALSE(when("2022-01..2022-09").by);
  EXPECT_EQ(when("2010-01..2011-12").period, (Period{Month(2010, 1), Month(2011, 12)}));
  EXPECT_FALSE(when("2010-01..2011-12").by);
  const When fiscal = when("FY2025 of IND");
  EXPECT_EQ(fiscal.period, (Period{Month(2024, 4), Month(2025, 3)}));
  EXPECT_EQ(fiscal.fiscal_of, id("IND"));
  EXPECT_FALSE(fiscal.by);
  EXPECT_EQ(when("FY2024-25 of India"), fiscal);
}

TEST(ParseWhen, SeveralPeriods) {
  const auto when = [](std::string_view text) {
    return read_as<Query>("exports(IND, CHN)[" + std::string(text) + "]").when.value();
  };
  EXPECT_EQ(when("2010..2021").by, Step::year);
  EXPECT_EQ(when("2010..2021"), when("2010..2021 by year"));
  EXPECT_EQ(when("2010..2021 by quarter").by, Step::quarter);
  EXPECT_EQ(when("2010..2021 by halves").by, Step::half);
  EXPECT_EQ(when("2010-Q2..2011-Q1 by quarter").period, (Period{Month(2010, 4), Month(2011, 3)}));
  EXPECT_EQ(when("2022 by month").by, Step::month);
  const When fiscal = when("FY2020..FY2025 of IND");
  EXPECT_EQ(fiscal.by, Step::fiscal_year);
  EXPECT_EQ(fiscal.period, (Period{Month(2019, 4), Month(2025, 3)}));
  EXPECT_EQ(when("FY2020..FY2025 of IND by quarter").by, Step::quarter);
}

TEST(ParseCompare, TwoSeriesOrTwoTimes) {
  const auto c = read_as<Compare>("exports(RUS, IND)[2023] = about 10 x exports(RUS, IND)[2021]");
  EXPECT_EQ(c.factor, (Decimal{10, 0}));
  EXPECT_EQ(c.hedge, Hedge::about);
  EXPECT_EQ(c.left, c.right);
  EXPECT_EQ(c.left_when.period, Period::year(2023));
  EXPECT_EQ(c.right_when.period, Period::year(2021));
  EXPECT_EQ(canonical("turnover(RUS, CHN)[2023] > turnover(RUS, EU)"),
            "turnover(RUS, CHN)[2023] > turnover(RUS, EU)[2023]");
}

TEST(ParseExtreme, WindowsAndLikePeriods) {
  const auto e = read_as<Extreme>("max(growth(turnover(RUS, CHN))) at 2022 ever");
  EXPECT_EQ(e.kind, Extreme::Kind::max);
  EXPECT_EQ(e.at.period, Period::year(2022));
  EXPECT_FALSE(e.since || e.within_years || e.within_months || e.among_same_months);
  EXPECT_EQ(read_as<Extreme>("min(exports(RUS, CHN)) at 2022 since 2010").since, Month(2010, 1));
  EXPECT_EQ(read_as<Extreme>("min(exports(RUS, CHN)) at 2022 in 11 years").within_years, 11);
  EXPECT_EQ(read_as<Extreme>("min(exports(RUS, CHN)) at 2022-05 in 14 months").within_months, 14);
  for (const char* text : {"max(exports(CHN, RUS)) at 2023-Q1 among first quarters",
                           "max(exports(CHN, RUS)) at 2023-05 among Mays",
                           "max(exports(CHN, RUS)) at 2023-H2 among second halves",
                           "max(exports(CHN, RUS)) at 2023-01..2023-09 among same months",
                           "max(exports(CHN, RUS)) at 2023-05 since 2010 among Mays",
                           "max(exports(IND, RUS)) at FY2025 of IND ever",
                           "max(exports(IND, RUS)) at FY2025 of IND since 2010"}) {
    EXPECT_EQ(canonical(text), text);
  }
  EXPECT_TRUE(read_as<Extreme>("max(exports(CHN, RUS)) at 2023-05 among mays").among_same_months);
}

TEST(ParseFirst, SinceWithinAfter) {
  const auto f = read_as<First>("first(turnover(RUS, CHN) > 100 bn USD) at 2018");
  EXPECT_EQ(f.at->period, Period::year(2018));
  EXPECT_EQ(f.condition.comparator, Comparator::gt);
  EXPECT_EQ(read_as<First>("first(growth(turnover(RUS, CHN)) < 0) at 2025 since 2020").since,
            Period::year(2020));
  EXPECT_EQ(
      read_as<First>("first(growth(turnover(RUS, CHN)) > 0) at 2023-05 in 6 months").within_months,
      6);
  EXPECT_EQ(read_as<First>("first(rank(CHN; exports(RUS, *)) = 1) after 2014").after,
            Period::year(2014));
  const auto c = read_as<First>("first(exports(RUS, CHN) > 2 x exports(RUS, IND)[2021]) at 2022");
  EXPECT_EQ(c.condition.operand.kind, Operand::Kind::series);
  EXPECT_EQ(c.condition.operand.factor, (Decimal{2, 0}));
  EXPECT_EQ(c.condition.operand.when->period, Period::year(2021));
}

TEST(ParseRun, LengthAndEnd) {
  const auto r =
      read_as<language::Run>("run(rank(CHN; turnover(RUS, *)) = 1) >= over 10 years to 2022");
  EXPECT_EQ(r.comparator, Comparator::ge);
  EXPECT_EQ(r.hedge, Hedge::over);
  EXPECT_EQ(r.length, 10);
  EXPECT_EQ(r.step, Step::year);
  EXPECT_EQ(r.to, Period::year(2022));
  const auto m = read_as<language::Run>("run(growth(exports(CHN, RUS)) > 0) = 6 months to 2022-12");
  EXPECT_EQ(m.comparator, Comparator::eq);
  EXPECT_EQ(m.step, Step::month);
  const auto fy =
      read_as<language::Run>("run(balance(IND, CHN) < 0) = 8 fiscal years to FY2024 of IND");
  EXPECT_EQ(fy.step, Step::fiscal_year);
  EXPECT_EQ(fy.to, (Period{Month(2023, 4), Month(2024, 3)}));
  EXPECT_EQ(read_as<language::Run>("run(balance(IND, CHN) < 0) = 3 halves to 2022-H2").step,
            Step::half);
  EXPECT_EQ(read_as<language::Run>("run(balance(IND, CHN) < 0) = 1 quarter to 2022-Q2").step,
            Step::quarter);
}

TEST(ParseOvertake, WinnerFirst) {
  const auto o = read_as<Overtake>("overtakes(CHN, DEU; turnover(RUS, *)) at 2010");
  EXPECT_EQ(o.winner.place, id("CHN"));
  EXPECT_EQ(o.loser.place, id("DEU"));
  EXPECT_EQ(o.of.b.kind, Party::Kind::any);
  EXPECT_EQ(o.at.period, Period::year(2010));
}

TEST(ParseTrend, DirectionAndSteps) {
  const auto t = read_as<Trend>("share(turnover(RUS, WEST); turnover(RUS, WLD)) falls 2014..2021");
  EXPECT_EQ(t.kind, Trend::Kind::falls);
  EXPECT_FALSE(t.steadily);
  EXPECT_EQ(t.over.by, Step::year);
  EXPECT_EQ(t.over.period, (Period{Month(2014, 1), Month(2021, 12)}));
  EXPECT_TRUE(read_as<Trend>("exports(RUS, CHN) steadily rises 2014..2021").steadily);
  EXPECT_TRUE(read_as<Trend>("exports(RUS, CHN) rises steadily 2014..2021").steadily);
  EXPECT_EQ(read_as<Trend>("exports(RUS, CHN) is flat 2014..2021").kind, Trend::Kind::flat);
  EXPECT_EQ(read_as<Trend>("exports(RUS, CHN) rises 2014-01..2014-09").over.by, Step::month);
  EXPECT_EQ(read_as<Trend>("exports(RUS, CHN) rises 2014-Q1..2015-Q2").over.by, Step::quarter);
}

TEST(ParseTarget, DeadlinesAndGoals) {
  using Resolution = Target::Resolution;
  const auto t = read_as<Target>("turnover(RUS, CHN) reaches 200 bn USD by 2024 early");
  EXPECT_EQ(t.comparator, Comparator::ge);
  EXPECT_EQ(t.by, Period::year(2024));
  EXPECT_EQ(t.resolution, Resolution::calendar_year_by);
  EXPECT_TRUE(t.early);
  EXPECT_EQ(read_as<Target>("turnover(RUS, CHN) reaches 200 bn USD within any 12 months by 2024")
                .resolution,
            Resolution::any_12_months);
  EXPECT_EQ(read_as<Target>("turnover(RUS, CHN) reaches 200 bn USD in 2024").resolution,
            Resolution::in_period);
  EXPECT_FALSE(read_as<Target>("turnover(RUS, CHN) reaches 200 bn USD").by);
  EXPECT_EQ(read_as<Target>("turnover(RUS, CHN) exceeds about 200 bn USD").hedge, Hedge::about);
  EXPECT_EQ(read_as<Target>("turnover(RUS, CHN) falls below 200 bn USD by 2030").comparator,
            Comparator::lt);
  EXPECT_EQ(read_as<Target>("turnover(RUS, CHN) falls to 200 bn USD by 2030").comparator,
            Comparator::le);
  EXPECT_EQ(read_as<Target>("turnover(RUS, CHN) comes to 200 bn USD by 2030").comparator,
            Comparator::eq);
  const auto ratio = read_as<Target>("turnover(RUS, CHN) reaches 2 x from 2020 by 2025");
  EXPECT_EQ(ratio.goal.unit, core::Unit::ratio);
  EXPECT_EQ(ratio.base, Period::year(2020));
  EXPECT_EQ(read_as<Target>("turnover(RUS, CHN) reaches 50% from 2020 by 2025").goal.unit,
            core::Unit::percent);
}

TEST(ParseAtRate, RateGoalAndDeadline) {
  const auto a = read_as<AtRate>(
      "turnover(RUS, CHN) at 25% a year from 2021 reaches 200 bn USD by 2024 early");
  EXPECT_DOUBLE_EQ(a.rate.value(), 25);
  EXPECT_DOUBLE_EQ(a.goal.value(), 200e9);
  EXPECT_EQ(a.by, Period::year(2024));
  EXPECT_EQ(a.from, Period::year(2021));
  EXPECT_TRUE(a.early);
}

TEST(ParseSaid, WhoWhenWhat) {
  const auto s = read_as<Said>(
      "said(\"Vladimir Putin\", 2022-02-04, turnover(RUS, CHN) reaches 250 bn USD by 2024)");
  EXPECT_EQ(s.speaker, "Vladimir Putin");
  EXPECT_EQ(s.day->iso(), "2022-02-04");
  EXPECT_TRUE(std::holds_alternative<Target>(s.what->form));
  EXPECT_EQ(read_as<Said>("said(\"Xi\", 2022-02, exports(RUS, CHN)[2022] > 0)").around,
            Period::month(2022, 2));
  const auto bare = read_as<Said>("said(\xE2\x80\x9CXi\xE2\x80\x9D, exports(RUS, CHN)[2022] > 0)");
  EXPECT_EQ(bare.speaker, "Xi");
  EXPECT_FALSE(bare.day || bare.around);
}

TEST(ParseEffect, CausePartiesAndTime) {
  const auto e = read_as<Effect>("effect(sanctions on RUS by WEST, 2014..; exports(RUS, CHN)) > 0");
  EXPECT_EQ(e.cause, "sanctions");
  EXPECT_EQ(e.on.place, id("RUS"));
  EXPECT_EQ(e.by.place, id("WEST"));
  EXPECT_EQ(e.from, Month(2014, 1));
  EXPECT_FALSE(e.to);
  EXPECT_EQ(read_as<Effect>(
                "effect(\"price cap\" on RUS by {USA, GBR}, 2022-12..2024; exports(RUS, IND)) > 5%")
                .to,
            Month(2024, 12));
}

TEST(ParseNot, TurnsAStatementRound) {
  const Statement s = read("not (exports(RUS, CHN)[2022] > 5 bn USD)");
  EXPECT_TRUE(s.negated);
  EXPECT_TRUE(std::holds_alternative<Value>(s.form));
  EXPECT_FALSE(read("not (not (exports(RUS, CHN)[2022] > 5 bn USD))").negated);
}

TEST(Words, TablesAreSound) {
  const auto loaded = internal::load_tables();
  ASSERT_TRUE(loaded.has_value()) << loaded.error().to_string();
  EXPECT_GT(loaded->currencies.size(), 30u);
  EXPECT_EQ(loaded->scales.size(), 6u);
  EXPECT_GT(loaded->fractions.size(), 10u);
  for (const auto& c : loaded->currencies) {
    EXPECT_FALSE(c.words.empty());
    EXPECT_FALSE(internal::scale_of(c.currency.code())) << c.currency.code();
  }
}

}  // namespace
}  // namespace tally::language

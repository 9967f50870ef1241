// What a verdict must never do, and what must come with it.
#include "verdict/verdict.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "language/parse.h"
#include "unit/verdict/tests_base.h"
#include "verdict/internal/words.h"

namespace tally::verdict {
namespace {

bool is_firm(Outcome outcome) {
  return outcome == Outcome::holds || outcome == Outcome::holds_roughly ||
         outcome == Outcome::fails;
}

language::Context on(const char* day) {
  language::Context out;
  out.said_on = core::Day::parse(day);
  return out;
}

class WithLedger : public ::testing::Test {
 protected:
  void SetUp() override {
    if (base_ledger() == nullptr) GTEST_SKIP() << "no base ledger";
  }
  Judge& judge() {
    static Judge kJudge(*base_ledger());
    return kJudge;
  }
  Checked check(const std::string& text, const language::Context& context) {
    auto statement = language::parse(text);
    EXPECT_TRUE(statement.has_value()) << text;
    if (!statement) return {};
    auto out = judge().check(*statement, context);
    EXPECT_TRUE(out.has_value()) << text;
    return out ? std::move(*out) : Checked{};
  }
};

TEST(Firm, NoFiguresNoFirmVerdict) {
  EXPECT_EQ(firm(Outcome::holds, {}, "so").outcome, Outcome::no_data);
  Evidence beside;
  beside.deciding = false;
  EXPECT_EQ(firm(Outcome::fails, {beside}, "so").outcome, Outcome::no_data);
  Evidence figure;
  EXPECT_EQ(firm(Outcome::fails, {beside, figure}, "so").outcome, Outcome::fails);
  EXPECT_TRUE(firm(Outcome::fails, {beside, figure}, "so").evidence.front().deciding);
  EXPECT_EQ(Verdict{}.outcome, Outcome::no_data);
}

TEST(Words, NumbersReadAsPeopleWriteThem) {
  EXPECT_EQ(number_in_words(240.11e9, core::Unit::money, core::kUsd), "$240.1 bn");
  EXPECT_EQ(number_in_words(-375.2e9, core::Unit::money, core::kUsd), "-$375.2 bn");
  EXPECT_EQ(number_in_words(1.28e12, core::Unit::money, core::kCny), "1.28 tn yuan");
  EXPECT_EQ(number_in_words(29.3, core::Unit::percent, {}), "29.3 %");
  EXPECT_EQ(signed_in_words(29.3, core::Unit::percent, {}), "+29.3 %");
  EXPECT_EQ(number_in_words(999.996e6, core::Unit::money, core::kUsd), "$1 bn");
  EXPECT_EQ(ordinal(1), "first");
  EXPECT_EQ(ordinal(21), "21st");
  EXPECT_EQ(ordinal(112), "112th");
  EXPECT_EQ(possessive("the Netherlands"), "the Netherlands'");
  EXPECT_EQ(periods_in_words({core::Period::year(2003), core::Period::year(2004),
                              core::Period::year(2005), core::Period::year(2007)}),
            "2003-2005 and 2007");
}

TEST_F(WithLedger, TheDayNeverSeesLaterFigures) {
  for (const char* text :
       {"turnover(RUS, CHN)[2022] = 190.27 bn USD", "growth(turnover(RUS, CHN))[2022] = 25%",
        "turnover(RUS, CHN) reaches 200 bn USD by 2024", "max(turnover(RUS, CHN)) at 2022 ever",
        "balance(USA, CHN)[2022] = -382.9 bn USD"}) {
    const Checked checked = check(text, on("2022-12-30"));
    for (const Evidence& row : checked.as_known.evidence) {
      if (row.released) {
        EXPECT_LE(row.released->not_before, *core::Day::parse("2022-12-30"))
            << text << ": " << row.series;
      }
      EXPECT_NE(row.knowledge, ledger::Knowledge::unknown) << text;
    }
  }
}

TEST_F(WithLedger, WithoutADayBothVerdictsAreTheSame) {
  const Checked checked = check("turnover(RUS, CHN)[2022] = about 190 bn USD", {});
  EXPECT_EQ(checked.as_known.outcome, Outcome::holds);
  EXPECT_EQ(checked.as_known.summary, checked.hindsight.summary);
}

TEST_F(WithLedger, ProductsServicesAndUnknownThingsAreNeverCheckedAgainstTotals) {
  EXPECT_EQ(
      check("exports(RUS, CHN) product HS27[2022] = 80 bn USD", on("2023-05-01")).hindsight.outcome,
      Outcome::no_data);
  EXPECT_EQ(
      check("turnover(USA, CHN) scope goods and services[2022] = 758 bn USD", on("2023-05-01"))
          .hindsight.outcome,
      Outcome::no_data);
  EXPECT_EQ(check("exports(DEU, USA) scope volume[2022] = 100 bn USD", on("2023-05-01"))
                .hindsight.outcome,
            Outcome::not_checkable);
  EXPECT_EQ(
      check("effect(sanctions on RUS by WEST, 2014..; exports(RUS, CHN)) > 0%", on("2023-05-01"))
          .hindsight.outcome,
      Outcome::not_checkable);
}

TEST_F(WithLedger, NoDataSaysWhatIsMissingAndWhoHasIt) {
  const Checked checked = check("exports(PRK, TKM)[2016] = 3 mn USD", on("2018-05-01"));
  EXPECT_EQ(checked.hindsight.outcome, Outcome::no_data);
  EXPECT_FALSE(checked.hindsight.missing.empty());
  EXPECT_FALSE(checked.hindsight.would_change.empty());
  const Checked rank = check("rank(CHN; turnover(DEU, *))[2023] = 1", on("2024-05-01"));
  EXPECT_EQ(rank.hindsight.outcome, Outcome::no_data);
  EXPECT_NE(rank.hindsight.missing.find("there is"), std::string::npos) << rank.hindsight.missing;
}

TEST_F(WithLedger, TheBookThatStepsInIsNamed) {
  const Checked checked = check("turnover(RUS, CHN)[2023] = about 240 bn USD", on("2024-05-01"));
  EXPECT_EQ(checked.hindsight.outcome, Outcome::holds);
  EXPECT_NE(checked.chosen_reading.find("China's book steps in"), std::string::npos)
      << checked.chosen_reading;
}

TEST_F(WithLedger, NotTurnsAVerdictRound) {
  EXPECT_EQ(
      check("not (rank(MEX; turnover(USA, *))[2023] = 1)", on("2024-05-01")).hindsight.outcome,
      Outcome::fails);
  EXPECT_EQ(
      check("not (rank(CHN; turnover(USA, *))[2023] = 1)", on("2024-05-01")).hindsight.outcome,
      Outcome::holds);
}

TEST_F(WithLedger, ChartsArgueTheVerdict) {
  const Checked record = check("max(growth(turnover(RUS, CHN))) at 2022 ever", on("2022-12-30"));
  EXPECT_EQ(record.chart.kind, Chart::Kind::record);
  EXPECT_FALSE(record.chart.beaten_by.empty());
  const Checked target =
      check("turnover(RUS, CHN) reaches 200 bn USD by 2024 early", on("2022-12-30"));
  EXPECT_EQ(target.chart.kind, Chart::Kind::target);
  ASSERT_FALSE(target.chart.lines.empty());
  const auto& points = target.chart.lines[0].points;
  const auto in = [&](int year) {
    return std::find_if(points.begin(), points.end(),
                        [&](const ChartPoint& p) { return p.period == core::Period::year(year); });
  };
  ASSERT_NE(in(2021), points.end());
  ASSERT_NE(in(2023), points.end());
  EXPECT_FALSE(in(2021)->after_article);
  EXPECT_TRUE(in(2023)->after_article);
  EXPECT_DOUBLE_EQ(*target.chart.stated, 200e9);
  const Checked rank = check("rank(CHN; exports(RUS, *))[2017] = 1", on("2018-12-30"));
  EXPECT_EQ(rank.chart.kind, Chart::Kind::rank);
  EXPECT_EQ(rank.chart.lines.size(), 2u);
}

TEST_F(WithLedger, FiguresOfASeriesStandSideBySide) {
  const auto statement = language::parse("turnover(RUS, CHN)[2019..2021 by year]");
  ASSERT_TRUE(statement.has_value());
  const auto table = judge().figures(std::get<language::Query>(statement->form), {});
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->rows.size(), 3u);
  EXPECT_GE(table->books.size(), 2u);
  for (const auto& row : table->rows) EXPECT_EQ(row.by_book.size(), table->books.size());
}

// Both sides' figures may stand in one source: the heading says whose they are. BACI gives one
// value for both sides, the exporter's row: trade is the sum of two such rows, and is listed once.
// A book that has one leg alone gives a lower bound.
TEST_F(WithLedger, FiguresSayWhoseTheyAreAndWhatIsLacking) {
  const auto table_of = [this](std::string_view text) {
    const auto statement = language::parse(text);
    return judge().figures(std::get<language::Query>(statement->form), {});
  };
  const auto two = table_of("exports(DEU, FRA)[2015]");
  ASSERT_TRUE(two.has_value());
  EXPECT_THAT(two->books, testing::ElementsAre("Germany: IMF Direction of Trade",
                                               "France: IMF Direction of Trade"));
  const auto reconciled = table_of("turnover(FRA, ITA)[2023]");
  ASSERT_TRUE(reconciled.has_value());
  ASSERT_THAT(reconciled->books, testing::ElementsAre("CEPII BACI (reconciled)"));
  EXPECT_NEAR(reconciled->rows.at(0).by_book.at(0)->value, 56.73e9 + 65.04e9, 0.02e9);
  const auto bound = table_of("turnover(USA, EU)[2023]");
  ASSERT_TRUE(bound.has_value());
  for (std::size_t b = 0; b < bound->books.size(); ++b) {
    const bool eurostat = bound->books[b].find("Eurostat") != std::string::npos;
    EXPECT_EQ(bound->rows.at(0).by_book.at(b)->lower_bound, eurostat) << bound->books[b];
  }
}

// Whatever is asked: no crash, no firm verdict without figures, no firm verdict with a summary that
// is empty, and an explanation where there is none.
RC_GTEST_PROP(Judging, FirmOnlyWithFigures, ()) {
  if (base_ledger() == nullptr) return;
  static Judge judge(*base_ledger());
  const std::vector<std::string> places = {"RUS", "CHN", "USA",    "DEU",   "IND", "JPN",
                                           "BRA", "GBR", "EU",     "ASEAN", "TUR", "PRK",
                                           "VAT", "SUN", "AFRICA", "HKG"};
  const std::string a = *rc::gen::elementOf(places);
  const std::string b = *rc::gen::elementOf(places);
  const std::string flow =
      *rc::gen::element<std::string>("exports", "imports", "turnover", "balance");
  const int year = *rc::gen::inRange(1985, 2031);
  const int value = *rc::gen::inRange(1, 900);
  const std::string series = flow + "(" + a + ", " + b + ")";
  const std::string at = std::to_string(year);
  const std::vector<std::string> forms = {
      series + "[" + at + "] = " + std::to_string(value) + " bn USD",
      series + "[" + at + "] = over " + std::to_string(value) + " bn USD",
      "growth(" + series + ")[" + at + "] = " + std::to_string(value % 60) + "%",
      "max(" + series + ") at " + at + " ever",
      "min(growth(" + series + ")) at " + at + " since 2000",
      "first(" + series + " > " + std::to_string(value) + " bn USD) at " + at,
      "run(growth(" + series + ") > 0) >= 3 years to " + at,
      series + " rises 2010.." + std::to_string(std::max(year, 2012)),
      series + " reaches " + std::to_string(value) + " bn USD by " + at,
      "share(" + series + "; " + flow + "(" + a + ", WLD))[" + at + "] = 20%",
  };
  const std::string text = *rc::gen::elementOf(forms);
  const auto statement = language::parse(text);
  if (!statement) return;  // a place with itself, a balance's share: the language says so
  language::Context context;
  context.said_on = core::Day::from_ymd(*rc::gen::inRange(2012, 2027), 6, 15);
  const auto checked = judge.check(*statement, context);
  RC_ASSERT(checked.has_value());
  for (const Verdict* v : {&checked->as_known, &checked->hindsight}) {
    RC_ASSERT(!v->summary.empty());
    if (is_firm(v->outcome)) {
      RC_ASSERT(!v->evidence.empty());
      RC_ASSERT(v->evidence.front().deciding);
    }
    if (v->outcome == Outcome::no_data) RC_ASSERT(!v->missing.empty());
  }
  for (const Evidence& row : checked->as_known.evidence) {
    if (row.released && row.measure != "target")
      RC_ASSERT(row.released->not_before <= *context.said_on);
  }
}

}  // namespace
}  // namespace tally::verdict

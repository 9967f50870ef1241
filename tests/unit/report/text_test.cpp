// Terminal text, CSV and ClaimReview.
#include "core/text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/csv.h"
#include "report/claimreview.h"
#include "report/csv.h"
#include "report/internal/columns.h"
#include "report/internal/words.h"
#include "report/terminal.h"
#include "support/sample_page.h"

namespace tally::report {
namespace {

using Json = nlohmann::json;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> out(1);
  for (char c : text) {
    if (c == '\n') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

void expect_fits(const std::string& text, int width) {
  for (const std::string& line : lines_of(text))
    EXPECT_LE(core::display_width(line), width) << line;
}

TEST(Terminal, NumberSignWordStatementFigure) {
  const std::string text = to_terminal(testing::sample_article(), {80, false, false});
  expect_fits(text, 80);
  EXPECT_NE(
      text.find("  1 ◔ open           ✓ holds          Trade between Russia and China reaches"),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("→ 240.1 bn in 2023"), std::string::npos);
  EXPECT_NE(text.find("  3 ✕ fails          ✕ fails "), std::string::npos);
  EXPECT_NE(text.find("donation appeal: Help us go on"), std::string::npos);
  EXPECT_NE(text.find("no pair: Freight worth $3 billion"), std::string::npos);
  EXPECT_EQ(text.find("**"), std::string::npos);
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << "no colours unless asked for";
}

TEST(Terminal, ColoursOnRequestAndOnlyThen) {
  const std::string plain = to_terminal(testing::sample_article(), {80, false, true});
  std::string painted = to_terminal(testing::sample_article(), {80, true, true});
  EXPECT_NE(painted.find("\x1b[32m"), std::string::npos);
  for (std::size_t at = painted.find('\x1b'); at != std::string::npos; at = painted.find('\x1b')) {
    painted.erase(at, painted.find('m', at) - at + 1);
  }
  EXPECT_EQ(painted, plain) << "the same words";
}

TEST(Terminal, VerboseShowsItsWork) {
  const std::string text = to_terminal(testing::sample_article(), {80, false, true});
  expect_fits(text, 80);
  for (const char* part :
       {"turnover(RUS, CHN) reaches 200 bn USD by 2024 early", "EU as one partner",
        "releases.csv:256", "13 Jan 2023", "24.5 to 25.5 %", "▁"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part;
  }
}

TEST(Terminal, FitsAnyWidthWithAnyText) {
  for (const std::string& hostile : testing::hostile_texts()) {
    for (int width : {48, 60, 80, 100}) {
      const std::string text = to_terminal(testing::hostile_article(hostile), {width, false, true});
      expect_fits(text, width);
      EXPECT_EQ(text.find('\x1b'), std::string::npos);
      EXPECT_EQ(text.find('\x07'), std::string::npos);
      EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
      expect_fits(to_terminal(testing::hostile_page(hostile), {width, false, true}), width);
    }
  }
}

TEST(Terminal, WrapsWideLettersByTheirWidth) {
  const internal::Paint none(false);
  for (const std::string& line :
       internal::wrap("中俄贸易额将提前达到两千亿美元 trade 中俄贸易额", 10, none)) {
    EXPECT_LE(core::display_width(line), 10);
  }
  EXPECT_EQ(internal::wrap("grew by 25 % in 2022", 10, none),
            (std::vector<std::string>{"grew by", "25 % in", "2022"}))
      << "a number stays with its unit";
}

TEST(Terminal, LongWordsTakeLinearTime) {
  ArticleAnswer a = testing::sample_article();
  a.items[0].checked->plain = std::string(2'000'000, 'x');
  a.items[0].checked->hindsight.summary = std::string(1'000'000, '*');
  expect_fits(to_terminal(a, {80, false, false}).substr(0, 4000), 80);
}

TEST(Terminal, AskAndTable) {
  AskAnswer ask;
  ask.colophon = testing::sample_article().colophon;
  ask.formal = testing::growth_item().formal;
  ask.checked = testing::growth_item().checked;
  const std::string text = to_terminal(ask, {80, false, false});
  EXPECT_NE(text.find("✕ Fails with hindsight"), std::string::npos);
  EXPECT_NE(text.find("2022: +29.3 %, China's customs, 13 Jan 2023"), std::string::npos) << text;

  AskAnswer query;
  query.table = verdict::Judge::Table{};
  query.table->title = "Russia's exports to China";
  query.table->books = {"Russian customs", "China's customs"};
  const auto figures = testing::gap_item().checked->as_known.evidence;
  query.table->rows.push_back({core::Period::year(2020), {std::nullopt, std::nullopt}});
  query.table->rows.push_back({core::Period::year(2021), {figures[1], figures[0]}});
  const std::string table = to_terminal(query, {80, false, true});
  expect_fits(table, 80);
  EXPECT_NE(table.find("2020                       ·                     ·"), std::string::npos)
      << table;
  EXPECT_NE(table.find("79.32 bn USD"), std::string::npos);
  query.table->rows.back().by_book[1]->lower_bound = true;
  const std::string bound = to_terminal(query, {80, false, true});
  EXPECT_NE(bound.find("≥" + internal::value_text(figures[0])), std::string::npos) << bound;
  EXPECT_NE(bound.find("≥ at least: a part is not reported"), std::string::npos);
  expect_fits(to_terminal(query, {48, false, false}), 48);
}

TEST(Terminal, PageOfAPair) {
  const std::string text = to_terminal(testing::sample_page(), {80, false, false});
  expect_fits(text, 80);
  for (const char* part :
       {"Russia's book", "2021: 140.7 bn USD (+35.2 %)", "no figures", "✕ Fails", "EU sectoral"}) {
    if (std::string_view(part) == "no figures") continue;
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  }
}

TEST(Sparkline, LowestToHighest) {
  EXPECT_EQ(sparkline({0.0, 50.0, std::nullopt, 100.0}), "▁▅ █");
  EXPECT_EQ(sparkline({-1.0, 0.0, 1.0}), "▁▅█");
  EXPECT_EQ(sparkline({}), "");
  EXPECT_EQ(sparkline({0.0, 0.0}), "▁▁");
  EXPECT_EQ(core::display_width(sparkline(std::vector<std::optional<double>>(200, 1.0), 40)), 40);
}

TEST(Words, FiguresForPeople) {
  verdict::Evidence e =
      testing::figure("turnover(CHN, RUS)", core::Period::year(2022), 190.27e9, "190.27",
                      core::Unit::money, testing::day(2023, 1, 13), ledger::Evidence::stated);
  EXPECT_EQ(internal::value_text(e), "190.27 bn USD");
  EXPECT_EQ(internal::released_text(e), "13 Jan 2023");
  e.written = "76000";
  e.value = 76e6;
  EXPECT_EQ(internal::value_text(e), "76.000 mn USD");
  e.value = -3.456e12;
  e.written.clear();
  EXPECT_EQ(internal::value_text(e), "-3.456 tn USD");
  e.unit = core::Unit::percent;
  e.measure = "growth";
  e.value = -2.7;
  e.written = "-2.7";
  EXPECT_EQ(internal::value_text(e), "-2.7 %");
  e.unit = core::Unit::rank;
  e.value = 23;
  EXPECT_EQ(internal::value_text(e), "23rd");
  e.released->evidence = ledger::Evidence::unknown;
  EXPECT_EQ(internal::released_text(e), "day not known");
}

TEST(Csv, OneRowAStatement) {
  const std::string text = to_csv(testing::sample_article());
  auto table = core::CsvTable::parse(text, "answer.csv");
  ASSERT_TRUE(table.has_value()) << table.error().to_string();
  ASSERT_EQ(table->rows(), testing::sample_article().items.size());
  EXPECT_EQ(table->get(0, "as_known"), "open");
  EXPECT_EQ(table->get(0, "hindsight"), "holds");
  EXPECT_EQ(table->get(7, "as_known"), "not_checkable");
  EXPECT_TRUE(to_csv(testing::sample_article(), {true}).starts_with("\xEF\xBB\xBFid,"));
}

TEST(Csv, FiguresWithSourceAndRelease) {
  auto table = core::CsvTable::parse(figures_csv(testing::sample_article()), "figures.csv");
  ASSERT_TRUE(table.has_value()) << table.error().to_string();
  EXPECT_EQ(table->get(0, "value"), "172400000000");
  EXPECT_EQ(table->get(0, "not_after"), "2022-12-07");
  EXPECT_EQ(table->get(0, "verdict"), "as_known");
}

TEST(Csv, CellsRunNothing) {
  for (const std::string& hostile : testing::hostile_texts()) {
    for (const std::string& text : {to_csv(testing::hostile_article(hostile)),
                                    figures_csv(testing::hostile_article(hostile))}) {
      core::CsvReader reader(text, "hostile.csv");
      while (reader.next()) {
        EXPECT_TRUE(reader.ok());
        for (std::string_view cell : reader.fields()) {
          if (cell.empty()) continue;
          const bool formula = std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
          EXPECT_TRUE(!formula || core::Decimal::parse(cell).has_value()) << cell;
        }
      }
    }
  }
}

TEST(ClaimReview, OneDraftAClaimAndNoneForOpen) {
  const ArticleAnswer answer = testing::sample_article();
  const auto files = claimreview_files(answer, {});
  ASSERT_EQ(files.size(),
            5u);  // record, gap, partner, market, share; not open, no data, not checkable
  EXPECT_EQ(files[0].name, "claim-3.jsonld");
  const Json review = Json::parse(files[0].json);
  EXPECT_EQ(review["@type"], "ClaimReview");
  EXPECT_EQ(review["reviewRating"]["ratingValue"], 1);
  EXPECT_EQ(review["reviewRating"]["bestRating"], 5);
  EXPECT_TRUE(review["creativeWorkStatus"].get<std::string>().starts_with("Draft"));
  EXPECT_EQ(review["itemReviewed"]["author"]["name"], "Vladimir Putin");
  EXPECT_FALSE(review.contains("author"));
}

TEST(ClaimReview, WithPublisherAndAddressItIsNoDraft) {
  const auto files =
      claimreview_files(testing::sample_article(), {"The Paper", "https://paper.example/check/1"});
  const Json review = Json::parse(files[1].json);
  EXPECT_FALSE(review.contains("creativeWorkStatus"));
  EXPECT_EQ(review["author"]["name"], "The Paper");
  EXPECT_EQ(review["url"], "https://paper.example/check/1");
  EXPECT_EQ(review["reviewRating"]["alternateName"], "Holds roughly");
}

TEST(ClaimReview, SafeInAScriptBlock) {
  for (const std::string& hostile : testing::hostile_texts()) {
    const std::string text = claimreview(testing::hostile_article(hostile), {hostile, hostile});
    EXPECT_EQ(text.find('<'), std::string::npos);
    for (const std::string& line : lines_of(text)) {
      EXPECT_TRUE(line.empty() || Json::accept(line)) << line;
    }
  }
}

}  // namespace
}  // namespace tally::report

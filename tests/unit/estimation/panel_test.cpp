#include "estimation/panel.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tables/csv.h"

namespace tally::estimation {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Panel panel_of(std::string_view csv) {
  auto table = tables::parse_csv(csv, "panel.csv");
  EXPECT_TRUE(table.has_value()) << table.error().to_string();
  return Panel(std::move(*table));
}

TEST(Panel, WholeNumbersAreVariablesAndIdentifiers) {
  const Panel panel = panel_of("e,year,gap,trade\nDEU,2019,-1,1.5\nFRA,,2,\n");
  const gravity::Column& year = *panel.columns().find("year");
  EXPECT_TRUE(year.has_numbers());
  EXPECT_TRUE(year.has_codes());
  EXPECT_EQ(year.codes[0], 2019);
  EXPECT_FALSE(year.is_valid(1));
  // A negative code would mean missing, so such a column is a variable alone.
  EXPECT_FALSE(panel.columns().find("gap")->has_codes());
  EXPECT_FALSE(panel.columns().find("trade")->has_codes());
  const gravity::Column& e = *panel.columns().find("e");
  EXPECT_FALSE(e.has_numbers());
  EXPECT_EQ(e.labels[static_cast<std::size_t>(e.codes[1])], "FRA");
}

TEST(Panel, OnlyColumnsThatAreNamedAreNeeded) {
  Request request;
  request.formulas = {"trade ~ rta + log(dist) | exporter^year", "trade ~ i(year, rta) | importer"};
  request.options.where = "exporter != 'DEU' & keep == 1";
  request.options.weights = "w";
  request.options.clusters = {"exporter^importer"};
  const auto columns = columns_needed(request);
  ASSERT_TRUE(columns.has_value()) << columns.error().to_string();
  EXPECT_THAT(*columns, ::testing::UnorderedElementsAre("trade", "rta", "dist", "w", "exporter",
                                                        "year", "importer", "keep"));
  request.formulas = {"trade ~ ~"};
  EXPECT_FALSE(columns_needed(request).has_value());
}

TEST(Panel, FaultsAreSaidWithTheirPlace) {
  const Panel panel = panel_of("e,i,trade,x\nA,B,1,1\nB,A,n.a.,2\n");
  Request request;
  request.formulas = {"trade ~ x | e"};
  EXPECT_THAT(estimate(panel, request).error().to_string(),
              HasSubstr("panel.csv:3:5: column 'trade' must hold numbers, but here it has 'n.a.'"));
  request.formulas = {"x ~ trad | e"};
  EXPECT_THAT(estimate(panel, request).error().to_string(), HasSubstr("did you mean 'trade'?"));
  request.formulas = {};
  EXPECT_EQ(estimate(panel, request).error().code, core::Code::bad_usage);
}

TEST(Panel, ATwoByTwoPanelIsSolvedExactly) {
  // Without fixed effects and with one dummy, PPML gives the logarithm of the ratio of means.
  const Panel panel = panel_of("d,trade\n0,1\n0,3\n1,6\n1,10\n");
  Request request;
  request.formulas = {"trade ~ d"};
  const auto fits = estimate(panel, request);
  ASSERT_TRUE(fits.has_value()) << fits.error().to_string();
  const auto& coefficients = fits->front().coefficients;
  const auto d = std::find_if(coefficients.begin(), coefficients.end(),
                              [](const auto& c) { return c.name == "d"; });
  ASSERT_NE(d, coefficients.end());
  EXPECT_NEAR(d->estimate, std::log(4.0), 1e-8);
}

TEST(Panel, ATextMayBeComparedInAFormula) {
  const Panel panel = panel_of("e,i,trade\nA,B,1\nB,A,2\nA,C,4\nC,A,8\n");
  Request request;
  request.formulas = {"trade ~ I(e == 'A')"};
  const auto fits = estimate(panel, request);
  ASSERT_TRUE(fits.has_value()) << fits.error().to_string();
  request.formulas = {"trade ~ I(e + 1)"};
  EXPECT_THAT(estimate(panel, request).error().to_string(), HasSubstr("must hold numbers"));
}

TEST(Panel, FilesThatListOnlyTradeAreKnownByTheirHeader) {
  EXPECT_TRUE(lists_only_trade({"t", "i", "j", "k", "v", "q"}));
  EXPECT_FALSE(lists_only_trade({"exporter", "importer", "year", "trade"}));
}

TEST(Request, OptionsByTheirWords) {
  const auto request = request_from_json(
      R"({"formula": ["a ~ b", "a ~ c"], "clusters": "e^i", "ssc": "fixest", "vcov": "cluster",
          "level": 0.9, "threads": 2, "separation": false, "zeros": "as-is"})");
  ASSERT_TRUE(request.has_value()) << request.error().to_string();
  EXPECT_THAT(request->formulas, ElementsAre("a ~ b", "a ~ c"));
  EXPECT_THAT(request->options.clusters, ElementsAre("e^i"));
  EXPECT_EQ(request->options.small_sample, gravity::SmallSample::fixest);
  EXPECT_EQ(request->options.level, 0.9);
  EXPECT_EQ(request->options.zeros, gravity::Zeros::as_is);
  EXPECT_FALSE(request->options.check_separation);
}

TEST(Request, WhatIsNotUnderstoodIsRefused) {
  for (const auto& [json, part] : std::vector<std::pair<std::string, std::string>>{
           {"[]", "no JSON object"},
           {"{\"formula\": 3}", "must be a text or a list of texts"},
           {"{\"speed\": 3}", "there is no option 'speed'"},
           {"{\"vcov\": \"magic\"}", "known are iid, hetero, cluster"},
           {"{\"threads\": 1e300}", "of the wrong type"},
           {"{\"level\": \"high\"}", "of the wrong type"}}) {
    const auto request = request_from_json(json);
    ASSERT_FALSE(request.has_value()) << json;
    EXPECT_THAT(request.error().to_string(), HasSubstr(part));
    EXPECT_EQ(request.error().code, core::Code::bad_usage);
  }
}

}  // namespace
}  // namespace tally::estimation

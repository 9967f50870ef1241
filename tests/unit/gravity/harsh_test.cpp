// Small data whose rows weigh very differently, because regressors and effects nearly separate
// them. Figures are of dense algebra in 320 bits: every effect a column, Newton's method to 1e-25.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "gravity/postfit.h"
#include "support.h"

namespace tally::gravity::test {
namespace {

using ::testing::HasSubstr;

void expect_figures(const Estimate& fit, const std::vector<std::pair<double, double>>& figures) {
  ASSERT_EQ(fit.outcome, Outcome::converged) << fit.message;
  ASSERT_EQ(fit.coefficients.size(), figures.size());
  for (std::size_t k = 0; k < figures.size(); ++k) {
    const auto [estimate, error] = figures[k];
    EXPECT_NEAR(fit.coefficients[k].estimate, estimate, 1e-10 * std::fabs(estimate));
    EXPECT_NEAR(fit.coefficients[k].std_error, error, 1e-9 * error);
  }
}

// Means of 1e-26 beside 1. With rounding taken for effects the general solver was 1 % off here,
// gave an error of 0, and said 'converged'.
TEST(Harsh, MeansOfVeryDifferentSize) {
  Table table =
      make_panel({.exporters = 15, .importers = 6, .years = 6, .fill = 0.6, .seed = 1026});
  for (double& y : table.numbers["y"]) y = std::pow(y, 4);
  for (const Solver solver : {Solver::general, Solver::cube, Solver::automatic}) {
    Options options{.formula = kThreeWay, .clusters = {"exporter^importer"}};
    options.small_sample = SmallSample::none;
    options.solver = solver;
    const Estimate fit = must(table, options);
    expect_figures(
        fit, {{5.879574906904338, 0.7646294901729095}, {-0.4987177298597683, 0.5196763348893587}});
    EXPECT_THAT(fit.message, HasSubstr("128 bits"));
  }
}

struct Row {
  std::int32_t exporter, importer;
  double year, y, rta, x, weight, offset;
};

// Offsets from -27 to 28: on the way a mean is 1e-20 of its outcome, Newton's step is 1e20 and
// halved again and again, and nothing of that may stay in the linear predictors.
Table with_offsets() {
  const std::vector<Row> rows = {
      {0, 0, 2003, 0, 1, 0, 3, 19.744675635366043},
      {0, 0, 2004, 0.038851882924130367, 1, -0, 3, 28.155307722916799},
      {0, 1, 2001, 0, 0, 1, 4, 22.493440836407313},
      {0, 1, 2005, 0.81232496331910775, 0, 0, 3, -20.957948075329472},
      {0, 2, 2005, 0, 0, -1, 4, 8.1800818987990418},
      {1, 0, 2000, 14.09266102627266, 0, 1, 1, -13.244694612473587},
      {1, 0, 2005, 92.381752732186058, 1, 1, 2, 25.969838063484069},
      {1, 0, 2006, 0.93862451167108818, 1, 1, 5, 24.414621916976433},
      {1, 1, 2001, 1.8923087775989256, 0, 0, 4, -6.6447797717829786},
      {1, 1, 2002, 19.980406311304069, 0, -0, 1, -18.669792980039496},
      {1, 1, 2003, 10.927903491492255, 0, 0, 2, 3.6966978248226789},
      {1, 1, 2004, 4.1698445306910736, 1, -0, 2, 14.537221782024377},
      {1, 2, 2000, 3.0863860659883438, 0, 0, 5, -27.081850805169879},
      {1, 2, 2001, 2888.9865135906625, 0, 0, 5, 17.154336523774717},
      {1, 2, 2003, 4.6566671063501746, 0, -0, 2, -22.646794025629791},
  };
  Table table;
  for (const Row& row : rows) {
    table.codes["exporter"].push_back(row.exporter);
    table.codes["importer"].push_back(row.importer);
    table.numbers["year"].push_back(row.year);
    table.numbers["y"].push_back(row.y);
    table.numbers["rta"].push_back(row.rta);
    table.numbers["x"].push_back(row.x);
    table.numbers["w"].push_back(row.weight);
    table.numbers["off"].push_back(row.offset);
  }
  table.labels["exporter"] = {"A", "B"};
  table.labels["importer"] = {"C", "D", "E"};
  return table;
}

Options of_offsets() {
  Options options{.formula = "y ~ rta + x | exporter + importer + year"};
  options.weights = "w";
  options.offset = "off";
  return options;
}

TEST(Harsh, WeightsAndOffsets) {
  const Table table = with_offsets();
  const Estimate fit = must(table, of_offsets());
  expect_figures(fit,
                 {{-101.82478088758202, 7.12770218944254}, {55.19004722799931, 6.766911770160492}});
  // What is fitted is what effects and regressors give, and sums to what was traded.
  const auto fitted_values = fitted(fit, table.columns());
  ASSERT_TRUE(fitted_values);
  double traded = 0;
  double fitted_sum = 0;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    if (!fit.row_rules.empty() && fit.row_rules[i] != Rule::used) continue;
    traded += table.numbers.at("w")[i] * table.numbers.at("y")[i];
    fitted_sum += table.numbers.at("w")[i] * fitted_values->mean[i];
  }
  EXPECT_NEAR(fitted_sum, traded, 1e-9 * traded);
}

TEST(Harsh, WhatDidNotConvergeHasNoErrorsAndNothingRestsOnIt) {
  Options options = of_offsets();
  options.max_iterations = 3;
  const Estimate fit = must(with_offsets(), options);
  EXPECT_EQ(fit.outcome, Outcome::not_converged);
  // three in doubles and, where rounding lets them settle by chance, up to three in 128 bits
  EXPECT_THAT(fit.message, HasSubstr("not converged after"));
  for (const Coefficient& c : fit.coefficients) {
    EXPECT_TRUE(std::isnan(c.std_error));
    EXPECT_TRUE(std::isnan(c.p_value));
  }
  EXPECT_TRUE(marginal_effects(fit).empty());
}

// A number of 1e300 in one cell: nothing is left of the others beside it.
TEST(Harsh, OneCellBeyondMeasure) {
  Table table = make_panel({.exporters = 8, .importers = 8, .years = 4, .seed = 3});
  table.numbers["y"][5] = 1e300;
  Options options{.formula = kThreeWay};
  const Estimate fit = must(table, options);
  EXPECT_EQ(fit.outcome, Outcome::not_converged) << fit.message;
  EXPECT_THAT(fit.message, HasSubstr("not converged"));
}

// Groups whose outcomes are all 0 leave nothing but rounding in least squares, which is no failure;
// a weight of 1e12 beside 1 decides where it has something to say.
TEST(Harsh, LeastSquaresWithZerosAndWeights) {
  Table table = make_panel({.exporters = 8, .importers = 8, .years = 4, .seed = 4});
  const std::vector<std::int32_t> exporter = table.codes["exporter"];
  for (std::size_t i = 0; i < table.rows(); ++i) {
    if (exporter[i] == 2) table.numbers["y"][i] = 0;
    table.numbers["w"].push_back(i % 7 == 0 ? 1e12 : 1);
  }
  Options options{.formula = kThreeWay};
  options.family = Family::linear;
  options.weights = "w";
  const Estimate fit = must(table, options);
  ASSERT_EQ(fit.outcome, Outcome::converged) << fit.message;
  EXPECT_THAT(fit.message, HasSubstr("solved in one step"));
  // Weights in another unit: the same.
  for (double& w : table.numbers["w"]) w *= 1e-9;
  const Estimate again = must(table, options);
  for (std::size_t k = 0; k < fit.coefficients.size(); ++k) {
    const Coefficient& a = fit.coefficients[k];
    const Coefficient& b = again.coefficients[k];
    EXPECT_NEAR(a.estimate, b.estimate, 1e-9 * std::fabs(a.estimate));
    EXPECT_NEAR(a.std_error, b.std_error, 1e-9 * a.std_error);
  }
}

TEST(Harsh, TheOutcomeIsNoRegressor) {
  const Table table = make_panel({.seed = 1});
  const auto fit = estimate(table.columns(), {.formula = "y ~ y + x | exporter^year"});
  ASSERT_FALSE(fit);
  EXPECT_THAT(fit.error().to_string(), HasSubstr("y is among the regressors"));
}

}  // namespace
}  // namespace tally::gravity::test

// Bad input gives a clear message, never a wrong number.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "gravity/postfit.h"
#include "gravity/print.h"
#include "support.h"

namespace tally::gravity::test {
namespace {

using testing::HasSubstr;

Options three_way() { return {.formula = kThreeWay, .clusters = {"exporter^importer"}}; }

core::Error refused(const Table& table, const Options& options) {
  const auto fit = estimate(table.columns(), options);
  if (fit) {
    ADD_FAILURE() << "an estimate, where none can be";
    return {};
  }
  return fit.error();
}

TEST(BadInput, MissingColumns) {
  const Table table = make_panel({});
  Options options = three_way();
  options.formula = "y ~ rtta + x | exporter^year";
  const core::Error error = refused(table, options);
  EXPECT_EQ(error.code, core::Code::not_found);
  EXPECT_THAT(error.to_string(), HasSubstr("'rtta'"));
  EXPECT_THAT(error.to_string(), HasSubstr("did you mean rta?"));
  options.formula = "y ~ rta | exporter^yaer";
  EXPECT_THAT(refused(table, options).to_string(), HasSubstr("'yaer'"));
}

TEST(BadInput, TextWhereANumberIsNeeded) {
  const Table table = make_panel({});
  Options options = three_way();
  options.formula = "y ~ rta + exporter | importer^year";
  options.clusters.clear();
  EXPECT_THAT(refused(table, options).to_string(), HasSubstr("exporter is text"));
}

TEST(BadInput, ColumnsOfDifferentLength) {
  Table table = make_panel({});
  table.numbers["x"].pop_back();
  EXPECT_THAT(refused(table, three_way()).message, HasSubstr("rows"));
}

TEST(BadInput, Outcomes) {
  Table zeros = make_panel({});
  for (double& y : zeros.numbers["y"]) y = 0;
  EXPECT_THAT(refused(zeros, three_way()).message, HasSubstr("0 in every row"));
  Table negative = make_panel({});
  negative.numbers["y"][7] = -3;
  EXPECT_THAT(refused(negative, three_way()).message,
              HasSubstr("row 8: the outcome -3 is negative"));
}

TEST(BadInput, OneCountry) {
  const Table table = make_panel({.exporters = 1, .importers = 1, .years = 8});
  EXPECT_THAT(refused(table, three_way()).message, HasSubstr("no row is left"));
}

TEST(BadInput, MissingIsNotZero) {
  Table table = make_panel({.exporters = 9, .importers = 9});
  table.numbers["y"][4] = std::numeric_limits<double>::quiet_NaN();
  table.numbers["x"][5] = std::numeric_limits<double>::infinity();
  table.codes["exporter"][6] = -1;
  const Estimate fit = must(table, three_way());
  ASSERT_EQ(fit.row_rules.size(), table.rows());
  for (const std::size_t row : {4U, 5U, 6U}) EXPECT_EQ(fit.row_rules[row], Rule::missing);
  const Table without = table.where([](std::size_t i) { return i < 4 || i > 6; });
  EXPECT_NEAR(must(without, three_way()).coefficients[0].estimate, fit.coefficients[0].estimate,
              1e-9);
}

TEST(BadInput, OneEffectPerRow) {
  Table table = make_panel({.exporters = 20, .importers = 20});
  for (std::size_t i = 0; i < table.rows(); ++i) table.codes["id"].push_back(static_cast<int>(i));
  Options options = three_way();
  options.formula = "y ~ rta + x | id";
  EXPECT_THAT(refused(table, options).message, HasSubstr("alone in its group"));
}

TEST(BadInput, AHugeCellIsAnEstimateOrSaidNotToBe) {
  Table table = make_panel({.exporters = 12, .importers = 12, .seed = 2});
  double largest = 0;
  for (const double y : table.numbers["y"]) largest = std::max(largest, y);
  for (double& y : table.numbers["y"]) {
    if (y == largest) y = 1e9;
  }
  for (const Solver solver : {Solver::general, Solver::cube}) {
    Options options = three_way();
    options.solver = solver;
    const Estimate fit = must(table, options);
    if (fit.outcome != Outcome::converged) {  // which the table says
      EXPECT_THAT(to_text({&fit, 1}), HasSubstr("not converged"));
      continue;
    }
    const auto left = residuals(fit, table.columns());
    ASSERT_TRUE(left);
    double sum = 0;
    for (std::size_t i = 0; i < left->size(); ++i) {
      if (fit.row_rules.empty() || fit.row_rules[i] == Rule::used) sum += (*left)[i];
    }
    EXPECT_NEAR(sum, 0, 1e-3);
  }
}

TEST(Options, WithoutEffectAreErrors) {
  const Table table = make_panel({});
  Options options = three_way();
  options.where = "year > 1900";
  EXPECT_EQ(refused(table, options).code, core::Code::bad_usage);
  options = three_way();
  options.errors = Errors::heteroskedastic;
  EXPECT_THAT(refused(table, options).message, HasSubstr("clusters have no effect"));
  options = three_way();
  options.needs_zeros_choice = true;
  EXPECT_THAT(refused(table, options).hint, HasSubstr("--zeros"));
  options.zeros = Zeros::fill;  // rows are added before there are columns; never ignored
  EXPECT_EQ(refused(table, options).code, core::Code::bad_usage);
  options = three_way();
  options.formula = "y ~ rta + x | exporter^year + importer^year";
  options.solver = Solver::cube;
  EXPECT_THAT(refused(table, options).message, HasSubstr("cube"));
}

TEST(Conditions, SelectRows) {
  const Table table = make_panel({.exporters = 9, .importers = 9, .years = 6});
  Options options = three_way();
  options.where = "exporter != importer & year >= 2001";
  const Estimate fit = must(table, options);
  for (std::size_t i = 0; i < table.rows(); ++i) {
    const bool chosen = table.codes.at("exporter")[i] != table.codes.at("importer")[i] &&
                        table.codes.at("year")[i] >= 2001;
    EXPECT_EQ(fit.row_rules[i] == Rule::not_selected, !chosen) << i;
  }
}

TEST(Clusters, FewAreWarnedOfAndTwoNotTested) {
  const Table table = make_panel({.exporters = 9, .importers = 9, .years = 6});
  Options options = three_way();
  options.clusters = {"exporter"};
  Estimate fit = must(table, options);
  EXPECT_FALSE(std::isnan(fit.coefficients[0].p_value));
  EXPECT_EQ(fit.errors.degrees_of_freedom, 8);
  EXPECT_THAT(to_text({&fit, 1}), HasSubstr("only 9 clusters"));
  Table two = table;
  for (const auto e : two.codes["exporter"]) two.codes["half"].push_back(e % 2);
  options.clusters = {"half"};
  fit = must(two, options);
  EXPECT_TRUE(std::isnan(fit.coefficients[0].p_value));
  EXPECT_THAT(to_text({&fit, 1}), HasSubstr("no test is possible"));
}

TEST(Clusters, SeveralWaysAddAndSubtract) {
  const Table table = make_panel({.exporters = 15, .importers = 14, .years = 4});
  const auto variance = [&](std::vector<std::string> clusters) {
    Options options = three_way();
    options.clusters = std::move(clusters);
    options.small_sample = SmallSample::none;
    const Estimate fit = must(table, options);
    return fit.covariance(0, 0);
  };
  EXPECT_NEAR(variance({"exporter", "importer"}),
              variance({"exporter"}) + variance({"importer"}) - variance({"exporter^importer"}),
              1e-12);
}

TEST(Printing, SaysTheSameInEveryForm) {
  const Table table = make_panel({.exporters = 10, .importers = 10, .years = 5, .seed = 3});
  const Estimate fits[] = {must(table, three_way()),
                           must(table, {.formula = "y ~ x | exporter^year + importer^year"})};
  for (const std::string& text : {to_text(fits), to_markdown(fits), to_latex(fits)}) {
    EXPECT_THAT(text, HasSubstr("(2)"));
    EXPECT_THAT(text, HasSubstr("ppmlhdfe"));
    EXPECT_THAT(text, HasSubstr("PPML"));
  }
  EXPECT_THAT(to_text(fits), HasSubstr("clustered by exporter^importer (100 clusters)"));
  EXPECT_THAT(to_latex(fits), HasSubstr("exporter\\^{}importer"));
  const std::string json = to_json({fits, 1});
  EXPECT_THAT(json, HasSubstr("\"coefficients\": ["));
  EXPECT_THAT(json, HasSubstr("\"converged\": true"));
  const std::string plot = coefficient_plot(fits);
  EXPECT_THAT(plot, HasSubstr("<svg"));
  EXPECT_THAT(plot, HasSubstr("rta (1)"));
}

TEST(Printing, OutsideTextStaysText) {
  Table table;
  table.numbers["y<b>|&_"] = {1, 3, 2, 4};
  table.numbers["x"] = {0, 0, 1, 1};
  const Estimate fit = must(table, {.formula = "`y<b>|&_` ~ x"});
  EXPECT_THAT(to_latex({&fit, 1}), HasSubstr("\\&\\_"));
  EXPECT_THAT(to_markdown({&fit, 1}), HasSubstr("&lt;b&gt;\\|"));
}

}  // namespace
}  // namespace tally::gravity::test

// What must hold of any estimate, on panels that are made here: against a dense solution, and under
// changes that must not matter.
#include "gravity/estimate.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "gravity/postfit.h"
#include "numeric/matrix.h"
#include "numeric/random.h"
#include "support.h"

namespace tally::gravity::test {
namespace {

using testing::HasSubstr;

Options three_way() { return {.formula = kThreeWay, .clusters = {"exporter^importer"}}; }

void expect_same(const Estimate& a, const Estimate& b, double tolerance) {
  ASSERT_EQ(a.coefficients.size(), b.coefficients.size());
  for (std::size_t k = 0; k < a.coefficients.size(); ++k) {
    const Coefficient& x = a.coefficients[k];
    const Coefficient& y = b.coefficients[k];
    EXPECT_NEAR(x.estimate, y.estimate, tolerance * std::fabs(x.estimate)) << x.name;
    EXPECT_NEAR(x.std_error, y.std_error, tolerance * x.std_error) << x.name;
  }
}

// Poisson regression with every effect as a dummy, by Newton's method on dense normal equations:
// slow, and nothing in common with the solvers.
struct Dense {
  std::vector<double> beta;
  std::vector<double> std_errors;  // clustered by pair, without a factor
};
Dense dense_fit(const Table& table, const std::vector<Rule>& rules) {
  std::vector<std::size_t> rows;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    if (rules.empty() || rules[i] == Rule::used) rows.push_back(i);
  }
  const auto code = [&](const char* name, std::size_t i) { return table.codes.at(name)[i]; };
  std::map<std::vector<int>, std::size_t> dummies;
  std::vector<std::vector<std::size_t>> on(rows.size());
  std::map<std::vector<int>, std::size_t> pairs;
  std::vector<std::size_t> pair(rows.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const std::size_t i = rows[k];
    const int e = code("exporter", i);
    const int m = code("importer", i);
    const int t = code("year", i);
    for (const std::vector<int>& key : {std::vector<int>{0, e, t}, {1, m, t}, {2, e, m}}) {
      on[k].push_back(2 + dummies.emplace(key, dummies.size()).first->second);
    }
    pair[k] = pairs.emplace(std::vector<int>{e, m}, pairs.size()).first->second;
  }
  const std::size_t n = 2 + dummies.size();
  std::vector<double> beta(n, 0.0);
  const auto value = [&](std::size_t v, std::size_t k) {
    return table.numbers.at(v == 0 ? "rta" : "x")[rows[k]];
  };
  const auto eta = [&](std::size_t k) {
    double sum = beta[0] * value(0, k) + beta[1] * value(1, k);
    for (const std::size_t d : on[k]) sum += beta[d];
    return sum;
  };
  double mean = 0;
  for (const std::size_t i : rows)
    mean += table.numbers.at("y")[i] / static_cast<double>(rows.size());
  numeric::Matrix inverse;
  for (int iteration = 0; iteration < 40; ++iteration) {
    numeric::Matrix h(n, n);
    std::vector<double> g(n, 0.0);
    for (std::size_t k = 0; k < rows.size(); ++k) {
      // The first round starts from outcomes pulled to their mean, as generalised linear models do.
      const double y = table.numbers.at("y")[rows[k]];
      const double mu = iteration == 0 ? (y + mean) / 2 : std::exp(eta(k));
      const double u = y - mu + (iteration == 0 ? mu * std::log(mu) : 0.0);
      std::vector<std::pair<std::size_t, double>> z = {{0, value(0, k)}, {1, value(1, k)}};
      for (const std::size_t d : on[k]) z.emplace_back(d, 1.0);
      for (const auto& [a, za] : z) {
        g[a] += za * u;
        for (const auto& [b, zb] : z) h(a, b) += mu * za * zb;
      }
    }
    // Regressors last, so that dependence falls on dummies alone.
    numeric::Matrix turned(n, n);
    const auto at = [&](std::size_t a) { return (a + 2) % n; };
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) turned(a, b) = h(at(a), at(b));
    }
    const numeric::Matrix back = numeric::invert_semidefinite(turned, 1e-10).inverse;
    inverse = numeric::Matrix(n, n);
    for (std::size_t a = 0; a < n; ++a) {
      for (std::size_t b = 0; b < n; ++b) inverse(at(a), at(b)) = back(a, b);
    }
    const std::vector<double> step = numeric::multiply(inverse, g);
    for (std::size_t a = 0; a < n; ++a) beta[a] += step[a];
  }
  // The sandwich, over all parameters.
  numeric::Matrix scores(n, pairs.size());
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const double u = table.numbers.at("y")[rows[k]] - std::exp(eta(k));
    scores(0, pair[k]) += value(0, k) * u;
    scores(1, pair[k]) += value(1, k) * u;
    for (const std::size_t d : on[k]) scores(d, pair[k]) += u;
  }
  const numeric::Matrix influence = numeric::multiply(inverse, scores);
  Dense out;
  out.beta = {beta[0], beta[1]};
  for (std::size_t v = 0; v < 2; ++v) {
    double square = 0;
    for (std::size_t p = 0; p < pairs.size(); ++p) square += influence(v, p) * influence(v, p);
    out.std_errors.push_back(std::sqrt(square));
  }
  return out;
}

TEST(Estimates, AgreeWithADenseSolution) {
  for (const double fill : {1.0, 0.7}) {
    const Table table =
        make_panel({.exporters = 7, .importers = 6, .years = 4, .fill = fill, .seed = 3});
    for (const Solver solver : {Solver::general, Solver::cube}) {
      Options options = three_way();
      options.small_sample = SmallSample::none;
      options.solver = solver;
      const Estimate fit = must(table, options);
      ASSERT_EQ(fit.outcome, Outcome::converged) << fit.message;
      const Dense dense = dense_fit(table, fit.row_rules);
      for (std::size_t v = 0; v < 2; ++v) {
        EXPECT_NEAR(fit.coefficients[v].estimate, dense.beta[v], 1e-9);
        EXPECT_NEAR(fit.coefficients[v].std_error, dense.std_errors[v], 1e-7 * dense.std_errors[v]);
      }
    }
  }
}

TEST(Estimates, SolversAgreeBySectorAndWithHoles) {
  for (const auto& kind :
       {PanelKind{.exporters = 14, .importers = 9, .years = 6, .sectors = 3, .seed = 5},
        PanelKind{.exporters = 12, .importers = 12, .years = 9, .fill = 0.4, .seed = 6},
        PanelKind{.exporters = 5, .importers = 21, .years = 3, .seed = 7}}) {
    const Table table = make_panel(kind);
    Options options = three_way();
    if (kind.sectors > 1) {
      options.formula =
          "y ~ rta + x | exporter^year^sector + sector^importer^year + exporter^importer^sector";
      options.clusters = {"exporter^importer^sector"};
    }
    options.solver = Solver::general;
    const Estimate general = must(table, options);
    options.solver = Solver::cube;
    const Estimate cube = must(table, options);
    EXPECT_EQ(general.rows_used, cube.rows_used);
    EXPECT_EQ(general.row_rules == cube.row_rules, true);
    expect_same(general, cube, 1e-8);
    EXPECT_NEAR(general.deviance, cube.deviance, 1e-9 * general.deviance);
    EXPECT_NEAR(general.null_deviance, cube.null_deviance, 1e-9 * general.null_deviance);
    for (std::size_t m = 0; m < 3; ++m)
      EXPECT_EQ(general.effects[m].levels, cube.effects[m].levels);
    // Other errors come by another way.
    for (const Errors errors : {Errors::iid, Errors::heteroskedastic}) {
      Options other = options;
      other.clusters.clear();
      other.errors = errors;
      other.solver = Solver::general;
      const Estimate a = must(table, other);
      other.solver = Solver::cube;
      expect_same(a, must(table, other), 1e-8);
    }
  }
}

// An instruction set that this processor lacks is run in its layout without its instructions, which
// is said.
TEST(Estimates, InstructionSetsAgree) {
  using numeric::Simd;
  const Simd most = numeric::supported_simd().back();
  for (const PanelKind& kind :
       {PanelKind{.exporters = 13, .importers = 11, .years = 7, .seed = 9},
        PanelKind{.exporters = 21, .importers = 19, .years = 5, .fill = 0.4, .seed = 12},
        PanelKind{.exporters = 9, .importers = 9, .years = 12, .seed = 13}}) {
    const Table table = make_panel(kind);
    Options options = three_way();
    options.solver = Solver::cube;
    options.simd = Simd::baseline;
    const Estimate baseline = must(table, options);
    for (const Simd simd : {Simd::avx2, Simd::avx512}) {
      options.simd = simd;
      const Estimate fit = must(table, options);
      EXPECT_EQ(fit.simd, std::min(simd, most));
      expect_same(baseline, fit, 1e-12);
    }
  }
  for (const Simd simd : {Simd::avx2, Simd::avx512}) {
    if (simd > most) {
      fmt::print("skipped: the instructions of {}, which this processor lacks\n", name(simd));
    }
  }
}

TEST(Estimates, ThreadsDoNotMatter) {
  const Table table = make_panel({.exporters = 30, .importers = 30, .years = 6, .seed = 10});
  for (const Solver solver : {Solver::general, Solver::cube}) {
    Options options = three_way();
    options.solver = solver;
    options.threads = 1;
    const Estimate one = must(table, options);
    options.threads = 4;
    const Estimate four = must(table, options);
    for (std::size_t k = 0; k < 2; ++k) {  // bit for bit
      EXPECT_EQ(one.coefficients[k].estimate, four.coefficients[k].estimate);
      EXPECT_EQ(one.coefficients[k].std_error, four.coefficients[k].std_error);
    }
  }
}

class Invariance : public testing::TestWithParam<Solver> {
 protected:
  Invariance() : table_(make_panel({.exporters = 11, .importers = 12, .years = 5, .seed = 4})) {
    options_ = three_way();
    options_.solver = GetParam();
    base_ = must(table_, options_);
  }
  Table table_;
  Options options_;
  Estimate base_;
};

TEST_P(Invariance, OrderOfRows) {
  std::vector<std::size_t> order(table_.rows());
  std::iota(order.begin(), order.end(), std::size_t{0});
  numeric::Random random(8);
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
  expect_same(base_, must(table_.take(order), options_), 1e-8);
}

TEST_P(Invariance, NamesOfCountries) {
  Table renamed = table_;
  for (auto& code : renamed.codes["exporter"]) code = (code * 7 + 3) % 11;
  for (auto& code : renamed.codes["importer"]) code = (code * 5 + 1) % 12;
  expect_same(base_, must(renamed, options_), 1e-8);
}

TEST_P(Invariance, UnitOfTrade) {
  for (const double scale : {1e-20, 1e15}) {
    Table scaled = table_;
    for (double& y : scaled.numbers["y"]) y *= scale;
    const Estimate fit = must(scaled, options_);
    expect_same(base_, fit, 1e-8);
    EXPECT_NEAR(fit.deviance, base_.deviance * scale, 1e-8 * base_.deviance * scale);
    EXPECT_NEAR(fit.pseudo_r2, base_.pseudo_r2, 1e-9);
  }
}

TEST_P(Invariance, UnitOfARegressor) {
  Table scaled = table_;
  for (double& x : scaled.numbers["x"]) x = 1e6 * x + 3e7;
  const Estimate fit = must(scaled, options_);
  EXPECT_NEAR(fit.coefficients[0].estimate, base_.coefficients[0].estimate, 1e-7);
  EXPECT_NEAR(fit.coefficients[1].estimate * 1e6, base_.coefficients[1].estimate, 1e-7);
}

INSTANTIATE_TEST_SUITE_P(Solvers, Invariance, testing::Values(Solver::general, Solver::cube));

TEST(Estimates, HalfWeightsOnTwoCopiesAreTheSame) {
  const Table table = make_panel({.exporters = 8, .importers = 8, .years = 4, .seed = 12});
  std::vector<std::size_t> twice;
  for (std::size_t i = 0; i < table.rows(); ++i) {
    twice.push_back(i);
    twice.push_back(i);
  }
  Table split = table.take(twice);
  const std::size_t rows = split.rows();
  split.numbers["half"].assign(rows, 0.5);
  Options options = three_way();
  const Estimate whole = must(table, options);
  options.weights = "half";
  options.keep_singletons = true;
  const Estimate halves = must(split, options);
  expect_same(whole, halves, 1e-7);
}

TEST(Estimates, LeastSquaresOnLogs) {
  const Table table = make_panel({.exporters = 8, .importers = 9, .years = 5, .seed = 13});
  Options options = three_way();
  options.formula = "log(y) ~ rta + x | exporter^year + importer^year + exporter^importer";
  options.family = Family::linear;
  const Estimate fit = must(table, options);
  EXPECT_EQ(fit.outcome, Outcome::converged);
  // Zero flows have no logarithm, and the table says how many.
  const auto zeros = static_cast<std::size_t>(
      std::count(table.numbers.at("y").begin(), table.numbers.at("y").end(), 0.0));
  ASSERT_FALSE(fit.dropped.empty());
  EXPECT_EQ(fit.dropped[0].rows, zeros);
  EXPECT_EQ(fit.dropped[0].rule, Rule::missing);
  EXPECT_NEAR(fit.coefficients[1].estimate, -0.5, 0.2);
}

TEST(Estimates, WithoutEffectsThereIsAConstant) {
  // Means of two groups: exp(constant) = 2, exp(constant + b) = 5.
  Table table;
  table.numbers["y"] = {1, 3, 2, 4, 6, 5};
  table.numbers["d"] = {0, 0, 0, 1, 1, 1};
  const Estimate fit =
      must(table, {.formula = "y ~ d", .errors = Errors::iid, .small_sample = SmallSample::none});
  ASSERT_EQ(fit.coefficients.size(), 2U);
  EXPECT_NEAR(fit.coefficients[0].estimate, std::log(2.0), 1e-9);
  EXPECT_NEAR(fit.coefficients[1].estimate, std::log(2.5), 1e-9);
  // Inverse information: 1/6 for the constant, 1/6 + 1/15 for the difference.
  EXPECT_NEAR(fit.coefficients[0].std_error, std::sqrt(1.0 / 6), 1e-8);
  EXPECT_NEAR(fit.coefficients[1].std_error, std::sqrt(1.0 / 6 + 1.0 / 15), 1e-8);
}

TEST(Estimates, AbsorbedVariablesAreNamedWithTheirEffect) {
  Table table = make_panel({.exporters = 9, .importers = 9, .years = 5, .seed = 14});
  const std::size_t rows = table.rows();
  for (std::size_t i = 0; i < rows; ++i) {
    const int e = table.codes["exporter"][i];
    const int m = table.codes["importer"][i];
    const int t = table.codes["year"][i];
    table.numbers["distance"].push_back(1 + std::abs(3 * e - 2 * m));
    table.numbers["gdp"].push_back(std::sin(e * 7.0 + t));
    table.numbers["both"].push_back(table.numbers["distance"][i] + table.numbers["gdp"][i]);
    table.numbers["twice"].push_back(2 * table.numbers["x"][i] - table.numbers["rta"][i]);
    table.numbers["one"].push_back(1);
  }
  for (const Solver solver : {Solver::general, Solver::cube}) {
    for (const double tolerance : {1e-3, 1e-10}) {
      Options options = three_way();
      options.formula =
          "y ~ rta + x + distance + gdp + both + twice + one | exporter^year + importer^year + "
          "exporter^importer";
      options.solver = solver;
      options.effect_tolerance = tolerance;
      const Estimate fit = must(table, options);
      ASSERT_EQ(fit.coefficients.size(), 2U);
      ASSERT_EQ(fit.omitted.size(), 5U);
      EXPECT_EQ(fit.omitted[0].name, "distance");
      EXPECT_EQ(fit.omitted[0].reason, "absorbed by exporter^importer");
      EXPECT_EQ(fit.omitted[1].reason, "absorbed by exporter^year");
      EXPECT_EQ(fit.omitted[2].reason, "absorbed by exporter^year and exporter^importer");
      EXPECT_THAT(fit.omitted[3].reason, HasSubstr("a combination of rta, x"));
      EXPECT_EQ(fit.omitted[4].reason, "it is 1 in every row");
    }
  }
}

TEST(Estimates, SeparatedRowsAreFoundByBothSolvers) {
  Table table = make_panel({.exporters = 9, .importers = 9, .years = 5, .seed = 15});
  // A dummy that is 1 only where nothing is traded, for a few rows of different pairs.
  std::vector<std::size_t> rows;
  const std::size_t size = table.rows();
  table.numbers["ban"].assign(size, 0.0);
  for (std::size_t i = 0; i < size && rows.size() < 6; i += 17) {
    table.numbers["y"][i] = 0;
    table.numbers["ban"][i] = 1;
    rows.push_back(i);
  }
  for (const Solver solver : {Solver::general, Solver::cube}) {
    Options options = three_way();
    options.formula = "y ~ rta + x + ban | exporter^year + importer^year + exporter^importer";
    options.solver = solver;
    const Estimate fit = must(table, options);
    EXPECT_EQ(fit.outcome, Outcome::converged) << fit.message;
    ASSERT_FALSE(fit.row_rules.empty());
    for (const std::size_t row : rows) EXPECT_NE(fit.row_rules[row], Rule::used) << row;
    ASSERT_EQ(fit.omitted.size(), 1U);
    EXPECT_EQ(fit.omitted[0].name, "ban");
  }
}

TEST(Estimates, NotConvergedIsSaid) {
  const Table table = make_panel({.seed = 16});
  Options options = three_way();
  options.max_iterations = 2;
  const Estimate fit = must(table, options);
  EXPECT_EQ(fit.outcome, Outcome::not_converged);
  EXPECT_THAT(fit.message, HasSubstr("not converged after 2 iterations"));
  EXPECT_THAT(fit.warnings.front(), HasSubstr("not converged"));
}

TEST(Estimates, StopOnRequest) {
  const Table table = make_panel({.seed = 16});
  for (const Solver solver : {Solver::general, Solver::cube}) {
    Options options = three_way();
    options.solver = solver;
    int calls = 0;
    options.progress = [&](const Progress& p) {
      if (p.inner > 0) return true;
      EXPECT_EQ(p.iteration, ++calls);
      return calls < 2;
    };
    const Estimate fit = must(table, options);
    EXPECT_EQ(fit.outcome, Outcome::interrupted);
    EXPECT_EQ(calls, 2);
  }
}

// One Newton step may take long, so that its inner steps ask as well; what they have so far is no
// estimate.
TEST(Estimates, StopOnRequestWithinAnIteration) {
  const Table table = make_panel({.exporters = 14, .importers = 14, .years = 8, .seed = 16});
  for (const Solver solver : {Solver::general, Solver::cube}) {
    for (const int last : {1, 5}) {
      Options options = three_way();
      options.solver = solver;
      options.check_separation = false;
      int inner = 0;
      int after = 0;
      options.progress = [&](const Progress& p) {
        if (inner == last) ++after;
        inner += p.inner > 0 ? 1 : 0;
        return inner < last;
      };
      const Estimate fit = must(table, options);
      EXPECT_EQ(fit.outcome, Outcome::interrupted);
      EXPECT_THAT(fit.message, HasSubstr("stopped on request during iteration"));
      EXPECT_TRUE(fit.coefficients.empty());
      EXPECT_EQ(inner, last);
      EXPECT_EQ(after, 0) << "asked again after it was told to stop";
    }
  }
}

// Looking for separated rows takes projections of its own.
TEST(Estimates, StopOnRequestWhileLookingForSeparation) {
  Options options = three_way();
  options.solver = Solver::general;
  options.progress = [](const Progress& p) { return p.iteration > 0; };
  const Estimate fit = must(make_panel({.seed = 16}), options);
  EXPECT_EQ(fit.outcome, Outcome::interrupted);
  EXPECT_EQ(fit.iterations, 0);
  EXPECT_THAT(fit.message, HasSubstr("in the search for separated rows"));
  EXPECT_TRUE(fit.coefficients.empty());
}

TEST(Estimates, MemoryIsRefusedBeforehand) {
  Options options = three_way();
  options.memory_limit = 1000;
  const auto fit = estimate(make_panel({}).columns(), options);
  ASSERT_FALSE(fit);
  EXPECT_EQ(fit.error().code, core::Code::too_large);
}

TEST(Estimates, MemoryOfEachStepIsRefusedBeforehand) {
  const Table table = make_panel({.exporters = 40, .importers = 40, .years = 25, .seed = 21});
  const auto refusal = [&](Options options, std::size_t limit) {
    options.memory_limit = limit;
    const auto fit = estimate(table.columns(), options);
    return fit ? std::string() : fit.error().to_string();
  };
  Options options = three_way();
  EXPECT_THAT(refusal(options, 20'000), HasSubstr("preparing the data would take"));
  EXPECT_THAT(refusal(options, 400'000), HasSubstr("the estimation would take"));
  EXPECT_EQ(refusal(options, 10'000'000), "");
  options.solver = Solver::general;
  EXPECT_THAT(refusal(options, 4'000'000), HasSubstr("the estimation would take"));
  options.formula = "y ~ rta + i(year) | exporter + importer";
  options.solver = Solver::automatic;
  EXPECT_THAT(refusal(options, 2'000'000), HasSubstr("25 dummies of year would take"));
}

TEST(Predictions, AreTheFittedValuesInSample) {
  for (const Solver solver : {Solver::general, Solver::cube}) {
    for (const double fill : {1.0, 0.5}) {
      const Table table =
          make_panel({.exporters = 10, .importers = 9, .years = 5, .fill = fill, .seed = 17});
      Options options = three_way();
      options.solver = solver;
      const Estimate fit = must(table, options);
      const auto predictions = fitted(fit, table.columns());
      ASSERT_TRUE(predictions);
      // First-order conditions: residuals sum to zero in every group of every effect.
      const auto left = residuals(fit, table.columns());
      ASSERT_TRUE(left);
      std::map<std::pair<int, int>, double> sums;
      std::map<std::pair<int, int>, double> totals;
      for (std::size_t i = 0; i < table.rows(); ++i) {
        const bool used = fit.row_rules.empty() || fit.row_rules[i] == Rule::used;
        if (fit.row_rules.size() > i && fit.row_rules[i] == Rule::zero_group) {
          EXPECT_EQ(predictions->mean[i], 0);
        }
        if (!used) continue;
        const std::pair<int, int> group{table.codes.at("exporter")[i], table.codes.at("year")[i]};
        sums[group] += (*left)[i];
        totals[group] += table.numbers.at("y")[i];
      }
      for (const auto& [group, sum] : sums) EXPECT_NEAR(sum, 0, 1e-8 * totals[group]);
    }
  }
}

TEST(Predictions, UnknownLevelsHaveAReason) {
  const Table table = make_panel({.exporters = 8, .importers = 8, .years = 4, .seed = 18});
  const Estimate fit = must(table, three_way());
  Table later = table;
  for (auto& year : later.codes["year"]) year += 100;
  const auto predictions = predict(fit, later.columns());
  ASSERT_TRUE(predictions);
  EXPECT_EQ(predictions->reasons[0], NoPrediction::unknown_level);
  EXPECT_TRUE(std::isnan(predictions->mean[0]));
}

TEST(Bootstrap, IsReproducibleAndNearTheSandwich) {
  const Table table = make_panel({.exporters = 9, .importers = 9, .years = 4, .seed = 19});
  const auto a = bootstrap(table.columns(), three_way(), 30, 7);
  ASSERT_TRUE(a) << a.error().to_string();
  const auto b = bootstrap(table.columns(), three_way(), 10, 7);
  ASSERT_TRUE(b);
  EXPECT_EQ(a->draws[3], b->draws[3]);
  const Estimate fit = must(table, three_way());
  for (std::size_t k = 0; k < 2; ++k) {
    EXPECT_GT(a->std_errors[k], 0.5 * fit.coefficients[k].std_error);
    EXPECT_LT(a->std_errors[k], 2.5 * fit.coefficients[k].std_error);
  }
}

TEST(ResetTest, FindsALeftOutSquare) {
  Table table = make_panel({.exporters = 12, .importers = 12, .years = 5, .seed = 20});
  const Estimate good = must(table, three_way());
  const auto passed = reset_test(good, table.columns());
  ASSERT_TRUE(passed) << passed.error().to_string();
  EXPECT_FALSE(std::isnan(passed->p_value));
}

}  // namespace
}  // namespace tally::gravity::test

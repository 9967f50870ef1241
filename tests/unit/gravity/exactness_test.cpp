// Small panels on which everything can be computed in another way: which rows are separated, by
// linear programming; estimates and standard errors, by dense algebra in extended precision.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "numeric/random.h"
#include "support.h"

namespace tally::gravity::test {
namespace {

using Real = long double;
using Dense = std::vector<std::vector<Real>>;

// Codes of the three effects of kThreeWay for the rows given, each effect's from 0.
std::vector<std::vector<std::size_t>> effect_codes(const Table& table,
                                                   const std::vector<std::size_t>& rows) {
  const std::vector<std::vector<const char*>> columns = {
      {"exporter", "year"}, {"importer", "year"}, {"exporter", "importer"}};
  std::vector<std::vector<std::size_t>> out;
  for (const auto& pair : columns) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> ids;
    out.emplace_back();
    for (const std::size_t row : rows) {
      const auto key = std::pair(table.codes.at(pair[0])[row], table.codes.at(pair[1])[row]);
      out.back().push_back(ids.emplace(key, ids.size()).first->second);
    }
  }
  return out;
}

// Rows times regressors and dummies of all effects.
Dense design(const Table& table, const std::vector<std::size_t>& rows) {
  const auto codes = effect_codes(table, rows);
  std::vector<std::size_t> first = {2};
  for (const auto& effect : codes) {
    first.push_back(first.back() + *std::max_element(effect.begin(), effect.end()) + 1);
  }
  Dense out(rows.size(), std::vector<Real>(first.back(), 0));
  for (std::size_t k = 0; k < rows.size(); ++k) {
    out[k][0] = table.numbers.at("rta")[rows[k]];
    out[k][1] = table.numbers.at("x")[rows[k]];
    for (std::size_t m = 0; m < 3; ++m) out[k][first[m] + codes[m][k]] = 1;
  }
  return out;
}

// The combinations of the columns of `all` that are 0 in the rows of `positive`, by zero row.
Dense vanishing(Dense positive, const Dense& zeros) {
  const std::size_t p = zeros[0].size();
  std::vector<std::size_t> pivots;  // of each row that is kept
  std::size_t rank = 0;
  for (std::size_t c = 0; c < p && rank < positive.size(); ++c) {
    std::size_t best = rank;
    for (std::size_t r = rank; r < positive.size(); ++r) {
      if (std::fabs(positive[r][c]) > std::fabs(positive[best][c])) best = r;
    }
    if (std::fabs(positive[best][c]) < 1e-12L) continue;
    std::swap(positive[rank], positive[best]);
    for (std::size_t r = 0; r < positive.size(); ++r) {
      if (r == rank || positive[r][c] == 0) continue;
      const Real factor = positive[r][c] / positive[rank][c];
      for (std::size_t k = c; k < p; ++k) positive[r][k] -= factor * positive[rank][k];
      positive[r][c] = 0;
    }
    pivots.push_back(c);
    ++rank;
  }
  Dense out(zeros.size());
  for (std::size_t free = 0; free < p; ++free) {
    if (std::find(pivots.begin(), pivots.end(), free) != pivots.end()) continue;
    std::vector<Real> g(p, 0);
    g[free] = 1;
    for (std::size_t r = 0; r < rank; ++r)
      g[pivots[r]] = -positive[r][free] / positive[r][pivots[r]];
    for (std::size_t k = 0; k < zeros.size(); ++k) {
      Real value = 0;
      for (std::size_t c = 0; c < p; ++c) value += zeros[k][c] * g[c];
      out[k].push_back(std::fabs(value) < 1e-11L ? 0 : value);
    }
  }
  return out;
}

// Which rows of Z g can be positive while none is negative: the simplex method (Bland's rule) on
//     max sum s,  s <= Z g,  0 <= s <= 1,   g = u - v, u, v >= 0.
std::vector<bool> positive_rows(const Dense& z) {
  const std::size_t n = z.size();
  const std::size_t d = z[0].size();
  const std::size_t columns = 2 * d + n;  // u, v, s
  Dense table(2 * n + 1, std::vector<Real>(columns + 2 * n + 1, 0));
  std::vector<std::size_t> basis(2 * n);
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t c = 0; c < d; ++c) {
      table[k][c] = -z[k][c];
      table[k][d + c] = z[k][c];
    }
    table[k][2 * d + k] = 1;
    table[n + k][2 * d + k] = 1;
    table[n + k].back() = 1;
    table[2 * n][2 * d + k] = -1;
    for (const std::size_t r : {k, n + k}) {
      table[r][columns + r] = 1;
      basis[r] = columns + r;
    }
  }
  for (int step = 0; step < 100000; ++step) {
    std::size_t enter = 0;
    while (enter + 1 < table[0].size() && !(table[2 * n][enter] < -1e-10L)) ++enter;
    if (enter + 1 == table[0].size()) break;
    std::size_t leave = 2 * n;
    for (std::size_t r = 0; r < 2 * n; ++r) {
      if (!(table[r][enter] > 1e-10L)) continue;
      const Real here = table[r].back() / table[r][enter];
      const Real best = leave < 2 * n ? table[leave].back() / table[leave][enter] : here + 1;
      if (here < best - 1e-12L || (here < best + 1e-12L && basis[r] < basis[leave])) leave = r;
    }
    if (leave == 2 * n) break;  // cannot be: s is bounded
    const Real pivot = table[leave][enter];
    for (Real& value : table[leave]) value /= pivot;
    for (std::size_t r = 0; r <= 2 * n; ++r) {
      if (r == leave || table[r][enter] == 0) continue;
      const Real factor = table[r][enter];
      for (std::size_t c = 0; c < table[r].size(); ++c) table[r][c] -= factor * table[leave][c];
    }
    basis[leave] = enter;
  }
  std::vector<bool> out(n, false);
  for (std::size_t r = 0; r < 2 * n; ++r) {
    if (basis[r] >= 2 * d && basis[r] < columns) out[basis[r] - 2 * d] = table[r].back() > 0.5L;
  }
  return out;
}

// By row: separated, groups without trade included.
std::vector<bool> separated(const Table& table) {
  const std::vector<double>& y = table.numbers.at("y");
  std::vector<std::size_t> all(y.size());
  std::vector<std::size_t> zero_rows;
  for (std::size_t i = 0; i < y.size(); ++i) all[i] = i;
  const Dense matrix = design(table, all);
  Dense positive;
  Dense zeros;
  for (std::size_t i = 0; i < y.size(); ++i) {
    (y[i] > 0 ? positive : zeros).push_back(matrix[i]);
    if (!(y[i] > 0)) zero_rows.push_back(i);
  }
  std::vector<bool> out(y.size(), false);
  if (zeros.empty()) return out;
  const Dense z = vanishing(positive, zeros);
  if (z[0].empty()) return out;
  const std::vector<bool> found = positive_rows(z);
  for (std::size_t k = 0; k < found.size(); ++k) out[zero_rows[k]] = found[k];
  return out;
}

TEST(Exactness, SeparatedRowsAreThoseThatLinearProgrammingFinds) {
  int with = 0;
  int rows = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    numeric::Random random(seed * 31 + 5);
    const auto pick = [&](std::uint64_t n) { return static_cast<int>(random.below(n)); };
    Table table = make_panel({.exporters = 2 + pick(4),
                              .importers = 2 + pick(4),
                              .years = 2 + pick(3),
                              .fill = 0.5 + 0.5 * random.uniform(),
                              .seed = seed});
    const double share = 0.4 * random.uniform();
    for (double& y : table.numbers["y"]) y = random.uniform() < share ? 0 : y;
    const bool whole = pick(3) == 0;
    if (whole) {
      for (double& x : table.numbers["x"]) x = std::round(x);
    }
    const std::vector<bool> truth = separated(table);
    for (const Solver solver : {Solver::general, Solver::cube}) {
      Options options{.formula = kThreeWay, .errors = Errors::heteroskedastic};
      options.keep_singletons = true;
      options.solver = solver;
      options.threads = 1;
      const auto fit = estimate(table.columns(), options);
      if (!fit) {  // no positive row, or no effect that is left
        EXPECT_EQ(std::count(truth.begin(), truth.end(), false), 0) << fit.error().to_string();
        continue;
      }
      std::vector<bool> found(truth.size(), false);
      for (std::size_t i = 0; i < fit->row_rules.size(); ++i) {
        found[i] = fit->row_rules[i] != Rule::used;
        rows += fit->row_rules[i] == Rule::separated ? 1 : 0;
      }
      EXPECT_EQ(found, truth) << "seed " << seed;
    }
    with += std::find(truth.begin(), truth.end(), true) != truth.end() ? 1 : 0;
  }
  // The panels are of the kind that is meant.
  EXPECT_GT(with, 60);
  EXPECT_GT(rows, 100);
}

struct Exact {
  std::vector<Real> beta = {0, 0};
  std::vector<Real> error = {0, 0};
};

// Poisson by Newton's method and pairs as clusters, without a factor: dense normal equations of the
// effects by Cholesky, with columns scaled, each projection repeated on what it left.
Exact exactly(const Table& table, const std::vector<std::size_t>& rows) {
  Dense matrix = design(table, rows);
  const std::size_t n = rows.size();
  const std::size_t p = matrix[0].size() - 2;
  std::vector<Real> y(n);
  Real mean = 0;
  for (std::size_t k = 0; k < n; ++k) mean += y[k] = table.numbers.at("y")[rows[k]];
  mean /= static_cast<Real>(n);
  std::vector<Real> eta(n);
  for (std::size_t k = 0; k < n; ++k) eta[k] = std::log((y[k] /= mean) / 2 + 0.5L);
  Dense left(3, std::vector<Real>(n));  // what effects leave of both regressors and the response
  std::vector<Real> mu(n);
  Exact out;
  Real inverse[2][2];
  for (int round = 0; round < 100; ++round) {
    Dense a(p, std::vector<Real>(p, 0));
    for (std::size_t k = 0; k < n; ++k) {
      mu[k] = std::exp(eta[k]);
      for (std::size_t u = 0; u < p; ++u) {
        for (std::size_t v = 0; v <= u && matrix[k][u + 2] != 0; ++v) {
          a[u][v] += mu[k] * matrix[k][v + 2];
        }
      }
      left[2][k] = eta[k] + (y[k] - mu[k]) / mu[k];
      for (std::size_t v = 0; v < 2; ++v) left[v][k] = matrix[k][v];
    }
    std::vector<Real> scale(p);
    std::vector<bool> free(p, false);
    for (std::size_t u = 0; u < p; ++u) scale[u] = 1 / std::sqrt(a[u][u]);
    for (std::size_t u = 0; u < p; ++u) {
      for (std::size_t v = 0; v <= u; ++v) {
        Real value = a[u][v] * scale[u] * scale[v];
        for (std::size_t k = 0; k < v; ++k) value -= a[u][k] * a[v][k];
        if (v < u) a[u][v] = free[v] ? 0 : value / a[v][v];
        if (v == u) free[u] = value < 1e-15L;
        if (v == u) a[u][u] = free[u] ? 1 : std::sqrt(value);
      }
    }
    for (std::vector<Real>& column : left) {
      for (int again = 0; again < 3; ++again) {
        std::vector<Real> b(p, 0);
        for (std::size_t k = 0; k < n; ++k) {
          for (std::size_t u = 0; u < p; ++u) b[u] += mu[k] * matrix[k][u + 2] * column[k];
        }
        for (std::size_t u = 0; u < p; ++u) {
          b[u] *= scale[u];
          for (std::size_t v = 0; v < u; ++v) b[u] -= a[u][v] * b[v];
          b[u] = free[u] ? 0 : b[u] / a[u][u];
        }
        for (std::size_t u = p; u-- > 0;) {
          b[u] = free[u] ? 0 : b[u] / a[u][u];
          for (std::size_t v = 0; v < u; ++v) b[v] -= a[u][v] * b[u];
        }
        for (std::size_t k = 0; k < n; ++k) {
          for (std::size_t u = 0; u < p; ++u) column[k] -= matrix[k][u + 2] * scale[u] * b[u];
        }
      }
    }
    Real cross[2][2] = {};
    Real right[2] = {};
    for (std::size_t k = 0; k < n; ++k) {
      for (int v = 0; v < 2; ++v) {
        right[v] += mu[k] * left[v][k] * left[2][k];
        for (int w = 0; w < 2; ++w) cross[v][w] += mu[k] * left[v][k] * left[w][k];
      }
    }
    const Real determinant = cross[0][0] * cross[1][1] - cross[0][1] * cross[0][1];
    inverse[0][0] = cross[1][1] / determinant;
    inverse[1][1] = cross[0][0] / determinant;
    inverse[0][1] = inverse[1][0] = -cross[0][1] / determinant;
    for (int v = 0; v < 2; ++v) out.beta[v] = inverse[v][0] * right[0] + inverse[v][1] * right[1];
    Real step = 0;
    for (std::size_t k = 0; k < n; ++k) {
      const Real fit = eta[k] + (y[k] - mu[k]) / mu[k] -
                       (left[2][k] - left[0][k] * out.beta[0] - left[1][k] * out.beta[1]);
      step = std::max(step, std::fabs(fit - eta[k]));
      left[2][k] = fit;
    }
    for (std::size_t k = 0; k < n; ++k) eta[k] += (left[2][k] - eta[k]) * std::min(1.0L, 6 / step);
    if (step < 1e-12L) break;
  }
  const std::vector<std::size_t> pair = effect_codes(table, rows)[2];
  Dense scores(n, std::vector<Real>(2, 0));
  for (std::size_t k = 0; k < n; ++k) {
    for (int v = 0; v < 2; ++v) scores[pair[k]][v] += left[v][k] * (y[k] - std::exp(eta[k]));
  }
  for (int v = 0; v < 2; ++v) {
    for (const auto& s : scores) {
      const Real part = inverse[v][0] * s[0] + inverse[v][1] * s[1];
      out.error[v] += part * part;
    }
    out.error[v] = std::sqrt(out.error[v]);
  }
  return out;
}

// Outcomes to the second and fourth power, sparse panels: weights of 1e-10 beside 1. Here a Schur
// complement by subtraction, or one whose small pivots are taken for 0, is wrong in the second
// digit of standard errors.
TEST(Exactness, EstimatesOfNearlySeparatedPanelsAgreeWithDenseAlgebra) {
  int panels = 0;
  for (const int seed : {1, 13, 17, 29, 37, 41}) {
    Table table = make_panel({.exporters = 3 + seed % 17,
                              .importers = 3 + seed * 7 % 13,
                              .years = 2 + seed % 9,
                              .fill = seed % 3 == 0   ? 1.0
                                      : seed % 3 == 1 ? 0.6
                                                      : 0.35,
                              .seed = static_cast<std::uint64_t>(seed)});
    for (double& y : table.numbers["y"]) y = seed % 4 == 1 ? y * y : y * y * y * y;
    for (const Solver solver : {Solver::general, Solver::cube}) {
      Options options{.formula = kThreeWay, .clusters = {"exporter^importer"}};
      options.small_sample = SmallSample::none;
      options.solver = solver;
      options.threads = 1;
      const Estimate fit = must(table, options);
      if (fit.coefficients.size() != 2) continue;
      ASSERT_EQ(fit.outcome, Outcome::converged) << seed << ": " << fit.message;
      std::vector<std::size_t> rows;
      for (std::size_t i = 0; i < table.rows(); ++i) {
        if (fit.row_rules.empty() || fit.row_rules[i] == Rule::used) rows.push_back(i);
      }
      if (rows.size() > 400) continue;  // dense algebra takes long
      const Exact truth = exactly(table, rows);
      for (std::size_t v = 0; v < 2; ++v) {
        const auto beta = static_cast<double>(truth.beta[v]);
        const auto error = static_cast<double>(truth.error[v]);
        EXPECT_NEAR(fit.coefficients[v].estimate, beta, 1e-9 * std::fabs(beta)) << seed;
        EXPECT_NEAR(fit.coefficients[v].std_error, error, 1e-7 * error) << seed;
      }
      ++panels;
    }
  }
  EXPECT_GE(panels, 6);
}

}  // namespace
}  // namespace tally::gravity::test

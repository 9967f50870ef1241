// The filter against answers that can be had in another way.
#include "outlook/internal/kalman.h"

#include <gtest/gtest.h>

#include <cmath>

#include "outlook/internal/structural.h"
#include "unit/outlook/make.h"

namespace tally::outlook {
namespace {

// Density of correlated normals by Cholesky, for the first differences that remain when a diffuse
// level is taken out.
double dense_log_likelihood(const std::vector<double>& y, double q) {
  // Differences of level + noise: variance q + 2, covariance of neighbours -1.
  const std::size_t n = y.size() - 1;
  std::vector<std::vector<double>> l(n, std::vector<double>(n, 0));
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double v = i == j ? q + 2 : i == j + 1 ? -1 : 0;
      for (std::size_t k = 0; k < j; ++k) v -= l[i][k] * l[j][k];
      l[i][j] = i == j ? std::sqrt(v) : v / l[j][j];
    }
  }
  double log_det = 0, squares = 0;
  std::vector<double> u(n);
  for (std::size_t i = 0; i < n; ++i) {
    double v = y[i + 1] - y[i];
    for (std::size_t k = 0; k < i; ++k) v -= l[i][k] * u[k];
    u[i] = v / l[i][i];
    squares += u[i] * u[i];
    log_det += 2 * std::log(l[i][i]);
  }
  const auto m = static_cast<double>(n);
  return -0.5 * (m * (std::log(squares / m) + 1 + std::log(2 * M_PI)) + log_det);
}

Grid plain_grid(const std::vector<double>& y) {
  Grid g;
  g.step = Step::year;
  g.steps = static_cast<int>(y.size());
  g.x = y;
  g.single.assign(y.size(), 1);
  g.single_sd.assign(y.size(), 0);
  g.sum_of.assign(y.size(), -1);
  return g;
}

TEST(Kalman, DiffuseLikelihoodIsThatOfTheDifferences) {
  const std::vector<double> y = {1.0, 1.3, 0.7, 1.9, 2.2, 1.8, 2.9, 2.4, 3.1, 2.7};
  StateSpace space;
  space.v = {1, 0.4, 0, 0};
  space.slope_prior = 0;
  const Filtered f = filter(plain_grid(y), space, nullptr);
  EXPECT_NEAR(f.log_likelihood, dense_log_likelihood(y, 0.4), 1e-5);
  EXPECT_EQ(f.used, 9);  // the first observation fixes the level
}

TEST(Kalman, SettledGainsChangeNothing) {
  // A series long enough for the gain to settle, with a hole after which it has to be found again:
  // the same with and without the shortcut, which a trace switches off.
  std::vector<double> y;
  Stream stream(3, 1);
  double level = 0;
  for (int t = 0; t < 300; ++t) {
    level += 0.3 * stream.normal();
    y.push_back(level + stream.normal());
  }
  Grid g = plain_grid(y);
  g.single[200] = 0;
  StateSpace space;
  space.v = {1, 0.09, 0, 0};
  space.slope_prior = 0;
  Trace trace;
  const Filtered quick = filter(g, space, nullptr), slow = filter(g, space, &trace);
  EXPECT_NEAR(quick.a[0], slow.a[0], 1e-4);
  EXPECT_NEAR(quick.p[0][0], slow.p[0][0], 1e-4);
}

TEST(Kalman, SettledGainsTurnWithTheSeason) {
  // The same for a series with a season, whose effects change places from step to step.
  std::vector<double> y;
  Stream stream(4, 1);
  for (int t = 0; t < 900; ++t) y.push_back(std::cos(t * M_PI / 6) + 0.5 * stream.normal());
  Grid g = plain_grid(y);
  g.step = Step::month;
  g.single[700] = 0;
  StateSpace space;
  space.seasonal = true;
  space.v = {1, 0.2, 0.01, 0.3};
  Trace trace;
  const Filtered quick = filter(g, space, nullptr), slow = filter(g, space, &trace);
  for (std::size_t i = 0; i < 13; ++i) {
    EXPECT_NEAR(quick.a[i], slow.a[i], 1e-4) << i;
    for (std::size_t j = 0; j < 13; ++j) EXPECT_NEAR(quick.p[i][j], slow.p[i][j], 1e-4);
  }
}

TEST(Kalman, SmoothedMonthsOfASumAddUpToIt) {
  std::vector<Observation> months = monthly(120, 0.03);
  std::vector<Observation> seen;
  for (const Observation& o : months) {
    if (o.period.first.year() != 2015) seen.push_back(o);
  }
  seen.push_back({Period::year(2015), sum_of(months, Period::year(2015)), 0});
  Grid grid = grid_of(*history(seen, true), true);
  const Structural s = fit_structural(grid);
  double sum = 0, off = 0;
  for (int t = 60; t < 72; ++t) {
    const double v = std::exp(s.smoothed.x[static_cast<std::size_t>(t)]) * grid.unit;
    sum += v;
    off = std::max(off, std::abs(v / months[static_cast<std::size_t>(t)].value - 1));
  }
  EXPECT_NEAR(sum / sum_of(months, Period::year(2015)), 1, 0.002);
  EXPECT_LT(off, 0.15);  // the season came back, though no month of that year was published
}

TEST(Kalman, AnOutlierAndAShiftAreToldApart) {
  std::vector<Observation> months = monthly(144, 0.02);
  months[60].value *= 0.5;
  for (std::size_t t = 100; t < months.size(); ++t) months[t].value *= 1.6;
  Grid grid = grid_of(*history(months, true), true);
  const Structural s = fit_structural(grid);
  bool outlier = false, shift = false;
  for (const FoundOutlier& o : s.outliers) {
    if (o.at == 60 && !o.level_shift) outlier = true;
    if (o.at == 100 && o.level_shift) shift = true;
  }
  EXPECT_TRUE(outlier);
  EXPECT_TRUE(shift);
  EXPECT_LE(s.outliers.size(), 4U);
}

}  // namespace
}  // namespace tally::outlook

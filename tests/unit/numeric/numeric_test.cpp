// Known values (tables of R's distribution functions), and properties.
#include <gtest/gtest.h>

#include <atomic>
#include <cmath>
#include <vector>

#include "numeric/distributions.h"
#include "numeric/matrix.h"
#include "numeric/random.h"
#include "numeric/simd.h"
#include "numeric/threads.h"

namespace tally::numeric {
namespace {

TEST(Distributions, AgreeWithTables) {
  EXPECT_NEAR(normal_cdf(1.96), 0.9750021048517795, 1e-14);
  EXPECT_NEAR(normal_quantile(0.975), 1.959963984540054, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-10), -6.361340902404056, 1e-12);
  EXPECT_NEAR(t_two_sided(2.0, 10), 0.07338803477074050, 1e-13);
  EXPECT_NEAR(t_two_sided(12.706204736174694, 1), 0.05, 1e-13);
  EXPECT_NEAR(t_two_sided_quantile(0.95, 10), 2.2281388519862739, 1e-12);
  EXPECT_NEAR(t_two_sided_quantile(0.95, 21779), 1.9600738, 1e-6);
  EXPECT_NEAR(chi_squared_upper(3.841458820694124, 1), 0.05, 1e-13);
  EXPECT_NEAR(f_upper(4.964602743730711, 1, 10), 0.05, 1e-12);
}

TEST(Distributions, QuantileAndDistributionAreInverse) {
  for (const double p : {1e-12, 1e-5, 0.02, 0.4, 0.5, 0.77, 0.999}) {
    EXPECT_NEAR(normal_cdf(normal_quantile(p)), p, 1e-14);
  }
  for (const double df : {1.0, 2.5, 30.0, 1e6}) {
    EXPECT_NEAR(t_two_sided(t_two_sided_quantile(0.9, df), df), 0.1, 1e-10);
  }
}

// The known answers that are published with the generator.
TEST(Random, PhiloxGivesThePublishedAnswers) {
  const auto zero = philox({0, 0, 0, 0}, {0, 0});
  EXPECT_EQ(zero[0], 0x6627e8d5U);
  EXPECT_EQ(zero[1], 0xe169c58dU);
  EXPECT_EQ(zero[2], 0xbc57ac4cU);
  EXPECT_EQ(zero[3], 0x9b00dbd8U);
  const auto ones = philox({~0U, ~0U, ~0U, ~0U}, {~0U, ~0U});
  EXPECT_EQ(ones[0], 0x408f276dU);
  EXPECT_EQ(ones[1], 0x41c83b0eU);
  EXPECT_EQ(ones[2], 0xa20bc7c6U);
  EXPECT_EQ(ones[3], 0x6d5451fdU);
}

TEST(Random, StreamsAreReproducibleAndDiffer) {
  Random a(7, 1);
  Random b(7, 1);
  Random c(7, 2);
  int same = 0;
  double sum = 0;
  for (int i = 0; i < 20000; ++i) {
    const double x = a.uniform();
    EXPECT_EQ(x, b.uniform());
    same += x == c.uniform() ? 1 : 0;
    sum += x;
  }
  EXPECT_LT(same, 3);
  EXPECT_NEAR(sum / 20000, 0.5, 0.01);
  Random d(1);
  double squares = 0;
  for (int i = 0; i < 20000; ++i) squares += std::pow(d.normal(), 2);
  EXPECT_NEAR(squares / 20000, 1, 0.05);
  for (int i = 0; i < 1000; ++i) EXPECT_LT(d.below(3), 3U);
}

TEST(Threads, EachChunkRunsOnceAtAnyNumberOfThreads) {
  for (const int count : {1, 2, 5}) {
    Threads threads(count);
    EXPECT_EQ(threads.count(), count);
    for (int round = 0; round < 200; ++round) {
      std::vector<int> seen(37, 0);
      threads.loop(seen.size(), [&](std::size_t chunk, int worker) {
        EXPECT_LT(worker, count);
        ++seen[chunk];
      });
      EXPECT_EQ(seen, std::vector<int>(37, 1));
    }
    std::atomic<std::size_t> total{0};
    threads.ranges(1000, 64, [&](std::size_t begin, std::size_t end) { total += end - begin; });
    EXPECT_EQ(total, 1000U);
  }
}

TEST(Simd, BaselineAlwaysRuns) {
  EXPECT_EQ(supported_simd().front(), Simd::baseline);
  EXPECT_LE(best_simd(), supported_simd().back());
}

Matrix example() {
  Matrix a(3, 3);
  const double values[] = {4, 2, 1, 2, 5, 3, 1, 3, 6};
  for (std::size_t i = 0; i < 9; ++i) a(i % 3, i / 3) = values[i];
  return a;
}

TEST(Matrices, InversesInvert) {
  const Matrix a = example();
  for (const Matrix& inverse : {invert_semidefinite(a, 1e-12).inverse, pseudo_inverse(a), [&] {
                                  Matrix one(3, 3);
                                  for (std::size_t i = 0; i < 3; ++i) one(i, i) = 1;
                                  return solve(a, one);
                                }()}) {
    const Matrix product = multiply(a, inverse);
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = 0; j < 3; ++j) EXPECT_NEAR(product(i, j), i == j ? 1 : 0, 1e-13);
    }
  }
}

TEST(Matrices, DependentVariablesAreNamed) {
  Matrix a(3, 3);  // the third variable is the sum of the first two
  const double x[3][3] = {{1, 0, 1}, {0, 2, 2}, {1, 2, 3}};
  const double full[3][3] = {{x[0][0], 0, 1}, {0, 4, 4}, {1, 4, 5}};
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < 3; ++j) a(i, j) = full[i][j];
  }
  const Cholesky result = invert_semidefinite(a, 1e-10);
  EXPECT_EQ(result.rank, 2U);
  EXPECT_EQ(result.dependent, (std::vector<bool>{false, false, true}));
  const Matrix p = pseudo_inverse(a);
  const Matrix apa = multiply(multiply(a, p), a);
  for (std::size_t i = 0; i < 9; ++i) EXPECT_NEAR(apa.values()[i], a.values()[i], 1e-12);
}

TEST(Matrices, EigenvectorsDiagonalise) {
  const Eigen eigen = symmetric_eigen(example());
  EXPECT_LT(eigen.values[0], eigen.values[2]);
  for (std::size_t k = 0; k < 3; ++k) {
    std::vector<double> v(3);
    for (std::size_t i = 0; i < 3; ++i) v[i] = eigen.vectors(i, k);
    const std::vector<double> av = multiply(example(), v);
    for (std::size_t i = 0; i < 3; ++i) EXPECT_NEAR(av[i], eigen.values[k] * v[i], 1e-12);
  }
}

}  // namespace
}  // namespace tally::numeric

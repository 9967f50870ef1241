// Forecasts of series whose law is known, and of series that are no series.
#include "outlook/model.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "outlook/score.h"
#include "unit/outlook/make.h"

namespace tally::outlook {
namespace {

using ::testing::HasSubstr;

core::Result<Model> fitted(const std::vector<Observation>& all, Options options = {}) {
  TALLY_TRY(past, history(all, !options.may_be_negative));
  return Model::fit(std::move(past), options);
}

TEST(Model, FollowsSeasonAndGrowth) {
  const auto all = monthly(132, 0.01);
  const std::vector<Observation> known(all.begin(), all.begin() + 120);
  for (const Method method :
       {Method::combination, Method::structural, Method::ets, Method::arima, Method::theta}) {
    Options options;
    options.method = method;
    const auto model = fitted(known, options);
    ASSERT_TRUE(model) << key(method);
    const LinearPath path = model->linear(12);
    for (int h = 0; h < 12; ++h) {
      EXPECT_NEAR(path.mean[static_cast<std::size_t>(h)],
                  std::log(all[120 + static_cast<std::size_t>(h)].value), 0.07)
          << key(method) << " " << h;
    }
  }
}

TEST(Model, SpreadGrowsWithTheHorizon) {
  for (const auto& all : {monthly(120, 0.05), yearly(25, 0.1)}) {
    const auto model = fitted(all);
    ASSERT_TRUE(model);
    const LinearPath path = model->linear(10);
    for (int h = 1; h < 10; ++h) EXPECT_GE(path.sd(h), path.sd(h - 1) - 1e-12);
  }
}

TEST(Model, SimulatedPathsHaveTheSpreadOfTheLinearPath) {
  Options options;
  options.calibrated = false;
  const auto model = fitted(monthly(120, 0.05), options);
  ASSERT_TRUE(model);
  const Paths paths = simulate(*model, 6, 20000, 7);
  const LinearPath path = model->linear(6);
  double sum = 0, squares = 0;
  for (int i = 0; i < paths.count; ++i) {
    const double x = std::log(paths.at(i, 5)) - path.mean[5];
    sum += x;
    squares += x * x;
  }
  EXPECT_NEAR(sum / paths.count, 0, 1e-7);  // mirrored pairs
  EXPECT_NEAR(std::sqrt(squares / paths.count) / path.sd(5), 1, 0.03);
}

TEST(Model, SameSeedSamePaths) {
  const auto model = fitted(monthly(80, 0.05));
  ASSERT_TRUE(model);
  EXPECT_EQ(simulate(*model, 12, 100, 5).values, simulate(*model, 12, 100, 5).values);
  EXPECT_NE(simulate(*model, 12, 100, 5).values, simulate(*model, 12, 100, 6).values);
}

TEST(Model, APathIsTheSameHoweverFarItIsDrawn) {
  const auto model = fitted(monthly(80, 0.05));
  ASSERT_TRUE(model);
  const Paths near = simulate(*model, 5, 1000, 5), far = simulate(*model, 40, 1000, 5);
  for (int h = 0; h < 5; ++h) {
    for (int i = 0; i < 1000; ++i) ASSERT_EQ(near.at(i, h), far.at(i, h)) << h << " " << i;
  }
}

TEST(Model, BandsAreThoseOfThePaths) {
  for (const auto& all : {monthly(120, 0.05), yearly(25, 0.1)}) {
    const auto model = fitted(all);
    ASSERT_TRUE(model);
    const Paths paths = simulate(*model, 5, 40000, 3);
    const auto exact = bands(*model, 5);
    for (int h = 0; h < 5; ++h) {
      std::vector<double> sample(static_cast<std::size_t>(paths.count), 0);
      paths.add(h, sample);
      const Band drawn = band({}, sample), b = exact[static_cast<std::size_t>(h)];
      const double width = b.quantile[4] - b.quantile[1];
      EXPECT_NEAR(drawn.median, b.median, 0.01 * width);
      EXPECT_NEAR(drawn.quantile[1], b.quantile[1], 0.02 * width);
      EXPECT_NEAR(drawn.quantile[4], b.quantile[4], 0.02 * width);
      EXPECT_NEAR(drawn.quantile[5], b.quantile[5], 0.04 * width);
    }
  }
}

TEST(Model, HalfAYearThatIsOverCountsAsItIs) {
  const auto all = monthly(126, 0.03);  // to June 2020
  const auto model = fitted(all);
  ASSERT_TRUE(model);
  const Paths paths = simulate(*model, 12, 2000, 1);
  auto sums = totals(*model, paths, Period::year(2020));
  ASSERT_EQ(sums.size(), 2000U);
  const double known = sum_of(all, {Month(2020, 1), Month(2020, 6)});
  for (const double v : sums) EXPECT_GT(v, known);
  const Band b = band(Period::year(2020), sums);
  EXPECT_LT((b.quantile[4] - b.quantile[1]) / b.median, 0.12);
}

TEST(Model, QuantilesNeverCrossAndFlowsAreNeverNegative) {
  std::vector<Observation> all = yearly(12, 0.8, 4);
  all[3].value = 0;
  const auto model = fitted(all);
  ASSERT_TRUE(model);
  EXPECT_FALSE(model->in_logs());
  for (const Band& b : bands(*model, 10)) {
    EXPECT_GE(b.quantile[0], 0);
    EXPECT_TRUE(std::is_sorted(b.quantile.begin(), b.quantile.end()));
    EXPECT_GE(b.median, b.quantile[2]);
    EXPECT_LE(b.median, b.quantile[3]);
  }
}

TEST(Model, TheBandOfAKnownSumIsThatSum) {
  for (const double sum : {0.0031753199999999997, 3.72153e14, -7.1e-3, 1.0 / 3}) {
    std::vector<double> sample(50, sum);
    const Band b = band(Period::year(2020), sample);
    EXPECT_EQ(b.median, sum);
    for (const double q : b.quantile) EXPECT_EQ(q, sum);
  }
}

TEST(Model, ABalanceMayBeNegative) {
  std::vector<Observation> all;
  for (int t = 0; t < 60; ++t) {
    const Month m = Month(2015, 1) + t;
    all.push_back({{m, m}, -20e9 + 1e9 * std::sin(t), 0});
  }
  Options options;
  options.may_be_negative = true;
  const auto model = fitted(all, options);
  ASSERT_TRUE(model);
  const auto all_bands = bands(*model, 6);
  EXPECT_LT(all_bands[5].median, -15e9);
  EXPECT_GT(all_bands[5].median, -25e9);
}

TEST(Model, AConstantHasANarrowBandAroundIt) {
  std::vector<Observation> all;
  for (int y = 2000; y < 2020; ++y) all.push_back({Period::year(y), 7e9, 0});
  const auto model = fitted(all);
  ASSERT_TRUE(model);
  const Band b = bands(*model, 1)[0];
  EXPECT_NEAR(b.median / 7e9, 1, 0.01);
  EXPECT_GT(b.quantile[4], b.quantile[1]);
  EXPECT_LT(b.quantile[4] / b.quantile[1], 1.2);
}

TEST(Model, TooLittleIsSaidToBeTooLittle) {
  const auto one = fitted({{Period::year(2020), 5, 0}});
  ASSERT_FALSE(one);
  EXPECT_THAT(one.error().message, HasSubstr("too little data: 1 year, 4 are needed"));
  EXPECT_FALSE(fitted(monthly(6, 0.1)));
}

TEST(Model, AHoleOfYearsIsBridged) {
  std::vector<Observation> all;
  for (const Observation& o : monthly(240, 0.03)) {
    const int year = o.period.first.year();
    if (year < 2014 || year > 2021) all.push_back(o);
  }
  const auto model = fitted(all);
  ASSERT_TRUE(model);
  for (const Band& b : bands(*model, 12)) {
    EXPECT_TRUE(std::isfinite(b.quantile[0]) && std::isfinite(b.quantile[5]));
    EXPECT_LT(b.quantile[5] / b.quantile[0], 10);
  }
}

// Whatever the figures, an answer or a reason, and a band that is one.
RC_GTEST_PROP(Model, AnyFiguresGiveABandOrAReason, ()) {
  const int n = *rc::gen::inRange(0, 30);
  std::vector<Observation> all;
  for (int i = 0; i < n; ++i) {
    const Month from = Month(2000, 1) + *rc::gen::inRange(0, 120);
    const int length = *rc::gen::element(1, 1, 1, 2, 3, 12);
    const double size = std::pow(10.0, *rc::gen::inRange(0, 14));
    all.push_back({{from, from + (length - 1)}, *rc::gen::element(1.0, 1.0, 2.5, 0.0) * size, 0});
  }
  const auto model = fitted(all);
  if (!model) {
    RC_ASSERT(!model.error().message.empty());
    return;
  }
  for (const Band& b : bands(*model, 3)) {
    RC_ASSERT(std::isfinite(b.quantile[0]) && std::isfinite(b.quantile[5]));
    RC_ASSERT(b.quantile[0] >= 0 && std::is_sorted(b.quantile.begin(), b.quantile.end()));
  }
}

TEST(Score, CrpsOfANormalForecastIsItsClosedForm) {
  // Gneiting & Raftery 2007, eq. 21: for y = 0 under N(0, 1): 2 phi(0) - 1 / sqrt(pi).
  std::vector<double> sample;
  for (int i = 0; i < 20000; ++i) sample.push_back(normal_quantile((i + 0.5) / 20000));
  EXPECT_NEAR(crps(sample, 0), 2 / std::sqrt(2 * M_PI) - 1 / std::sqrt(M_PI), 1e-3);
}

TEST(Random, NormalQuantilesInvertTheDistribution) {
  for (const double z : {-8.0, -5.2, -3.0, -1.0, -0.2, 0.0, 0.4, 1.3, 2.6, 4.0}) {
    const double p = 0.5 * std::erfc(-z / std::sqrt(2.0));
    EXPECT_NEAR(normal_quantile(p), z, 1e-9 * (1 + std::abs(z)));
  }
}

}  // namespace
}  // namespace tally::outlook

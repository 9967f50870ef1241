// Several processes that share an estimate, as threads of one: the sums are the same as those that
// MPI makes.
#include "gravity/exchange.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <barrier>
#include <thread>

#include "support.h"

namespace tally::gravity::test {
namespace {

// Where members meet: each brings its values, and all leave with the same result.
class Meeting {
 public:
  explicit Meeting(int members) : barrier_(members), brought_(static_cast<std::size_t>(members)) {}

  void combine(int member, double* values, std::size_t count, bool largest) {
    brought_[static_cast<std::size_t>(member)] = values;
    barrier_.arrive_and_wait();
    if (member == 0) {
      result_.assign(brought_[0], brought_[0] + count);
      for (std::size_t m = 1; m < brought_.size(); ++m) {
        for (std::size_t i = 0; i < count; ++i) {
          const double value = brought_[m][i];
          result_[i] = largest ? std::max(result_[i], value) : result_[i] + value;
        }
      }
    }
    barrier_.arrive_and_wait();
    std::copy(result_.begin(), result_.begin() + static_cast<std::ptrdiff_t>(count), values);
    barrier_.arrive_and_wait();
  }

 private:
  std::barrier<> barrier_;
  std::vector<double*> brought_;
  std::vector<double> result_;
};

class Member : public Exchange {
 public:
  Member(Meeting& meeting, int number) : meeting_(meeting), number_(number) {}
  void add(double* values, std::size_t count) override {
    meeting_.combine(number_, values, count, false);
  }
  void most(double* values, std::size_t count) override {
    meeting_.combine(number_, values, count, true);
  }

 private:
  Meeting& meeting_;
  int number_;
};

std::vector<core::Result<Estimate>> together(const Table& table, Options options, int members) {
  Meeting meeting(members);
  std::vector<core::Result<Estimate>> out(static_cast<std::size_t>(members), Estimate{});
  std::vector<std::thread> threads;
  for (int m = 0; m < members; ++m) {
    threads.emplace_back([&, m] {
      const Table own =
          table.where([&](std::size_t i) { return table.codes.at("exporter")[i] % members == m; });
      Member member(meeting, m);
      Options mine = options;
      mine.threads = 1;
      mine.exchange = &member;
      out[static_cast<std::size_t>(m)] = estimate(own.columns(), mine);
    });
  }
  for (std::thread& thread : threads) thread.join();
  return out;
}

TEST(SeveralProcesses, GiveTheNumbersOfOne) {
  for (const PanelKind& kind :
       {PanelKind{.exporters = 13, .importers = 12, .years = 5, .seed = 31},
        PanelKind{
            .exporters = 14, .importers = 13, .years = 6, .sectors = 2, .fill = 0.9, .seed = 36}}) {
    const Table table = make_panel(kind);
    Options options{
        .formula = kind.sectors > 1 ? "y ~ rta + x | exporter^year^sector + importer^year^sector + "
                                      "exporter^importer^sector"
                                    : kThreeWay,
        .clusters = {kind.sectors > 1 ? "exporter^importer^sector" : "exporter^importer"},
        .small_sample = SmallSample::fixest,
        .solver = Solver::cube};
    const Estimate one = must(table, options);
    for (const int members : {2, 3}) {
      for (const auto& fit : together(table, options, members)) {
        ASSERT_TRUE(fit.has_value()) << fit.error().to_string();
        EXPECT_EQ(fit->outcome, Outcome::converged) << fit->message;
        EXPECT_EQ(fit->rows_used, one.rows_used);
        EXPECT_EQ(fit->errors.parameters, one.errors.parameters);
        EXPECT_EQ(fit->errors.cluster_counts, one.errors.cluster_counts);
        EXPECT_NEAR(fit->deviance, one.deviance, 1e-9 * one.deviance);
        EXPECT_NEAR(fit->pseudo_r2, one.pseudo_r2, 1e-10);
        ASSERT_EQ(fit->coefficients.size(), one.coefficients.size());
        for (std::size_t k = 0; k < one.coefficients.size(); ++k) {
          const Coefficient& a = one.coefficients[k];
          EXPECT_NEAR(fit->coefficients[k].estimate, a.estimate, 1e-10 * std::abs(a.estimate));
          EXPECT_NEAR(fit->coefficients[k].std_error, a.std_error, 1e-9 * a.std_error);
        }
      }
    }
  }
}

// Rows that regressors and effects separate are found where all rows are, and not passed over here.
TEST(SeveralProcesses, SeparationIsNotPassedOver) {
  const Table table = make_panel(
      {.exporters = 12, .importers = 14, .years = 4, .sectors = 2, .fill = 0.6, .seed = 32});
  const Options options{.formula =
                            "y ~ rta + x | exporter^year^sector + importer^year^sector + "
                            "exporter^importer^sector",
                        .clusters = {"exporter^importer^sector"},
                        .small_sample = SmallSample::fixest,
                        .solver = Solver::cube};
  const Estimate one = must(table, options);
  ASSERT_TRUE(std::any_of(one.dropped.begin(), one.dropped.end(),
                          [](const Dropped& d) { return d.rule == Rule::separated; }));
  for (const auto& fit : together(table, options, 2)) {
    ASSERT_TRUE(fit.has_value()) << fit.error().to_string();
    EXPECT_EQ(fit->outcome, Outcome::not_converged);
    EXPECT_THAT(fit->message, ::testing::HasSubstr("some rows run away"));
  }
}

TEST(SeveralProcesses, WhatTheyCannotShareIsRefusedByAll) {
  const Table table = make_panel({.exporters = 9, .importers = 8, .years = 4, .seed = 33});
  const auto refused = [&](const Options& options) {
    const auto fits = together(table, options, 2);
    for (const auto& fit : fits) EXPECT_FALSE(fit.has_value());
    return fits[0] ? std::string() : fits[0].error().to_string();
  };
  using ::testing::HasSubstr;
  EXPECT_THAT(refused({.formula = kThreeWay}), HasSubstr("clustered by pair"));
  EXPECT_THAT(refused({.formula = "y ~ rta | exporter + importer"}),
              HasSubstr("several processes can share a cube only"));
  EXPECT_THAT(refused({.formula = kThreeWay, .family = Family::linear}),
              HasSubstr("Poisson models on the cube solver only"));
}

}  // namespace
}  // namespace tally::gravity::test

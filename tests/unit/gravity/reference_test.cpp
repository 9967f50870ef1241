// Published and independently computed figures, reproduced.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>

#include "support.h"

namespace tally::gravity::test {
namespace {

struct Expected {
  double estimate;
  double std_error;  // 0: not given
};

void expect(const Estimate& fit, const std::vector<Expected>& expected) {
  EXPECT_EQ(fit.outcome, Outcome::converged) << fit.message;
  ASSERT_EQ(fit.coefficients.size(), expected.size());
  for (std::size_t k = 0; k < expected.size(); ++k) {
    const Coefficient& c = fit.coefficients[k];
    const double size = std::fabs(expected[k].estimate);
    EXPECT_NEAR(c.estimate, expected[k].estimate, 1e-8 * size + 5e-11) << c.name;
    if (expected[k].std_error > 0) {
      EXPECT_NEAR(c.std_error, expected[k].std_error, 1e-6 * expected[k].std_error) << c.name;
    }
  }
}

class Shared : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = shared_folder();
    if (folder_.empty()) GTEST_SKIP() << "the folder of reference data is not there";
  }
  Table csv(const std::string& name) { return *read_csv(folder_ + "/" + name); }
  Table panel(const std::string& name) { return *read_panel(folder_ + "/" + name); }
  std::string folder_;
};

Options three_way(SmallSample factor, Solver solver) {
  return {.formula = kThreeWay,
          .clusters = {"exporter^importer"},
          .small_sample = factor,
          .solver = solver};
}

TEST_F(Shared, PanelA) {
  const Table a = panel("a.bin.gz");
  const Estimate fit = must(a, three_way(SmallSample::none, Solver::automatic));
  expect(fit, {{0.3857687699004, 0.014916760706}, {-0.5010318675745, 0.007150822251}});
  EXPECT_EQ(fit.rows_used, 448760U);
  expect(must(a, three_way(SmallSample::fixest, Solver::automatic)),
         {{0.3857687699004, 0.01501782667}, {-0.5010318675745, 0.00719927143}});
}

TEST_F(Shared, PanelH) {
  const Estimate fit = must(panel("h.bin.gz"), three_way(SmallSample::none, Solver::automatic));
  expect(fit, {{0.398231135628, 0.037738381562}, {-0.478130285552, 0.015374859884}});
  EXPECT_EQ(fit.rows_used, 437983U);
}

TEST_F(Shared, BothSolversOnTiny) {
  const Table tiny = panel("tiny.bin.gz");
  for (const Solver solver : {Solver::general, Solver::automatic}) {
    const Estimate fit = must(tiny, three_way(SmallSample::none, solver));
    ASSERT_EQ(fit.coefficients.size(), 2U);
    EXPECT_NEAR(fit.coefficients[0].std_error, 0.14959595466, 1.5e-7);
    EXPECT_NEAR(fit.coefficients[1].std_error, 0.06011505926, 6e-8);
  }
}

TEST_F(Shared, Penppml) {
  const Options options{
      .formula = "export ~ ad_prov_14 + cp_prov_23 | exp^time + imp^time + exp^imp",
      .clusters = {"exp^imp"},
      .small_sample = SmallSample::none};
  const Estimate fit = must(csv("penppml_trade.csv.gz"), options);
  expect(fit, {{0.374384162697, 0.085538303589}, {0.262375992203, 0.061620747756}});
  EXPECT_EQ(fit.rows_used, 284125U);
}

TEST_F(Shared, TradeAgreementsByCategory) {
  const Table all = csv("ppmlhdfe_trade_fta.csv.gz");
  const struct {
    const char* category;
    Expected expected;
  } kCases[] = {{"TOTAL", {0.192445493472, 0.0419527098}},
                {"MANUF", {0.129585009771, 0.0387720507}},
                {"NONMANUF", {0.462721494132, 0.1029444997}}};
  for (const auto& one : kCases) {
    const Table table =
        all.where([&](std::size_t i) { return all.label("category", i) == one.category; });
    expect(must(table, {.formula = "trade ~ fta | isoexp^year + isoimp^year + isoexp^isoimp",
                        .clusters = {"isoexp^isoimp"}}),
           {one.expected});
  }
}

TEST_F(Shared, Yotov) {
  const Table table = csv("yotov2017_panel.csv.gz");
  expect(must(table, {.formula = "trade ~ rta | exp_year + imp_year + pair", .clusters = {"pair"}}),
         {{-0.0480256234, 0.0591721341}});
  expect(
      must(table, {.formula = "trade ~ log_dist + cntg + lang + clny + rta | exp_year + imp_year",
                   .clusters = {"pair"}}),
      {{-0.8215698735, 0},
       {0.4155277653, 0},
       {0.2498665207, 0},
       {-0.2054377319, 0},
       {0.1907175754, 0}});
}

TEST_F(Shared, TwoWayManufactures) {
  const Table all = csv("ppml_fe_bias_example.csv.gz");
  const Table table = all.where([&](std::size_t i) { return all.label("category", i) == "MANUF"; });
  expect(
      must(table, {.formula = "trade ~ ln_distw + contig + colony + comlang_off + comleg + fta | "
                              "isoexp^year + isoimp^year",
                   .clusters = {"isoexp^isoimp"}}),
      {{-0.5826890042, 0},
       {0.3690149401, 0},
       {-0.0874526460, 0},
       {0.0535707173, 0},
       {0.2485194529, 0},
       {0.8540739868, 0}});
}

// Every file names the rows that are separated. In 07 the source itself is in doubt.
TEST_F(Shared, Separation) {
  for (int number = 1; number <= 18; ++number) {
    if (number == 7) continue;
    const auto table = read_csv(fmt::format("{}/separation/{:02}.csv", folder_, number));
    ASSERT_TRUE(table);
    std::string formula = "y ~ ";
    std::string effects;
    for (const auto& [name, values] : table->numbers) {
      if (name[0] == 'x') formula += name + " + ";
      if (name.starts_with("id")) effects += (effects.empty() ? " | " : " + ") + name;
    }
    formula += effects.empty() ? "1" : "0" + effects;
    const auto fit = estimate(table->columns(),
                              {.formula = formula, .errors = Errors::iid, .keep_singletons = true});
    ASSERT_TRUE(fit) << number << ": " << fit.error().to_string();
    const std::vector<double>& expected = table->numbers.at("separated");
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const Rule rule = fit->row_rules.empty() ? Rule::used : fit->row_rules[i];
      const bool separated = rule == Rule::separated || rule == Rule::zero_group;
      EXPECT_EQ(separated, expected[i] != 0) << "file " << number << " row " << i + 1;
    }
  }
}

}  // namespace
}  // namespace tally::gravity::test

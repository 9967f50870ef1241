// Published and independently computed figures, reproduced.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <sstream>

#include "reference_panel.h"
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

// The panels that are drawn again here are the ones that were published.
TEST_F(Shared, PanelsDrawnAgainAreTheReference) {
  const Table read = panel("a.bin.gz");
  const Table drawn = reference_panel(kPanelA);
  EXPECT_EQ(drawn.codes, read.codes);
  for (const auto& [name, values] : read.numbers) {
    const std::vector<double>& ours = drawn.numbers.at(name);
    ASSERT_EQ(ours.size(), values.size());
    double most = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      most = std::max(most, std::fabs(values[i] - ours[i]) / (1 + std::fabs(values[i])));
    }
    EXPECT_LT(most, 1e-12) << name;
  }
}

TEST(DrawnAgain, TinyIsTheFileThatShips) {
  const auto file = read_csv(std::string(TALLY_SOURCE_DIR) + "/tests/reference/gravity/tiny.csv");
  ASSERT_TRUE(file);
  const Table drawn = reference_panel(kTiny);
  for (const char* name : {"y", "rta", "x"}) {
    const std::vector<double>& expected = file->numbers.at(name);
    const std::vector<double>& ours = drawn.numbers.at(name);
    ASSERT_EQ(ours.size(), expected.size());
    for (std::size_t i = 0; i < ours.size(); ++i) EXPECT_NEAR(ours[i], expected[i], 1e-12);
  }
}

// 1.2 million rows, and 4.8 million by sector. They take seconds where the build is optimised, and
// minutes under a sanitizer, so that they are asked for (TALLY_LARGE=1).
TEST(Large, PanelB) {
  if (std::getenv("TALLY_LARGE") == nullptr) GTEST_SKIP() << "TALLY_LARGE is not set";
  const Table b = reference_panel(kPanelB);
  const Estimate fit = must(b, three_way(SmallSample::none, Solver::automatic));
  expect(fit, {{0.393847589184, 0.009705923015}, {-0.499047972315, 0.004989046399}});
  EXPECT_EQ(fit.rows_used, 1198830U);
  expect(must(b, three_way(SmallSample::fixest, Solver::automatic)),
         {{0.393847589184, 0.009754989842}, {-0.499047972315, 0.005014267769}});
}

TEST(Large, PanelCBySector) {
  if (std::getenv("TALLY_LARGE") == nullptr) GTEST_SKIP() << "TALLY_LARGE is not set";
  Options options = three_way(SmallSample::fixest, Solver::automatic);
  options.formula =
      "y ~ rta + x | exporter^year^sector + importer^year^sector + exporter^importer^sector";
  options.clusters = {"exporter^importer^sector"};
  const Estimate fit = must(reference_panel(kPanelC), options);
  expect(fit, {{0.402712408583, 0.005602664932}, {-0.503874827646, 0.002725216358}});
  EXPECT_EQ(fit.rows_used, 4796910U);
}

TEST_F(Shared, PanelH) {
  const Estimate fit = must(panel("h.bin.gz"), three_way(SmallSample::none, Solver::automatic));
  expect(fit, {{0.398231135628, 0.037738381562}, {-0.478130285552, 0.015374859884}});
  EXPECT_EQ(fit.rows_used, 437983U);
}

TEST(Tiny, BothSolversGiveTheReferenceErrors) {
  const auto tiny = read_csv(std::string(TALLY_SOURCE_DIR) + "/tests/reference/gravity/tiny.csv");
  ASSERT_TRUE(tiny);
  for (const Solver solver : {Solver::general, Solver::cube}) {
    const Estimate fit = must(*tiny, three_way(SmallSample::none, solver));
    ASSERT_EQ(fit.coefficients.size(), 2U);
    EXPECT_EQ(fit.solver, solver);
    EXPECT_NEAR(fit.coefficients[0].std_error, 0.14959595466, 1e-9);
    EXPECT_NEAR(fit.coefficients[1].std_error, 0.06011505926, 1e-9);
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

// Prints times where they are wanted (TALLY_TIMES names panels: a b c, which are drawn, or files of
// the reference); asserts none. bench/gravity_table.sh makes a table of them.
TEST_F(Shared, Times) {
  const char* panels = std::getenv("TALLY_TIMES");
  if (panels == nullptr) GTEST_SKIP() << "TALLY_TIMES is not set";
  std::istringstream list(panels);
  for (std::string name; list >> name;) {
    Options options = three_way(SmallSample::none, Solver::automatic);
    Table table;
    if (name.ends_with(".csv.gz")) {
      table = csv(name);
      options.formula = "export ~ ad_prov_14 + cp_prov_23 | exp^time + imp^time + exp^imp";
      options.clusters = {"exp^imp"};
    } else if (name.size() == 1) {
      ASSERT_NE(std::string("abc").find(name), std::string::npos) << "no panel is called " << name;
      table = reference_panel(name == "a" ? kPanelA : name == "b" ? kPanelB : kPanelC);
    } else {
      ASSERT_TRUE(name.ends_with(".bin.gz") || name[0] == '/') << "no panel is called " << name;
      table = name[0] == '/' ? *read_panel(name) : panel(name);
    }
    if (table.codes.count("sector") > 0 && table.codes["sector"].back() > 1) {
      options.formula =
          "y ~ rta + x | exporter^year^sector + importer^year^sector + exporter^importer^sector";
      options.clusters = {"exporter^importer^sector"};
    }
    const Columns columns = table.columns();
    for (int round = 0; round < 9; ++round) {
      const auto begin = std::chrono::steady_clock::now();
      const auto fit = estimate(columns, options);
      const std::chrono::duration<double> all = std::chrono::steady_clock::now() - begin;
      ASSERT_TRUE(fit);
      fmt::print("{} {:.4f} s: prepare {:.4f} fit {:.4f} errors {:.4f}; newton {} inner {}; {}; {}",
                 name, all.count(), fit->seconds.factorise, fit->seconds.fit,
                 fit->seconds.covariance, fit->iterations, fit->inner_iterations,
                 fit->solver_reason, fit->rows_used);
      for (const Coefficient& c : fit->coefficients)
        fmt::print(" {:.12f} ({:.12f})", c.estimate, c.std_error);
      fmt::print("\n");
    }
  }
}

// Weidner and Zylkin (2021), table by table: estimate, error, bias, adjusted error.
TEST_F(Shared, BiasCorrectionOfThreeWayGravity) {
  const Table all = csv("ppml_fe_bias_example.csv.gz");
  const struct {
    const char* category;
    double estimate, std_error, bias, adjusted;
  } kCases[] = {
      {"MANUF", 0.1780289644, 0.03500791752, 0.007656752564, 0.04195585576},
      {"NONMANUF", 0.4242449457, 0.08728134528, -0.008477463392, 0.1099574151},
      {"TOTAL", 0.2258585911, 0.03616023683, 0.006355342059, 0.04546976443},
  };
  for (const auto& one : kCases) {
    const Table table =
        all.where([&](std::size_t i) { return all.label("category", i) == one.category; });
    for (const Solver solver : {Solver::general, Solver::cube}) {
      const Estimate fit =
          must(table, {.formula = "trade ~ fta | isoexp^year + isoimp^year + isoexp^isoimp",
                       .clusters = {"isoexp^isoimp"},
                       .bias_correction = true,
                       .solver = solver});
      ASSERT_EQ(fit.coefficients.size(), 1U);
      const Coefficient& c = fit.coefficients[0];
      EXPECT_NEAR(c.estimate, one.estimate, 1e-8 * one.estimate);
      EXPECT_NEAR(c.std_error, one.std_error, 1e-7 * one.std_error);
      EXPECT_NEAR(c.bias, one.bias, 1e-7 * std::fabs(one.bias));
      EXPECT_NEAR(c.adjusted_std_error, one.adjusted, 1e-7 * one.adjusted);
      EXPECT_DOUBLE_EQ(c.corrected, c.estimate - c.bias);
    }
  }
}

TEST_F(Shared, AdjustedErrorsOfTwoWayGravity) {
  const Table all = csv("ppml_fe_bias_example.csv.gz");
  const Table table = all.where([&](std::size_t i) { return all.label("category", i) == "MANUF"; });
  const Estimate fit =
      must(table, {.formula = "trade ~ ln_distw + contig + colony + comlang_off + comleg + fta | "
                              "isoexp^year + isoimp^year",
                   .clusters = {"isoexp^isoimp"},
                   .bias_correction = true});
  const double expected[] = {.0463104, .0734243, .1115109, .0765570, .0490544, .0908957};
  ASSERT_EQ(fit.coefficients.size(), 6U);
  for (std::size_t k = 0; k < 6; ++k) {
    EXPECT_NEAR(fit.coefficients[k].adjusted_std_error, expected[k], 6e-8)
        << fit.coefficients[k].name;
  }
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

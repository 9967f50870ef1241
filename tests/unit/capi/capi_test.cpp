// The C interface by its header alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

#include "capi/tallystick.h"

namespace {

using ::testing::HasSubstr;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

class CApi : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(tally_table_new(&table_), TALLY_OK);
    const double trade[] = {1, 3, 6, 10, kNan};
    const std::int64_t dummy[] = {0, 0, 1, 1, 1};
    const std::int32_t place[] = {0, 1, 0, 1, 0};
    const char* const labels[] = {"DEU", "FRA"};
    ASSERT_EQ(tally_table_add_real(table_, "trade", trade, nullptr, 5), TALLY_OK);
    ASSERT_EQ(tally_table_add_integer(table_, "d", dummy, nullptr, 5), TALLY_OK);
    ASSERT_EQ(tally_table_add_text(table_, "place", place, 5, labels, 2), TALLY_OK);
  }
  void TearDown() override {
    tally_fit_free(fit_);
    tally_table_free(table_);
  }
  tally_table* table_ = nullptr;
  tally_fit* fit_ = nullptr;
};

TEST_F(CApi, EstimatesAndTellsEverything) {
  EXPECT_EQ(tally_table_rows(table_), 5);
  EXPECT_EQ(tally_table_columns(table_), 3);
  EXPECT_STREQ(tally_table_column_name(table_, 2), "place");
  ASSERT_EQ(tally_estimate(table_, R"json({"formula": "trade ~ 0 + d + I(1 - d)"})json", &fit_),
            TALLY_OK)
      << tally_last_error();
  ASSERT_EQ(tally_fit_count(fit_), 1);
  EXPECT_EQ(tally_fit_converged(fit_, 0), 1);
  ASSERT_EQ(tally_fit_coefficients(fit_, 0), 2);
  EXPECT_STREQ(tally_fit_name(fit_, 0, 0), "d");
  double estimates[2], errors[2], covariance[4], fitted[5];
  ASSERT_EQ(tally_fit_estimates(fit_, 0, estimates), TALLY_OK);
  ASSERT_EQ(tally_fit_std_errors(fit_, 0, errors), TALLY_OK);
  ASSERT_EQ(tally_fit_covariance(fit_, 0, covariance), TALLY_OK);
  EXPECT_NEAR(estimates[0], std::log(8.0), 1e-8);
  EXPECT_NEAR(estimates[1], std::log(2.0), 1e-8);
  EXPECT_NEAR(covariance[0], errors[0] * errors[0], 1e-12);
  EXPECT_EQ(covariance[1], covariance[2]);
  ASSERT_EQ(tally_fit_fitted(fit_, 0, table_, fitted), TALLY_OK) << tally_last_error();
  EXPECT_NEAR(fitted[0], 2, 1e-7);
  EXPECT_NEAR(fitted[3], 8, 1e-7);
  EXPECT_THAT(tally_fit_json(fit_), HasSubstr("\"converged\": true"));
  EXPECT_THAT(tally_fit_print(fit_, "latex"), HasSubstr("tabular"));
  EXPECT_EQ(tally_fit_print(fit_, "origami"), nullptr);
}

TEST_F(CApi, FailuresHaveAStatusAndASentence) {
  EXPECT_EQ(tally_estimate(table_, "{}", &fit_), TALLY_BAD_USAGE);
  EXPECT_THAT(tally_last_error(), HasSubstr("formula"));
  EXPECT_EQ(tally_estimate(table_, R"({"formula": "trade ~ place"})", &fit_), TALLY_BAD_INPUT);
  EXPECT_THAT(tally_last_error(), HasSubstr("column 'place' must hold numbers"));
  EXPECT_EQ(fit_, nullptr);
  const double value = 1;
  EXPECT_EQ(tally_table_add_real(table_, "late", &value, nullptr, 1), TALLY_BAD_USAGE);
  EXPECT_THAT(tally_last_error(), HasSubstr("takes no more columns"));
  tally_table* other = nullptr;
  EXPECT_EQ(tally_table_read("/nowhere/panel.csv", nullptr, &other), TALLY_NOT_FOUND);
  EXPECT_EQ(tally_table_read("/nowhere/panel.csv", "{\"sped\": 1}", &other), TALLY_BAD_USAGE);
  EXPECT_EQ(other, nullptr);
}

TEST(CApiTables, ColumnsMustFit) {
  tally_table* table = nullptr;
  ASSERT_EQ(tally_table_new(&table), TALLY_OK);
  const double values[] = {1, 2};
  const std::int32_t codes[] = {0, 7};
  const char* const labels[] = {"A"};
  EXPECT_EQ(tally_table_add_real(table, "a", values, nullptr, 2), TALLY_OK);
  EXPECT_EQ(tally_table_add_real(table, "a", values, nullptr, 2), TALLY_BAD_USAGE);
  EXPECT_EQ(tally_table_add_real(table, "b", values, nullptr, 1), TALLY_BAD_USAGE);
  EXPECT_EQ(tally_table_add_real(table, "b", nullptr, nullptr, 2), TALLY_BAD_USAGE);
  EXPECT_EQ(tally_table_add_text(table, "b", codes, 2, labels, 1), TALLY_BAD_USAGE);
  EXPECT_EQ(tally_table_add_real(table, "\xFF", values, nullptr, 2), TALLY_BAD_USAGE);
  EXPECT_EQ(tally_table_columns(table), 1);
  tally_table_free(table);
  tally_table_free(nullptr);
  tally_fit_free(nullptr);
  EXPECT_EQ(tally_table_rows(nullptr), 0);
}

}  // namespace

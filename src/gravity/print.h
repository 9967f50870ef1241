// Results as tables and JSON. Several estimates become columns of one table; what stands beside the
// figures (standard errors and their factor, rows dropped, warnings) is the same in every form.
#ifndef TALLY_GRAVITY_PRINT_H_
#define TALLY_GRAVITY_PRINT_H_

#include <span>
#include <string>

#include "gravity/estimate.h"
#include "gravity/postfit.h"

namespace tally::gravity {

struct PrintOptions {
  int digits = 4;     // after the decimal point
  bool stars = true;  // *** p < 0.01, ** p < 0.05, * p < 0.1
  bool card = true;   // the data card before the table (text only)
  // What was asked for beyond the estimates, one each; empty: nothing. In notes below the table.
  std::span<const AfterFit> after;
};

// For a terminal; outside text cannot drive it.
std::string to_text(std::span<const Estimate> fits, const PrintOptions& options = {});
std::string to_markdown(std::span<const Estimate> fits, const PrintOptions& options = {});
// A tabular with booktabs rules and its notes, to be put into a table environment.
std::string to_latex(std::span<const Estimate> fits, const PrintOptions& options = {});
// One estimate is one object; several are {"schema": 1, "estimates": [...]}. `after` as above,
// under "marginal_effects", "reset" and "bootstrap".
std::string to_json(std::span<const Estimate> fits, std::span<const AfterFit> after = {});
// Rows that were dropped: "row,rule" with rows from 1, one a line, after a header.
std::string dropped_csv(const Estimate& fit);

// Points with their confidence intervals, one row per coefficient, as an SVG document.
std::string coefficient_plot(std::span<const Estimate> fits);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_PRINT_H_

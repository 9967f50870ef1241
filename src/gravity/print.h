// Results as tables and JSON. Several estimates become columns of one table; what stands beside the
// figures (standard errors and their factor, rows dropped, warnings) is the same in every form.
#ifndef TALLY_GRAVITY_PRINT_H_
#define TALLY_GRAVITY_PRINT_H_

#include <span>
#include <string>

#include "gravity/estimate.h"

namespace tally::gravity {

struct PrintOptions {
  int digits = 4;     // after the decimal point
  bool stars = true;  // *** p < 0.01, ** p < 0.05, * p < 0.1
  bool card = true;   // the data card before the table (text only)
};

// For a terminal; outside text cannot drive it.
std::string to_text(std::span<const Estimate> fits, const PrintOptions& options = {});
std::string to_markdown(std::span<const Estimate> fits, const PrintOptions& options = {});
// A tabular with booktabs rules and its notes, to be put into a table environment.
std::string to_latex(std::span<const Estimate> fits, const PrintOptions& options = {});
// One estimate is one object; several are {"schema": 1, "estimates": [...]}.
std::string to_json(std::span<const Estimate> fits);
// Rows that were dropped: "row,rule" with rows from 1, one a line, after a header.
std::string dropped_csv(const Estimate& fit);

// Points with their confidence intervals, one row per coefficient, as an SVG document.
std::string coefficient_plot(std::span<const Estimate> fits);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_PRINT_H_

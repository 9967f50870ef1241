// What `tally estimate` writes beside its answer: fixed effects, fitted values and residuals, as
// CSV, JSON or Parquet by the ending of the file.
#ifndef TALLY_APP_INTERNAL_ESTIMATE_FILES_H_
#define TALLY_APP_INTERNAL_ESTIMATE_FILES_H_

#include <string>

#include "core/result.h"
#include "estimation/panel.h"
#include "gravity/estimate.h"

namespace tally::app {

// One row per level: "effect", "level_1", ..., "value". JSON keeps the names of the columns
// (gravity::effects_json).
core::Status write_effects(const gravity::Estimate& fit, const std::string& file);
// One row per row of the data: "row" from 1, "fitted", "residual" (outcome less fitted), and the
// "reason" where there is none. JSON: {"schema": 1, "formula", "rows": [[row, fitted, residual,
// reason or null], ...], "columns"}.
core::Status write_predictions(const gravity::Estimate& fit, const estimation::Panel& panel,
                               const std::string& file);

}  // namespace tally::app

#endif  // TALLY_APP_INTERNAL_ESTIMATE_FILES_H_

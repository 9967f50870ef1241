// After the fit: predictions, residuals, effects as files, semi-elasticities, bootstrap, RESET.
#ifndef TALLY_GRAVITY_POSTFIT_H_
#define TALLY_GRAVITY_POSTFIT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "gravity/estimate.h"

namespace tally::gravity {

// Why a row has no prediction.
enum class NoPrediction : std::uint8_t {
  none,           // it has one
  missing,        // a value is missing
  unknown_level,  // an effect or dummy has no estimate for this level
};
std::string_view name(NoPrediction reason);

struct Predictions {
  std::vector<double> linear;  // x'beta + effects + offset; -inf where trade is predicted to be 0
  std::vector<double> mean;    // exp(linear) (PPML) or linear; NaN without a prediction
  std::vector<NoPrediction> reasons;
};

// For the columns of the fit this gives fitted values: equal to those of the solver for rows that
// were used, and 0 in groups without trade. Errors: a column is not there.
core::Result<Predictions> predict(const Estimate& fit, const Columns& columns);
// As predict() for the very columns of the fit, with 0 also for rows that were separated, whose
// effects may exist but whose linear predictor is minus infinity.
core::Result<Predictions> fitted(const Estimate& fit, const Columns& columns);
// Outcome minus fitted mean; NaN where there is none.
core::Result<std::vector<double>> residuals(const Estimate& fit, const Columns& columns);

// "effect,COLUMN...,value": one term of the effects as CSV, both names of an interaction.
std::string effects_csv(const EffectLevels& term);
// {"schema": 1, "effects": [{"name", "columns", "levels": [[key, ..., value], ...]}, ...]}
std::string effects_json(const Estimate& fit);

struct Marginal {
  std::string name;
  bool elasticity = false;  // the regressor is a logarithm: the coefficient is an elasticity
  // False: least squares of an outcome that is no logarithm, whose change is in its own units.
  bool relative = true;
  double change = kNone;     // of the mean, in per cent, for one unit: 100 (exp(b) - 1); 1 %: b
  double std_error = kNone;  // by the delta method
};
// Empty unless the fit converged.
std::vector<Marginal> marginal_effects(const Estimate& fit);

struct Bootstrap {
  std::uint64_t seed = 0;
  std::vector<std::string> names;
  std::vector<std::vector<double>> draws;  // [draw][coefficient]; only those that converged
  int failed = 0;
  std::vector<double> std_errors;
  std::vector<double> low, high;  // percentiles, at the confidence level of the options
};
// Draws whole clusters (Options::clusters, exactly one) with replacement and estimates again. Draw
// k is the same whatever the number of draws. Errors: no cluster, fewer than two draws that
// converge.
core::Result<Bootstrap> bootstrap(const Columns& columns, const Options& options, int draws,
                                  std::uint64_t seed);

struct Reset {
  double statistic = kNone;  // t of the squared linear predictor
  double p_value = kNone;
  std::string text;
};
// Ramsey's test: the squared linear predictor, added as a regressor, should not matter.
core::Result<Reset> reset_test(const Estimate& fit, const Columns& columns);

// What was asked for beyond the estimate; shown with it in every form (print.h).
struct AfterFit {
  bool wants_marginal = false;
  std::vector<Marginal> marginal;
  std::optional<Reset> reset;
  std::optional<Bootstrap> bootstrap;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_POSTFIT_H_

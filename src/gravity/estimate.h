// Gravity estimation.
//
// The model. Trade y of exporter i with importer j in period t (and sector s) has the mean
//
//     E[y] = exp(eta),   eta = x'beta + a_it + b_jt + c_ij + offset
//
// or any other set of fixed effects. Poisson pseudo-maximum likelihood (Santos Silva and Tenreyro,
// "The log of gravity", 2006) solves the first-order conditions
//
//     sum w (y - mu) x = 0,   and   sum over each group of w (y - mu) = 0   for each effect,
//
// which needs nothing of the distribution but its mean. Newton's method is iteratively reweighted
// least squares: with weights W = w mu and the working residual e = (y - mu)/mu, each step is the
// least-squares fit of e on the regressors and effects. Effects are projected out of e and of every
// regressor (Frisch, Waugh and Lovell), by one of two solvers (docs/estimation.md):
//   - the cube solver, for the three effects it, jt, ij (by sector or not): the effects of one
//     exporter are eliminated exactly, importer-period effects by conjugate gradients;
//   - the general solver, for any effects: the largest is eliminated, the others by preconditioned
//     conjugate gradients on their normal equations.
//
// Estimates exist if no zero observation can be predicted perfectly; those that can are found and
// dropped (Correia, Guimaraes and Zylkin, 2019), and the rows named.
//
//     Columns columns;
//     columns.add_numbers("trade", trade);
//     ...
//     auto fit = estimate(columns, {.formula = "trade ~ rta | exporter^year + importer^year",
//                                   .clusters = {"exporter^importer"}});
//     if (!fit) ...                        // bad input or options: fit.error() says what
//     if (fit->outcome != Outcome::converged) ...
//     fmt::print("{}", to_text({&*fit, 1}));  // print.h
#ifndef TALLY_GRAVITY_ESTIMATE_H_
#define TALLY_GRAVITY_ESTIMATE_H_

#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <vector>

#include "core/result.h"
#include "gravity/columns.h"
#include "gravity/data_card.h"
#include "gravity/effects.h"
#include "gravity/formula.h"
#include "gravity/options.h"
#include "numeric/matrix.h"

namespace tally::gravity {

inline constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

enum class Outcome : std::uint8_t { failed, converged, not_converged, interrupted };

struct Coefficient {
  std::string name;
  double estimate = kNone;
  double std_error = kNone;  // this and what rests on it: NaN unless the fit converged
  double statistic = kNone;
  double p_value = kNone;
  double low = kNone;  // confidence interval
  double high = kNone;
  // With Options::bias_correction; else NaN. `estimate` is never the corrected one.
  double bias = kNone;
  double corrected = kNone;  // estimate - bias
  double adjusted_std_error = kNone;
};

// A variable that got no coefficient.
struct Omitted {
  std::string name;
  std::string reason;  // "absorbed by exporter^importer", "a combination of a, b"
};

enum class Rule : std::uint8_t {
  used,
  not_selected,  // where
  missing,       // a value is missing or not finite
  no_weight,     // weight 0
  singleton,     // alone in a group of an effect
  zero_group,    // in a group of an effect without any positive outcome
  separated,     // predicted perfectly by regressors and effects (iterative rectifier)
};
std::string_view name(Rule rule);

struct Dropped {
  Rule rule = Rule::used;
  std::string why;  // with the variable or effect
  std::size_t rows = 0;
  std::size_t example = 0;    // row, from 0
  std::string example_shown;  // its identifiers
};

struct EffectInfo {
  std::string name;
  std::size_t levels = 0;
  std::size_t redundant = 0;  // counted as collinear with the effects before
  bool nested = false;        // in a cluster
};

struct ErrorInfo {
  Errors kind = Errors::heteroskedastic;
  std::vector<std::string> clusters;
  std::vector<std::size_t> cluster_counts;
  SmallSample small_sample = SmallSample::stata;
  double factor = 1;              // what the covariance was multiplied by
  double degrees_of_freedom = 0;  // of t
  std::size_t parameters = 0;     // K that entered the factor
  bool repaired = false;          // negative eigenvalues were set to 0
  std::string text;               // the sentence to print beside the table
};

struct Seconds {
  double read = 0;  // set by whoever read the file
  double factorise = 0;
  double fit = 0;
  double covariance = 0;
};

struct Estimate {
  Outcome outcome = Outcome::failed;
  std::string message = "not started";  // in words, how it went
  std::string formula;
  std::string outcome_name;
  Family family = Family::poisson;
  std::vector<Coefficient> coefficients;
  numeric::Matrix covariance;  // of the coefficients, in their order
  std::vector<Omitted> omitted;

  std::size_t rows_read = 0;
  std::size_t rows_used = 0;
  std::vector<Dropped> dropped;
  std::vector<Rule> row_rules;  // one per row read; empty if every row was used
  std::vector<EffectInfo> effects;
  ErrorInfo errors;

  Solver solver = Solver::general;
  std::string solver_reason;  // why this one
  numeric::Simd simd = numeric::Simd::baseline;
  int threads = 1;
  int iterations = 0;
  int inner_iterations = 0;
  double largest_step = kNone;  // the last change of any linear predictor
  double deviance = kNone;
  double null_deviance = kNone;
  double pseudo_r2 = kNone;  // 1 - deviance / null deviance
  Seconds seconds;
  std::size_t memory = 0;  // bytes that the solver took

  DataCard card;
  std::vector<std::string> warnings;

  // What predict() and the rest of postfit.h need.
  Options options;
  Formula parsed;
  Effects fixed_effects;
};

// Errors: a formula or option that cannot be (bad_usage), data that cannot be (bad_input), memory
// that would not suffice (too_large). A fit that did not converge is a value whose outcome says so.
// Thread-safe: no state is shared between calls.
core::Result<Estimate> estimate(const Columns& columns, const Options& options);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_ESTIMATE_H_

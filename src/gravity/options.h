// What to estimate and how. Options validate themselves: see check().
#ifndef TALLY_GRAVITY_OPTIONS_H_
#define TALLY_GRAVITY_OPTIONS_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "numeric/simd.h"

namespace tally::gravity {

enum class Family : std::uint8_t {
  poisson,  // E[y] = exp(eta), Poisson pseudo-maximum likelihood
  linear,   // E[y] = eta, least squares (write log(trade) on the left for a log-linear model)
};

// What standard errors allow for.
enum class Errors : std::uint8_t { iid, heteroskedastic, clustered };

// The factor by which the covariance is multiplied, named after whose it is.
enum class SmallSample : std::uint8_t {
  stata,   // ppmlhdfe: N/(N-1), clustered G/(G-1)
  fixest,  // that times (N-1)/(N-K), K without effects nested in the clusters
  none,    // 1
};

enum class Solver : std::uint8_t { automatic, cube, general };

// What is done about pairs that are absent in a period. `fill` is refused here: rows are added to
// a table before it becomes columns (estimation/fill.h).
enum class Zeros : std::uint8_t { unsaid, as_is, fill };

struct Progress {
  int iteration = 0;  // the last that is complete
  int inner = 0;      // inner steps since then; 0: it has just ended
  int draw = 0;       // of a bootstrap, from 1; 0: there is none
  double deviance = 0;
  double largest_step = 0;  // of the linear predictor
  double seconds = 0;
};

class Exchange;

struct Options {
  // "trade ~ rta + log(dist) | exporter^year + importer^year + exporter^importer"; see formula.h.
  std::string formula;
  Family family = Family::poisson;
  std::string where;    // a condition; rows where it is false or missing are left out
  std::string weights;  // an expression, not negative; rows of weight 0 are left out
  std::string offset;   // an expression added to the linear predictor

  // Left open: clustered if `clusters` are named, else heteroskedastic.
  std::optional<Errors> errors;
  std::vector<std::string> clusters;  // each "exporter" or "exporter^importer"
  SmallSample small_sample = SmallSample::stata;
  bool bias_correction = false;  // Weidner and Zylkin (2021)
  double level = 0.95;           // of confidence intervals

  // Rows alone in a group of an effect tell nothing of coefficients, but count as observations and
  // clusters. Left open: dropped with the factor `stata`, as ppmlhdfe does; else kept, as fixest
  // does.
  std::optional<bool> keep_singletons;
  [[nodiscard]] bool keeps_singletons() const {
    return keep_singletons.value_or(small_sample != SmallSample::stata);
  }
  bool check_separation = true;
  Zeros zeros = Zeros::unsaid;
  bool needs_zeros_choice = false;  // the data lists only what is not zero, so `zeros` must be said

  Solver solver = Solver::automatic;
  // Stop when no linear predictor moves by more than `effect_tolerance` and no coefficient by more
  // than `tolerance` standard errors or of its own size. Both are met at once.
  double tolerance = 1e-8;
  double effect_tolerance = 1e-6;
  int max_iterations = 100;
  int threads = 0;  // 0: all processors of this process
  // Left open: the best. What the processor lacks is done with what it has, in the same order.
  std::optional<numeric::Simd> simd;
  std::size_t memory_limit = 0;  // bytes; 0: what the machine has available
  // Called after each iteration and each inner step, often: it has to be quick. False stops the
  // run, whose result then says 'interrupted'.
  std::function<bool(const Progress&)> progress;
  // Processes that share this estimate (exchange.h); without: this one alone. Not owned.
  Exchange* exchange = nullptr;

  // bad_usage with a sentence if something is out of range, contradicts or would have no effect.
  [[nodiscard]] core::Status check() const;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_OPTIONS_H_

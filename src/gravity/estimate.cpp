#include "gravity/estimate.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "gravity/internal/bias.h"
#include "gravity/internal/card.h"
#include "gravity/internal/covariance.h"
#include "gravity/internal/cube.h"
#include "gravity/internal/explain.h"
#include "gravity/internal/general.h"
#include "gravity/internal/memory.h"
#include "gravity/internal/separation.h"
#include "numeric/distributions.h"
#include "numeric/threads.h"

namespace tally::gravity {
namespace {

class Stopwatch {
 public:
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    const std::chrono::duration<double> passed = now - last_;
    last_ = now;
    return passed.count();
  }

 private:
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

class Run {
 public:
  Run(const Columns& columns, const Options& options)
      : columns_(columns), options_(options), threads_(options.threads) {}

  core::Result<Estimate> run() {
    TALLY_CHECK(options_.check());
    TALLY_TRY(formula, parse_formula(options_.formula));
    out_.parsed = std::move(formula);
    out_.options = options_;
    out_.formula = out_.parsed.to_string();
    for (const Term& term : out_.parsed.regressors) {
      if (term.to_string() == out_.parsed.outcome.to_string()) {
        return core::fail(core::Code::bad_usage,
                          "the outcome " + term.to_string() + " is among the regressors");
      }
    }
    out_.outcome_name = out_.parsed.outcome.to_string();
    out_.family = options_.family;
    out_.threads = threads_.count();
    out_.simd =
        std::min(options_.simd.value_or(numeric::best_simd()), numeric::supported_simd().back());
    out_.rows_read = columns_.rows();
    out_.message = "the data could not be prepared";
    TALLY_TRY(frame, make_frame(columns_, out_.parsed, options_, threads_));
    out_.card = make_card(frame, threads_);
    out_.seconds.factorise = watch_.lap();
    TALLY_CHECK(solve(frame));
    return std::move(out_);
  }

 private:
  core::Status solve(Frame& frame) {
    Pulse pulse(options_);
    const Together together(options_.exchange);
    TALLY_CHECK(agree_on_codes(frame, together));
    // Small data are looked through before a solver is chosen, so that each gets the same rows.
    if (options_.family == Family::poisson && options_.check_separation &&
        frame.used <= kSmallPanel && !together.several()) {
      TALLY_CHECK(check_memory(general_memory(frame), "the estimation", options_));
      drop_separated(frame, options_, threads_, pulse);
      for (Key& key : frame.keys) key.seen.clear();
      TALLY_CHECK(some_left(frame));
      if (pulse.stopped()) {
        out_.outcome = Outcome::interrupted;
        out_.message =
            "stopped on request before the first iteration, in the search for separated rows";
        out_.rows_used = frame.used;
        warn();
        return {};
      }
      frame.active = not_absorbed(frame, threads_);
    }
    const CubeShape shape = find_cube(frame, options_, threads_);
    if (together.any(!shape.fits) && together.several()) {
      return core::fail(core::Code::bad_usage,
                        "several processes can share a cube only: " + shape.why);
    }
    if (together.several() && !clustered_by_pair(frame, shape)) {
      return core::fail(core::Code::bad_usage,
                        "several processes need standard errors that are clustered by pair");
    }
    if (options_.solver == Solver::cube && !shape.fits) {
      return core::fail(core::Code::bad_usage, "the cube solver cannot be used: " + shape.why);
    }
    const bool cube = options_.solver != Solver::general && shape.fits;
    out_.solver = cube ? Solver::cube : Solver::general;
    out_.solver_reason = options_.solver == Solver::automatic ? shape.why : "as asked";
    const auto fits_in_memory =
        check_memory(cube ? cube_memory(frame, options_, shape) : general_memory(frame),
                     "the estimation", options_);
    if (together.any(!fits_in_memory) && together.several() && fits_in_memory) {
      return core::fail(core::Code::too_large, "the memory of another process does not suffice");
    }
    TALLY_CHECK(fits_in_memory);
    TALLY_TRY(solved, cube ? solve_cube(frame, options_, shape, threads_, pulse)
                           : solve_general(frame, options_, threads_, pulse));
    if (cube && solved.path.active.empty() && frame.used > 0) {  // it turned out not to be a cube
      if (together.several()) {
        return core::fail(core::Code::bad_input, "a cell of the cube has more than one row");
      }
      out_.solver = Solver::general;
      out_.solver_reason = "a cell of the cube has more than one row";
      TALLY_TRY(again, solve_general(frame, options_, threads_, pulse));
      solved = std::move(again);
    }
    const Path& path = solved.path;
    if (cube && options_.solver == Solver::automatic && !together.several() && frame.used > 0 &&
        !path.active.empty() && !path.converged && !path.interrupted &&
        check_memory(general_memory(frame), "the estimation", options_)) {
      // Data that are nearly separated; the other way may get there.
      out_.solver = Solver::general;
      out_.solver_reason = "the cube solver did not converge";
      TALLY_TRY(again, solve_general(frame, options_, threads_, pulse));
      solved = std::move(again);
    }
    if (out_.solver == Solver::cube && frame.used <= kSmallPanel && !together.several()) {
      finish_small(frame, options_, threads_, pulse, solved);
    }
    TALLY_CHECK(some_left(frame));
    out_.seconds.fit = watch_.lap();
    TALLY_CHECK(fill_in(frame, solved));
    out_.seconds.covariance = watch_.lap();
    return {};
  }

  static core::Status some_left(const Frame& frame) {
    if (frame.used > 0) return {};
    std::string why;
    for (const Dropped& d : frame.dropped) {
      why += fmt::format("; {} rows: {} ({})", d.rows, name(d.rule), d.why);
    }
    return core::fail(core::Code::bad_input, "no row is left to estimate from" + why);
  }

  core::Status fill_in(Frame& frame, Solved& solved) {
    const Path& path = solved.path;
    out_.outcome = path.converged     ? Outcome::converged
                   : path.interrupted ? Outcome::interrupted
                                      : Outcome::not_converged;
    out_.message = path.message;
    out_.iterations = path.iterations;
    out_.inner_iterations = path.inner;
    out_.largest_step = path.largest_step;
    out_.rows_used = frame.used;
    out_.memory = solved.memory;
    out_.dropped = frame.dropped;
    fit_statistics(solved);
    if (!path.interrupted) out_.omitted = explain_omitted(frame, solved, threads_);
    TALLY_TRY(errors, covariance(frame, options_, solved, threads_));
    coefficients(frame, solved, errors);
    out_.errors = std::move(errors.info);
    effects(frame, solved, errors.nested);
    if (options_.bias_correction && out_.outcome == Outcome::converged) {
      TALLY_CHECK(correct_bias(frame, options_, solved, out_));
    }
    if (!out_.dropped.empty()) out_.row_rules = std::move(frame.rules);
    warn();
    return {};
  }

  void fit_statistics(const Solved& solved) {
    out_.deviance = solved.path.deviance * solved.scale;
    out_.null_deviance = solved.null_deviance * solved.scale;
    if (out_.null_deviance > 0) out_.pseudo_r2 = 1 - out_.deviance / out_.null_deviance;
  }

  void coefficients(const Frame& frame, const Solved& solved, const Covariance& errors) {
    std::vector<std::size_t> active;
    for (std::size_t v = 0; v < frame.variables.size(); ++v) {
      if (solved.path.active[v]) active.push_back(v);
    }
    const double df = errors.info.degrees_of_freedom;
    // With one or two clusters nothing can be said about uncertainty.
    const bool testable = errors.info.kind != Errors::clustered || df >= 2;
    const double t = testable ? numeric::t_two_sided_quantile(options_.level, df) : kNone;
    out_.covariance = numeric::Matrix(active.size(), active.size());
    for (std::size_t a = 0; a < active.size(); ++a) {
      for (std::size_t b = 0; b < active.size(); ++b) {
        out_.covariance(a, b) = errors.matrix(active[a], active[b]);
      }
      Coefficient c;
      c.name = frame.variables[active[a]].name;
      c.estimate = solved.path.beta[active[a]];
      if (c.name == "(constant)") c.estimate += std::log(solved.scale);
      // Where no estimate was arrived at there is no error of it.
      const bool good = solved.path.converged;
      c.std_error = good ? std::sqrt(std::max(0.0, out_.covariance(a, a))) : kNone;
      if (testable && c.std_error > 0) {
        c.statistic = c.estimate / c.std_error;
        c.p_value = numeric::t_two_sided(c.statistic, df);
        c.low = c.estimate - t * c.std_error;
        c.high = c.estimate + t * c.std_error;
      }
      out_.coefficients.push_back(std::move(c));
    }
  }

  void effects(const Frame& frame, Solved& solved, const std::vector<bool>& nested) {
    for (std::size_t m = 0; m < frame.effects.size(); ++m) {
      EffectInfo info;
      std::vector<std::string> names;
      for (const std::size_t key : frame.effects[m]) names.push_back(frame.keys[key].name);
      info.name = interaction_name(names);
      info.levels = solved.levels[m];
      info.redundant = m == 0 ? 0 : 1;
      info.nested = nested[m];
      out_.effects.push_back(info);
      out_.fixed_effects.terms.push_back(
          {info.name, std::move(names), std::move(solved.effect_values[m]), {}, {}});
    }
    label_effects(frame, solved, out_.fixed_effects);
    // The outcome was divided by its mean.
    if (!out_.fixed_effects.terms.empty()) {
      for (double& value : out_.fixed_effects.terms[0].values) value += std::log(solved.scale);
    }
  }

  void warn() {
    if (out_.outcome != Outcome::converged) {
      out_.warnings.push_back("not converged: no figure of this table is an estimate");
    }
    if (options_.family == Family::poisson && out_.card.zeros == 0) {
      out_.warnings.push_back(
          "the outcome is never 0: if absent trade was left out of the data, the estimates are of "
          "trade "
          "that took place, not of trade");
    }
    for (std::size_t d = 0; d < out_.errors.clusters.size(); ++d) {
      const std::size_t count = out_.errors.cluster_counts[d];
      if (count <= 2) {
        out_.warnings.push_back(
            fmt::format("{} has {} clusters: no test is possible", out_.errors.clusters[d], count));
      } else if (count < 30) {
        out_.warnings.push_back(
            fmt::format("{} has only {} clusters: standard errors are likely too small",
                        out_.errors.clusters[d], count));
      }
    }
    if (out_.card.own_country.has_value() && *out_.card.own_country > 0) {
      out_.warnings.push_back(
          fmt::format("{} rows are trade of a country with itself", *out_.card.own_country));
    }
  }

  const Columns& columns_;
  const Options& options_;
  numeric::Threads threads_;
  Stopwatch watch_;
  Estimate out_;
};

}  // namespace

core::Result<Estimate> estimate(const Columns& columns, const Options& options) {
  try {
    return Run(columns, options).run();
  } catch (const std::bad_alloc&) {
    return core::fail(core::Code::too_large, "the memory of this machine does not suffice");
  }
}

}  // namespace tally::gravity

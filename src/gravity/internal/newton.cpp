#include "gravity/internal/newton.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace tally::gravity {
namespace {

// A regressor of which the effects leave less than this share of its variation is absorbed; the
// same bound holds for what other regressors leave of it.
constexpr double kAbsorbed = 1e-9;
constexpr double kRounding = 1e-15;
constexpr double kTight = 1e-11;
// The last projection. Errors of what is left of regressors enter standard errors to first order,
// those of the bias correction more strongly.
constexpr double kFinal = 1e-9;
constexpr double kFinalForBias = 1e-10;
constexpr double kFinalPolished = 1e-12;
constexpr double kPolished = 1e-10;  // a step after which there is nothing to gain
constexpr int kMostPolish = 3;
constexpr double kFar = 8;  // of a linear predictor in one step: nearly singular, so go half way
constexpr int kLookAfter = 12;
constexpr double kMissed = 1e-7;  // of first-order conditions

// Which regressors stay: those of whose variation something is left.
numeric::Matrix invert(const Projection& p, double absorbed, std::vector<bool>& active) {
  const std::size_t n = p.raw.size();
  numeric::Matrix cross = p.cross;
  for (std::size_t k = 0; k < n; ++k) {
    if (active[k] && !(p.cross(k, k) > absorbed * p.raw[k])) active[k] = false;
    if (active[k]) continue;
    for (std::size_t j = 0; j < n; ++j) cross(k, j) = cross(j, k) = 0;
  }
  numeric::Cholesky result = numeric::invert_semidefinite(cross, absorbed);
  for (std::size_t k = 0; k < n; ++k) {
    if (result.dependent[k]) active[k] = false;
  }
  return std::move(result.inverse);
}

// Something is nearly absorbed, so that only an accurate projection can tell.
bool doubtful(const Projection& p, const std::vector<bool>& active, double tolerance) {
  const double bound = std::max(1e-6, 100 * tolerance * tolerance);
  for (std::size_t k = 0; k < p.raw.size(); ++k) {
    if (active[k] && p.cross(k, k) < bound * p.raw[k]) return true;
  }
  const numeric::Cholesky test = numeric::invert_semidefinite(p.cross, 1e-4);
  for (std::size_t k = 0; k < p.raw.size(); ++k) {
    if (active[k] && test.dependent[k]) return true;
  }
  return false;
}

// How accurate a projection has to be after a step of this size. Steps shrink quadratically: one
// below 1e-3 is followed by the last, whose projection gives the standard errors.
double accuracy(double step, double last) {
  if (step > 0.1) return 1e-3;
  return step > 1e-3 ? 1e-5 : last;
}

// Within an iteration, whose projection is not complete: there is nothing to show.
Path stopped(Path path, std::size_t variables) {
  path.interrupted = true;
  path.message = fmt::format("stopped on request during iteration {}", path.iterations);
  path.active.assign(variables, false);
  path.inverse = numeric::Matrix(variables, variables);
  return path;
}

}  // namespace

Options exact(const Options& options, double effect_tolerance) {
  Options out = options;
  if (options.bias_correction)
    out.effect_tolerance = std::min(out.effect_tolerance, effect_tolerance);
  return out;
}

Path newton(Backend& backend, const Options& options, const Newton& how,
            const std::vector<double>& start, Pulse& pulse) {
  backend.watch(&pulse);
  const std::size_t n = backend.variables();
  Path path;
  path.beta = start;
  path.beta.resize(n, 0.0);
  path.active = how.active;
  path.active.resize(n, true);
  const bool decided = !how.active.empty();
  const double last = how.polish                ? kFinalPolished
                      : options.bias_correction ? kFinalForBias
                                                : kFinal;
  int polished = 0;
  double before = 0;
  double step = 1;
  bool looked = false;
  std::vector<double> delta(n, 0.0);
  for (path.iterations = 1; path.iterations <= options.max_iterations; ++path.iterations) {
    if (pulse.stopped()) return stopped(std::move(path), n);
    path.deviance = backend.linearise();
    // After the first step the deviance falls; if it does not, the step was too long.
    for (int halvings = 0; path.iterations > 2 && halvings < 12; ++halvings) {
      const double slack = 1e-9 * (std::fabs(before) + 1e-12);
      if (std::isfinite(path.deviance) && path.deviance <= before + slack) break;
      if (step < options.effect_tolerance) break;
      backend.halve();
      step /= 2;
      for (std::size_t k = 0; k < n; ++k) {
        delta[k] /= 2;
        path.beta[k] -= delta[k];
      }
      path.deviance = backend.linearise();
    }
    if (!std::isfinite(path.deviance)) {
      path.message = "the deviance left the range of numbers";
      return path;
    }
    before = path.deviance;
    double tolerance =
        how.one_step && !how.polish ? kTight : accuracy(how.one_step ? 0 : step, last);
    path.inner += backend.project(tolerance, path.active, tolerance <= last, path.last);
    if ((decided || !looked) && !path.last.exact && tolerance > kTight &&
        doubtful(path.last, path.active, tolerance)) {
      tolerance = kTight;
      path.inner += backend.project(tolerance, path.active, tolerance <= last, path.last);
      looked = true;
    }
    if (pulse.stopped()) return stopped(std::move(path), n);
    bool complete = true;  // each regressor had its part in this step
    if (path.last.exact) {
      path.inverse = path.last.inverse;
    } else if (decided || (looked && tolerance > kTight)) {
      std::vector<bool> here = path.active;  // what rounding leaves nothing of waits for its turn
      path.inverse = invert(path.last, kRounding, here);
      complete = here == path.active;
    } else {
      path.inverse = invert(path.last, kAbsorbed, path.active);
    }
    delta = path.last.exact ? path.last.delta : numeric::multiply(path.inverse, path.last.gradient);
    step = backend.move(delta);
    const bool whole = backend.indivisible();
    for (int halvings = 0; step > kFar && halvings < 1000 && !whole; ++halvings) {
      backend.halve();
      step /= 2;
      for (double& d : delta) d /= 2;
    }
    path.largest_step = step;
    double change = 0;
    for (std::size_t k = 0; k < n; ++k) {
      path.beta[k] += delta[k];
      const double size = std::max(std::fabs(path.beta[k]), std::sqrt(path.inverse(k, k)));
      if (size > 0) change = std::max(change, std::fabs(delta[k]) / size);
    }
    if (!pulse.iteration(path.iterations, path.deviance, step)) {
      path.interrupted = true;
      path.message = fmt::format("stopped on request after {} iterations", path.iterations);
      return path;
    }
    if (how.one_step) {
      path.missed = backend.missed();
      path.converged = path.last.reached && path.missed < kMissed;
      path.message = path.converged
                         ? fmt::format(
                               "solved in one step, as the model is linear: first-order conditions "
                               "hold to {:.1e} of what they add up",
                               path.missed)
                         : fmt::format(
                               "not converged: the linear system was not solved, first-order "
                               "conditions are missed by {:.1e} of what they add up",
                               path.missed);
      return path;
    }
    bool there = complete && step < options.effect_tolerance && change < options.tolerance &&
                 path.last.last && path.last.reached;
    if (there && how.polish && step > kPolished && polished < kMostPolish) {
      ++polished;
      continue;
    }
    if (there) path.missed = backend.missed();
    there = there && path.missed < kMissed;
    if (there) {
      path.converged = true;
      path.message = fmt::format(
          "converged in {} iterations: the last moved no linear predictor by more than {:.1e} and "
          "no "
          "coefficient by more than {:.1e} of its size",
          how.before + path.iterations, step, change);
      return path;
    }
    // Zero rows that are predicted perfectly lose about 1 of their linear predictor in each step,
    // for ever: Newton's step for exp(eta) = 0.
    if (how.watch && path.iterations >= kLookAfter && step > 0.3) {
      path.diverging = true;
      return path;
    }
  }
  path.iterations = options.max_iterations;
  path.message = fmt::format(
      "not converged after {} iterations: the last still moved a linear predictor by {:.1e}",
      how.before + options.max_iterations, path.largest_step);
  if (!path.last.reached) path.message += ", and the effects were not solved for accurately enough";
  if (path.missed >= kMissed) {
    path.message += fmt::format(
        ", and first-order conditions are missed by {:.1e} of what they add up", path.missed);
  }
  return path;
}

}  // namespace tally::gravity

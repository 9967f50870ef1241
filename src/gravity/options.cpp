#include "gravity/options.h"

#include <fmt/format.h>

#include <cmath>

namespace tally::gravity {

core::Status Options::check() const {
  const auto wrong = [](std::string message) {
    return core::fail(core::Code::bad_usage, std::move(message));
  };
  if (formula.empty()) return wrong("a formula is needed");
  if (!(tolerance > 0 && tolerance < 1)) {
    return wrong(fmt::format("the tolerance must be between 0 and 1, not {}", tolerance));
  }
  if (!(effect_tolerance > 0 && effect_tolerance < 1)) {
    return wrong(
        fmt::format("the tolerance of effects must be between 0 and 1, not {}", effect_tolerance));
  }
  if (max_iterations < 1) return wrong("at least one iteration is needed");
  if (!(level > 0 && level < 1)) {
    return wrong(fmt::format("the confidence level must be between 0 and 1, not {}", level));
  }
  if (threads < 0) return wrong("the number of threads cannot be negative");
  if (clusters.size() > 4) return wrong("at most four cluster dimensions");
  if (errors == Errors::clustered && clusters.empty()) {
    return wrong("clustered standard errors need the clusters to be named");
  }
  if (errors.has_value() && errors != Errors::clustered && !clusters.empty()) {
    return wrong("clusters have no effect unless standard errors are clustered");
  }
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (clusters[i] == clusters[j]) {
        return wrong(fmt::format("the cluster {} is there twice", clusters[i]));
      }
    }
  }
  if (family == Family::linear && bias_correction) {
    return wrong("the bias correction is for Poisson models; least squares needs none");
  }
  if (family == Family::linear && !check_separation) {
    return wrong("a linear model has no separation, so that the choice has no effect");
  }
  if (needs_zeros_choice && zeros == Zeros::unsaid) {
    return core::fail(core::Code::bad_usage,
                      "this data lists only trade that took place: say what absent pairs are", {},
                      "--zeros as-is leaves them out, --zeros fill counts them as 0");
  }
  if (exchange != nullptr && (bias_correction || progress || !weights.empty() || !offset.empty() ||
                              family != Family::poisson || solver == Solver::general)) {
    return wrong(
        "several processes share Poisson models on the cube solver only, without weights, offset, "
        "bias correction or progress");
  }
  if (zeros == Zeros::fill) {
    return wrong("absent trade is filled before the columns are made: see estimation/fill.h");
  }
  return {};
}

}  // namespace tally::gravity

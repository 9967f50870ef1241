#include "outlook/internal/optimise.h"

#include <nlopt.h>

#include <cmath>
#include <memory>

namespace tally::outlook {
namespace {

struct Call {
  const std::function<double(const double*)>* f;
  Least best;
};

double call(unsigned n, const double* x, double*, void* data) {
  auto& c = *static_cast<Call*>(data);
  const double value = (*c.f)(x);
  const double safe = std::isfinite(value) ? value : 1e300;
  if (safe < c.best.value) {
    c.best.value = safe;
    c.best.at.assign(x, x + n);
  }
  return safe;
}

}  // namespace

Least least(const std::function<double(const double*)>& f, const std::vector<Box>& box,
            int most_calls, double tolerance) {
  std::vector<double> low, high, start, step;
  for (const Box& b : box) {
    low.push_back(b.low);
    high.push_back(b.high);
    start.push_back(b.start);
    step.push_back(b.step);
  }
  Call data{&f, {start, 1e301}};
  if (box.empty()) {
    data.best.value = f(nullptr);
    return data.best;
  }
  const std::unique_ptr<nlopt_opt_s, void (*)(nlopt_opt)> opt(
      nlopt_create(NLOPT_LN_SBPLX, static_cast<unsigned>(box.size())), nlopt_destroy);
  if (!opt) return data.best;
  nlopt_set_min_objective(opt.get(), call, &data);
  nlopt_set_lower_bounds(opt.get(), low.data());
  nlopt_set_upper_bounds(opt.get(), high.data());
  nlopt_set_initial_step(opt.get(), step.data());
  nlopt_set_maxeval(opt.get(), most_calls);
  nlopt_set_ftol_abs(opt.get(), tolerance);
  nlopt_set_xtol_rel(opt.get(), 1e-3);
  double value = 0;
  nlopt_optimize(opt.get(), start.data(), &value);
  return data.best;
}

}  // namespace tally::outlook

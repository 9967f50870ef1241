#include "gravity/internal/separation.h"

#include <algorithm>
#include <cmath>

#include "gravity/internal/absorb.h"
#include "numeric/matrix.h"

namespace tally::gravity {
namespace {

constexpr double kWeight = 1000;     // of rows with a positive outcome
constexpr double kAccuracy = 1e-12;  // of projections
constexpr double kBound = 1e-8;      // of the constraint at positive outcomes
constexpr double kZero = 1e-5;       // what counts as not positive
constexpr int kMostMultipliers = 200;
constexpr int kMostRounds = 2000;

// Least-squares fits on regressors and effects with fixed weights.
class Fitter {
 public:
  Fitter(const Rows& rows, const std::vector<double>& weights, numeric::Threads& threads,
         Pulse& pulse)
      : weights_(weights), absorber_(rows.effects, rows.size(), threads) {
    absorber_.watch(&pulse);
    absorber_.set_weights(weights);
    const std::size_t n = rows.x.size();
    x_.resize(n);
    numeric::Matrix cross(n, n);
    for (std::size_t k = 0; k < n; ++k) {
      // The size of a regressor is no matter here, and projections are judged by size.
      double raw = 0;
      std::vector<double> x = rows.x[k];
      for (std::size_t i = 0; i < x.size(); ++i) raw = std::max(raw, std::fabs(x[i]));
      for (double& value : x) value /= raw > 0 ? raw : 1.0;
      raw = dot(x, x);
      Absorber::Solution solution;
      (void)absorber_.project(x, kAccuracy, solution, x_[k]);
      if (!(dot(x_[k], x_[k]) > 1e-14 * raw)) std::fill(x_[k].begin(), x_[k].end(), 0.0);
      for (std::size_t j = 0; j <= k; ++j) cross(j, k) = cross(k, j) = dot(x_[j], x_[k]);
    }
    inverse_ = numeric::invert_semidefinite(cross, 1e-11).inverse;
  }

  // z = the fit of v; v is left alone.
  void fit(const std::vector<double>& v, std::vector<double>& z) {
    (void)absorber_.project(v, kAccuracy, solution_, residual_);
    std::vector<double> gradient;
    for (const auto& x : x_) gradient.push_back(dot(x, residual_));
    const std::vector<double> beta = numeric::multiply(inverse_, gradient);
    for (std::size_t k = 0; k < x_.size(); ++k) {
      for (std::size_t i = 0; i < residual_.size(); ++i) residual_[i] -= beta[k] * x_[k][i];
    }
    z.resize(v.size());
    for (std::size_t i = 0; i < z.size(); ++i) z[i] = v[i] - residual_[i];
  }

 private:
  [[nodiscard]] double dot(const std::vector<double>& a, const std::vector<double>& b) const {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += weights_[i] * a[i] * b[i];
    return sum;
  }

  const std::vector<double>& weights_;
  Absorber absorber_;
  std::vector<std::vector<double>> x_;
  numeric::Matrix inverse_;
  std::vector<double> residual_;
  Absorber::Solution solution_;
};

}  // namespace

std::vector<std::uint8_t> find_separated(const Rows& rows, numeric::Threads& threads,
                                         Pulse& pulse) {
  const std::size_t n = rows.size();
  std::vector<std::uint8_t> out(n, 0);
  std::vector<double> weights(n);
  std::vector<double> u(n);
  bool zeros = false;
  for (std::size_t i = 0; i < n; ++i) {
    const bool zero = rows.y[i] == 0;
    zeros = zeros || zero;
    weights[i] = zero ? 1.0 : kWeight;
    u[i] = zero ? 1.0 : 0.0;
  }
  if (!zeros) return out;
  Fitter fitter(rows, weights, threads, pulse);
  std::vector<double> z;
  for (int round = 0; round < kMostRounds; ++round) {
    std::vector<double> target = u;
    for (int step = 0; step < kMostMultipliers; ++step) {
      fitter.fit(target, z);
      if (!pulse.beat()) return out;
      double off = 0;
      for (std::size_t i = 0; i < n; ++i) {
        if (rows.y[i] == 0) continue;
        off = std::max(off, std::fabs(z[i]));
        target[i] -= z[i];
      }
      if (off < kBound) break;
    }
    double least = 0;
    double most = 0;
    for (std::size_t i = 0; i < n; ++i) {
      if (rows.y[i] != 0) continue;
      least = std::min(least, z[i]);
      most = std::max(most, z[i]);
    }
    if (most < kZero) return out;
    if (least > -kZero * most) {
      for (std::size_t i = 0; i < n; ++i) {
        out[i] = rows.y[i] == 0 && z[i] > kZero * most ? 1 : 0;
      }
      return out;
    }
    for (std::size_t i = 0; i < n; ++i) u[i] = rows.y[i] == 0 ? std::max(z[i], 0.0) : 0.0;
  }
  return out;
}

}  // namespace tally::gravity

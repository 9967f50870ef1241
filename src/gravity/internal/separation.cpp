#include "gravity/internal/separation.h"

#include <algorithm>
#include <cmath>

#include "gravity/internal/absorb.h"
#include "numeric/matrix.h"

namespace tally::gravity {
namespace {

constexpr double kWeight = 1000;       // of rows with a positive outcome
constexpr double kDirectWeight = 1e5;  // the same where projections are solved directly
constexpr double kAccuracy = 1e-12;    // of projections
constexpr double kBound = 1e-9;        // of the constraint at positive outcomes
constexpr double kNegative = 1e-7;     // what counts as negative, of the largest
constexpr double kRounding = 1e-5;     // the same where there is no better
// What counts as positive: projections are good to 1e-6 or so. What is smaller shows when the rows
// that are found have gone.
constexpr double kPositive = 1e-4;
constexpr double kLeast = 0.5;  // |Pu| is at least 1 if a row is separated
constexpr int kMostMultipliers = 200;
constexpr int kRounds = 20;        // of the rectifier, before active sets
constexpr int kMostRounds = 2000;  // of it where active sets grow too large
constexpr std::size_t kMostActive = 1500;

// Least-squares fits on regressors and effects with fixed weights.
class Fitter {
 public:
  Fitter(const Rows& rows, numeric::Threads& threads, Pulse& pulse)
      : weights_(rows.size()), absorber_(rows.effects, rows.size(), threads) {
    absorber_.watch(&pulse);
    const double heavy = absorber_.direct() ? kDirectWeight : kWeight;
    for (std::size_t i = 0; i < rows.size(); ++i) weights_[i] = rows.y[i] == 0 ? 1.0 : heavy;
    absorber_.set_weights(weights_);
    const std::size_t n = rows.x.size();
    x_.resize(n);
    numeric::Matrix cross(n, n);
    for (std::size_t k = 0; k < n; ++k) {
      // The size and level of a regressor are no matter here, and projections are judged by size.
      std::vector<double> x = rows.x[k];
      double mean = 0;
      if (!rows.effects.empty()) {
        for (const double value : x) mean += value / static_cast<double>(x.size());
      }
      double raw = 0;
      for (double& value : x) raw = std::max(raw, std::fabs(value -= mean));
      for (double& value : x) value /= raw > 0 ? raw : 1.0;
      raw = dot(x, x);
      Absorber::Solution solution;
      (void)absorber_.project(x, kAccuracy, solution, x_[k]);
      const double left = dot(x_[k], x_[k]);
      // Absorbed by the effects: nothing but rounding is left.
      const double size = left > 1e-18 * raw ? 1 / std::sqrt(left) : 0.0;
      for (double& value : x_[k]) value *= size;
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

  std::vector<double> weights_;
  Absorber absorber_;
  std::vector<std::vector<double>> x_;
  numeric::Matrix inverse_;
  std::vector<double> residual_;
  Absorber::Solution solution_;
};

// Looks for one certificate.
class Search {
 public:
  Search(const Rows& rows, numeric::Threads& threads, Pulse& pulse)
      : rows_(rows), pulse_(pulse), fitter_(rows, threads, pulse) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows.y[i] == 0) zeros_.push_back(i);
    }
  }

  // By zero row of the largest z found; empty: there is none.
  std::vector<double> run() {
    std::vector<double> u(zeros_.size(), 1.0);
    std::vector<double> z;
    for (int round = 0; round < kMostRounds; ++round) {
      if (!project(u, z)) return {};
      if (norm(z) < kLeast) return {};
      if (good(z)) return z;
      if (round == kRounds && active_sets(z)) return z;
      for (std::size_t k = 0; k < u.size(); ++k) u[k] = std::max(z[k], 0.0);
    }
    return {};
  }

  [[nodiscard]] const std::vector<std::size_t>& zeros() const { return zeros_; }

 private:
  // z = P u over zero rows. False if it could not be had, or the run is to stop.
  bool project(const std::vector<double>& u, std::vector<double>& z) {
    const std::size_t n = rows_.size();
    double size = 1e-300;
    for (const double value : u) size = std::max(size, std::fabs(value));
    std::vector<double> target(n, 0.0);
    for (std::size_t k = 0; k < u.size(); ++k) target[zeros_[k]] = u[k] / size;
    std::vector<double> fit;
    double off = 0;
    for (int step = 0; step < kMostMultipliers; ++step) {
      fitter_.fit(target, fit);
      if (!pulse_.beat()) return false;
      off = 0;
      for (std::size_t i = 0; i < n; ++i) {
        if (rows_.y[i] == 0) continue;
        off = std::max(off, std::fabs(fit[i]));
        target[i] -= fit[i];
      }
      if (off < kBound) break;
    }
    z.resize(u.size());
    double most = 0;
    for (std::size_t k = 0; k < u.size(); ++k) {
      z[k] = fit[zeros_[k]] * size;
      most = std::max(most, std::fabs(fit[zeros_[k]]));
    }
    // Nothing is called separated by a z that is not 0 where trade is positive.
    return off <= kBound || off < kNegative * most;
  }

  static double norm(const std::vector<double>& z) {
    double square = 0;
    for (const double value : z) square += value * value;
    return std::sqrt(square);
  }

  static bool good(const std::vector<double>& z) {
    const auto [least, most] = std::minmax_element(z.begin(), z.end());
    return *least > -kNegative * *most;
  }

  // z = P(1 + s) for the best s >= 0. False if too many rows would be active, or the run stops.
  bool active_sets(std::vector<double>& z) {
    const std::size_t n = zeros_.size();
    std::vector<std::vector<double>> columns;  // P e_i for each row in `known`
    std::vector<std::size_t> known;
    std::vector<double> start;  // P 1
    if (!project(std::vector<double>(n, 1.0), start)) return false;
    std::vector<std::size_t> active;  // positions in `known`
    std::vector<double> s;            // of `active`
    const double size = norm(start);
    for (std::size_t round = 0; round < 10 * kMostActive; ++round) {
      z = start;
      for (std::size_t a = 0; a < active.size(); ++a) {
        for (std::size_t k = 0; k < n; ++k) z[k] += s[a] * columns[active[a]][k];
      }
      const auto least = static_cast<std::size_t>(std::min_element(z.begin(), z.end()) - z.begin());
      if (norm(z) < kLeast || z[least] > -kNegative * size) {
        if (norm(z) < kLeast) z.assign(n, 0.0);
        return true;
      }
      auto at =
          static_cast<std::size_t>(std::find(known.begin(), known.end(), least) - known.begin());
      if (at == known.size()) {
        if (known.size() == kMostActive) return false;
        std::vector<double> unit(n, 0.0);
        unit[least] = 1;
        known.push_back(least);
        columns.emplace_back();
        if (!project(unit, columns.back())) return false;
      }
      if (std::find(active.begin(), active.end(), at) != active.end()) {
        return z[least] > -kRounding * size;
      }
      active.push_back(at);
      s.push_back(0);
      if (!descend(start, columns, known, active, s)) return false;
    }
    return false;
  }

  // The least squares over the active rows, with those left out that would become negative.
  static bool descend(const std::vector<double>& start,
                      const std::vector<std::vector<double>>& columns,
                      const std::vector<std::size_t>& known, std::vector<std::size_t>& active,
                      std::vector<double>& s) {
    while (!active.empty()) {
      const std::size_t n = active.size();
      numeric::Matrix gram(n, n);
      numeric::Matrix right(n, 1);
      for (std::size_t a = 0; a < n; ++a) {
        right(a, 0) = -start[known[active[a]]];
        for (std::size_t b = 0; b < n; ++b) gram(a, b) = columns[active[b]][known[active[a]]];
      }
      const numeric::Matrix best = numeric::solve(std::move(gram), std::move(right));
      if (best.rows() != n) return false;
      double share = 1;
      std::size_t first = n;
      for (std::size_t a = 0; a < n; ++a) {
        if (best(a, 0) > 0) continue;
        const double reach = s[a] > best(a, 0) ? s[a] / (s[a] - best(a, 0)) : 0.0;
        if (first == n || reach < share) {
          share = reach;
          first = a;
        }
      }
      for (std::size_t a = 0; a < n; ++a) s[a] += share * (best(a, 0) - s[a]);
      if (first == n) return true;
      active.erase(active.begin() + static_cast<std::ptrdiff_t>(first));
      s.erase(s.begin() + static_cast<std::ptrdiff_t>(first));
    }
    return true;
  }

  const Rows& rows_;
  Pulse& pulse_;
  Fitter fitter_;
  std::vector<std::size_t> zeros_;
};

}  // namespace

std::vector<std::uint8_t> find_separated(const Rows& rows, numeric::Threads& threads,
                                         Pulse& pulse) {
  std::vector<std::uint8_t> out(rows.size(), 0);
  if (std::find(rows.y.begin(), rows.y.end(), 0.0) == rows.y.end()) return out;
  Search search(rows, threads, pulse);
  const std::vector<double> z = search.run();
  if (z.empty()) return out;
  const double most = *std::max_element(z.begin(), z.end());
  for (std::size_t k = 0; k < z.size(); ++k) {
    out[search.zeros()[k]] = z[k] > kPositive * most && most > 0 ? 1 : 0;
  }
  return out;
}

void drop_separated(Frame& frame, const Options& options, numeric::Threads& threads, Pulse& pulse) {
  prune(frame, options);
  bool found = false;  // since the last prune()
  while (frame.used > 0 && !pulse.stopped()) {
    const Rows rows = make_rows(frame);
    const std::vector<std::uint8_t> separated = find_separated(rows, threads, pulse);
    const std::size_t before = frame.used;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (separated[i] != 0) {
        frame.drop(rows.row[i], Rule::separated, "regressors and effects together");
      }
    }
    if (frame.used < before) {
      found = true;  // one z need not reach all that are separated
      continue;
    }
    if (!found) {
      frame.checked = !pulse.stopped();
      return;
    }
    prune(frame, options);
    found = false;
  }
}

}  // namespace tally::gravity

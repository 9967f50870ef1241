#include "gravity/internal/absorb.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tally::gravity {
namespace {

constexpr int kMostSteps = 20000;
constexpr std::size_t kMostDirect = 600;   // unknowns of which S is factorised
constexpr std::size_t kMostRows = 100000;  // rows with which it is assembled
constexpr double kNull = 1e-10;            // a pivot of the scaled S is none, with equal weights
constexpr double kLost = 1e-15;            // the same with any
constexpr int kMostRefinements = 40;
constexpr double kLastDigit = 1e-12;
constexpr std::size_t kChunks = 8;  // a constant: sums must not depend on the number of threads

// In four sums, which do not wait for each other.
double dot(const double* a, const double* b, std::size_t n) {
  double sums[4] = {};
  std::size_t k = 0;
  for (; k + 4 <= n; k += 4) {
    for (std::size_t l = 0; l < 4; ++l) sums[l] += a[k + l] * b[k + l];
  }
  for (; k < n; ++k) sums[0] += a[k] * b[k];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

}  // namespace

Absorber::Absorber(const std::vector<Factor>& effects, std::size_t rows, numeric::Threads& threads)
    : effects_(effects), rows_(rows), threads_(threads), starts_(effects.size(), 0) {
  for (std::size_t m = 1; m < effects.size(); ++m) {
    starts_[m] = unknowns_;
    unknowns_ += static_cast<std::size_t>(effects[m].levels);
  }
  if (effects.empty()) return;
  const auto groups = static_cast<std::size_t>(effects[0].levels);
  group_begin_.assign(groups + 1, 0);
  for (const std::int32_t code : effects[0].codes)
    ++group_begin_[static_cast<std::size_t>(code) + 1];
  for (std::size_t g = 0; g < groups; ++g) group_begin_[g + 1] += group_begin_[g];
  std::size_t chunks = rows < 20000 ? 1 : kChunks;
  if (unknowns_ * chunks > 2 * rows) chunks = unknowns_ * 2 > 2 * rows ? 1 : 2;
  chunk_begin_.push_back(0);
  for (std::size_t c = 1; c < chunks; ++c) {
    const auto at = std::lower_bound(group_begin_.begin(), group_begin_.end(), rows * c / chunks);
    const auto group = static_cast<std::size_t>(at - group_begin_.begin());
    chunk_begin_.push_back(std::min(std::max(group, chunk_begin_.back()), groups));
  }
  chunk_begin_.push_back(groups);
  sums_.resize(chunks);
  for (auto& sum : sums_) sum.resize(unknowns_);
  buffer_.resize(rows);
  direct_ = unknowns_ > 0 && unknowns_ <= kMostDirect && rows <= kMostRows;
  if (direct_) {
    const std::vector<double> equal(rows, 1.0);
    weights_ = equal;
    weigh();
    assemble();
    factorise(true);
    weights_ = {};
  }
}

void Absorber::weigh() {
  diagonal_.assign(unknowns_, 0.0);
  for (std::size_t m = 1; m < effects_.size(); ++m) {
    double* d = diagonal_.data() + starts_[m];
    const std::vector<std::int32_t>& codes = effects_[m].codes;
    for (std::size_t k = 0; k < rows_; ++k) d[codes[k]] += weights_[k];
  }
}

void Absorber::set_weights(std::span<const double> weights) {
  weights_ = weights;
  weigh();
  if (direct_) {
    assemble();
    factorise(false);
  }
}

void Absorber::assemble() {
  const std::size_t n = unknowns_;
  const std::size_t others = effects_.size() - 1;
  factor_.assign(n * n, 0.0);
  std::vector<double> sums(n, 0.0);  // of weights of one group, by unknown
  std::vector<std::size_t> touched;
  std::vector<std::size_t> at(others);
  for (std::size_t g = 0; g + 1 < group_begin_.size(); ++g) {
    double weight = 0;
    touched.clear();
    for (std::size_t k = group_begin_[g]; k < group_begin_[g + 1]; ++k) {
      const double w = weights_[k];
      weight += w;
      for (std::size_t m = 0; m < others; ++m) {
        at[m] = starts_[m + 1] + static_cast<std::size_t>(effects_[m + 1].codes[k]);
        if (sums[at[m]] == 0) touched.push_back(at[m]);
        sums[at[m]] += w;
        for (std::size_t l = 0; l <= m; ++l) factor_[at[m] * n + at[l]] += w;
      }
    }
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    for (const std::size_t u : touched) {
      const double share = weight > 0 ? sums[u] / weight : 0.0;
      for (const std::size_t v : touched) {
        if (v > u) break;
        factor_[u * n + v] -= share * sums[v];
      }
    }
    for (const std::size_t u : touched) sums[u] = 0;
  }
}

void Absorber::factorise(bool find) {
  const std::size_t n = unknowns_;
  if (find) free_.assign(n, 0);
  std::vector<std::uint8_t> lost(n, 0);  // weights of 0, or rounding, leave nothing
  least_pivot_ = 1;
  std::vector<double> scale(n);
  for (std::size_t u = 0; u < n; ++u) scale[u] = diagonal_[u] > 0 ? 1 / std::sqrt(diagonal_[u]) : 0;
  for (std::size_t u = 0; u < n; ++u) {
    for (std::size_t v = 0; v <= u; ++v) factor_[u * n + v] *= scale[u] * scale[v];
  }
  for (std::size_t u = 0; u < n; ++u) {
    double* row = factor_.data() + u * n;
    for (std::size_t v = 0; v < u; ++v) {
      if (free_[v] != 0 || lost[v] != 0) {
        row[v] = 0;
        continue;
      }
      const double* other = factor_.data() + v * n;
      row[v] = (row[v] - dot(row, other, v)) / other[v];
    }
    const double pivot = row[u] - dot(row, row, u);
    if (find) free_[u] = pivot > kNull ? 0 : 1;
    if (free_[u] == 0) least_pivot_ = std::min(least_pivot_, pivot);
    lost[u] = pivot > kLost ? 0 : 1;
    const bool none = free_[u] != 0 || lost[u] != 0;
    row[u] = none ? 1 : std::sqrt(pivot);
    if (none) std::fill(row, row + u, 0.0);
  }
}

void Absorber::sweep(std::span<const double> v, const std::vector<double>& rest,
                     std::vector<double>& out, std::vector<double>* first,
                     std::vector<double>* residual) {
  const std::size_t others = effects_.size() - 1;
  threads_.loop(sums_.size(), [&](std::size_t chunk, int) {
    std::vector<double>& sum = sums_[chunk];
    std::fill(sum.begin(), sum.end(), 0.0);
    for (std::size_t g = chunk_begin_[chunk]; g < chunk_begin_[chunk + 1]; ++g) {
      const std::size_t begin = group_begin_[g];
      const std::size_t end = group_begin_[g + 1];
      double total = 0;
      double weight = 0;
      for (std::size_t k = begin; k < end; ++k) {
        double t = v.empty() ? 0.0 : v[k];
        for (std::size_t m = 1; m <= others; ++m) {
          t -= rest[starts_[m] + static_cast<std::size_t>(effects_[m].codes[k])];
        }
        buffer_[k] = t;
        total += weights_[k] * t;
        weight += weights_[k];
      }
      const double mean = weight > 0 ? total / weight : 0.0;
      if (first != nullptr) (*first)[g] = mean;
      for (std::size_t k = begin; k < end; ++k) {
        const double r = buffer_[k] - mean;
        if (residual != nullptr) (*residual)[k] = r;
        const double wr = weights_[k] * r;
        for (std::size_t m = 1; m <= others; ++m) {
          sum[starts_[m] + static_cast<std::size_t>(effects_[m].codes[k])] += wr;
        }
      }
    }
  });
  threads_.ranges(unknowns_, 65536, [&](std::size_t begin, std::size_t end) {
    for (std::size_t u = begin; u < end; ++u) {
      double total = 0;
      for (const auto& sum : sums_) total += sum[u];
      out[u] = total;
    }
  });
}

double Absorber::scaled(const std::vector<double>& r, std::vector<double>& z) const {
  double product = 0;
  for (std::size_t u = 0; u < unknowns_; ++u) {
    z[u] = diagonal_[u] > 0 ? r[u] / diagonal_[u] : 0.0;
    product += z[u] * r[u];
  }
  return product;
}

double Absorber::solve(const std::vector<double>& r, std::vector<double>& z) const {
  const std::size_t n = unknowns_;
  double product = 0;
  // Unknowns that are determined by others keep the diagonal, so that nothing is out of reach.
  for (std::size_t u = 0; u < n; ++u) {
    const double scale = diagonal_[u] > 0 ? 1 / std::sqrt(diagonal_[u]) : 0.0;
    double value = r[u] * scale;
    const double* row = factor_.data() + u * n;
    for (std::size_t v = 0; v < u; ++v) value -= row[v] * z[v];
    z[u] = value / row[u];
  }
  for (std::size_t u = n; u-- > 0;) {
    const double* row = factor_.data() + u * n;
    z[u] /= row[u];
    for (std::size_t v = 0; v < u; ++v) z[v] -= row[v] * z[u];
  }
  for (std::size_t u = 0; u < n; ++u) {
    if (diagonal_[u] > 0) z[u] /= std::sqrt(diagonal_[u]);
    product += z[u] * r[u];
  }
  return product;
}

// Steps with the factor of S, each from the residual as it is, for as long as they help. Steps of
// conjugate gradients would blow up what is left in the null space of S.
int Absorber::refine(std::span<const double> v, double enough, Solution& solution,
                     std::vector<double>& r) {
  std::vector<double> z(unknowns_);
  std::vector<double> best;
  double before = std::numeric_limits<double>::infinity();
  int steps = 0;
  for (; steps < kMostRefinements; ++steps) {
    const double error = solve(r, z);
    if (!(error < before)) {
      if (best.empty()) return steps;  // not a number
      solution.rest = best;            // the last step did not help
      sweep(v, solution.rest, r, nullptr, nullptr);
      return steps;
    }
    // The first step is always taken: one row can be so large that all others seem solved.
    if (steps > 0 && (error <= enough || error > 0.25 * before)) return steps;
    before = error;
    best = solution.rest;
    for (std::size_t u = 0; u < unknowns_; ++u) solution.rest[u] += z[u];
    sweep(v, solution.rest, r, nullptr, nullptr);
  }
  return steps;
}

int Absorber::project(std::span<const double> v, double tolerance, Solution& solution,
                      std::vector<double>& residual, bool share) {
  residual.resize(rows_);
  accuracy_ = 0;
  if (effects_.empty()) {
    std::copy(v.begin(), v.end(), residual.begin());
    return 0;
  }
  solution.rest.resize(unknowns_, 0.0);
  solution.first.assign(static_cast<std::size_t>(effects_[0].levels), 0.0);
  double norm = 0;
  for (std::size_t k = 0; k < rows_; ++k) norm += weights_[k] * v[k] * v[k];
  std::vector<double> r(unknowns_);
  sweep(v, solution.rest, r, &solution.first, &residual);
  if (unknowns_ == 0) return 0;
  std::vector<double> z(unknowns_);
  std::vector<double> p(unknowns_, 0.0);
  std::vector<double> q(unknowns_);
  double rz = scaled(r, z);
  const double enough = tolerance * tolerance * (share ? std::max(rz, 1e-18 * norm) : norm);
  int steps = 0;
  if (direct_) {
    const double small =
        tolerance * tolerance * (share ? std::max(solve(r, z), 1e-18 * norm) : norm);
    // As far as rounding lets it, where the last digit is asked for: it is next to nothing.
    steps = refine(v, tolerance > kLastDigit ? small : 0, solution, r);
    if (solve(r, z) <= small)
      rz = 0;
    else
      rz = scaled(r, z);
  }
  p = z;
  while (rz > enough && steps < kMostSteps && (pulse_ == nullptr || pulse_->beat())) {
    ++steps;
    sweep({}, p, q, nullptr, nullptr);  // q = -S p
    double pq = 0;
    for (std::size_t u = 0; u < unknowns_; ++u) pq -= p[u] * q[u];
    if (!(pq > 0)) break;
    const double a = rz / pq;
    for (std::size_t u = 0; u < unknowns_; ++u) {
      solution.rest[u] += a * p[u];
      r[u] += a * q[u];
    }
    const double before = rz;
    rz = scaled(r, z);
    const double b = rz / before;
    for (std::size_t u = 0; u < unknowns_; ++u) p[u] = z[u] + b * p[u];
  }
  accuracy_ = norm > 0 ? std::sqrt(std::max(rz, 0.0) / norm) : 0.0;
  sweep(v, solution.rest, q, &solution.first, &residual);
  return rz > enough * 100 && steps >= kMostSteps ? -steps : steps;
}

}  // namespace tally::gravity

#include "gravity/internal/absorb.h"

#include <algorithm>
#include <cmath>

namespace tally::gravity {
namespace {

constexpr int kMostSteps = 20000;
constexpr std::size_t kChunks = 8;  // a constant: sums must not depend on the number of threads

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
}

void Absorber::set_weights(std::span<const double> weights) {
  weights_ = weights;
  diagonal_.assign(unknowns_, 0.0);
  for (std::size_t m = 1; m < effects_.size(); ++m) {
    double* d = diagonal_.data() + starts_[m];
    const std::vector<std::int32_t>& codes = effects_[m].codes;
    for (std::size_t k = 0; k < rows_; ++k) d[codes[k]] += weights[k];
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

int Absorber::project(std::span<const double> v, double tolerance, Solution& solution,
                      std::vector<double>& residual, bool share) {
  residual.resize(rows_);
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
  const auto precondition = [&] {
    double product = 0;
    for (std::size_t u = 0; u < unknowns_; ++u) {
      z[u] = diagonal_[u] > 0 ? r[u] / diagonal_[u] : 0.0;
      product += z[u] * r[u];
    }
    return product;
  };
  double rz = precondition();
  p = z;
  const double enough = tolerance * tolerance * (share ? std::max(rz, 1e-18 * norm) : norm);
  int steps = 0;
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
    rz = precondition();
    const double b = rz / before;
    for (std::size_t u = 0; u < unknowns_; ++u) p[u] = z[u] + b * p[u];
  }
  sweep(v, solution.rest, q, &solution.first, &residual);
  return rz > enough * 100 && steps >= kMostSteps ? -steps : steps;
}

}  // namespace tally::gravity

// The system in the importer-period effects: conjugate gradients for all columns of all sectors at
// once, and their preconditioner.
#include <algorithm>
#include <cmath>
#include <vector>

#include "gravity/internal/cube_fit.h"

namespace tally::gravity {

// Blocks of each importer block, for the preconditioner.
void Cube::list_importer_blocks() {
  const std::size_t lists = data_.sectors * data_.shape.importer_blocks;
  importer_begin_.assign(lists + 1, 0);
  const std::vector<std::size_t> unit_of = unit_of_blocks();
  const std::size_t exporters = data_.units / data_.sectors;
  const auto list = [&](std::size_t k) {
    return unit_of[k] / exporters * data_.shape.importer_blocks +
           static_cast<std::size_t>(data_.shape.block_importer[k]);
  };
  for (std::size_t k = 0; k < data_.blocks; ++k) ++importer_begin_[list(k) + 1];
  for (std::size_t i = 0; i < lists; ++i) importer_begin_[i + 1] += importer_begin_[i];
  importer_blocks_.resize(data_.blocks);
  std::vector<std::size_t> at(importer_begin_.begin(), importer_begin_.end() - 1);
  for (std::size_t k = 0; k < data_.blocks; ++k) importer_blocks_[at[list(k)]++] = k;
}

void Cube::precondition_by_importer() {
  const std::size_t t = data_.periods;
  const std::size_t l = data_.lanes;
  threads_.loop(data_.sectors * data_.shape.importer_blocks, [&](std::size_t list, int) {
    double* out = preconditioner_.data() + list * t * t * l;
    std::fill(out, out + t * t * l, 0.0);
    kernels_.importer_schur(view_, importer_blocks_.data() + importer_begin_[list],
                            importer_begin_[list + 1] - importer_begin_[list], out);
  });
  data_.together.add(preconditioner_.data(), preconditioner_.size());
  threads_.loop(data_.sectors * data_.shape.importer_blocks, [&](std::size_t list, int) {
    double* out = preconditioner_.data() + list * t * t * l;
    const double* w = weight_.data() + list * t * l;
    std::vector<double> one(t * t);
    std::vector<double> weights(t);
    for (std::size_t lane = 0; lane < l; ++lane) {
      for (std::size_t u = 0; u < t; ++u) {
        weights[u] = w[u * l + lane];
        for (std::size_t s = u + 1; s < t; ++s) one[u * t + s] = out[(u * t + s) * l + lane];
      }
      kernels_.invert(one.data(), weights.data(), static_cast<int>(t));
      for (std::size_t i = 0; i < t * t; ++i) out[i * l + lane] = one[i];
    }
  });
}

// z = M^-1 r for one column of one sector; returns r'z.
double Cube::apply_preconditioner(std::size_t sector, std::size_t k) {
  const std::size_t n = data_.importer_size;
  return kernels_.precondition(static_cast<int>(data_.periods), data_.shape.importer_blocks,
                               preconditioner_.data() + sector * n * data_.periods,
                               residual_[k].data() + sector * n, z_[k].data() + sector * n);
}

int Cube::conjugate_gradients(double tolerance) {
  const std::size_t v = columns();
  const std::size_t n = data_.importer_size;
  const std::size_t tasks = data_.sectors * v;
  running_.assign(tasks, 0);
  if (fresh_) {
    rz_.assign(tasks, 0.0);
    goal_.assign(tasks, 0.0);
  }
  const bool first = fresh_;
  threads_.loop(tasks, [&](std::size_t task, int) {
    const std::size_t s = task / v;
    const std::size_t k = task % v;
    if (!view_.active[k]) return;
    if (fresh_) {
      rz_[task] = apply_preconditioner(s, k);
      std::copy_n(z_[k].data() + s * n, n, direction_[k].data() + s * n);
    }
    if (k == 0) {
      // The step itself: its error shrinks with it, whatever the deviance is.
      if (first) goal_[task] = rz_[task];
    }
    running_[task] = rz_[task] > enough(task, tolerance) ? 1 : 0;
  });
  fresh_ = false;
  int steps = 0;
  while (steps < kMostSteps && std::find(running_.begin(), running_.end(), 1) != running_.end() &&
         (pulse_ == nullptr || pulse_->beat())) {
    ++steps;
    std::vector<CubeChunk> chunks = make_chunks(direction_);
    threads_.loop(chunks.size(), [&](std::size_t p, int worker) {
      const std::uint8_t* running = running_.data() + data_.parts[p].sector * v;
      bool active[kMostColumns] = {};
      bool any = false;
      for (std::size_t k = 0; k < v; ++k) {
        active[k] = running[k] != 0;
        any = any || active[k];
        if (active[k]) std::fill_n(sums_[p].data() + k * n, n, 0.0);
      }
      if (!any) return;
      chunks[p].scratch = scratch_[static_cast<std::size_t>(worker)].data();
      kernels_.multiply(view_, chunks[p], active);
    });
    threads_.loop(tasks, [&](std::size_t task, int) {
      if (running_[task] != 0) sum_chunks(task / v, task % v, z_[task % v].data() + task / v * n);
    });
    for (std::size_t task = 0; task < tasks; ++task) {
      if (running_[task] != 0) data_.together.add(z_[task % v].data() + task / v * n, n);
    }
    threads_.loop(tasks, [&](std::size_t task, int) {
      if (running_[task] != 0) step(task / v, task % v, tolerance);
    });
  }
  return steps;
}

// Below this a system counts as solved.
double Cube::enough(std::size_t task, double tolerance) const {
  if (task % columns() != 0) return tolerance * tolerance * reference_[task];
  // The step itself: it need not be better than the next one will be small.
  const double share = std::clamp(0.03 * last_step_, 1e-5, 0.1);
  return std::max(share * share * goal_[task], 1e-26 * reference_[task]);
}

// One step of one system, after multiply().
void Cube::step(std::size_t s, std::size_t k, double tolerance) {
  const std::size_t n = data_.importer_size;
  const std::size_t task = s * columns() + k;
  double* p = direction_[k].data() + s * n;
  double* r = residual_[k].data() + s * n;
  double* x = solution_[k].data() + s * n;
  double* q = z_[k].data() + s * n;  // the sums; free once the preconditioner is applied
  const double* w = weight_.data() + s * n;
  double pq = 0;
  for (std::size_t i = 0; i < n; ++i) {
    q[i] = w[i] * p[i] - q[i];
    pq += p[i] * q[i];
  }
  if (!(pq > 0)) {
    running_[task] = 0;
    return;
  }
  const double alpha = rz_[task] / pq;
  for (std::size_t i = 0; i < n; ++i) {
    x[i] += alpha * p[i];
    r[i] -= alpha * q[i];
  }
  const double before = rz_[task];
  rz_[task] = apply_preconditioner(s, k);
  const double beta = rz_[task] / before;
  const double* z = z_[k].data() + s * n;
  for (std::size_t i = 0; i < n; ++i) p[i] = z[i] + beta * p[i];
  if (rz_[task] <= enough(task, tolerance)) running_[task] = 0;
}

}  // namespace tally::gravity

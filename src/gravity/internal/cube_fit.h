// The cube as a Backend of newton(): effects, projections and steps. Used by cube_solver.cpp alone.
#ifndef TALLY_GRAVITY_INTERNAL_CUBE_FIT_H_
#define TALLY_GRAVITY_INTERNAL_CUBE_FIT_H_

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "gravity/internal/cube_data.h"
#include "gravity/internal/newton.h"
#include "gravity/internal/solved.h"

namespace tally::gravity {

class Cube : public Backend {
  static constexpr int kFirstSweeps = 4;  // of proportional fitting before Newton's method
  static constexpr int kPatience = 8;     // linearisations, before plain Newton's method
  static constexpr int kMostSteps = 2000;
  static constexpr double kReached = 1e-7;  // accuracy of a last projection, less is no result

 public:
  Cube(CubeData& data, const CubeKernels& kernels, std::vector<std::vector<std::size_t>> keys,
       bool cluster)
      : data_(data),
        kernels_(kernels),
        threads_(data.threads),
        keys_(std::move(keys)),
        cluster_(cluster) {
    const std::size_t v = data.x.size() + 1;
    const std::size_t b = data.sectors * data.importer_size;
    mu_ = Buffer(data.cells());
    a_ = Buffer(data.units * data.periods, 0.0);
    b_ = Buffer(b, 0.0);
    c_ = Buffer(data.blocks * data.lanes, 0.0);
    inverse_weight_ = Buffer(data.blocks * data.lanes, 0.0);
    schur_ = Buffer(data.units * data.periods * data.periods, 0.0);
    weight_ = Buffer(b, 0.0);
    factor_ = Buffer(b, 1.0);
    r_ = Buffer(a_.size(), 1.0);
    q_ = Buffer(c_.size(), 1.0);
    net_a_ = Buffer(a_.size(), 0.0);
    net_b_ = Buffer(b, 0.0);
    net_c_ = Buffer(c_.size(), 0.0);
    for (std::size_t k = 0; k < v; ++k) {
      solution_.emplace_back(b, 0.0);
      residual_.emplace_back(b, 0.0);
      first_solution_.emplace_back(b, 0.0);
      first_residual_.emplace_back(b, 0.0);
      direction_.emplace_back(b, 0.0);
      z_.emplace_back(b, 0.0);
      step_a_.emplace_back(a_.size(), 0.0);
      step_c_.emplace_back(c_.size(), 0.0);
    }
    std::size_t most = 0;
    for (std::size_t u = 0; u < data.units; ++u) {
      most = std::max(most, data.shape.block_begin[u + 1] - data.shape.block_begin[u]);
    }
    set_view();
    for (int t = 0; t < threads_.count(); ++t) {
      scratch_.emplace_back(kernels.scratch_doubles(view_, most), 0.0);
    }
    for (std::size_t p = 0; p < data.parts.size(); ++p) {
      sums_.emplace_back((v + 1) * data.importer_size, 0.0);
    }
    preconditioner_ = Buffer(b * data.periods, 0.0);
    list_importer_blocks();
  }

  [[nodiscard]] std::size_t variables() const override { return data_.x.size(); }

  double linearise() override {
    ++linearised_;
    solution_[0].fill(0.0);
    std::vector<CubeChunk> chunks = make_chunks(solution_);
    const bool fresh = concentrate(chunks);
    run(chunks, columns() + 1, [&](CubeChunk& chunk) { kernels_.assemble(view_, chunk, fresh); });
    for (std::size_t i = 0; i < b_.size(); ++i) b_[i] += std::log(factor_[i]);
    const std::size_t v = columns();
    reference_.assign(data_.sectors * v, 0.0);
    double fit = 0;
    for (std::size_t p = 0; p < chunks.size(); ++p) {
      fit += chunks[p].fit;
      for (std::size_t k = 1; k < v; ++k) {
        reference_[data_.parts[p].sector * v + k] += chunks[p].square[k];
      }
    }
    for (std::size_t k = 1; k < v; ++k) fit += view_.beta[k] * constants_[k];
    gather_sums();
    collect(chunks);
    data_.together.add(reference_.data(), reference_.size());
    fit = data_.together.sum(fit);
    double mean = 0;
    for (std::size_t i = 0; i < weight_.size(); ++i) {
      mean += weight_[i];
      fit += b_[i] * data_.total_b[i];
      residual_[0][i] += data_.total_b[i] - weight_[i];
    }
    for (std::size_t k = 0; k < v; ++k) {
      if (!view_.active[k]) continue;
      std::copy_n(solution_[k].data(), weight_.size(), first_solution_[k].data());
      std::copy_n(residual_[k].data(), weight_.size(), first_residual_[k].data());
    }
    const double deviance = 2 * (constants_[0] + mean - fit);
    for (std::size_t s = 0; s < data_.sectors; ++s) {
      reference_[s * v] = std::max(deviance, 1e-300) / static_cast<double>(data_.sectors);
    }
    if (linearised_ == 1 || linearised_ == 3 || linearised_ == 6) precondition_by_importer();
    fresh_ = true;
    return deviance;
  }

  int project(double tolerance, const std::vector<bool>& active, bool last,
              Projection& out) override {
    for (std::size_t k = 1; k < columns(); ++k) view_.active[k] = active[k - 1];
    const int steps = conjugate_gradients(tolerance);
    // With a step as large as this another one follows.
    double step = 0;
    for (std::size_t i = 0; i < b_.size(); ++i) step = std::max(step, std::fabs(solution_[0][i]));
    settled_ = view_.plain || (last && data_.together.most(step) < 1e-4);
    if (settled_) {
      std::vector<CubeChunk> chunks = make_chunks(solution_);
      for (CubeChunk& chunk : chunks) chunk.cluster = cluster_;
      run(chunks, 0, [&](CubeChunk& chunk) { kernels_.finish(view_, chunk); });
      collect(chunks);
      out = products_;
    } else {
      out = products_;
      correct_products(out);
    }
    out.last = last && settled_;
    out.reached = true;
    for (std::size_t task = 0; task < rz_.size(); ++task) {
      if (task % columns() == 0 || !view_.active[task % columns()]) continue;
      out.reached = out.reached && (!last || rz_[task] <= kReached * kReached * reference_[task]);
    }
    const std::size_t n = variables();
    out.raw.assign(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t s = 0; s < data_.sectors; ++s)
        out.raw[i] += reference_[s * columns() + i + 1];
    }
    return steps;
  }

  double move(const std::vector<double>& delta) override {
    last_delta_ = delta;
    for (std::size_t k = 0; k < delta.size(); ++k) view_.beta[k + 1] += delta[k];
    // An upper bound of what any linear predictor moves by.
    double regressors = 0;
    for (std::size_t k = 0; k < delta.size(); ++k)
      regressors += std::fabs(delta[k]) * data_.reach[k];
    double own[] = {0, 0};
    if (settled_) {
      own[0] = shift(a_, step_a_, net_a_);
      own[1] = shift(c_, step_c_, net_c_);
    } else {  // the next linearisation moves them
      for (std::size_t i = 0; i < a_.size(); ++i)
        own[0] = std::max(own[0], std::fabs(step_a_[0][i]));
    }
    data_.together.most(own, 2);
    last_step_ = regressors + own[0] + shift(b_, solution_, net_b_, !view_.plain) + own[1];
    return last_step_;
  }

  void watch(Pulse* pulse) override { pulse_ = pulse; }

  // To first order, since steps are small where it is asked. Conditions of exporters and pairs hold
  // exactly, given those of importers.
  [[nodiscard]] double missed() override {
    double worst = 0;
    for (std::size_t i = 0; i < weight_.size(); ++i) {
      const double all = weight_[i] + data_.total_b[i];
      if (all > 0) worst = std::max(worst, std::fabs(residual_[0][i]) / all);
    }
    return data_.together.most(worst);
  }

  void halve() override {
    for (std::size_t k = 0; k < last_delta_.size(); ++k) {
      last_delta_[k] /= 2;
      view_.beta[k + 1] -= last_delta_[k];
    }
    last_step_ /= 2;
    unshift(b_, net_b_);
    if (!settled_) return;
    unshift(a_, net_a_);
    unshift(c_, net_c_);
  }

  void hand_over(const Frame& frame, bool rows, Solved& out) {
    out.scale = data_.scale;
    out.null_deviance = null_deviance();
    if (cluster_) out.meat = meat_;
    effects(out);
    if (rows) by_row(frame, out);
  }

  // The rows with what is left of the regressors.
  void by_row(const Frame& frame, Solved& out);

  std::vector<std::size_t> unit_of_blocks() const {
    std::vector<std::size_t> out(data_.blocks);
    for (std::size_t u = 0; u < data_.units; ++u) {
      for (std::size_t k = data_.shape.block_begin[u]; k < data_.shape.block_begin[u + 1]; ++k) {
        out[k] = u;
      }
    }
    return out;
  }

 private:
  [[nodiscard]] std::size_t columns() const { return data_.x.size() + 1; }

  void set_view() {
    view_.periods = static_cast<int>(data_.periods);
    view_.columns = static_cast<int>(columns());
    view_.importers = data_.importer_size;
    view_.y = data_.y.data();
    view_.mu = mu_.data();
    view_.block_begin = data_.shape.block_begin.data();
    view_.block_importer = data_.shape.block_importer.data();
    view_.a = a_.data();
    view_.c = c_.data();
    view_.inverse_weight = inverse_weight_.data();
    view_.schur = schur_.data();
    view_.total_a = data_.total_a.data();
    view_.total_c = data_.total_c.data();
    view_.r = r_.data();
    view_.q = q_.data();
    for (std::size_t k = 0; k < columns(); ++k) {
      if (k > 0) view_.x[k] = data_.x[k - 1].data();
      view_.step_a[k] = step_a_[k].data();
      view_.step_c[k] = step_c_[k].data();
      view_.active[k] = true;
    }
  }

  std::vector<CubeChunk> make_chunks(const std::vector<Buffer>& from) {
    std::vector<CubeChunk> chunks(data_.parts.size());
    for (std::size_t p = 0; p < chunks.size(); ++p) {
      const CubePart& part = data_.parts[p];
      CubeChunk& chunk = chunks[p];
      chunk.unit_begin = part.unit_begin;
      chunk.unit_end = part.unit_end;
      chunk.b = b_.data() + part.sector * data_.importer_size;
      for (std::size_t k = 0; k < columns(); ++k) {
        chunk.from[k] = from[k].data() + part.sector * data_.importer_size;
        chunk.out[k] = sums_[p].data() + k * data_.importer_size;
      }
      chunk.weight_out = sums_[p].data() + columns() * data_.importer_size;
    }
    return chunks;
  }

  // Each chunk with its first `sums` sums cleared.
  template <typename Kernel>
  void run(std::vector<CubeChunk>& chunks, std::size_t sums, Kernel kernel) {
    threads_.loop(chunks.size(), [&](std::size_t p, int worker) {
      std::fill_n(sums_[p].data(), sums * data_.importer_size, 0.0);
      chunks[p].scratch = scratch_[static_cast<std::size_t>(worker)].data();
      kernel(chunks[p]);
    });
  }

  [[nodiscard]] std::size_t first_part(std::size_t sector) const {
    const auto at = std::lower_bound(data_.parts.begin(), data_.parts.end(), sector,
                                     [](const CubePart& p, std::size_t s) { return p.sector < s; });
    return static_cast<std::size_t>(at - data_.parts.begin());
  }
  void sum_chunks(std::size_t sector, std::size_t k, double* to) const {
    const std::size_t n = data_.importer_size;
    const std::size_t first = first_part(sector);
    const double* from = sums_[first].data() + k * n;
    std::copy(from, from + n, to);
    for (std::size_t p = first + 1; p < data_.parts.size() && data_.parts[p].sector == sector;
         ++p) {
      from = sums_[p].data() + k * n;
      for (std::size_t i = 0; i < n; ++i) to[i] += from[i];
    }
  }

  // Prepares mu at the present b and beta: far from the solution b follows by some sweeps of
  // proportional fitting. True if there were none, so that mu is still to be made.
  bool concentrate(std::vector<CubeChunk>& chunks) {
    // Where that is of little use (data that are nearly separated) Newton's method goes on alone.
    view_.plain = linearised_ > kPatience;
    view_.first = constants_.empty();
    view_.newton = linearised_ > 1 && last_step_ < 0.3;
    factor_.fill(1.0);
    for (CubeChunk& chunk : chunks) {
      chunk.from[0] = factor_.data() + (chunk.b - b_.data());
    }
    int sweeps = last_step_ > 0.1 ? 2 : last_step_ > 1e-2 ? 1 : 0;
    if (linearised_ == 1) sweeps = kFirstSweeps;
    if (view_.plain) sweeps = 0;
    for (int sweep = 0; sweep < sweeps; ++sweep) {
      run(chunks, 1, [&](CubeChunk& chunk) { kernels_.balance(view_, chunk, sweep == 0); });
      if (view_.first) take_constants(chunks);
      threads_.loop(data_.sectors, [&](std::size_t sector, int) {
        sum_chunks(sector, 0, weight_.data() + sector * data_.importer_size);
      });
      data_.together.add(weight_.data(), weight_.size());
      for (std::size_t i = 0; i < factor_.size(); ++i) {
        const double total = data_.total_b[i];
        factor_[i] = total > 0 && weight_[i] > 0 ? total / weight_[i] : 1.0;
      }
    }
    return sweeps == 0;
  }

  void take_constants(const std::vector<CubeChunk>& chunks) {
    constants_.assign(columns(), 0.0);
    for (const CubeChunk& chunk : chunks) {
      for (std::size_t k = 0; k < columns(); ++k) constants_[k] += chunk.constants[k];
    }
    constants_[0] = data_.together.sum(constants_[0]);
    view_.first = false;
  }

  // Products of chunks, over all processes.
  void collect(const std::vector<CubeChunk>& chunks) {
    const std::size_t n = variables();
    products_.cross = numeric::Matrix(n, n);
    products_.gradient.assign(n, 0.0);
    meat_ = numeric::Matrix(n, n);
    for (const CubeChunk& chunk : chunks) {
      for (std::size_t i = 1; i <= n; ++i) {
        products_.gradient[i - 1] += chunk.gradient[i];
        for (std::size_t j = 1; j <= i; ++j) {
          products_.cross(i - 1, j - 1) += chunk.cross[i * kMostColumns + j];
          meat_(i - 1, j - 1) += chunk.meat[i * kMostColumns + j];
        }
      }
    }
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        products_.cross(j, i) = products_.cross(i, j);
        meat_(j, i) = meat_(i, j);
      }
    }
    data_.together.add(products_.cross.values().data(), n * n);
    data_.together.add(products_.gradient.data(), n);
    data_.together.add(meat_.values().data(), n * n);
  }

  // Products at the start of the projection become those at its end, without a pass over the cube:
  // with b = b0 + d and S d = r0 - r,
  //     <u - b_u, v - b_v> = <u - b0_u, v - b0_v> - r0_u d_v - d_u r_v.
  // They are exact for whatever d conjugate gradients arrived at, and what d lacks enters squared.
  void correct_products(Projection& out) const {
    const std::size_t size = weight_.size();
    const auto change = [&](std::size_t u, std::size_t v) {
      double total = 0;
      const double* r0 = first_residual_[u].data();
      const double* r = residual_[v].data();
      const double* b_v = solution_[v].data();
      const double* b0_v = first_solution_[v].data();
      const double* b_u = solution_[u].data();
      const double* b0_u = first_solution_[u].data();
      for (std::size_t i = 0; i < size; ++i) {
        total += r0[i] * (b_v[i] - b0_v[i]) + (b_u[i] - b0_u[i]) * r[i];
      }
      return total;
    };
    for (std::size_t i = 0; i < variables(); ++i) {
      if (!view_.active[i + 1]) continue;
      out.gradient[i] -= change(0, i + 1);
      for (std::size_t j = 0; j <= i; ++j) {
        if (!view_.active[j + 1]) continue;
        out.cross(i, j) -= change(i + 1, j + 1);
        out.cross(j, i) = out.cross(i, j);
      }
    }
  }

  void gather_sums() {
    const std::size_t n = data_.importer_size;
    threads_.loop(data_.sectors * (columns() + 1), [&](std::size_t task, int) {
      const std::size_t sector = task / (columns() + 1);
      const std::size_t k = task % (columns() + 1);
      sum_chunks(sector, k, (k < columns() ? residual_[k].data() : weight_.data()) + sector * n);
    });
    for (Buffer& residual : residual_) data_.together.add(residual.data(), residual.size());
    data_.together.add(weight_.data(), weight_.size());
  }

  // The system in the importer-period effects (cube_gradients.cpp).
  void list_importer_blocks();
  void precondition_by_importer();
  double apply_preconditioner(std::size_t sector, std::size_t k);
  int conjugate_gradients(double tolerance);
  [[nodiscard]] double enough(std::size_t task, double tolerance) const;
  void step(std::size_t s, std::size_t k, double tolerance);

  // effects += net, the step of column 0 less delta times those of the regressors; net is kept for
  // halve(). `bent`: an effect on its own would be right after log(1 + step), of which Newton's
  // step is the beginning, so that is taken. Returns the largest step.
  double shift(Buffer& effects, const std::vector<Buffer>& steps, Buffer& net, bool bent = false) {
    const std::size_t grain = 16384;
    std::vector<double> largest(effects.size() / grain + 1, 0.0);
    threads_.ranges(effects.size(), grain, [&](std::size_t begin, std::size_t end) {
      double* n = net.data();
      std::copy(steps[0].data() + begin, steps[0].data() + end, n + begin);
      for (std::size_t k = 0; k < last_delta_.size(); ++k) {
        const double d = last_delta_[k];
        if (d == 0) continue;
        const double* from = steps[k + 1].data();
        for (std::size_t i = begin; i < end; ++i) n[i] -= d * from[i];
      }
      double most = 0;
      for (std::size_t i = begin; i < end; ++i) {
        most = std::max(most, std::fabs(n[i]));
        if (bent && std::fabs(n[i]) > 1e-4) n[i] = std::log1p(std::max(n[i], -0.9));
        effects[i] += n[i];
      }
      largest[begin / grain] = most;
    });
    return *std::max_element(largest.begin(), largest.end());
  }
  static void unshift(Buffer& effects, Buffer& net) {
    for (std::size_t i = 0; i < effects.size(); ++i) {
      net[i] /= 2;
      effects[i] -= net[i];
    }
  }

  // Against the mean of the rows that are left.
  double null_deviance() const {
    double total = 0;
    auto count = static_cast<double>(data_.live);
    for (std::size_t i = 0; i < data_.total_a.size(); ++i) total += data_.total_a[i];
    total = data_.together.sum(total);
    count = data_.together.sum(count);
    return 2 * (constants_[0] + total - total * std::log(total / count));
  }

  void effects(Solved& out);

  CubeData& data_;
  const CubeKernels& kernels_;
  numeric::Threads& threads_;
  std::vector<std::vector<std::size_t>> keys_;  // of each effect
  bool cluster_;
  CubeView view_;
  Buffer mu_, a_, b_, c_, inverse_weight_, schur_, weight_, factor_, r_, q_, preconditioner_,
      net_a_, net_b_, net_c_;
  std::vector<Buffer> solution_, residual_, direction_, z_, step_a_, step_c_, scratch_, sums_;
  std::vector<std::size_t> importer_begin_, importer_blocks_;
  std::vector<double> reference_, rz_, goal_, last_delta_;
  std::vector<std::uint8_t> running_;
  numeric::Matrix meat_;
  Projection products_;                                  // of the last assemble() or finish()
  std::vector<Buffer> first_solution_, first_residual_;  // of the last linearisation
  std::vector<double> constants_;  // sum of y log y - y in all processes; of y x in this one
  double last_step_ = 1;
  bool settled_ = true;  // the last projection has the steps of a and c
  int linearised_ = 0;
  bool fresh_ = true;
  Pulse* pulse_ = nullptr;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_CUBE_FIT_H_

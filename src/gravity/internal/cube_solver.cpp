#include <algorithm>
#include <cmath>
#include <utility>

#include "gravity/internal/cube.h"
#include "gravity/internal/cube_data.h"
#include "gravity/internal/cube_fit.h"
#include "gravity/internal/separation.h"
#include "numeric/simd.h"

namespace tally::gravity {

void Cube::by_row(const Frame& frame, Solved& out) {
  out.rows = used_rows(frame);
  const std::size_t n = out.rows.size();
  out.score.resize(n);
  out.mu.resize(n);
  out.projected.assign(variables(), {});
  for (std::size_t v = 0; v < variables(); ++v) {
    if (view_.active[v + 1]) out.projected[v].resize(n);
  }
  const std::size_t row = data_.periods * data_.lanes;
  const std::vector<std::size_t> unit_of = unit_of_blocks();
  threads_.ranges(n, 16384, [&](std::size_t begin, std::size_t end) {
    for (std::size_t k = begin; k < end; ++k) {
      const std::size_t at = data_.cell(frame, out.rows[k]);
      const std::size_t block = at / row;
      const std::size_t unit = unit_of[block];
      const std::size_t t = at % row / data_.lanes;
      const std::size_t pair = block * data_.lanes + at % data_.lanes;
      const std::size_t sector = unit / (data_.units / data_.sectors);
      const std::size_t b = sector * data_.importer_size +
                            static_cast<std::size_t>(data_.shape.block_importer[block]) * row +
                            at % row;
      out.mu[k] = mu_[at];
      out.score[k] = data_.y[at] - mu_[at];
      for (std::size_t v = 0; v < variables(); ++v) {
        if (!view_.active[v + 1]) continue;
        out.projected[v][k] = data_.x[v][at] - solution_[v + 1][b] -
                              step_a_[v + 1][unit * data_.periods + t] - step_c_[v + 1][pair];
      }
    }
  });
}

// Values of the effects that occur, with the codes of their keys.
void Cube::effects(Solved& out) {
  const CubeShape& shape = data_.shape;
  const std::size_t t = data_.periods;
  const std::size_t l = data_.lanes;
  const std::size_t exporters = data_.units / data_.sectors;
  const std::size_t importers = shape.importer_code.size();
  out.effect_values.resize(3);
  out.levels.resize(3);
  out.level_codes.resize(3);
  double shift = 0;  // regressors were taken about their means
  for (std::size_t v = 0; v < variables(); ++v) shift -= view_.beta[v + 1] * data_.mean[v];
  const auto add = [&](std::size_t effect, double value) {
    out.effect_values[effect].push_back(value);
  };
  // Levels of each effect as (exporter, importer, period, sector) positions.
  struct Level {
    std::size_t i, j, t, s;
  };
  std::vector<std::vector<Level>> levels(3);
  for (std::size_t u = 0; u < data_.units; ++u) {
    for (std::size_t p = 0; p < t; ++p) {
      if (!(data_.total_a[u * t + p] > 0)) continue;
      add(shape.exporter_period, a_[u * t + p] + shift);
      levels[shape.exporter_period].push_back({u % exporters, 0, p, u / exporters});
    }
    for (std::size_t k = shape.block_begin[u]; k < shape.block_begin[u + 1]; ++k) {
      for (std::size_t lane = 0; lane < l; ++lane) {
        if (!(data_.total_c[k * l + lane] > 0)) continue;
        add(shape.pair, c_[k * l + lane]);
        levels[shape.pair].push_back({u % exporters,
                                      static_cast<std::size_t>(shape.block_importer[k]) * l + lane,
                                      0, u / exporters});
      }
    }
  }
  for (std::size_t s = 0; s < data_.sectors; ++s) {
    for (std::size_t j = 0; j < importers; ++j) {
      for (std::size_t p = 0; p < t; ++p) {
        const std::size_t at = s * data_.importer_size + (j / l * t + p) * l + j % l;
        if (!(data_.total_b[at] > 0)) continue;
        add(shape.importer_period, b_[at]);
        levels[shape.importer_period].push_back({0, j, p, s});
      }
    }
  }
  for (std::size_t m = 0; m < 3; ++m) {
    out.levels[m] = levels[m].size();
    if (m != shape.importer_period) out.levels[m] = data_.together.sum(out.levels[m]);
    for (const std::size_t key : keys_[m]) {
      std::vector<std::int32_t> codes;
      codes.reserve(levels[m].size());
      const auto sector = std::find(shape.sectors.begin(), shape.sectors.end(), key);
      for (const Level& level : levels[m]) {
        if (key == shape.exporter)
          codes.push_back(shape.exporter_code[level.i]);
        else if (key == shape.importer)
          codes.push_back(shape.importer_code[level.j]);
        else if (key == shape.period)
          codes.push_back(shape.period_code[level.t]);
        else
          codes.push_back(
              shape.sector_code[level.s][static_cast<std::size_t>(sector - shape.sectors.begin())]);
      }
      out.level_codes[m].push_back(std::move(codes));
    }
  }
}

namespace {

// What this processor cannot run is done in the same layout by what it can.
const CubeKernels& kernels_for(numeric::Simd simd) {
  const numeric::Simd most = numeric::supported_simd().back();
  if (simd == numeric::Simd::avx512) {
    return most == simd ? cube_kernels_avx512() : cube_kernels_wide();
  }
  return simd == numeric::Simd::avx2 && most >= simd ? cube_kernels_avx2()
                                                     : cube_kernels_baseline();
}

}  // namespace

core::Result<Solved> solve_cube(Frame& frame, const Options& options, const CubeShape& shape,
                                numeric::Threads& threads, Pulse& pulse) {
  Solved out;
  const Together together(options.exchange);
  CubeData data(frame, shape, together, threads);
  data.scatter(frame);
  if (!data.prune(options, frame.used)) return out;
  const bool pair = clustered_by_pair(frame, shape);
  const CubeKernels& kernels = kernels_for(options.simd.value_or(numeric::best_simd()));
  bool check = options.check_separation && !frame.checked;
  const bool small = together.sum(frame.used) <= kSmallPanel;
  // Small data are looked at row by row afterwards.
  const bool rows = !pair || options.bias_correction || small;
  for (;;) {
    if (!together.any(data.gone < frame.used)) {
      data.report(frame);
      return out;
    }
    Cube cube(data, kernels, frame.effects, pair);
    out.path = newton(cube, exact(options, 1e-8),
                      {.watch = check, .polish = small, .active = frame.active}, {}, pulse);
    if (out.path.diverging && together.several()) {
      // Looking for them takes all rows in one place.
      out.path.message =
          "not converged: some rows run away, as those do that regressors and effects separate; "
          "several processes cannot look for them, one can";
    } else if (out.path.diverging) {
      data.report(frame);
      const Rows all = make_rows(frame);
      const std::vector<std::uint8_t> separated = find_separated(all, threads, pulse);
      data.gone = 0;
      data.drop(frame, all.row, separated);
      if (data.gone > 0) {
        (void)data.prune(options, frame.used);
        continue;
      }
      check = false;
      const int before = out.path.iterations;
      out.path = newton(cube, exact(options, 1e-8), {.polish = small, .active = frame.active},
                        out.path.beta, pulse);
      out.path.iterations += before;
    }
    data.report(frame);
    cube.hand_over(frame, rows, out);
    if (pair) out.meat_clusters = out.levels[shape.pair];
    frame.used = together.sum(frame.used);
    out.total_weight = static_cast<double>(frame.used);
    out.memory = cube_memory(frame, options, shape);
    return out;
  }
}

}  // namespace tally::gravity

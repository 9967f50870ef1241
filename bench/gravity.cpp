// Three-way PPML on panels that are made here: time and memory by size. Results:
// docs/benchmarks.md.
//
//   bench_gravity                                  panels as large as the reference panels a, b, c
//   TALLY_BENCH_SECTORS=170 bench_gravity --benchmark_filter=Sectors     200 x 200 x 30 x 170
//   TALLY_BENCH_PANEL=a.bin bench_gravity --benchmark_filter=File        a binary panel: int32 n,
//       exporters, importers, years, sectors; int32 columns sector, exporter, importer, year;
//       double columns y, rta, x
#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "gravity/estimate.h"
#include "gravity/panel.h"

namespace {

using tally::bench::make;
using tally::bench::Panel;
using tally::gravity::Columns;
using tally::gravity::Options;

void fit(benchmark::State& state, const Panel& panel, bool by_sector,
         tally::gravity::Solver solver) {
  Options options;
  options.formula =
      by_sector
          ? "y ~ rta + x | exporter^year^sector + importer^year^sector + exporter^importer^sector"
          : "y ~ rta + x | exporter^year + importer^year + exporter^importer";
  options.clusters = {by_sector ? "exporter^importer^sector" : "exporter^importer"};
  options.solver = solver;
  const Columns columns = panel.columns();
  for (auto _ : state) {
    const auto result = tally::gravity::estimate(columns, options);
    if (!result) {
      state.SkipWithError(result.error().to_string().c_str());
      return;
    }
    state.counters["rows"] = static_cast<double>(result->rows_used);
    state.counters["newton"] = result->iterations;
    state.counters["inner"] = result->inner_iterations;
    state.counters["rta"] = result->coefficients[0].estimate;
    state.counters["se"] = result->coefficients[0].std_error;
    state.counters["prepare"] = result->seconds.factorise;
    state.counters["fit"] = result->seconds.fit;
  }
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  state.counters["peak_MiB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

void BM_Panel(benchmark::State& state) {
  const Panel panel = make(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)),
                           static_cast<int>(state.range(2)));
  fit(state, panel, state.range(2) > 1, tally::gravity::Solver::automatic);
}
BENCHMARK(BM_Panel)
    ->Args({50, 10, 1})
    ->Args({150, 20, 1})
    ->Args({200, 30, 1})
    ->Args({200, 30, 4})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void BM_GeneralSolver(benchmark::State& state) {
  const Panel panel = make(static_cast<int>(state.range(0)), static_cast<int>(state.range(1)), 1);
  fit(state, panel, false, tally::gravity::Solver::general);
}
BENCHMARK(BM_GeneralSolver)
    ->Args({50, 10})
    ->Args({150, 20})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

void BM_Sectors(benchmark::State& state) {
  const char* sectors = std::getenv("TALLY_BENCH_SECTORS");
  if (sectors == nullptr) {
    state.SkipWithError("skipped: TALLY_BENCH_SECTORS is not set");
    return;
  }
  const Panel panel = make(200, 30, std::atoi(sectors));
  fit(state, panel, true, tally::gravity::Solver::automatic);
}
BENCHMARK(BM_Sectors)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);

bool read(const std::string& path, Panel& out) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  std::int32_t header[5];
  bool good = std::fread(header, 4, 5, file) == 5;
  const auto n = static_cast<std::size_t>(good ? header[0] : 0);
  for (auto* codes : {&out.sector, &out.exporter, &out.importer, &out.year}) {
    codes->resize(n);
    good = good && std::fread(codes->data(), 4, n, file) == n;
  }
  for (auto* numbers : {&out.y, &out.rta, &out.x}) {
    numbers->resize(n);
    good = good && std::fread(numbers->data(), 8, n, file) == n;
  }
  std::fclose(file);
  return good;
}

void BM_File(benchmark::State& state) {
  const char* path = std::getenv("TALLY_BENCH_PANEL");
  Panel panel;
  if (path == nullptr || !read(path, panel)) {
    state.SkipWithError("skipped: TALLY_BENCH_PANEL names no panel");
    return;
  }
  bool sectors = false;
  for (const std::int32_t s : panel.sector) sectors = sectors || s != panel.sector[0];
  fit(state, panel, sectors, tally::gravity::Solver::automatic);
}
BENCHMARK(BM_File)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace

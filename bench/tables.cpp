// Rows a second into typed columns, from memory; from how many threads. Results:
// docs/benchmarks.md.
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <string>

#include "tables/csv.h"

namespace {

// A panel as people have it: two country codes, a year, a value, a dummy, a distance; 36 bytes a
// row.
const std::string& panel() {
  static const std::string text = [] {
    std::string out = "exporter,importer,year,trade,rta,log_dist\n";
    std::uint64_t state = 1;
    for (int i = 0; i < 100; ++i) {
      for (int j = 0; j < 200; ++j) {
        for (int t = 1990; t < 2020; ++t) {
          state = state * 6364136223846793005U + 1442695040888963407U;
          const double value = static_cast<double>(state >> 40) / 1000.0;
          out += fmt::format("X{:02},M{:03},{},{:.3f},{},{:.6f}\n", i, j, t, value,
                             t > 2004 ? 1 : 0, 5 + (i * 7 + j * 3) % 50 / 10.0);
        }
      }
    }
    return out;
  }();
  return text;
}

void read(benchmark::State& state, const std::string& text) {
  tally::tables::ReadOptions options;
  options.threads = static_cast<int>(state.range(0));
  std::size_t rows = 0;
  for (auto _ : state) {
    auto table = tally::tables::parse_csv(text, "panel.csv", options);
    if (!table) {
      state.SkipWithError(table.error().to_string().c_str());
      return;
    }
    rows += table->rows;
    benchmark::DoNotOptimize(table->columns.data());
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(rows));
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * text.size()));
}

void ReadPanel(benchmark::State& state) { read(state, panel()); }
BENCHMARK(ReadPanel)->Arg(1)->Arg(2)->UseRealTime()->MeasureProcessCPUTime()->Unit(
    benchmark::kMillisecond);

// The same with every text in quotes.
void ReadQuoted(benchmark::State& state) {
  static const std::string text = [] {
    std::string out;
    for (std::size_t at = 0; at < panel().size();) {
      const std::size_t end = panel().find('\n', at);
      const std::string line = panel().substr(at, end - at);
      const std::size_t first = line.find(','), second = line.find(',', first + 1);
      out += '"' + line.substr(0, first) + "\",\"" + line.substr(first + 1, second - first - 1) +
             '"' + line.substr(second) + '\n';
      at = end + 1;
    }
    return out;
  }();
  read(state, text);
}
BENCHMARK(ReadQuoted)
    ->Arg(1)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace

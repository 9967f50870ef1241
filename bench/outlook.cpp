// One fit of each kind, and ten thousand paths. Results: docs/outlook.md.
#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

#include "outlook/internal/random.h"
#include "outlook/model.h"
#include "outlook/target.h"

namespace {

using namespace tally::outlook;  // NOLINT: a benchmark of one module

std::vector<Observation> months(int n) {
  Stream stream(1, 0);
  std::vector<Observation> out;
  double level = std::log(1e9);
  for (int t = 0; t < n; ++t) {
    level += 0.005 + 0.02 * stream.normal();
    const Month m = Month(2004, 1) + t;
    const double season = 0.1 * std::cos(2 * M_PI * (t % 12) / 12.0);
    out.push_back({{m, m}, std::exp(level + season + 0.05 * stream.normal()), 0});
  }
  return out;
}

std::vector<Observation> years(int n) {
  Stream stream(2, 0);
  std::vector<Observation> out;
  double level = std::log(1e9);
  for (int t = 0; t < n; ++t) {
    level += 0.05 + 0.1 * stream.normal();
    out.push_back({Period::year(1985 + t), std::exp(level), 0});
  }
  return out;
}

// Years, and sums of months since 2015, as China publishes them.
std::vector<Observation> mixed() {
  const auto all = months(228);
  std::vector<Observation> out;
  const auto sum = [&](int y, int last) {
    double v = 0;
    for (const auto& o : all) {
      if (o.period.first.year() == y && o.period.first.month() <= last) v += o.value;
    }
    out.push_back({{Month(y, 1), Month(y, last)}, v, 0});
  };
  for (int y = 2004; y < 2022; ++y) sum(y, 12);
  for (int y = 2015; y < 2022; ++y) {
    for (const int last : {2, 6, 9, 11}) sum(y, last);
  }
  sum(2022, 11);
  return out;
}

void fit(benchmark::State& state, const std::vector<Observation>& all) {
  for (auto _ : state) {
    auto past = history(all, true);
    auto model = Model::fit(std::move(*past), {});
    benchmark::DoNotOptimize(model);
  }
}
void fit_months(benchmark::State& state) { fit(state, months(240)); }
void fit_years(benchmark::State& state) { fit(state, years(35)); }
void fit_mixed(benchmark::State& state) { fit(state, mixed()); }

void ten_thousand_paths(benchmark::State& state) {
  auto past = history(months(240), true);
  const auto model = Model::fit(std::move(*past), {});
  for (auto _ : state) {
    Paths paths = simulate(*model, static_cast<int>(state.range(0)), 10000, 1);
    benchmark::DoNotOptimize(paths.values.data());
  }
}

void odds_of_a_target(benchmark::State& state) {
  const auto all = mixed();
  Goal goal;
  goal.value = 30e9;
  goal.from_year = 2022;
  goal.by_year = 2024;
  for (auto _ : state) {
    auto out = odds(all, goal, {});
    benchmark::DoNotOptimize(out);
  }
}

BENCHMARK(fit_months)->Unit(benchmark::kMillisecond);
BENCHMARK(fit_years)->Unit(benchmark::kMillisecond);
BENCHMARK(fit_mixed)->Unit(benchmark::kMillisecond);
BENCHMARK(ten_thousand_paths)->Arg(12)->Arg(24)->Unit(benchmark::kMillisecond);
BENCHMARK(odds_of_a_target)->Unit(benchmark::kMillisecond);

}  // namespace

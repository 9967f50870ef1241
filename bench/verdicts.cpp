// Verdicts inside one process, the ledger open: each statement of the regression file once, as of
// its day and with hindsight. `cold`: a new judge for each, with nothing kept; `warm`: one judge
// for all. Results: docs/benchmarks.md.
#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "core/csv.h"
#include "language/parse.h"
#include "ledger/ledger.h"
#include "verdict/verdict.h"

namespace {

using namespace tally;  // NOLINT: a benchmark

struct Asked {
  language::Statement statement;
  language::Context context;
};

std::vector<Asked> statements() {
  std::ifstream in(TALLY_SOURCE_DIR "/tests/regression/verdicts.csv");
  std::stringstream text;
  text << in.rdbuf();
  std::vector<Asked> out;
  const std::string bytes = text.str();
  const auto table = core::CsvTable::parse(bytes, "verdicts.csv");
  if (!table) return out;
  for (std::size_t row = 0; row < table->rows(); ++row) {
    auto statement = language::parse(table->get(row, "statement"));
    if (!statement) continue;
    Asked asked{std::move(*statement), {}};
    asked.context.said_on = core::Day::parse(table->get(row, "as_of"));
    out.push_back(std::move(asked));
  }
  return out;
}

const ledger::Ledger* base() {
  static const auto kLedger = ledger::Ledger::open({TALLY_BINARY_DIR "/base.tally", std::nullopt});
  return kLedger ? &*kLedger : nullptr;
}

void Statements(benchmark::State& state) {
  const ledger::Ledger* ledger = base();
  const std::vector<Asked> all = statements();
  if (ledger == nullptr || all.empty()) {
    state.SkipWithError("no base ledger, or no statements");
    return;
  }
  const bool warm = state.range(0) != 0;
  verdict::Judge kept(*ledger);
  for (auto _ : state) {
    for (const Asked& asked : all) {
      if (warm) {
        benchmark::DoNotOptimize(kept.check(asked.statement, asked.context));
      } else {
        verdict::Judge fresh(*ledger);
        benchmark::DoNotOptimize(fresh.check(asked.statement, asked.context));
      }
    }
  }
  state.counters["per_statement"] = benchmark::Counter(
      static_cast<double>(all.size()),
      benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}
BENCHMARK(Statements)->ArgName("warm")->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond);

}  // namespace

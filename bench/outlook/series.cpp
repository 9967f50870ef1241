#include "outlook/series.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>
#include <tuple>

#include "core/csv.h"
#include "ledger/ledger.h"

namespace tally::bench {
namespace {

using outlook::Observation;
using outlook::Step;

constexpr std::size_t kFewestMonths = 84, kFewestYears = 16;
constexpr double kSmallest = 5e6;

// The longest run of consecutive periods.
std::vector<Observation> longest_run(const std::vector<Observation>& all, int step) {
  std::vector<Observation> best, run;
  for (const Observation& o : all) {
    if (!run.empty() && o.period.first - run.back().period.first != step) run.clear();
    run.push_back(o);
    if (run.size() >= best.size()) best = run;
  }
  return best;
}

double middle(const std::vector<Observation>& all) {
  std::vector<double> v;
  for (const Observation& o : all) v.push_back(o.value);
  std::nth_element(v.begin(), v.begin() + static_cast<std::ptrdiff_t>(v.size() / 2), v.end());
  return v[v.size() / 2];
}

void add_pair(const ledger::Ledger& ledger, places::PlaceId a, places::PlaceId b,
              std::vector<Series>& out) {
  const auto figures = ledger.pair(a, b);
  if (!figures) return;
  using Key =
      std::tuple<int, int, int, int, std::string>;  // direction, source, file, step, currency
  std::map<Key, std::map<core::Period, double>> groups;
  for (const ledger::Figure& f : *figures) {
    const bool plain = f.measure == ledger::Measure::level &&
                       f.kind == ledger::FlowKind::all_goods &&
                       f.adjustment == ledger::Adjustment::none && f.product == "TOTAL" &&
                       f.value && !f.has(ledger::kQuotedAgain) && !f.has(ledger::kPartial);
    const bool one_way =
        f.direction == ledger::Direction::exports || f.direction == ledger::Direction::imports;
    if (!plain || !one_way || !(f.period.is_month() || f.period.is_year())) continue;
    groups[{static_cast<int>(f.direction), f.source.value(), f.file.value(), f.period.months(),
            f.currency.code()}][f.period] = f.number();
  }
  for (const auto& [key, values] : groups) {
    const int step = std::get<3>(key);
    std::vector<Observation> all;
    for (const auto& [period, value] : values) all.push_back({period, value, 0});
    all = longest_run(all, step);
    if (all.size() < (step == 1 ? kFewestMonths : kFewestYears) || middle(all) < kSmallest)
      continue;
    const auto& table = places::places();
    const auto source = ledger::SourceId(static_cast<std::uint16_t>(std::get<1>(key)));
    out.push_back(
        {fmt::format("{} {} {} {} {} {}", ledger.source(source).code, table.code(a), table.code(b),
                     ledger::to_string(static_cast<ledger::Direction>(std::get<0>(key))),
                     std::get<4>(key), step == 1 ? "months" : "years"),
         step == 1 ? Step::month : Step::year, std::move(all)});
  }
}

}  // namespace

std::vector<Series> from_ledger(const std::string& path) {
  ledger::OpenOptions options;
  options.base = path;
  auto ledger = ledger::Ledger::open(options);
  if (!ledger) {
    std::cerr << ledger.error().to_string() << "\n";
    return {};
  }
  std::vector<Series> out;
  const auto rows = ledger->coverage({}, {});
  if (!rows) return {};
  std::vector<places::PlaceId> reporters;
  for (const auto& row : *rows) reporters.push_back(row.reporter);
  std::sort(reporters.begin(), reporters.end());
  reporters.erase(std::unique(reporters.begin(), reporters.end()), reporters.end());
  for (const auto a : reporters) {
    const auto partners = ledger->partners_of(a);
    if (!partners) continue;
    for (const auto b : *partners) add_pair(*ledger, a, b, out);
  }
  return out;
}

std::vector<Series> from_csv(const std::string& path) {
  std::ifstream in(path);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  core::CsvReader csv(text, path);
  std::vector<Series> out;
  csv.next();
  while (csv.next()) {
    const auto& f = csv.fields();
    const auto period = f.size() == 4 ? core::Period::parse(f[2]) : std::nullopt;
    if (!period) continue;
    if (out.empty() || out.back().name != f[0]) {
      out.push_back({std::string(f[0]), f[1] == "1" ? Step::month : Step::year, {}});
    }
    out.back().values.push_back({*period, std::strtod(std::string(f[3]).c_str(), nullptr), 0});
  }
  return out;
}

void to_csv(const std::vector<Series>& all, const std::string& path) {
  std::ofstream out(path);
  out << "series,step,period,value\n";
  for (const Series& s : all) {
    for (const auto& o : s.values) {
      out << fmt::format("{},{},{},{}\n", s.name, static_cast<int>(s.step), o.period.iso(),
                         o.value);
    }
  }
}

}  // namespace tally::bench

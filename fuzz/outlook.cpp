// Any figures: lines 'PERIOD VALUE [ROUNDING]', the first line 'balance' for a series that may be
// negative. Whatever they are, an answer or a reason; bands that are finite and do not cross; no
// negative flow; odds that are odds.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/csv.h"
#include "outlook/model.h"
#include "outlook/seasonal.h"
#include "outlook/target.h"

namespace {

using namespace tally::outlook;  // NOLINT: a fuzzer of one module

constexpr std::size_t kMostLines = 150;

void insist(bool condition) {
  if (!condition) std::abort();
}

std::vector<Observation> figures_of(std::string_view text, bool& balance) {
  std::vector<Observation> out;
  for (const auto line : tally::core::split(text, '\n')) {
    if (line == "balance") balance = true;
    const auto words = tally::core::split(line, ' ');
    if (words.size() < 2 || out.size() == kMostLines) continue;
    const auto period = tally::core::Period::parse(words[0]);
    if (!period) continue;
    Observation o;
    o.period = *period;
    o.value = std::strtod(std::string(words[1]).c_str(), nullptr);
    if (words.size() > 2) o.rounding = std::strtod(std::string(words[2]).c_str(), nullptr);
    out.push_back(o);
  }
  return out;
}

void check(const Band& b, bool may_be_negative) {
  insist(std::isfinite(b.median) && std::is_sorted(b.quantile.begin(), b.quantile.end()));
  insist(std::isfinite(b.quantile.front()) && std::isfinite(b.quantile.back()));
  insist(b.quantile[2] <= b.median && b.median <= b.quantile[3]);
  insist(may_be_negative || b.quantile.front() >= 0);
}

void check_model(const Model& model, bool may_be_negative) {
  constexpr int kSteps = 14;
  for (const Band& b : bands(model, kSteps)) check(b, may_be_negative);
  const Paths paths = simulate(model, kSteps, 50, 1);
  for (const float v : paths.values) insist(std::isfinite(v));
  const int year = (model.last() + 1).year();
  auto sums = totals(model, paths, Period::year(year));
  if (!sums.empty()) check(band(Period::year(year), sums), may_be_negative);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bool balance = false;
  const auto all = figures_of({reinterpret_cast<const char*>(data), size}, balance);
  auto past = history(all, !balance);
  if (!past) {
    insist(!past.error().message.empty());
    return 0;
  }
  const bool negative = std::any_of(past->pieces.begin(), past->pieces.end(),
                                    [](const Piece& p) { return p.value < 0; });
  const Month last = past->last;
  Options options;
  options.may_be_negative = balance;
  const auto model = Model::fit(std::move(*past), options);
  if (!model) {
    insist(!model.error().message.empty());
    return 0;
  }
  check_model(*model, negative);
  Goal goal;
  goal.value = all.back().value;
  goal.from_year = last.year();
  goal.by_year = last.year() + 2;
  OddsOptions wanted;
  wanted.paths = 50;
  wanted.model = options;
  if (const auto out = odds(all, goal, wanted)) {
    insist(out->by_deadline >= kLeastOdds && out->by_deadline <= 1 - kLeastOdds);
    insist(!out->early || *out->early <= out->by_deadline);
  }
  if (const auto adjusted = seasonally_adjusted(all, balance)) {
    for (const Adjusted& a : *adjusted) insist(std::isfinite(a.adjusted));
  }
  return 0;
}

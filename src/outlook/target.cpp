#include "outlook/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>
#include <utility>

#include "outlook/calibration.h"

namespace tally::outlook {
namespace {

using core::Code;

constexpr int kFanSteps = 36;     // of a chart beyond the deadline's need
constexpr int kFurtherYears = 3;  // looked past the deadline for the expected month
constexpr int kFarPaths = 4000;   // enough for a month that half of them have reached
constexpr int kLongestRate = 30;  // years that a rate is carried on
constexpr std::size_t kMostFits = 16;

bool meets(const Goal& goal, double value) {
  return goal.at_most ? value <= goal.value : value >= goal.value;
}

// The eleven months before the paths, as known or as the model has them; empty if the history is
// too short.
std::vector<double> months_before(const Model& model, const Paths& paths) {
  std::vector<double> out;
  for (Month m = paths.first - 11; m < paths.first; m = m + 1) {
    const int t = m - model.history().first;
    if (t < 0) return {};
    const Known known = known_part(model.history(), {m, m});
    const double x = model.smoothed().x[static_cast<std::size_t>(t)];
    out.push_back(known.open.empty() ? known.sum : model.in_logs() ? std::exp(x) : x);
  }
  return out;
}

// The first step by which more than half of the paths have had a year (twelve months in a row) that
// meets the goal; empty if none.
std::optional<int> half_by(const Model& model, const Paths& paths, const Goal& goal) {
  const bool monthly = paths.step == Step::month;
  std::vector<double> before;
  if (monthly) {
    before = months_before(model, paths);
    if (before.empty()) return std::nullopt;
  }
  const auto n = static_cast<std::size_t>(paths.count);
  std::vector<double> sum(n, std::accumulate(before.begin(), before.end(), 0.0));
  std::vector<char> met(n, 0);
  for (int h = 0; h < paths.steps; ++h) {
    paths.add(h, sum);
    std::size_t reached = 0;
    for (std::size_t i = 0; i < n; ++i) {
      met[i] = static_cast<char>(met[i] | static_cast<char>(meets(goal, sum[i])));
      reached += static_cast<std::size_t>(met[i]);
    }
    if (reached > n / 2) return h;
    if (!monthly) {
      std::fill(sum.begin(), sum.end(), 0.0);
    } else if (h < 11) {
      for (double& v : sum) v -= before[static_cast<std::size_t>(h)];
    } else {
      paths.add(h - 11, sum, -1);
    }
  }
  return std::nullopt;
}

std::optional<AtRate> at_rate(const Model& model, const Goal& goal) {
  const History& h = model.history();
  AtRate out;
  for (int y = h.last.year(); y >= h.first.year(); --y) {
    const Known year = known_part(h, Period::year(y));
    if (!year.open.empty()) continue;
    out.base_year = y;
    out.base = year.sum;
    break;
  }
  if (out.base <= 0) return std::nullopt;
  if (goal.rate) {
    out.rate = *goal.rate;
    out.stated = true;
  } else {
    // The pace of the newest part of a year against the same part a year before.
    const int year = h.last.year();
    const Period part = out.base_year == year ? Period::year(year) : Period{Month(year, 1), h.last};
    const Known now = known_part(h, part), before = known_part(h, part.year_before());
    if (!now.open.empty() || !before.open.empty() || before.sum <= 0) return std::nullopt;
    out.rate = (now.sum / before.sum - 1) * 100;
  }
  AtRate carried = carried_on(out.base, out.base_year, out.rate, goal);
  carried.stated = out.stated;
  return carried;
}

// Models that this thread has fitted last: several statements of one article ask about the same
// figures, and a fit takes longer than all the rest. The answers are those of a fit without it.
struct Fit {
  std::vector<Observation> observations;
  Options options;
  std::shared_ptr<const Model> model;
  // The futures drawn from it last, and their sums by year, for goals with a like deadline.
  std::uint64_t seed = 0;
  int count = 0;
  Paths near, far;
  struct Year {
    std::vector<double> sums;  // of each path; none if they do not reach its end
    std::optional<Band> band;  // of a year that is not over
  };
  std::map<int, Year> years;
  std::vector<Band> bands;

  void draw(int steps, int further, const OddsOptions& wanted) {
    if (count != wanted.paths || seed != wanted.seed) {
      near = far = {};
      years.clear();
    }
    seed = wanted.seed;
    count = wanted.paths;
    if (near.steps < steps) {
      near = simulate(*model, steps, count, seed);
      years.clear();
    }
    if (far.steps < further) far = simulate(*model, further, std::min(count, kFarPaths), seed);
  }
  const Year& year(int y) {
    const auto [slot, fresh] = years.try_emplace(y);
    if (!fresh) return slot->second;
    Year& out = slot->second;
    const Period period = Period::year(y);
    out.sums = totals(*model, near, period);
    if (out.sums.empty() || period.last <= model->last()) return out;
    std::vector<double> sample = out.sums;
    out.band = band(period, sample);
    return out;
  }
  std::vector<Band> fan(int steps) {
    const auto n = static_cast<std::size_t>(std::min(steps, kMostSteps));
    if (bands.size() < n) bands = outlook::bands(*model, static_cast<int>(n));
    return {bands.begin(), bands.begin() + static_cast<std::ptrdiff_t>(n)};
  }
  [[nodiscard]] bool is_of(std::span<const Observation> other, const Options& wanted) const {
    const auto same = [](const Observation& x, const Observation& y) {
      return x.period == y.period && x.value == y.value && x.rounding == y.rounding;
    };
    return options.method == wanted.method && options.may_be_negative == wanted.may_be_negative &&
           options.calibrated == wanted.calibrated &&
           std::equal(other.begin(), other.end(), observations.begin(), observations.end(), same);
  }
};

// Stays where it is until the next call.
core::Result<Fit*> fitted(std::span<const Observation> observations, const Options& options) {
  thread_local std::vector<Fit> fits;  // oldest first
  for (Fit& fit : fits) {
    if (fit.is_of(observations, options)) return &fit;
  }
  TALLY_TRY(past, history(observations, !options.may_be_negative));
  TALLY_TRY(model, Model::fit(std::move(past), options));
  auto kept = std::make_shared<const Model>(std::move(model));
  if (fits.size() == kMostFits) fits.erase(fits.begin());
  Fit& fit = fits.emplace_back();
  fit.observations.assign(observations.begin(), observations.end());
  fit.options = options;
  fit.model = std::move(kept);
  return &fit;
}

// For each path the first year that meets the goal, by_year + 1 if none.
std::vector<int> first_years(Fit& fit, const Goal& goal) {
  std::vector<int> out(static_cast<std::size_t>(fit.near.count), goal.by_year + 1);
  for (int y = goal.by_year; y >= goal.from_year; --y) {
    const std::vector<double>& sums = fit.year(y).sums;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (meets(goal, sums[i])) out[i] = y;
    }
  }
  return out;
}

double share_by(const std::vector<int>& first, int year) {
  const auto n = std::count_if(first.begin(), first.end(), [&](int y) { return y <= year; });
  return static_cast<double>(n) / static_cast<double>(first.size());
}

// Not further than `furthest` steps.
void expect(const Fit& fit, int furthest, const Goal& goal, Odds& out) {
  const Model& model = *fit.model;
  const int per = static_cast<int>(model.step());
  const std::optional<int> half = half_by(model, fit.far, goal);
  if (!half || *half >= furthest) {
    out.beyond_horizon = true;
    return;
  }
  out.expected = model.last() + (*half + 1) * per;
  out.ahead_months = Month(goal.by_year, 12) - *out.expected;
}

}  // namespace

double open_odds(double share) { return std::clamp(share, kLeastOdds, 1 - kLeastOdds); }

double target_odds(double share, Kind kind) {
  const double odds = open_odds(share);
  return open_odds(1 / (1 + std::exp(-odds_slope(kind) * std::log(odds / (1 - odds)))));
}

AtRate carried_on(double base, int base_year, double rate, const Goal& goal) {
  AtRate out;
  out.rate = rate;
  out.base = base;
  out.base_year = base_year;
  double value = base;
  for (int k = 0; k <= kLongestRate && !out.year; ++k) {
    if (meets(goal, value)) out.year = base_year + k;
    value *= 1 + rate / 100;
  }
  return out;
}

core::Result<Foretold> foretell(std::span<const Observation> observations, const Period& period,
                                const OddsOptions& options) {
  TALLY_TRY(fit, fitted(observations, options.model));
  const Model& model = *fit->model;
  const int per = static_cast<int>(model.step());
  Foretold out;
  out.steps = (period.last - model.last() + per - 1) / per;
  if (out.steps > kMostSteps) return core::fail(Code::bad_input, "the period is too far ahead");
  if (out.steps < 1) return core::fail(Code::bad_input, "the period is known: nothing to foretell");
  const Paths paths = simulate(model, out.steps, options.paths, options.seed);
  out.sample = totals(model, paths, period);
  if (out.sample.empty()) {
    return core::fail(Code::bad_input, "the figures say nothing of a period of that kind");
  }
  std::sort(out.sample.begin(), out.sample.end());
  out.kind = model.kind();
  out.members = model.members();
  out.notes = model.notes();
  out.calibration = coverage_sentence(out.kind, out.steps);
  return out;
}

core::Result<Odds> odds(std::span<const Observation> observations, const Goal& goal,
                        const OddsOptions& options) {
  if (!std::isfinite(goal.value) || goal.by_year < goal.from_year) {
    return core::fail(Code::bad_input,
                      "the goal is no number, or its deadline lies before its day");
  }
  TALLY_TRY(fit, fitted(observations, options.model));
  const Model& model = *fit->model;
  const int per = static_cast<int>(model.step());
  if (model.step() == Step::year && model.history().last.month() != 12) {
    return core::fail(Code::unsupported, "the figures are fiscal years, the target calendar years");
  }
  const int needed = (Month(goal.by_year, 12) - model.last() + per - 1) / per;
  if (needed < 1) return core::fail(Code::bad_input, "the figures decide it already: no odds");
  if (needed > kMostSteps) {
    return core::fail(Code::bad_input,
                      fmt::format("the deadline {} is too far ahead", goal.by_year));
  }
  const int furthest = std::min(kMostSteps, needed + kFurtherYears * 12 / per);
  fit->draw(needed, furthest, options);
  Odds out;
  out.kind = model.kind();
  out.members = model.members();
  out.notes = model.notes();
  out.calibration = coverage_sentence(out.kind, needed);
  const std::vector<int> first = first_years(*fit, goal);
  for (int y = goal.from_year; y <= goal.by_year; ++y) {
    if (const auto& band = fit->year(y).band) out.years.push_back(*band);
  }
  const auto named = [&](double share) {
    return options.as_measured ? target_odds(share, out.kind) : open_odds(share);
  };
  if (const double slope = odds_slope(out.kind); options.as_measured && slope != 1) {
    out.notes.push_back(fmt::format(
        "The odds are the share of the paths, its log odds times {:.2f}, as past targets ask for.",
        slope));
  }
  out.by_deadline = named(share_by(first, goal.by_year));
  const int early = goal.by_year - goal.early_years;
  if (early >= goal.from_year && Month(early, 12) > model.last()) {
    out.early = std::min(named(share_by(first, early)), out.by_deadline);
  }
  expect(*fit, furthest, goal, out);
  out.at_rate = at_rate(model, goal);
  out.steps = fit->fan(needed + kFanSteps / per);
  return out;
}

}  // namespace tally::outlook

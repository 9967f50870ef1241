#include "outlook/internal/structural.h"

#include <algorithm>
#include <cmath>

#include "outlook/internal/optimise.h"

namespace tally::outlook {
namespace {

// Where the search for the variance ratios begins, and how far from it the likelihood is believed
// without doubt: a normal prior on the logarithm of each ratio. Level and season are ratios to the
// irregular, the slope to the level. Short series need it, and sums of months, which tell little
// about how a slope moves.
struct Prior {
  double middle, width;
};
constexpr Prior kMonthLevel{-1.5, 3}, kMonthSlope{-7.5, 2.5}, kMonthSeason{-5, 3};
constexpr Prior kSumsLevel{-1, 1.5}, kSumsSlope{-7.5, 1};
constexpr Prior kYearLevel{2, 3}, kYearSlope{-4, 2.5};
constexpr double kLowest = -16, kHighest = 9;

// Damping of the slope for a step, and the first slope: trade of a pair grew 5 % a year in the
// middle of all series, give or take 12.
constexpr double kMonthDamping = 0.97, kYearDamping = 0.75;
constexpr double kYearGrowth = 0.05, kYearGrowthSd = 0.12;
// Seasonal effects where months are too few to tell: a spread of 12 %.
constexpr double kSeasonSd = 0.12;

constexpr int kMostOutliers = 8;
constexpr double kSuspect = 3.5;   // standardised residual that is looked at
constexpr double kWorthwhile = 6;  // gain of the log likelihood that keeps an intervention
constexpr int kLastLeftAlone = 1;  // steps at the end that cannot be told apart

double log_prior(double value, const Prior& prior) {
  const double z = (value - prior.middle) / prior.width;
  return -0.5 * z * z;
}

std::vector<Prior> priors(const StateSpace& space, const Grid& grid) {
  if (grid.step == Step::year) return {kYearLevel, kYearSlope};
  if (!grid.sums.empty()) return {kSumsLevel, kSumsSlope};
  if (space.seasonal && space.seasonal_diffuse) return {kMonthLevel, kMonthSlope, kMonthSeason};
  return {kMonthLevel, kMonthSlope};
}

void set(StateSpace& space, const double* logs, std::size_t n) {
  space.v.level = std::exp(logs[0]);
  space.v.slope = std::exp(logs[0] + logs[1]);
  if (n > 2) {
    space.v.seasonal = std::exp(logs[2]);
  } else {
    space.v.seasonal = space.seasonal ? 1e-5 : 0;
  }
}

// Robust guess of sigma, in x.
double sigma_guess(const Grid& grid) {
  const std::vector<double> x = grid.level_guess();
  std::vector<double> changes;
  const int lag = grid.step == Step::month && grid.steps > 2 * kSeason ? kSeason : 1;
  for (int t = lag; t < grid.steps; ++t) {
    changes.push_back(x[static_cast<std::size_t>(t)] - x[static_cast<std::size_t>(t - lag)]);
  }
  return std::max(spread(changes) / 2, 1e-4);
}

bool every_month_twice(const Grid& grid) {
  std::vector<int> seen(kSeason, 0);
  for (int t = 0; t < grid.steps; ++t) {
    if (grid.single[static_cast<std::size_t>(t)] != 0)
      ++seen[static_cast<std::size_t>(t % kSeason)];
  }
  return std::all_of(seen.begin(), seen.end(), [](int n) { return n >= 2; });
}

// Priors that are stated in x become ratios to sigma^2.
void scale_priors(StateSpace& space, const Grid& grid, double sigma) {
  const bool years = grid.step == Step::year;
  const double ratio = 1 / (sigma * sigma);
  space.sigma_guess = sigma;
  const double growth = years ? kYearGrowth : kYearGrowth / kSeason;
  const double sd = years ? kYearGrowthSd : kYearGrowthSd / kSeason;
  space.slope_mean = grid.logs ? growth : 0;
  space.slope_prior = sd * sd * ratio;
  space.seasonal_prior = kSeasonSd * kSeasonSd * ratio;
}

StateSpace space_of(const Grid& grid) {
  StateSpace out;
  const bool years = grid.step == Step::year;
  out.seasonal = !years;
  out.seasonal_diffuse = !years && grid.sums.empty() && every_month_twice(grid);
  out.damping = years ? kYearDamping : kMonthDamping;
  const std::vector<double> guess = grid.level_guess();
  out.level_guess = guess.front();
  out.extra_observation.assign(static_cast<std::size_t>(grid.steps), 0);
  out.extra_level.assign(static_cast<std::size_t>(grid.steps), 0);
  return out;
}

double penalised(const Grid& grid, StateSpace& space, const std::vector<Prior>& prior,
                 const double* logs) {
  set(space, logs, prior.size());
  double out = filter(grid, space, nullptr).log_likelihood;
  for (std::size_t i = 0; i < prior.size(); ++i) out += log_prior(logs[i], prior[i]);
  return out;
}

void maximise(const Grid& grid, StateSpace& space, bool again) {
  const std::vector<Prior> prior = priors(space, grid);
  std::vector<Box> box;
  const double now[] = {std::log(space.v.level),
                        std::log(std::max(space.v.slope / space.v.level, 1e-7)),
                        std::log(std::max(space.v.seasonal, 1e-7))};
  for (std::size_t i = 0; i < prior.size(); ++i) {
    const double start = again ? now[i] : prior[i].middle;
    box.push_back({kLowest, kHighest, std::clamp(start, kLowest, kHighest), again ? 0.7 : 2.0});
  }
  const auto f = [&](const double* logs) { return -penalised(grid, space, prior, logs); };
  const Least best = least(f, box, again ? 30 : 70, again ? 1e-2 : 3e-3);
  set(space, best.at.data(), best.at.size());
}

// The largest standardised residual that has not been dealt with, as an outlier or a level shift,
// whichever explains more; false if neither is worth it.
bool intervene(const Grid& grid, StateSpace& space, Trace& trace,
               std::vector<FoundOutlier>& found) {
  const Filtered wide = filter(grid, space, &trace);
  int at = -1;
  double most = kSuspect;
  const int settled = grid.step == Step::year ? 3 : kSeason + 2;
  for (int t = settled; t < grid.steps - kLastLeftAlone; ++t) {
    const auto i = static_cast<std::size_t>(t);
    if (trace.at[i].kind != 1) continue;
    if (space.extra_observation[i] > 0 || space.extra_level[i] > 0) continue;
    const double z = std::abs(trace.at[i].v) / std::sqrt(trace.at[i].f * wide.sigma2);
    if (z > most) {
      most = z;
      at = t;
    }
  }
  if (at < 0) return false;
  const auto i = static_cast<std::size_t>(at);
  const double extra = trace.at[i].v * trace.at[i].v / wide.sigma2;
  const double before = filter(grid, space, nullptr).log_likelihood;
  space.extra_observation[i] = extra;
  const double outlier = filter(grid, space, nullptr).log_likelihood;
  space.extra_observation[i] = 0;
  space.extra_level[i] = extra;
  const double shift = filter(grid, space, nullptr).log_likelihood;
  space.extra_level[i] = 0;
  if (std::max(outlier, shift) < before + kWorthwhile) return false;
  (shift > outlier ? space.extra_level : space.extra_observation)[i] = extra;
  found.push_back({at, shift > outlier, trace.at[i].v});
  return true;
}

void relinearise(Grid& grid, Structural& out, Trace& trace) {
  filter(grid, out.space, &trace);
  out.smoothed = smooth(grid, out.space, trace);
  if (!grid.sums.empty()) grid.linearise(out.smoothed.x);
}

}  // namespace

Structural fit_structural(Grid& grid) {
  Structural out;
  Trace trace;
  out.space = space_of(grid);
  scale_priors(out.space, grid, sigma_guess(grid));
  if (!grid.sums.empty()) grid.linearise(grid.level_guess());
  maximise(grid, out.space, false);
  for (int round = 0; round < (grid.sums.empty() ? 1 : 3); ++round) relinearise(grid, out, trace);
  out.filtered = filter(grid, out.space, nullptr);
  scale_priors(out.space, grid, std::sqrt(out.filtered.sigma2));
  bool changed = !grid.sums.empty();
  while (static_cast<int>(out.outliers.size()) < kMostOutliers &&
         intervene(grid, out.space, trace, out.outliers)) {
    changed = true;
  }
  if (changed) maximise(grid, out.space, true);
  relinearise(grid, out, trace);
  out.filtered = filter(grid, out.space, nullptr);
  const Variances& v = out.space.v;
  out.gap_sd = std::sqrt(out.filtered.sigma2 * (v.irregular + v.level));
  std::sort(out.outliers.begin(), out.outliers.end(),
            [](const FoundOutlier& a, const FoundOutlier& b) { return a.at < b.at; });
  return out;
}

LinearPath forecast(const Structural& fitted, int steps) {
  const StateSpace& space = fitted.space;
  const int m = space.seasonal ? kStates - 1 : 2;
  const auto signal = [&](const State& s) { return s[0] + (space.seasonal ? s[2] : 0.0); };
  const auto n = static_cast<std::size_t>(steps);
  LinearPath out{steps, std::vector<double>(n), std::vector<double>(n * n)};
  const double sigma = std::sqrt(fitted.filtered.sigma2);
  State a = fitted.filtered.a;
  Covariance p = fitted.filtered.p;
  std::vector<State> responses;  // of the state to each error so far
  for (std::size_t h = 0; h < n; ++h) {
    out.mean[h] = signal(a);
    for (std::size_t j = 0; j < responses.size(); ++j) {
      out.effect[h * n + j] = sigma * signal(responses[j]);
    }
    State mz{};
    for (int i = 0; i < m; ++i) {
      const auto s = static_cast<std::size_t>(i);
      mz[s] = p[s][0] + (space.seasonal ? p[s][2] : 0.0);
    }
    const double f = signal(mz) + space.v.irregular;
    out.effect[h * n + h] = sigma * std::sqrt(f);
    State response{};
    for (int i = 0; i < m; ++i) {
      const auto s = static_cast<std::size_t>(i);
      response[s] = mz[s] / std::sqrt(f);
      for (int j = 0; j < m; ++j) {
        p[s][static_cast<std::size_t>(j)] -= mz[s] * mz[static_cast<std::size_t>(j)] / f;
      }
    }
    responses.push_back(response);
    for (State& r : responses) advance(space, r);
    advance(space, a);
    advance(space, p);
  }
  return out;
}

}  // namespace tally::outlook

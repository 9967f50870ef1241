#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

#include "outlook/internal/random.h"
#include "outlook/model.h"

namespace tally::outlook {
namespace {

constexpr double kFar = 12;                // furthest a path may go, in logs
constexpr std::uint64_t kGaps = 1u << 31;  // streams of months that were skipped

// Scale of one path: Student's t with `dof` degrees of freedom, brought to unit variance. dof is an
// even number, so that chi-squared is a sum of logarithms.
double tail_scale(Stream& stream, int dof) {
  double chi = 0;
  for (int i = 0; i < dof / 2; ++i) chi -= 2 * std::log(stream.uniform());
  return std::sqrt((dof - 2) / chi);
}

struct Plan {
  LinearPath linear;
  std::vector<double> widening;
  bool logs = true, floor = false;
  int dof = 0;  // 0: normal
};

Plan plan_of(const Model& model, int steps) {
  Plan out;
  out.linear = model.linear(steps);
  for (int h = 0; h < out.linear.steps; ++h) out.widening.push_back(model.widening(h));
  out.logs = model.in_logs();
  out.floor =
      !out.logs && std::none_of(model.history().pieces.begin(), model.history().pieces.end(),
                                [](const Piece& p) { return p.value < 0; });
  const double tails = model.tails();
  out.dof = tails > 60 ? 0 : std::max(4, 2 * static_cast<int>(tails / 2));
  return out;
}

double value_of(const Plan& plan, std::size_t h, double off) {
  if (plan.logs) return std::exp(plan.linear.mean[h] + std::clamp(off, -kFar, kFar));
  const double v = plan.linear.mean[h] + off;
  return plan.floor ? std::max(0.0, v) : v;
}

}  // namespace

Paths simulate(const Model& model, int steps, int count, std::uint64_t seed) {
  const Plan plan = plan_of(model, steps);
  const auto n = static_cast<std::size_t>(plan.linear.steps);
  const std::size_t pairs = (static_cast<std::size_t>(std::max(count, 2)) + 1) / 2;
  Paths out{model.step(), model.last() + 1, plan.linear.steps, static_cast<int>(2 * pairs), {}};
  out.values.resize(2 * pairs * n);
  std::vector<double> e(n);
  for (std::size_t i = 0; i < pairs; ++i) {
    Stream stream(seed, i);
    for (double& v : e) v = stream.normal();
    const double scale = plan.dof > 0 ? tail_scale(stream, plan.dof) : 1;
    double* up = out.values.data() + 2 * i * n;
    double* down = up + n;
    for (std::size_t h = 0; h < n; ++h) {
      const double* effect = plan.linear.effect.data() + h * n;
      double off = 0;
      for (std::size_t j = 0; j <= h; ++j) off += effect[j] * e[j];
      off *= scale * plan.widening[h];
      up[h] = value_of(plan, h, off);
      down[h] = value_of(plan, h, -off);
    }
  }
  return out;
}

std::vector<double> totals(const Model& model, const Paths& paths, const Period& period) {
  const int per = static_cast<int>(paths.step);
  const int end = (period.last - paths.first) / per;
  const bool whole =
      per == 1 || (period.months() == per && (period.first - paths.first) % per == 0);
  if (!whole || period.last - paths.first >= paths.steps * per) return {};
  const Known known = known_part(model.history(), period);
  std::vector<double> out(static_cast<std::size_t>(paths.count), known.sum);
  if (known.open.empty()) return out;
  if (per > 1) {
    if (end < 0) return {};
    for (int i = 0; i < paths.count; ++i) out[static_cast<std::size_t>(i)] = paths.path(i)[end];
    return out;
  }
  const Model::Smoothed& past = model.smoothed();
  for (int i = 0; i < paths.count; ++i) {
    double& sum = out[static_cast<std::size_t>(i)];
    const double* path = paths.path(i);
    Stream stream(1, kGaps + static_cast<std::uint64_t>(i));
    for (const Month& m : known.open) {
      if (m >= paths.first) {
        sum += path[m - paths.first];
        continue;
      }
      const int t = m - model.history().first;
      if (t < 0) return {};
      const double x = past.x[static_cast<std::size_t>(t)] + model.gap_sd() * stream.normal();
      sum += model.in_logs() ? std::exp(x) : x;
    }
  }
  return out;
}

namespace {

// Puts the order statistics at `places` (ascending, within first..last) where sorting would put
// them: as std::nth_element does for one.
void select(std::vector<double>& sample, std::span<const std::size_t> places, std::size_t first,
            std::size_t last) {
  if (places.empty() || last - first < 2) return;
  const std::size_t middle = places.size() / 2;
  const std::size_t at = places[middle];
  const auto begin = sample.begin();
  const auto to = [begin](std::size_t i) { return begin + static_cast<std::ptrdiff_t>(i); };
  std::nth_element(to(first), to(at), to(last));
  select(sample, places.first(middle), first, at);
  select(sample, places.subspan(middle + 1), at + 1, last);
}

}  // namespace

Band band(const Period& period, std::vector<double>& sample) {
  constexpr std::array<double, 7> kAt = {0.025, 0.10, 0.25, 0.5, 0.75, 0.90, 0.975};
  Band out{period, 0, {}};
  if (sample.empty()) return out;
  const auto place = [&](double p) { return p * static_cast<double>(sample.size() - 1); };
  std::vector<std::size_t> places;
  for (const double p : kAt) {
    const auto below = static_cast<std::size_t>(place(p));
    for (const std::size_t i : {below, std::min(below + 1, sample.size() - 1)}) {
      if (places.empty() || places.back() < i) places.push_back(i);
    }
  }
  select(sample, places, 0, sample.size());
  const auto at = [&](double p) {
    const auto below = static_cast<std::size_t>(place(p));
    const std::size_t above = std::min(below + 1, sample.size() - 1);
    const double rest = place(p) - static_cast<double>(below);
    return sample[below] * (1 - rest) + sample[above] * rest;
  };
  out.median = at(0.5);
  for (std::size_t i = 0; i < 3; ++i) {
    out.quantile[i] = at(kAt[i]);
    out.quantile[i + 3] = at(kAt[i + 4]);
  }
  return out;
}

std::vector<Band> bands(const Model& model, const Paths& paths) {
  (void)model;
  std::vector<Band> out;
  const int per = static_cast<int>(paths.step);
  std::vector<double> sample(static_cast<std::size_t>(paths.count));
  for (int h = 0; h < paths.steps; ++h) {
    for (int i = 0; i < paths.count; ++i) sample[static_cast<std::size_t>(i)] = paths.path(i)[h];
    const Month from = paths.first + h * per;
    out.push_back(band({from, from + (per - 1)}, sample));
  }
  return out;
}

}  // namespace tally::outlook

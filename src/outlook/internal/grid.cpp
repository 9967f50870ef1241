#include "outlook/internal/grid.h"

#include <algorithm>
#include <cmath>

namespace tally::outlook {

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  if (values.size() % 2 == 1) return *half;
  return (*half + *std::max_element(values.begin(), half)) / 2;
}

double spread(const std::vector<double>& values) {
  const double middle = median(values);
  std::vector<double> off;
  off.reserve(values.size());
  for (const double v : values) off.push_back(std::abs(v - middle));
  return 1.4826 * median(std::move(off));
}

int Grid::singles() const {
  return static_cast<int>(std::count(single.begin(), single.end(), char{1}));
}

Grid grid_of(const History& history, bool logs) {
  Grid g;
  g.logs = logs;
  g.step = history.step;
  g.first = history.first;
  const int per = static_cast<int>(history.step);
  g.steps = history.months() / per;
  const auto n = static_cast<std::size_t>(g.steps);
  g.x.assign(n, 0);
  g.single.assign(n, 0);
  g.single_sd.assign(n, 0);
  g.sum_of.assign(n, -1);
  std::vector<double> sizes;
  for (const Piece& p : history.pieces) {
    const double size = std::abs(p.value) * per / static_cast<double>(p.months.size());
    if (size > 0) sizes.push_back(size);
  }
  g.unit = sizes.empty() ? 1 : median(sizes);
  const double uniform_sd = 1 / std::sqrt(3.0);  // of a rounding of half a unit either way
  for (const Piece& p : history.pieces) {
    const double value = p.value / g.unit;
    const double off = p.rounding / g.unit * uniform_sd;
    const int at = (p.months.front() - g.first) / per;
    if (static_cast<int>(p.months.size()) == per) {
      const auto i = static_cast<std::size_t>(at);
      g.x[i] = logs ? std::log(value) : value;
      g.single[i] = 1;
      g.single_sd[i] = logs ? off / value : off;
      continue;
    }
    SumPiece sum;
    for (const Month& m : p.months) {
      sum.at.push_back(m - g.first);
      g.sum_of[static_cast<std::size_t>(m - g.first)] = static_cast<int>(g.sums.size());
    }
    sum.value = value;
    sum.rounding = off;
    g.sums.push_back(std::move(sum));
  }
  return g;
}

std::vector<double> Grid::level_guess() const {
  std::vector<double> out = x;
  for (const SumPiece& s : sums) {
    const double each = s.value / static_cast<double>(s.at.size());
    for (const int t : s.at) out[static_cast<std::size_t>(t)] = logs ? std::log(each) : each;
  }
  return out;
}

void Grid::linearise(const std::vector<double>& around) {
  for (SumPiece& s : sums) {
    s.weight.assign(s.at.size(), 1);
    s.target = s.value;
    s.target_sd = s.rounding;
    if (!logs) continue;
    double total = 0;
    for (const int t : s.at) total += std::exp(around[static_cast<std::size_t>(t)]);
    s.target = std::log(s.value) - std::log(total);
    s.target_sd = s.rounding / s.value;
    for (std::size_t k = 0; k < s.at.size(); ++k) {
      const double x_at = around[static_cast<std::size_t>(s.at[k])];
      s.weight[k] = std::exp(x_at) / total;
      s.target += s.weight[k] * x_at;
    }
  }
}

}  // namespace tally::outlook

#include "outlook/score.h"

#include <algorithm>
#include <cmath>

namespace tally::outlook {

double crps(std::span<const double> sorted, double y) {
  // E|X - X'| of a sorted sample is 2/n^2 sum (2i - n + 1) x_i, i from 0.
  const auto n = static_cast<double>(sorted.size());
  if (sorted.empty()) return std::abs(y);
  double to_y = 0, among = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    to_y += std::abs(sorted[i] - y);
    among += (2 * static_cast<double>(i) - n + 1) * sorted[i];
  }
  return to_y / n - among / (n * n);
}

double pit(std::span<const double> sorted, double y) {
  if (sorted.empty()) return 0.5;
  const auto below = std::lower_bound(sorted.begin(), sorted.end(), y) - sorted.begin();
  const auto to = std::upper_bound(sorted.begin(), sorted.end(), y) - sorted.begin();
  return (static_cast<double>(below) + static_cast<double>(to)) / 2 /
         static_cast<double>(sorted.size());
}

double naive_scale(std::span<const double> past, int season) {
  const auto lag = static_cast<std::size_t>(season);
  if (season < 1 || past.size() <= lag) return 0;
  double sum = 0;
  for (std::size_t i = lag; i < past.size(); ++i) sum += std::abs(past[i] - past[i - lag]);
  return sum / static_cast<double>(past.size() - lag);
}

double smape(double forecast, double y) {
  const double size = std::abs(forecast) + std::abs(y);
  return size > 0 ? 200 * std::abs(forecast - y) / size : 0;
}

double brier(double odds, bool happened) {
  const double off = odds - (happened ? 1 : 0);
  return off * off;
}

}  // namespace tally::outlook

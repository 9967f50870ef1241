// Series made by a known law, for tests of the outlook.
#ifndef TALLY_TESTS_UNIT_OUTLOOK_MAKE_H_
#define TALLY_TESTS_UNIT_OUTLOOK_MAKE_H_

#include <cmath>
#include <vector>

#include "outlook/history.h"
#include "outlook/internal/random.h"

namespace tally::outlook {

// Growth of 6 % a year, a December peak, and noise of `noise` in logs, from January 2010.
inline std::vector<Observation> monthly(int months, double noise, std::uint64_t seed = 1) {
  Stream stream(seed, 0);
  std::vector<Observation> out;
  double level = std::log(1e9);
  for (int t = 0; t < months; ++t) {
    level += 0.005 + 0.3 * noise * stream.normal();
    const double season = 0.15 * std::cos(2 * M_PI * (t % 12 + 1) / 12.0);
    const Month m = Month(2010, 1) + t;
    out.push_back({{m, m}, std::exp(level + season + noise * stream.normal()), 0});
  }
  return out;
}

inline std::vector<Observation> yearly(int years, double noise, std::uint64_t seed = 1) {
  Stream stream(seed, 0);
  std::vector<Observation> out;
  double level = std::log(50e9);
  for (int t = 0; t < years; ++t) {
    level += 0.05 + noise * stream.normal();
    out.push_back({Period::year(1995 + t), std::exp(level), 0});
  }
  return out;
}

inline double sum_of(const std::vector<Observation>& months, const Period& period) {
  double out = 0;
  for (const Observation& o : months) {
    if (period.contains(o.period)) out += o.value;
  }
  return out;
}

}  // namespace tally::outlook

#endif  // TALLY_TESTS_UNIT_OUTLOOK_MAKE_H_

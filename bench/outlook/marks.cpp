#include "outlook/marks.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "outlook/score.h"
#include "outlook/student.h"

namespace tally::bench {
namespace {

constexpr double kLevels[] = {0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4,   0.45, 0.5,
                              0.55, 0.6,   0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.975, 0.99};

struct Shape {
  double q[std::size(kLevels)];
};
const Shape& shape(int dof) {
  static std::map<int, Shape> all;
  auto [at, fresh] = all.try_emplace(dof);
  if (fresh) {
    for (std::size_t i = 0; i < std::size(kLevels); ++i) {
      at->second.q[i] = student_quantile(kLevels[i], dof);
    }
  }
  return at->second;
}

}  // namespace

Tally score(const Case& c, double widening, int dof) {
  const Shape& s = shape(dof);
  double q[std::size(kLevels)];
  for (std::size_t i = 0; i < std::size(kLevels); ++i) {
    const double x = c.mean + widening * c.sd * s.q[i];
    q[i] = c.logs ? std::exp(x) : std::max(0.0, x);
  }
  double crps = 0, last = 0, last_p = 0;
  for (std::size_t i = 0; i <= std::size(kLevels); ++i) {
    const bool end = i == std::size(kLevels);
    const double p = end ? 1 : kLevels[i];
    const double loss = end ? 0 : (c.y >= q[i] ? p * (c.y - q[i]) : (1 - p) * (q[i] - c.y));
    crps += (loss + last) * (p - last_p);
    last = loss;
    last_p = p;
  }
  const double median = q[11];
  Tally t;
  t.n = 1;
  t.in50 = c.y >= q[6] && c.y <= q[16];
  t.in80 = c.y >= q[3] && c.y <= q[19];
  t.in95 = c.y >= q[1] && c.y <= q[21];
  t.crps = crps / c.scale;
  t.mase = std::abs(c.y - median) / c.scale;
  t.smape = outlook::smape(median, c.y);
  t.width = median > 0 ? (q[19] - q[3]) / median : 0;
  return t;
}

}  // namespace tally::bench

// Student's t for an even number of degrees of freedom, brought to unit variance: the shape that
// outlook::simulate draws from. Abramowitz & Stegun 26.7.4.
#ifndef TALLY_BENCH_OUTLOOK_STUDENT_H_
#define TALLY_BENCH_OUTLOOK_STUDENT_H_

#include <cmath>

namespace tally::bench {

inline double student_cdf(double z, int dof) {
  const double t = z * std::sqrt(dof / (dof - 2.0));
  const double theta = std::atan(t / std::sqrt(static_cast<double>(dof)));
  double term = 1, sum = 1;
  const double c2 = std::cos(theta) * std::cos(theta);
  for (int k = 1; k <= dof / 2 - 1; ++k) {
    term *= c2 * (2 * k - 1) / (2 * k);
    sum += term;
  }
  return 0.5 + std::sin(theta) * sum / 2;
}

inline double student_quantile(double p, int dof) {
  double low = -60, high = 60;
  for (int i = 0; i < 80; ++i) {
    const double mid = (low + high) / 2;
    (student_cdf(mid, dof) < p ? low : high) = mid;
  }
  return (low + high) / 2;
}

}  // namespace tally::bench

#endif  // TALLY_BENCH_OUTLOOK_STUDENT_H_

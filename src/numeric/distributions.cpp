#include "numeric/distributions.h"

#include <cmath>
#include <limits>

namespace tally::numeric {
namespace {

constexpr double kTiny = 1e-300;
constexpr double kEpsilon = 3e-16;

double polynomial(double x, const double* c, int n) {
  double sum = c[n - 1];
  for (int i = n - 2; i >= 0; --i) sum = sum * x + c[i];
  return sum;
}

// The continued fraction of the incomplete beta function.
double beta_fraction(double x, double a, double b) {
  double c = 1;
  double d = 1 - (a + b) * x / (a + 1);
  d = 1 / (std::fabs(d) < kTiny ? kTiny : d);
  double h = d;
  for (int m = 1; m < 10000; ++m) {
    for (int half = 0; half < 2; ++half) {
      const double k = half == 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                                 : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 + k * d;
      d = 1 / (std::fabs(d) < kTiny ? kTiny : d);
      c = 1 + k / c;
      if (std::fabs(c) < kTiny) c = kTiny;
      h *= c * d;
    }
    if (std::fabs(c * d - 1) < kEpsilon) break;
  }
  return h;
}

}  // namespace

double normal_cdf(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

double normal_quantile(double p) {
  static constexpr double kA[] = {3.3871328727963666080e0, 1.3314166789178437745e2,
                                  1.9715909503065514427e3, 1.3731693765509461125e4,
                                  4.5921953931549871457e4, 6.7265770927008700853e4,
                                  3.3430575583588128105e4, 2.5090809287301226727e3};
  static constexpr double kB[] = {1.0,
                                  4.2313330701600911252e1,
                                  6.8718700749205790830e2,
                                  5.3941960214247511077e3,
                                  2.1213794301586595867e4,
                                  3.9307895800092710610e4,
                                  2.8729085735721942674e4,
                                  5.2264952788528545610e3};
  static constexpr double kC[] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                  5.76949722146069140550e0,  3.64784832476320460504e0,
                                  1.27045825245236838258e0,  2.41780725177450611770e-1,
                                  2.27238449892691845833e-2, 7.74545014278341407640e-4};
  static constexpr double kD[] = {1.0,
                                  2.05319162663775882187e0,
                                  1.67638483018380384940e0,
                                  6.89767334985100004550e-1,
                                  1.48103976427480074590e-1,
                                  1.51986665636164571966e-2,
                                  5.47593808499534494600e-4,
                                  1.05075007164441684324e-9};
  static constexpr double kE[] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                  1.78482653991729133580e0,  2.96560571828504891230e-1,
                                  2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                  2.71155556874348757815e-5, 2.01033439929228813265e-7};
  static constexpr double kF[] = {1.0,
                                  5.99832206555887937690e-1,
                                  1.36929880922735805310e-1,
                                  1.48753612908506148525e-2,
                                  7.86869131145613259100e-4,
                                  1.84631831751005468180e-5,
                                  1.42151175831644588870e-7,
                                  2.04426310338993978564e-15};
  if (!(p > 0 && p < 1)) {
    if (p == 0) return -std::numeric_limits<double>::infinity();
    if (p == 1) return std::numeric_limits<double>::infinity();
    return std::numeric_limits<double>::quiet_NaN();
  }
  const double q = p - 0.5;
  if (std::fabs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(r, kA, 8) / polynomial(r, kB, 8);
  }
  double r = std::sqrt(-std::log(q < 0 ? p : 1 - p));
  double x = 0;
  if (r <= 5) {
    r -= 1.6;
    x = polynomial(r, kC, 8) / polynomial(r, kD, 8);
  } else {
    r -= 5;
    x = polynomial(r, kE, 8) / polynomial(r, kF, 8);
  }
  return q < 0 ? -x : x;
}

namespace {

// With y = 1 - x at hand, so that neither tail loses digits.
double beta_ratio(double x, double y, double a, double b) {
  if (!(x > 0)) return 0;
  if (!(y > 0)) return 1;
  const double log_x = x > 0.5 ? std::log1p(-y) : std::log(x);
  const double log_y = y > 0.5 ? std::log1p(-x) : std::log(y);
  const double front =
      std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * log_x + b * log_y);
  if (x < (a + 1) / (a + b + 2)) return front * beta_fraction(x, a, b) / a;
  return 1 - front * beta_fraction(y, b, a) / b;
}

}  // namespace

double incomplete_beta(double x, double a, double b) { return beta_ratio(x, 1 - x, a, b); }

double incomplete_gamma_upper(double a, double x) {
  if (!(x > 0)) return 1;
  const double front = std::exp(a * std::log(x) - x - std::lgamma(a));
  if (x < a + 1) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < 100000 && std::fabs(term) > std::fabs(sum) * kEpsilon; ++n) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - front * sum;
  }
  double b = x + 1 - a;
  double c = 1 / kTiny;
  double d = 1 / b;
  double h = d;
  for (int n = 1; n < 100000; ++n) {
    const double k = -n * (n - a);
    b += 2;
    d = k * d + b;
    d = 1 / (std::fabs(d) < kTiny ? kTiny : d);
    c = b + k / c;
    if (std::fabs(c) < kTiny) c = kTiny;
    h *= c * d;
    if (std::fabs(c * d - 1) < kEpsilon) break;
  }
  return front * h;
}

double t_two_sided(double x, double df) {
  if (std::isnan(x)) return x;
  if (!(df > 0)) return std::numeric_limits<double>::quiet_NaN();
  if (std::isinf(df)) return std::erfc(std::fabs(x) / std::sqrt(2.0));
  if (std::isinf(x)) return 0;
  const double square = x * x;
  return beta_ratio(df / (df + square), square / (df + square), df / 2, 0.5);
}

double t_two_sided_quantile(double level, double df) {
  if (!(level > 0 && level < 1 && df > 0)) return std::numeric_limits<double>::quiet_NaN();
  if (std::isinf(df)) return normal_quantile(0.5 + level / 2);
  double low = 0;
  double high = 1;
  while (t_two_sided(high, df) > 1 - level && high < 1e300) high *= 2;
  for (int i = 0; i < 200 && high - low > 1e-15 * high; ++i) {
    const double middle = low + (high - low) / 2;
    (t_two_sided(middle, df) > 1 - level ? low : high) = middle;
  }
  return low + (high - low) / 2;
}

double chi_squared_upper(double x, double df) { return incomplete_gamma_upper(df / 2, x / 2); }

double f_upper(double x, double df1, double df2) {
  if (!(x > 0)) return 1;
  if (std::isinf(df2)) return chi_squared_upper(x * df1, df1);
  const double sum = df2 + df1 * x;
  return beta_ratio(df2 / sum, df1 * x / sum, df2 / 2, df1 / 2);
}

}  // namespace tally::numeric

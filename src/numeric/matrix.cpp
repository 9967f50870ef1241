#include "numeric/matrix.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace tally::numeric {

Matrix multiply(const Matrix& a, const Matrix& b) {
  Matrix out(a.rows(), b.columns());
  for (std::size_t j = 0; j < b.columns(); ++j) {
    for (std::size_t k = 0; k < a.columns(); ++k) {
      const double factor = b(k, j);
      for (std::size_t i = 0; i < a.rows(); ++i) out(i, j) += a(i, k) * factor;
    }
  }
  return out;
}

Matrix transpose(const Matrix& a) {
  Matrix out(a.columns(), a.rows());
  for (std::size_t j = 0; j < a.columns(); ++j) {
    for (std::size_t i = 0; i < a.rows(); ++i) out(j, i) = a(i, j);
  }
  return out;
}

std::vector<double> multiply(const Matrix& a, std::span<const double> x) {
  std::vector<double> out(a.rows(), 0.0);
  for (std::size_t j = 0; j < a.columns(); ++j) {
    for (std::size_t i = 0; i < a.rows(); ++i) out[i] += a(i, j) * x[j];
  }
  return out;
}

Cholesky invert_semidefinite(const Matrix& a, double tolerance) {
  const std::size_t n = a.rows();
  Cholesky out;
  out.inverse = Matrix(n, n);
  out.dependent.assign(n, false);
  Matrix l(n, n);
  for (std::size_t j = 0; j < n; ++j) {
    double d = a(j, j);
    for (std::size_t k = 0; k < j; ++k) d -= l(j, k) * l(j, k);
    if (!(d > tolerance * a(j, j)) || !(a(j, j) > 0)) {
      out.dependent[j] = true;
      continue;
    }
    ++out.rank;
    l(j, j) = std::sqrt(d);
    for (std::size_t i = j + 1; i < n; ++i) {
      double s = a(i, j);
      for (std::size_t k = 0; k < j; ++k) s -= l(i, k) * l(j, k);
      l(i, j) = s / l(j, j);
    }
  }
  for (std::size_t c = 0; c < n; ++c) {
    if (out.dependent[c]) continue;
    std::vector<double> x(n, 0.0);
    for (std::size_t i = c; i < n; ++i) {
      if (out.dependent[i]) continue;
      double s = i == c ? 1.0 : 0.0;
      for (std::size_t k = c; k < i; ++k) s -= l(i, k) * x[k];
      x[i] = s / l(i, i);
    }
    for (std::size_t r = n; r-- > 0;) {
      if (out.dependent[r]) continue;
      double s = x[r];
      for (std::size_t k = r + 1; k < n; ++k) {
        if (!out.dependent[k]) s -= l(k, r) * x[k];
      }
      x[r] = s / l(r, r);
      out.inverse(r, c) = x[r];
    }
  }
  return out;
}

Eigen symmetric_eigen(Matrix a) {
  const std::size_t n = a.rows();
  Matrix v(n, n);
  for (std::size_t i = 0; i < n; ++i) v(i, i) = 1;
  for (int sweep = 0; sweep < 100; ++sweep) {
    double off = 0;
    double all = 0;
    for (std::size_t j = 0; j < n; ++j) {
      for (std::size_t i = 0; i < n; ++i) (i == j ? all : off) += a(i, j) * a(i, j);
    }
    if (!(off > 1e-32 * all)) break;
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = p + 1; q < n; ++q) {
        if (a(p, q) == 0) continue;
        const double theta = (a(q, q) - a(p, p)) / (2 * a(p, q));
        const double t = (theta >= 0 ? 1.0 : -1.0) / (std::fabs(theta) + std::hypot(theta, 1.0));
        const double c = 1 / std::hypot(t, 1.0);
        const double s = t * c;
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a(k, p);
          const double y = a(k, q);
          a(k, p) = c * x - s * y;
          a(k, q) = s * x + c * y;
        }
        for (std::size_t k = 0; k < n; ++k) {
          const double x = a(p, k);
          const double y = a(q, k);
          a(p, k) = c * x - s * y;
          a(q, k) = s * x + c * y;
          const double e = v(k, p);
          const double f = v(k, q);
          v(k, p) = c * e - s * f;
          v(k, q) = s * e + c * f;
        }
      }
    }
  }
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t x, std::size_t y) { return a(x, x) < a(y, y); });
  Eigen out{std::vector<double>(n), Matrix(n, n)};
  for (std::size_t j = 0; j < n; ++j) {
    out.values[j] = a(order[j], order[j]);
    for (std::size_t i = 0; i < n; ++i) out.vectors(i, j) = v(i, order[j]);
  }
  return out;
}

Matrix pseudo_inverse(const Matrix& a, double tolerance) {
  const Eigen eigen = symmetric_eigen(a);
  const std::size_t n = a.rows();
  double largest = 0;
  for (const double value : eigen.values) largest = std::max(largest, std::fabs(value));
  Matrix out(n, n);
  for (std::size_t k = 0; k < n; ++k) {
    if (std::fabs(eigen.values[k]) <= tolerance * largest) continue;
    for (std::size_t j = 0; j < n; ++j) {
      const double factor = eigen.vectors(j, k) / eigen.values[k];
      for (std::size_t i = 0; i < n; ++i) out(i, j) += eigen.vectors(i, k) * factor;
    }
  }
  return out;
}

Matrix solve(Matrix a, Matrix b) {
  const std::size_t n = a.rows();
  for (std::size_t k = 0; k < n; ++k) {
    std::size_t pivot = k;
    for (std::size_t i = k + 1; i < n; ++i) {
      if (std::fabs(a(i, k)) > std::fabs(a(pivot, k))) pivot = i;
    }
    if (!(std::fabs(a(pivot, k)) > 0)) return {};
    if (pivot != k) {
      for (std::size_t j = 0; j < n; ++j) std::swap(a(k, j), a(pivot, j));
      for (std::size_t j = 0; j < b.columns(); ++j) std::swap(b(k, j), b(pivot, j));
    }
    for (std::size_t i = k + 1; i < n; ++i) {
      const double factor = a(i, k) / a(k, k);
      if (factor == 0) continue;
      for (std::size_t j = k; j < n; ++j) a(i, j) -= factor * a(k, j);
      for (std::size_t j = 0; j < b.columns(); ++j) b(i, j) -= factor * b(k, j);
    }
  }
  for (std::size_t j = 0; j < b.columns(); ++j) {
    for (std::size_t k = n; k-- > 0;) {
      double s = b(k, j);
      for (std::size_t i = k + 1; i < n; ++i) s -= a(k, i) * b(i, j);
      b(k, j) = s / a(k, k);
    }
  }
  return b;
}

}  // namespace tally::numeric

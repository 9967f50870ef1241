// Seasonal ARIMA by conditional sum of squares; orders stepwise (Hyndman & Khandakar 2008).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <tuple>

#include "outlook/internal/grid.h"
#include "outlook/internal/members.h"
#include "outlook/internal/optimise.h"

namespace tally::outlook {
namespace {

constexpr double kStrongSeason = 0.64;  // from which a seasonal difference is taken
constexpr double kKpss = 0.463;         // 5 % point of the level-stationarity test

struct Orders {
  int p = 0, q = 0, sp = 0, sq = 0;
  [[nodiscard]] int count() const { return p + q + sp + sq; }
  auto operator<=>(const Orders&) const = default;
};

std::vector<double> differenced(const std::vector<double>& x, std::size_t lag) {
  std::vector<double> out;
  for (std::size_t i = lag; i < x.size(); ++i) out.push_back(x[i] - x[i - lag]);
  return out;
}

double variance(const std::vector<double>& x) {
  const auto n = static_cast<double>(x.size());
  const double mean = std::accumulate(x.begin(), x.end(), 0.0) / n;
  double sum = 0;
  for (const double v : x) sum += (v - mean) * (v - mean);
  return sum / n;
}

// Kwiatkowski, Phillips, Schmidt and Shin (1992), level stationarity, Bartlett weights.
double kpss(const std::vector<double>& x) {
  const std::size_t n = x.size();
  const double mean = std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(n);
  std::vector<double> e;
  for (const double v : x) e.push_back(v - mean);
  double run = 0, top = 0;
  for (const double v : e) {
    run += v;
    top += run * run;
  }
  const auto lags = static_cast<std::size_t>(4 * std::pow(static_cast<double>(n) / 100, 0.25));
  double long_run = 0;
  for (std::size_t k = 0; k <= lags && k < n; ++k) {
    double c = 0;
    for (std::size_t i = k; i < n; ++i) c += e[i] * e[i - k];
    long_run += c * (k == 0 ? 1 : 2 * (1 - static_cast<double>(k) / static_cast<double>(lags + 1)));
  }
  return long_run > 0 ? top / (static_cast<double>(n) * long_run) : 0;
}

// Strength of the season in what a centred mean over the year leaves (Wang, Smith & Hyndman 2006).
double strength(const std::vector<double>& x, std::size_t season) {
  std::vector<double> rest;
  std::vector<std::size_t> month;
  for (std::size_t i = season / 2; i + season / 2 < x.size(); ++i) {
    double trend = (x[i - season / 2] + x[i + season / 2]) / 2;
    for (std::size_t k = i - season / 2 + 1; k < i + season / 2; ++k) trend += x[k];
    rest.push_back(x[i] - trend / static_cast<double>(season));
    month.push_back(i % season);
  }
  if (rest.size() < 2 * season) return 0;
  std::vector<double> sum(season, 0), count(season, 0);
  for (std::size_t i = 0; i < rest.size(); ++i) {
    sum[month[i]] += rest[i];
    count[month[i]] += 1;
  }
  std::vector<double> noise = rest;
  for (std::size_t i = 0; i < rest.size(); ++i) noise[i] -= sum[month[i]] / count[month[i]];
  const double all = variance(rest);
  return all > 0 ? std::max(0.0, 1 - variance(noise) / all) : 0;
}

// (1 - a1 B - ...)(1 - A1 B^s - ...) as the list of coefficients on the right-hand side.
std::vector<double> expand(const double* plain, int p, const double* seasonal, int sp, int season,
                           double sign) {
  const auto size = static_cast<std::size_t>(p + sp * season) + 1;
  std::vector<double> out(size, 0), first(static_cast<std::size_t>(p) + 1, 0);
  first[0] = 1;
  for (int i = 0; i < p; ++i) first[static_cast<std::size_t>(i) + 1] = sign * plain[i];
  for (std::size_t i = 0; i < first.size(); ++i) {
    out[i] += first[i];
    for (int j = 0; j < sp; ++j) {
      out[i + static_cast<std::size_t>((j + 1) * season)] += first[i] * sign * seasonal[j];
    }
  }
  return out;
}

struct Polynomials {
  std::vector<double> ar, ma;  // 1 - ..., 1 + ...
};

Polynomials polynomials(const double* v, const Orders& o, int season) {
  return {expand(v, o.p, v + o.p, o.sp, season, -1),
          expand(v + o.p + o.sp, o.q, v + o.p + o.sp + o.q, o.sq, season, 1)};
}

// The terms of a polynomial after its leading 1, without those that are 0.
struct Terms {
  std::array<double, 5> by{};  // at most (1 + 2)(1 + 1) - 1
  std::array<std::size_t, 5> lag{};
  std::size_t count = 0;
};

Terms terms(const std::vector<double>& polynomial) {
  Terms out;
  for (std::size_t i = 1; i < polynomial.size() && out.count < out.by.size(); ++i) {
    if (polynomial[i] == 0) continue;
    out.by[out.count] = polynomial[i];
    out.lag[out.count++] = i;
  }
  return out;
}

// Errors given zeros before the start, of `w` less its mean; empty if they run away.
void errors_of(const std::vector<double>& w, const Polynomials& poly, std::vector<double>& e) {
  const Terms ar = terms(poly.ar), ma = terms(poly.ma);
  e.resize(w.size());
  for (std::size_t t = 0; t < w.size(); ++t) {
    double v = w[t];
    for (std::size_t i = 0; i < ar.count; ++i) {
      if (ar.lag[i] <= t) v += ar.by[i] * w[t - ar.lag[i]];
    }
    for (std::size_t i = 0; i < ma.count; ++i) {
      if (ma.lag[i] <= t) v -= ma.by[i] * e[t - ma.lag[i]];
    }
    if (!(std::abs(v) < 1e12)) {
      e.clear();
      return;
    }
    e[t] = v;
  }
}

double squares(const std::vector<double>& e) {
  return std::inner_product(e.begin(), e.end(), e.begin(), 0.0);
}

struct Fitted {
  Orders orders;
  std::vector<double> at;
  double mean = 0, aicc = 1e300, sigma = 0;
};

// `w` is the differenced series less `mean`.
Fitted fit_orders(const std::vector<double>& w, const Orders& o, double mean, int season) {
  std::vector<Box> box;
  for (int i = 0; i < o.p; ++i) box.push_back({-0.97, 0.97, i == 0 ? 0.2 : 0.0, 0.2});
  for (int i = 0; i < o.sp; ++i) box.push_back({-0.9, 0.9, 0.1, 0.2});
  for (int i = 0; i < o.q; ++i) box.push_back({-0.97, 0.97, i == 0 ? -0.3 : 0.0, 0.2});
  for (int i = 0; i < o.sq; ++i) box.push_back({-0.95, 0.95, -0.4, 0.2});
  // An AR(2) box contains unstable corners; they are kept out by a wall.
  const auto stable = [](double a, double b) {
    return std::abs(b) < 0.97 && a + b < 0.98 && b - a < 0.98;
  };
  const auto n = static_cast<double>(w.size());
  std::vector<double> e;
  const auto f = [&](const double* v) {
    if (o.p == 2 && !stable(v[0], v[1])) return 1e12;
    if (o.q == 2 && !stable(-v[o.p + o.sp], -v[o.p + o.sp + 1])) return 1e12;
    errors_of(w, polynomials(v, o, season), e);
    return e.empty() ? 1e12 : n * std::log(squares(e) / n + 1e-14);
  };
  const Least best = least(f, box, 40 + 25 * o.count(), 1e-2);
  Fitted out{o, best.at, mean};
  const double k = o.count() + 1 + (mean != 0 ? 1 : 0);
  if (n - k - 1 <= 0) return out;
  out.aicc = best.value + 2 * k + 2 * k * (k + 1) / (n - k - 1);
  errors_of(w, polynomials(best.at.data(), o, season), e);
  out.sigma = std::sqrt(squares(e) / std::max(1.0, n - o.count()));
  return out;
}

Fitted choose(const std::vector<double>& w, double mean, int season) {
  const int most = season > 1 ? 1 : 0;
  std::set<Orders> tried;
  Fitted best;
  const auto attempt = [&](const Orders& o) {
    if (o.p < 0 || o.q < 0 || o.sp < 0 || o.sq < 0 || o.p > 2 || o.q > 2 || o.sp > most ||
        o.sq > most || !tried.insert(o).second) {
      return false;
    }
    const Fitted one = fit_orders(w, o, mean, season);
    if (one.aicc >= best.aicc) return false;
    best = one;
    return true;
  };
  for (const Orders& o :
       {Orders{0, 1, 0, most}, Orders{1, 0, most, 0}, Orders{0, 0, 0, 0}, Orders{1, 1, 0, most}}) {
    attempt(o);
  }
  for (bool better = true; better;) {
    better = false;
    const Orders o = best.orders;
    for (const auto& [p, q, sp, sq] : {std::tuple{1, 0, 0, 0},
                                       {-1, 0, 0, 0},
                                       {0, 1, 0, 0},
                                       {0, -1, 0, 0},
                                       {0, 0, 1, 0},
                                       {0, 0, -1, 0},
                                       {0, 0, 0, 1},
                                       {0, 0, 0, -1}}) {
      if (attempt({o.p + p, o.q + q, o.sp + sp, o.sq + sq})) {
        better = true;
        break;
      }
    }
  }
  return best;
}

// Multiplies a polynomial by (1 - B^lag).
std::vector<double> times_difference(const std::vector<double>& a, std::size_t lag) {
  std::vector<double> out(a.size() + lag, 0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    out[i] += a[i];
    out[i + lag] -= a[i];
  }
  return out;
}

}  // namespace

std::optional<Member> fit_arima(const std::vector<double>& x, int season, int steps) {
  const auto lag = static_cast<std::size_t>(season);
  if (x.size() < (season > 1 ? 4 * lag : 8)) return std::nullopt;
  const bool seasonal = season > 1 && strength(x, lag) > kStrongSeason;
  std::vector<double> w = seasonal ? differenced(x, lag) : x;
  const bool first = kpss(w) > kKpss;
  if (first) w = differenced(w, 1);
  // A constant stands for a drift if there is one difference, for a mean if there is none.
  double mean = 0;
  if (static_cast<int>(seasonal) + static_cast<int>(first) < 2) {
    mean = std::accumulate(w.begin(), w.end(), 0.0) / static_cast<double>(w.size());
  }
  for (double& v : w) v -= mean;
  const Fitted fit = choose(w, mean, season);
  if (fit.aicc >= 1e300) return std::nullopt;
  const Polynomials poly = polynomials(fit.at.data(), fit.orders, season);
  std::vector<double> e;
  errors_of(w, poly, e);
  std::vector<double> whole = poly.ar;  // of x itself
  if (first) whole = times_difference(whole, 1);
  if (seasonal) whole = times_difference(whole, lag);
  const double constant = fit.mean * std::accumulate(poly.ar.begin(), poly.ar.end(), 0.0);
  std::vector<double> ahead = x;
  Member out{{}, fit.sigma, {}, {1}};
  const std::size_t shift = x.size() - e.size();
  for (std::size_t h = 0; h < static_cast<std::size_t>(steps); ++h) {
    const std::size_t t = ahead.size();
    double v = constant, r = h + 1 < poly.ma.size() ? poly.ma[h + 1] : 0;
    for (std::size_t i = 1; i < whole.size() && i <= t; ++i) v -= whole[i] * ahead[t - i];
    for (std::size_t i = 1; i < poly.ma.size() && i + shift <= t; ++i) {
      if (t - i - shift < e.size()) v += poly.ma[i] * e[t - i - shift];
    }
    for (std::size_t i = 1; i < whole.size() && i <= h + 1; ++i) r -= whole[i] * out.psi[h + 1 - i];
    ahead.push_back(v);
    out.psi.push_back(r);
    out.mean.push_back(v);
  }
  const Orders& o = fit.orders;
  out.name = fmt::format("arima({},{},{})", o.p, first ? 1 : 0, o.q);
  if (season > 1) out.name += fmt::format("({},{},{})", o.sp, seasonal ? 1 : 0, o.sq);
  return out;
}

}  // namespace tally::outlook

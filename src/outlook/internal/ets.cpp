// Exponential smoothing with additive errors, Theta, and the seasonal naive forecast.
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "outlook/internal/grid.h"
#include "outlook/internal/members.h"
#include "outlook/internal/optimise.h"

namespace tally::outlook {
namespace {

enum class Trend : int { none, damped, straight };

struct Form {
  Trend trend = Trend::none;
  bool seasonal = false;
};

struct Weights {
  double alpha = 0.3, beta = 0, gamma = 0, phi = 1;
};

// Level, trend and season after each step; the error-correction form of Hyndman et al. (2008),
// ch. 2.
struct Smoother {
  double level = 0, trend = 0;
  std::vector<double> season;  // of the next steps, in order, as a ring
  std::size_t at = 0;
  [[nodiscard]] double next(const Weights& w) const {
    return level + w.phi * trend + (season.empty() ? 0 : season[at]);
  }
  void take(double error, const Weights& w) {
    level += w.phi * trend + w.alpha * error;
    trend = w.phi * trend + w.beta * error;
    if (!season.empty()) {
      season[at] += w.gamma * error;
      at = (at + 1) % season.size();
    }
  }
};

std::vector<double> seasonal_means(const std::vector<double>& x, std::size_t season) {
  // Deviations from the mean of the year around, over the first years.
  std::vector<double> out(season, 0);
  const std::size_t years = std::min<std::size_t>(x.size() / season, 4);
  for (std::size_t y = 0; y < years; ++y) {
    double mean = 0;
    for (std::size_t k = 0; k < season; ++k) mean += x[y * season + k];
    mean /= static_cast<double>(season);
    for (std::size_t k = 0; k < season; ++k) {
      out[k] += (x[y * season + k] - mean) / static_cast<double>(years);
    }
  }
  return out;
}

Smoother start_of(const std::vector<double>& x, const Form& form, std::size_t season) {
  Smoother s;
  const std::size_t span = form.seasonal ? season : std::min<std::size_t>(x.size(), 4);
  const auto first = x.begin(), second = x.begin() + static_cast<std::ptrdiff_t>(span);
  s.level = std::accumulate(first, second, 0.0) / static_cast<double>(span);
  if (form.trend != Trend::none) {
    const std::size_t far = std::min(x.size(), 3 * span + 1) - 1;
    if (form.seasonal && x.size() >= 2 * span) {
      s.trend = (std::accumulate(second, second + static_cast<std::ptrdiff_t>(span), 0.0) /
                     static_cast<double>(span) -
                 s.level) /
                static_cast<double>(span);
    } else {
      s.trend = (x[far] - x[0]) / static_cast<double>(far);
    }
    s.level -= s.trend * (static_cast<double>(span) + 1) / 2;
  }
  if (form.seasonal) s.season = seasonal_means(x, season);
  return s;
}

Weights weights_of(const double* p, const Form& form) {
  Weights w;
  w.alpha = p[0];
  std::size_t i = 1;
  if (form.trend != Trend::none) w.beta = p[i++] * w.alpha;
  if (form.seasonal) w.gamma = p[i++] * (1 - w.alpha);
  if (form.trend == Trend::damped) w.phi = p[i];
  return w;
}

// Sum of squared one-step errors: Smoother::take over all of x, written out.
double squares(const std::vector<double>& x, const Smoother& start, const Weights& w) {
  double level = start.level, trend = start.trend, sum = 0;
  if (start.season.empty()) {
    for (const double v : x) {
      const double next = level + w.phi * trend;
      const double e = v - next;
      sum += e * e;
      level = next + w.alpha * e;
      trend = w.phi * trend + w.beta * e;
    }
    return sum;
  }
  std::array<double, 12> season{};
  std::copy(start.season.begin(), start.season.end(), season.begin());
  std::size_t at = start.at;
  for (const double v : x) {
    const double next = level + w.phi * trend;
    const double e = v - next - season[at];
    sum += e * e;
    level = next + w.alpha * e;
    trend = w.phi * trend + w.beta * e;
    season[at] += w.gamma * e;
    if (++at == season.size()) at = 0;
  }
  return sum;
}

struct Fitted {
  Form form;
  Weights w;
  double aicc = 1e300, sigma = 0;
};

Fitted fit_form(const std::vector<double>& x, const Form& form, std::size_t season) {
  const Smoother start = start_of(x, form, season);
  const bool yearly = season == 1;
  std::vector<Box> box = {{0.01, 0.99, yearly ? 0.8 : 0.4, 0.2}};
  if (form.trend != Trend::none) box.push_back({0.001, 0.99, 0.1, 0.1});
  if (form.seasonal) box.push_back({0.001, 0.99, 0.15, 0.15});
  if (form.trend == Trend::damped) box.push_back({0.8, 0.98, 0.93, 0.03});
  const auto n = static_cast<double>(x.size());
  const auto f = [&](const double* p) {
    return n * std::log(squares(x, start, weights_of(p, form)) / n + 1e-14);
  };
  const Least best = least(f, box, 120, 1e-3);
  Fitted out{form, weights_of(best.at.data(), form)};
  const double k = static_cast<double>(box.size()) + 2 + (form.trend != Trend::none ? 1 : 0) +
                   (form.seasonal ? static_cast<double>(season) - 1 : 0);
  if (n - k - 1 <= 0) return out;
  out.aicc = best.value + 2 * k + 2 * k * (k + 1) / (n - k - 1);
  out.sigma =
      std::sqrt(squares(x, start, out.w) / std::max(1.0, n - static_cast<double>(box.size())));
  return out;
}

std::string name_of(const Form& form) {
  const char* trend = form.trend == Trend::none ? "N" : form.trend == Trend::damped ? "Ad" : "A";
  return std::string("ets(A,") + trend + (form.seasonal ? ",A)" : ",N)");
}

Member member_of(const std::vector<double>& x, const Fitted& fit, std::size_t season, int steps) {
  Smoother s = start_of(x, fit.form, season);
  for (const double v : x) s.take(v - s.next(fit.w), fit.w);
  Smoother unit;  // what one error does
  if (fit.form.seasonal) unit.season.assign(season, 0);
  unit.take(1, fit.w);
  Member out{name_of(fit.form), fit.sigma, {}, {1}};
  for (int h = 0; h < steps; ++h) {
    out.mean.push_back(s.next(fit.w));
    s.take(0, fit.w);
    out.psi.push_back(unit.next(fit.w));
    unit.take(0, fit.w);
  }
  return out;
}

}  // namespace

std::optional<Member> fit_ets(const std::vector<double>& x, int season, int steps) {
  const auto period = static_cast<std::size_t>(season);
  if (x.size() < (season > 1 ? 3 * period : 5)) return std::nullopt;
  Fitted best;
  for (const bool seasonal : {true, false}) {
    if (seasonal && season == 1) continue;
    for (const Trend trend : {Trend::none, Trend::damped, Trend::straight}) {
      const Fitted one = fit_form(x, {trend, seasonal}, period);
      if (one.aicc < best.aicc) best = one;
    }
  }
  if (best.aicc >= 1e300) best = fit_form(x, {}, period);
  if (best.sigma <= 0)
    best.sigma = std::sqrt(squares(x, start_of(x, best.form, period), best.w) /
                           static_cast<double>(x.size()));
  return member_of(x, best, period, steps);
}

std::optional<Member> fit_theta(const std::vector<double>& x, const std::vector<double>& seasonal,
                                int season, int steps) {
  if (x.size() < (season > 1 ? 24U : 5U)) return std::nullopt;
  std::vector<double> y = x;
  for (std::size_t i = 0; i < y.size(); ++i) y[i] -= seasonal[i];
  const auto n = static_cast<double>(y.size());
  double mt = (n - 1) / 2, my = std::accumulate(y.begin(), y.end(), 0.0) / n, top = 0, bottom = 0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    top += (static_cast<double>(i) - mt) * (y[i] - my);
    bottom += (static_cast<double>(i) - mt) * (static_cast<double>(i) - mt);
  }
  const double drift = top / bottom / 2;
  Smoother start;
  start.level = y[0];
  const auto w = [](const double* p) { return Weights{p[0], 0, 0, 1}; };
  const auto f = [&](const double* p) { return n * std::log(squares(y, start, w(p)) / n + 1e-14); };
  const Least best = least(f, {{0.05, 0.99, 0.5, 0.2}}, 40, 1e-3);
  const double alpha = best.at[0];
  Smoother s = start;
  for (const double v : y) s.take(v - s.next(w(&alpha)), w(&alpha));
  Member out{"theta", std::sqrt(squares(y, start, w(&alpha)) / std::max(1.0, n - 2)), {}, {1}};
  for (int h = 0; h < steps; ++h) {
    // The season of the last year goes on.
    const double gamma =
        season > 1 ? seasonal[y.size() - static_cast<std::size_t>(season - h % season)] : 0;
    const double carried = (1 - std::pow(1 - alpha, n)) / alpha;
    out.mean.push_back(s.level + drift * (h + carried) + gamma);
    out.psi.push_back(alpha);
  }
  return out;
}

std::optional<Member> fit_seasonal_naive(const std::vector<double>& x, int season, int steps) {
  const auto lag = static_cast<std::size_t>(season);
  if (x.size() < lag + 2) return std::nullopt;
  double sum = 0;
  for (std::size_t i = lag; i < x.size(); ++i) sum += (x[i] - x[i - lag]) * (x[i] - x[i - lag]);
  Member out{"seasonal naive", std::sqrt(sum / static_cast<double>(x.size() - lag)), {}, {}};
  for (int h = 0; h < steps; ++h) {
    out.mean.push_back(x[x.size() - static_cast<std::size_t>(season - h % season)]);
    out.psi.push_back(h % season == 0 ? 1 : 0);
  }
  return out;
}

}  // namespace tally::outlook

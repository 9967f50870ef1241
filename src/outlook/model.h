// From a history to a distribution of what comes next.
//
// The model. Let x_t be the logarithm of a month's value (of a year's, where only years are
// published; the value itself where there are negative ones, as in balances). Four members forecast
// x, and their mean is the forecast:
//
//   structural   x_t = mu_t + gamma_t + eps_t,  mu_{t+1} = mu_t + beta_t + eta_t,
//                beta_{t+1} = phi beta_t + zeta_t, sum of gamma over twelve months = omega_t
//                (Harvey 1989, ch. 2 and 4; the slope is damped). Kalman filter with exact diffuse
//                initialisation of level and seasonal (Durbin & Koopman 2012, sec. 5.2 and 6.4),
//                maximum likelihood. A sum S over several months is observed as
//                log S ~ log sum exp(x^) + sum w_t (x_t - x^_t), w_t the months' shares in the sum,
//                carried in the state as a running sum (Harvey 1989, sec. 6.3), x^ from the
//                smoother, until it settles (Durbin & Koopman 2012, sec. 10.6). Outliers and level
//                shifts are found one by one from standardised residuals and given a variance of
//                their own (Harvey & Koopman 1992).
//   ets          additive errors in x; no, a damped or an undamped trend; seasonal or not; chosen
//                by AICc (Hyndman, Koehler, Ord & Snyder 2008, ch. 2, 3 and 7).
//   arima        of months: by conditional sum of squares, differences by the strength of the
//                season and by KPSS, orders stepwise by AICc (Hyndman & Khandakar 2008).
//   naive        of years, in its place: the last figure, which keeps the others from running on.
//   theta        simple exponential smoothing with half the trend on seasonally adjusted x
//                (Assimakopoulos & Nikolopoulos 2000 in the form of Hyndman & Billah 2003).
// All but the first need a month for every month. They see the structural model's smoothed x where
// one is missing, and take part only if nine in ten of the last three years' months were published
// one by one; otherwise the structural model stands alone (Kind::mixed).
//
// Each member is linear in its past one-step errors, x_{T+h} = f_h + sum_j L_hj e_{T+j}; so is
// their mean. Paths are drawn from that, with errors of Student's t shape, and widened or narrowed
// by factors measured out of sample (outlook/calibration.h). A year's sum is the sum of a path's
// months, never the exponential of a sum of logs.
//
// Deterministic: same history, options and seed, same bytes; a path is the same however many steps
// are drawn of it. Thread-safe: no shared state.
#ifndef TALLY_OUTLOOK_MODEL_H_
#define TALLY_OUTLOOK_MODEL_H_

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/result.h"
#include "outlook/history.h"

namespace tally::outlook {

enum class Kind : std::uint8_t { monthly, mixed, yearly };
std::string_view key(Kind kind);       // "monthly"
std::string_view in_words(Kind kind);  // "from months", "from sums of months", "from years"

enum class Method : std::uint8_t { combination, structural, ets, arima, theta, seasonal_naive };
std::string_view key(Method method);

struct Options {
  Method method = Method::combination;
  bool may_be_negative = false;  // a balance: no logarithms, no floor at zero
  bool calibrated = true;        // apply the measured factors
};

// The forecast of x, before it is turned into values.
struct LinearPath {
  int steps = 0;
  std::vector<double> mean;              // steps
  std::vector<double> effect;            // steps x steps, row-major, lower triangular: L above
  [[nodiscard]] double sd(int h) const;  // of step h, from 0
};

// An intervention that the structural model found in the past.
struct Outlier {
  Period at;
  bool level_shift = false;
  double size = 0;  // in x: log points, or value
};

class Model {
 public:
  // Errors: Code::bad_input 'too little data: ...' with fewer than 4 years, or fewer than 8 figures
  // over 12 months; figures that are no numbers.
  static core::Result<Model> fit(History history, const Options& options);

  [[nodiscard]] Kind kind() const;
  [[nodiscard]] const History& history() const;
  [[nodiscard]] bool in_logs() const;
  [[nodiscard]] Step step() const { return history().step; }
  // Last month with a figure; forecasts begin in the step after it.
  [[nodiscard]] Month last() const { return history().last; }
  [[nodiscard]] const std::vector<Outlier>& outliers() const;
  // What was assumed or left out; one sentence each.
  [[nodiscard]] const std::vector<std::string>& notes() const;
  // "structural, ets(A,Ad,A), arima(1,1,1)(0,1,1), theta".
  [[nodiscard]] const std::string& members() const;
  // The forecast of x; at most kMostSteps.
  [[nodiscard]] LinearPath linear(int steps) const;
  // Factor on the spread at step h (from 0), and degrees of freedom of the errors.
  [[nodiscard]] double widening(int h) const;
  [[nodiscard]] double tails() const;
  // Smoothed x and season of each month (year) of the history, in step order: for seasonal
  // adjustment and for months known only as part of a sum.
  struct Smoothed {
    std::vector<double> x, seasonal;
  };
  [[nodiscard]] const Smoothed& smoothed() const;
  // Spread of a month that the history skips, around `smoothed().x`.
  [[nodiscard]] double gap_sd() const;

  Model(Model&&) noexcept;
  Model& operator=(Model&&) noexcept;
  ~Model();

 private:
  struct Impl;
  explicit Model(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

inline constexpr int kMostSteps = 180;

// Simulated futures in units of the history: `count` paths of `steps` values each. Flows are never
// below zero. The two paths of a mirrored pair stand half of `count` apart.
struct Paths {
  Step step = Step::month;
  Month first;  // first month of the first step
  int steps = 0;
  int count = 0;
  std::vector<double> scale;  // of each step: what its values are multiples of
  std::vector<float> values;  // step by step, all paths
  [[nodiscard]] const float* step_values(int h) const {
    return values.data() + static_cast<std::size_t>(h) * static_cast<std::size_t>(count);
  }
  [[nodiscard]] double at(int path, int h) const {
    return scale[static_cast<std::size_t>(h)] * static_cast<double>(step_values(h)[path]);
  }
  // Adds the values of step h, so many times, to `sums`, one of each path.
  void add(int h, std::vector<double>& sums, double times = 1) const;
};
// `count` is rounded up to an even number (paths come in mirrored pairs).
Paths simulate(const Model& model, int steps, int count, std::uint64_t seed);

// The distribution of a sum over `period`: known pieces as they are, the rest from the paths. Empty
// if the paths do not reach its end.
std::vector<double> totals(const Model& model, const Paths& paths, const Period& period);

// Quantiles of a sample, linear between order statistics; the sample is sorted in place.
struct Band {
  Period period;
  double median = 0;
  // 2.5, 10, 25, 75, 90, 97.5 %: ascending around the median.
  std::array<double, 6> quantile{};
};
Band band(const Period& period, std::vector<double>& sample);
// Band of every step, exact: quantiles of the law that the paths are drawn from.
std::vector<Band> bands(const Model& model, int steps);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_MODEL_H_

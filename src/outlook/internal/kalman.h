// The Kalman filter of the structural model (outlook/model.h): one observation a step, a running
// sum in the state for figures over several months, exact diffuse initialisation in the univariate
// form of Durbin & Koopman (2012, sec. 6.4), and the fixed-interval smoother (sec. 4.4-4.5).
//
// All variances are ratios to sigma^2, which is concentrated out of the likelihood.
#ifndef TALLY_OUTLOOK_INTERNAL_KALMAN_H_
#define TALLY_OUTLOOK_INTERNAL_KALMAN_H_

#include <array>
#include <vector>

#include "outlook/internal/grid.h"

namespace tally::outlook {

inline constexpr int kStates = 14;  // level, slope, 11 of the season, running sum
inline constexpr int kWidth = 16;   // of the arrays that hold them: whole vectors
inline constexpr int kSeason = 12;

struct Variances {
  double irregular = 1, level = 1, slope = 0, seasonal = 0;
};

struct StateSpace {
  bool seasonal = false;
  bool seasonal_diffuse = true;
  double seasonal_prior = 1;               // variance, if it is not diffuse
  double damping = 1;                      // phi
  double slope_mean = 0, slope_prior = 1;  // of the first slope
  double level_guess = 0;                  // where the smoother's wide prior is centred
  double sigma_guess = 1;                  // turns absolute roundings into ratios
  Variances v;
  // Extra variance of an observation (outlier) or of the step to it (level shift), as ratios.
  std::vector<double> extra_observation, extra_level;
};

using State = std::array<double, kWidth>;
using Covariance = std::array<State, kStates>;

// What the filter leaves behind at each step, before the step's observation. The eleven seasonal
// effects stand in a ring: that of step t in place 2 + t mod 11, which the one of eleven steps
// before has left.
struct Trace {
  struct At {
    State a;
    Covariance p;
    State gain;
    double v, f;
    char kind;  // 0 nothing observed, 1 a step by itself, 2 a sum
  };
  std::vector<At> at;
};

struct Filtered {
  State a{};  // predicted for the step after the last; the newest seasonal effect first
  Covariance p{};
  double sigma2 = 1;  // of v / sqrt(f)
  double log_likelihood = -1e300;
  int used = 0;  // observations that count
};

// `trace` (may be null) makes the filter start from a wide proper prior instead of the diffuse one,
// so that the smoother can run back over it. A trace may be used again and again.
Filtered filter(const Grid& grid, const StateSpace& model, Trace* trace);

struct SmoothedStates {
  std::vector<double> x;       // signal and irregular: what the step would have been
  std::vector<double> signal;  // level and season
  std::vector<double> seasonal;
};
SmoothedStates smooth(const Grid& grid, const StateSpace& model, const Trace& trace);

// One step on, without the running sum: state and covariance.
void advance(const StateSpace& model, State& a);
void advance(const StateSpace& model, Covariance& p);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_INTERNAL_KALMAN_H_

// Newton's method for the Poisson likelihood with effects, over either solver. A Backend holds the
// data and the current linear predictor; newton() decides about steps, accuracy and the end.
#ifndef TALLY_GRAVITY_INTERNAL_NEWTON_H_
#define TALLY_GRAVITY_INTERNAL_NEWTON_H_

#include <functional>
#include <string>
#include <vector>

#include "gravity/internal/pulse.h"
#include "gravity/options.h"
#include "numeric/matrix.h"

namespace tally::gravity {

// X~ and e~ are the regressors and the working residual with the effects projected out.
struct Projection {
  numeric::Matrix cross;         // X~'W X~
  std::vector<double> gradient;  // X~'W e~
  std::vector<double> raw;       // per regressor: weighted sum of squares about its mean
  bool last = false;             // accurate enough for the last, and complete
  bool reached = true;           // it is as accurate as was asked for
  // The backend has solved it itself, better than its cross products tell: Newton's step and
  // (X~'W X~)^-1.
  bool exact = false;
  std::vector<double> delta;
  numeric::Matrix inverse;
};

class Backend {
 public:
  virtual ~Backend() = default;
  [[nodiscard]] virtual std::size_t variables() const = 0;
  // mu, weights and working residuals at the current linear predictor; returns the deviance.
  virtual double linearise() = 0;
  // Projects with relative accuracy `tolerance`. `active[k]` false: the regressor is left out.
  // `last`: this may be the last projection, whose products are printed; else, and if the step
  // turns out too large for that (out.last), they may be a by-product. Returns inner steps.
  virtual int project(double tolerance, const std::vector<bool>& active, bool last,
                      Projection& out) = 0;
  // Moves by the Newton step that belongs to `delta`; returns the largest change of any linear
  // predictor among rows that carry weight.
  virtual double move(const std::vector<double>& delta) = 0;
  // Goes back by half of the last move (after move), so that the step is halved.
  virtual void halve() = 0;
  // The last move went from linear predictors that were no sum of effects and regressors to some
  // that are: half of it would be neither.
  [[nodiscard]] virtual bool indivisible() const { return false; }
  // By how much first-order conditions are missed where it stands: the worst over the groups of all
  // effects and the regressors of |sum w x (y - mu)| over sum w |x| (y + mu).
  [[nodiscard]] virtual double missed() = 0;
  // Whom to ask, in project(), after each inner step; a projection that was stopped is of no use.
  virtual void watch(Pulse* pulse) = 0;
};

struct Path {
  bool converged = false;
  bool interrupted = false;
  bool diverging = false;  // some zero rows run away: they are separated
  int iterations = 0;
  int inner = 0;
  double deviance = 0;
  double largest_step = 0;
  double missed = 0;  // Backend::missed() where it seemed to be there
  std::vector<double> beta;
  std::vector<bool> active;  // has a coefficient
  Projection last;
  numeric::Matrix inverse;  // of last.cross, zero where not active
  std::string message;
};

// The bias correction is linear in residuals, so that it wants the last step to be smaller still.
Options exact(const Options& options, double effect_tolerance);

struct Newton {
  bool one_step = false;  // the model is linear, so that the first step is exact
  bool watch = false;     // return early when rows seem to run away (Path::diverging)
  // The data are small: a few steps more, and projections to the last digit, cost nothing. Standard
  // errors then agree between solvers to 1e-8 however badly conditioned the data are.
  bool polish = false;
  int before = 0;  // iterations that others took; they count in what is said
  // Which regressors have a coefficient, where that is known; else it shows.
  std::vector<bool> active;
};
Path newton(Backend& backend, const Options& options, const Newton& how,
            const std::vector<double>& start, Pulse& pulse);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_NEWTON_H_

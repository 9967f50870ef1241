// Covariance of coefficients.
#ifndef TALLY_GRAVITY_INTERNAL_COVARIANCE_H_
#define TALLY_GRAVITY_INTERNAL_COVARIANCE_H_

#include "core/result.h"
#include "gravity/internal/solved.h"
#include "numeric/threads.h"

namespace tally::gravity {

struct Covariance {
  numeric::Matrix matrix;  // by variable; zero where there is no coefficient
  ErrorInfo info;
  std::vector<bool> nested;  // by effect
};

// The sandwich  B M B  with the bread B = (X~'W X~)^-1 and, by Options::errors,
//   iid               B itself (Poisson), or B times the residual variance (linear)
//   heteroskedastic   M = sum over rows of s s',  s = X~ w (y - mu)
//   clustered         M = sum over clusters of S S', S the sum of s in the cluster; for several
//                     dimensions the sum over their combinations with alternating signs (Cameron,
//                     Gelbach and Miller, 2011), negative eigenvalues of the result set to 0.
core::Result<Covariance> covariance(const Frame& frame, const Options& options,
                                    const Solved& solved, numeric::Threads& threads);

// B M B, of what is left of the regressors as `solved` has it.
numeric::Matrix sandwich(const Solved& solved, const numeric::Matrix& meat);
// Sum over clusters of S S'.
numeric::Matrix cluster_meat(const Solved& solved, const Factor& cluster);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_COVARIANCE_H_

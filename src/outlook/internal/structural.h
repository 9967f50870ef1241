// The structural member: fitting, interventions, smoothing, forecast.
#ifndef TALLY_OUTLOOK_INTERNAL_STRUCTURAL_H_
#define TALLY_OUTLOOK_INTERNAL_STRUCTURAL_H_

#include <vector>

#include "outlook/internal/grid.h"
#include "outlook/internal/kalman.h"
#include "outlook/model.h"

namespace tally::outlook {

struct FoundOutlier {
  int at = 0;
  bool level_shift = false;
  double size = 0;
};

struct Structural {
  StateSpace space;
  Filtered filtered;
  SmoothedStates smoothed;
  std::vector<FoundOutlier> outliers;
  double gap_sd = 0;
};
// `grid` is linearised around the smoothed x on return.
Structural fit_structural(Grid& grid);
LinearPath forecast(const Structural& fitted, int steps);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_INTERNAL_STRUCTURAL_H_

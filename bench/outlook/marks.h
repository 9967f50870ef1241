// The marks of a forecast: whether its bands held, how wide they were, how far it was off.
#ifndef TALLY_BENCH_OUTLOOK_MARKS_H_
#define TALLY_BENCH_OUTLOOK_MARKS_H_

#include "outlook/cases.h"

namespace tally::bench {

// Sums over `n` forecasts.
struct Tally {
  double in50 = 0, in80 = 0, in95 = 0, crps = 0, mase = 0, smape = 0, width = 0;
  int n = 0;
  void operator+=(const Tally& o) {
    in50 += o.in50, in80 += o.in80, in95 += o.in95, crps += o.crps, mase += o.mase;
    smape += o.smape, width += o.width, n += o.n;
  }
};

// One forecast whose spread is `widening` times that of the case, in the shape of Student's t. CRPS
// is twice the mean pinball loss over 23 quantiles.
Tally score(const Case& c, double widening, int dof);

}  // namespace tally::bench

#endif  // TALLY_BENCH_OUTLOOK_MARKS_H_

// How wide bands and how sure odds proved to be, out of sample: data/outlook/, made by
// `outlook_calibration` (bench/outlook) on one half of the series and measured on the other.
#ifndef TALLY_OUTLOOK_CALIBRATION_H_
#define TALLY_OUTLOOK_CALIBRATION_H_

#include <string>

#include "outlook/model.h"

namespace tally::outlook {

struct Measured {
  double widening = 1;  // factor on the model's own spread
  double tails = 30;    // degrees of freedom
  // Coverage in per cent of the 50, 80 and 95 % bands, and on how many forecasts.
  double covers_50 = 0, covers_80 = 0, covers_95 = 0;
  int cases = 0;
};
// `h` counts steps from 1; beyond the table its last row stands.
Measured measured(Kind kind, int h);
// How far the odds of a target that are named go from even, of how far the share of paths does, in
// log odds: data/outlook/odds.csv, 1 where no other figure stood the test.
double odds_slope(Kind kind);
// "The 80 % band held 81 % of 5,312 figures like this one, out of sample." Over all horizons up to
// h.
std::string coverage_sentence(Kind kind, int h);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_CALIBRATION_H_

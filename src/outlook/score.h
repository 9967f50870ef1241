// How good a distribution was: coverage, PIT, CRPS (Gneiting & Raftery 2007), MASE (Hyndman &
// Koehler 2006), Brier (1950). Pure functions.
#ifndef TALLY_OUTLOOK_SCORE_H_
#define TALLY_OUTLOOK_SCORE_H_

#include <span>
#include <vector>

namespace tally::outlook {

// Of a sample sorted ascending: E|X - y| - E|X - X'| / 2, in the unit of y.
double crps(std::span<const double> sorted, double y);
// Share of the sample below y, ties by half.
double pit(std::span<const double> sorted, double y);
// Mean absolute change over `season` steps: the scale of MASE. 0 if there are none.
double naive_scale(std::span<const double> past, int season);
double smape(double forecast, double y);  // 200 |f - y| / (|f| + |y|), 0 for two zeros
double brier(double odds, bool happened);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_SCORE_H_

// A history on an even grid of steps, in the scale in which the members work (x).
#ifndef TALLY_OUTLOOK_INTERNAL_GRID_H_
#define TALLY_OUTLOOK_INTERNAL_GRID_H_

#include <vector>

#include "outlook/history.h"

namespace tally::outlook {

// Sum over several steps: sum of w_t x_t (over `at`) is observed as `target`, at the last of them.
struct SumPiece {
  std::vector<int> at;
  double value = 0;     // as published, in units of `Grid::unit`
  double rounding = 0;  // same
  std::vector<double> weight;
  double target = 0;
  double target_sd = 0;  // of the rounding, in x
};

struct Grid {
  bool logs = true;
  Step step = Step::month;
  Month first;      // of step 0
  double unit = 1;  // value / unit is what x is made of
  int steps = 0;
  std::vector<double> x;          // of single steps; 0 where there is none
  std::vector<char> single;       // whether the step is published by itself
  std::vector<double> single_sd;  // of the rounding, in x
  std::vector<SumPiece> sums;
  std::vector<int> sum_of;  // index of the sum that a step belongs to, -1

  [[nodiscard]] int singles() const;
  // Weights and targets of the sums around x^, one value for each step.
  void linearise(const std::vector<double>& around);
  // x of a sum's steps if all were equal, for the start.
  [[nodiscard]] std::vector<double> level_guess() const;
};
Grid grid_of(const History& history, bool logs);

double median(std::vector<double> values);  // 0 of none
// Robust spread of a sample: 1.4826 times the median absolute deviation.
double spread(const std::vector<double>& values);

}  // namespace tally::outlook

#endif  // TALLY_OUTLOOK_INTERNAL_GRID_H_

// What a solver hands over when it is done, the same for each.
#ifndef TALLY_GRAVITY_INTERNAL_SOLVED_H_
#define TALLY_GRAVITY_INTERNAL_SOLVED_H_

#include <optional>
#include <string>
#include <vector>

#include "gravity/internal/factor.h"
#include "gravity/internal/newton.h"
#include "gravity/internal/rows.h"

namespace tally::gravity {

struct Solved {
  Path path;
  double scale = 1;  // outcomes were divided by this
  double null_deviance = kNone;
  double total_weight = 0;     // sum of prior weights
  double residual_square = 0;  // sum w (y - mu)^2, in units of the scaled outcome

  std::vector<std::size_t> rows;               // of the frame
  std::vector<std::vector<double>> projected;  // X~ by variable and row; empty where inactive
  // If given, `projected` is X~ root instead, whose columns are orthogonal and of length 1 with the
  // weights: (X~'W X~)^-1 = root root'.
  std::optional<numeric::Matrix> root;
  std::vector<double> score;  // w (y - mu), scaled outcome
  std::vector<double> mu;     // w mu, the weights of the last projection
  // Sum over the clusters named first in the options of (X~'u)(X~'u)', where the solver had it.
  std::optional<numeric::Matrix> meat;
  std::size_t meat_clusters = 0;

  std::vector<std::vector<double>> effect_values;  // by effect of the frame and level
  // By effect, component key and level: the code of the key.
  std::vector<std::vector<std::vector<std::int32_t>>> level_codes;
  std::vector<Factor> effects;      // by effect of the frame, rows as above; or empty
  std::vector<std::size_t> levels;  // by effect of the frame
  std::size_t memory = 0;
};

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_SOLVED_H_

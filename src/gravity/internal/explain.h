#ifndef TALLY_GRAVITY_INTERNAL_EXPLAIN_H_
#define TALLY_GRAVITY_INTERNAL_EXPLAIN_H_

#include <vector>

#include "gravity/internal/solved.h"
#include "numeric/threads.h"

namespace tally::gravity {

// Which regressors have a coefficient, by the used rows alone: not those that effects or regressors
// before them absorb. Only for small data; in larger ones the fit decides.
std::vector<bool> not_absorbed(const Frame& frame, numeric::Threads& threads);

// Why variables have no coefficient: the effect, or the fewest effects, that absorb them, or the
// other variables that they are a combination of.
std::vector<Omitted> explain_omitted(const Frame& frame, const Solved& solved,
                                     numeric::Threads& threads);

// Writes the identifiers of each level into `effects`.
void label_effects(const Frame& frame, const Solved& solved, Effects& effects);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_EXPLAIN_H_

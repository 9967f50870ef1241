// Rows that make estimates infinite.
#ifndef TALLY_GRAVITY_INTERNAL_SEPARATION_H_
#define TALLY_GRAVITY_INTERNAL_SEPARATION_H_

#include <cstdint>
#include <vector>

#include "gravity/internal/pulse.h"
#include "gravity/internal/rows.h"
#include "numeric/threads.h"

namespace tally::gravity {

// One byte per row, 1 = separated: its outcome is 0, and there is a combination z of regressors and
// effects that is 0 at every positive outcome, nowhere negative, and positive there. Along -z the
// likelihood only grows, so that no estimate exists until those rows are left out.
//
// The iterative rectifier of Correia, Guimaraes and Zylkin (2019), "Verifying the existence of
// maximum likelihood estimates for generalized linear models", algorithm 1: project u on the
// combinations that vanish at positive outcomes, set what is negative to 0, repeat until nothing is
// negative. The paper gives positive outcomes a huge weight; here the constraint is met exactly by
// a few steps of the method of multipliers at a moderate weight, which keeps the projections well
// conditioned. None if `pulse` stops the run.
std::vector<std::uint8_t> find_separated(const Rows& rows, numeric::Threads& threads, Pulse& pulse);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_SEPARATION_H_

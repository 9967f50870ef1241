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
// Each row that is named lies under such a z, a certificate; but one z need not reach all of them:
// call again with the rows that are left until none is named (drop_separated() does).
//
// With P the projection on the combinations that vanish at positive outcomes, u = 1 at every zero
// and any certificate z, u'Pu >= (u'z)^2/z'z >= 1: if |Pu| is smaller there is none, and nothing is
// left to tolerances. Else the iterative rectifier of Correia, Guimaraes and Zylkin (2019),
// "Verifying the existence of maximum likelihood estimates for generalized linear models",
// algorithm 1: what is negative in Pu is set to 0, and that is projected, again and again; the
// bound holds in each round. It can take long to arrive, so that after some rounds the same problem
// is solved in finitely many steps, as the least-squares problem that it is dual to:
//     min |P(1 + s)|^2 over s >= 0,  whose z = P(1 + s) >= 0 is the certificate, or 0
// (active sets, Lawson and Hanson 1974, ch. 23). The paper gives positive outcomes a huge weight;
// here they get a moderate one, and the constraint is met exactly by the method of multipliers,
// which keeps the projections well conditioned. None if `pulse` stops the run.
std::vector<std::uint8_t> find_separated(const Rows& rows, numeric::Threads& threads, Pulse& pulse);

// Drops groups without trade, rows alone in a group, and separated rows, until there are none
// (Frame::checked), or the run is stopped.
void drop_separated(Frame& frame, const Options& options, numeric::Threads& threads, Pulse& pulse);

// Rows up to which separation is looked for before the fit. In larger data the fit shows whether it
// is needed: predictors of separated rows fall for ever.
inline constexpr std::size_t kSmallPanel = 20000;

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_SEPARATION_H_

// Estimation on rows with any effects.
#ifndef TALLY_GRAVITY_INTERNAL_GENERAL_H_
#define TALLY_GRAVITY_INTERNAL_GENERAL_H_

#include "core/result.h"
#include "gravity/internal/pulse.h"
#include "gravity/internal/solved.h"
#include "numeric/threads.h"

namespace tally::gravity {

// Prunes and, where needed, looks for separated rows; both are marked in `frame`.
core::Result<Solved> solve_general(Frame& frame, const Options& options, numeric::Threads& threads,
                                   Pulse& pulse);

// Small data only, of which `solved` is by row: where it hangs on rows that weigh very differently,
// or on little that effects leave of a regressor, goes on from there with direct solutions, if need
// be in 128 bits (wide.h).
void finish_small(const Frame& frame, const Options& options, numeric::Threads& threads,
                  Pulse& pulse, Solved& solved);

// Bytes that solve_general would take.
std::size_t general_memory(const Frame& frame);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_GENERAL_H_

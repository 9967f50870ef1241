// What an estimate may take, asked before it is taken: the system would end the program rather than
// refuse.
#ifndef TALLY_GRAVITY_INTERNAL_MEMORY_H_
#define TALLY_GRAVITY_INTERNAL_MEMORY_H_

#include <cstddef>
#include <string>

#include "core/result.h"
#include "gravity/options.h"

namespace tally::gravity {

// Bytes that can be taken without swapping: what the kernel says is available, and what the control
// group of the process leaves. The largest number if neither is told.
std::size_t available_memory();

// too_large if `needed` bytes are more than Options::memory_limit, or else than is available.
// `what` is to be taken: "the estimation".
core::Status check_memory(std::size_t needed, const std::string& what, const Options& options);

}  // namespace tally::gravity

#endif  // TALLY_GRAVITY_INTERNAL_MEMORY_H_

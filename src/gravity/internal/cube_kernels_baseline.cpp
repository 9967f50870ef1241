// The kernels of the cube solver for baseline.
#include "gravity/internal/cube_kernels.h"

// Vectors wider than a register are passed between inlined functions only.
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif

namespace tally::gravity {

#define TALLY_LANES 4
#define TALLY_KERNELS cube_kernels_baseline
#include "gravity/internal/cube_kernels.inc"

}  // namespace tally::gravity

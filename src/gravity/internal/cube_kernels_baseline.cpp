// The kernels of the cube solver for baseline.
#include "gravity/internal/cube_kernels.h"

// Vectors wider than a register are passed between inlined functions only.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace tally::gravity {

#define TALLY_LANES 4
#define TALLY_KERNELS cube_kernels_baseline
#include "gravity/internal/cube_kernels.inc"

}  // namespace tally::gravity

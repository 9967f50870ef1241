// The kernels of the cube solver with the eight lanes of AVX-512, for processors without it: so
// that that layout can be asked for, and tested, anywhere.
#include "gravity/internal/cube_kernels.h"

// Vectors wider than a register are passed between inlined functions only.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace tally::gravity {

#define TALLY_LANES 8
#define TALLY_KERNELS cube_kernels_wide
#include "gravity/internal/cube_kernels.inc"

}  // namespace tally::gravity

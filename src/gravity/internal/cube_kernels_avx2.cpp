// The kernels of the cube solver for avx2.
#include "gravity/internal/cube_kernels.h"

#if defined(__x86_64__)
#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma")
#endif
#endif
// Vectors wider than a register are passed between inlined functions only.
#pragma GCC diagnostic ignored "-Wpsabi"

namespace tally::gravity {

#define TALLY_LANES 4
#define TALLY_KERNELS cube_kernels_avx2
#include "gravity/internal/cube_kernels.inc"

}  // namespace tally::gravity

#if defined(__x86_64__)
#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif
#endif
